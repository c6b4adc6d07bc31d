using System.Net;
using System.Net.Sockets;

namespace SupervisionBot.Tests;

/// <summary>The start as a person sees it: the real program in a folder of its own, what it writes, and what it leaves there.</summary>
public sealed class StartTests : IDisposable
{
    readonly DirectoryInfo folder = TestFolder.New("first");

    [Theory]
    [InlineData(
        "en",
        " is in use, perhaps by a bot that runs already: stop that program, or listen elsewhere, for example with "
            + "ASPNETCORE_URLS=http://localhost:3979.\n"
    )]
    [InlineData("zh", " 已被占用，也许机器人已经在运行：请关闭占用它的程序，或换一个地址，例如 ASPNETCORE_URLS=http://localhost:3979。\n")]
    public async Task A_port_that_is_taken_is_one_sentence_and_nothing_is_made(string language, string sentence)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}";

        var start = await StartRun.ToTheEndAsync(folder.FullName, ["--lang", language, "--urls", address]);

        Assert.Equal((1, "", address + sentence), (start.ExitCode, start.Out, start.Error));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData("--Files:Timeout=120", "Files:Timeout is “120”; accepted is a time of at least 00:00:01, such as 00:02:00.")]
    [InlineData(
        "--Files:Hosts:0=not a host",
        "Files:Hosts has “not a host”; accepted are a host name, *.domain, and an address such as http://127.0.0.1:5000."
    )]
    [InlineData("--DirectLine:MaxLogLength=10", "DirectLine:MaxLogLength is “10”; accepted is a whole number of at least 100, such as 1000.")]
    [InlineData("--Calendar:Address=bot", "Calendar:Address is “bot”; accepted is an address such as https://bot.contoso.edu.")]
    [InlineData(
        "--MicrosoftAppId=bot",
        "MicrosoftAppId is “bot”; accepted is the app id of the bot's registration, a GUID such as 6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11."
    )]
    [InlineData("--MicrosoftAppType=Tenant", "MicrosoftAppType is “Tenant”; accepted are MultiTenant, SingleTenant and UserAssignedMSI.")]
    [InlineData("--MicrosoftAppType=SingleTenant", "MicrosoftAppId is missing; it is needed with MicrosoftAppType=SingleTenant.")]
    [InlineData("--AllowEmulator=perhaps", "AllowEmulator is “perhaps”; accepted are true and false.")]
    [InlineData("--ChannelService=moon", "ChannelService is “moon”; accepted are nothing, for the public cloud, and https://botframework.azure.us.")]
    [InlineData(
        "--Logging:LogLevel:Default=Loud",
        "Logging:LogLevel:Default is “Loud”; accepted are Trace, Debug, Information, Warning, Error, Critical and None."
    )]
    [InlineData("--Database:Provider=Oracle", "Database:Provider is “Oracle”; accepted are Sqlite and PostgreSql.")]
    [InlineData("--urls=localhost", "ASPNETCORE_URLS is “localhost”; accepted is an address such as http://localhost:3978.")]
    [InlineData("--urls=http://localhost:80x", "ASPNETCORE_URLS is “http://localhost:80x”; accepted is an address such as http://localhost:3978.")]
    public async Task A_wrong_setting_is_one_sentence_and_nothing_is_made(string setting, string sentence)
    {
        var start = await StartRun.ToTheEndAsync(folder.FullName, ["--lang", "en", setting]);

        Assert.Equal((1, "", sentence + "\n"), (start.ExitCode, start.Out, start.Error));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task In_production_an_empty_database_is_followed_by_what_comes_next()
    {
        var lines = await StartRun.UntilItListensAsync(folder.FullName, "Production", ["--lang", "en"]);

        Assert.Equal(
            [
                "The bot listens on ADDRESS.",
                "MicrosoftAppId is not set, so /api/messages is not there and Teams cannot reach the bot; docs/teams.md says how to register it.",
                "The database is empty. What comes next, in another window:",
                "  PROGRAM batch apply FILE.json – the batch: dates, rules, activity types",
                "  PROGRAM roster import FILE.csv --batch KEY – its people",
                "  PROGRAM person invite EMAIL – a code for somebody whom the bot does not recognise",
                "Ctrl+C stops the bot.",
            ],
            lines.SkipWhile(line => !line.StartsWith("The bot listens", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task In_development_it_says_who_can_sign_in_and_names_a_database_that_an_earlier_start_left()
    {
        var former = folder.CreateSubdirectory("src/SupervisionBot/data").FullName;
        await File.WriteAllTextAsync(Path.Combine(former, "supervision.db"), "");

        var lines = await StartRun.UntilItListensAsync(folder.FullName, "Development", ["--lang", "zh"]);

        Assert.Contains(
            $"以前启动时的数据库还在 {former}。想接着用它，请先停止机器人，把 {Path.Combine(folder.FullName, "data")} 移开，再把 {former} 移到原来的位置。",
            lines
        );
        Assert.Contains("网页聊天：ADDRESS/", lines);
        Assert.Contains(lines, line =>
            line.StartsWith("可登录的身份，例如：陈静（督导学员）、", StringComparison.Ordinal)
            && line.EndsWith("，共 56 人。", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(lines, line => line.StartsWith("warn", StringComparison.Ordinal) || line.StartsWith("fail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_development_messages_are_there_only_with_an_app_id()
    {
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("Production", []));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await PostAsync(
                "Production",
                [
                    "--MicrosoftAppId=6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11",
                    "--MicrosoftAppPassword=p",
                    "--AllowedTenants:0=11111111-2222-4333-8444-555555555555",
                ]
            )
        );
    }

    public void Dispose() => folder.Delete(recursive: true);

    async Task<HttpStatusCode> PostAsync(string environment, string[] settings)
    {
        await using var run = await StartRun.StartAsync(folder.FullName, environment, settings);
        using var http = new HttpClient { BaseAddress = run.Address };
        using var body = new StringContent(
            """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/teams/"}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );
        return (await http.PostAsync(new Uri("api/messages", UriKind.Relative), body)).StatusCode;
    }
}
