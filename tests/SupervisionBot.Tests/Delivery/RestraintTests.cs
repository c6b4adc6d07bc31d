using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Delivery;

/// <summary>Quiet hours, days off, the daily limit and a pause. It is Wednesday 2 March 2022, 20:15 in Shanghai.</summary>
public sealed class RestraintTests
{
    [Theory, BothDatabases]
    public async Task What_comes_up_in_quiet_hours_is_said_in_the_morning_and_what_is_urgent_at_once(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        var talk = await test.MetAsync();
        await test.Bot.WaitAsync(TimeSpan.FromHours(2));
        await test.TellAsync("a");
        await test.TellAsync("now", new NoticeTiming(Urgent: true));
        await test.Bot.WaitAsync(TimeSpan.FromHours(9));
        Assert.Equal("| English Help: now", talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromMinutes(15));

        Assert.Equal("| English Help: a", talk.Read());
    }

    [Fact]
    public async Task On_a_day_off_nothing_comes_that_is_not_urgent()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        await talk.SayAsync("no messages on Thursdays");
        await test.TellAsync("a", new NoticeTiming(At: TestBot.InShanghai("2022-03-03 10:00")));
        await test.Bot.WaitAsync(TimeSpan.FromHours(35));
        Assert.Empty(talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromHours(1));

        Assert.Equal("| English Help: a", talk.Read());
    }

    [Theory, BothDatabases]
    public async Task What_is_above_the_daily_limit_comes_the_next_day(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        var talk = await test.MetAsync();
        await talk.SayAsync("at most 2 a day");
        foreach (var subject in (string[])["a", "b", "c"])
        {
            await test.TellAsync(subject);
            test.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await test.TellAsync("now", new NoticeTiming(Urgent: true));
        test.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await test.TellAsync("chosen", new NoticeTiming(Chosen: true));
        await test.Bot.DeliverNoticesAsync();
        Assert.Equal("| English Help: a\n| English Help: b\n| English Help: now\n| English Help: chosen", talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromHours(12));

        Assert.Equal("| English Help: c", talk.Read());
    }

    [Theory, BothDatabases]
    public async Task A_pause_holds_back_even_what_was_chosen_and_ends_with_a_word_on_it(DatabaseProvider provider)
    {
        await using var test = await NoticeTest.StartAsync(provider);
        var talk = await test.MetAsync();
        await talk.SayAsync("summary off");
        await talk.SayAsync("pause until Saturday");
        await test.TellAsync("chosen", new NoticeTiming(Chosen: true));
        await test.TellAsync("untrue");
        await test.TellAsync("late", new NoticeTiming(Until: TestBot.InShanghai("2022-03-04 12:00")));
        await test.Bot.WaitAsync(TimeSpan.FromDays(2));
        Assert.Empty(talk.Read());
        await test.Bot.WaitAsync(TimeSpan.FromHours(12));

        Assert.Equal(
            "| Your pause is over\n| 3 messages were held back. What still matters follows now.\n| [Reminders]\n| English Help: chosen",
            talk.Read()
        );
    }

    [Fact]
    public async Task What_was_held_back_comes_when_the_pause_is_ended_early_and_nothing_is_said_at_its_old_end()
    {
        await using var test = await NoticeTest.StartAsync();
        var talk = await test.MetAsync();
        await talk.SayAsync("summary off");
        await talk.SayAsync("pause for a week");
        await test.TellAsync("a");
        await test.Bot.DeliverNoticesAsync();
        Assert.Empty(talk.Read());
        await talk.SayAsync("resume");
        await test.Bot.DeliverNoticesAsync();
        Assert.Equal("| English Help: a", talk.Read());
        test.Bot.Clock.Advance(TimeSpan.FromDays(6));
        await test.Bot.WaitAsync(TimeSpan.FromDays(2));

        Assert.Empty(talk.Read());
    }

    [Theory]
    [InlineData("2022-03-02 21:29", "2022-03-02 21:29")]
    [InlineData("2022-03-02 21:30", "2022-03-03 07:30")]
    [InlineData("2022-03-03 07:29", "2022-03-03 07:30")]
    [InlineData("2022-03-03 07:30", "2022-03-03 07:30")]
    public void The_first_allowed_moment_is_outside_of_the_quiet_hours(string moment, string first)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        Assert.Equal(TestBot.InShanghai(first), MessagePreferences.UsualFor(new PersonId(Guid.Empty)).FirstAllowed(TestBot.InShanghai(moment), zone));
    }
}
