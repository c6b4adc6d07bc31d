using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Sessions;

/// <summary>What those are called who teach a class as a guest.</summary>
public sealed class GuestTeachers(SupervisionDb db) : IAlsoNamed
{
    public async Task<IReadOnlyList<PersonNames>> OfAsync(BatchId batch, CancellationToken cancellationToken)
    {
        var guests = await db
            .Lessons.AsNoTracking()
            .Where(lesson =>
                lesson.Guest != ""
                && lesson.Guest != Lesson.NotKnown
                && db.Sessions.Any(session => session.Id == lesson.SessionId && session.BatchId == batch)
            )
            .Select(lesson => new { lesson.SessionId, lesson.Guest })
            .ToListAsync(cancellationToken);
        return [.. guests.DistinctBy(guest => guest.Guest).Select(guest => new PersonNames(guest.SessionId.Value, guest.Guest, null))];
    }
}
