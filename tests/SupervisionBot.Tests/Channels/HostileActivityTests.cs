using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Channels;

/// <summary>Whatever is posted to <c>/api/messages</c>, the bot answers as the protocol says, and goes on.</summary>
[Collection(nameof(Alone))]
public sealed class HostileActivityTests(ITestOutputHelper output)
{
    static readonly int WarmUp = Much.Of(20_000, some: 2_000);
    static readonly int Rest = Much.Of(80_000, some: 3_000);

    [Theory]
    [BothDatabases]
    public async Task A_hundred_thousand_hostile_activities_do_no_harm(DatabaseProvider provider)
    {
        await using var host = await MessagesHost.StartAsync(provider: provider);
        using var client = host.CreateClient();
        var (clock, statuses) = (Stopwatch.StartNew(), new int[600]);
        await PostAsync(client, WarmUp, statuses);
        var (before, sizeBefore) = (GC.GetTotalMemory(true), await SizeAsync(host));
        await PostAsync(client, Rest, statuses);
        var (after, sizeAfter) = (GC.GetTotalMemory(true), await SizeAsync(host));

        output.WriteLine(
            $"{clock.Elapsed.TotalSeconds:0} s; {string.Join(", ", statuses.Index().Where(s => s.Item > 0).Select(s => $"{s.Index}: {s.Item}"))}; "
                + $"turns {host.Bot.Turns}, sent {host.Sent.Count}"
        );
        output.WriteLine($"memory {before / 1024} → {after / 1024} KiB; database {sizeBefore / 1024} → {sizeAfter / 1024} KiB");
        Assert.True(host.Errors.IsEmpty, $"{host.Errors.Count} errors in the log; the first: {host.Errors.FirstOrDefault()}");
        Assert.All(statuses.Index(), status =>
            Assert.True(status.Item == 0 || status.Index is 200 or 400 or 413 or 501, $"{status.Item} answers were {status.Index}.")
        );
        Assert.InRange(after - before, long.MinValue, 16 << 20);
        Assert.InRange(host.Bot.Turns, (WarmUp + Rest) / 2, WarmUp + Rest);
        Assert.InRange(sizeAfter - sizeBefore, 0, Rest * 4096L);
        await using var db = host.OpenDatabase();
        var known = await db.People.Where(person => person.Email == HostileActivities.Known).Select(person => person.Id).SingleAsync();
        Assert.Equal(0, await db.Acts.CountAsync(act => act.By != known));
        Assert.Equal(0, await db.HourEntries.CountAsync(entry => entry.TraineeId != known));
    }

    static Task PostAsync(HttpClient client, int count, int[] statuses) =>
        HostileActivities.Body.SampleAsync(
            async body =>
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                using var answer = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
                Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
            },
            iter: count,
            threads: 4
        );

    static async Task<long> SizeAsync(MessagesHost host)
    {
        await using var db = host.OpenDatabase();
        return await (
            db.Database.IsSqlite()
                ? db.Database.SqlQuery<long>($"SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()")
                : db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"")
        ).SingleAsync();
    }
}
