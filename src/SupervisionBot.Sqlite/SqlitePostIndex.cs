using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Exchange;

namespace SupervisionBot.Sqlite;

/// <summary>By FTS5: a virtual table that a trigger fills with the words of each post.</summary>
public sealed class SqlitePostIndex : PostIndex
{
    /// <summary>For the migration, and again wherever a migration makes the table of posts anew, which drops its triggers.</summary>
    internal const string Create = """
        CREATE VIRTUAL TABLE "PostWords" USING fts5("PostId" UNINDEXED, "Words");
        CREATE TRIGGER "PostWordsKept" AFTER INSERT ON "Posts" BEGIN
            INSERT INTO "PostWords" ("PostId", "Words") VALUES (new."Id", new."Words");
        END;
        """;

    internal const string Drop = """
        DROP TRIGGER IF EXISTS "PostWordsKept";
        DROP TABLE IF EXISTS "PostWords";
        """;

    public override Task<List<Post>> FindAsync(SupervisionDb db, IReadOnlyList<string> words, bool all, int most, CancellationToken cancellationToken)
    {
        var sought = string.Join(all ? " AND " : " OR ", words.Select(word => $"\"{word}\""));
        return db
            .Posts.FromSql(
                $"""
                SELECT p.* FROM "PostWords" w JOIN "Posts" p ON p."Id" = w."PostId"
                WHERE w."PostWords" MATCH {sought} AND p."State" = 'Open' ORDER BY w.rank LIMIT {most}
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }
}
