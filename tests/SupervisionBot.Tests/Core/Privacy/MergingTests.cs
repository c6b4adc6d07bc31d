using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Rosters;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Privacy;

/// <summary>Two records of one person become one, or it is said why not.</summary>
public sealed class MergingTests
{
    const string Other = "ma.chao.old@example.org";

    [Theory, BothDatabases]
    public async Task All_that_names_the_one_names_the_other_in_every_table_and_totals_and_the_audit_stay_right(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, other) = await TwoAsync(test);
        await AccountAsync(test, other);
        var before = await test.Hosts.AskAsync(db => db.AuditRecords.Select(r => r.Digest).ToListAsync());
        var fine = Assert.IsType<MergeOutcome.Fine>(await LookAsync(test, ma, other, other));
        Assert.Equal((Other, "ma.chao@example.org"), (fine.GoesOn.Email, fine.Ends.Email));
        Assert.True((await MergeAsync(test, ma, other, other, fine.Seal)).Done);

        await using var db = test.Hosts.OpenDatabase();
        var gone = await db.People.AnyAsync(p => p.Id == ma) ? other : ma;
        var stays = gone == ma ? other : ma;
        Assert.Equal(Other, (await db.People.SingleAsync(p => p.Id == stays)).Email);
        Assert.False(await db.People.AnyAsync(p => p.Id == gone));
        foreach (var table in db.Model.GetEntityTypes().Where(table => !table.IsOwned()))
        foreach (var column in table.GetProperties().Where(one => (Nullable.GetUnderlyingType(one.ClrType) ?? one.ClrType) == typeof(PersonId)))
            if (table.ClrType != typeof(AuditRecord) && table.ClrType != typeof(AuditLook))
                Assert.False(await NamesAsync(db, table.GetTableName()!, column.GetColumnName(), gone), $"{table.ClrType.Name}.{column.Name}");
        Assert.Equal(3, await db.Memberships.CountAsync(m => m.TraineeId == stays));
        Assert.Equal(
            "第二小组",
            await db.Memberships.Where(m => m.PersonId == stays).Join(db.Groups, m => m.GroupId, g => g.Id, (_, g) => g.Name).SingleAsync()
        );
        Assert.Empty(await new LedgerCheck(db, test.Hosts.Clock).VerifyAsync(default).ToListAsync());
        var records = await db.AuditRecords.ToListAsync();
        Assert.All(before, digest => Assert.Contains(records, record => record.Digest.SequenceEqual(digest)));
        Assert.Contains(records, record => record.For == stays && record.Matter == AuditMatter.Roster);
        Assert.Equal(RosterField.Merged, (await db.RosterChanges.OrderByDescending(c => c.At).FirstAsync(c => c.Field == RosterField.Merged)).Field);
    }

    [Theory, BothDatabases]
    public async Task The_name_and_address_that_were_chosen_go_on_and_an_account_comes_along(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, other) = await TwoAsync(test);
        await AccountAsync(test, other);
        var fine = Assert.IsType<MergeOutcome.Fine>(await LookAsync(test, ma, other, ma));
        Assert.True((await MergeAsync(test, ma, other, ma, fine.Seal)).Done);
        var found = await test.DoAsync<PersonFinder, Participant?>(finder => finder.FindAsync(null, "ma.chao@example.org"));
        Assert.Equal(found!.Id, (await test.DoAsync<PersonFinder, Participant?>(finder => finder.FindAsync(ChannelUser.Of("email", Other)!)))!.Id);
        Assert.Null(await test.DoAsync<PersonFinder, Participant?>(finder => finder.FindAsync(null, Other)));
    }

    [Theory, BothDatabases]
    public async Task What_became_otherwise_since_is_shown_again(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, other) = await TwoAsync(test);
        var (done, outcome) = await MergeAsync(test, ma, other, null, "another");
        Assert.False(done);
        Assert.IsType<MergeOutcome.Fine>(outcome);
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.People.CountAsync(p => p.Name == "马超")));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_drawn_out_of_a_running_batch_that_is_anothers(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, other) = await TwoAsync(test);
        await test.ElsewhereAsync(Other);
        Assert.Equal(MergeFault.OtherBatch, Fault(await LookAsync(test, ma, other)));
    }

    [Theory, BothDatabases]
    public async Task Neither_by_who_is_no_administrator_nor_with_oneself_nor_with_who_is_not_of_the_batch(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, other) = await TwoAsync(test);
        foreach (var email in (string[])["situ.guohua@example.org", "chen.jing@example.org"])
        {
            var who = await test.IdAsync(email);
            Assert.Equal(
                MergeFault.NotAllowed,
                Fault(await test.DoAsync<Merging, MergeOutcome>(merging => merging.LookAsync(who, test.Batch, ma, other, null, default)))
            );
        }
        Assert.Equal(MergeFault.Oneself, Fault(await LookAsync(test, ma, test.Admin)));
        Assert.Equal(MergeFault.One, Fault(await LookAsync(test, ma, ma)));
        Assert.Equal(MergeFault.Unknown, Fault(await LookAsync(test, ma, new PersonId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())))));
    }

    [Theory, BothDatabases]
    public async Task Who_supervises_whom_and_two_accounts_of_Teams_stand_in_the_way(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (ma, other) = await TwoAsync(test);
        Assert.Equal(MergeFault.OwnSupervisor, Fault(await LookAsync(test, ma, await test.IdAsync("lyu.shufen@example.org"))));
        var supervisee = await test.Hosts.AskAsync(db => db.Memberships.Where(m => m.TraineeId == ma).Select(m => m.PersonId).FirstAsync());
        Assert.Equal(MergeFault.OneSupervises, Fault(await LookAsync(test, ma, supervisee)));
        foreach (var who in (PersonId[])[ma, other])
            await test.DoAsync<PersonLinks, bool>(links =>
                links.RememberAsync(who, Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("D"))
            );
        Assert.Equal(MergeFault.TwoAccounts, Fault(await LookAsync(test, ma, other)));
    }

    /// <summary>A second record of Ma Chao, in the same group.</summary>
    static async Task<(PersonId Ma, PersonId Other)> TwoAsync(RostersTest test)
    {
        await using (var db = test.Hosts.OpenDatabase())
            await db.ImportRosterAsync(
                "seventh",
                TestPlans.Roster($"马超,Ma Chao,{Other},,trainee,第二小组,,,en,,\n"),
                new ImportOptions(),
                test.Hosts.Clock
            );
        return (await test.IdAsync("ma.chao@example.org"), await test.IdAsync(Other));
    }

    static async Task AccountAsync(RostersTest test, PersonId who)
    {
        await using var db = test.Hosts.OpenDatabase();
        db.ChannelIdentities.Add(new ChannelIdentity(ChannelUser.Of("email", Other)!, who, test.Hosts.Clock.GetUtcNow()));
        await db.SaveChangesAsync();
    }

    static async Task<bool> NamesAsync(SupervisionDb db, string table, string column, PersonId who)
    {
        FormattableString sql = System.Runtime.CompilerServices.FormattableStringFactory.Create(
            $"SELECT COUNT(*) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" = {{0}}",
            who.Value
        );
        return await db.Database.SqlQuery<long>(sql).SingleAsync() > 0;
    }

    static MergeFault Fault(MergeOutcome outcome) => Assert.IsType<MergeOutcome.Wrong>(outcome).Fault;

    static Task<MergeOutcome> LookAsync(RostersTest test, PersonId first, PersonId second, PersonId? chosen = null) =>
        test.DoAsync<Merging, MergeOutcome>(merging => merging.LookAsync(test.Admin, test.Batch, first, second, chosen, default));

    static Task<(bool Done, MergeOutcome Outcome)> MergeAsync(RostersTest test, PersonId first, PersonId second, PersonId? chosen, string seal) =>
        test.DoAsync<Merging, (bool, MergeOutcome)>(merging => merging.MergeAsync(test.Admin, test.Batch, first, second, chosen, seal, default));
}
