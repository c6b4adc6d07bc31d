using System.Net;
using SupervisionBot.Confirm;
using SupervisionBot.Core.Confirmations;
using SupervisionBot.Core.Hours;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Confirm;

/// <summary>Links by which a supervisee answers without an account: they show little, work once, and lead nowhere for everybody else.</summary>
public sealed class ConfirmPageTests
{
    const string Over =
        "This link leads nowhere. It may have been used already, it may be older than a week, or the entry has changed since. Whoever sent it can "
        + "make a new one.";

    [Fact]
    public async Task The_page_shows_who_when_how_long_and_of_which_kind_and_nothing_else()
    {
        await using var host = await ConfirmHost.StartAsync();
        using var response = await host.GetAsync($"{host.Link}?lang=en");
        var page = await TextAsync(response);

        Assert.Contains("<h1>Chen Jing logged hours with you. Is this right?</h1>", page);
        Assert.Contains("<dd>2 h 30 min, 14:00–16:30</dd>", page);
        Assert.Contains("<dd>Case work</dd>", page);
        Assert.Contains("<dd>yesterday, Tue 1 March</dd>", page);
        Assert.DoesNotContain("what nobody else should read", page);
    }

    [Fact]
    public async Task The_page_speaks_the_supervisees_language_and_offers_the_other()
    {
        await using var host = await ConfirmHost.StartAsync();
        using var response = await host.GetAsync(host.Link);
        var page = await TextAsync(response);

        Assert.Contains("<html lang=\"zh-Hans\">", page);
        Assert.Contains("<h1>陈静登记了与您有关的时数，对吗？</h1>", page);
        Assert.Contains("<a href=\"?lang=en\" lang=\"en\" hreflang=\"en\">English</a>", page);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_on_the_way_or_told_to_another_site()
    {
        await using var host = await ConfirmHost.StartAsync();
        using var response = await host.GetAsync(host.Link);

        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none';", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_no_answer()
    {
        await using var host = await ConfirmHost.StartAsync();
        using var body = new StringContent("--b\r\nContent-Disposition: form-data; name=answer\r\n\r\nyes");
        body.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "b") } };
        using var answer = await host.PostAsync(host.Link, body);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(ConfirmationState.Open, (await host.StoredAsync()).State);
    }

    [Theory, BothDatabases]
    public async Task A_link_is_opened_often_and_answered_once(DatabaseProvider provider)
    {
        await using var host = await ConfirmHost.StartAsync(provider);
        for (var time = 0; time < 3; time++)
            (await host.GetAsync(host.Link)).EnsureSuccessStatusCode();
        using var first = await host.PostAsync($"{host.Link}?lang=en", "yes");
        using var replayed = await host.PostAsync($"{host.Link}?lang=en", "no", "it was otherwise");
        using var forwarded = await host.GetAsync($"{host.Link}?lang=en");

        Assert.Contains("<h1>Thank you. You have confirmed it; you can close this page.</h1>", await TextAsync(first));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (replayed.StatusCode, forwarded.StatusCode));
        Assert.Contains($"<h1>{Over}</h1>", await TextAsync(forwarded));
        Assert.Equal((ConfirmationState.Confirmed, ConfirmedBy.Link), ((await host.StoredAsync()).State, (await host.StoredAsync()).By));
    }

    [Theory, BothDatabases]
    public async Task Of_several_answers_at_once_one_is_taken(DatabaseProvider provider)
    {
        await using var host = await ConfirmHost.StartAsync(provider);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(n =>
                    Task.Run(async () =>
                    {
                        using var response = await host.PostAsync(host.Link, n % 2 == 0 ? "yes" : "no", "otherwise");
                        return response.StatusCode;
                    })
                )
        );

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(5, answers.Count(status => status == HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Who_objects_says_what_is_not_right_and_is_asked_again_when_they_do_not()
    {
        await using var host = await ConfirmHost.StartAsync();
        using var empty = await host.PostAsync($"{host.Link}?lang=en", "no", "  ");
        using var said = await host.PostAsync($"{host.Link}?lang=en", "no", "It was <b>one</b> hour");

        Assert.Contains("<p class=\"alert\" role=\"alert\">Please say in a few words what is not right.</p>", await TextAsync(empty));
        Assert.Contains("<h1>Thank you. Your words have been passed on; you can close this page.</h1>", await TextAsync(said));
        Assert.Equal("It was <b>one</b> hour", (await host.StoredAsync()).Words);
    }

    [Fact]
    public async Task A_link_that_was_guessed_or_changed_leads_where_a_used_one_does()
    {
        await using var host = await ConfirmHost.StartAsync();
        var token = host.Link.Split('/')[2];
        foreach (
            var odd in (string[])
                [
                    "x",
                    token[1..],
                    token + "A",
                    token[..^1] + (token[^1] == 'A' ? 'B' : 'A'),
                    new string('A', 43),
                    new string('A', 5000),
                    "..%2F..%2Fetc",
                ]
        )
        {
            using var response = await host.GetAsync($"/confirm/{odd}?lang=en");
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains($"<h1>{Over}</h1>", await TextAsync(response));
        }
        Assert.Equal(ConfirmationState.Open, (await host.StoredAsync()).State);
    }

    [Fact]
    public async Task A_link_is_over_after_a_week()
    {
        await using var host = await ConfirmHost.StartAsync();
        host.Clock.AdjustTime(host.Clock.GetUtcNow() + Confirmation.Lifetime);
        using var response = await host.PostAsync(host.Link, "yes");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(ConfirmationState.Open, (await host.StoredAsync()).State);
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_the_one_before()
    {
        await using var host = await ConfirmHost.StartAsync();
        var before = host.Link;
        await host.AskAsync();
        using var old = await host.GetAsync(before);
        using var now = await host.GetAsync(host.Link);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (old.StatusCode, now.StatusCode));
    }

    [Fact]
    public async Task An_entry_that_says_something_else_since_is_not_confirmed_by_the_old_link()
    {
        await using var host = await ConfirmHost.StartAsync();
        var trainee = await host.TraineeAsync();
        var entry = await host.DoAsync<HourLog, HourEntry?>(log => log.FindAsync(trainee, host.Entry, default));
        await host.DoAsync<HourLog, LogOutcome>(log =>
            log.ChangeAsync(trainee, host.Entry, entry!.Version, entry.Facts with { Minutes = 200 }, default)
        );
        using var response = await host.PostAsync(host.Link, "yes");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_database_does_not_know_the_secret()
    {
        await using var host = await ConfirmHost.StartAsync();
        var secret = host.Link.Split('/')[2];
        var stored = await host.StoredAsync();
        Assert.NotEqual(secret, System.Buffers.Text.Base64Url.EncodeToString(stored.Digest));
        Assert.Equal(32, stored.Digest.Length);
    }

    [Fact]
    public async Task Who_tries_many_links_has_to_wait()
    {
        await using var host = await ConfirmHost.StartAsync();
        for (var time = 0; time < ConfirmLimit.PerMinute; time++)
            (await host.GetAsync("/confirm/x")).Dispose();
        using var response = await host.GetAsync($"{host.Link}?lang=en");
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Contains("<h1>That was a lot at once. Please try again in a minute.</h1>", await TextAsync(response));
    }

    [Fact]
    public async Task What_the_page_never_sends_changes_nothing()
    {
        await using var host = await ConfirmHost.StartAsync();
        using var odd = await host.PostAsync(host.Link, "perhaps");
        using var large = await host.PostAsync(host.Link, "no", new string('x', 100_000));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (odd.StatusCode, large.StatusCode));
        Assert.Equal(ConfirmationState.Open, (await host.StoredAsync()).State);
    }

    static async Task<string> TextAsync(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
