using Microsoft.Bot.Builder;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Welcome;

/// <summary>The answer to somebody who is in no roster: a way to be added, and nothing about anybody.</summary>
public static class Stranger
{
    static readonly Texts Texts = new(typeof(Stranger));

    public static Task AnswerAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.SayAsync(Texts["Stranger"], null, cancellationToken);
}

/// <summary>The one sentence for a surprise, with the reference under which the log has it.</summary>
public static class Trouble
{
    static readonly Texts Texts = new(typeof(Trouble));

    public static string Say(string reference) => Texts.Say("Trouble", ("reference", reference));
}
