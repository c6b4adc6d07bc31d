using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Files;

namespace SupervisionBot.Files;

/// <summary>A place where the files lie that come with messages of a channel.</summary>
abstract class AttachmentSource
{
    /// <summary>Whether an attachment of this message lies here.</summary>
    public abstract bool Has(Activity message, Attachment attachment);

    /// <exception cref="HttpRequestException">It cannot be reached; likewise <see cref="IOException"/>.</exception>
    public abstract Task<Opening> OpenAsync(ITurnContext turn, Attachment attachment, CancellationToken cancellationToken);
}

/// <summary>What comes of opening an attachment.</summary>
abstract record Opening
{
    Opening() { }

    /// <param name="Content">Its bytes; the caller disposes it.</param>
    public sealed record File(Stream Content) : Opening;

    public sealed record Lost(LostReason Reason) : Opening;

    /// <summary>The body of an answer, which is disposed of with the stream.</summary>
    public static async Task<Opening> OfAsync(HttpResponseMessage? response, long most, CancellationToken cancellationToken)
    {
        if (response is null)
            return new Lost(LostReason.ElsewhereRefused);
        var reason =
            !response.IsSuccessStatusCode ? LostReason.NotReached
            : response.Content.Headers.ContentLength > most ? LostReason.TooLarge
            : (LostReason?)null;
        if (reason is null)
            return new File(await response.Content.ReadAsStreamAsync(cancellationToken));
        response.Dispose();
        return new Lost(reason.Value);
    }
}
