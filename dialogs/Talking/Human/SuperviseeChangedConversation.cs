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
            Fits = turn => turn.Input is Input.Said && SuperviseeChangeSaid.Is(turn.Words) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        var helping = (NotHereConversation)conversations.Open(NotHereConversation.Description);
        return helping.OfferLineAsync(dialogs, turn, Texts["SuperviseeChanged"], turn.Words.Trim(), cancellationToken);
    }
}
