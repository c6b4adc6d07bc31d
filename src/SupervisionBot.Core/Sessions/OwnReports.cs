using SupervisionBot.Core.Hours;

namespace SupervisionBot.Core.Sessions;

/// <summary>
/// Keeps what is said of a trainee's own session in step with the hours that it gave: whoever takes those back, changes them or has them count again
/// says that of the session too.
/// </summary>
public sealed class OwnReports(SupervisionDb db, TimeProvider time) : IFollowEntries
{
    public async Task FollowAsync(HourEntry entry, CancellationToken cancellationToken)
    {
        if (
            entry is not { SessionId: { } session, SuperviseeId: { } with }
            || await db.SessionReports.FindAsync([session], cancellationToken) is not { } report
        )
            return;
        var at = time.GetUtcNow();
        report.Say(entry.Counts, entry.Counts ? entry.Minutes : 0, entry.TraineeId, at);
        db.Attendances.Add(new Attendance(Guid.CreateVersion7(at), session, with, entry.TraineeId, entry.Counts, at));
    }
}
