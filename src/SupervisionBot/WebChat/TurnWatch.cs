namespace SupervisionBot.WebChat;

/// <summary>A turn as the inspector of the page shows it.</summary>
/// <param name="Number">From 1 in its conversation, so that a page asks for those after the last that it has.</param>
/// <param name="Activity">Id of the activity that came.</param>
/// <param name="Input">The activity (JSON) as the turn got it.</param>
/// <param name="Milliseconds">From its arrival at the bot until its answers were sent.</param>
/// <param name="Talk">What is kept of the talk after it (JSON): what the bot remembers, and the conversations that wait, the top one first.</param>
sealed record WatchedTurn(
    long Number,
    string Activity,
    DateTimeOffset At,
    string Input,
    double Milliseconds,
    IReadOnlyList<WatchedStatement> Statements,
    WatchedHearing? Heard,
    string? Talk,
    string? InvokeAnswer
);

/// <summary>A statement to the database, without its values.</summary>
sealed record WatchedStatement(string Text, double Milliseconds);

/// <summary>What the words were taken for.</summary>
/// <param name="Unused">What they name that the answer neither shows nor keeps.</param>
sealed record WatchedHearing(string Words, IReadOnlyList<WatchedGuess> Intents, IReadOnlyList<WatchedThing> Things, IReadOnlyList<string> Unused);

sealed record WatchedGuess(string Intent, double Probability);

sealed record WatchedThing(string Kind, string Words);

/// <summary>
/// The last turns of conversations whose page looks at them, in memory. A page that looks goes on looking; one that does not for a while is forgotten
/// with all its turns.
/// </summary>
sealed class TurnWatch(TimeProvider time)
{
    internal const int MostTurns = 50;
    internal const int MostConversations = 20;
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Lock door = new();
    readonly Dictionary<string, Ring> rings = new(StringComparer.Ordinal);

    public bool Watches(string? conversation)
    {
        lock (door)
            return conversation is not null && rings.TryGetValue(conversation, out var ring) && time.GetUtcNow() - ring.LookedAt < Patience;
    }

    /// <summary>The turns after one that the page has; from now on all that are to come are kept for it.</summary>
    public IReadOnlyList<WatchedTurn> Look(string conversation, long after)
    {
        lock (door)
        {
            var now = time.GetUtcNow();
            foreach (var (left, _) in rings.Where(ring => now - ring.Value.LookedAt >= Patience).ToArray())
                rings.Remove(left);
            if (!rings.TryGetValue(conversation, out var ring))
            {
                if (rings.Count >= MostConversations)
                    rings.Remove(rings.MinBy(one => one.Value.LookedAt).Key);
                rings.Add(conversation, ring = new Ring());
            }
            ring.LookedAt = now;
            return [.. ring.Turns.Where(turn => turn.Number > after)];
        }
    }

    public void Add(string conversation, WatchedTurn turn)
    {
        lock (door)
        {
            if (!rings.TryGetValue(conversation, out var ring))
                return;
            ring.Turns.Enqueue(turn with { Number = ++ring.Last });
            if (ring.Turns.Count > MostTurns)
                ring.Turns.Dequeue();
        }
    }

    sealed class Ring
    {
        public Queue<WatchedTurn> Turns { get; } = new();

        public long Last { get; set; }

        public DateTimeOffset LookedAt { get; set; }
    }
}
