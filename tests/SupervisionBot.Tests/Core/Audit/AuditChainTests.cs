using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Audit;
using SupervisionBot.Jobs;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Audit;

/// <summary>A trainee logs hours three times; whoever can write the database, and has no key, tries to hide something.</summary>
public sealed class AuditChainTests
{
    [Theory, BothDatabases]
    public async Task A_turn_that_logs_hours_adds_one_record_and_one_that_only_shows_adds_none(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider);
        var before = await hosts.AskAsync(db => db.AuditRecords.CountAsync());
        var talk = hosts.TalkAs();
        await talk.SayAsync("my hours");
        await LogAsync(hosts, talk, 2);

        var added = await hosts.AskAsync(db => db.AuditRecords.OrderBy(r => r.At).ThenBy(r => r.Id).Skip(before).ToListAsync());
        var record = Assert.Single(added);
        Assert.Equal(
            (ActKind.HoursLogged, AuditManner.Done, AuditMatter.Hours, AuditPlace.Chat, "test"),
            (record.Act, record.Manner, record.Matter, record.Place, record.Detail)
        );
        Assert.Equal(record.By, record.For);
        Assert.Contains("\"Minutes\":\"120\"", record.Changes);
        hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        await talk.SayAsync("undo");
        Assert.Equal(
            AuditManner.TakenBack,
            await hosts.AskAsync(db => db.AuditRecords.OrderByDescending(r => r.At).Select(r => r.Manner).FirstAsync())
        );
    }

    [Theory, BothDatabases]
    public async Task What_nobody_touched_is_right(DatabaseProvider provider)
    {
        await using var hosts = await SealedAsync(provider);

        var right = Assert.IsType<AuditFinding.Right>(await CheckAsync(hosts));
        Assert.Equal(0, right.Open);
        Assert.Equal(right.Last, await hosts.AskAsync(db => new AuditMarks(db).LastAsync(default)));
        Assert.IsType<AuditFinding.Right>(await CheckAsync(hosts, right.Last));
    }

    [Theory, BothDatabases]
    public async Task One_byte_that_became_otherwise_is_found_with_its_number(DatabaseProvider provider)
    {
        await using var hosts = await SealedAsync(provider);
        var last = await LastAsync(hosts);
        await DoAsync(
            hosts,
            $$"""UPDATE "AuditRecords" SET "Changes" = replace("Changes", '"Minutes":"120"', '"Minutes":"121"') WHERE "Number" = {{last - 1}}"""
        );

        Assert.Equal(last - 1, Assert.IsType<AuditFinding.Changed>(await CheckAsync(hosts)).Number);
    }

    [Theory, BothDatabases]
    public async Task Another_doer_and_another_seal_are_found(DatabaseProvider provider)
    {
        await using var hosts = await SealedAsync(provider);
        var last = await LastAsync(hosts);
        await DoAsync(hosts, $$"""UPDATE "AuditRecords" SET "Detail" = 'msteams' WHERE "Number" = {{last}}""");
        Assert.Equal(last, Assert.IsType<AuditFinding.Changed>(await CheckAsync(hosts)).Number);

        await DoAsync(hosts, $$"""UPDATE "AuditRecords" SET "Detail" = 'test' WHERE "Number" = {{last}}""");
        Assert.IsType<AuditFinding.Right>(await CheckAsync(hosts));
        await DoAsync(
            hosts,
            $$"""
            UPDATE "AuditRecords" SET "Seal" = (SELECT "Digest" FROM "AuditRecords" WHERE "Number" = {{last}}) WHERE "Number" = {{last - 1}}
            """
        );
        Assert.Equal(last - 1, Assert.IsType<AuditFinding.Moved>(await CheckAsync(hosts)).Number);
    }

    [Theory, BothDatabases]
    public async Task A_record_that_is_gone_is_missed_in_the_middle_and_at_the_end(DatabaseProvider provider)
    {
        await using var hosts = await SealedAsync(provider);
        var mark = Assert.IsType<AuditFinding.Right>(await CheckAsync(hosts)).Last!;
        await DoAsync(hosts, $$"""DELETE FROM "AuditRecords" WHERE "Number" = {{mark.Number}}""");
        Assert.Equal(mark.Number, Assert.IsType<AuditFinding.Missing>(await CheckAsync(hosts)).Number);

        // Also when work goes on.
        await LogAsync(hosts, hosts.TalkAs(), 4);
        await SealAsync(hosts, 0);
        Assert.Equal(mark.Number, Assert.IsType<AuditFinding.Missing>(await CheckAsync(hosts)).Number);
        await DoAsync(hosts, $$"""DELETE FROM "AuditRecords" WHERE "Number" = {{mark.Number - 1}}""");
        Assert.Equal(mark.Number - 1, Assert.IsType<AuditFinding.Missing>(await CheckAsync(hosts)).Number);
    }

    [Theory, BothDatabases]
    public async Task A_record_that_was_put_in_is_found_sealed_or_not(DatabaseProvider provider)
    {
        await using var hosts = await SealedAsync(provider);
        var last = await LastAsync(hosts);
        const string Columns =
            "\"At\", \"By\", \"ByName\", \"For\", \"BatchId\", \"Place\", \"Detail\", \"Matter\", "
            + "\"Act\", \"Manner\", \"Subject\", \"Changes\", \"Digest\"";
        await DoAsync(
            hosts,
            $$"""
            INSERT INTO "AuditRecords" ("Id", {{Columns}})
            SELECT '0192F000-0000-7000-8000-000000000001', {{Columns}} FROM "AuditRecords" WHERE "Number" = {{last}}
            """
        );
        Assert.Null(Assert.IsType<AuditFinding.Changed>(await CheckAsync(hosts)).Number);
        await SealAsync(hosts, 0);
        Assert.Equal(last + 1, Assert.IsType<AuditFinding.Changed>(await CheckAsync(hosts)).Number);
    }

    [Theory, BothDatabases]
    public async Task A_chain_that_was_made_anew_with_another_key_is_found(DatabaseProvider provider)
    {
        await using var hosts = await SealedAsync(provider);
        var mark = Assert.IsType<AuditFinding.Right>(await CheckAsync(hosts)).Last!;
        var other = new AuditKey(RandomNumberGenerator.GetBytes(AuditKey.Shortest));
        await DoAsync(hosts, """UPDATE "AuditRecords" SET "Number" = NULL, "Seal" = NULL""");
        await DoAsync(hosts, """DELETE FROM "AuditHeads" """);
        await using (var db = hosts.OpenDatabase())
        {
            while (await new SealAudit(db, other).RunAsync(default))
                await db.SaveChangesAsync();
            await db.SaveChangesAsync();
        }

        var finding = await CheckAsync(hosts);
        Assert.Equal(1, Assert.IsType<AuditFinding.Moved>(finding).Number);
        await using var forged = hosts.OpenDatabase();
        Assert.IsNotType<AuditFinding.Right>(await new AuditCheck(forged, other).RunAsync(mark, default));
    }

    [Fact]
    public async Task Two_hosts_that_write_and_seal_at_once_make_one_chain()
    {
        await using var hosts = await TestHosts.StartAsync(DatabaseProvider.PostgreSql, count: 2);
        var before = await hosts.AskAsync(db => db.AuditRecords.CountAsync());
        var (one, two) = (hosts.TalkAs(), hosts.TalkAs("ma.chao@example.org", "other", 1));
        await Task.WhenAll(
            Task.Run(async () =>
            {
                for (var hours = 1; hours <= 4; hours++)
                {
                    await LogAsync(hosts, one, hours);
                    await SealAsync(hosts, 0);
                }
            }),
            Task.Run(async () =>
            {
                for (var time = 0; time < 4; time++)
                {
                    await two.SayAsync(time % 2 == 0 ? "speak English" : "请说中文");
                    await SealAsync(hosts, 1);
                }
            })
        );
        await SealAsync(hosts, 0);

        var right = Assert.IsType<AuditFinding.Right>(await CheckAsync(hosts));
        Assert.Equal((await hosts.AskAsync(db => db.AuditRecords.CountAsync()), 0), ((int)right.Last!.Number, right.Open));
        Assert.InRange(right.Last.Number, before + 4, int.MaxValue);
    }

    static async Task<TestHosts> SealedAsync(DatabaseProvider provider)
    {
        var hosts = await TestHosts.StartAsync(provider);
        var talk = hosts.TalkAs();
        foreach (var hours in (int[])[1, 2, 3])
            await LogAsync(hosts, talk, hours);
        await SealAsync(hosts, 0);
        return hosts;
    }

    static async Task LogAsync(TestHosts hosts, TestTalk talk, int hours)
    {
        hosts.Clock.Advance(TimeSpan.FromMinutes(1));
        await talk.SayAsync($"log {hours} h case work with Fan Xiaoyu {hours + 1} days ago");
        await talk.SayAsync("yes");
    }

    static async Task SealAsync(TestHosts hosts, int host)
    {
        for (var attempt = 0; ; attempt++)
            try
            {
                while (await hosts[host].GetRequiredService<WorkRunner>().PortionAsync("seal-audit", default)) { }
                return;
            }
            catch (Exception lost) when (attempt < 20 && lost.IsLostRace())
            {
                await Task.Delay(5);
            }
    }

    static async Task<AuditFinding> CheckAsync(TestHosts hosts, AuditMark? known = null)
    {
        await using var db = hosts.OpenDatabase();
        var found = await new AuditCheck(db, hosts[0].GetRequiredService<AuditKey>()).RunAsync(known, default);
        if (found is AuditFinding.Changed changed)
            TestContext.Current.TestOutputHelper?.WriteLine(System.Text.Json.JsonSerializer.Serialize(changed.Record));
        return found;
    }

    static async Task<long> LastAsync(TestHosts hosts) => (await hosts.AskAsync(db => db.AuditRecords.MaxAsync(r => r.Number)))!.Value;

    static Task<int> DoAsync(TestHosts hosts, string sql) => hosts.AskAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
