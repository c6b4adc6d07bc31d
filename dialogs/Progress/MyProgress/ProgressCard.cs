using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>
/// How somebody stands: three requirements with their bars, what is next, the days left and the picture; and, on wish, all requirements.
/// </summary>
static class ProgressCard
{
    const int MostLines = 3;

    static readonly Texts Texts = new(typeof(ProgressCard));

    /// <param name="bookable">As in <see cref="RuleWords.Step"/>.</param>
    public static Card Of(string id, string title, Outlook outlook, Turn turn, bool? bookable = null)
    {
        var card = new Card(id).Title(title);
        var (words, forecasts) = (new RuleWords(turn), new ForecastWords(turn, outlook.Days));
        foreach (var rule in outlook.Rules.Select(rule => rule.Rule).OrderBy(Rank).Take(MostLines))
            words.Bar(card, rule);
        var met = outlook.Rules.Count(rule => rule.Rule.Met);
        if (outlook.Rules.Count > MostLines)
            card.Hint(Texts.Say("MetOf", ("met", met), ("all", outlook.Rules.Count)));
        if (outlook.Next is { } next)
            card.Item(Texts.Say("NextIs", ("rule", words.Name(next.Rule.Figure))), words.Step(next, bookable));
        else
            card.Text(Texts["AllDone"]);
        card.Text(forecasts.DaysLeft());
        if (outlook.Practicum is not { } practicum)
            return card;
        if (practicum.Forecast is { } forecast and not Forecast.Reached)
            card.Text(forecasts.Say(practicum.Rule, forecast)[0]);
        return card.Picture(WeeksPicture.Draw(outlook.Weeks), Alt(outlook));
    }

    public static Card All(string id, string title, Outlook outlook, Turn turn)
    {
        var (card, words) = (new Card(id).Title(title), new RuleWords(turn));
        // Who asks which are met reads those first; the batch's order stays otherwise.
        foreach (var rule in turn.Input is Input.Said ? outlook.Rules.OrderBy(rule => rule.Rule.Met ? 0 : 1) : outlook.Rules.AsEnumerable())
            words.Bar(card, rule.Rule);
        return card;
    }

    /// <summary>First what has a way to go, in the batch's order; then what is passed at the end, then what is met.</summary>
    static int Rank(RuleStanding rule) =>
        rule.Met ? 2
        : rule.Figure.Unit() == RequirementUnit.Passed ? 1
        : 0;

    /// <summary>What the picture shows, in a sentence.</summary>
    public static string Alt(Outlook outlook)
    {
        var begun = outlook.Weeks.Where(week => !week.Ahead).ToList();
        if (begun.Count == 0)
            return Texts["PictureNeeded"];
        var best = begun.MaxBy(week => week.Logged)!;
        return Texts.Say(
            "PictureAlt",
            ("from", Spoken.ShortDate(begun[0].Monday)),
            ("last", Spoken.Length(begun[^1].Logged)),
            ("best", Spoken.Length(best.Logged)),
            ("bestWeek", Spoken.ShortDate(best.Monday)),
            ("needed", Spoken.Length(begun.Max(week => week.Needed)))
        );
    }
}
