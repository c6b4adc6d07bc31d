using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>A roster's file beside the roster, line by line.</summary>
static class RosterCard
{
    const int MostLines = 60;
    const int MostNotes = 8;

    static readonly Texts Texts = new(typeof(RosterCard));

    public static Card Ask(RosterSheetDraft draft, RosterComparison comparison, Turn turn)
    {
        var words = new RosterWords(turn, comparison.Names);
        var wrong = draft.Notes.Count + comparison.Problems.Count;
        var card = new Card(draft.Card!).Title(
            Texts[
                comparison.ChangesSomething ? "AskTitle"
                : comparison.Same > 0 || comparison.People.Count > 0 ? "AlreadySo"
                : "NothingPossible"
            ]
        );
        if (Counts(comparison, wrong) is { Length: > 0 } counts)
            card.Text(counts);
        Notes(card, [.. draft.Unused, .. draft.Notes, .. comparison.Problems.Select(Sentence)]);
        foreach (var person in comparison.People.Take(MostLines))
            Person(card, person, words, turn);
        if (comparison.People.Count > MostLines)
            card.Hint(Texts.Say("MoreLines", ("count", comparison.People.Count - MostLines)));
        if (comparison.NewGroups.Count > 0)
            card.Text(Texts.Say("NewGroups", ("groups", Spoken.All([.. comparison.NewGroups.Select(name => GroupNames.In(turn.Language, name))]))));
        RosterEffectWords.Add(card, comparison.Effects, words, turn);
        if (!comparison.ChangesSomething)
            return card.Buttons(new Button(Texts["AsFile"], RosterVerbs.File));
        return card.Hint(wrong > 0 ? Spoken.Sentences([Texts["LeftOut"], Texts["WillBeTold"]]) : Texts["WillBeTold"])
            .Buttons(new Button(Texts["Apply"], RosterVerbs.Apply, ButtonStyle.First), new Button(Texts.Shared["Cancel"], RosterVerbs.Cancel));
    }

    public static Card Applied(RosterComparison done) =>
        new Card("").Title(Texts["AppliedTitle"]).Text(Counts(done, 0)).Hint(Texts["AreTold"]).Buttons(new Button(Texts["AsFile"], RosterVerbs.File));

    /// <summary>No line of the file could be read.</summary>
    public static Card NoRoster(string id, string name, IReadOnlyList<RosterProblem> problems)
    {
        var card = new Card(id).Title(Texts.Say("NoRoster", ("name", name)));
        Notes(card, [.. problems.Select(problem => RosterSentences.Of(problem, ColumnName(problem.Column), name))]);
        return card.Hint(Columns()).Buttons(new Button(Texts["TemplateTitle"], RosterVerbs.Template), new Button(Texts["AsFile"], RosterVerbs.File));
    }

    public static string Columns() =>
        Texts.Say("Columns", ("columns", string.Join(Texts.Shared["ListSeparator"], RosterFile.Template.Select(ColumnName))));

    public static string ColumnName(string column) => RosterFile.Columns.Contains(column) ? Texts[$"Column.{column}"] : column;

    /// <summary>What is wrong with a line, in words.</summary>
    public static string Sentence(RosterProblem problem) => RosterSentences.Of(problem, ColumnName(problem.Column), "");

    static void Person(Card card, RosterPerson person, RosterWords words, Turn turn)
    {
        List<string> parts = [];
        if (person.Notes.Count > 0)
            parts.Add(person.IsNew ? words.Roles(person.Notes) : words.Changes(person.Notes));
        if (person.Left.Count > 0)
            parts.Add(Texts.Say("StaysShared", ("fields", Spoken.All([.. person.Left.Select(RosterWords.Field)]))));
        var name = person.Notes.Count > 0 ? words.Name(person.Notes[0].Person) : turn.NameOf(person.Name, person.NameEn);
        var said = RosterWords.Joined(parts);
        card.Item(
            Texts.Say(person.IsNew ? "LineNew" : "LineChanged", ("line", person.Line)),
            person.IsNew
                ? Texts.Say("PersonNew", ("name", name), ("email", person.Email), ("what", said))
                : Texts.Say("PersonChanged", ("name", name), ("changes", said))
        );
        if (person.Namesake is { } email)
            card.Hint(Texts.Say("Namesake", ("name", name), ("email", email)));
    }

    static void Notes(Card card, IReadOnlyList<string> notes)
    {
        foreach (var note in notes.Take(MostNotes))
            card.Text(note);
        if (notes.Count > MostNotes)
            card.Hint(Texts.Say("MoreNotes", ("count", notes.Count - MostNotes)));
    }

    static string Counts(RosterComparison comparison, int wrong) =>
        Spoken.Sentence(
            string.Join(
                Texts.Shared["ListSeparator"],
                (string[])
                    [
                        .. Count("CountNew", comparison.People.Count(person => person.IsNew)),
                        .. Count("CountChanged", comparison.People.Count(person => !person.IsNew && person.Notes.Count > 0)),
                        .. Count("CountSame", comparison.Same),
                        .. Count("CountWrong", wrong),
                    ]
            )
        );

    static IEnumerable<string> Count(string key, int count) => count == 0 ? [] : [Texts.Say(key, ("count", count))];
}
