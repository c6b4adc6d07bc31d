using SupervisionBot.Channels.DirectLine;

namespace SupervisionBot.Files;

/// <summary>The settings <c>Files:…</c>.</summary>
sealed class FileSettings
{
    public const string Section = "Files";

    /// <summary>Where files are kept with SQLite, never inside a folder that is served. Empty: <c>files</c> beside the database's file.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The largest file that is taken.</summary>
    public long MaxBytes { get; set; } = 100 * 1024 * 1024;

    /// <summary>How many files are taken with one message.</summary>
    public int MaxFiles { get; set; } = 10;

    /// <summary>How long fetching a file from a channel, or bringing one there, may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Where files of Teams lie and are put: <c>*.sharepoint.com</c>, a host name, or for trying things out an origin such as <c>http://127.0.0.1:5000</c>.</summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>Where pasted pictures lie; they are fetched with the bot's token.</summary>
    public IList<string> PictureHosts { get; } = [];

    public AllowedHosts FileHosts => AllowedHosts.Of(Hosts.Count > 0 ? Hosts : ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us", "*.sharepoint.cn"]);

    public AllowedHosts ConnectorHosts => AllowedHosts.Of(PictureHosts.Count > 0 ? PictureHosts :
    [
        "smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us", "frontend.botapi.msg.infra.teams.microsoftonline.cn",
        "*.botframework.com", "*.botframework.us", "*.botframework.azure.us", "*.botframework.azure.cn",
    ]);

    public static FileSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<FileSettings>() ?? new FileSettings();
        if (settings.Folder.Length == 0)
            settings.Folder = Path.Combine(Path.GetDirectoryName(DirectLineSettings.FolderBeside(configuration.GetConnectionString("SupervisionBot")))!, "files");
        settings.Folder = Path.GetFullPath(settings.Folder);
        if (settings.MaxBytes < 1 || settings.MaxFiles < 1 || settings.Timeout <= TimeSpan.Zero)
            throw new InvalidOperationException($"{Section}:MaxBytes, {Section}:MaxFiles and {Section}:Timeout must be greater than nothing.");
        (_, _) = (settings.FileHosts, settings.ConnectorHosts);
        return settings;
    }
}
