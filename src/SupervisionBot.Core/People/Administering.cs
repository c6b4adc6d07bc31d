using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.People;

public static class Administering
{
    /// <summary>Whether they are an administrator of the batch.</summary>
    public static Task<bool> AdministersAsync(this SupervisionDb db, PersonId who, BatchId batch, CancellationToken cancellationToken) =>
        db.Memberships.AnyAsync(own => own.PersonId == who && own.BatchId == batch && own.Role == Role.Administrator, cancellationToken);
}
