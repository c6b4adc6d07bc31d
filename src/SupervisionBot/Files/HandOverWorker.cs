using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Files;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Files;

/// <summary>
/// Brings the files that people agreed to, outside their turns, and tells them when one is there. What a crash interrupts is taken up again.
/// </summary>
sealed partial class HandOverWorker(
    IServiceScopeFactory scopes,
    FileBringer bringer,
    FileSettings settings,
    DatabaseWriter writer,
    TimeProvider time,
    ILogger<HandOverWorker> logger
) : BackgroundService
{
    const string InfoCard = "application/vnd.microsoft.teams.card.file.info";
    const int MostAttempts = 5;
    const int MostAtOnce = 8;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Works through what is due. For tests, too.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        var due = await scope
            .ServiceProvider.GetRequiredService<SupervisionDb>()
            .FileOffers.AsNoTracking()
            .Where(o => o.State == OfferState.Accepted && o.NextAttemptAt <= now)
            .OrderBy(o => o.NextAttemptAt)
            .Take(MostAtOnce)
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
        await Parallel.ForEachAsync(due, cancellationToken, async (id, token) => await TryAsync(id, token));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogRoundFailed(failure);
            }
        }
    }

    async Task TryAsync(OfferId id, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await BringAsync(scope.ServiceProvider, id, cancellationToken);
        }
        catch (Exception lost) when (lost.IsLostRace())
        {
            // Another host has it.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogRoundFailed(failure);
        }
    }

    async Task BringAsync(IServiceProvider services, OfferId id, CancellationToken cancellationToken)
    {
        var (db, store) = (services.GetRequiredService<SupervisionDb>(), services.GetRequiredService<FileStore>());
        if (await db.FileOffers.FirstOrDefaultAsync(o => o.Id == id && o.State == OfferState.Accepted, cancellationToken) is not { } offer)
            return;
        var isFirst = offer.Attempts == 0;
        offer.Postpone(time.GetUtcNow() + settings.Timeout + TimeSpan.FromSeconds(30));
        await SaveAsync(db);

        var file = await store.FindAsync(offer.FileId, cancellationToken) ?? throw new InvalidOperationException("An offer without its file.");
        var outcome = Brought.Never;
        UploadPlace? place = null;
        try
        {
            await using var content = await store.OpenAsync(file, cancellationToken);
            if ((place = UploadPlace.Read(offer.Place)) != null)
                outcome = await bringer.BringAsync(content, place, isFirst, cancellationToken);
        }
        catch (InvalidDataException)
        {
            FileDamage.Report(services, file);
        }

        var now = time.GetUtcNow();
        if (outcome == Brought.NotYet && offer.Attempts < MostAttempts)
            offer.Postpone(now + TimeSpan.FromSeconds(Math.Pow(2, offer.Attempts)));
        else
            await EndAsync(db, offer, file, outcome == Brought.There ? place : null, now, cancellationToken);
        LogBrought(id.Value, outcome);
        await SaveAsync(db);
    }

    static async Task EndAsync(
        SupervisionDb db,
        FileOffer offer,
        StoredFile file,
        UploadPlace? place,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (place is null)
            offer.Fail(now);
        else
            offer.Deliver(now);
        var reference = await db.Talks.Where(talk => talk.Key == offer.TalkKey).Select(talk => talk.Reference).FirstOrDefaultAsync(cancellationToken)
            ?? "";
        if (reference.Length == 0)
            return;
        var message = place is null ? Failure(offer, file) : new Activity(ActivityTypes.Message) { Attachments = [Arrived(place, file)] };
        message.ApplyConversationReference(TalkPlace.Read(reference));
        message.ReplyToId = null;
        db.Outbox.Add(
            new OutboxMessage(new MessageId(Guid.CreateVersion7(now)), offer.TalkKey, null, 0, OutboxKind.Send, ActivityJson.Write(message), now)
        );
    }

    static Activity Failure(FileOffer offer, StoredFile file)
    {
        Turn.SetCulture(offer.Language);
        return new Activity(ActivityTypes.Message) { Text = FileWords.NotBrought(file.Name), TextFormat = TextFormatTypes.Plain };
    }

    static Attachment Arrived(UploadPlace place, StoredFile file) =>
        new(InfoCard, place.ContentUrl, name: place.Name.Length > 0 ? place.Name : file.Name)
        {
            Content = new Dictionary<string, object> { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType },
        };

    Task SaveAsync(SupervisionDb db) => writer.SaveAsync(db, () => db.SaveChangesAsync(CancellationToken.None));

    [LoggerMessage(2041, LogLevel.Information, "Bringing the file of offer {Offer}: {Outcome}.")]
    partial void LogBrought(Guid offer, Brought outcome);

    [LoggerMessage(2042, LogLevel.Warning, "Files could not be brought to people; it is tried again.")]
    partial void LogRoundFailed(Exception exception);
}
