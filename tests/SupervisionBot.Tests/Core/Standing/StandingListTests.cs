using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Standing;

public sealed class StandingListTests
{
    [Theory, BothDatabases]
    public async Task Everybody_whom_the_asker_may_see_is_listed_with_the_same_standing_as_alone(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        await test.Hours.LoggedAsync(test.Hours.Facts(90));
        await test.GiveAsync(StandingTest.Source(1), StandingTest.Session);

        var listed = await ListAsync(test, await PersonAsync(test, Role.Administrator));

        Assert.Equal(12, listed.Count);
        var alone = await test.EvaluateAsync();
        Assert.Equal(alone.Rules.Select(Shown), listed.Single(trainee => trainee.Trainee == test.Hours.Trainee.Id).Standing.Rules.Select(Shown));
        Assert.Equal(90, listed.Sum(trainee => trainee.Standing.Rules[0].Waiting));
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_sees_their_group_and_a_trainee_nobody(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);

        Assert.Equal(4, (await ListAsync(test, await PersonAsync(test, Role.Supervisor))).Count);
        Assert.Empty(await ListAsync(test, test.Hours.Trainee.Id));
    }

    static (RequirementKind, long, long, long, bool) Shown(RuleStanding rule) =>
        (rule.Figure.Kind, rule.Needed, rule.Approved, rule.Waiting, rule.Met);

    static Task<PersonId> PersonAsync(StandingTest test, Role role) =>
        test.Hours.Hosts.AskAsync(db =>
            db.Memberships.Where(membership => membership.Role == role && (role != Role.Supervisor || membership.GroupId != null))
                .OrderBy(membership => membership.Id)
                .Select(membership => membership.PersonId)
                .FirstAsync()
        );

    static async Task<List<ListedStanding>> ListAsync(StandingTest test, PersonId who)
    {
        await using var scope = test.Hours.Hosts[0].CreateAsyncScope();
        var whose = scope.ServiceProvider.GetRequiredService<Authority>().TraineesOf(who, test.Hours.Trainee.BatchId);
        return await scope.ServiceProvider.GetRequiredService<StandingList>().ReadAsync(test.Hours.Trainee.BatchId, whose).ToListAsync();
    }
}
