using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Where hours wait for a decision, and how long.</summary>
public sealed class GroupHoursPart(BatchHealth health) : SummaryPart
{
    const int MostGroups = 4;

    public override string Key => "group-hours";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var groups = await health.WaitingAsync(reader.Speaker.Id, reader.Speaker.BatchId, null, cancellationToken);
        if (groups.Count == 0)
            return null;
        List<string> named =
        [
            .. groups
                .Take(MostGroups)
                .Select(group =>
                    Count(
                        "GroupHoursLine",
                        group.Entries,
                        ("group", GroupNames.In(reader.Language, group.Group)),
                        ("ago", Spoken.Ago(reader.Now - group.Since))
                    )
                ),
        ];
        // News when a group has waited another week's worth, not with each entry.
        var facts = groups.Select(group =>
            string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(group.Group)}:{Weeks(reader, group)}")
        );
        return new SummaryLine(Count("GroupHours", groups.Sum(group => group.Entries)), named, Facts(facts), () =>
            [new Button(Texts["LookAtHours"], ReviewVerbs.List)]
        );
    }

    static int Weeks(NoticeReader reader, GroupHours group) =>
        (int)(reader.Now - group.Since).TotalDays / Math.Max(1, reader.Speaker.Batch.Limits.ReviewDays);
}
