using System.Globalization;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.HoursQuestions;

/// <summary>The card that answers a question: the figure first, then what is behind it.</summary>
/// <param name="what">The kind of work and the people, in words; empty for all.</param>
/// <param name="whose">For a supervisor: the trainee.</param>
sealed class HoursAnswer(Turn turn, string card, string what, string whose)
{
    static readonly Texts Texts = new(typeof(HoursAnswer));

    public Card Total(Period? period, HourSum sum)
    {
        var text =
            sum.Entries == 0
                ? what.Length > 0
                    ? "NothingOf"
                    : "Nothing"
                : what.Length > 0
                    ? "SumOf"
                    : "Sum";
        var answer = Titled(Texts.Say(text, ("period", Named(period)), ("what", what), ("length", Spoken.Length(sum.Minutes))));
        if (sum.Entries == 0)
            return answer;
        answer.Text(
            sum switch
            {
                { WaitingMinutes: 0 } => Texts["AllApproved"],
                { ApprovedMinutes: 0 } => Texts["AllWaiting"],
                _ => Texts.Say("Parts", ("approved", Spoken.Length(sum.ApprovedMinutes)), ("waiting", Spoken.Length(sum.WaitingMinutes))),
            }
        );
        return answer.Hint(sum.Entries == 1 ? Texts["OneEntry"] : Texts.Say("Entries", ("entries", sum.Entries), ("days", sum.Days)));
    }

    /// <param name="openDays">The days of the period that have gone by and were not closed.</param>
    public Card Average(Period? period, HourSum sum, int openDays)
    {
        var pace = new Pace(sum.Minutes, openDays);
        if (openDays < OpenDays.Week)
            return Titled(Named(period)).Text(Texts.Say("AverageTooShort", ("length", Spoken.Length(sum.Minutes))));
        var weeks = ((double)openDays / OpenDays.Week).ToString("0.#", CultureInfo.CurrentCulture);
        return Titled(
                Texts.Say(
                    what.Length > 0 ? "AverageOf" : "Average",
                    ("period", Named(period)),
                    ("what", what),
                    ("length", Spoken.Length(pace.PerWeek))
                )
            )
            .Text(Texts.Say("AverageFrom", ("total", Spoken.Length(sum.Minutes)), ("weeks", weeks)));
    }

    /// <param name="byThen">What the earlier period had when as much of it had gone by; null when the later one is over.</param>
    public Card Comparison(Period period, HourSum sum, Period with, HourSum other, HourSum? byThen)
    {
        var difference = sum.Minutes - other.Minutes;
        var named = ("with", PeriodWords.Within(with, turn.Today));
        var title = difference switch
        {
            0 => Texts.Say("Same", named),
            > 0 => Texts.Say("More", ("difference", Spoken.Length(difference)), named),
            _ => Texts.Say("Less", ("difference", Spoken.Length(-difference)), named),
        };
        var answer = Titled(title).Text(Side(period, sum)).Text(Side(with, other));
        return byThen is null ? answer : answer.Hint(Texts.Say("ByThen", ("length", Spoken.Length(byThen.Minutes))));
    }

    string Side(Period period, HourSum sum) =>
        Texts.Say(
            what.Length > 0 ? "SumOf" : "Sum",
            ("period", PeriodWords.Say(period, turn.Today)),
            ("what", what),
            ("length", Spoken.Length(sum.Minutes))
        );

    string Named(Period? period) => whose.Length > 0 ? PeriodWords.Within(period, turn.Today) : PeriodWords.Say(period, turn.Today);

    Card Titled(string title) => new Card(card).Title(whose.Length > 0 ? Texts.Say("SumOfWhom", ("name", whose), ("sum", title)) : title);
}
