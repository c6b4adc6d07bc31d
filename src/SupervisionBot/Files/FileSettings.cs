using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Settings;

namespace SupervisionBot.Files;

/// <summary>The settings <c>Files:…</c>.</summary>
sealed class FileSettings
{
    public const string Section = "Files";

    /// <summary>Where files are kept with SQLite, never inside a folder that is served. Empty: <c>files</c> beside the database's file.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The largest file that is taken.</summary>
    public long MaxBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Of one picture, also inside a document or an archive.</summary>
    public long MaxPixels { get; init; } = FileLimits.Usual.MostPixels;

    /// <summary>How many files are taken with one message.</summary>
    public int MaxFiles { get; init; } = 10;

    /// <summary>How long fetching a file from a channel, or bringing one there, may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Where files of Teams lie and are put: <c>*.sharepoint.com</c>, a host name, or for trying things out an origin such as
    /// <c>http://127.0.0.1:5000</c>.
    /// </summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Where pasted pictures lie; they are fetched with the bot's token.</summary>
    public IReadOnlyList<string> PictureHosts { get; init; } = [];

    public AllowedHosts FileHosts =>
        AllowedHosts.Of(Hosts.Count > 0 ? Hosts : ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us", "*.sharepoint.cn"]);

    public AllowedHosts ConnectorHosts =>
        AllowedHosts.Of(
            PictureHosts.Count > 0
                ? PictureHosts
                :
                [
                    "smba.trafficmanager.net",
                    "smba.onyx.prod.teams.trafficmanager.net",
                    "smba.infra.gcc.teams.microsoft.com",
                    "smba.infra.gov.teams.microsoft.us",
                    "smba.infra.dod.teams.microsoft.us",
                    "frontend.botapi.msg.infra.teams.microsoftonline.cn",
                    "*.botframework.com",
                    "*.botframework.us",
                    "*.botframework.azure.us",
                    "*.botframework.azure.cn",
                ]
        );

    /// <exception cref="WrongSettingException" />
    public static FileSettings Read(IConfiguration configuration)
    {
        var usual = new FileSettings();
        return new FileSettings
        {
            Folder = Path.GetFullPath(
                configuration[$"{Section}:{nameof(Folder)}"] is { Length: > 0 } folder
                    ? folder
                    : Path.Combine(
                        Path.GetDirectoryName(DirectLineSettings.FolderBeside(configuration.GetConnectionString("SupervisionBot")))!,
                        "files"
                    )
            ),
            MaxBytes = configuration.Whole($"{Section}:{nameof(MaxBytes)}", usual.MaxBytes),
            MaxPixels = configuration.Whole($"{Section}:{nameof(MaxPixels)}", usual.MaxPixels),
            MaxFiles = (int)configuration.Whole($"{Section}:{nameof(MaxFiles)}", usual.MaxFiles, most: int.MaxValue),
            Timeout = configuration.Time($"{Section}:{nameof(Timeout)}", usual.Timeout, least: TimeSpan.FromSeconds(1)),
            Hosts = HostsOf(configuration, nameof(Hosts)),
            PictureHosts = HostsOf(configuration, nameof(PictureHosts)),
        };
    }

    static IReadOnlyList<string> HostsOf(IConfiguration configuration, string name)
    {
        var hosts = configuration.List($"{Section}:{name}");
        return hosts.FirstOrDefault(host => !AllowedHosts.Accepts(host)) is { } wrong
            ? throw SettingReading.Wrong("Setting.Host", $"{Section}:{name}", wrong)
            : hosts;
    }
}
