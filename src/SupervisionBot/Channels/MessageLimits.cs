using SupervisionBot.Settings;

namespace SupervisionBot.Channels;

/// <summary>The settings <c>Messages:…</c>: what <c>/api/messages</c> takes. A channel's own activities stay far below.</summary>
sealed class MessageLimits
{
    public const string Section = "Messages";

    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>How long a request may take to bring its body.</summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <exception cref="WrongSettingException" />
    public static MessageLimits Read(IConfiguration configuration)
    {
        var usual = new MessageLimits();
        return new MessageLimits
        {
            MaxBytes = (int)configuration.Whole($"{Section}:{nameof(MaxBytes)}", usual.MaxBytes, least: 1024, most: int.MaxValue),
            BodyTimeout = configuration.Time($"{Section}:{nameof(BodyTimeout)}", usual.BodyTimeout, least: TimeSpan.FromMilliseconds(100)),
        };
    }
}
