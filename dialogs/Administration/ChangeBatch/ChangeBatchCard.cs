using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.ChangeBatch;

/// <summary>A change of the batch before and after it is made, or why it cannot be.</summary>
static partial class ChangeBatchCard
{
    static readonly Texts Texts = new(typeof(ChangeBatchCard));

    public static Card Ask(ChangeBatchDraft draft, BatchEditOutcome.Fine fine, Turn turn)
    {
        var card = new Card(draft.Card!).Title(Texts["AskTitle"]);
        Lines(card, draft, fine, turn);
        if (draft.Holds is { } day)
            card.Text(Texts.Say("HoldsNotThen", ("day", Spoken.Date(day, turn.Today))));
        Effects(card, fine.Effects, turn);
        if (draft.Edit.Kind == BatchEditKind.End)
            card.Hint(Texts["EndHint"]);
        return card.Hint(fine.Told == 0 ? Texts["TellsNobody"] : Texts.Say("WillTell", ("count", fine.Told)))
            .Buttons(new Button(Texts["Make"], ChangeBatchVerbs.Make, ButtonStyle.First), new Button(Texts.Shared["Cancel"], ChangeBatchVerbs.Leave));
    }

    public static Card Done(ChangeBatchDraft draft, BatchEditOutcome.Fine fine, Act? act, Turn turn)
    {
        var card = new Card("").Title(Texts["DoneTitle"]);
        Lines(card, draft, fine, turn);
        card.Hint(fine.Told == 0 ? Texts["ToldNobody"] : Texts.Say("Told", ("count", fine.Told)));
        return act is null ? card : card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(act.Id)));
    }

    static void Lines(Card card, ChangeBatchDraft draft, BatchEditOutcome.Fine fine, Turn turn)
    {
        foreach (var line in new BatchChangeWords(turn).Of(fine.Before, fine.After))
            card.Text(line);
        if (draft.Why.Length > 0)
            card.Text(Texts.Say("Because", ("why", draft.Why)));
    }

    static void Effects(Card card, BatchEffects effects, Turn turn)
    {
        var words = new RuleWords(turn);
        foreach (var shift in effects.Rules)
        {
            var rule = words.Name(shift.Figure);
            if (shift.MetThen.Count > 0)
                card.Text(Texts.Say("MetThen", ("rule", rule), ("names", Names(shift.MetThen, turn))));
            if (shift.NoLonger.Count > 0)
                card.Text(Texts.Say("NoLonger", ("rule", rule), ("names", Names(shift.NoLonger, turn))));
            if (shift.MetThen.Count + shift.NoLonger.Count == 0)
                card.Text(Texts.Say("NobodyShifts", ("rule", rule)));
        }
        if (effects.Bookings.Count > 0)
            card.Text(Texts.Say("BookingsBreak", ("names", Names(effects.Bookings, turn))));
        if (effects.Sessions.Count == 0)
            return;
        card.Heading(Texts["SessionsStand"]);
        var sessions = new SessionWords(turn);
        foreach (var one in effects.Sessions)
            card.Text(
                Texts.Say(
                    one.Session.Kind.IsTaught() ? "SessionTaught" : "SessionBooked",
                    ("when", sessions.When(one.Session)),
                    ("what", SessionWords.Kind(one.Session.Kind)),
                    ("count", one.Booked)
                )
            );
        if (effects.SessionCount > effects.Sessions.Count)
            card.Text(Texts.Say("SessionsMore", ("count", effects.SessionCount - effects.Sessions.Count)));
        card.Hint(Texts["SessionsStay"]);
    }

    static string Names(Concerned concerned, Turn turn)
    {
        List<string> names = [.. concerned.First.Select(one => one.In(turn.Language))];
        if (concerned.Count > names.Count)
            names.Add(Texts.Say("AndMore", ("count", concerned.Count - names.Count)));
        return Spoken.All(names);
    }

    /// <summary>Why it cannot be, with what can be said instead.</summary>
    public static string Why(BatchEditOutcome outcome, Turn turn) =>
        outcome switch
        {
            BatchEditOutcome.Wrong { Problems: [var first, ..] } => Wrong(first, turn),
            BatchEditOutcome.Unchanged => Texts["IsSo"],
            BatchEditOutcome.Closed closed => Texts.Say("BatchIsClosed", ("day", Spoken.Date(closed.On, turn.Today))),
            BatchEditOutcome.NotThere => Texts.Say(
                "NoSuch",
                ("types", Spoken.All([.. turn.Speaker.Batch.TypesInUse.Select(type => type.Name.In(turn.Language))]))
            ),
            _ => Texts["NotAllowed"],
        };

    static string Wrong(BatchProblem problem, Turn turn) =>
        Texts.Say(
            problem.Fault switch
            {
                BatchFault.EndBeforeStart => "Wrong.EndBeforeStart",
                BatchFault.WordOfTwoTypes => "Wrong.WordOfTwoTypes",
                BatchFault.DuplicateKey => "Wrong.DuplicateKey",
                BatchFault.TooLong => "Wrong.TooLong",
                BatchFault.OutOfRange when problem.Path.StartsWith("checklist", StringComparison.Ordinal) => "Wrong.Checklist",
                BatchFault.OutOfRange when problem.Path.StartsWith("closedDays", StringComparison.Ordinal) => "Wrong.ClosedDays",
                BatchFault.OutOfRange when problem.Path == "defenceOn" => "Wrong.Defence",
                BatchFault.OutOfRange when problem.Path.StartsWith("requirements", StringComparison.Ordinal) => "Wrong.Need",
                BatchFault.OutOfRange => "Wrong.OutOfRange",
                _ => "Wrong.Other",
            },
            ("value", Told(problem.Value, turn)),
            ("other", Told(problem.Other, turn)),
            ("path", problem.Path)
        );

    /// <summary>Days as they are said, and not as a file writes them.</summary>
    static string Told(string words, Turn turn) =>
        FileDay().Replace(words, day => Spoken.Date(DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), turn.Today));

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex FileDay();
}
