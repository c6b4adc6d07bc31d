using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupervisionBot.Calendar;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Calendar;

/// <summary>The private addresses as calendars read them: by HTTP, back through a parser. It is Wednesday 2 March 2022, 20:15.</summary>
public sealed class CalendarFeedTests
{
    [Theory, BothDatabases]
    public async Task A_booking_moves_in_the_calendar_under_the_same_name_and_goes_when_it_is_cancelled(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await using var web = await ServeAsync(test);
        var (first, other) = (await test.PublishAsync("2022-03-10 14:00"), await test.PublishAsync("2022-03-11 09:00"));
        var booking = await test.BookAsync(test.Trainees[0], first);
        var feed = await AddressAsync(test, test.Trainees[0]);
        var before = Assert.Single(await ReadAsync(web, feed));
        await MoveOftenAsync(test, first);
        var later = Assert.Single(await ReadAsync(web, feed));
        await test.DeskAsync(desk => desk.MoveAsync(test.Trainees[0], booking.Id, other.Id, default));
        var moved = Assert.Single(await ReadAsync(web, feed));
        Assert.Equal((before.Uid, before.Uid, 9), (later.Uid, moved.Uid, moved.Start!.Value.Hour));
        Assert.True(before.Sequence < later.Sequence && later.Sequence < moved.Sequence, $"{before.Sequence}, {later.Sequence}, {moved.Sequence}");
        await test.DeskAsync(desk => desk.CancelAsync(test.Trainees[0], booking.Id, default));
        Assert.Empty(await ReadAsync(web, feed));
    }

    [Theory, BothDatabases]
    public async Task A_session_that_was_withdrawn_is_gone_and_comes_back_under_the_same_name_with_a_higher_sequence(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await using var web = await ServeAsync(test);
        var session = await test.PublishAsync("2022-03-10 14:00");
        await test.BookAsync(test.Trainees[0], session);
        var feeds = new[] { await AddressAsync(test, test.Trainees[0]), await AddressAsync(test, test.Trainees[0] with { Id = test.Host.Id }) };
        var before = new[] { Assert.Single(await ReadAsync(web, feeds[0])), Assert.Single(await ReadAsync(web, feeds[1])) };
        var gone = await test.DoAsync<Withdrawing, HostOutcome>(host => host.WithdrawAsync(test.Host, session.Id, following: false, default));
        foreach (var feed in feeds)
            Assert.Empty(await ReadAsync(web, feed));
        await test.DoAsync<WithdrawalUndo, RestoreOutcome>(undo => undo.OneAsync(test.Host, Assert.IsType<HostOutcome.Withdrawn>(gone).Act, default));
        for (var of = 0; of < 2; of++)
        {
            var again = Assert.Single(await ReadAsync(web, feeds[of]));
            Assert.Equal((before[of].Uid, true), (again.Uid, again.Sequence > before[of].Sequence));
        }
    }

    [Fact]
    public async Task Nobody_elses_sessions_are_in_it_and_a_supervisors_has_those_they_hold_without_names()
    {
        await using var test = await SessionsTest.StartAsync();
        await using var web = await ServeAsync(test);
        var (session, elsewhere) = (await test.PublishAsync("2022-03-10 14:00", places: 2), await test.AsOtherSupervisorAsync("2022-03-10 10:00"));
        await test.BookAsync(test.Trainees[1], session);
        await test.BookAsync(test.Trainees[2], elsewhere);
        Assert.Empty(await ReadAsync(web, await AddressAsync(test, test.Trainees[0])));
        var hosted = Assert.Single(await ReadAsync(web, await AddressAsync(test, test.Trainees[0] with { Id = test.Host.Id })));
        Assert.Equal(("个别督导，已约 1 人", 14), (hosted.Summary, hosted.Start!.Value.Hour));
    }

    [Fact]
    public async Task A_session_with_a_supervisee_is_in_both_calendars_and_goes_from_both_when_it_is_called_off()
    {
        await using var test = await SessionsTest.StartAsync();
        await using var web = await ServeAsync(test);
        var chen = await test.TraineeAsync("chen.jing@example.org");
        var with = chen with
        {
            Id = await test.Hosts.AskAsync(db => db.Memberships.Where(m => m.TraineeId == chen.Id).Select(m => m.PersonId).FirstAsync()),
        };
        var from = TestBot.InShanghai("2022-03-03 14:00").ToUniversalTime();
        var session = Assert
            .IsType<OwnOutcome.Done>(
                await test.DoAsync<OwnSessions, OwnOutcome>(own =>
                    own.PlanAsync(chen, with.Id, new Span(from, from.AddMinutes(60)), "case-work", default)
                )
            )
            .Session;
        var feeds = new[] { await AddressAsync(test, chen), await AddressAsync(test, with) };
        Assert.Equal(
            ["给社工做督导", "陈静给您做督导"],
            [Assert.Single(await ReadAsync(web, feeds[0])).Summary, Assert.Single(await ReadAsync(web, feeds[1])).Summary]
        );
        await test.DoAsync<Withdrawing, HostOutcome>(host =>
            host.WithdrawAsync(test.Host with { Id = chen.Id }, session.Id, following: false, default)
        );
        foreach (var feed in feeds)
            Assert.Empty(await ReadAsync(web, feed));
    }

