using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Rest;
using SupervisionBot.Core.Files;
using SupervisionBot.Files;

namespace SupervisionBot.Tests.Channels.Teams;

/// <summary>Files that people send in Teams, over real HTTP: what is fetched, from where, and what is not.</summary>
public sealed class FileInTests
{
    const string Trainee = "b3daffba-0aa9-5b7e-bf9a-d93eb725811d";
    const string Stranger = "00000000-0000-4000-8000-000000000001";

    static readonly byte[] Pdf = "%PDF-1.7\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task A_file_is_fetched_in_the_turn_without_a_token()
    {
        await using var files = await FileServer.StartAsync();
        files.Serve("/report", Pdf);
        await using var host = await StartAsync(files);

        await SendAsync(host, Trainee, $"{files.Origin}/report");

        Assert.Equal([("GET", "/report", null)], files.Calls);
        Assert.Contains("report.pdf", host.Teams.Texts.Single(), StringComparison.Ordinal);
        Assert.True(await IsStoredAsync(host, Pdf));
    }

    [Fact]
    public async Task A_message_that_comes_again_fetches_nothing_again()
    {
        await using var files = await FileServer.StartAsync();
        files.Serve("/report", Pdf);
        await using var host = await StartAsync(files);

        await SendAsync(host, Trainee, $"{files.Origin}/report", id: "same");
        await SendAsync(host, Trainee, $"{files.Origin}/report", id: "same");

        Assert.Single(files.Calls);
    }

    [Fact]
    public async Task A_strangers_file_is_not_fetched()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await StartAsync(files);

        await SendAsync(host, Stranger, $"{files.Origin}/report");

