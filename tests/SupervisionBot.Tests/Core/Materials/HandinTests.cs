using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Library;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.FileChecks;
using static SupervisionBot.Tests.Core.Materials.MaterialsTest;
using CreditKind = SupervisionBot.Core.Hours.CreditKind;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>Handing in and reviewing on both databases: versions, rights, lateness, and what the rules see in the end.</summary>
public sealed class HandinTests
{
    [Theory]
    [BothDatabases]
    public async Task Of_two_hand_ins_at_once_one_is_version_one_and_the_other_is_run_again(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var (a, b) = (await KeepAsync(bot, "a"), await KeepAsync(bot, "b"));

        var failures = await Task.WhenAll(
            ((FileId[])[a, b]).Select(file =>
                Task.Run(async () =>
                {
                    try
                    {
                        await HandInAsync(bot, file);
                        return null;
                    }
                    catch (Exception lost)
                    {
                        return lost;
                    }
                })
            )
        );

        Assert.All(failures.OfType<Exception>(), failure => Assert.True(failure.IsLostRace(), failure.ToString()));
        await using var db = bot.OpenDatabase();
        var numbers = await db.Submissions.Select(submission => submission.Number).Order().ToListAsync();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public async Task The_receipt_states_the_digest_of_the_very_bytes()
    {
        await using var bot = await TestBot.StartAsync();
        var (talk, bytes) = (bot.TalkAs(Trainee), HostileFiles.Pdf("% mine"));
        await talk.SayAsync("English");
        await talk.SendAsync("", ("case report.pdf", bytes));

        var receipt = await talk.SayAsync("yes");

        var groups = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)).Chunk(8).Select(group => new string(group));
        Assert.Contains($"| SHA‑256: {string.Join(' ', groups)}\n", receipt + "\n", StringComparison.Ordinal);
    }

    [Theory]
    [BothDatabases]
    public async Task Who_joins_a_group_later_has_what_it_handed_in_and_who_leaves_it_has_it_no_longer(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        foreach (var item in (string[])["group-report", "group-slides"])
        {
            var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, item, Members[0]), item, Members[0]));
            foreach (var member in Members.Append(Trainee))
                await AgreeAsync(bot, member, done.Submission.Id);
            await ReviewAsync(bot, Supervisor, done.Submission.Id);
        }
        await MoveAsync(bot, Trainee, to: null);
        foreach (var item in (string[])["case-report", "portfolio", "personal-statement", "defence-slides"])
        {
            var id = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, item), item)).Submission.Id;
            await FinalAsync(bot, id);
            Assert.IsType<ReviewOutcome.Done>(await ReviewAsync(bot, "he.huimin@example.org", id));
        }
        Assert.Equal(0, await HeldAsync(bot));

        await MoveAsync(bot, Trainee, to: Members[0]);
        await bot.RunAsync<RemindOfMaterials>();
        await bot.RunAsync<RemindOfMaterials>();
        Assert.Equal(1, await HeldAsync(bot));

        await MoveAsync(bot, Trainee, to: null);
        await bot.RunAsync<RemindOfMaterials>();
        Assert.Equal(0, await HeldAsync(bot));
    }

    static async Task<int> HeldAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return await db.Credits.CountAsync(credit => credit.Kind == CreditKind.Checklist && credit.VoidedAt == null);
    }

    /// <summary>To the group that somebody is in.</summary>
    static async Task MoveAsync(TestBot bot, string member, string? to)
    {
        var (own, other) = (await IdAsync(bot, member), to is null ? default : await IdAsync(bot, to));
        await using var db = bot.OpenDatabase();
        var group = await db.Memberships.Where(m => m.Role == Role.Trainee && m.PersonId == other).Select(m => m.GroupId).SingleOrDefaultAsync();
        (await db.Memberships.SingleAsync(m => m.Role == Role.Trainee && m.PersonId == own)).MoveTo(group);
        await db.SaveChangesAsync();
    }

    [Theory]
    [BothDatabases]
    public async Task When_all_items_are_accepted_the_groups_among_them_the_rules_see_it(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        foreach (
            var (index, item) in (
                (string[])["case-report", "portfolio", "personal-statement", "defence-slides", "group-report", "group-slides"]
            ).Index()
        )
        {
            await using (var db = bot.OpenDatabase())
                Assert.False(await db.Credits.AnyAsync(credit => credit.Kind == CreditKind.Checklist));
            var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, item), item));
            if (item == "case-report")
                Assert.IsType<FinalOutcome.Done>(await FinalAsync(bot, done.Submission.Id));
            foreach (var member in Members)
                await AgreeAsync(bot, member, done.Submission.Id);
            var reviewed = Assert.IsType<ReviewOutcome.Done>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
            Assert.Equal(index == 5, reviewed.IsAll);
        }
        await using var after = bot.OpenDatabase();
        Assert.Equal(await IdAsync(bot, Trainee), (await after.Credits.SingleAsync(credit => credit.Kind == CreditKind.Checklist)).TraineeId);
    }

    [Theory]
    [BothDatabases]
    public async Task A_groups_version_is_handed_in_once_every_member_has_said_yes_however_many_press_at_once(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"), "group-report"));
        Assert.Equal((SubmissionState.AwaitsGroup, 3), (done.Submission.State, done.WaitsFor.Count));
        Assert.IsType<ReviewOutcome.NotThere>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
        await AgreeAsync(bot, Members[0], done.Submission.Id);

        await Task.WhenAll(
            Members[1..]
                .Select(member =>
                    Task.Run(async () =>
                    {
                        for (var lost = true; lost; )
                            lost = await LosesAsync(() => AgreeAsync(bot, member, done.Submission.Id));
                    })
                )
        );

        await using var db = bot.OpenDatabase();
        Assert.Equal(SubmissionState.HandedIn, (await db.Submissions.SingleAsync()).State);
    }

    [Theory]
    [BothDatabases]
    public async Task Who_leaves_the_group_does_not_block_it_and_who_said_no_does(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"), "group-report"));
        await AgreeAsync(bot, Members[0], done.Submission.Id);
        Assert.IsType<ConsentOutcome.Objected>(
            await DoAsync(bot, async scope =>
                await scope.GetRequiredService<GroupConsent>().ObjectAsync(await TraineeAsync(bot, Members[0]), done.Submission.Id, "page 3", default)
            )
        );
        await LeaveAsync(bot, Members[1..]);
        await SettleAsync(bot);
        await using (var db = bot.OpenDatabase())
            Assert.Equal(SubmissionState.AwaitsGroup, (await db.Submissions.SingleAsync()).State);
        await LeaveAsync(bot, Members[..1]);
        await SettleAsync(bot);

        await using var after = bot.OpenDatabase();
        Assert.Equal(SubmissionState.HandedIn, (await after.Submissions.SingleAsync()).State);
    }

    [Fact]
    public async Task Nobody_outside_the_group_says_that_it_is_theirs_and_nobody_decides_on_their_own_groups()
    {
        await using var bot = await TestBot.StartAsync();
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"), "group-report"));
        foreach (var other in (string[])["zhou.haibo@example.org", "situ.guohua@example.org", "he.huimin@example.org"])
            Assert.IsType<ConsentOutcome.NotThere>(await AgreeAsync(bot, other, done.Submission.Id));
        foreach (var member in Members)
            Assert.IsType<ConsentOutcome.Agreed>(await AgreeAsync(bot, member, done.Submission.Id));

        foreach (var other in (string[])[.. Members, Trainee, "lyu.shufen@example.org", "zhou.haibo@example.org"])
            Assert.IsType<ReviewOutcome.NotThere>(await ReviewAsync(bot, other, done.Submission.Id));
        Assert.IsType<ReviewOutcome.Done>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
    }

    [Fact]
    public async Task A_new_version_of_the_groups_asks_anew_whoever_hands_it_in()
    {
        await using var bot = await TestBot.StartAsync();
        var first = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"), "group-report"));
        foreach (var member in Members[..2])
            await AgreeAsync(bot, member, first.Submission.Id);

        var second = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "b", Members[0]), "group-report", Members[0]));

        Assert.Equal((2, 3), (second.Submission.Number, second.WaitsFor.Count));
        Assert.IsType<ConsentOutcome.NotOpen>(await AgreeAsync(bot, Members[2], first.Submission.Id));
    }

    [Fact]
    public async Task A_final_version_stays_until_changes_are_asked_for()
    {
        await using var bot = await TestBot.StartAsync();
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a")));
        Assert.IsType<ReviewOutcome.NotFinal>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
        Assert.IsType<FinalOutcome.Done>(await FinalAsync(bot, done.Submission.Id));
        Assert.IsType<FinalOutcome.WasFinal>(await FinalAsync(bot, done.Submission.Id));
        Assert.IsType<HandInOutcome.Locked>(await HandInAsync(bot, await KeepAsync(bot, "b")));
        Assert.Null(
            await DoAsync(bot, async scope =>
                await scope.GetRequiredService<Handins>().WithdrawAsync(await TraineeAsync(bot), done.Submission.Id, default)
            )
        );
        await DoAsync(bot, async scope =>
            await scope
                .GetRequiredService<MaterialReviews>()
                .AskForChangesAsync(
                    await IdAsync(bot, Supervisor),
                    done.Submission.BatchId,
                    (await TraineeAsync(bot)).Batch,
                    done.Submission.Id,
                    ["more"],
                    default
                )
        );

        Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "b")));
    }

    [Fact]
    public async Task An_item_of_several_files_takes_them_together_or_one_after_the_other()
    {
        await using var bot = await TestBot.StartAsync();
        var (a, b, c) = (await KeepAsync(bot, "a"), await KeepAsync(bot, "b"), await KeepAsync(bot, "c"));
        Assert.IsType<HandInOutcome.TooMany>(await HandInAsync(bot, new HandIn("case-report", [a, b])));
        Assert.Equal(2, Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, new HandIn("portfolio", [a, b]))).Version.Files.Count);

        var added = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, new HandIn("portfolio", [c], Adds: true)));

        Assert.Equal((2, 3, 3), (added.Submission.Number, added.Version.Files.Count, added.Submission.Pages));
        Assert.IsType<HandInOutcome.SameAgain>(await HandInAsync(bot, new HandIn("portfolio", [c, a, b])));
        Assert.Equal(1, Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, new HandIn("portfolio", [b, a]))).SameAs);
    }

    [Theory]
    [InlineData("situ.guohua@example.org", true)]
    [InlineData("he.huimin@example.org", true)]
    [InlineData("lyu.shufen@example.org", false)]
    [InlineData("margaret.leung@example.org", false)]
    [InlineData("chen.jing@example.org", false)]
    [InlineData("lin.xiaoyan@example.org", false)]
    [InlineData("fan.xiaoyu@example.org", false)]
    public async Task Only_whoever_acts_for_the_trainee_reviews(string email, bool may)
    {
        await using var bot = await TestBot.StartAsync();
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a"), "portfolio"));

        Assert.Equal(may, await ReviewAsync(bot, email, done.Submission.Id) is ReviewOutcome.Done);
    }

    [Theory]
    [InlineData("lin.xiaoyan@example.org", true, true)]
    [InlineData("situ.guohua@example.org", true, false)]
    [InlineData("he.huimin@example.org", true, false)]
    [InlineData("lyu.shufen@example.org", false, false)]
    [InlineData("chen.jing@example.org", false, false)]
    [InlineData("fan.xiaoyu@example.org", false, false)]
    public async Task A_material_is_seen_by_those_who_review_it_and_a_private_file_by_its_owner_alone(string email, bool material, bool own)
    {
        await using var bot = await TestBot.StartAsync();
        var (handed, kept) = (await KeepAsync(bot, "a"), await KeepAsync(bot, "b"));
        await HandInAsync(bot, handed);
        await using var scope = bot.Services.CreateAsyncScope();
        var (rights, store, who) = (
            scope.ServiceProvider.GetRequiredService<FileRights>(),
            scope.ServiceProvider.GetRequiredService<FileStore>(),
            await IdAsync(bot, email)
        );

        Assert.Equal(material, await rights.MaySeeAsync(who, (await store.FindAsync(handed, default))!, default));
        Assert.Equal(own, await rights.MaySeeAsync(who, (await store.FindAsync(kept, default))!, default));
    }

    [Fact]
    public async Task Another_trainees_file_cannot_be_handed_in()
    {
        await using var bot = await TestBot.StartAsync();
        Assert.IsType<HandInOutcome.NotThere>(await HandInAsync(bot, await KeepAsync(bot, "a", "chen.jing@example.org")));
        Assert.IsType<HandInOutcome.NotThere>(await HandInAsync(bot, new FileId(Guid.CreateVersion7())));
        Assert.IsType<HandInOutcome.NotThere>(await HandInAsync(bot, await KeepAsync(bot, "a"), "no-such-item"));
    }

    [Fact]
    public async Task After_the_day_an_item_is_taken_late_with_a_reason_or_not_at_all_as_the_batch_says()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Clock.Advance(TimeSpan.FromDays(80));
        Assert.Null(
            Assert
                .IsType<HandInOutcome.Done>(await HandInAsync(bot, new HandIn("personal-statement", [await KeepAsync(bot, "a")])))
                .Submission.LateReason
        );
        Assert.IsType<HandInOutcome.ReasonNeeded>(await HandInAsync(bot, new HandIn("case-report", [await KeepAsync(bot, "b")], LateReason: " ")));
        var late = Assert.IsType<HandInOutcome.Done>(
            await HandInAsync(bot, new HandIn("case-report", [await KeepAsync(bot, "c")], LateReason: "ill"))
        );
        Assert.Equal((true, "ill"), (late.Submission.IsLate, late.Submission.LateReason));
        Assert.IsType<HandInOutcome.TooLate>(await HandInAsync(bot, new HandIn("defence-slides", [await KeepAsync(bot, "d")], LateReason: "ill")));
    }

    [Fact]
    public async Task What_was_accepted_stays_and_what_was_reviewed_is_not_taken_back()
    {
        await using var bot = await TestBot.StartAsync();
        var done = Assert.IsType<HandInOutcome.Done>(await HandInAsync(bot, await KeepAsync(bot, "a")));
        await FinalAsync(bot, done.Submission.Id);
        await ReviewAsync(bot, Supervisor, done.Submission.Id);

        Assert.IsType<HandInOutcome.Locked>(await HandInAsync(bot, await KeepAsync(bot, "b")));
        Assert.IsType<ReviewOutcome.NotOpen>(await ReviewAsync(bot, Supervisor, done.Submission.Id));
        Assert.Null(
            await DoAsync(bot, async scope =>
                await scope.GetRequiredService<Handins>().WithdrawAsync(await TraineeAsync(bot), done.Submission.Id, default)
            )
        );
    }
}
