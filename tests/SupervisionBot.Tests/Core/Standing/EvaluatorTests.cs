using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.Standing;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Standing;

public sealed class EvaluatorTests
{
    [Theory, BothDatabases]
    public async Task Who_did_nothing_yet_misses_everything(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);

        var standing = await test.EvaluateAsync();

        Assert.Equal(1, standing.Version);
        Assert.Equal([13200, 3, 60, 10, 3000, 1, 1, 1, 1], standing.Rules.Select(rule => rule.Missing));
        Assert.DoesNotContain(standing.Rules, rule => rule.Met);
    }

    [Theory, BothDatabases]
    public async Task At_an_earlier_instant_they_stand_as_they_stood(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        var clock = test.Hours.Hosts.Clock;
        var first = await test.Hours.LoggedAsync(test.Hours.Facts(60));
        await test.GiveAsync(StandingTest.Source(1), StandingTest.Session);
        var then = clock.GetUtcNow();
        await test.Hours.ChangeAsync(first.Entry, test.Hours.Facts(90));
        await test.Hours.LoggedAsync(test.Hours.Facts(30));
        await test.TakeAsync(StandingTest.Source(1));

        Assert.Equal((0, 60), await test.CountsAsync(RequirementKind.PracticumMinutes, then));
        Assert.Equal((1, 0), await test.CountsAsync(RequirementKind.GroupSessions, then));
        Assert.Equal((0, 0), await test.CountsAsync(RequirementKind.PracticumMinutes, then.AddMinutes(-1)));
        Assert.Equal((0, 120), await test.CountsAsync(RequirementKind.PracticumMinutes, clock.GetUtcNow()));
        Assert.Equal((0, 120), await test.CountsAsync(RequirementKind.PracticumMinutes));
        Assert.Equal((0, 0), await test.CountsAsync(RequirementKind.GroupSessions));
    }

    [Theory, BothDatabases]
    public async Task A_result_of_an_old_version_can_be_had_again(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        await test.GiveAsync(StandingTest.Source(1), StandingTest.Session);
        var then = test.Hours.Hosts.Clock.GetUtcNow();
        var easier = TestPlans.Seventh with { Requirements = [new RequirementFigure(RequirementKind.GroupSessions, 1)] };
        Assert.IsType<ApplyOutcome.Changed>(
            await test.ApplyAsync(easier with { Description = test.Hours.Trainee.Batch }, "fewer sessions took place")
        );

        Assert.Equal((2, 1, true), Shown(await test.EvaluateAsync()));
        Assert.Equal((1, 9, false), Shown(await test.EvaluateAsync(then)));
        Assert.Equal((1, 9, false), Shown(await test.EvaluateAsync(version: 1)));
        Assert.Equal((2, 1, true), Shown(await test.EvaluateAsync(then, version: 2)));
    }

    [Theory, BothDatabases]
    public async Task A_type_that_is_practicum_no_longer_counts_no_longer_and_did_before(DatabaseProvider provider)
    {
        await using var test = await StandingTest.StartAsync(provider);
        await test.Hours.LoggedAsync(test.Hours.Facts(60, type: "documentation"));
        var then = test.Hours.Hosts.Clock.GetUtcNow();
        var batch = test.Hours.Trainee.Batch;
        var types = batch.ActivityTypes.Select(type => type.Key == "documentation" ? type with { Practicum = false } : type).ToList();
        var changed = await test.ApplyAsync(
            TestPlans.Seventh with
            {
                Description = batch with { ActivityTypes = types },
            },
            "paperwork is no practice"
        );

        Assert.Equal(2, Assert.IsType<ApplyOutcome.Changed>(changed).RequirementVersion);
        Assert.Equal((0, 0), await test.CountsAsync(RequirementKind.PracticumMinutes));
        Assert.Equal((0, 60), await test.CountsAsync(RequirementKind.PracticumMinutes, then));
    }

    static (int Version, int Rules, bool AllMet) Shown(TraineeStanding standing) => (standing.Version, standing.Rules.Count, standing.AllMet);
}
