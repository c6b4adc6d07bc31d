using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using SupervisionBot.Core.Files;
using SupervisionBot.Files;

namespace SupervisionBot.Tests.Channels.Teams;

/// <summary>
/// Files that the bot brings to people in Teams: asked for consent, uploaded in the background over real HTTP, once, to them alone.
/// </summary>
public sealed class FileOutTests
{
    /// <summary>Lin Xiaoyan and Chen Jing of the sample roster.</summary>
    const string Trainee = "b3daffba-0aa9-5b7e-bf9a-d93eb725811d";

    [Fact]
    public async Task A_file_is_offered_by_a_consent_card_that_says_what_it_is_and_how_large()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);

        var card = Consent(host);

        Assert.Equal("Hours Lin Xiaoyan 2022-03-02.xlsx", card["name"]!.GetValue<string>());
        Assert.Equal("Here is your 1 entry, 2 h.", card["content"]!["description"]!.GetValue<string>());
        Assert.InRange(card["content"]!["sizeInBytes"]!.GetValue<long>(), 1_000, 100_000);
        Assert.Null(card["contentUrl"]);
    }

    [Fact]
    public async Task Consent_is_answered_at_once_and_the_file_and_its_card_follow()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);

        var (status, body) = await AnswerAsync(host, "accept", $"{files.Origin}/session");
        Assert.Equal((HttpStatusCode.OK, null), (status, body));
        Assert.Empty(files.Calls);
        await BringAsync(host);

        var rows = MiniExcel
            .Query(new MemoryStream(files.Uploaded), useHeaderRow: true, sheetName: "Entries")
            .Cast<IDictionary<string, object>>()
            .ToList();
        Assert.Equal(("Case work", "Fan Xiaoyu", 120.0), (rows[0]["Type"], rows[0]["With"], rows[0]["Minutes"]));
        Assert.All(files.Calls, call => Assert.Null(call.Token));
        Assert.Contains(host.Teams.Calls, call => call.Method == "DELETE" && call.Path.EndsWith("/activities/the-card", StringComparison.Ordinal));
        await using var db = host.OpenDatabase();
        var message = JsonNode.Parse((await db.Outbox.SingleAsync(m => m.CausedBy == null)).Activity)!["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", message["contentType"]!.GetValue<string>());
        Assert.Equal(
            ("https://contoso-my.sharepoint.com/hours.xlsx", "unique"),
            (message["contentUrl"]!.GetValue<string>(), message["content"]!["uniqueId"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task A_file_that_is_asked_for_in_a_channel_is_offered_in_the_personal_talk()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);
        var before = host.Teams.Calls.Count;

        await host.PostAsync("message", Trainee, activity =>
        {
            activity["text"] = "export my hours";
            TeamsHost.InChannel(activity);
        });

        var calls = host.Teams.Calls.Skip(before).Where(call => call.Body?["type"]?.GetValue<string>() == "message").ToList();
        Assert.Contains(calls, call =>
            call.Path.Contains("a:personal", StringComparison.Ordinal)
            && (call.Body!["attachments"] as JsonArray)?.FirstOrDefault()?["contentType"]?.GetValue<string>() == OfferForm.ConsentCard
        );
        Assert.Equal(
            ["I'll tell you privately."],
            calls.Where(call => call.Path.Contains("19:x@thread", StringComparison.Ordinal)).Select(call => call.Text)
        );
    }

    [Fact]
    public async Task Declining_gets_a_kind_sentence_and_nothing_is_uploaded()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);

        await AnswerAsync(host, "decline", null);
        await BringAsync(host);

        Assert.Equal(
            "All right, “Hours Lin Xiaoyan 2022-03-02.xlsx” stays here and nothing was put into your OneDrive. Ask again whenever you want it.",
            host.Teams.Texts.Last()
        );
        Assert.Empty(files.Calls);
    }

    [Fact]
    public async Task A_press_by_somebody_else_or_for_another_file_or_once_more_does_nothing()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);
        var before = host.Teams.Calls.Count;

        await AnswerAsync(host, "accept", $"{files.Origin}/session", from: await ObjectIdAsync(host, "chen.jing@example.org"));
        await AnswerAsync(host, "accept", $"{files.Origin}/session", offer: Guid.CreateVersion7().ToString("N"));
        await AnswerAsync(host, "accept", $"{files.Origin}/session", offer: "' OR 1=1");
        await BringAsync(host);
        Assert.Equal((before, 0), (host.Teams.Calls.Count, files.Calls.Count));

        await AnswerAsync(host, "accept", $"{files.Origin}/session");
        await BringAsync(host);
        var after = (host.Teams.Calls.Count, files.Calls.Count);
        await AnswerAsync(host, "accept", $"{files.Origin}/session");
        await AnswerAsync(host, "decline", null);
        await BringAsync(host);
        Assert.Equal(after, (host.Teams.Calls.Count, files.Calls.Count));
    }

    [Fact]
    public async Task An_offer_is_over_after_a_day()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);
        host.Clock.AdjustTime(host.Clock.GetUtcNow().AddDays(1));

        await AnswerAsync(host, "accept", $"{files.Origin}/session");
        await BringAsync(host);

        Assert.Empty(files.Calls);
    }

    [Theory]
    [InlineData("""{"type":"fileUpload","action":"maybe"}""")]
    [InlineData("""{"type":"fileUpload"}""")]
    [InlineData("""[]""")]
    public async Task An_answer_that_makes_no_sense_is_a_bad_request(string value)
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);

        var (status, _) = await host.PostAsync("invoke", Trainee, activity =>
            (activity["name"], activity["value"]) = ("fileConsent/invoke", JsonNode.Parse(value))
        );

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task A_file_is_brought_to_allowed_hosts_only_and_the_person_hears_that_it_is_not_there()
    {
        await using var files = await FileServer.StartAsync();
        await using var elsewhere = await FileServer.StartAsync();
        await using var host = await OfferedAsync(files);

        await AnswerAsync(host, "accept", $"{elsewhere.Origin}/session");
        await BringAsync(host);

        Assert.Empty(elsewhere.Calls);
        await using var db = host.OpenDatabase();
        Assert.Contains(db.Outbox.AsEnumerable(), m =>
            m.Activity.Contains("I couldn’t put “Hours Lin Xiaoyan 2022-03-02.xlsx” into your OneDrive.", StringComparison.Ordinal)
        );
        Assert.Equal(OfferState.Failed, db.FileOffers.Single().State);
    }

    [Fact]
    public async Task A_large_file_goes_in_parts_and_after_a_break_on_from_where_the_session_stands()
    {
        var large = new byte[2 * FileBringer.PartSize + 1234];
        new Random(7).NextBytes(large);
        await using var files = await FileServer.StartAsync();
        await using var host = await FileInTests.StartAsync(files);
        var bringer = host.Services.GetRequiredService<FileBringer>();
        var place = new UploadPlace(new Uri($"{files.Origin}/session"), "", "", "", "");

        await bringer.BringAsync(new MemoryStream(large[..1]), place with { UploadUrl = new Uri($"{files.Origin}/gone") }, isFirst: true, default);
        files.Refusals.Enqueue(503);
        Assert.Equal(Brought.NotYet, await bringer.BringAsync(new MemoryStream(large), place, isFirst: true, default));
        Assert.Equal(Brought.There, await bringer.BringAsync(new MemoryStream(large), place, isFirst: false, default));

        Assert.Equal(large, files.Uploaded);
        Assert.Equal(
            Brought.Never,
            await bringer.BringAsync(new MemoryStream(large), place with { UploadUrl = new Uri($"{files.Origin}/gone") }, isFirst: false, default)
        );
    }

    static async Task<TeamsHost> OfferedAsync(FileServer files)
    {
        var host = await FileInTests.StartAsync(files);
        await host.PostAsync("message", Trainee, activity => activity["text"] = "log 2h case work with Fan Xiaoyu yesterday");
        var save = host.Teams.Calls.Last().Card!["actions"]![0]!;
        await host.PostAsync("invoke", Trainee, activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["value"] = new JsonObject { ["action"] = save.DeepClone() };
        });
        await host.PostAsync("message", Trainee, activity => activity["text"] = "export my hours");
        return host;
    }

    static JsonNode Consent(TeamsHost host) =>
        host
            .Teams.Calls.Select(call => (call.Body?["attachments"] as JsonArray)?.FirstOrDefault())
            .Last(card => card?["contentType"]?.GetValue<string>() == "application/vnd.microsoft.teams.card.file.consent")!;

    static Task<(HttpStatusCode Status, JsonNode? Body)> AnswerAsync(
        TeamsHost host,
        string action,
        string? uploadUrl,
        string from = Trainee,
        string? offer = null
    ) => host.PostAsync("invoke", from, activity =>
        {
            activity["name"] = "fileConsent/invoke";
            activity["replyToId"] = "the-card";
            activity["value"] = new JsonObject
            {
                ["type"] = "fileUpload",
                ["action"] = action,
                ["context"] = new JsonObject { ["offer"] = offer ?? Consent(host)["content"]!["acceptContext"]!["offer"]!.GetValue<string>() },
                ["uploadInfo"] = uploadUrl is null
                    ? null
                    : new JsonObject
                    {
                        ["contentUrl"] = "https://contoso-my.sharepoint.com/hours.xlsx",
                        ["name"] = "hours.xlsx",
                        ["uploadUrl"] = uploadUrl,
                        ["uniqueId"] = "unique",
                        ["fileType"] = "xlsx",
                    },
            };
        });

    static Task BringAsync(TeamsHost host) => host.Services.GetRequiredService<HandOverWorker>().RoundAsync(default);

    static async Task<string> ObjectIdAsync(TeamsHost host, string email)
    {
        await using var db = host.OpenDatabase();
        return (await db.People.SingleAsync(person => person.Email == email)).AadObjectId!;
    }
}
