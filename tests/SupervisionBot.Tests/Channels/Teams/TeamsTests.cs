using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Tests.Channels.Teams;

public sealed class TeamsTests
{
    /// <summary>Lin Xiaoyan of the sample roster.</summary>
    const string Trainee = "b3daffba-0aa9-5b7e-bf9a-d93eb725811d";

    const string Stranger = "00000000-0000-4000-8000-000000000001";

    const string Line = "log 2h case work with Fan Xiaoyu yesterday";

    [Fact]
    public async Task A_confirmation_has_buttons_that_execute_with_a_fallback()
    {
        await using var host = await TeamsHost.StartAsync();
        await SayAsync(host, Line);
        var save = host.Teams.Calls.Last().Card!["actions"]![0]!;
        Assert.Equal("Action.Execute", save["type"]!.GetValue<string>());
        Assert.Equal("Action.Submit", save["fallback"]!["type"]!.GetValue<string>());
        Assert.Null(host.Teams.Calls.Last().Text);
    }

    [Fact]
    public async Task A_press_is_answered_with_the_saved_card_and_the_message_is_changed_for_later()
    {
        await using var host = await TeamsHost.StartAsync();
        await SayAsync(host, Line);
        var (status, body) = await PressAsync(host, Button(host, 0));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("application/vnd.microsoft.card.adaptive", body!["type"]!.GetValue<string>());
        Assert.Equal("Saved: 2 h case work with Fan Xiaoyu", body["value"]!["body"]![0]!["text"]!.GetValue<string>());
        Assert.Equal(("PUT", "/teams/v3/conversations/a:personal/activities/out-1"), (host.Teams.Calls.Last().Method, host.Teams.Calls.Last().Path));
    }

    [Fact]
    public async Task A_press_that_comes_again_gets_the_same_answer_and_saves_nothing_more()
    {
        await using var host = await TeamsHost.StartAsync();
        await SayAsync(host, Line);
        var button = Button(host, 0);
        var (_, first) = await PressAsync(host, button, "press");
        var (status, again) = await PressAsync(host, button, "press");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(first!["value"]!["body"]![0]!["text"]!.GetValue<string>(), again!["value"]!["body"]![0]!["text"]!.GetValue<string>());
        await using var db = host.OpenDatabase();
        Assert.Single(db.HourEntries);
    }

