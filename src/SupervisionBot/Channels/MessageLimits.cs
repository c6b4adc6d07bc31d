namespace SupervisionBot.Channels;

/// <summary>The settings <c>Messages:…</c>: what <c>/api/messages</c> takes. A channel's own activities stay far below.</summary>
sealed class MessageLimits
{
    public const string Section = "Messages";

    public int MaxBytes { get; init; } = 256 * 1024;

    /// <summary>How long a request may take to bring its body.</summary>
    public TimeSpan BodyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <exception cref="InvalidOperationException">A value cannot work; the message names its key.</exception>
    public static MessageLimits Read(IConfiguration configuration)
    {
        var limits = configuration.GetSection(Section).Get<MessageLimits>() ?? new MessageLimits();
        if (limits.MaxBytes < 1024) throw new InvalidOperationException($"{Section}:{nameof(MaxBytes)} must be at least 1024.");
        if (limits.BodyTimeout <= TimeSpan.Zero) throw new InvalidOperationException($"{Section}:{nameof(BodyTimeout)} must be longer than nothing.");
        return limits;
    }
}
