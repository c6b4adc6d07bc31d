using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Rosters;

namespace SupervisionBot.Tests.Core.BatchFiles;

/// <summary>One change of a batch by its administrator: shown, checked like a file, made as it was shown, told, taken back.</summary>
public sealed class BatchEditsTests
{
    static readonly BatchEdit More = new(BatchEditKind.Need, "classHours", Number: 64);

    [Fact]
    public void What_is_written_reads_as_the_same_batch()
    {
        var plan = TestPlans.Seventh with { Classes = null };
        var full = plan with
        {
            Description = plan.Description with { BookingRules = plan.Description.Booking with { GroupPlaces = 6 } },
            Requirements =
            [
                .. plan.Requirements,
                new(RequirementKind.AttendanceShare, 80, Of: new Measure(RequirementKind.ClassHours)),
                new(
                    RequirementKind.Ratio,
                    60,
                    Of: new Measure(RequirementKind.SupervisionMinutes),
                    Per: 600,
                    To: new Measure(RequirementKind.PracticumMinutes, ["case-work"])
                ),
            ],
        };
        Assert.Empty(BatchDifference.Between(full, Assert.IsType<BatchReading.Good>(BatchFile.Read(BatchFileWriter.Write(full))).Plan));
    }

    [Theory, BothDatabases]
    public async Task A_requirement_has_a_new_version_with_its_reason_is_told_and_taken_back_and_put_back(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var fine = Assert.IsType<BatchEditOutcome.Fine>(await CheckAsync(test, More));
        Assert.True(fine.NeedsReason);
        Assert.False((await ApplyAsync(test, More, null, fine.Seal)).Done);
        Assert.True((await ApplyAsync(test, More, "two more classes", fine.Seal)).Done);
        var (version, rules) = await RulesAsync(test);
        Assert.Equal((2, 64, 60), (version, rules.Figure.Needed, rules.Before!.Needed));
        Assert.Equal((2, "何慧敏", "two more classes"), (rules.Version, rules.By, rules.Why));
        Assert.Equal(fine.Told, await NewsAsync(test));
        Assert.True(await UndoAsync(test));
        Assert.Equal(60, (await RulesAsync(test)).Rule.Figure.Needed);
        Assert.True(await UndoAsync(test, again: true));
        Assert.Equal((4, 64), ((await RulesAsync(test)).Version, (await RulesAsync(test)).Rule.Figure.Needed));
        Assert.Equal("two more classes", (await RulesAsync(test)).Rule.Why);
    }

    [Theory, BothDatabases]
    public async Task Who_no_longer_meets_a_requirement_is_named_before(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        await MakeAsync(test, new BatchEdit(BatchEditKind.Need, "practicumMinutes", Number: 1));
        var shift = Assert.Single(
            Assert
                .IsType<BatchEditOutcome.Fine>(await CheckAsync(test, new BatchEdit(BatchEditKind.Need, "practicumMinutes", Number: 13200)))
                .Effects.Rules
        );
        var met = await test.Hosts.AskAsync(async db =>
            (await db.Ledgers.ToListAsync()).Count(ledger => ledger.Totals.Lines.Any(line => line.Approved > 0))
        );
        Assert.Equal((0, met), (shift.MetThen.Count, shift.NoLonger.Count));
        Assert.Equal(Math.Min(met, BatchEffectsFinder.MostNamed), shift.NoLonger.First.Count);
    }

