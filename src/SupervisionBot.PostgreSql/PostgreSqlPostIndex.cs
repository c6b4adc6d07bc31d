using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Exchange;

namespace SupervisionBot.PostgreSql;

/// <summary>By PostgreSQL's text search: an index of the words of each post, which no parser cuts once more.</summary>
public sealed class PostgreSqlPostIndex : PostIndex
{
    internal const string Create = """
        CREATE INDEX "IX_Posts_Words" ON "Posts" USING gin (array_to_tsvector(string_to_array("Words", ' '))) WHERE "State" = 'Open';
        """;

    internal const string Drop = """DROP INDEX IF EXISTS "IX_Posts_Words";""";

    public override Task<List<Post>> FindAsync(SupervisionDb db, IReadOnlyList<string> words, bool all, int most, CancellationToken cancellationToken)
    {
        var sought = string.Join(all ? " & " : " | ", words.Select(word => $"'{word}'"));
        return db
            .Posts.FromSql(
                $"""
                SELECT p.* FROM "Posts" p, CAST({sought} AS tsquery) AS sought
                WHERE array_to_tsvector(string_to_array(p."Words", ' ')) @@ sought AND p."State" = 'Open'
                ORDER BY ts_rank(array_to_tsvector(string_to_array(p."Words", ' ')), sought, 1) DESC, p."At" DESC LIMIT {most}
                """
            )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }
}
