using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Worth;

/// <summary>The cards on which it is asked and shown what a class was worth.</summary>
static class OpinionCard
{
    const int MostShown = 12;
    const int MostSentences = 30;

    static readonly Texts Texts = new(typeof(OpinionCard));

    /// <summary>A line to write on and the five marks below it: one press says both.</summary>
    public static Card Ask(string id, Session session, SessionWords words)
    {
        var card = new Card(id).Title(Texts.Say("AskTitle", ("what", words.TopicOf(session)))).Hint(Spoken.Sentence(words.When(session)));
        card.Line(Texts["AskWords"], Opinion.LongestWords);
        for (var mark = 1; mark <= Opinion.Best; mark++)
            card.Row(Mark(mark), "", new Button("", OpinionVerbs.Mark.About(About(session.Id, mark))));
        return card.Hint(Texts.Say("AskHint", ("count", Opinions.Enough)));
    }

    public static string About(SessionId id, int mark) => string.Create(CultureInfo.InvariantCulture, $"{id.Value:N}.{mark}");

    public static (SessionId Session, int Mark)? Read(string subject) =>
        subject.Split('.') is [var id, [>= '1' and <= '5' and var mark]] && Guid.TryParse(id, CultureInfo.InvariantCulture, out var session)
            ? (new SessionId(session), mark - '0')
            : null;

    /// <summary>Of which one they speak.</summary>
    public static Card Which(string id, IReadOnlyList<Session> wanted, SessionWords words)
    {
        var card = new Card(id).Title(Texts["WhichTitle"]);
        foreach (var session in wanted.Take(MostShown))
            card.Row(words.TopicOf(session), Spoken.Sentence(words.When(session)), new Button("", OpinionVerbs.Open.About(session.Id)));
        return card;
    }

    public static Card Result(string id, OpinionOutcome outcome, SessionWords words)
    {
        var text = outcome switch
        {
            OpinionOutcome.Kept kept => Texts.Say("Kept", ("what", words.TopicOf(kept.Session)), ("when", words.When(kept.Session))),
            OpinionOutcome.Already already => Texts.Say("Already", ("what", words.TopicOf(already.Session)), ("when", words.When(already.Session))),
            OpinionOutcome.TooLate late => Texts.Say("TooLate", ("what", words.TopicOf(late.Session)), ("days", Opinions.Open.Days)),
            _ => Texts["NotAsked"],
        };
        return new Card(id).Text(Spoken.Sentence(text)).Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    public static Card List(string id, IReadOnlyList<ClassOpinions> all, Turn turn, bool withTotals)
    {
        var (card, words) = (new Card(id).Title(Texts["ListTitle"]), new SessionWords(turn));
        foreach (var one in all.Take(MostShown))
            card.Row(
                Texts.Say("ListRow", ("what", words.TopicOf(one.Session)), ("when", words.When(one.Session))),
                one.Figures is { } figures
                    ? Texts.Say("RowFigures", ("mean", Mean(figures)), ("count", figures.Count))
                    : Texts.Say("RowFew", ("count", one.Given), ("enough", Opinions.Enough)),
                new Button("", OpinionVerbs.Open.About(one.Session.Id))
            );
        if (all.Count > MostShown)
            card.Hint(Texts.Say("More", ("count", all.Count - MostShown)));
        return withTotals
            ? card.Buttons(new Button(Texts["ByTopic"], OpinionVerbs.ByTopic), new Button(Texts["ByTeacher"], OpinionVerbs.ByTeacher))
            : card;
    }

    public static Card One(string id, ClassOpinions one, Turn turn)
    {
        var words = new SessionWords(turn);
        var card = new Card(id).Title(words.Taught(one.Session)).Hint(Spoken.Sentence(words.When(one.Session)));
        if (one.Figures is not { } figures)
            card.Text(Texts.Say("Few", ("count", one.Given), ("asked", one.Asked), ("enough", Opinions.Enough)));
        else
        {
            card.Text(Texts.Say("Figures", ("mean", Mean(figures)), ("count", figures.Count), ("asked", one.Asked)))
                .Facts([.. figures.Spread.Index().Reverse().Select(at => (Mark(at.Index + 1), Texts.Say("Times", ("count", at.Item))))]);
            if (one.Sentences.Count > 0)
                card.Heading(Texts["Sentences"]);
            foreach (var sentence in one.Sentences.Take(MostSentences))
                card.Text(Texts.Say("Sentence", ("words", sentence)));
            if (one.Sentences.Count > MostSentences)
                card.Hint(Texts.Say("More", ("count", one.Sentences.Count - MostSentences)));
        }
        return card.Buttons(new Button(Texts["AllOpinions"], OpinionVerbs.List), new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    /// <summary>Of topics or of teachers, the best first.</summary>
    public static Card Totals(string id, string title, IReadOnlyList<(string Of, int Classes, OpinionFigures Figures)> all)
    {
        var card = new Card(id).Title(title);
        foreach (var (of, classes, figures) in all)
            card.Item(of, Texts.Say("Total", ("mean", Mean(figures)), ("count", figures.Count), ("classes", classes)));
        if (all.Count == 0)
            card.Text(Texts.Say("NoTotals", ("enough", Opinions.Enough)));
        return card.Hint(Texts.Say("TotalsHint", ("enough", Opinions.Enough)))
            .Buttons(new Button(Texts["AllOpinions"], OpinionVerbs.List), new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    static string Mark(int mark) =>
        Texts[
            mark switch
            {
                1 => "Mark1",
                2 => "Mark2",
                3 => "Mark3",
                4 => "Mark4",
                _ => "Mark5",
            }
        ];

    static string Mean(OpinionFigures figures) => figures.Mean.ToString("0.0", CultureInfo.InvariantCulture);
}
