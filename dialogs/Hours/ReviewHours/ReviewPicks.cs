using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>
/// Which of the entries that wait a reviewer's words mean, and why: "1 and 3", "all except 2", "Meiling's 7 hours, too long for one day", 退回 5,
/// 除了6小时那条其他都通过.
/// </summary>
sealed partial record ReviewPicks(Picks Which, string Why)
{
    public static ReviewPicks Read(Turn turn, IReadOnlyList<Supervisee> trainees)
    {
        var split = Because().Match(turn.Words);
        var (head, why) = split.Success ? (turn.Words[..split.Index], turn.Words[(split.Index + split.Length)..]) : (turn.Words, "");
        var context = turn.Reading(trainees);
        var which = PickReader.Read(head, context);
        // "Except 2, …": the comma belongs to the exception.
        if (!which.SaysWhich && PickReader.Read(turn.Words, context) is { SaysWhich: true } all)
            (which, why) = (all, "");
        return new ReviewPicks(which, why.Trim(' ', '.', '。', '!', '！'));
    }

    /// <summary>Of the list, in its order.</summary>
    public IReadOnlyList<ReviewedEntry> Of(IReadOnlyList<ReviewedEntry> listed) =>
        [
            .. listed.Where(
                (one, at) =>
                    Which.Means(
                        at + 1,
                        listed.Count,
                        one.Entry.SuperviseeId is { } with ? [one.Entry.TraineeId.Value, with.Value] : [one.Entry.TraineeId.Value],
                        one.Entry.Day,
                        one.Entry.Minutes,
                        one.Entry.Type
                    )
            ),
        ];

    [GeneratedRegex(@"[:：；;](?!\d)\s*|[,，]\s*(?=\D*$)|\s+(?:because|since)\s+|因为", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Because();
}
