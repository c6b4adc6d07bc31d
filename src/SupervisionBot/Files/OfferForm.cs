using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Talks;

namespace SupervisionBot.Files;

/// <summary>What an offered file looks like: on Teams the card that asks for consent, elsewhere an attachment with a link.</summary>
sealed class OfferForm(FileLinks links)
{
    public const string ConsentCard = "application/vnd.microsoft.teams.card.file.consent";

    public async Task GiveAsync(IEnumerable<Outgoing> outgoing, CancellationToken cancellationToken)
    {
        foreach (var message in outgoing)
        foreach (var attachment in message.Activity.Attachments ?? [])
            if (OfferMark.In(attachment) is { } offer)
                await GiveAsync(message.Activity, attachment, offer, cancellationToken);
    }

    async Task GiveAsync(Activity message, Attachment attachment, OfferId offer, CancellationToken cancellationToken)
    {
        var about = (Dictionary<string, object>)attachment.Content;
        if (ChannelTraits.Of(message).BringsFilesByItself)
        {
            var context = new Dictionary<string, object> { ["offer"] = offer.Value.ToString("N") };
            (attachment.ContentType, attachment.ContentUrl) = (ConsentCard, null);
            attachment.Content = new Dictionary<string, object>(about) { ["acceptContext"] = context, ["declineContext"] = context };
            return;
        }
        attachment.ContentUrl = await links.WriteAsync(offer, attachment.Name, cancellationToken);
        attachment.Content = null;
        message.ChannelData = new Dictionary<string, object> { ["attachmentSizes"] = new List<object> { about["sizeInBytes"] } };
    }
}
