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
            foreach (var activity in activities)
                json.WriteRawValue(activity, skipInputValidation: true);
            json.WriteEndArray();
            if (watermark is { } sequence)
                json.WriteString("watermark", Watermark.Write(sequence));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// Everything that happened since a watermark, in the order of the conversation and in frames of bearable size. Only the last carries
    /// the watermark: a client that is cut off in between asks for all of it again. A reply travels with what it answers, even if the frame gets
    /// longer by it: Web Chat holds back for five seconds what answers something of the frame before.
    /// </summary>
    public static IEnumerable<byte[]> Replay(IReadOnlyList<WebChatActivity> changes)
    {
        if (changes.Count == 0)
            yield break;
        var last = changes.Max(change => change.Sequence);
        var shown = changes
            .Where(change => change.Origin != WebChatOrigin.Server)
            .OrderBy(change => change.Position)
            .Select(change => change.Activity)
            .ToList();
        var whole = LastAnswers(shown);
        for (var (start, end, reach) = (0, 0, 0); end < shown.Count; end++)
        {
            reach = Math.Max(reach, whole[end]);
            if (end + 1 < shown.Count && (end + 1 - start < PageLength || reach > end))
                continue;
            yield return Write(shown.Skip(start).Take(end + 1 - start), end + 1 == shown.Count ? last : null);
            start = end + 1;
        }
    }

    /// <summary>For each activity the place of the last one that answers it; its own when none does.</summary>
    static int[] LastAnswers(List<string> activities)
    {
        var (last, places) = (new int[activities.Count], new Dictionary<string, int>(StringComparer.Ordinal));
        for (var place = 0; place < activities.Count; place++)
        {
            using var activity = JsonDocument.Parse(activities[place]);
            last[place] = place;
            if (Text(activity, "replyToId") is { } question && places.TryGetValue(question, out var before))
                last[before] = place;
            if (Text(activity, "id") is { } own)
                places[own] = place;
        }
        return last;
    }

    static string? Text(JsonDocument activity, string member) =>
        activity.RootElement.TryGetProperty(member, out var value) ? value.GetString() : null;
}
