using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core.People;
using SupervisionBot.Sample;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Sample;

public sealed class SampleBatchTests
{
    readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 18, 0, 0, TimeSpan.Zero));

    [Theory, BothDatabases]
    public async Task The_sample_is_moved_so_that_today_is_two_thirds_in_and_keeps_its_length(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();

        var loaded = await SampleBatch.LoadAsync(db, time);

        var batch = await db.Batches.SingleAsync();
        Assert.Equal((new DateOnly(2026, 6, 15), new DateOnly(2027, 2, 14)), (batch.StartsOn, batch.EndsOn)); // it is the 24th in Shanghai
        Assert.Equal(TestPlans.Seventh.Description.Name, batch.Description.Name);
        Assert.Equal(("seventh", 56), (loaded.Key, loaded.People));
    }

    [Fact]
    public async Task The_sample_has_the_people_of_the_programme()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        await SampleBatch.LoadAsync(db, time);

        var roles = await db.Memberships.GroupBy(membership => membership.Role).ToDictionaryAsync(role => role.Key, role => role.Count());

        Assert.Equal(
            (12, 36, 4, 2, 1, 2),
            (
                roles[Role.Trainee],
                roles[Role.Supervisee],
                roles[Role.Supervisor],
                roles[Role.Examiner],
                roles[Role.Administrator],
                roles[Role.Alumnus]
            )
        );
        Assert.All(
            await db.Memberships.Where(m => m.Role == Role.Supervisee).GroupBy(m => m.TraineeId).Select(trainee => trainee.Count()).ToListAsync(),
            count => Assert.Equal(3, count)
        );
        Assert.Equal(3, await db.Groups.CountAsync());
    }
}
