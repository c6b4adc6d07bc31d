using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Commands;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.AtRest;

/// <summary>The real program and its folder, as other accounts and other bots of the machine find them.</summary>
[UnsupportedOSPlatform("windows")] // file modes
public sealed class ProcessTests : IDisposable
{
    const UnixFileMode ForOthers =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    readonly string folder = TestFolder.New("at-rest").FullName;

    string Data => Path.Combine(folder, "data");

    Dictionary<string, string?> Settings => new() { ["ConnectionStrings:SupervisionBot"] = $"Data Source={Path.Combine(Data, "supervision.db")}" };

    [Fact]
    public async Task What_the_bot_writes_is_for_its_own_account_also_what_an_earlier_version_wrote()
    {
        Directory.CreateDirectory(Path.Combine(Data, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(Data, "files", "ab", "old"), "old");
        File.SetUnixFileMode(Path.Combine(Data, "files"), ForOthers | UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var bot = new BotProcess(Settings);
        bot.Start();
        await bot.WellAsync();

        var written = Directory.EnumerateFileSystemEntries(Data, "*", SearchOption.AllDirectories).ToList();
        Assert.Contains(written, path => path.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Contains(written, path => Path.GetFileName(path).StartsWith("key-", StringComparison.Ordinal));
        Assert.All(written, path => Assert.True((File.GetUnixFileMode(path) & ForOthers) == 0, $"{path}: {File.GetUnixFileMode(path)}"));
    }

    [Fact]
    public async Task A_second_bot_on_the_same_file_is_refused_and_commands_are_not()
    {
        using var bot = new BotProcess(Settings);
        bot.Start();
        await bot.WellAsync();
        using (var second = new BotProcess(Settings))
        {
            second.Start();
            var (exit, error) = await second.EndAsync();
            Assert.Equal(
                (
                    1,
                    $"Another bot works on the database {Path.Combine(Data, "supervision.db")}. Stop that one first, or give this one another file "
                        + $"by ConnectionStrings:SupervisionBot. Commands and backups may run beside it."
                ),
                (exit, error)
            );
        }
        var copy = Path.Combine(folder, "copy");
        Assert.Equal(
            0,
            await CommandLine.TryRunAsync(
                ["backup", "--out", copy],
                new CommandRun(TextWriter.Null, TextWriter.Null, Configuration(Settings), TimeProvider.System)
            )
        );
        Assert.Equal(
            ["keys", "supervision.db"],
            Directory.EnumerateFileSystemEntries(copy).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
        );

        await bot.KillAsync();
        bot.Start();
        await bot.WellAsync();
    }

    [Theory]
    [BothDatabases]
    public async Task Links_of_unknown_origin_are_named_at_the_start(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.WithSampleAsync(TimeProvider.System, provider);
        await using (var db = database.Open())
            await db
                .People.Where(person => person.Email.StartsWith("he."))
                .ExecuteUpdateAsync(set => set.SetProperty(person => person.LinkedBy, LinkSource.Unknown));
        using var bot = new BotProcess(database.Settings);
        bot.Start();
        await bot.WellAsync();
        Assert.Contains(
            "2 people have a Microsoft account that was linked before the bot wrote down how: he.huimin@example.org, he.siqi@example.org. "
                + "Please look whether the accounts are theirs: “person links”.",
            bot.Said
        );
    }

    [Theory]
    [InlineData(
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED",
        "true",
        "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes whoever sends such headers. Leave it out and set Proxies:0 to the address of the reverse "
            + "proxy, for example 10.1.2.3."
    )]
    [InlineData(
        "Proxies:0",
        "proxy.example",
        "Proxies is “proxy.example”; accepted is the address or the network of a reverse proxy, for example 10.1.2.3 or 10.1.2.0/24."
    )]
    [InlineData(
        "Proxies:0",
        "0.0.0.0/0",
        "Proxies is “0.0.0.0/0”; accepted is the address or the network of a reverse proxy, for example 10.1.2.3 or 10.1.2.0/24."
    )]
    [InlineData(
        "KeyRing:Certificate",
        "/nowhere.pfx",
        "KeyRing:Certificate is “/nowhere.pfx”; accepted is a PKCS #12 file with a private key, which KeyRing:CertificatePassword opens."
    )]
    [InlineData(
        "MicrosoftAppId",
        "11111111-2222-4333-8444-555555555555",
        "AllowedTenants:0 is missing: a bot that any tenant may call must know whose members may be people of the roster. Set AllowedTenants:0 to "
            + "the id of the tenant, or MicrosoftAppTenantId for a bot of one tenant."
    )]
    public async Task A_setting_that_would_let_others_in_stops_the_start_with_its_name(string key, string value, string sentence)
    {
        using var bot = new BotProcess(new Dictionary<string, string?>(Settings) { [key] = value });
        bot.Start();
        Assert.Equal((1, sentence), await bot.EndAsync());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static Microsoft.Extensions.Configuration.IConfiguration Configuration(Dictionary<string, string?> settings) =>
        Microsoft
            .Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
                new Microsoft.Extensions.Configuration.ConfigurationBuilder(),
                settings
            )
            .Build();
}
