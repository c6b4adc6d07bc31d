using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>Answers a greeting.</summary>
public sealed class HelloConversation() : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(HelloConversation), "hello")
        {
            Listed = false,
            IsFor = _ => true,
            Fits = turn => Description!.FitsPhrase(turn) >= Phrase.Whole ? Phrase.Whole : 0,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        return dialogs.Context.SayAsync(Texts.Say("Hello", ("name", turn.Speaker.NameIn(turn.Language))), turn.WaysOn(), cancellationToken);
    }
}

/// <summary>Answers thanks, in the middle of anything.</summary>
public sealed class ThanksConversation() : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ThanksConversation), "thanks", "TriggersThanks")
        {
            Intents = ["thanks"],
            Listed = false,
            Anywhere = true,
            IsFor = _ => true,
            Fits = turn => Description!.FitsPhrase(turn) >= Phrase.Whole ? Phrase.Whole : 0,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        return dialogs.Context.SayAsync(Texts["YouAreWelcome"], cancellationToken: cancellationToken);
    }
}
