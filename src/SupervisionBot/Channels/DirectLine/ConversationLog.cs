using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What the server gives to an activity: its place, its id and its time.</summary>
readonly record struct Stamp(long Position, string Id, DateTimeOffset At);

/// <summary>An activity before it has its place: its JSON is written once its <see cref="Stamp"/> is known.</summary>
sealed record Unstamped(WebChatOrigin Origin, Func<Stamp, string> Write, string? ClientActivityId = null)
{
    /// <summary>It ends the conversation.</summary>
    public bool Ends { get; init; }
}

/// <summary>
/// One conversation in this process: the end of its log, its live socket, and what waits for its turn. Everything that writes passes one gate, so
/// numbers, timestamps, the stored order and the order on the socket are the same.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle is never asked for holds nothing to release.")]
sealed class ConversationLog(StoredConversation stored, ConversationStore store, DirectLineSettings settings, TimeProvider time)
{
    readonly SemaphoreSlim gate = new(1);
    readonly Dictionary<string, long> clientActivityIds = new(stored.ClientActivityIds, StringComparer.Ordinal);
    readonly ConcurrentQueue<WebChatActivity> waiting = new(stored.Unhandled);
    long lastPosition = stored.LastPosition;
    long lastSequence = stored.LastSequence;
    DateTimeOffset lastAt = stored.LastAt;
    long handledUpTo = stored.HandledUpTo;
    long storedHandledUpTo = stored.HandledUpTo;
    ClientSocket? socket;
    int turnsRunning;

    public string Id => stored.Id;

    public PersonId Person => stored.Person;

    public string PersonName => stored.PersonName;

    public Language Language => stored.Language;

    public Flavour Flavour => stored.Flavour;

    public bool Ended { get; private set; } = stored.Ended;

    public bool IsBusy => waiting.Count >= settings.MaxWaitingActivities;

    public bool IsConnected => socket is not null;

    public bool IsQuiet => socket is null && waiting.IsEmpty && turnsRunning == 0 && UnsavedMark is null;

    public DateTimeOffset LastUsedAt { get; set; } = time.GetUtcNow();

    /// <summary>How far the turns are, when the database does not know it yet.</summary>
    public long? UnsavedMark => Interlocked.Read(ref handledUpTo) is var mark && mark > Interlocked.Read(ref storedHandledUpTo) ? mark : null;

