using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress;

/// <summary>How somebody stands: the picture, a bar for each requirement, what is next, and the days left.</summary>
static class ProgressCard
{
    static readonly Texts Texts = new(typeof(ProgressCard));

    public static Card Of(string id, string title, Outlook outlook, Turn turn)
    {
        var card = new Card(id).Title(title);
        if (outlook.Practicum is not null) card.Picture(WeeksPicture.Draw(outlook.Weeks), Alt(outlook));
        var (words, forecasts) = (new RuleWords(turn), new ForecastWords(turn, outlook.Days));
        foreach (var rule in outlook.Rules) words.Bar(card, rule.Rule);
        card.Heading(Texts["Next"]);
        if (outlook.Next is { } next) card.Item(words.Name(next.Rule.Figure), words.Step(next));
        else card.Text(Texts["AllDone"]);
        card.Text(forecasts.DaysLeft());
        if (outlook.Practicum is { Forecast: { } forecast and not Forecast.Reached } practicum)
            foreach (var sentence in forecasts.Say(practicum.Rule, forecast)) card.Text(sentence);
        return card;
    }

    /// <summary>What the picture shows, in a sentence.</summary>
    public static string Alt(Outlook outlook)
    {
        var begun = outlook.Weeks.Where(week => !week.Ahead).ToList();
        if (begun.Count == 0) return Texts["PictureNeeded"];
        var best = begun.MaxBy(week => week.Logged)!;
        return Texts.Say("PictureAlt",
            ("from", Spoken.ShortDate(begun[0].Monday)), ("last", Spoken.Length(begun[^1].Logged)), ("best", Spoken.Length(best.Logged)),
            ("bestWeek", Spoken.ShortDate(best.Monday)), ("needed", Spoken.Length(begun.Max(week => week.Needed))));
    }
}
