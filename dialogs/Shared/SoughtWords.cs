using SupervisionBot.Core.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The days that somebody looked for, said back: that there is nothing then is believed only where it says when.</summary>
static class SoughtWords
{
    /// <summary>So many days are still named.</summary>
    const int MostDays = 16;

    /// <summary>The text with the days in it where they are few and whole, else the one that says no days.</summary>
    public static string NothingThen(this Turn turn, Texts texts, DaysSought? sought, string on, string then) =>
        sought is not { FromHour: 0, ToHour: 24 } || sought.To.DayNumber - sought.From.DayNumber > MostDays
            ? texts[then]
            : texts.Say(
                on,
                (
                    "when",
                    sought.From == sought.To
                        ? Spoken.Date(sought.From, turn.Today)
                        : Texts.Shared.Say("FromTo", ("from", Spoken.Date(sought.From, turn.Today)), ("to", Spoken.Date(sought.To, turn.Today)))
                )
            );
}
