namespace SupervisionBot.Channels.BotFramework;

/// <summary>Several limits of the form "so many in any such span" that hold at once.</summary>
sealed class SlidingWindows(SlidingWindows.Limit[] limits, TimeProvider time)
{
    readonly List<long> places = [];
    readonly int remembered = limits.Max(limit => limit.Count);

    /// <summary>Takes the earliest place that breaks no limit.</summary>
    /// <returns>The time from <paramref name="now"/> until that place.</returns>
    public TimeSpan Reserve(long now)
    {
        lock (places)
        {
            var place = places.Count == 0 ? now : Math.Max(now, places[^1]);
            foreach (var limit in limits)
            {
                if (places.Count >= limit.Count)
                    place = Math.Max(place, places[^limit.Count] + Ticks(limit.Span));
            }

            places.Add(place);
            if (places.Count > 2 * remembered)
                places.RemoveRange(0, places.Count - remembered);
            return time.GetElapsedTime(now, place);
        }
    }

    public bool IsIdle(long now)
    {
        lock (places)
            return places.Count == 0 || places[^1] + Ticks(limits.Max(limit => limit.Span)) < now;
    }

    long Ticks(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    public readonly record struct Limit(int Count, TimeSpan Span);
}
