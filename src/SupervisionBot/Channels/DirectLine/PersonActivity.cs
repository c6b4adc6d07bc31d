using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What a client posted, made safe: who it is from, when, where and to whom is never the client's to say.</summary>
sealed class PersonActivity
{
    const int MaxClientActivityIdLength = 100;

    static readonly HashSet<string> AcceptedTypes = new(StringComparer.Ordinal)
    {
        "message",
        "event",
        "typing",
        "endOfConversation",
        "messageReaction",
    };

    /// <summary>What the client may say; everything else is dropped.</summary>
    static readonly string[] ClientMembers =
    [
        "text",
        "textFormat",
        "speak",
        "locale",
        "localTimestamp",
        "localTimezone",
        "inputHint",
        "attachments",
        "entities",
        "channelData",
        "value",
        "valueType",
        "name",
        "replyToId",
        "reactionsAdded",
        "reactionsRemoved",
        "importance",
        "semanticAction",
        "code",
        "label",
        "summary",
    ];

    /// <summary>Members of channelData by which channels vouch for something; here nobody vouches.</summary>
    static readonly string[] VouchedMembers =
    [
        "tenant",
        "team",
        "teamsTeamId",
        "channel",
        "teamsChannelId",
        "eventType",
        "settings",
        "source",
        "meeting",
        "notification",
        "onBehalfOf",
        "app",
        "legacy",
        "membershipSource",
        "sharedWithTeams",
        "aadObjectId",
        "user",
        "person",
    ];

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly JsonDocumentOptions Limits = new() { MaxDepth = 32 };

    readonly JsonObject content;
    readonly string? changed;

    PersonActivity(string type, JsonObject content, string? clientActivityId, string? changed) =>
        (Type, this.content, ClientActivityId, this.changed) = (type, content, clientActivityId, changed);

    public string Type { get; }

    /// <summary>The client's own name for this post.</summary>
    public string? ClientActivityId { get; }

    public bool IsKept => Type != "typing";

    /// <summary>About how many bytes it takes.</summary>
    public int Length => content.ToJsonString(Readable).Length;

    /// <returns>Null with a complaint when it is not an activity that a client may post there.</returns>
    public static PersonActivity? TryRead(ReadOnlySpan<byte> json, ConversationLog log, out string? complaint)
    {
        complaint = null;
        try
        {
            if (JsonNode.Parse(json, documentOptions: Limits) is JsonObject posted)
            {
                // Its texts are read only when they are asked for; one that is no text has to be found here.
                Read(posted);
                return TryRead(posted, log, out complaint);
            }
            complaint = "The body is not a JSON object.";
        }
        catch (InvalidOperationException)
        {
            complaint = "A text is no well-formed Unicode.";
        }
        catch (JsonException)
        {
            complaint = "The body is not JSON.";
        }
        catch (ArgumentException)
        {
            complaint = "A member is there twice.";
        }
        catch (FormatException wrong)
        {
            complaint = wrong.Message;
        }

        return null;
    }

    /// <summary>An upload's files become its attachments, whatever the client said about them.</summary>
    public void Attach(IEnumerable<(string ContentType, string Name, string Url)> files) =>
        content["attachments"] = new JsonArray([
            .. files.Select(file =>
                (JsonNode)
                    new JsonObject
                    {
                        ["contentType"] = file.ContentType,
                        ["contentUrl"] = file.Url,
                        ["name"] = file.Name,
                    }
            ),
        ]);

    public Unstamped For(ConversationLog log) =>
        new(WebChatOrigin.Person, stamp => Write(log, stamp), ClientActivityId) { Ends = Type == "endOfConversation" };

    public string Write(ConversationLog log, Stamp stamp)
    {
        var written = new JsonObject
        {
            ["type"] = Type,
            ["id"] = changed ?? stamp.Id,
            ["timestamp"] = Timestamps.Write(stamp.At),
            ["channelId"] = log.Flavour.ChannelId,
            ["from"] = new JsonObject
            {
                ["id"] = log.Person.Value.ToString(),
                ["name"] = log.PersonName,
                ["role"] = "user",
            },
            ["conversation"] = log.Flavour.AccountJson(log.Id),
        };
        foreach (var (name, value) in content)
            written[name] = value?.DeepClone();
        return written.ToJsonString(Readable);
    }

    /// <exception cref="InvalidOperationException">A text or a name holds broken UTF-8 or half of a surrogate pair.</exception>
    static void Read(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (_, member) in members)
                    Read(member);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Read(item);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
        }
    }

    static PersonActivity? TryRead(JsonObject posted, ConversationLog log, out string? complaint)
    {
        complaint = null;
        var (type, types) = (Text(posted, "type"), AcceptedTypes.Concat(log.Flavour.MoreTypes));
        if (type is null || !types.Contains(type))
        {
            complaint = "The type is none of: " + string.Join(", ", types) + ".";
            return null;
        }
        var changed = type is "messageUpdate" or "messageDelete" ? Text(posted, "id") ?? "" : null;
        if (changed is not null && ActivityIds.PositionIn(log.Id, changed) is null)
        {
            complaint = "The id is none of this conversation.";
            return null;
        }

        var content = new JsonObject();
        foreach (var member in ClientMembers.Concat(log.Flavour.MoreMembers))
            if (posted[member] is { } value)
                content[member] = value.DeepClone();
        if (content["channelData"] is JsonObject channelData)
            foreach (var member in VouchedMembers)
                channelData.Remove(member);
        // A member of the wrong kind must fail here, where it can be answered, and not in the turn.
        ActivityJson.Read(content.ToJsonString());
        return new PersonActivity(type, content, ClientIdOf(content), changed);
    }

    static string? Text(JsonObject posted, string member) => posted[member] is JsonValue node && node.TryGetValue<string>(out var text) ? text : null;

    static string? ClientIdOf(JsonObject content) =>
        content["channelData"] is JsonObject data
        && data["clientActivityID"] is JsonValue node
        && node.TryGetValue<string>(out var id)
        && id.Length is > 0 and <= MaxClientActivityIdLength
            ? id
            : null;
}
