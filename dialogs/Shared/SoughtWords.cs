using System.Globalization;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The days that somebody looked for, said back: that there is nothing then is believed only where it says when.</summary>
static class SoughtWords
{
    /// <summary>So many days are still named.</summary>
    const int MostDays = 16;

    /// <summary>The text with the days in it where they are few, else the one that says no days.</summary>
    public static string NothingThen(this Turn turn, Texts texts, DaysSought? sought, string on, string then) =>
        turn.When(sought) is { } when ? texts.Say(on, ("when", when)) : texts[then];

    /// <summary>"Fri 4 December", "Fri 4 December, 17:00–24:00", "December", "Mon 30 November to Sun 6 December"; null for many days.</summary>
    public static string? When(this Turn turn, DaysSought? sought) =>
        sought switch
        {
            null => null,
            { IsMonth: true } month => month.From.ToString(
                Texts.Shared[month.From.Year == turn.Today.Year ? "MonthFormat" : "MonthFormatWithYear"],
                CultureInfo.CurrentCulture
            ),
            { } day when day.From == day.To => Day(day, turn),
            { FromHour: 0, ToHour: 24 } days when days.To.DayNumber - days.From.DayNumber <= MostDays => Texts.Shared.Say(
                "FromTo",
                ("from", Spoken.Date(days.From, turn.Today)),
                ("to", Spoken.Date(days.To, turn.Today))
            ),
            _ => null,
        };

    /// <summary>All that the words name, as it was said: “Wednesday”, “3 hours”; empty when they name nothing.</summary>
    public static string Named(this Turn turn) =>
        Spoken.Quoted(
            (turn.Heard?.Things ?? [])
                .Where(thing => thing.Kind is not ThingKind.Number)
                .Select(thing => turn.Words[thing.Start..Math.Min(thing.End, turn.Words.Length)].Trim())
                .Distinct()
        );

    static string Day(DaysSought day, Turn turn)
    {
        var date = Spoken.Date(day.From, turn.Today);
        return day is { FromHour: 0, ToHour: 24 }
            ? date
            : Texts.Shared.Say(
                "SessionWhen",
                ("day", date),
                ("range", Spoken.Range(new TimeOnly(day.FromHour, 0), new TimeOnly(day.ToHour % 24, 0)))
            );
    }
}
