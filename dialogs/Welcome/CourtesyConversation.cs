using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Welcome;

/// <summary>Answers a greeting.</summary>
public sealed class HelloConversation : Conversation
{
    public override string Id => "hello";

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    public override double Fits(Turn turn) => base.Fits(turn) >= Phrase.Whole ? Phrase.Whole : 0;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts.Say("Hello", ("name", turn.Speaker.NameIn(turn.Language))), turn.WaysOn(), cancellationToken);
}

/// <summary>Answers thanks, in the middle of anything.</summary>
public sealed class ThanksConversation() : Conversation("TriggersThanks")
{
    public override string Id => "thanks";

    public override IReadOnlyList<string> Intents => ["thanks"];

    public override bool Anywhere => true;

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    public override double Fits(Turn turn) => base.Fits(turn) >= Phrase.Whole ? Phrase.Whole : 0;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["YouAreWelcome"], cancellationToken: cancellationToken);
}
