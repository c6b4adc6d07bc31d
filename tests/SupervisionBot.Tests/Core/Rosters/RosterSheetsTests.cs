using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Rosters;

/// <summary>A roster's file that an administrator sent: compared, applied once, taken back.</summary>
public sealed class RosterSheetsTests
{
    const string Head = "name,email,role,group,trainee email,phone\n";
    const string Chen = "陈静,chen.jing@example.org,trainee,第二小组,,0571 8888 1234\n";
    const string New = "周兰,zhou.lan@example.org,trainee,第二小组,,\n";
    const string Moved = "李娜,li.na@example.org,supervisee,,wang.jianguo@example.org,\n";

    [Theory, BothDatabases]
    public async Task It_is_shown_who_is_new_and_which_field_of_whom_becomes_what_and_nothing_is_written(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var before = await test.RolesAsync();
        var comparison = await test.CompareAsync(Head + Chen + New + Moved + "徐丽娟,xu.lijuan@example.org,trainee,Group 2,,\n");
        Assert.Equal([false, true, false], comparison.People.Select(person => person.IsNew));
        Assert.Equal(1, comparison.Same);
        Assert.Equal(
            [(RosterField.Phone, "", "0571 8888 1234"), (RosterField.Group, "第一小组", "第二小组")],
            comparison.People[0].Notes.Select(note => (note.Field, note.Before, note.After))
        );
        Assert.Empty(comparison.NewGroups);
        Assert.Equal(before, await test.RolesAsync());
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.RosterChanges.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Applied_it_is_so_and_kept_and_told_once_and_the_same_file_changes_nothing_more(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        Assert.IsType<RosterApplyOutcome.Applied>(await test.ApplyAsync(Head + Chen + New + Moved));
        Assert.False((await test.CompareAsync(Head + Chen + New + Moved)).ChangesSomething);
        var kept = await test.Hosts.AskAsync(db => db.RosterChanges.OrderBy(c => c.Id).ToListAsync());
        Assert.All(kept, change => Assert.Equal(test.Admin, change.By));
        Assert.Contains(kept, change => change is { Field: RosterField.Group, Before: "第一小组", After: "第二小组" });
        var (chen, situ, lyu) = (
            await test.IdAsync("chen.jing@example.org"),
            await test.IdAsync("situ.guohua@example.org"),
            await test.IdAsync("lyu.shufen@example.org")
        );
        var told = await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == RosterNews.ChangedNotice).ToListAsync());
        Assert.Equal(1, told.Count(notice => notice.To == situ));
        Assert.Equal(2, told.Count(notice => notice.To == lyu));
        // Chen Jing hears of the new group and of the supervisee who goes.
        Assert.Equal(2, told.Count(notice => notice.To == chen));
    }

    [Theory, BothDatabases]
    public async Task Taken_back_everything_is_as_before_and_put_back_as_after(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var before = await test.RolesAsync();
        await test.ApplyAsync(Head + Chen + New + Moved + "沈从善,shen.congshan@example.org,supervisor,第一小组,,\n");
        var after = await test.RolesAsync();
        Assert.True(await test.UndoAsync());
        Assert.Equal(before, await test.RolesAsync());
        Assert.Null(await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == "chen.jing@example.org").Select(p => p.Phone).SingleAsync()));
        Assert.True(await test.UndoAsync(again: true));
        Assert.Equal(after, await test.RolesAsync());
    }

    [Theory, BothDatabases]
    public async Task What_became_otherwise_since_is_not_taken_back_half(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        await test.ApplyAsync(Head + Chen + New);
        await using (var db = test.Hosts.OpenDatabase())
        {
            var third = await db.Groups.Where(g => g.Name == "第三小组").Select(g => g.Id).SingleAsync();
            var chen = await db.People.Where(p => p.Email == "chen.jing@example.org").Select(p => p.Id).SingleAsync();
            (await db.Memberships.SingleAsync(m => m.PersonId == chen)).MoveTo(third);
            await db.SaveChangesAsync();
        }
        var before = await test.RolesAsync();
        Assert.False(await test.UndoAsync());
        Assert.Equal(before, await test.RolesAsync());
    }

    [Theory, BothDatabases]
    public async Task A_roster_that_changed_since_it_was_shown_is_compared_again_and_nothing_is_done(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var seal = (await test.CompareAsync(Head + Chen)).Seal;
        await test.ApplyAsync("name,email,role,group\n陈静,chen.jing@example.org,trainee,第三小组\n");
        var before = await test.RolesAsync();
        var sheet = RostersTest.Sheet(Head + Chen);
        var outcome = await test.DoAsync<RosterSheets, RosterApplyOutcome>(sheets => sheets.ApplyAsync(test.Admin, test.Batch, sheet, seal, default));
        Assert.NotEqual(seal, Assert.IsType<RosterApplyOutcome.ChangedSince>(outcome).Now.Seal);
        Assert.Equal(before, await test.RolesAsync());
    }

    [Theory]
    [InlineData("situ.guohua@example.org")]
    [InlineData("chen.jing@example.org")]
    public async Task Only_an_administrator_of_the_batch_compares_applies_and_has_it_sent(string email)
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var (who, sheet) = (await test.IdAsync(email), RostersTest.Sheet(Head + Chen));
        var seal = (await test.CompareAsync(Head + Chen)).Seal;
        Assert.Null(await test.DoAsync<RosterSheets, RosterComparison?>(sheets => sheets.CompareAsync(who, test.Batch, sheet, default)));
        Assert.IsType<RosterApplyOutcome.NotAllowed>(
            await test.DoAsync<RosterSheets, RosterApplyOutcome>(sheets => sheets.ApplyAsync(who, test.Batch, sheet, seal, default))
        );
        Assert.Empty(await test.DoAsync<RosterBook, IReadOnlyList<RosterLine>>(book => book.AllAsync(who, test.Batch, default)));
    }

    [Theory, BothDatabases]
    public async Task Who_is_in_another_batch_too_keeps_name_and_number_unless_that_is_administered_as_well(DatabaseProvider provider)
    {
        const string renamed = Head + "陈静静,chen.jing@example.org,trainee,第二小组,,0571 8888 1234\n";
        await using var test = await RostersTest.StartAsync(provider);
        await test.ElsewhereAsync("chen.jing@example.org");
        var person = Assert.Single((await test.CompareAsync(renamed)).People);
        Assert.Equal([RosterField.Name, RosterField.Phone], person.Left);
        Assert.Equal([RosterField.Group], person.Notes.Select(note => note.Field));
        await test.ApplyAsync(renamed);
        Assert.Contains(await test.RolesAsync(), line => line.StartsWith("chen.jing@example.org 陈静 Trainee 第二小组", StringComparison.Ordinal));

        await using var both = await RostersTest.StartAsync(provider);
        await both.ElsewhereAsync("chen.jing@example.org", administered: true);
        Assert.Empty(Assert.Single((await both.CompareAsync(renamed)).People).Left);
    }

    [Theory, BothDatabases]
    public async Task An_account_in_a_sheet_takes_nobodys_place_who_is_linked_to_another(DatabaseProvider provider)
    {
        const string own = "0a6f1f1e-8a53-4b52-9d0e-7f0f3a2f9c11";
        const string head = "name,email,role,group,trainee email,phone,aad_object_id\n";
        await using var test = await RostersTest.StartAsync(provider);
        await using (var db = test.Hosts.OpenDatabase())
            await db
                .People.Where(person => person.Email == "chen.jing@example.org")
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.AadObjectId, own));

        await test.ApplyAsync(head + "陈静,chen.jing@example.org,trainee,第二小组,,,11111111-2222-4333-8444-555555555555\n");

        Assert.Equal(
            own,
            await test.Hosts.AskAsync(db =>
                db.People.Where(person => person.Email == "chen.jing@example.org").Select(p => p.AadObjectId).SingleAsync()
            )
        );
    }

    [Theory, BothDatabases]
    public async Task The_roster_as_it_stands_sent_back_changes_nothing_also_of_a_supervisor_with_two_groups(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        await test.ApplyAsync(
            Head + Chen + "吕淑芬,lyu.shufen@example.org,supervisor,第二小组,,\n吕淑芬,lyu.shufen@example.org,supervisor,第三小组,,\n"
        );
        Assert.Equal(2, (await test.RolesAsync()).Count(line => line.StartsWith("lyu.shufen", StringComparison.Ordinal)));
        var lines = await test.DoAsync<RosterBook, IReadOnlyList<RosterLine>>(book => book.AllAsync(test.Admin, test.Batch, default));
        RosterRow[] rows =
        [
            .. lines.Select(
                (line, at) =>
                    new RosterRow(
                        at + 2,
                        line.Details.Name,
                        line.Details.NameEn,
                        line.Email,
                        line.Details.AadObjectId,
                        line.Role,
                        line.Group,
                        line.Details.Organisation,
                        line.Details.City,
                        line.Details.Language,
                        line.Details.TimeZone,
                        line.TraineeEmail,
                        line.Details.Phone
                    )
            ),
        ];
        var comparison = await test.DoAsync<RosterSheets, RosterComparison?>(sheets =>
            sheets.CompareAsync(test.Admin, test.Batch, new RosterSheet(rows, []), default)
        );
        Assert.Empty(comparison!.People);
        Assert.Empty(comparison.Problems);
    }

    [Theory, BothDatabases]
    public async Task A_group_that_loses_its_only_supervisor_is_said_before(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var comparison = await test.CompareAsync(Head + "吕淑芬,lyu.shufen@example.org,supervisor,第三小组,,\n");
        Assert.Equal([("第二小组", true)], comparison.Effects.Groups.Select(effect => (effect.Group, effect.IsLeftAlone)));
    }

    [Fact]
    public void A_table_of_ones_own_is_a_roster_by_its_head_and_too_much_or_another_table_is_none()
    {
        Assert.True(RosterFile.MayBe(SheetTable.OfText("第七期学员,,\n姓名,邮箱,备注\n")));
        Assert.False(RosterFile.MayBe(SheetTable.OfText("topic,day,from\n")));
        var many = Head + string.Concat(Enumerable.Range(0, RosterFile.MostRows + 1).Select(n => $"学员,t{n}@example.org,trainee,第一小组,,\n"));
        var refused = Assert.IsType<RosterReading.NotARoster>(RosterFile.ReadOwn(SheetTable.OfText(many)));
        Assert.Equal(RosterFault.TooMany, Assert.Single(refused.Problems).Fault);
        var formula = Assert.IsType<RosterReading.Table>(RosterFile.ReadOwn(SheetTable.OfText(Head + "=1+1,a@example.org,trainee,第一小组,,x\n")));
        Assert.Equal([RosterFault.NameIsFormula, RosterFault.MalformedPhone], formula.Problems.Select(problem => problem.Fault).Order());
    }

    [Fact]
    public async Task An_account_of_somebody_else_is_taken_by_no_file()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var own = await test.Hosts.AskAsync(db =>
            db.People.Where(p => p.Email == RostersTest.Administrator).Select(p => p.AadObjectId).SingleAsync()
        );
        var comparison = await test.CompareAsync("name,email,role,group,object id\n周兰,zhou.lan@example.org,trainee,第二小组," + own + "\n");
        Assert.False(comparison.ChangesSomething);
        Assert.Equal(RosterFault.ObjectIdTaken, Assert.Single(comparison.Problems).Fault);
    }
}