    [Theory]
    [InlineData(BatchEditKind.Need, "classHours", null, -5)]
    [InlineData(BatchEditKind.Need, "classHours", null, 0)]
    [InlineData(BatchEditKind.Limit, "", BatchLimit.OpenBookings, 0)]
    [InlineData(BatchEditKind.Limit, "", BatchLimit.CancelHours, 8761)]
    [InlineData(BatchEditKind.Limit, "", BatchLimit.MinutesPerDay, 1441)]
    [InlineData(BatchEditKind.Limit, "", BatchLimit.GroupPlaces, long.MaxValue)]
    public async Task What_a_batch_file_could_not_say_is_refused(BatchEditKind kind, string name, BatchLimit? limit, long number)
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var wrong = Assert.IsType<BatchEditOutcome.Wrong>(await CheckAsync(test, new BatchEdit(kind, name, limit, number)));
        Assert.Equal(BatchFault.OutOfRange, wrong.Problems[0].Fault);
    }

    [Fact]
    public async Task Days_outside_the_batch_and_papers_due_after_its_end_are_refused()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var batch = await DescriptionAsync(test);
        var due = batch.Checklist!.Max(item => item.DueOn);
        Assert.IsType<BatchEditOutcome.Wrong>(await CheckAsync(test, new BatchEdit(BatchEditKind.End, From: due.AddDays(-1))));
        Assert.IsType<BatchEditOutcome.Wrong>(await CheckAsync(test, new BatchEdit(BatchEditKind.Defence, From: batch.EndsOn.AddDays(1))));
        var after = new BatchEdit(BatchEditKind.Close, From: batch.EndsOn, To: batch.EndsOn.AddDays(1), En: "x", Zh: "x");
        Assert.IsType<BatchEditOutcome.Wrong>(await CheckAsync(test, after));
    }

    [Fact]
    public async Task Days_are_closed_over_others_and_one_of_them_is_opened_again()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        var first = (await DescriptionAsync(test)).EndsOn.AddDays(-9);
        await MakeAsync(test, new BatchEdit(BatchEditKind.Close, From: first, To: first.AddDays(4), En: "a", Zh: "a"));
        await MakeAsync(test, new BatchEdit(BatchEditKind.Close, From: first.AddDays(3), To: first.AddDays(6), En: "b", Zh: "b"));
        await MakeAsync(test, new BatchEdit(BatchEditKind.Open, From: first.AddDays(1), To: first.AddDays(1)));
        Assert.Equal(
            ["a 0-0", "a 2-2", "b 3-6"],
            (await DescriptionAsync(test))
                .ClosedDays!.Where(closed => closed.From >= first)
                .Select(closed => $"{closed.Name.En} {closed.From.DayNumber - first.DayNumber}-{closed.To.DayNumber - first.DayNumber}")
        );
        Assert.IsType<BatchEditOutcome.Unchanged>(await CheckAsync(test, new BatchEdit(BatchEditKind.Open, From: first.AddDays(1))));
    }

    [Fact]
    public async Task A_kind_of_work_is_added_called_otherwise_and_retired_and_a_word_leads_to_one_only()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        await MakeAsync(test, new BatchEdit(BatchEditKind.AddType, En: "Telephone counselling", Zh: "电话辅导"));
        await MakeAsync(test, new BatchEdit(BatchEditKind.Synonym, "telephone-counselling", Zh: "打电话"));
        await MakeAsync(test, new BatchEdit(BatchEditKind.RetireType, "training"));
        var batch = await DescriptionAsync(test);
        Assert.Equal(["打电话"], batch.TypeOf("telephone-counselling")!.SynonymsZh);
        Assert.DoesNotContain("training", batch.TypesInUse.Select(type => type.Key));
        Assert.NotNull(batch.TypeOf("training"));
        var twice = new BatchEdit(BatchEditKind.Synonym, "case-work", Zh: "打电话");
        Assert.Equal(BatchFault.WordOfTwoTypes, Assert.IsType<BatchEditOutcome.Wrong>(await CheckAsync(test, twice)).Problems[0].Fault);
    }

    [Fact]
    public async Task Nobody_but_its_administrators_changes_it_and_nothing_else_than_was_shown_is_made()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        await test.ElsewhereAsync("chen.jing@example.org", administered: true);
        var fine = Assert.IsType<BatchEditOutcome.Fine>(await CheckAsync(test, More));
        foreach (var other in (string[])["chen.jing@example.org", "situ.guohua@example.org"])
        {
            var who = await test.IdAsync(other);
            var (done, outcome) = await test.DoAsync<BatchEdits, (bool, BatchEditOutcome)>(edits =>
                edits.ApplyAsync(who, test.Batch, More, "mine", fine.Seal, default)
            );
            Assert.False(done);
            Assert.IsType<BatchEditOutcome.NotAllowed>(outcome);
        }
        await MakeAsync(test, new BatchEdit(BatchEditKind.Limit, Limit: BatchLimit.OpenBookings, Number: 4));
        Assert.False((await ApplyAsync(test, More, "old card", fine.Seal)).Done);
        Assert.False((await ApplyAsync(test, More with { Number = 1 }, "another number", fine.Seal)).Done);
    }

    [Fact]
    public async Task What_was_changed_since_is_not_taken_back()
    {
        await using var test = await RostersTest.StartAsync(DatabaseProvider.Sqlite);
        await MakeAsync(test, More);
        var act = await LastAsync(test);
        await MakeAsync(test, new BatchEdit(BatchEditKind.Limit, Limit: BatchLimit.OpenBookings, Number: 4));
        Assert.False(await BecomeAsync(test, act, again: false));
        Assert.Equal(64, (await RulesAsync(test)).Rule.Figure.Needed);
    }

    [Theory, BothDatabases]
    public async Task The_next_batch_has_the_rules_moved_days_and_nobody_in_it_and_is_made_once(DatabaseProvider provider)
    {
        await using var test = await RostersTest.StartAsync(provider);
        var startsOn = (await DescriptionAsync(test)).StartsOn.AddYears(1);
        Task<CopyOutcome?> CopyAsync(PersonId who) =>
            test.DoAsync<BatchCopies, CopyOutcome?>(copies =>
                copies.CopyAsync(who, test.Batch, new BatchCopy("seventh", "next", startsOn, null, null), make: true, default)
            );
        Assert.Null(await CopyAsync(await test.IdAsync("chen.jing@example.org")));
        Assert.IsType<CopyOutcome.Copied>(await CopyAsync(test.Admin));
        Assert.IsType<CopyOutcome.KeyTaken>(await CopyAsync(test.Admin));
        var next = await test.Hosts.AskAsync(db => db.Batches.SingleAsync(b => b.Key == "next"));
        Assert.Equal(startsOn, next.StartsOn);
        Assert.False(await test.Hosts.AskAsync(db => db.Memberships.AnyAsync(m => m.BatchId == next.Id)));
    }

    static Task<BatchEditOutcome> CheckAsync(RostersTest test, BatchEdit edit) =>
        test.DoAsync<BatchEdits, BatchEditOutcome>(edits => edits.CheckAsync(test.Admin, test.Batch, edit, default));

    static Task<(bool Done, BatchEditOutcome Outcome)> ApplyAsync(RostersTest test, BatchEdit edit, string? why, string seal) =>
        test.DoAsync<BatchEdits, (bool, BatchEditOutcome)>(edits => edits.ApplyAsync(test.Admin, test.Batch, edit, why, seal, default));

    static async Task MakeAsync(RostersTest test, BatchEdit edit)
    {
        var fine = Assert.IsType<BatchEditOutcome.Fine>(await CheckAsync(test, edit));
        Assert.True((await ApplyAsync(test, edit, "decided", fine.Seal)).Done);
    }

    static Task<BatchDescription> DescriptionAsync(RostersTest test) =>
        test.Hosts.AskAsync(db => db.Batches.Where(b => b.Id == test.Batch).Select(b => b.Description).SingleAsync());

    static async Task<(int Version, RuleSince Rule)> RulesAsync(RostersTest test)
    {
        var (version, all) = await test.DoAsync<RuleHistory, (int, IReadOnlyList<RuleSince>)>(history => history.OfAsync(test.Batch, default));
        return (version, all.Single(rule => rule.Figure.Kind == RequirementKind.ClassHours));
    }

    static Task<int> NewsAsync(RostersTest test) => test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == BatchNews.ChangedNotice));

    static Task<Act> LastAsync(RostersTest test) =>
        test.Hosts.AskAsync(db => db.Acts.Where(a => a.Kind == ActKind.BatchChanged).OrderByDescending(a => a.Id).FirstAsync());

    static async Task<bool> UndoAsync(RostersTest test, bool again = false) => await BecomeAsync(test, await LastAsync(test), again);

    static Task<bool> BecomeAsync(RostersTest test, Act act, bool again) =>
        test.DoAsync<IServiceProvider, bool>(async services =>
        {
            var tracked = (await services.GetRequiredService<Journal>().FindAsync(test.Admin, act.Id, default))!;
            return await services.GetRequiredService<BatchUndo>().BecomeAsync(tracked, again, default);
        });
}