    /// <summary>
    /// Stores what the person sent, echoes it, lines it up for the bot; or what the bot says under a name. The sender's same name again: the
    /// same activity, not new.
    /// </summary>
    public async Task<(string Id, bool IsNew)> AcceptAsync(Unstamped draft, IReadOnlyList<WebChatUpload> uploads)
    {
        await gate.WaitAsync();
        try
        {
            if (PositionOf(draft.ClientActivityId) is { } known)
                return (ActivityIds.Of(Id, known), false);
            var stamps = await AppendInsideAsync([draft], uploads);
            return (stamps[0].Id, true);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Stores what the bot says, all of it at once, and shows it.</summary>
    public async Task<IReadOnlyList<Stamp>> AppendAsync(IReadOnlyList<Unstamped> drafts)
    {
        await gate.WaitAsync();
        try
        {
            return await AppendInsideAsync(drafts, []);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Changes a line of the bot's in its place. False: the bot has no such line.</summary>
    public async Task<bool> ReplaceAsync(string? activityId, Func<Stamp, string> write, bool delete)
    {
        if (ActivityIds.PositionIn(Id, activityId) is not { } position)
            return false;
        await gate.WaitAsync();
        try
        {
            if (await store.FindAsync(Id, position) is not { Origin: WebChatOrigin.Bot, Deleted: false } old)
                return false;
            var activity = write(new Stamp(position, activityId!, old.At));
            await store.ReplaceAsync(Id, position, lastSequence + 1, activity, delete);
            lastSequence++;
            socket?.Send(ActivitySet.Write([activity], lastSequence));
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Shows what is not kept: typing.</summary>
    public void Show(string activity) => socket?.Send(ActivitySet.Write([activity], null));

    /// <summary>Lines up what is not kept, for the bot alone.</summary>
    public void LineUp(WebChatActivity unkept) => waiting.Enqueue(unkept);

    /// <summary>The newest socket is the conversation's; it first gets what it has missed. No append can slip in between.</summary>
    public async Task AttachAsync(ClientSocket newest, long watermark)
    {
        await gate.WaitAsync();
        try
        {
            Interlocked.Exchange(ref socket, newest)?.Replace();
            foreach (var frame in ActivitySet.Replay(await store.SinceAsync(Id, watermark)))
                newest.Send(frame);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Detach(ClientSocket closed) => Interlocked.CompareExchange(ref socket, null, closed);

    public Task<List<WebChatActivity>> SinceAsync(long watermark) => store.SinceAsync(Id, watermark);

    /// <summary>True for whoever may now run this conversation's turns; they are run one after another.</summary>
    public bool TryStartTurns() => Interlocked.CompareExchange(ref turnsRunning, 1, 0) == 0;

    /// <summary>True: something arrived meanwhile, so somebody must start again.</summary>
    public bool EndTurns()
    {
        Interlocked.Exchange(ref turnsRunning, 0);
        return !waiting.IsEmpty;
    }

    public bool TryNext(out WebChatActivity activity) => waiting.TryDequeue(out activity!);

    public void MarkHandled(long position)
    {
        if (position > 0)
            Interlocked.Exchange(ref handledUpTo, position);
    }

    public void MarkStored(long position) => Interlocked.Exchange(ref storedHandledUpTo, position);

    async Task<IReadOnlyList<Stamp>> AppendInsideAsync(IReadOnlyList<Unstamped> drafts, IReadOnlyList<WebChatUpload> uploads)
    {
        var (position, sequence, at) = (lastPosition, lastSequence, lastAt);
        var stamps = new List<Stamp>(drafts.Count);
        var rows = new List<WebChatActivity>(drafts.Count);
        foreach (var draft in drafts)
        {
            at = Later(at);
            var stamp = new Stamp(++position, ActivityIds.Of(Id, position), at);
            stamps.Add(stamp);
            rows.Add(new WebChatActivity(Id, position, ++sequence, draft.Origin, at, draft.Write(stamp), draft.ClientActivityId));
        }

        var ends = drafts.Any(draft => draft.Ends);
        await store.AppendAsync(Id, rows, uploads, ends ? at : null);
        (lastPosition, lastSequence, lastAt, Ended) = (position, sequence, at, Ended || ends);
        foreach (var row in rows.Where(row => row.ClientActivityId is not null))
            clientActivityIds[row.ClientActivityId!] = row.Position;
        socket?.Send(ActivitySet.Write(rows.Where(row => row.Origin != WebChatOrigin.Server).Select(row => row.Activity), sequence));
        foreach (var row in rows.Where(row => row.Origin != WebChatOrigin.Bot))
            waiting.Enqueue(row);
        await PruneAsync(position - rows.Count, position);
        return stamps;
    }

    /// <summary>Once for every tenth of the limit, what is over the limit goes.</summary>
    async Task PruneAsync(long before, long after)
    {
        var step = settings.MaxLogLength / 10;
        var upTo = Math.Min(after - settings.MaxLogLength, Interlocked.Read(ref handledUpTo));
        if (before / step == after / step || upTo <= 0)
            return;
        await store.PruneAsync(Id, upTo);
        foreach (var forgotten in clientActivityIds.Where(pair => pair.Value <= upTo).ToArray())
            clientActivityIds.Remove(forgotten.Key);
    }

    long? PositionOf(string? clientActivityId) =>
        clientActivityId is not null && clientActivityIds.TryGetValue(clientActivityId, out var position) ? position : null;

    /// <summary>Now in whole milliseconds, which is what browsers keep; but later than anything before.</summary>
    DateTimeOffset Later(DateTimeOffset previous)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        return now > previous ? now : previous.AddMilliseconds(1);
    }
}
