using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.SignIn;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.Tests.SignIn;

/// <summary>Signing in to the page outside Development, and everything by which one might get in otherwise.</summary>
public sealed class SignInTests
{
    [Theory]
    [BothDatabases]
    public async Task An_administrator_signs_in_and_is_themselves_in_their_batch_alone(DatabaseProvider provider)
    {
        await using var run = await PageRun.StartAsync(provider);
        using var visitor = run.Visit();
        await run.LinkAsync(PageRun.Administrator, run.Issuer.Subject);
        using var first = await visitor.GetAsync("/");
        Assert.Equal("/sign-in", first.Headers.Location?.OriginalString);

        using var back = await visitor.SignInAsync();

        Assert.Equal("/", back.Headers.Location?.OriginalString);
        Assert.Matches(
            "^__Host-supervision-page=[^;]+; path=/; secure; samesite=lax; httponly$",
            back.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(PageCookie.Name, StringComparison.Ordinal))
        );
        using var page = await visitor.GetAsync("/");
        Assert.Contains($"data-own=\"{await run.IdAsync(PageRun.Administrator)}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            ["何慧敏"],
            (await visitor.JsonAsync("/webchat/people"))
                .EnumerateArray()
                .SelectMany(group => group.GetProperty("people").EnumerateArray())
                .Select(person => person.GetProperty("name").GetString())
        );
        Assert.Equal(HttpStatusCode.OK, await TalkAsAsync(run, visitor, PageRun.Administrator));
        Assert.Equal(HttpStatusCode.NotFound, await TalkAsAsync(run, visitor, PageRun.Trainee));
        Assert.Equal(HttpStatusCode.NotFound, await TalkAsAsync(run, visitor, PageRun.OtherAdministrator));
    }

    public static TheoryData<string> WrongTokens => ["issuer", "audience", "nonce", "no nonce", "expired", "not yet", "key", "no subject"];

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task An_id_token_that_is_not_right_signs_nobody_in(string wrong)
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = run.Visit();
        await run.LinkAsync(PageRun.Administrator, run.Issuer.Subject);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        run.Issuer.SignsByForeignKey = wrong == "key";
        run.Issuer.Changes = claims =>
        {
            if (wrong == "issuer")
                claims["iss"] = "https://evil.example";
            if (wrong == "audience")
                claims["aud"] = "another-page";
            if (wrong == "nonce")
                claims["nonce"] = "the-nonce-of-another-sign-in";
            if (wrong == "no nonce")
                claims.Remove("nonce");
            if (wrong == "expired")
                (claims["nbf"], claims["iat"], claims["exp"]) = (now - 900, now - 900, now - 300);
            if (wrong == "not yet")
                claims["nbf"] = now + 200;
            if (wrong == "no subject")
                claims.Remove("sub");
        };

        using var back = await visitor.SignInAsync();

        await RefusedAsync(visitor, back);
    }

    [Fact]
    public async Task What_is_asked_of_the_issuer_is_a_code_with_PKCE_state_and_nonce_and_who_it_is()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = run.Visit();
        await visitor.AskIssuerAsync();

        var asked = run.Issuer.LastAsked!;
        Assert.Equal("openid code S256", $"{asked["scope"]} {asked["response_type"]} {asked["code_challenge_method"]}");
        // What is the usual way for a code need not be said.
        Assert.True(asked["response_mode"].Count == 0 || asked["response_mode"] == "query");
        Assert.Equal($"{visitor.Origin}/signed-in", asked["redirect_uri"]);
        Assert.All(["state", "nonce", "code_challenge"], name => Assert.True(asked[name].ToString().Length > 20));
        Assert.All(visitor.Cookies.Keys, name => Assert.StartsWith("__Host-supervision-", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_state_works_once_and_in_the_browser_that_asked()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = run.Visit();
        await run.LinkAsync(PageRun.Administrator, run.Issuer.Subject);
        var back = await visitor.AskIssuerAsync();
        var asked = new Dictionary<string, string>(visitor.Cookies);

        using var elsewhere = run.Visit();
        using var stolen = await elsewhere.GetAsync(back.PathAndQuery);
        await RefusedAsync(elsewhere, stolen);

        using var right = await visitor.GetAsync(back.PathAndQuery);
        Assert.Equal("/", right.Headers.Location?.OriginalString);

        using var again = run.Visit();
        using var without = await again.GetAsync(back.PathAndQuery);
        await RefusedAsync(again, without);
        foreach (var (name, value) in asked)
            again.Cookies[name] = value;
        using var replayed = await again.GetAsync(back.PathAndQuery);
        await RefusedAsync(again, replayed);
    }

    [Fact]
    public async Task An_account_is_nobodys_by_its_e_mail_address_and_becomes_somebodys_by_a_code()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = run.Visit();
        using var back = await visitor.SignInAsync();

        Assert.Equal("/", back.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/webchat/people"));
        Assert.Contains(
            "The bot doesn’t know this account yet.",
            WebUtility.HtmlDecode(await visitor.TextAsync("/sign-in")),
            StringComparison.Ordinal
        );

        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(visitor, "K7MXP-4QTRC"));
        var others = await run.InviteAsync(PageRun.Trainee);
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(visitor, others));
        await using (var before = run.Open())
        {
            Assert.Null((await before.Invitations.SingleAsync()).ClosedAt);
            Assert.Empty(await before.ChannelIdentities.ToListAsync());
        }
        Assert.Equal(HttpStatusCode.Redirect, await CodeAsync(visitor, await run.InviteAsync(PageRun.Administrator)));

        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/"));
        await using var db = run.Open();
        var linked = await db.ChannelIdentities.SingleAsync();
        Assert.Equal(("openid", $"{run.Issuer.Address} subject-1"), (linked.ChannelId, linked.FromId));
        Assert.Contains(await db.AuditRecords.ToListAsync(), record =>
            record is { Place: AuditPlace.Page, Detail: "sign-in", Matter: AuditMatter.Roster }
        );
    }

    [Fact]
    public async Task Codes_are_not_guessed()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = run.Visit();
        using var back = await visitor.SignInAsync();
        var code = await run.InviteAsync(PageRun.Administrator);
        for (var wrong = 0; wrong < 5; wrong++)
            Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(visitor, "K7MXP-4QTRC"));
        Assert.Equal(HttpStatusCode.BadRequest, await CodeAsync(visitor, code));
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/webchat/people"));
    }

    [Theory]
    [InlineData(PageRun.Trainee)]
    [InlineData("margaret.leung@example.org")]
    public async Task Who_is_no_administrator_is_told_so_and_gets_nothing(string email)
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(email);

        using var told = await visitor.GetAsync("/sign-in?lang=en");
        Assert.Equal(HttpStatusCode.Forbidden, told.StatusCode);
        Assert.Contains("This page isn’t open to you", WebUtility.HtmlDecode(await told.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/webchat/people"));
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/rehearsals"));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("link")]
    [InlineData("signed out")]
    [InlineData("keys")]
    public async Task What_ends_is_over_at_the_next_request(string ends)
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        var token = await TokenAsync(run, visitor, PageRun.Administrator);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/webchat/people"));
        run.Clock.Advance(TimeSpan.FromSeconds(1));
        await using (var db = run.Open())
        {
            var person = await db.People.SingleAsync(person => person.Email == PageRun.Administrator);
            if (ends == "role")
                await db.Memberships.Where(held => held.PersonId == person.Id).ExecuteDeleteAsync();
            if (ends == "link")
                await new PersonLinks(db, run.Clock).RemoveAsync(PageRun.Administrator);
            if (ends == "signed out")
                await db
                    .People.Where(one => one.Id == person.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.SignedOutAt, run.Clock.GetUtcNow()));
            if (ends == "keys")
                await new SigningKeys(db, run.Bot.Services.GetRequiredService<KeyRing>(), run.Clock).RevokeAsync(default);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/webchat/people"));
        using var refreshed = await visitor.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", null, visitor.Origin, token);
        Assert.Equal(HttpStatusCode.Unauthorized, refreshed.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_asked_for_a_while_and_at_the_latest_after_eight_hours()
    {
        await using var run = await PageRun.StartAsync();
        using var idle = await run.SignInAsync(PageRun.Administrator);
        var kept = new Dictionary<string, string>(idle.Cookies);
        for (var minutes = 20; minutes < 480; minutes += 20)
        {
            run.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, await idle.StatusAsync("/webchat/people"));
        }
        run.Clock.Advance(TimeSpan.FromMinutes(21));
        Assert.Equal(HttpStatusCode.Unauthorized, await idle.StatusAsync("/webchat/people"));

        using var other = run.Visit();
        foreach (var (name, value) in kept)
            other.Cookies[name] = value;
        Assert.Equal(HttpStatusCode.Unauthorized, await other.StatusAsync("/webchat/people"));

        using var next = await run.SignInAsync(PageRun.OtherAdministrator);
        run.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Unauthorized, await next.StatusAsync("/webchat/people"));
    }

    [Fact]
    public async Task A_cookie_that_was_forged_or_comes_from_elsewhere_is_none()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        var cookie = visitor.Cookies[PageCookie.Name];
        await using var elsewhere = await PageRun.StartAsync();
        using var there = await elsewhere.SignInAsync(PageRun.Administrator);
        var letters = cookie.ToCharArray();
        letters[^9] = letters[^9] == 'A' ? 'B' : 'A';
        foreach (var forged in new[] { new string(letters), cookie[..^8], "chunks-2", "x", there.Cookies[PageCookie.Name] })
        {
            visitor.Cookies[PageCookie.Name] = forged;
            Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/webchat/people"));
        }
    }

    [Fact]
    public async Task Nothing_is_changed_for_another_page()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        var rehearsal = await PageRun.BeginRehearsalAsync(visitor, "Sample");
        (HttpMethod Method, string Path)[] changes =
        [
            (HttpMethod.Post, "/sign-out"),
            (HttpMethod.Post, "/rehearsals"),
            (HttpMethod.Post, $"/rehearsals/{rehearsal}/time"),
            (HttpMethod.Delete, $"/rehearsals/{rehearsal}"),
            (HttpMethod.Post, $"/rehearsals/{rehearsal}/bot/webchat/sign-in"),
            (HttpMethod.Post, "/webchat/sign-in"),
            (HttpMethod.Post, "/v3/directline/conversations"),
        ];
        foreach (var (method, path) in changes)
        foreach (var origin in new[] { null, "null", "https://evil.example", $"{visitor.Origin}.evil.example", "https://127.0.0.1" })
        {
            using var answer = await visitor.SendAsync(method, path, JsonContent.Create(new { of = "Sample" }), origin);
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, $"{path} of {origin}: {answer.StatusCode}");
        }
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/rehearsals/{rehearsal}"));
    }

    [Theory]
    [InlineData("returnUrl=https://evil.example/")]
    [InlineData("ReturnUrl=//evil.example")]
    [InlineData("redirect_uri=https://evil.example/&returnUrl=/\\evil.example&state=x")]
    public async Task Whoever_signs_in_comes_to_the_page_and_nowhere_else(string query)
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = run.Visit();
        await run.LinkAsync(PageRun.Administrator, run.Issuer.Subject);
        using var back = await visitor.SignInAsync($"/sign-in/go?{query}");
        Assert.Equal("/", back.Headers.Location?.OriginalString);
        Assert.Equal($"{visitor.Origin}/signed-in", run.Issuer.LastAsked!["redirect_uri"]);
        using var there = await visitor.GetAsync($"/sign-in?{query}");
        Assert.Equal("/", there.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Signing_out_ends_a_copy_of_the_cookie_as_well()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        var cookie = visitor.Cookies[PageCookie.Name];
        using var other = run.Visit();
        other.Cookies[PageCookie.Name] = cookie;
        Assert.Equal(HttpStatusCode.OK, await other.StatusAsync("/webchat/people"));

        using var answer = await visitor.PostAsync("/sign-out");

        Assert.Equal("/signed-out", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain(PageCookie.Name, visitor.Cookies.Keys);
        Assert.Equal(HttpStatusCode.Unauthorized, await other.StatusAsync("/webchat/people"));
    }

    [Fact]
    public async Task No_page_of_it_can_be_framed_or_kept()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        using var stranger = run.Visit();
        foreach (var (who, path) in new[] { (visitor, "/"), (stranger, "/sign-in"), (stranger, "/signed-out"), (stranger, "/sign-in?failed=1") })
        {
            using var answer = await who.GetAsync(path);
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task A_token_of_one_administrator_is_of_no_use_to_another()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        using var other = await run.SignInAsync(PageRun.OtherAdministrator);
        var token = await TokenAsync(run, visitor, PageRun.Administrator);
        using var own = await visitor.SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, visitor.Origin, token);
        Assert.Equal(HttpStatusCode.Created, own.StatusCode);
        using var stolen = await other.SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, other.Origin, token);
        Assert.Equal(HttpStatusCode.Unauthorized, stolen.StatusCode);
        using var stranger = run.Visit();
        using var without = await stranger.SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, stranger.Origin, token);
        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
    }

    static async Task RefusedAsync(PageVisitor visitor, HttpResponseMessage back)
    {
        Assert.Equal("/sign-in?failed=1", back.Headers.Location?.OriginalString);
        Assert.DoesNotContain(PageCookie.Name, visitor.Cookies.Keys);
        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/webchat/people"));
    }

    static async Task<HttpStatusCode> CodeAsync(PageVisitor visitor, string code)
    {
        using var answer = await visitor.PostAsync("/sign-in/code", new FormUrlEncodedContent([new("code", code)]));
        return answer.StatusCode;
    }

    static async Task<HttpStatusCode> TalkAsAsync(PageRun run, PageVisitor visitor, string email)
    {
        using var answer = await visitor.PostAsync("/webchat/sign-in", JsonContent.Create(new { personId = await run.IdAsync(email) }));
        return answer.StatusCode;
    }

    static async Task<string> TokenAsync(PageRun run, PageVisitor visitor, string email)
    {
        using var answer = await visitor.PostAsync("/webchat/sign-in", JsonContent.Create(new { personId = await run.IdAsync(email) }));
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }
}
