using System.Globalization;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>A watermark is the last sequence number that a client has seen. Absent or empty: nothing seen yet.</summary>
static class Watermark
{
    public static bool TryRead(string? text, out long sequence)
    {
        sequence = 0;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out sequence);
    }

    public static string Write(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
