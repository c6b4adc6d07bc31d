using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Rehearsals;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Requests;

namespace SupervisionBot.Tests.Rehearsals;

/// <summary>The bot once more on a copy: time passes in it, people are told, and outside of it nothing is otherwise.</summary>
public sealed class RehearsalTests
{
    [Theory]
    [BothDatabases]
    public async Task What_falls_due_in_three_days_is_told_there_and_nothing_is_otherwise_outside(DatabaseProvider provider)
    {
        // With its weeks of work, so that something waits whenever this runs.
        await using var bot = await WholeBot.StartAsync(provider, settings: [("Sample:Bare", "false")]);
        using var http = bot.CreateClient();
        await MeetAsync(bot, "margaret.leung@example.org");
        var before = await EverythingAsync(bot);
        var rehearsal = await BeginAsync(http, "Now");
        var people = await http.GetFromJsonAsync<JsonElement>($"rehearsals/{rehearsal}/people");
        Assert.Equal(
            "Margaret Leung",
            Assert.Single(people.EnumerateArray(), one => one.GetProperty("isReached").GetBoolean()).GetProperty("name").GetString()
        );

        await PassAsync(http, rehearsal, TimeSpan.FromDays(3));

        var told = await ToldAsync(http, rehearsal);
        Assert.NotEmpty(told);
        Assert.Equal(told.Order(), told);
        Assert.Equal(before, await EverythingAsync(bot));
    }

    [Fact]
    public async Task What_is_said_in_it_is_answered_and_stays_there()
    {
        await using var bot = await WholeBot.StartAsync();
        using var http = bot.CreateClient();
        var rehearsal = await BeginAsync(http, "Now");
        var person = await PersonAsync(http, rehearsal, "Lin Xiaoyan");
        var token = await SignInAsync(http, $"rehearsals/{rehearsal}/bot/", person);

        using var say = new HttpRequestMessage(
            HttpMethod.Post,
            $"rehearsals/{rehearsal}/bot/v3/directline/conversations/{person.GetProperty("conversationId").GetString()}/activities"
        )
        {
            Headers = { Authorization = new("Bearer", token) },
            Content = JsonContent.Create(new { type = "message", text = "log 2 hours of case work with Fan Xiaoyu yesterday" }),
        };
        (await http.SendAsync(say)).EnsureSuccessStatusCode();

        await UntilAsync(async () => (await WordsAsync(http, rehearsal)).Contains("Fan Xiaoyu", StringComparison.Ordinal));
        await using var real = bot.Database.Open();
        Assert.Empty(await real.WebChatActivities.ToListAsync());
        Assert.Empty(await real.Talks.ToListAsync());
    }

    [Fact]
    public async Task A_token_of_a_rehearsal_opens_nothing_outside_and_one_from_outside_nothing_in_it()
    {
        await using var bot = await WholeBot.StartAsync();
        using var http = bot.CreateClient();
        var outside = await http.GetFromJsonAsync<JsonElement>("webchat/people");
        var someone = outside[0].GetProperty("people")[0];
        var real = await SignInAsync(http, "", someone);
        var rehearsal = await BeginAsync(http, "Now");
        var inside = await SignInAsync(
            http,
            $"rehearsals/{rehearsal}/bot/",
            await PersonAsync(http, rehearsal, someone.GetProperty("nameEn").GetString()!)
        );

        Assert.Equal(HttpStatusCode.Created, await StartAsync(http, "", real));
        Assert.Equal(HttpStatusCode.OK, await StartAsync(http, $"rehearsals/{rehearsal}/bot/", inside));
        Assert.Equal(HttpStatusCode.Unauthorized, await StartAsync(http, "", inside));
        Assert.Equal(HttpStatusCode.Unauthorized, await StartAsync(http, $"rehearsals/{rehearsal}/bot/", real));
    }

