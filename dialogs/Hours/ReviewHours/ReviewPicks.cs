using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>
/// Which of the entries that wait a reviewer's words mean, and why: "1 and 3", "all except 2", "Meiling's 7 hours, too long for one day", 退回 5,
/// 通过海波和小徐的, 11月26号之前的, 除了6小时那条其他都通过.
/// </summary>
/// <param name="Trainees">Whose; empty for anybody's.</param>
/// <param name="With">With which supervisees; empty for any.</param>
/// <param name="Within">On which days; null when they are not bounded.</param>
/// <param name="Why">The reviewer's own words about it: why it goes back, or what is asked.</param>
/// <param name="Unknown">A name that is nobody's; null when there is none.</param>
sealed partial record ReviewPicks(
    Picks Which,
    IReadOnlyList<PersonId> Trainees,
    IReadOnlyList<PersonId> With,
    Period? Within,
    string Why,
    string? Unknown
)
{
    static readonly PeopleVocabulary Nobody = new([]);

    public bool SaysWhich => Which.SaysWhich || Trainees.Count > 0 || With.Count > 0 || Within is not null;

    /// <param name="reasoned">What goes back or is asked about comes with words of its own: whatever follows a comma or a dash is them.</param>
    public static ReviewPicks Read(Turn turn, IReadOnlyList<Supervisee> trainees, IReadOnlyList<Supervisee> supervisees, bool reasoned)
    {
        var split = (reasoned ? Reason() : Because()).Match(turn.Words);
        var (head, why) = split.Success ? (turn.Words[..split.Index], turn.Words[(split.Index + split.Groups["gap"].Length)..]) : (turn.Words, "");
        var picks = Read(turn, head, trainees, supervisees);
        // "Except 2, …": the comma belongs to the exception.
        if (!picks.SaysWhich && split.Success && !reasoned && Read(turn, turn.Words, trainees, supervisees) is { SaysWhich: true } all)
            return all;
        return picks with { Why = why.Trim(' ', '.', '。', '!', '！', '"', '“', '”', '\'', '‘', '’') };
    }

    static ReviewPicks Read(Turn turn, string words, IReadOnlyList<Supervisee> trainees, IReadOnlyList<Supervisee> supervisees)
    {
        var context = turn.Reading(Nobody);
        var which = PickReader.Read(words, turn.Reading([.. trainees, .. supervisees]));
        // Who stands in an exception is not among those who are meant.
        var except = which.Except is { SaysWhich: true };
        var (whose, left) = except ? ([], words) : ReviewNames.Find(words, trainees);
        var (with, rest) = except ? ([], left) : ReviewNames.Find(left, supervisees);
        if (!except)
            which = PickReader.Read(BoundsReader.Without(rest), context);
        var within = BoundsReader.Read(rest, which.Days, context);
        if (within is not null)
            which = which with { Days = [] };
        return new ReviewPicks(which, whose, with, within, "", except ? null : ReviewNames.Stranger(rest));
    }

    /// <summary>Of the list, in its order.</summary>
    public IReadOnlyList<ReviewedEntry> Of(IReadOnlyList<ReviewedEntry> listed) =>
        [
            .. listed.Where(
                (one, at) =>
                    (Trainees.Count == 0 || Trainees.Contains(one.Entry.TraineeId))
                    && (With.Count == 0 || (one.Entry.SuperviseeId is { } supervisee && With.Contains(supervisee)))
                    && (Within is null || Within.Contains(one.Entry.Day))
                    && Which.Means(
                        at + 1,
                        listed.Count,
                        one.Entry.SuperviseeId is { } with ? [one.Entry.TraineeId.Value, with.Value] : [one.Entry.TraineeId.Value],
                        one.Entry.Day,
                        one.Entry.Minutes,
                        one.Entry.Type
                    )
            ),
        ];

    [GeneratedRegex(
        @"(?<gap>[:：；;](?!\d)\s*|[,，]\s*(?=\D*$)|\s+(?:because|since)\s+|因为)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Because();

    /// <summary>Where the reviewer's own words begin.</summary>
    [GeneratedRegex(
        @"(?<gap>[:：；;](?!\d)\s*|[,，]\s*|\s+[-–—]+\s*|[—–]+\s*|\s+(?:because|since|saying|with (?=['""“‘]))\s*|因为|由于)"
            + @"|(?<gap>)(?=[让请叫][他她]|\bso (?:he|she|they) )",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Reason();
}
