using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

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
