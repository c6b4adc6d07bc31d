using System.Data.Common;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>The settings <c>DirectLine:…</c>. Every limit is per person or per conversation, so that one cannot starve the others.</summary>
public sealed class DirectLineSettings
{
    public const string Section = "DirectLine";

    /// <summary>The name that the bot has in the conversation.</summary>
    public string BotName { get; set; } = "SupervisionBot";

    /// <summary>Where uploaded files are kept, never inside a folder that is served. Empty: <c>uploads</c> beside the database's file.</summary>
    public string UploadFolder { get; set; } = "";

    /// <summary>Host names beside <c>localhost</c> under which the bot may be called, for example <c>bot.example.org</c>.</summary>
    public IList<string> AllowedHosts { get; } = [];

    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the address of a stream may be used to open it.</summary>
    public TimeSpan StreamTicketLifetime { get; set; } = TimeSpan.FromSeconds(60);

    public int MaxActivityBytes { get; set; } = 64 * 1024;

    public int MaxFileBytes { get; set; } = 100 * 1024 * 1024;

    public int MaxFilesPerUpload { get; set; } = 10;

    public int MaxConversationsPerPerson { get; set; } = 100;

    public int MaxSocketsPerPerson { get; set; } = 10;

    public int MaxPostsPerMinute { get; set; } = 120;

    /// <summary>Activities of one conversation that wait for their turn; more are answered with 429.</summary>
    public int MaxWaitingActivities { get; set; } = 50;

    /// <summary>Activities that a conversation remembers; older ones are deleted.</summary>
    public int MaxLogLength { get; set; } = 1000;

    /// <summary>Turns that run at the same time, over all conversations.</summary>
    public int MaxParallelTurns { get; set; } = 64;

    /// <summary>A conversation that nobody used for so long is deleted with its files.</summary>
    public TimeSpan IdleExpiry { get; set; } = TimeSpan.FromDays(30);

    /// <summary>A database on a server has no folder here; then it is <c>uploads</c> in the current one.</summary>
    internal static string FolderBeside(string? connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString ?? "" };
        var file = parts.TryGetValue("Data Source", out var source) || parts.TryGetValue("Filename", out source) ? source as string : null;
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file is { Length: > 0 } ? file : "none")) ?? "", "uploads");
    }

    /// <summary>A sentence that names the first key with an impossible value; null when all are possible.</summary>
    internal string? Complaint() => new (string Key, bool Fine)[]
    {
        (nameof(TokenLifetime), TokenLifetime >= TimeSpan.FromMinutes(1)),
        (nameof(StreamTicketLifetime), StreamTicketLifetime > TimeSpan.Zero),
        (nameof(MaxActivityBytes), MaxActivityBytes >= 1024),
        (nameof(MaxFileBytes), MaxFileBytes > 0),
        (nameof(MaxFilesPerUpload), MaxFilesPerUpload > 0),
        (nameof(MaxConversationsPerPerson), MaxConversationsPerPerson > 0),
        (nameof(MaxSocketsPerPerson), MaxSocketsPerPerson > 0),
        (nameof(MaxPostsPerMinute), MaxPostsPerMinute > 0),
        (nameof(MaxWaitingActivities), MaxWaitingActivities > 0),
        (nameof(MaxLogLength), MaxLogLength >= 100),
        (nameof(MaxParallelTurns), MaxParallelTurns > 0),
        (nameof(IdleExpiry), IdleExpiry >= TimeSpan.FromHours(1)),
    }.FirstOrDefault(rule => !rule.Fine).Key is { } key ? $"The setting {Section}:{key} has a value that cannot work." : null;
}
