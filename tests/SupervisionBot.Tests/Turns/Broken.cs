using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Tests.Turns;

/// <summary>A conversation that is understood anywhere by "boom", and throws.</summary>
sealed class Broken : Conversation
{
    public override string Id => "broken";

    public override bool Anywhere => true;

    public override bool Listed => false;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A conversation that is broken.");
}
