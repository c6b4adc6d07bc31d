using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Audit;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Commands.Audit;

public sealed class AuditVerifyCommandTests : CommandTest
{
    [Fact]
    public async Task Before_anything_was_done_there_is_nothing_in_the_chain() =>
        Assert.Equal(
            new CommandResult(0, "The audit has no record in its chain yet. Not yet in the chain: 0.\n", ""),
            await RunAsync("audit", "verify")
        );

    [Fact]
    public async Task What_a_command_changed_is_recorded_with_who_typed_it_and_verified_in_both_languages()
    {
        var mark = await SealedAsync();
        await using (var db = OpenDatabase())
        {
            var record = await db.AuditRecords.FirstAsync(r => r.Matter == AuditMatter.Batch);
            Assert.Equal((AuditPlace.CommandLine, "batch apply"), (record.Place, record.Detail));
        }

        var said = $"records 1 to {mark.Number}, digest {mark.Digest}. Not yet in the chain: 0.\n";
        Assert.Equal(new CommandResult(0, $"The audit is as it was written: {said}", ""), await RunAsync("audit", "verify"));
        Assert.Equal(0, (await RunAsync("audit", "verify", "--known", $"{mark.Number}:{mark.Digest}")).ExitCode);
        Assert.Equal(
            $"操作记录完好：第 1 至 {mark.Number} 条，摘要 {mark.Digest}。尚未入链：0 条。\n",
            (await RunAsync("audit", "verify", "--lang", "zh")).Out
        );
    }

    [Fact]
    public async Task The_first_record_that_is_wrong_is_named_and_the_exit_code_is_1()
    {
        var mark = await SealedAsync();
        await using (var db = OpenDatabase())
            await db.Database.ExecuteSqlRawAsync("UPDATE \"AuditRecords\" SET \"Changes\" = '[]' WHERE \"Number\" = 2");

        var wrong = await RunAsync("audit", "verify");
        Assert.Equal((1, ""), (wrong.ExitCode, wrong.Out));
        Assert.StartsWith("Record 2 (2022-01-10 08:00:00 UTC, about ", wrong.Error);
        Assert.StartsWith("第 2 条记录（2022-01-10 08:00:00 UTC，关于", (await RunAsync("audit", "verify", "--lang", "zh")).Error);

        await using (var db = OpenDatabase())
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"AuditRecords\" WHERE \"Number\" <= 2");
        Assert.Equal(
            "Record 1 is missing: records were removed, or this is an older copy of the database.\n",
            (await RunAsync("audit", "verify")).Error
        );
        Assert.NotNull(mark);
    }

    [Fact]
    public async Task A_digest_of_another_chain_is_refused_and_so_is_what_is_no_mark()
    {
        var mark = await SealedAsync();

        Assert.Equal(
            $"At record {mark.Number} the chain is not the one of which the digest is known.\n",
            (await RunAsync("audit", "verify", "--known", $"{mark.Number}:{new string('0', 64)}")).Error
        );
        Assert.Equal(
            $"Record {mark.Number + 1} is missing: records were removed, or this is an older copy of the database.\n",
            (await RunAsync("audit", "verify", "--known", $"{mark.Number + 1}:{mark.Digest}")).Error
        );
        Assert.Equal(2, (await RunAsync("audit", "verify", "--known", "yesterday")).ExitCode);
    }

    async Task<AuditMark> SealedAsync()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        await using var db = OpenDatabase();
        var key = DatabaseSettings.Read(Configuration).AuditKey;
        while (await new SealAudit(db, key).RunAsync(default))
            await db.SaveChangesAsync();
        await db.SaveChangesAsync();
        return (await new AuditMarks(db).LastAsync(default))!;
    }
}
