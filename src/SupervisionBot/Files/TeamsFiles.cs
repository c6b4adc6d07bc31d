using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Core.Files;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Files;

/// <summary>
/// A file that was sent in a personal chat of Teams: its address is good for a short time and without any token, so it is fetched in the
/// turn, and nothing of the bot's is shown to whoever is there.
/// </summary>
sealed class TeamsFiles(FileHttp http, FileSettings settings) : AttachmentSource
{
    public const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    public override bool Has(Activity message, Attachment attachment) =>
        ChannelTraits.Of(message).BringsFilesByItself && attachment.ContentType == DownloadInfo;

    public override async Task<Opening> OpenAsync(ITurnContext turn, Attachment attachment, CancellationToken cancellationToken) =>
        DownloadUrl(attachment) is { } address
            ? await Opening.OfAsync(await http.GetAsync(address, settings.FileHosts, null, cancellationToken), settings.MaxBytes, cancellationToken)
            : new Opening.Lost(LostReason.NotReached);

    static Uri? DownloadUrl(Attachment attachment)
    {
        try
        {
            using var info = JsonDocument.Parse(attachment.Content?.ToString() ?? "");
            return
                info.RootElement.ValueKind == JsonValueKind.Object
                && info.RootElement.TryGetProperty("downloadUrl", out var url)
                && url.ValueKind == JsonValueKind.String
                && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address)
                ? address
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A picture that was pasted into a chat: it lies with the connector, who wants the bot's token. No other host gets it.</summary>
sealed class PastedPictures(FileHttp http, FileSettings settings) : AttachmentSource
{
    public override bool Has(Activity message, Attachment attachment) =>
        ChannelTraits.Of(message).BringsFilesByItself && attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true;

    public override async Task<Opening> OpenAsync(ITurnContext turn, Attachment attachment, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address))
            return new Opening.Lost(LostReason.NotReached);
        var response = await http.GetAsync(
            address,
            settings.ConnectorHosts,
            request => Connector.SignAsync(turn, request, cancellationToken),
            cancellationToken
        );
        return await Opening.OfAsync(response, settings.MaxBytes, cancellationToken);
    }
}
