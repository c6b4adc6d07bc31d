using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>A file that the bot has written for the person.</summary>
/// <param name="Name">With its extension; what the person sees.</param>
public sealed record OutgoingFile(string Name, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>What it is, in a sentence: on Teams it stands on the card that asks whether to save it.</summary>
    public string Description { get; init; } = "";
}

/// <summary>
/// Files to the person: a link of their own that expires, or, in Teams, a card that asks whether to put it into their OneDrive. Which of
/// the two it is, and the link, is decided when the turn is saved.
/// </summary>
public static class SendingFiles
{
    public static async Task SendFileAsync(this ITurnContext context, Turn turn, OutgoingFile file, CancellationToken cancellationToken)
    {
        var store = Service<FileStore>(context);
        var kept = await store.KeepAsync(turn.Speaker.Id, turn.Speaker.BatchId, file.Name, file.ContentType, file.Content, cancellationToken);
        await SendFileAsync(context, turn, kept, file.Description, cancellationToken);
    }

    /// <summary>Hands over a file that is stored. The caller knows that the person may see it.</summary>
    public static Task SendFileAsync(this ITurnContext context, Turn turn, StoredFile file, string description, CancellationToken cancellationToken)
    {
        var offer = Service<FileOffers>(context).Offer(file, turn.Speaker.Id, turn.Language, turn.Talk);
        var message = MessageFactory.Attachment(
            new Attachment(file.ContentType, OfferMark.Of(offer.Id), name: file.Name)
            {
                Content = new Dictionary<string, object> { ["description"] = description, ["sizeInBytes"] = file.Size },
            }
        );
        return context.SendActivityAsync(message, cancellationToken);
    }

    static T Service<T>(ITurnContext context)
        where T : class => context.TurnState.Get<T>() ?? throw new InvalidOperationException("The turn was not begun by the turn pipeline.");
}
