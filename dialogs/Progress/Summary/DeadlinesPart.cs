using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>What is due soon and not handed in by everybody.</summary>
public sealed class DeadlinesPart(BatchHealth health) : SummaryPart
{
    public override string Key => "deadlines";

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Administrator);

    public override async Task<SummaryLine?> WriteAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        var who = reader.Speaker;
        var due = await health.DeadlinesAsync(who.Id, who.BatchId, who.Batch, reader.AsTurn().Today, cancellationToken);
        if (due.Count == 0)
            return null;
        var hints = due.Select(one =>
            Texts.Say(
                "DeadlineLine",
                ("item", one.Item.Name.In(reader.Language)),
                ("day", Spoken.ShortDate(one.Item.DueOn)),
                ("missing", one.Missing),
                ("all", one.Trainees)
            )
        );
        var facts = due.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Item.Key}:{Stage(one.Days)}"));
        return new SummaryLine(Count("Deadlines", due.Count), [.. hints], Facts(facts), () =>
            [SummaryConversation.Open("what-is-missing", Texts["WhoLacks"])]
        );
    }

    /// <summary>It is news two weeks, one week and two days before.</summary>
    static int Stage(int days) =>
        days <= 2 ? 2
        : days <= 7 ? 7
        : BatchHealth.DaysAhead;
}