    [Fact]
    public async Task A_saved_card_asks_for_the_present_state_when_it_is_looked_at_again()
    {
        await using var host = await TeamsHost.StartAsync();
        await SayAsync(host, Line);
        var (_, saved) = await PressAsync(host, Button(host, 0));
        var refresh = saved!["value"]!["refresh"]!;
        Assert.Equal("29:person", refresh["userIds"]![0]!.GetValue<string>());
        var (_, now) = await PressAsync(host, refresh["action"]!);
        Assert.Equal("2 h case work with Fan Xiaoyu", now!["value"]!["body"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task In_a_channel_the_answer_comes_in_the_personal_talk_that_is_known()
    {
        await using var host = await TeamsHost.StartAsync();
        await SayAsync(host, "hello");
        await host.PostAsync("message", Trainee, activity => Said(activity, "my hours", TeamsHost.InChannel));
        var last = host.Teams.Calls.TakeLast(2).ToList();
        Assert.StartsWith("/teams/v3/conversations/a:personal/activities", last[0].Path, StringComparison.Ordinal);
        Assert.Equal("I'll tell you privately.", last[1].Text);
        Assert.StartsWith("/teams/v3/conversations/19:x@thread.tacv2;messageid=1/activities", last[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_a_personal_talk_is_opened_when_there_was_none()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("message", Trainee, activity => Said(activity, "my hours", TeamsHost.InChannel));
        Assert.Contains(host.Teams.Calls, call =>
            call.Path == "/teams/v3/conversations" && call.Body!["members"]![0]!["id"]!.GetValue<string>() == "29:person"
        );
        Assert.Contains(host.Teams.Calls, call => call.Path == "/teams/v3/conversations/a:opened/activities");
    }

    [Fact]
    public async Task What_is_private_in_Teams_is_not_told_to_the_page_where_somebody_talks_as_in_Teams()
    {
        await using var host = await TeamsHost.StartAsync();
        await using (var db = host.OpenDatabase())
        {
            var person = await db.People.SingleAsync(person => person.AadObjectId == Trainee);
            var talk = new Talk("msteams/conversations/page");
            const string Place = """
                {"type":"event","channelId":"msteams","serviceUrl":"https://direct-line.invalid/",
                "from":{"id":"p"},"recipient":{"id":"supervision-bot"},
                "conversation":{"id":"page","conversationType":"personal"}}
                """;
            talk.Remember(person.Id, "", Place, new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
            db.Talks.Add(talk);
            await db.SaveChangesAsync();
        }
        await host.PostAsync("message", Trainee, activity => Said(activity, "my hours", TeamsHost.InChannel));
        Assert.Contains(host.Teams.Calls, call => call.Path == "/teams/v3/conversations/a:opened/activities");
    }

    [Fact]
    public async Task Help_is_given_where_it_is_asked()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("message", Trainee, activity => Said(activity, "help", TeamsHost.InChannel));
        Assert.All(host.Teams.Calls, call => Assert.Contains("19:x@thread.tacv2", call.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_unknown_is_found_by_the_address_that_the_connector_has_and_known_from_then_on()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Teams.Member = new
        {
            id = "29:person",
            objectId = Stranger,
            aadObjectId = Stranger,
            email = "he.wei@example.org",
            tenantId = TeamsHost.Tenant,
        };
        await host.PostAsync("message", Stranger, activity => Said(activity, "my hours"));
        await using var db = host.OpenDatabase();
        Assert.Equal(Stranger, db.People.Single(person => person.Email == "he.wei@example.org").AadObjectId);
    }

    [Fact]
    public async Task While_teams_is_asked_nothing_of_the_database_is_held()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Teams.Member = new
        {
            id = "29:person",
            aadObjectId = Stranger,
            email = "wei@example.org",
            tenantId = TeamsHost.Tenant,
        };
        host.Teams.Meanwhile = async () =>
        {
            await using var roster = host.OpenDatabase();
            await roster
                .People.Where(person => person.Email == "he.wei@example.org")
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, "wei@example.org"));
        };
        await host.PostAsync("message", Stranger, activity => Said(activity, "my hours"));
        await using var db = host.OpenDatabase();
        Assert.Equal(Stranger, db.People.Single(person => person.Email == "wei@example.org").AadObjectId);
        Assert.Single(host.Teams.Calls, call => call.Method == "GET");
    }

    [Fact]
    public async Task A_guest_with_somebodys_address_stays_a_stranger()
    {
        await using var host = await TeamsHost.StartAsync();
        host.Teams.Member = new
        {
            id = "29:person",
            objectId = Stranger,
            aadObjectId = Stranger,
            email = "he.wei@example.org",
            userPrincipalName = "he.wei_example.org#EXT#@tenant.onmicrosoft.com",
            tenantId = TeamsHost.Tenant,
        };
        await host.PostAsync("message", Stranger, activity => Said(activity, "my hours"));
        await using var db = host.OpenDatabase();
        Assert.Null(db.People.Single(person => person.Email == "he.wei@example.org").AadObjectId);
    }

    [Fact]
    public async Task Somebody_whom_nobody_knows_learns_nothing()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("message", Stranger, activity => Said(activity, "hours of Lin Xiaoyan"));
        Assert.DoesNotContain(host.Teams.Texts, text =>
            text!.Contains("Lin", StringComparison.Ordinal) || text.Contains("220", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Feedback_is_answered_with_an_empty_success()
    {
        await using var host = await TeamsHost.StartAsync();
        var (status, body) = await host.PostAsync("invoke", Trainee, activity =>
        {
            activity["name"] = "message/submitAction";
            activity["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""");
        });
        Assert.Equal((HttpStatusCode.OK, null), (status, body));
    }

    [Theory]
    [InlineData("invoke", HttpStatusCode.NotImplemented)]
    [InlineData("somethingNew", HttpStatusCode.OK)]
    [InlineData("messageReaction", HttpStatusCode.OK)]
    [InlineData("messageDelete", HttpStatusCode.OK)]
    [InlineData("messageUpdate", HttpStatusCode.OK)]
    public async Task What_the_bot_does_not_know_is_refused_or_ignored(string type, HttpStatusCode expected)
    {
        await using var host = await TeamsHost.StartAsync();
        var (status, _) = await host.PostAsync(type, Trainee, activity => activity["name"] = "composeExtension/query");
        Assert.Equal(expected, status);
        Assert.Empty(host.Teams.Calls);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","data":{"verb":"log.save","card":"c1"}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","data":{"card":"c1"}}}""")]
    public async Task A_card_action_without_an_action_gets_the_error_that_cards_know(string value)
    {
        await using var host = await TeamsHost.StartAsync();
        var (status, body) = await host.PostAsync("invoke", Trainee, activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["value"] = JsonNode.Parse(value);
        });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(("application/vnd.microsoft.error", 400), (body!["type"]!.GetValue<string>(), body["statusCode"]!.GetValue<int>()));
        Assert.Empty(host.Teams.Calls);
    }

    [Fact]
    public async Task An_installation_is_welcomed_once_and_a_removal_ends_it()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "add");
        await host.PostAsync("conversationUpdate", Trainee, activity =>
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:person" })
        );
        Assert.Single(host.Teams.Calls);
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "remove");
        await using var db = host.OpenDatabase();
        Assert.Equal("", db.Talks.Single().Reference);
    }

    [Fact]
    public async Task Who_removes_the_bot_and_adds_it_again_gets_a_short_line_only()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "add");
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "add-upgrade");
        Assert.StartsWith("Hello Lin Xiaoyan. I log your practicum hours", Assert.Single(host.Teams.Texts), StringComparison.Ordinal);
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "remove");
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "add");
        await host.PostAsync("conversationUpdate", Trainee, activity =>
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:person" })
        );
        Assert.Equal("Hello Lin Xiaoyan. What can I do for you?", Assert.Single(host.Teams.Texts.Skip(1)));
    }

    [Fact]
    public async Task Who_adds_the_bot_to_a_channel_is_still_welcomed_in_person()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("installationUpdate", Trainee, activity =>
        {
            activity["action"] = "add";
            TeamsHost.InChannel(activity);
        });
        await host.PostAsync("installationUpdate", Trainee, activity => activity["action"] = "add");
        // In a group there are no suggestions, so a card holds the words and the button.
        Assert.StartsWith("Hello everyone.", host.Teams.Calls.First().Card!["body"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("Hello Lin Xiaoyan. I log your practicum hours", host.Teams.Texts.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_told_once_how_to_be_known()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("installationUpdate", Stranger, activity => activity["action"] = "add");
        await host.PostAsync("conversationUpdate", Stranger, activity =>
            activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:person" })
        );
        Assert.StartsWith("I don't know this account yet", Assert.Single(host.Teams.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_stranger_deletes_in_a_channel_is_passed_over()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("message", Stranger, activity =>
        {
            activity["id"] = "said";
            Said(activity, "my hours", TeamsHost.InChannel);
        });
        var before = host.Teams.Texts.Count();
        await host.PostAsync("messageDelete", Stranger, activity =>
        {
            activity["id"] = "said";
            TeamsHost.InChannel(activity);
        });
        Assert.Equal(before, host.Teams.Texts.Count());
    }

    [Fact]
    public async Task A_message_that_is_deleted_in_a_channel_stops_what_it_began_in_the_personal_talk()
    {
        await using var host = await TeamsHost.StartAsync();
        await SayAsync(host, "hello");
        await host.PostAsync("message", Trainee, activity =>
        {
            activity["id"] = "said";
            Said(activity, Line, TeamsHost.InChannel);
        });
        await host.PostAsync("messageDelete", Trainee, activity =>
        {
            activity["id"] = "said";
            TeamsHost.InChannel(activity);
        });
        var stopped = host.Teams.Calls.Single(call => call.Text?.StartsWith("You took your message back", StringComparison.Ordinal) == true);
        Assert.StartsWith("/teams/v3/conversations/a:personal/activities", stopped.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_answer_is_taken_in_place_of_the_first()
    {
        await using var host = await TeamsHost.StartAsync();
        await host.PostAsync("message", Trainee, activity =>
        {
            activity["id"] = "edited";
            Said(activity, Line);
        });
        await host.PostAsync("messageUpdate", Trainee, activity =>
        {
            activity["id"] = "edited";
            Said(activity, "3 hours");
        });
        Assert.Equal("3 h", host.Teams.Calls.Last().Card!["body"]![1]!["facts"]![0]!["value"]!.GetValue<string>());
    }

    static Task SayAsync(TeamsHost host, string text) => host.PostAsync("message", Trainee, activity => Said(activity, text));

    static void Said(JsonObject activity, string text, Action<JsonObject>? where = null)
    {
        activity["text"] = text;
        where?.Invoke(activity);
    }

    static JsonNode Button(TeamsHost host, int place) => host.Teams.Calls.Last().Card!["actions"]![place]!;

    static Task<(HttpStatusCode Status, JsonNode? Body)> PressAsync(TeamsHost host, JsonNode button, string? id = null) =>
        host.PostAsync("invoke", Trainee, activity =>
        {
            if (id is not null)
                activity["id"] = id;
            activity["name"] = "adaptiveCard/action";
            activity["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = button["verb"]!.DeepClone(),
                    ["data"] = button["data"]!.DeepClone(),
                },
            };
        });
}
