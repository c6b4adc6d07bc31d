using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Tests.Dialogs.MyRecord;

/// <summary>Lyu Shufen, who supervises in the batch that runs, was a trainee of the sixth and is an alumna of it.</summary>
public sealed class TwoBatchesTests
{
    const string Former = "lyu.shufen@example.org";
    const string Never = "situ.guohua@example.org";

    [Fact]
    public async Task Who_supervises_now_still_reads_the_own_record_and_goes_to_open_classes_of_others()
    {
        await using var bot = await TestBot.StartAsync();
        await JoinSixthAsync(bot);
        await PlanAsync(bot, "Situ Guohua", "5 March");
        await PlanAsync(bot, "Lyu Shufen", "6 March");
        var talk = bot.TalkAs(Former, "former");
        await talk.SayAsync("English");

        Assert.Contains("Your record in", await talk.SayAsync("my record"), StringComparison.Ordinal);
        // The one that she teaches herself is no place for a guest.
        var open = await talk.SayAsync("open classes");
        Assert.Contains("5 March", open, StringComparison.Ordinal);
        Assert.DoesNotContain("6 March", open, StringComparison.Ordinal);
        await talk.PressAsync("Sign up");
        Assert.Equal([Former], await GuestsAsync(bot));
        // Her own work is where it was.
        Assert.Contains("5 March", await talk.SayAsync("classes"), StringComparison.Ordinal);
        Assert.DoesNotContain("Your record", await talk.SayAsync("my trainees"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_never_was_a_trainee_has_neither()
    {
        await using var bot = await TestBot.StartAsync();
        await JoinSixthAsync(bot);
        var talk = bot.TalkAs(Never, "never");
        await talk.SayAsync("English");

        Assert.DoesNotContain("Your record", await talk.SayAsync("my record"), StringComparison.Ordinal);
    }

    static async Task JoinSixthAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        var sixth = TestPlans.Seventh.MovedBy(-400) with { Key = "sixth" };
        await db.ApplyBatchAsync(sixth, null, bot.Clock);
        var batch = await db.Batches.Where(one => one.Key == sixth.Key).Select(one => one.Id).SingleAsync();
        var person = await db.People.Where(one => one.Email == Former).Select(one => one.Id).SingleAsync();
        foreach (var role in (Role[])[Role.Trainee, Role.Alumnus])
            db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(bot.Clock), batch, person, role));
        await db.SaveChangesAsync();
    }

    static async Task PlanAsync(TestBot bot, string teacher, string day)
    {
        var talk = bot.TalkAs("he.huimin@example.org", "administrator");
        await talk.SayAsync("English");
        await talk.SayAsync(
            $"plan a class: case work with {teacher} on {day} 9:00-12:00 in room 2, 4 class hours, open to former trainees with 2 places"
        );
        await talk.SayAsync("yes");
    }

    static async Task<List<string>> GuestsAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        return await db
            .Bookings.Where(booking => booking.State == BookingState.Guest)
            .Join(db.People, booking => booking.PersonId, person => person.Id, (_, person) => person.Email)
            .ToListAsync();
    }
}
