using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>Of a trainee it is said that they are away on a day: what of theirs falls on it. Nothing is changed: they cancel it themselves.</summary>
public sealed class TraineeAwayConversation(SessionBoard board, ClassBoard classes, TraineeFinder trainees) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(TraineeAwayConversation), "trainee-away", "TriggersTraineeAway")
        {
            Listed = false,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => IsSaid(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Nears = _ => 0,
        };

    static bool IsSaid(Turn turn) =>
        turn.Input is Input.Said
        && turn.Heard?.Things.Count(thing => thing.Kind == ThingKind.Person) == 1
        && AwaySaid.OfOneself(turn.Words) is null
        && DayOf(turn) is not null;

    static DateOnly? DayOf(Turn turn) => TraineeAwaySaid.Day(turn.Words, turn.Today, turn.Language == Language.Chinese);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var who = turn.Speaker;
        var person = turn.Heard!.Things.FirstOrDefault(thing => thing.Kind == ThingKind.Person);
        var found = await trainees.FindAsync(who.Id, who.BatchId, turn.Words[person.Start..person.End], cancellationToken);
        if (found is not Whom.One { Trainee: var trainee } || DayOf(turn) is not { } day)
        {
            turn.NotHeard = true;
            await dialogs.Context.SayAsync(Texts["TraineeAwayWho"], turn.WaysOn(), cancellationToken);
            return;
        }
        turn.TakeAll();
        var words = new SessionWords(turn);
        var booked = (await board.MineAsync(trainee.Id, who.BatchId, cancellationToken))
            .Select(one => (one.Session, What: words.What(one.Session, one.Supervisor)))
            .Concat(
                (await classes.InAsync(trainee.Id, who.BatchId, Span.OfDay(day, who.Zone), cancellationToken)).Select(one =>
                    (one.Session, What: words.Taught(one.Session))
                )
            )
            .Where(one => LocalTime.Day(one.Session.StartsAt, who.Zone) == day)
            .DistinctBy(one => one.Session.Id)
            .ToList();
        var name = turn.NameOf(trainee.Name, trainee.NameEn);
        var card = new Card(turn.Memory.NewCard()).Title(
            Texts.Say(booked.Count == 0 ? "TraineeAwayFree" : "TraineeAwayThere", ("name", name), ("day", Spoken.ComingDay(day, turn.Today)))
        );
        foreach (var (session, what) in booked)
            card.Item(words.When(session), what);
        await dialogs.Context.ShowAsync(
            card.Hint(Texts.Say(booked.Count == 0 ? "TraineeAwayNotKept" : "TraineeAwayStays", ("name", name))),
            null,
            cancellationToken
        );
    }
}
