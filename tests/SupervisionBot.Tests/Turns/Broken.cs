using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Tests.Turns;

/// <summary>A conversation that is understood anywhere by "boom", and throws.</summary>
sealed class Broken() : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } = new(typeof(Broken), "broken") { Anywhere = true, Listed = false };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A conversation that is broken.");
}
