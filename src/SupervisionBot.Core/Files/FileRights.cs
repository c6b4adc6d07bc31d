using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Files;

/// <summary>Who may see a file: whose it is; and what was handed in, whoever may act for its trainee: the supervisor, their deputy, the administrator.</summary>
public sealed class FileRights(SupervisionDb db, Authority authority)
{
    public async Task<bool> MaySeeAsync(PersonId who, StoredFile file, CancellationToken cancellationToken)
    {
        if (file.OwnerId == who) return true;
        return await db.Submissions.AnyAsync(submission => submission.FileId == file.Id, cancellationToken)
            && await authority.OverAsync(who, file.OwnerId, file.BatchId, cancellationToken) is not null;
    }
}
