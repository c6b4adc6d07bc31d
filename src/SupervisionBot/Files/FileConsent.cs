using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Turns;

namespace SupervisionBot.Files;

/// <summary>The invoke by which Teams says whether somebody wants a file, and where it goes.</summary>
static class FileConsent
{
    public const string Name = "fileConsent/invoke";

    const int LongestPlace = 8_000;

    /// <summary>Null when it is none that the bot understands.</summary>
    public static Input.Consented? Of(Activity activity)
    {
        try
        {
            using var value = JsonDocument.Parse(CleanText.Of(activity.Value?.ToString() ?? ""));
            if (
                value.RootElement.ValueKind != JsonValueKind.Object
                || Text(value.RootElement, "action") is not { } action
                || action is not ("accept" or "decline")
            )
                return null;
            // A context that is none of ours is an offer that nobody made.
            var offer =
                value.RootElement.TryGetProperty("context", out var context)
                && context.ValueKind == JsonValueKind.Object
                && Guid.TryParse(Text(context, "offer"), out var id)
                    ? new OfferId(id)
                    : default;
            var place =
                value.RootElement.TryGetProperty("uploadInfo", out var info)
                && info.ValueKind == JsonValueKind.Object
                && info.GetRawText() is { Length: <= LongestPlace } raw
                && UploadPlace.Read(raw) != null
                    ? raw
                    : "";
            return new Input.Consented(offer, action == "accept", place);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;
}

/// <summary>Where Teams wants a file put, and what the card that shows it says.</summary>
sealed record UploadPlace(Uri UploadUrl, string ContentUrl, string Name, string UniqueId, string FileType)
{
    /// <summary>Null when something is missing.</summary>
    public static UploadPlace? Read(string json)
    {
        using var info = JsonDocument.Parse(json);
        var root = info.RootElement;
        return Uri.TryCreate(Member("uploadUrl"), UriKind.Absolute, out var upload)
            ? new UploadPlace(upload, Member("contentUrl"), Member("name"), Member("uniqueId"), Member("fileType"))
            : null;

        string Member(string name) =>
            root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
    }
}
