using System.Collections.Concurrent;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Rehearsals;

/// <summary>What a rehearsal begins from.</summary>
enum RehearsalOf
{
    /// <summary>Everything as it is now, without what files contain.</summary>
    Now,
    Sample,
}

/// <summary>For whom alone a rehearsal is there, and of which batch: who administers that batch no more has it no more.</summary>
readonly record struct RehearsalOwner(PersonId Person, BatchId Batch);

/// <summary>The rehearsals that are there. Each is over a day after it was made, and with the program.</summary>
sealed class Rehearsals(IServiceProvider services, DatabaseSettings settings, TimeProvider time) : BackgroundService
{
    public const int MostAtOnce = 3;

    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, Rehearsal> rehearsals = new(StringComparer.Ordinal);
    readonly SemaphoreSlim oneAtATime = new(1);

    /// <param name="owner">Null in Development, where they are everybody's.</param>
    public IEnumerable<Rehearsal> Of(RehearsalOwner? owner) => All.Where(rehearsal => rehearsal.Owner == owner);

    /// <summary>Somebody else's is not there.</summary>
    public Rehearsal? Find(string id, RehearsalOwner? owner) => rehearsals.GetValueOrDefault(id) is { } found && found.Owner == owner ? found : null;

    /// <summary>Who has an own one has one: it takes the place of the one before. Null when there are as many as there may be.</summary>
    /// <param name="own">For whom, and of which batch; null in Development.</param>
    public async Task<Rehearsal?> BeginAsync(RehearsalOf of, Participant? own, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            List<Rehearsal> former = own is null ? [] : [.. All.Where(rehearsal => rehearsal.Owner?.Person == own.Id)];
            if (rehearsals.Count - former.Count >= MostAtOnce)
                return null;
            var rehearsal = await Rehearsal.BeginAsync(
                RandomIds.New(),
                own,
                services,
                of == RehearsalOf.Sample ? null : (file, token) => DatabaseCopy.ToSqliteAsync(settings, file, token),
                cancellationToken
            );
            foreach (var one in former)
                await EndAsync(one.Id);
            rehearsals[rehearsal.Id] = rehearsal;
            return rehearsal;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>False when it is over already.</summary>
    public async Task<bool> EndAsync(string id)
    {
        if (!rehearsals.TryRemove(id, out var rehearsal))
            return false;
        await rehearsal.DisposeAsync();
        return true;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Left behind by a program that was killed.
        if (Directory.Exists(RehearsalSettings.FolderOf(settings)))
            Directory.Delete(RehearsalSettings.FolderOf(settings), recursive: true);
        await base.StartAsync(cancellationToken);
    }

    IEnumerable<Rehearsal> All => rehearsals.Values.OrderBy(rehearsal => rehearsal.MadeAt);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var old in All.Where(rehearsal => rehearsal.MadeAt + Longest < time.GetUtcNow()))
                await EndAsync(old.Id);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var rehearsal in All)
            await EndAsync(rehearsal.Id);
    }

    public override void Dispose()
    {
        oneAtATime.Dispose();
        base.Dispose();
    }
}
