using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.Publish;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>A plan of classes beside the calendar, line by line.</summary>
static class ClassPlanCard
{
    const int MostLines = 80;
    const int MostNotes = 8;

    static readonly Texts Texts = new(typeof(ClassPlanCard));

    /// <summary>Whether there is anything to decide.</summary>
    public static bool Asks(ClassPlanComparison comparison) => comparison.ChangesSomething || comparison.Missing.Count > 0;

    public static Card Ask(ClassPlanDraft draft, ClassPlanComparison comparison, Turn turn)
    {
        var (card, words) = (new Card(draft.Card!), new PlanWords(comparison, turn));
        card.Title(Texts[Asks(comparison) ? "AskTitle" : "AlreadySo"]).Text(Counts(comparison));
        Notes(card, draft.Notes);
        List<(string Title, string Text)> lines =
        [
            .. comparison.Wrongs.Select(line =>
                (At("LineWrong", line), Texts.Say("ChangeOf", ("what", words.Row(line.Row)), ("changes", Why(line, turn))))
            ),
            .. comparison.Changes.Select(line => (At("LineChanged", line), words.Change(line))),
            .. comparison.News.Select(line => (At("LineNew", line), words.Plan(line.Plan))),
        ];
        foreach (var (title, text) in lines.Take(MostLines))
            card.Item(title, text);
        if (lines.Count > MostLines)
            card.Hint(Texts.Say("MoreLines", ("count", lines.Count - MostLines)));
        if (comparison.Missing.Count > 0)
            card.Heading(Texts["NotInPlan"]);
        foreach (var session in comparison.Missing.Take(MostLines))
            card.Text(words.Standing(session));
        if (comparison.ChangesSomething)
            card.Hint(Texts["WillBeTold"]).Buttons(new Button(Texts["Apply"], ClassPlanVerbs.Apply, ButtonStyle.First));
        if (comparison.Missing.Count > 0)
            card.Buttons(
                new Button(
                    Texts.Say(
                        (comparison.ChangesSomething ? "ApplyAll" : "CallOffAll") + (comparison.Missing.Count == 1 ? "One" : ""),
                        ("count", comparison.Missing.Count)
                    ),
                    ClassPlanVerbs.ApplyAll,
                    ButtonStyle.Destructive
                )
            );
        return Asks(comparison)
            ? card.Buttons(new Button(Texts.Shared["Cancel"], ClassPlanVerbs.Cancel))
            : card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    public static Card Applied(ClassPlanApplied applied, Turn turn)
    {
        var card = new Card("").Title(Texts["AppliedTitle"]);
        card.Text(
            Spoken.Sentence(
                Listed([
                    .. Count("PlannedCount", applied.Planned),
                    .. Count("ChangedCount", applied.Changed),
                    .. Count("CalledOffCount", applied.CalledOff),
                ])
            )
        );
        foreach (var line in applied.Left.Take(MostLines))
            card.Item(At("LineWrong", line), Texts.Say("ChangeOf", ("what", line.Row.Topic), ("changes", Why(line, turn))));
        return card.Hint(Texts["AreTold"]).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    /// <summary>No line of the file could be read.</summary>
    public static Card NoPlan(string id, string name, IReadOnlyList<RosterProblem> problems)
    {
        var card = new Card(id).Title(Texts.Say("NoPlan", ("name", name)));
        Notes(card, [.. problems.Select(Sentence)]);
        return card.Hint(Texts.Say("Columns", ("columns", Columns()))).Buttons(new Button(Texts["AsFile"], ClassPlanVerbs.File));
    }

    public static string Columns() => string.Join(Texts.Shared["ListSeparator"], ClassPlanFile.Columns.Select(ColumnName));

    public static string ColumnName(string column) => ClassPlanFile.Columns.Contains(column) ? Texts[$"Column.{column}"] : column;

    /// <summary>What is wrong with a line or with the head, in words.</summary>
    public static string Sentence(RosterProblem problem) =>
        Texts.Say(
            $"Fault.{problem.Fault}",
            ("line", problem.Line),
            ("column", ColumnName(problem.Column)),
            ("value", problem.Value),
            ("other", problem.Other)
        );

    static void Notes(Card card, IReadOnlyList<string> notes)
    {
        foreach (var note in notes.Take(MostNotes))
            card.Text(note);
        if (notes.Count > MostNotes)
            card.Hint(Texts.Say("MoreNotes", ("count", notes.Count - MostNotes)));
    }

    static string Counts(ClassPlanComparison comparison) =>
        Spoken.Sentence(
            Listed([
                .. Count("NewCount", comparison.News.Count()),
                .. Count("ChangeCount", comparison.Changes.Count()),
                .. Count("SameCount", comparison.Lines.OfType<ClassPlanLine.Same>().Count()),
                .. Count("WrongCount", comparison.Wrongs.Count()),
                .. Count("MissingCount", comparison.Missing.Count),
            ])
        );

    static string Listed(IReadOnlyList<string> counts) => string.Join(Texts.Shared["ListSeparator"], counts);

    static IEnumerable<string> Count(string key, int count) => count == 0 ? [] : [Texts.Say(key, ("count", count))];

    static string At(string key, ClassPlanLine line) => Texts.Say(key, ("line", line.Row.At));

    static string Why(ClassPlanLine.Wrong line, Turn turn) =>
        line is { Problem: PlanProblem.Taken { Other: var other } } ? Texts.Say("Wrong.Taken", ("other", new SessionWords(turn).When(other)))
        : line is { Problem: { } problem } ? PublishCard.Problem(new Planned(SpanOf(line.Row, turn), problem), turn)
        : Texts.Say(
            $"Wrong.{line.Fault}",
            ("group", line.Row.Group),
            ("name", line.Row.Teacher),
            ("most", VisitDays.Most),
            ("lastDay", ColumnName("last_day")),
            ("signUp", ColumnName("sign_up_until")),
            ("places", ColumnName("places"))
        );

    static Speech.Times.Span SpanOf(ClassPlanRow row, Turn turn) =>
        Recurrence
            .Once(row.Day, row.From, (int)(row.To - row.From).TotalMinutes, turn.Speaker.Batch.Zone)
            .UntilDay(row.LastDay ?? row.Day, turn.Speaker.Batch.Zone);
}
