using System.Data.Common;
using SupervisionBot.Settings;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The settings <c>DirectLine:…</c>. Every limit is per person or per conversation, so that one cannot starve the others.</summary>
public sealed class DirectLineSettings
{
    public const string Section = "DirectLine";

    /// <summary>The name that the bot has in the conversation.</summary>
    public string BotName { get; init; } = "SupervisionBot";

    /// <summary>Where uploaded files are kept, never inside a folder that is served. Empty: <c>uploads</c> beside the database's file.</summary>
    public string UploadFolder { get; init; } = "";

    /// <summary>Host names beside <c>localhost</c> under which the bot may be called, for example <c>bot.example.org</c>.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>However often a token is refreshed: after so long the person signs in again.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long the address of a stream may be used to open it.</summary>
    public TimeSpan StreamTicketLifetime { get; init; } = TimeSpan.FromSeconds(60);

    public int MaxActivityBytes { get; init; } = 64 * 1024;

    public int MaxFileBytes { get; init; } = 100 * 1024 * 1024;

    public int MaxFilesPerUpload { get; init; } = 10;

    public int MaxConversationsPerPerson { get; init; } = 100;

    public int MaxSocketsPerPerson { get; init; } = 10;

    public int MaxPostsPerMinute { get; init; } = 120;

    /// <summary>Activities of one conversation that wait for their turn; more are answered with 429.</summary>
    public int MaxWaitingActivities { get; init; } = 50;

    /// <summary>Activities that a conversation remembers; older ones are deleted.</summary>
    public int MaxLogLength { get; init; } = 1000;

    /// <summary>Turns that run at the same time, over all conversations.</summary>
    public int MaxParallelTurns { get; init; } = 64;

    /// <summary>A conversation that nobody used for so long is deleted with its files.</summary>
    public TimeSpan IdleExpiry { get; init; } = TimeSpan.FromDays(30);

    /// <summary>A database on a server has no folder here; then it is <c>uploads</c> in the current one.</summary>
    internal static string FolderBeside(string? connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString ?? "" };
        var file = parts.TryGetValue("Data Source", out var source) || parts.TryGetValue("Filename", out source) ? source as string : null;
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file is { Length: > 0 } ? file : "none")) ?? "", "uploads");
    }

    /// <exception cref="WrongSettingException" />
    internal static DirectLineSettings Read(IConfiguration configuration)
    {
        var usual = new DirectLineSettings();
        return new DirectLineSettings
        {
            BotName = configuration[$"{Section}:{nameof(BotName)}"] is { Length: > 0 } name ? name : usual.BotName,
            UploadFolder = configuration[$"{Section}:{nameof(UploadFolder)}"] is { Length: > 0 } folder
                ? folder
                : FolderBeside(configuration.GetConnectionString("SupervisionBot")),
            AllowedHosts = configuration.List($"{Section}:{nameof(AllowedHosts)}"),
            TokenLifetime = Time(nameof(TokenLifetime), usual.TokenLifetime, TimeSpan.FromMinutes(1)),
            SessionLifetime = Time(nameof(SessionLifetime), usual.SessionLifetime, TimeSpan.FromMinutes(1)),
            StreamTicketLifetime = Time(nameof(StreamTicketLifetime), usual.StreamTicketLifetime, TimeSpan.FromSeconds(1)),
            MaxActivityBytes = Count(nameof(MaxActivityBytes), usual.MaxActivityBytes, least: 1024),
            MaxFileBytes = Count(nameof(MaxFileBytes), usual.MaxFileBytes),
            MaxFilesPerUpload = Count(nameof(MaxFilesPerUpload), usual.MaxFilesPerUpload),
            MaxConversationsPerPerson = Count(nameof(MaxConversationsPerPerson), usual.MaxConversationsPerPerson),
            MaxSocketsPerPerson = Count(nameof(MaxSocketsPerPerson), usual.MaxSocketsPerPerson),
            MaxPostsPerMinute = Count(nameof(MaxPostsPerMinute), usual.MaxPostsPerMinute),
            MaxWaitingActivities = Count(nameof(MaxWaitingActivities), usual.MaxWaitingActivities),
            MaxLogLength = Count(nameof(MaxLogLength), usual.MaxLogLength, least: 100),
            MaxParallelTurns = Count(nameof(MaxParallelTurns), usual.MaxParallelTurns),
            IdleExpiry = Time(nameof(IdleExpiry), usual.IdleExpiry, TimeSpan.FromHours(1)),
        };

        int Count(string key, int otherwise, int least = 1) => (int)configuration.Whole($"{Section}:{key}", otherwise, least, int.MaxValue);
        TimeSpan Time(string key, TimeSpan otherwise, TimeSpan least) => configuration.Time($"{Section}:{key}", otherwise, least);
    }
}
