using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>A batch for its administrator: where it is, how its trainees stand, what is due next, what is unsettled, what it asks for.</summary>
public sealed class BatchStatusConversation(ProgrammeRules rules, RuleHistory history, BatchPeople people, ClassBoard board, BatchUnsettled unsettled)
    : Conversation(Description),
        IDescribed
{
    const int MostDue = 5;

    public static ConversationDescription Description { get; } =
        new(typeof(BatchStatusConversation), "batch-status", "TriggersStatus")
        {
            Intents = ["batch_status"],
            Theme = Theme.Progress,
            Listed = false,
            OnlyTells = true,
            Nears = _ => 0,
            IsFor = speaker => speaker.Is(Role.Administrator),
            ComesFirstUnasked = Asks,
        };

    static bool Asks(Turn turn) =>
        turn.Input is Input.Said
        && turn.Speaker.Is(Role.Administrator)
        && BatchAsked.Status(turn.Words)
        && turn.Heard?.Names(ThingKind.Group) != true
        && turn.Heard?.Names(ThingKind.Person) != true;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var batch = turn.Speaker.Batch;
        var count = await people.CountAsync(turn.Speaker.BatchId, cancellationToken);
        var card = new Card(turn.Memory.NewCard())
            .Title(batch.Name.In(turn.Language))
            .Item(
                Texts["Runs"],
                Texts.Say("RunsFrom", ("from", Spoken.Date(batch.StartsOn, turn.Today)), ("to", Spoken.Date(batch.EndsOn, turn.Today)))
            )
            .Text(Where(turn))
            .Item(Texts["StatusPeople"], Counted(count))
            .Item(Texts["StatusFigures"], await unsettled.FiguresAsync(turn, cancellationToken))
            .Item(Texts["StatusNext"], string.Join('\n', await DueAsync(turn, cancellationToken)))
            .Item(Texts["StatusUnsettled"], string.Join('\n', await unsettled.OfAsync(turn, cancellationToken)))
            .Heading(Texts["Needed"]);
        var words = new RuleWords(turn);
        foreach (var figure in await rules.OfAsync(turn.Speaker.BatchId, cancellationToken))
            card.Text(words.Needed(figure));
        var (version, all) = await history.OfAsync(turn.Speaker.BatchId, cancellationToken);
        if (all.MaxBy(rule => rule.Version) is { } newest)
            card.Hint(
                Texts.Say("StatusVersion", ("version", version), ("day", Spoken.Date(LocalTime.Day(newest.At, turn.Speaker.Zone), turn.Today)))
            );
        await dialogs.Context.ShowAsync(
            card.Buttons(new Button(Texts["StatusSummary"], TraineesVerbs.List), new Button(Texts.Shared["Classes"], ClassVerbs.List)),
            null,
            cancellationToken
        );
    }

    /// <summary>Before its first day, within it, over, or closed.</summary>
    string Where(Turn turn)
    {
        var (batch, today) = (turn.Speaker.Batch, turn.Today);
        var days = batch.EndsOn.DayNumber - batch.StartsOn.DayNumber + 1;
        return batch.ClosedOn is { } closed ? Texts.Say("WhereClosed", ("day", Spoken.Date(closed, today)))
            : today < batch.StartsOn ? Texts.Say("WherePreparing", ("days", Spoken.Days(batch.StartsOn.DayNumber - today.DayNumber)))
            : today > batch.EndsOn ? Texts.Say("WhereOver", ("days", Spoken.Days(today.DayNumber - batch.EndsOn.DayNumber)))
            : Texts.Say(
                "WhereRuns",
                ("day", today.DayNumber - batch.StartsOn.DayNumber + 1),
                ("days", days),
                ("left", Spoken.Days(batch.EndsOn.DayNumber - today.DayNumber))
            );
    }

    string Counted(PeopleCount count)
    {
        var said = Texts.Say(
            "StatusCounts",
            ("trainees", count.Trainees),
            ("groups", count.Groups),
            ("supervisors", count.Supervisors),
            ("administrators", count.Administrators)
        );
        return count.Alumni == 0 ? said : string.Join('\n', said, Texts.Say("StatusAlumni", ("count", count.Alumni)));
    }

    /// <summary>What comes next of the calendar, the checklist and the batch's own days, the nearest first.</summary>
    async Task<IReadOnlyList<string>> DueAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (batch, words) = (turn.Speaker.Batch, new SessionWords(turn));
        var classes = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        List<(DateOnly Day, string What)> due =
        [
            .. classes.Take(MostDue).Select(view => (LocalTime.Day(view.Session.StartsAt, turn.Speaker.Zone), words.Taught(view.Session))),
            .. (batch.Checklist ?? []).Select(item => (item.DueOn, Texts.Say("StatusItemDue", ("item", item.Name.In(turn.Language))))),
            (batch.EndsOn, Texts["StatusEnds"]),
        ];
        if (batch.DefenceOn is { } defence)
            due.Add((defence, Texts["StatusDefence"]));
        var next = due.Where(one => one.Day >= turn.Today).OrderBy(one => one.Day).Take(MostDue).ToList();
        return next.Count == 0
            ? [Texts["StatusNothing"]]
            : next.ConvertAll(one =>
                Spoken.Sentence(Texts.Say("StatusNextLine", ("day", Spoken.ComingDay(one.Day, turn.Today)), ("what", one.What)))
            );
    }
}
