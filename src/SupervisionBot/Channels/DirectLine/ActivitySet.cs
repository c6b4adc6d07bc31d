using System.Text.Json;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What travels to the client: <c>{"activities":[…],"watermark":"12"}</c>.</summary>
static class ActivitySet
{
    const int PageLength = 50;

    /// <summary>A set of stored activities; without watermark, the client keeps the one that it has.</summary>
    public static byte[] Write(IEnumerable<string> activities, long? watermark)
    {
        using var buffer = new MemoryStream(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            foreach (var activity in activities) json.WriteRawValue(activity, skipInputValidation: true);
            json.WriteEndArray();
            if (watermark is { } sequence) json.WriteString("watermark", Watermark.Write(sequence));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// Everything that happened since a watermark, in the order of the conversation and in frames of bearable size. Only the last carries
    /// the watermark: a client that is cut off in between asks for all of it again.
    /// </summary>
    public static IEnumerable<byte[]> Replay(IReadOnlyList<WebChatActivity> changes)
    {
        if (changes.Count == 0) yield break;
        var last = changes.Max(change => change.Sequence);
        var pages = changes.Where(change => change.Origin != WebChatOrigin.Server).OrderBy(change => change.Position).Chunk(PageLength).ToArray();
        for (var page = 0; page < pages.Length; page++)
            yield return Write(pages[page].Select(change => change.Activity), page == pages.Length - 1 ? last : null);
    }
}
