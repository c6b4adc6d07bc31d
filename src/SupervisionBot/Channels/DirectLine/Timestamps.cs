using System.Globalization;

namespace SupervisionBot.Channels.DirectLine;

static class Timestamps
{
    /// <summary>UTC with milliseconds, as browsers write and compare it.</summary>
    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
