using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Rosters;

/// <summary>One change of one person: made as it was shown, kept, taken back, or refused with a reason.</summary>
public sealed class RosterEditsTests
{
    [Theory, BothDatabases]
    public async Task Moved_kept_told_to_whom_it_touches_and_taken_back(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var before = await test.RolesAsync();
        var chen = await test.IdAsync("chen.jing@example.org");
        await MakeAsync(test, new RosterEdit(RosterEditKind.Move, chen, Group: await GroupAsync(test, "第二小组")));
        Assert.Contains(await test.RolesAsync(), line => line.StartsWith("chen.jing@example.org 陈静 Trainee 第二小组", StringComparison.Ordinal));
        var change = await test.Hosts.AskAsync(db => db.RosterChanges.SingleAsync());
        Assert.Equal((chen, "第一小组", "第二小组"), (change.PersonId, change.Before, change.After));
        Assert.Equal(3, await test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == RosterNews.ChangedNotice)));
        Assert.True(await test.UndoAsync());
        Assert.Equal(before, await test.RolesAsync());
        Assert.Equal(2, await test.Hosts.AskAsync(db => db.RosterChanges.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_may_have_two_groups_take_one_over_and_give_one_up(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var (lyu, situ) = (await test.IdAsync("lyu.shufen@example.org"), await test.IdAsync("situ.guohua@example.org"));
        var (second, third) = (await GroupAsync(test, "第二小组"), await GroupAsync(test, "第三小组"));
        await MakeAsync(test, new RosterEdit(RosterEditKind.Supervise, lyu, Group: third));
        Assert.Equal(["第三小组", "第二小组"], await GroupsAsync(test, lyu));
        await MakeAsync(test, new RosterEdit(RosterEditKind.StopSupervising, lyu, Group: third));
        Assert.Equal(["第二小组"], await GroupsAsync(test, lyu));
        var takes = await CheckAsync(test, new RosterEdit(RosterEditKind.TakeOver, situ, Group: second));
        Assert.False(Assert.Single(Assert.IsType<RosterEditOutcome.Fine>(takes).Effects.Groups).IsLeftAlone);
        await MakeAsync(test, new RosterEdit(RosterEditKind.TakeOver, situ, Group: second));
        Assert.Equal(["第一小组", "第二小组"], await GroupsAsync(test, situ));
        Assert.Equal([""], await GroupsAsync(test, lyu));
        Assert.True(await test.UndoAsync());
        Assert.Equal(["第二小组"], await GroupsAsync(test, lyu));
    }

    [Theory, BothDatabases]
    public async Task Somebody_added_is_there_and_taken_back_is_gone_and_can_come_again(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var before = await test.RolesAsync();
        var edit = new RosterEdit(
            RosterEditKind.Add,
            Role: Role.Trainee,
            Group: await GroupAsync(test, "第二小组"),
            Name: "周兰",
            Email: "Zhou.Lan@example.org"
        );
        await MakeAsync(test, edit);
        Assert.Contains("zhou.lan@example.org 周兰 Trainee 第二小组 ", await test.RolesAsync());
        Assert.True(await test.UndoAsync());
        Assert.Equal(before, await test.RolesAsync());
        await MakeAsync(test, edit with { Name = "周岚" });
        Assert.Contains("zhou.lan@example.org 周岚 Trainee 第二小组 ", await test.RolesAsync());
    }

    [Theory]
    [InlineData(RosterField.Email, "ma.chao@example.org", RosterEditFault.EmailTaken)]
    [InlineData(RosterField.Email, "chen@", RosterEditFault.BadEmail)]
    [InlineData(RosterField.Email, "a@example.org, b@example.org", RosterEditFault.BadEmail)]
    [InlineData(RosterField.Email, "<a@example.org>", RosterEditFault.BadEmail)]
    [InlineData(RosterField.Phone, "ring me", RosterEditFault.BadPhone)]
    [InlineData(RosterField.Phone, "=1+1", RosterEditFault.BadPhone)]
    [InlineData(RosterField.Name, "=HYPERLINK(1)", RosterEditFault.BadName)]
    [InlineData(RosterField.Name, "陈静", RosterEditFault.AlreadySo)]
    [InlineData(RosterField.Language, "Klingon", RosterEditFault.BadLanguage)]
    public async Task What_cannot_be_is_refused_and_nothing_is_written(RosterField field, string value, RosterEditFault fault)
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var chen = await test.IdAsync("chen.jing@example.org");
        Assert.Equal(fault, Fault(await CheckAsync(test, new RosterEdit(RosterEditKind.Set, chen, Field: field, Value: value))));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.RosterChanges.CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Who_is_in_another_batch_too_keeps_name_and_address_and_may_be_moved(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        await test.ElsewhereAsync("chen.jing@example.org");
        var chen = await test.IdAsync("chen.jing@example.org");
        foreach (var field in (RosterField[])[RosterField.Name, RosterField.NameEn, RosterField.Email, RosterField.Phone])
            Assert.Equal(
                RosterEditFault.Shared,
                Fault(await CheckAsync(test, new RosterEdit(RosterEditKind.Set, chen, Field: field, Value: Good(field))))
            );
        await MakeAsync(test, new RosterEdit(RosterEditKind.Move, chen, Group: await GroupAsync(test, "第二小组")));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_drawn_by_their_address_out_of_a_batch_that_runs_and_that_is_anothers(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var chen = await test.IdAsync("chen.jing@example.org");
        await test.ElsewhereAsync("chen.jing@example.org");
        await using (var db = test.Hosts.OpenDatabase())
            await db.Memberships.Where(m => m.PersonId == chen && m.BatchId == test.Batch).ExecuteDeleteAsync();
        var add = new RosterEdit(RosterEditKind.Add, default, Name: "Somebody", Email: "chen.jing@example.org", Role: Role.Examiner);

        var refused = Assert.IsType<RosterEditOutcome.Wrong>(await CheckAsync(test, add));

        // Not even what they are called is said.
        Assert.Equal((RosterEditFault.Shared, "Somebody"), (refused.Fault, refused.Who?.Name));
        var sheet = await test.CompareAsync("name,email,role,group,trainee email,phone\n陈静,chen.jing@example.org,examiner,,,\n");
        Assert.Empty(sheet.People);
        Assert.Equal(RosterFault.InOtherBatch, Assert.Single(sheet.Problems).Fault);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_a_trainee_supervises_no_group()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var (chen, dong) = (await test.IdAsync("chen.jing@example.org"), await test.IdAsync("dong.xuemei@example.org"));
        var over = new RosterEdit(RosterEditKind.TakeRole, test.Admin, Role: Role.Administrator);
        Assert.Equal(RosterEditFault.LastAdministrator, Fault(await CheckAsync(test, over)));
        await MakeAsync(test, new RosterEdit(RosterEditKind.GiveRole, dong, Role: Role.Administrator));
        Assert.IsType<RosterEditOutcome.Fine>(await CheckAsync(test, over));
        Assert.Equal(
            RosterEditFault.IsTrainee,
            Fault(await CheckAsync(test, new RosterEdit(RosterEditKind.Supervise, chen, Group: await GroupAsync(test, "第二小组"))))
        );
    }

    [Theory]
    [InlineData("situ.guohua@example.org")]
    [InlineData("chen.jing@example.org")]
    public async Task Only_an_administrator_changes_and_sees_the_history(string email)
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var (who, ma) = (await test.IdAsync(email), await test.IdAsync("ma.chao@example.org"));
        var edit = new RosterEdit(RosterEditKind.Move, ma, Group: await GroupAsync(test, "第一小组"));
        var seal = Assert.IsType<RosterEditOutcome.Fine>(await CheckAsync(test, edit)).Seal;
        var (done, outcome) = await test.DoAsync<RosterEdits, (bool, RosterEditOutcome)>(edits =>
            edits.ApplyAsync(who, test.Batch, edit, seal, default)
        );
        Assert.False(done);
        Assert.Equal(RosterEditFault.NotAllowed, Fault(outcome));
        Assert.Null(
            await test.DoAsync<RosterHistory, IReadOnlyList<RosterStep>?>(history =>
                history.ReadAsync(who, test.Batch, (new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 1)), TimeZoneInfo.Utc, [], default)
            )
        );
    }

    [Theory, BothDatabases]
    public async Task What_changed_between_showing_and_making_is_shown_again(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var chen = await test.IdAsync("chen.jing@example.org");
        var edit = new RosterEdit(RosterEditKind.Move, chen, Group: await GroupAsync(test, "第二小组"));
        var seal = Assert.IsType<RosterEditOutcome.Fine>(await CheckAsync(test, edit)).Seal;
        await MakeAsync(test, edit with { Group = await GroupAsync(test, "第三小组") });
        var (done, outcome) = await test.DoAsync<RosterEdits, (bool, RosterEditOutcome)>(edits =>
            edits.ApplyAsync(test.Admin, test.Batch, edit, seal, default)
        );
        Assert.False(done);
        Assert.NotEqual(seal, Assert.IsType<RosterEditOutcome.Fine>(outcome).Seal);
    }

    static string Good(RosterField field) =>
        field switch
        {
            RosterField.Email => "new@example.org",
            RosterField.Phone => "0571 8888 0000",
            _ => "Somebody Else",
        };

    static RosterEditFault Fault(RosterEditOutcome outcome) => Assert.IsType<RosterEditOutcome.Wrong>(outcome).Fault;

    static Task<RosterEditOutcome> CheckAsync(RostersTest test, RosterEdit edit) =>
        test.DoAsync<RosterEdits, RosterEditOutcome>(edits => edits.CheckAsync(test.Admin, test.Batch, edit, default));

    static async Task MakeAsync(RostersTest test, RosterEdit edit)
    {
        var fine = Assert.IsType<RosterEditOutcome.Fine>(await CheckAsync(test, edit));
        Assert.True(
            (
                await test.DoAsync<RosterEdits, (bool Done, RosterEditOutcome)>(edits =>
                    edits.ApplyAsync(test.Admin, test.Batch, edit, fine.Seal, default)
                )
            ).Done
        );
        // Two acts of one moment have no order.
        test.Hosts.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    static Task<GroupId> GroupAsync(RostersTest test, string name) =>
        test.Hosts.AskAsync(db => db.Groups.Where(g => g.Name == name).Select(g => g.Id).SingleAsync());

    static Task<List<string>> GroupsAsync(RostersTest test, PersonId who) =>
        test.Hosts.AskAsync(async db =>
            (
                await (
                    from m in db.Memberships
                    where m.PersonId == who && m.Role == Role.Supervisor
                    join g in db.Groups on m.GroupId equals g.Id into placed
                    from g in placed.DefaultIfEmpty()
                    select g == null ? "" : g.Name
                ).ToListAsync()
            )
                .Order(StringComparer.Ordinal)
                .ToList()
        );
}