        Assert.Empty(files.Calls);
    }

    [Fact]
    public async Task Nothing_is_fetched_from_a_host_that_is_not_listed()
    {
        await using var files = await FileServer.StartAsync();
        await using var elsewhere = await FileServer.StartAsync();
        await using var host = await StartAsync(files);

        await SendAsync(host, Trainee, $"{elsewhere.Origin}/report");

        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task A_redirect_to_a_host_that_is_not_listed_is_not_followed()
    {
        await using var files = await FileServer.StartAsync();
        await using var elsewhere = await FileServer.StartAsync();
        files.Pages["/report"] = Redirect($"{elsewhere.Origin}/secret");
        files.Pages["/round"] = Redirect($"{files.Origin}/round");
        await using var host = await StartAsync(files);

        await SendAsync(host, Trainee, $"{files.Origin}/report");
        await SendAsync(host, Trainee, $"{files.Origin}/round");

        Assert.Empty(elsewhere.Calls);
        Assert.InRange(files.Calls.Count, 2, 6);
    }

    [Fact]
    public async Task A_listed_name_that_leads_into_a_private_network_is_not_called()
    {
        await using var files = await FileServer.StartAsync();
        using var http = new FileHttp();
        var listed = AllowedHosts.Of(["localhost"]);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("https://localhost/report"), listed, null, default));

        Assert.Contains("private network", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://contoso.sharepoint.com/report", true)]
    [InlineData("https://contoso-my.sharepoint.com/personal/x?tempauth=1", true)]
    [InlineData("https://CONTOSO.SHAREPOINT.COM/report", true)]
    [InlineData("http://contoso.sharepoint.com/report", false)]
    [InlineData("https://contoso.sharepoint.com:8443/report", false)]
    [InlineData("https://contoso.sharepoint.com@evil.example/report", false)]
    [InlineData("https://evil@contoso.sharepoint.com/report", false)]
    [InlineData("https://contoso.sharepoint.com.evil.example/report", false)]
    [InlineData("https://sharepoint.com/report", false)]
    [InlineData("https://evilsharepoint.com/report", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    [InlineData("https://[::1]/report", false)]
    [InlineData("https://2130706433/report", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("ftp://contoso.sharepoint.com/report", false)]
    [InlineData("/report", false)]
    public void Files_of_teams_lie_on_sharepoint(string address, bool allowed) =>
        Assert.Equal(allowed, new FileSettings().FileHosts.Allows(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.1")]
    [InlineData("127.0.0.53")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:10.0.0.1")]
    public void An_address_inside_a_network_is_private(string address) => Assert.True(NetworkAddress.IsPrivate(System.Net.IPAddress.Parse(address)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_over_the_limit_is_not_kept_whether_it_says_so_or_not(bool says)
    {
        var large = new byte[200_000];
        await using var files = await FileServer.StartAsync();
        files.Pages["/large"] = async http =>
        {
            if (says)
                http.Response.ContentLength = large.Length;
            await http.Response.Body.WriteAsync(large);
        };
        await using var host = await StartAsync(files, ("Files:MaxBytes", "100000"));

        await SendAsync(host, Trainee, $"{files.Origin}/large");

        Assert.Empty(await host.Services.GetRequiredService<FileContents>().OlderThanAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }

    [Fact]
    public async Task A_file_that_never_ends_is_given_up_after_the_time_that_is_set()
    {
        await using var files = await FileServer.StartAsync();
        using var asked = new SemaphoreSlim(0);
        files.Pages["/slow"] = async http =>
        {
            await http.Response.Body.WriteAsync(Pdf);
            await http.Response.Body.FlushAsync();
            asked.Release();
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        };
        await using var host = await StartAsync(files);

        var turn = SendAsync(host, Trainee, $"{files.Origin}/slow");
        await asked.WaitAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await turn;

        Assert.Contains(host.Teams.Texts, text => text!.Contains("report.pdf", StringComparison.Ordinal));
        Assert.Empty(await host.Services.GetRequiredService<FileContents>().OlderThanAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }

    [Fact]
    public async Task An_answer_that_takes_two_seconds_shows_typing_before()
    {
        await using var files = await FileServer.StartAsync();
        using var asked = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        files.Pages["/slow"] = async http =>
        {
            asked.Release();
            await goOn.WaitAsync();
            await http.Response.Body.WriteAsync(Pdf);
        };
        await using var host = await StartAsync(files);

        var turn = SendAsync(host, Trainee, $"{files.Origin}/slow");
        await asked.WaitAsync();
        host.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Empty(host.Teams.Calls);
        host.Clock.Advance(TimeSpan.FromMilliseconds(1));
        while (host.Teams.Calls.IsEmpty)
            await Task.Yield();
        goOn.Release();
        await turn;

        Assert.Equal(["typing", "message"], host.Teams.Calls.Select(call => call.Body!["type"]!.GetValue<string>()).Distinct());
    }

    [Fact]
    public async Task Who_waits_long_for_a_file_is_told_once_that_it_is_being_fetched()
    {
        await using var files = await FileServer.StartAsync();
        using var asked = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        files.Pages["/slow"] = async http =>
        {
            asked.Release();
            await goOn.WaitAsync(http.RequestAborted);
            await http.Response.Body.WriteAsync(Pdf);
        };
        await using var host = await StartAsync(files);

        var turn = SendAsync(host, Trainee, $"{files.Origin}/slow");
        await asked.WaitAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(6));
        while (!host.Teams.Texts.Any())
            await Task.Delay(10);
        goOn.Release();
        await turn;

        Assert.Equal("I’m still fetching report.pdf. That takes a moment; no need to send it again.", host.Teams.Texts.First());
        Assert.Equal(2, host.Teams.Texts.Count());
    }

    [Fact]
    public async Task A_pasted_picture_is_fetched_with_the_bots_token_from_connector_hosts_only()
    {
        await using var connector = await FileServer.StartAsync();
        await using var elsewhere = await FileServer.StartAsync();
        connector.Pages["/picture"] = Redirect($"{elsewhere.Origin}/picture");
        connector.Serve("/image", Pdf);
        await using var host = await StartAsync(connector, ("Files:PictureHosts:0", connector.Origin));
        var pictures = host.Services.GetServices<AttachmentSource>().OfType<PastedPictures>().Single();

        var here = await OpenAsync(pictures, $"{connector.Origin}/image");
        var redirected = await OpenAsync(pictures, $"{connector.Origin}/picture");
        var there = await OpenAsync(pictures, $"{elsewhere.Origin}/image");

        Assert.IsType<Opening.File>(here);
        Assert.Equal((LostReason.ElsewhereRefused, LostReason.ElsewhereRefused), (((Opening.Lost)redirected).Reason, ((Opening.Lost)there).Reason));
        Assert.Contains(("GET", "/image", "Bearer the-bots-token"), connector.Calls);
        Assert.Empty(elsewhere.Calls);
    }

    [Fact]
    public async Task Rich_text_and_cards_are_no_files()
    {
        await using var files = await FileServer.StartAsync();
        await using var host = await StartAsync(files);

        await host.PostAsync("message", Trainee, activity =>
        {
            activity["text"] = "my hours";
            activity["attachments"] = JsonNode.Parse(
                """[{"contentType":"text/html","content":"<p>my hours</p>"},{"contentType":"application/vnd.microsoft.card.adaptive","content":{}}]"""
            );
        });

        Assert.StartsWith("You have not logged any hours yet", host.Teams.Texts.Single(), StringComparison.Ordinal);
    }

    internal static Task<TeamsHost> StartAsync(FileServer files, params (string Key, string Value)[] more) =>
        TeamsHost.StartAsync([("Files:Hosts:0", files.Origin), .. more]);

    static Task SendAsync(TeamsHost host, string from, string address, string? id = null) => host.PostAsync("message", from, activity =>
        {
            if (id != null)
                activity["id"] = id;
            activity["attachments"] = new JsonArray(
                new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                    ["name"] = "report.pdf",
                    ["contentUrl"] = "https://contoso-my.sharepoint.com/report.pdf",
                    ["content"] = new JsonObject
                    {
                        ["downloadUrl"] = address,
                        ["uniqueId"] = "1",
                        ["fileType"] = "pdf",
                    },
                }
            );
        });

    static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Redirect(string to) =>
        http =>
        {
            http.Response.Redirect(to);
            return Task.CompletedTask;
        };

    static async Task<bool> IsStoredAsync(TeamsHost host, byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        await using var content = await host.Services.GetRequiredService<FileContents>().OpenAsync(sha256, default);
        return content != null;
    }

    static async Task<Opening> OpenAsync(PastedPictures pictures, string address)
    {
        using var turn = new TurnContext(
            new TestTalk(null!, TimeProvider.System, "", ""),
            new Activity(ActivityTypes.Message) { ChannelId = "msteams" }
        );
        turn.TurnState.Add<IConnectorClient>(new ConnectorClient(new Uri("https://smba.trafficmanager.net/"), new Token()));
        return await pictures.OpenAsync(turn, new Attachment("image/*", address), default);
    }

    sealed class Token : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Authorization", "Bearer the-bots-token");
            return Task.CompletedTask;
        }
    }
}
