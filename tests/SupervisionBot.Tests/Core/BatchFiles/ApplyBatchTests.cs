using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Core.BatchFiles;

public sealed class ApplyBatchTests
{
    readonly FakeTimeProvider time = new(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));

    [Theory, BothDatabases]
    public async Task Applied_twice_changes_nothing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        Assert.IsType<ApplyOutcome.Created>(await ApplyAsync(database, TestPlans.Seventh));
        Assert.IsType<ApplyOutcome.Unchanged>(await ApplyAsync(database, TestPlans.Seventh));

        await using var db = database.Open();
        Assert.Equal(1, (await db.Batches.SingleAsync()).Revision);
    }

    [Theory, BothDatabases]
    public async Task Changed_requirements_make_a_new_version_and_keep_the_old_one_and_the_reason(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await ApplyAsync(database, TestPlans.Seventh);
        var harder = TestPlans.Seventh with
        {
            Requirements = [new RequirementFigure(RequirementKind.PracticumMinutes, 14000), .. TestPlans.Seventh.Requirements.Skip(1)],
        };

        var needed = Assert.IsType<ApplyOutcome.ReasonNeeded>(await ApplyAsync(database, harder));
        var changed = Assert.IsType<ApplyOutcome.Changed>(await ApplyAsync(database, harder, "the province asked"));

        Assert.Equal([new BatchDifference("requirements[practicumMinutes].needed", "13200", "14000")], needed.Rules);
        Assert.Equal((2, 2), (changed.Revision, changed.RequirementVersion));
        await using var db = database.Open();
        var rows = await db.Requirements.Where(row => row.Ordinal == 0).OrderBy(row => row.Version).ToListAsync();
        Assert.Equal([(1, 13200), (2, 14000)], rows.Select(row => (row.Version, row.Figure.Needed)));
        Assert.Equal([null, "the province asked"], await db.BatchRevisions.OrderBy(r => r.Revision).Select(r => r.Why).ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task A_changed_synonym_needs_no_reason(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await ApplyAsync(database, TestPlans.Seventh);
        var batch = TestPlans.Seventh.Description;
        var types = batch.ActivityTypes.Select(type => type.Key == "training" ? type with { SynonymsZh = ["进修"] } : type).ToList();

        var outcome = await ApplyAsync(database, TestPlans.Seventh with { Description = batch with { ActivityTypes = types } });

        var changed = Assert.IsType<ApplyOutcome.Changed>(outcome);
        Assert.Equal(("activityTypes[training].synonyms.zh", "进修"), (changed.Differences.Single().Path, changed.Differences.Single().After));
        Assert.Equal((2, 1), (changed.Revision, changed.RequirementVersion));
    }

    [Theory, BothDatabases]
    public async Task A_type_that_has_hours_cannot_go(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await ApplyAsync(database, TestPlans.Seventh);
        await LogAsync(database, "documentation");
        var batch = TestPlans.Seventh.Description;
        var fewer = TestPlans.Seventh with
        {
            Description = batch with { ActivityTypes = [.. batch.ActivityTypes.Where(type => type.Key != "documentation")] },
        };

        var used = Assert.IsType<ApplyOutcome.TypesInUse>(await ApplyAsync(database, fewer));

        Assert.Equal([new TypeInUse("documentation", 1)], used.Types);
    }

    [Theory, BothDatabases]
    public async Task The_book_rereads_a_batch_when_its_revision_rises(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await ApplyAsync(database, TestPlans.Seventh);
        await using var db = database.Open();
        var id = await db.Batches.Select(batch => batch.Id).SingleAsync();
        var book = new BatchBook();
        var first = await book.ReadAsync(db, id, 1);
        await ApplyAsync(database, TestPlans.Seventh with { Requirements = [.. TestPlans.Seventh.Requirements.Take(3)] }, "shorter");

        Assert.Same(first, await book.ReadAsync(db, id, 1));
        var second = await book.ReadAsync(db, id, 2);
        Assert.Equal((2, 3), (second.Revision, second.Requirements.Count));
        Assert.Same(second, await book.ReadAsync(db, id, 1));
    }

    async Task<ApplyOutcome> ApplyAsync(TestDatabase database, BatchPlan plan, string? reason = null)
    {
        await using var db = database.Open();
        return await db.ApplyBatchAsync(plan, reason, time);
    }

    async Task LogAsync(TestDatabase database, string type)
    {
        await using var db = database.Open();
        var batch = await db.Batches.SingleAsync();
        var person = new Person(
            TypedId.New<PersonId>(time),
            "chen.jing@example.org",
            new PersonalDetails("陈静", "Chen Jing", null, "", "", Language.Chinese, null)
        );
        db.People.Add(person);
        db.HourEntries.Add(
            new HourEntry(
                TypedId.New<EntryId>(time),
                batch.Id,
                person.Id,
                new EntryFacts(new DateOnly(2022, 1, 9), null, 60, type, null, ""),
                new EntrySource.Typed(),
                time.GetUtcNow()
            )
        );
        await db.SaveChangesAsync();
    }
}
