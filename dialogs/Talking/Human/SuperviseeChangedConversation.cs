using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Human;

/// <summary>A trainee supervises another from now on: who changes that, what stays, and the line to them, which is sent at a press.</summary>
public sealed class SuperviseeChangedConversation(OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(SuperviseeChangedConversation), "supervisee-changed", "TriggersSupervisee")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Trainee),
            Fits = turn =>
                turn.Input is Input.Said && (SuperviseeChangeSaid.Is(turn.Words) || Stays(turn)) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    /// <summary>After it was asked what follows when one leaves, all is left as it is.</summary>
    static bool Stays(Turn turn) => turn.AnsweredBefore is "supervisee-changed" or "how-it-works" && SuperviseeChangeSaid.Stays(turn.Words);

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        if (Stays(turn))
            return dialogs.Context.SayAsync(Texts["SuperviseeStays"], turn.WaysOn(), cancellationToken);
        var helping = (NotHereConversation)conversations.Open(NotHereConversation.Description);
        return helping.OfferLineAsync(dialogs, turn, Texts["SuperviseeChanged"], turn.Words.Trim(), cancellationToken);
    }
}
