using System.Globalization;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>Activity ids are the conversation's id and the place in its log: <c>conversation|0000012</c>.</summary>
static class ActivityIds
{
    public static string Of(string conversation, long position) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{position:D7}");

    /// <summary>The place that an id names, if it names one of this conversation.</summary>
    public static long? PositionIn(string conversation, string? id) =>
        id is not null
        && id.StartsWith(conversation, StringComparison.Ordinal)
        && id.Length > conversation.Length
        && id[conversation.Length] == '|'
        && long.TryParse(id.AsSpan(conversation.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? position
            : null;
}
