using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Human;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>Who teaches a class cannot come to it: the administrators can be told, in the teacher's own words, at a press.</summary>
public sealed class CannotTeachConversation(ClassBoard board, OpenConversations conversations) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(CannotTeachConversation), "cannot-teach", "TriggersCannotTeach")
        {
            Intents = ["cannot_teach"],
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) && !speaker.Is(Role.Administrator),
            Fits = turn =>
                turn.Input is Input.Said
                && AbsenceReader.TeachesNot(turn.Words, learns: turn.Speaker.Is(Role.Trainee))
                && (BookingSaid.OfClasses(turn.Words) || TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words) is not null)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var own = (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken))
            .Where(view => view.Session.SupervisorId == turn.Speaker.Id)
            .ToList();
        var wish = new ClassWish(turn);
        wish.LookForCities(own);
        var meant = own.Where(wish.Fits).ToList();
        if (own.Count == 0)
            await dialogs.Context.SayAsync(Texts["TeachesNothing"], [Texts.Shared["Classes"], Texts.Shared["MySessions"]], cancellationToken);
        else if (meant.Count == 0)
        {
            turn.NotHeard = true;
            await dialogs.Context.SayAsync(
                Texts.Say("TeachesNone", ("classes", ClassCard.Listed(own, turn))),
                [Texts.Shared["Classes"]],
                cancellationToken
            );
        }
        else
            await ((NotHereConversation)conversations.Open(NotHereConversation.Description)).OfferAsync(
                dialogs,
                turn,
                Texts.Say("CannotTeach", ("classes", ClassCard.Listed(meant, turn))),
                turn.Words.Trim(),
                cancellationToken
            );
    }
}