    [Fact]
    public async Task A_renewed_address_works_and_the_old_one_leads_nowhere()
    {
        await using var test = await SessionsTest.StartAsync();
        await using var web = await ServeAsync(test);
        await test.BookAsync(test.Trainees[0], await test.PublishAsync("2022-03-10 14:00"));
        var old = await AddressAsync(test, test.Trainees[0]);
        var renewed = (await test.DoAsync<CalendarFeeds, CalendarFeed>(feeds => feeds.RenewAsync(test.Trainees[0].Id, default))).Secret;
        Assert.Equal(HttpStatusCode.NotFound, (await web.GetTestClient().GetAsync($"/calendar/{old}.ics")).StatusCode);
        Assert.Single(await ReadAsync(web, renewed));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("%27%20or%201=1")]
    public async Task A_guessed_address_leads_nowhere(string guess)
    {
        await using var test = await SessionsTest.StartAsync();
        await using var web = await ServeAsync(test);
        Assert.Equal(HttpStatusCode.NotFound, (await web.GetTestClient().GetAsync($"/calendar/{guess}.ics")).StatusCode);
    }

    [Fact]
    public async Task It_is_kept_by_nobody_on_the_way_and_used_by_nobody_without_asking()
    {
        await using var test = await SessionsTest.StartAsync();
        await using var web = await ServeAsync(test);
        var answer = await web.GetTestClient().GetAsync($"/calendar/{await AddressAsync(test, test.Trainees[0])}.ics");
        Assert.Equal(
            ("no-cache, private", "text/calendar"),
            (answer.Headers.CacheControl!.ToString(), answer.Content.Headers.ContentType!.MediaType)
        );
    }

    [Fact]
    public async Task A_calendar_that_has_it_is_told_so_until_something_changes()
    {
        await using var test = await SessionsTest.StartAsync();
        await using var web = await ServeAsync(test);
        var booking = await test.BookAsync(test.Trainees[0], await test.PublishAsync("2022-03-10 14:00"));
        var (client, feed) = (web.GetTestClient(), $"/calendar/{await AddressAsync(test, test.Trainees[0])}.ics");
        client.DefaultRequestHeaders.IfNoneMatch.Add((await client.GetAsync(feed)).Headers.ETag!);
        test.Hosts.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync(feed)).StatusCode);
        await test.DeskAsync(desk => desk.CancelAsync(test.Trainees[0], booking.Id, default));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(feed)).StatusCode);
    }

    /// <summary>Five times, so that its version is far ahead of that of any other session.</summary>
    static async Task MoveOftenAsync(SessionsTest test, Session session)
    {
        for (var hour = 7; hour < 12; hour++)
        {
            var change = new SessionChange(new DateOnly(2022, 3, 10), new TimeOnly(hour, 0), 60);
            Assert.IsType<HostOutcome.Changed>(
                await test.DoAsync<Rescheduling, HostOutcome>(host => host.ChangeAsync(test.Host, session.Id, change, following: false, default))
            );
        }
    }

    static async Task<string> AddressAsync(SessionsTest test, Trainee person) =>
        (await test.DoAsync<CalendarFeeds, CalendarFeed>(feeds => feeds.OfAsync(person.Id, default))).Secret;

    static async Task<IList<Ical.Net.CalendarComponents.CalendarEvent>> ReadAsync(WebApplication web, string secret) =>
        [.. Ical.Net.Calendar.Load(await web.GetTestClient().GetStringAsync($"/calendar/{secret}.ics"))!.Events];

    static async Task<WebApplication> ServeAsync(SessionsTest test)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(test.Hosts.Clock);
        builder.Configuration.AddConfiguration(test.Hosts.Configuration);
        builder.Services.AddSupervisionDb(builder.Configuration).AddDirectLine().AddBot();
        foreach (var work in builder.Services.Where(service => service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService)).ToList())
            builder.Services.Remove(work);
        var web = builder.Build();
        web.MapCalendar();
        await web.StartAsync();
        return web;
    }
}
