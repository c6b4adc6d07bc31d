using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>
/// Whether enough is published for a group, and who hears of it when. The batch asks for 10 group sessions and 50 hours; the defence is on 21 May.
/// </summary>
public sealed class CapacityTests
{
    [Theory, BothDatabases]
    public async Task A_group_is_short_of_what_is_neither_attended_nor_published(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        Assert.Equal(["groupSessions 10/10", "groupSessionMinutes 3000/3000"], await ShortAsync(test));
        await test.PublishForGroupAsync("2022-03-10 14:00", places: 8);
        await TestHistory.CreditAsync(test.Hosts[0], "chen.jing@example.org", "GroupSession 2022-01-20 300");
        Assert.Equal(["groupSessions 9/10", "groupSessionMinutes 2940/3000"], await ShortAsync(test));
    }

    [Fact]
    public async Task Too_few_places_are_as_bad_as_too_few_sessions()
    {
        await using var test = await SessionsTest.StartAsync();
        for (var day = 10; day < 20; day++)
            await test.PublishForGroupAsync($"2022-03-{day} 14:00", places: 4);
        // Eight of the group share 40 places where 80 are needed.
        Assert.Equal("groupSessions 5/10", (await ShortAsync(test))[0]);
    }

    [Fact]
    public async Task What_is_booked_counts_and_what_is_too_late_to_book_does_not()
    {
        await using var test = await SessionsTest.StartAsync();
        var session = await test.PublishForGroupAsync("2022-03-10 14:00", places: 8);
        foreach (var who in test.Trainees)
            await test.BookAsync(who, session);
        test.Hosts.Clock.SetUtcNow(session.StartsAt.AddHours(-1));
        // The four who are booked need nine more, the four others of the group cannot book any more.
        Assert.Equal("groupSessions 10/10", (await ShortAsync(test))[0]);
    }

    [Theory, BothDatabases]
    public async Task A_shortage_is_told_once_when_time_presses_and_again_only_after_it_was_healed(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        Assert.Empty(await ToldAsync(test));
        test.Hosts.Clock.SetUtcNow(TestBot.InShanghai("2022-04-01 10:00"));
        Assert.Equal(["he.huimin", "situ.guohua"], await ToldAsync(test));
        Assert.Empty(await ToldAsync(test));
        var sessions = new List<Session>();
        for (var day = 6; day < 16; day++)
            sessions.Add(await test.PublishForGroupAsync($"2022-04-{day:00} 9:00", places: 8, minutes: 300));
        Assert.Empty(await ToldAsync(test));
        await test.DoAsync<Withdrawing, HostOutcome>(w => w.WithdrawAsync(test.Host, sessions[9].Id, false, default));
        Assert.Equal(["he.huimin", "situ.guohua"], await ToldAsync(test));
    }

    [Fact]
    public async Task A_group_that_had_enough_is_told_at_once_however_much_time_is_left()
    {
        await using var test = await SessionsTest.StartAsync();
        var sessions = new List<Session>();
        for (var day = 5; day < 15; day++)
            sessions.Add(await test.PublishForGroupAsync($"2022-03-{day:00} 9:00", places: 8, minutes: 300));
        Assert.Empty(await ToldAsync(test));
        await test.DoAsync<Withdrawing, HostOutcome>(w => w.WithdrawAsync(test.Host, sessions[9].Id, false, default));
        Assert.Equal(["he.huimin", "situ.guohua"], await ToldAsync(test));
    }

    [Fact]
    public async Task A_supervisor_sees_their_own_group_and_a_trainee_none()
    {
        await using var test = await SessionsTest.StartAsync();
        Assert.Equal(["第一小组"], await GroupsAsync(test, "situ.guohua@example.org"));
        Assert.Equal(["第一小组", "第二小组", "第三小组"], await GroupsAsync(test, "he.huimin@example.org"));
        Assert.Empty(await GroupsAsync(test, "chen.jing@example.org"));
    }

    static async Task<List<string>> ShortAsync(SessionsTest test) =>
        [
            .. (
                await test.DoAsync<Capacities, IReadOnlyList<GroupCapacity>>(c =>
                    c.ForAsync(test.Host.Id, test.Host.BatchId, test.Host.Batch, default)
                )
            )
                .Single()
                .Lines.Select(line => $"{line.Rule} {line.Short}/{line.Needed}"),
        ];

    static async Task<List<string>> GroupsAsync(SessionsTest test, string email)
    {
        var who = (await test.TraineeAsync(email)).Id;
        return
        [
            .. (
                await test.DoAsync<Capacities, IReadOnlyList<GroupCapacity>>(c => c.ForAsync(who, test.Host.BatchId, test.Host.Batch, default))
            ).Select(capacity => capacity.Group.Name),
        ];
    }

    /// <summary>Looks, and answers who is told of the first group because of it.</summary>
    static async Task<List<string>> ToldAsync(SessionsTest test)
    {
        var known = await test.Hosts.AskAsync(db => db.Notices.Select(n => n.Id).ToListAsync());
        await test.DoAsync<WatchCapacity, bool>(work => work.RunAsync(default));
        await using var db = test.Hosts.OpenDatabase();
        var group = (await db.Groups.SingleAsync(g => g.Name == "第一小组")).Id;
        var told = await db
            .Notices.Where(n => n.Kind == SessionNews.Capacity && n.Subject.StartsWith($"{group.Value:N}") && !known.Contains(n.Id))
            .Select(n => n.To)
            .ToListAsync();
        return await db.People.Where(p => told.Contains(p.Id)).OrderBy(p => p.Email).Select(p => p.Email.Replace("@example.org", "")).ToListAsync();
    }
}
