using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Core.Files;

/// <summary>What became of an answer to an offer.</summary>
public abstract record OfferOutcome
{
    OfferOutcome() { }

    public sealed record Accepted(string Name) : OfferOutcome;

    public sealed record Declined(string Name) : OfferOutcome;

    /// <summary>There is no such offer to this person, or it was answered before, or it is over: nothing happens.</summary>
    public sealed record Nothing : OfferOutcome;
}

/// <summary>Handing files to people. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class FileOffers(SupervisionDb db, FileStore files, TimeProvider time)
{
    /// <param name="talk">Key of the talk in which it is offered.</param>
    public FileOffer Offer(StoredFile file, PersonId to, Language language, string talk) =>
        db.FileOffers.Add(new FileOffer(TypedId.New<OfferId>(time), file, to, language, talk, time.GetUtcNow())).Entity;

    /// <summary>The person agrees, once.</summary>
    /// <param name="place">Where the channel says that it goes (JSON).</param>
    public Task<OfferOutcome> AcceptAsync(PersonId person, OfferId id, string place, CancellationToken cancellationToken) =>
        AnswerAsync(
            person,
            id,
            (offer, file) =>
            {
                offer.Accept(place, time.GetUtcNow());
                return new OfferOutcome.Accepted(file.Name);
            },
            cancellationToken
        );

    public Task<OfferOutcome> DeclineAsync(PersonId person, OfferId id, CancellationToken cancellationToken) =>
        AnswerAsync(
            person,
            id,
            (offer, file) =>
            {
                offer.Decline(time.GetUtcNow());
                return new OfferOutcome.Declined(file.Name);
            },
            cancellationToken
        );

    async Task<OfferOutcome> AnswerAsync(
        PersonId person,
        OfferId id,
        Func<FileOffer, StoredFile, OfferOutcome> answer,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var offer = await db.FileOffers.FirstOrDefaultAsync(
            o => o.Id == id && o.PersonId == person && o.State == OfferState.Offered && o.ExpiresAt > now,
            cancellationToken
        );
        return offer is not null && await files.FindAsync(offer.FileId, cancellationToken) is { } file
            ? answer(offer, file)
            : new OfferOutcome.Nothing();
    }
}
