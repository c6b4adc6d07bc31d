using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.People;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// The channel as part of which a conversation of the page is held, and the kind of conversation there: every activity of it says so, and nothing
/// else is needed for its turns to follow that channel's rules. In Development anybody may choose; elsewhere the page is only the page.
/// </summary>
sealed class Flavour
{
    public static readonly Flavour WebChat = new("webChat", ChannelIds.WebChat, null);

    static readonly Flavour[] All =
    [
        WebChat,
        new("personal", ChannelIds.Teams, "personal"),
        new("groupChat", ChannelIds.Teams, "groupChat"),
        new("channel", ChannelIds.Teams, "channel"),
    ];

    /// <summary>What a client of Teams sends beside what one of Direct Line may.</summary>
    static readonly string[] TeamsTypes = ["invoke", "installationUpdate", "conversationUpdate", "messageUpdate", "messageDelete"];

    static readonly string[] TeamsMembers = ["action", "membersAdded", "membersRemoved"];

    readonly string? kind;

    Flavour(string name, string channelId, string? kind) => (Name, ChannelId, this.kind) = (name, channelId, kind);

    /// <summary>What the page calls it.</summary>
    public string Name { get; }

    public string ChannelId { get; }

    public IReadOnlyList<string> MoreTypes => kind is null ? [] : TeamsTypes;

    public IReadOnlyList<string> MoreMembers => kind is null ? [] : TeamsMembers;

    /// <summary>Whether the bot hears of a new conversation by being installed, and not by who has joined.</summary>
    public bool IsInstalled => kind is not null;

    /// <summary>Null for a name that none has.</summary>
    public static Flavour? Named(string? name) => Array.Find(All, one => one.Name == name);

    public static bool IsOn(string? channelId) => Array.Exists(All, one => one.ChannelId == channelId);

    /// <summary>That of the conversation which an activity (JSON) of it is from.</summary>
    public static Flavour Of(string activity)
    {
        using var read = JsonDocument.Parse(activity);
        var kind =
            read.RootElement.TryGetProperty("conversation", out var place) && place.TryGetProperty("conversationType", out var said)
                ? said.GetString()
                : null;
        return Array.Find(All, one => one.kind == kind) ?? WebChat;
    }

    public ConversationAccount Account(string conversation) => new(IsGroup ? true : null, kind, conversation);

    public JsonObject AccountJson(string conversation)
    {
        var account = new JsonObject { ["id"] = conversation };
        if (kind is not null)
            account["conversationType"] = kind;
        if (IsGroup)
            account["isGroup"] = true;
        return account;
    }

    bool IsGroup => kind is "groupChat" or "channel";
}
