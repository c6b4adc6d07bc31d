using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Standing;

public sealed class CreditsTests
{
    [Theory, BothDatabases]
    public async Task What_is_given_counts_once_however_often_it_is_given(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);

        Assert.True(await test.GiveAsync(StandingTest.Source(1), StandingTest.Session));
        Assert.False(await test.GiveAsync(StandingTest.Source(1), StandingTest.Session));
        Assert.True(await test.GiveAsync(StandingTest.Source(2), StandingTest.Session));

        Assert.Equal((2, 0), await test.CountsAsync(RequirementKind.GroupSessions));
        Assert.Equal((600, 0), await test.CountsAsync(RequirementKind.GroupSessionMinutes));
    }

    [Theory, BothDatabases]
    public async Task What_is_given_otherwise_takes_the_place_of_what_was_given_before(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        await test.GiveAsync(StandingTest.Source(1), StandingTest.Session);

        Assert.True(await test.GiveAsync(StandingTest.Source(1), StandingTest.Session with { Minutes = 240 }));

        Assert.Equal((240, 0), await test.CountsAsync(RequirementKind.GroupSessionMinutes));
        Assert.Equal(
            [(1, 300, true), (2, 240, false)],
            (await test.Hours.Hosts.AskAsync(db => db.Credits.OrderBy(credit => credit.Round).ToListAsync())).Select(credit =>
                (credit.Round, credit.Minutes, credit.VoidedAt.HasValue)
            )
        );
    }

    [Theory, BothDatabases]
    public async Task What_is_taken_counts_no_longer_and_stays_in_the_record_with_the_reason(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        await test.GiveAsync(StandingTest.Source(1), StandingTest.Session);

        Assert.True(await test.TakeAsync(StandingTest.Source(1)));
        Assert.False(await test.TakeAsync(StandingTest.Source(1)));
        Assert.False(await test.TakeAsync(StandingTest.Source(2)));

        Assert.Equal((0, 0), await test.CountsAsync(RequirementKind.GroupSessions));
        Assert.Equal("The list was wrong.", (await test.Hours.Hosts.AskAsync(db => db.Credits.SingleAsync())).VoidedWhy);
    }

    [Theory, BothDatabases]
    public async Task Of_two_that_give_the_same_at_once_the_second_fails_to_save(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        await using var first = test.Hours.Hosts[0].CreateAsyncScope();
        await using var second = test.Hours.Hosts[0].CreateAsyncScope();
        await GiveAsync(first, test);
        await GiveAsync(second, test);

        await first.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        var lost = await Record.ExceptionAsync(() => second.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync());

        Assert.True(lost?.IsLostRace());
        Assert.Equal((1, 0), await test.CountsAsync(RequirementKind.GroupSessions));
    }

    static Task<bool> GiveAsync(AsyncServiceScope scope, StandingTest test) =>
        scope
            .ServiceProvider.GetRequiredService<Credits>()
            .GiveAsync(test.Hours.Trainee.Id, test.Hours.Trainee.BatchId, StandingTest.Source(1), StandingTest.Session, null, default);
}
