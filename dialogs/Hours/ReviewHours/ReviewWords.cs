using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>How entries under review, and the reasons for a look, are told.</summary>
sealed class ReviewWords(Turn turn, IReadOnlyList<Supervisee> people)
{
    static readonly Texts Texts = new(typeof(ReviewWords));

    public EntryWords Entries { get; } = new(turn, people);

    public string Name(PersonId? id) => Entries.Name(id);

    /// <summary>"Chen Jing: 2 h case work with Li Ming".</summary>
    public string Line(HourEntry entry) => Texts.Say("Line", ("trainee", Name(entry.TraineeId)), ("entry", Entries.Short(entry.Facts)));

    public string Day(HourEntry entry) => Entries.Day(entry.Day);

    public string Reasons(ReviewedEntry one)
    {
        List<string> reasons = [.. one.Why.Select(why => Reason(why, one.Entry))];
        if (one.Question is { AnsweredAt: not null })
            reasons.Add(Texts["WhyAnswered"]);
        return string.Join(Texts["ReasonSeparator"], reasons);
    }

    /// <summary>What speaks for the entry; empty when nothing does.</summary>
    public string Signs(ReviewedEntry one)
    {
        List<string> signs = [];
        if (one.Matches)
            signs.Add(Texts["SignMatches"]);
        if (one.Confirmation is { State: ConfirmationState.Confirmed, By: var by })
            signs.Add(Texts.Say(by == ConfirmedBy.Link ? "SignConfirmedByLink" : "SignConfirmed", ("name", Name(one.Entry.SuperviseeId))));
        return string.Join(Texts["ReasonSeparator"], signs);
    }

    /// <summary>Chen Jing 5 (12 h), Lin Xiaoyan 6 (14 h).</summary>
    public string ByTrainee(IEnumerable<HourEntry> entries) =>
        string.Join(
            Texts.Shared["ListSeparator"],
            entries
                .GroupBy(entry => entry.TraineeId)
                .Select(own =>
                    Texts.Say(
                        "TraineeCount",
                        ("name", Name(own.Key)),
                        ("count", own.Count()),
                        ("length", Spoken.Length(own.Sum(entry => entry.Minutes)))
                    )
                )
        );

    /// <summary>"He Wei, until 25 November, over 2 h".</summary>
    public string Picked(ReviewPicks picks, Turn turn)
    {
        List<string> parts = [.. picks.Trainees.Concat(picks.With).Select(id => Name(id)).Where(name => name.Length > 0)];
        if (picks.Within is { } within)
            parts.Add(
                within.From == DateOnly.MinValue ? Texts.Say("UntilDay", ("day", Spoken.Date(within.To, turn.Today)))
                : within.To == DateOnly.MaxValue ? Texts.Say("FromDay", ("day", Spoken.Date(within.From, turn.Today)))
                : Texts.Say("DayToDay", ("from", Spoken.Date(within.From, turn.Today)), ("to", Spoken.Date(within.To, turn.Today)))
            );
        var which = picks.Which;
        if (which.Numbers.Count > 0)
            parts.Add(
                Texts.Say(
                    which.Numbers.Count == 1 ? "NumberPicked" : "NumbersPicked",
                    ("numbers", Spoken.All([.. which.Numbers.Select(number => $"{number}")]))
                )
            );
        parts.AddRange(which.Days.Select(day => Spoken.Date(day, turn.Today)));
        parts.AddRange(which.Minutes.Select(minutes => Spoken.Length(minutes)));
        parts.AddRange(which.Lengths.Select(Range));
        parts.AddRange(which.Types.Select(Entries.Type));
        return string.Join(Texts.Shared["ListSeparator"], parts);
    }

    /// <summary>"Under 2 h" is said with the length as it was said, which is a round one.</summary>
    const int Whole = 15;

    static string Range(LengthRange range) =>
        range.Least == 0 && (range.Most + 1) % Whole == 0 ? Texts.Say("Under", ("length", Spoken.Length(range.Most + 1)))
        : range.Most == int.MaxValue && (range.Least - 1) % Whole == 0 ? Texts.Say("Over", ("length", Spoken.Length(range.Least - 1)))
        : range.Least == 0 ? Texts.Say("AtMost", ("length", Spoken.Length(range.Most)))
        : range.Most == int.MaxValue ? Texts.Say("AtLeast", ("length", Spoken.Length(range.Least)))
        : Texts.Say("LengthToLength", ("from", Spoken.Length(range.Least)), ("to", Spoken.Length(range.Most)));

    public string Source(HourEntry entry)
    {
        var logged = TimeZoneInfo.ConvertTime(entry.LoggedAt, turn.Speaker.Zone).DateTime;
        return Texts.Say(
            entry.Source switch
            {
                SourceKind.Session => "LoggedSession",
                SourceKind.Imported => "LoggedImported",
                SourceKind.Administrator => "LoggedAdministrator",
                SourceKind.Opening => "LoggedOpening",
                _ => "LoggedTyped",
            },
            ("day", Spoken.Day(DateOnly.FromDateTime(logged), turn.Today)),
            ("time", Spoken.Time(TimeOnly.FromDateTime(logged)))
        );
    }

    string Reason(WhyLook why, HourEntry entry) =>
        why switch
        {
            WhyLook.OverCap cap => Texts.Say("WhyOverCap", ("used", Spoken.Length(cap.UsedMinutes)), ("cap", Spoken.Length(cap.CapMinutes))),
            WhyLook.LoggedLate late => Texts.Say("WhyLate", ("days", late.Days)),
            WhyLook.OverlapsColleague { Colleague: { } colleague } => Texts.Say(
                "WhyOverlaps",
                ("name", Name(entry.SuperviseeId)),
                ("colleague", Name(colleague))
            ),
            WhyLook.OverlapsColleague => Texts.Say("WhyOverlapsOther", ("name", Name(entry.SuperviseeId))),
            WhyLook.Objection objection => Texts.Say("WhyObjection", ("name", Name(entry.SuperviseeId)), ("words", objection.Words)),
            WhyLook.UnusualLength length => Texts.Say("WhyLong", ("usual", Spoken.Length(length.UsualMinutes))),
            _ => Texts.Say("WhyNew", ("name", Name(entry.SuperviseeId))),
        };
}
