using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Turns;

/// <summary>
/// The rows that every turn writes – the talk, the activity that has had its turn, the messages – by fixed commands in one transaction with
/// what Core has changed. As tracked entities they would cost more than all the rest of a save.
/// </summary>
static class TurnRows
{
    static readonly CompiledQuery<Func<SupervisionDb, string, Task<Talk?>>> TalkOf = new(() =>
        EF.CompileAsyncQuery((SupervisionDb db, string key) => db.Talks.AsNoTracking().FirstOrDefault(talk => talk.Key == key))
    );

    public static async Task<Talk> ReadAsync(SupervisionDb db, string key) => await TalkOf.For(db)(db, key) ?? new Talk(key);

    /// <param name="talk">Remembered or left once since it was read.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another turn of the talk was saved first.</exception>
    /// <exception cref="System.Data.Common.DbException">The activity has had its turn, or the talk was begun elsewhere: a key is there
    /// already.</exception>
    public static async Task SaveAsync(
        SupervisionDb db,
        Talk talk,
        InboundActivity? had,
        IEnumerable<OutboxMessage> messages,
        CancellationToken cancellationToken
    )
    {
        // A turn is saved whole or run again; there is nothing to go back to within it.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await SaveTalkAsync(db, talk, cancellationToken);
        if (had != null)
        {
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "InboundActivities" ("TalkKey", "ActivityId", "At") VALUES ({had.TalkKey}, {had.ActivityId}, {had.At.UtcDateTime})""",
                cancellationToken
            );
        }
        foreach (var message in messages)
            await QueueAsync(db, message, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    static async Task SaveTalkAsync(SupervisionDb db, Talk talk, CancellationToken cancellationToken)
    {
        var (person, at, seen) = (talk.PersonId?.Value, talk.LastTurnAt.UtcDateTime, talk.Version - 1);
        if (seen == 0)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Talks" ("Key", "Version", "PersonId", "State", "Reference", "LastTurnAt", "Missed")
                VALUES ({talk.Key}, {talk.Version}, {person}, {talk.State}, {talk.Reference}, {at}, {talk.Missed})
                """,
                cancellationToken
            );
        }
        else if (
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE "Talks" SET "Version" = {talk.Version}, "PersonId" = {person}, "State" = {talk.State}, "Reference" = {talk.Reference},
                    "LastTurnAt" = {at}, "Missed" = {talk.Missed}
                WHERE "Key" = {talk.Key} AND "Version" = {seen}
                """,
                cancellationToken
            ) == 0
        )
        {
            throw new DbUpdateConcurrencyException($"Another turn of {talk.Key} was saved first.");
        }
    }

    static Task<int> QueueAsync(SupervisionDb db, OutboxMessage message, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Outbox" ("Id", "TalkKey", "CausedBy", "Ordinal", "Kind", "Activity", "Card",
                "State", "Attempts", "QueuedAt", "NextAttemptAt")
            VALUES ({message.Id.Value}, {message.TalkKey}, {message.CausedBy}, {message.Ordinal}, {message.Kind.ToString()}, {message.Activity},
                {message.Card},
                {message.State.ToString()}, {message.Attempts}, {message.QueuedAt.UtcDateTime}, {message.NextAttemptAt.UtcDateTime})
            """,
            cancellationToken
        );
}