    [Fact]
    public async Task It_has_no_registration_at_a_channel_and_knows_no_other_database()
    {
        await using var bot = await WholeBot.StartAsync(
            settings:
            [
                ("MicrosoftAppId", "4a2b1c7e-0f6d-4f38-9b3f-1d2c3b4a5968"),
                ("MicrosoftAppPassword", "of the real one"),
                ("MicrosoftAppTenantId", "9d1e5c1a-6b3f-4c55-8f0e-2a7d7c1b9e10"),
            ]
        );
        using var http = bot.CreateClient();
        var id = await BeginAsync(http, "Now");

        var its = bot.Services.GetRequiredService<SupervisionBot.Rehearsals.Rehearsals>().Find(id, null)!.Services;

        Assert.DoesNotContain(its.GetRequiredService<IConfiguration>().AsEnumerable(), one =>
            one.Key.StartsWith("Microsoft", StringComparison.Ordinal)
        );
        Assert.NotEqual(bot.Services.GetRequiredService<DatabaseSettings>().Place, its.GetRequiredService<DatabaseSettings>().Place);
        await using var scope = its.CreateAsyncScope();
        var places = await scope.ServiceProvider.GetRequiredService<SupervisionDb>().Talks.Select(talk => talk.Reference).ToListAsync();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.Contains("direct-line.invalid", place, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_the_page_needs_is_there_beneath_it()
    {
        await using var bot = await WholeBot.StartAsync();
        using var http = bot.CreateClient();
        var rehearsal = await BeginAsync(http, "Now");

        foreach (var path in new[] { "api/messages", "rehearsals", "calendar/x", "c/x", "../api/messages", "" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, HttpMethod.Post, $"rehearsals/{rehearsal}/bot/{path}", "{}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, HttpMethod.Get, "rehearsals/another/bot/webchat/people"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, HttpMethod.Get, "rehearsals/another/told"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(http, HttpMethod.Post, "rehearsals", """{"of":"Yesterday"}"""));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StatusAsync(http, HttpMethod.Post, $"rehearsals/{rehearsal}/time", """{"until":"2026-12-01T00:00:00Z"}""")
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await StatusAsync(http, HttpMethod.Post, $"rehearsals/{rehearsal}/time", """{"until":"9998-12-31T00:00:00"}""")
        );
        Assert.Equal(
            HttpStatusCode.Conflict,
            await StatusAsync(http, HttpMethod.Post, $"rehearsals/{rehearsal}/time", """{"until":"2020-01-01T00:00:00"}""")
        );
        using var foreign = new HttpRequestMessage(HttpMethod.Delete, $"rehearsals/{rehearsal}")
        {
            Headers = { { "Origin", "https://evil.example" } },
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await http.SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task There_are_three_at_most_and_an_ended_one_leaves_nothing()
    {
        await using var bot = await WholeBot.StartAsync();
        using var http = bot.CreateClient();
        var folder = RehearsalSettings.FolderOf(bot.Services.GetRequiredService<DatabaseSettings>());
        var first = await BeginAsync(http, "Now");
        await BeginAsync(http, "Now");
        await BeginAsync(http, "Now");
        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(http, HttpMethod.Post, "rehearsals", """{"of":"Now"}"""));

        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(http, HttpMethod.Delete, $"rehearsals/{first}"));

        Assert.False(Directory.Exists(Path.Combine(folder, first)));
        Assert.Equal(2, Directory.GetDirectories(folder).Length);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, HttpMethod.Get, $"rehearsals/{first}"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_there_is_none(string environment)
    {
        await using var bot = await WholeBot.StartAsync(environment: environment);
        using var http = bot.CreateClient();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, HttpMethod.Get, "rehearsals"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, HttpMethod.Post, "rehearsals", """{"of":"Now"}"""));
    }

    [Fact]
    public async Task The_sample_is_there_without_touching_what_is_stored()
    {
        await using var bot = await WholeBot.StartAsync();
        using var http = bot.CreateClient();
        var before = await EverythingAsync(bot);
        var rehearsal = await BeginAsync(http, "Sample");
        Assert.True((await http.GetFromJsonAsync<JsonElement>($"rehearsals/{rehearsal}/people")).GetArrayLength() > 10);
        Assert.Equal(before, await EverythingAsync(bot));
    }

    static async Task<string> BeginAsync(HttpClient http, string of)
    {
        var answer = await http.PostAsJsonAsync("rehearsals", new { of });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    static async Task PassAsync(HttpClient http, string rehearsal, TimeSpan span)
    {
        var now = (await StateAsync(http, rehearsal)).GetProperty("now").GetDateTime();
        (await http.PostAsJsonAsync($"rehearsals/{rehearsal}/time", new { until = now + span })).EnsureSuccessStatusCode();
        await UntilAsync(async () => (await StateAsync(http, rehearsal)).GetProperty("until").ValueKind == JsonValueKind.Null);
        var state = await StateAsync(http, rehearsal);
        Assert.Equal(JsonValueKind.Null, state.GetProperty("failure").ValueKind);
        Assert.True(state.GetProperty("now").GetDateTime() >= now + span);
    }

    static Task<JsonElement> StateAsync(HttpClient http, string rehearsal) => http.GetFromJsonAsync<JsonElement>($"rehearsals/{rehearsal}");

    static async Task<List<DateTime>> ToldAsync(HttpClient http, string rehearsal) =>
        [
            .. (await http.GetFromJsonAsync<JsonElement>($"rehearsals/{rehearsal}/told"))
                .EnumerateArray()
                .Select(one => one.GetProperty("at").GetDateTime()),
        ];

    static async Task<string> WordsAsync(HttpClient http, string rehearsal) =>
        (await http.GetFromJsonAsync<JsonElement>($"rehearsals/{rehearsal}/told")).GetRawText();

    static async Task<JsonElement> PersonAsync(HttpClient http, string rehearsal, string name) =>
        (await http.GetFromJsonAsync<JsonElement>($"rehearsals/{rehearsal}/people"))
            .EnumerateArray()
            .First(one => one.GetProperty("nameEn").GetString() == name);

    /// <summary>In the conversation that is theirs in a rehearsal; outside in a new one.</summary>
    static async Task<string> SignInAsync(HttpClient http, string root, JsonElement person)
    {
        var conversation = person.TryGetProperty("conversationId", out var its) ? its.GetString() : null;
        var answer = await http.PostAsJsonAsync(
            $"{root}webchat/sign-in",
            new { personId = person.GetProperty("id").GetGuid(), conversationId = conversation }
        );
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    static async Task<HttpStatusCode> StartAsync(HttpClient http, string root, string token)
    {
        using var start = new HttpRequestMessage(HttpMethod.Post, $"{root}v3/directline/conversations")
        {
            Headers = { Authorization = new("Bearer", token) },
            Content = JsonContent.Create(new { }),
        };
        return (await http.SendAsync(start)).StatusCode;
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient http, HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body != null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return (await http.SendAsync(request)).StatusCode;
    }

    static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            if (await done())
                return;
            await Task.Delay(100);
        }
        Assert.Fail("It did not come to an end within two minutes.");
    }

    /// <summary>In a conversation of the page that is over: the real bot, which goes on, reaches nobody there.</summary>
    static async Task MeetAsync(WholeBot bot, string email)
    {
        await using var db = bot.Database.Open();
        var person = await db.People.SingleAsync(one => one.Email == email);
        var talk = new Talk("webchat/conversations/over");
        talk.Remember(
            person.Id,
            "",
            """{"type":"event","channelId":"webchat","serviceUrl":"https://direct-line.invalid/","conversation":{"id":"over"}}""",
            TimeProvider.System.GetUtcNow()
        );
        db.Add(talk);
        await db.SaveChangesAsync();
    }

    /// <summary>What people are and did; what the real bot makes of its own accord meanwhile is not in it.</summary>
    static async Task<string> EverythingAsync(WholeBot bot)
    {
        await using var db = bot.Database.Open();
        var people = await db.People.OrderBy(one => one.Id).Select(one => $"{one.Name} {one.Email} {one.Language}").ToListAsync();
        var talks = await db.Talks.Select(one => $"{one.Key} {one.Version}").ToListAsync();
        var entries = await db.HourEntries.OrderBy(one => one.Id).Select(one => $"{one.Id} {one.State} {one.Minutes}").ToListAsync();
        var said = await db.WebChatActivities.CountAsync();
        return string.Join('\n', [.. people, .. talks, .. entries, $"{said}"]);
    }
}
