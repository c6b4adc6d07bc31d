using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Programme;

/// <summary>How the trainees of a batch stand in figures, and what of it somebody should look at.</summary>
public sealed class BatchUnsettled(BatchHealth health)
{
    /// <summary>More people are counted.</summary>
    const int MostNamed = 4;

    static readonly Texts Texts = new(typeof(BatchUnsettled));

    public async Task<string> FiguresAsync(Turn turn, CancellationToken cancellationToken)
    {
        var groups = await health.StandingAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, turn.Today, cancellationToken);
        var (all, done, behind) = (groups.Sum(one => one.Trainees), groups.Sum(one => one.Done), groups.Sum(one => one.Behind));
        return Texts.Say("FiguresLine", ("done", done), ("plan", all - done - behind), ("behind", behind));
    }

    /// <summary>Each in a sentence; that there is nothing, when there is nothing.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (speaker, lines) = (turn.Speaker, new List<string>());
        var waiting = await health.WaitingAsync(speaker.Id, speaker.BatchId, speaker.Batch.Limits.ReviewDays, cancellationToken);
        if (waiting.Count > 0)
            lines.Add(
                Texts.Say(
                    "UnsettledHours",
                    ("count", waiting.Sum(one => one.Entries)),
                    ("older", waiting.Sum(one => one.Older)),
                    ("days", Spoken.Days(speaker.Batch.Limits.ReviewDays))
                )
            );
        foreach (var due in await health.DeadlinesAsync(speaker.Id, speaker.BatchId, speaker.Batch, turn.Today, cancellationToken))
            lines.Add(
                Texts.Say(
                    "UnsettledDue",
                    ("item", due.Item.Name.In(turn.Language)),
                    ("day", Spoken.ComingDay(due.Item.DueOn, turn.Today)),
                    ("missing", due.Missing),
                    ("all", due.Trainees)
                )
            );
        List<string> without =
        [
            .. (await health.SessionsAsync(speaker.Id, speaker.BatchId, cancellationToken))
                .Where(group => group.Ahead == 0)
                .Select(group => GroupNames.In(turn.Language, group.Group)),
        ];
        if (without.Count > 0 && turn.Today <= speaker.Batch.LastSessionDay)
            lines.Add(Texts.Say("UnsettledSessions", ("groups", Spoken.All(without))));
        var unreached = await health.NotReachedAsync(speaker.Id, speaker.BatchId, cancellationToken);
        if (unreached.Count > 0)
        {
            List<string> names = [.. unreached.Take(MostNamed).Select(one => turn.NameOf(one.Name, one.NameEn))];
            if (unreached.Count > MostNamed)
                names.Add(Texts.Say("UnsettledMore", ("count", unreached.Count - MostNamed)));
            lines.Add(Texts.Say("UnsettledUnreached", ("names", Spoken.All(names))));
        }
        return lines.Count > 0 ? lines : [Texts["UnsettledNothing"]];
    }
}
