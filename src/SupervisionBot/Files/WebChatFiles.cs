using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>A file that was uploaded on our own page: it lies on this host already.</summary>
sealed class WebChatFiles(UploadedFiles uploads) : AttachmentSource
{
    public override bool Has(Activity message, Attachment attachment) => DirectLineAdapter.Serves(message.ChannelId, message.ServiceUrl);

    public override async Task<Opening> OpenAsync(ITurnContext turn, Attachment attachment, CancellationToken cancellationToken) =>
        Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address)
        && await uploads.OpenAsync(address, cancellationToken) is var (upload, content)
        && await BelongsAsync(upload.ConversationId, turn, content)
            ? new Opening.File(content)
            : new Opening.Lost(LostReason.NotReached);

    /// <summary>An address that was copied out of somebody else's talk opens nothing here.</summary>
    static async ValueTask<bool> BelongsAsync(string conversation, ITurnContext turn, Stream content)
    {
        if (conversation == turn.Activity.Conversation?.Id)
            return true;
        await content.DisposeAsync();
        return false;
    }
}
