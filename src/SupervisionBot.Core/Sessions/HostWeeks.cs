using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>A supervisor's sessions of one calendar week, by their own clock.</summary>
/// <param name="Held">What of it took place, as far as was said.</param>
/// <param name="HeldInAll">The same of the whole batch.</param>
public sealed record HostWeek(DateOnly Monday, IReadOnlyList<HostView> Sessions, HostLoad Held, HostLoad HeldInAll)
{
    public const int Days = 7;

    public DateOnly Sunday => Monday.AddDays(Days - 1);

    public DateOnly Before => Monday.AddDays(-Days);

    public DateOnly After => Monday.AddDays(Days);

    public DateOnly Day(int at) => Monday.AddDays(at);
}

public sealed class HostWeeks(SessionBoard board, HostLoads loads)
{
    /// <summary>The week that the day is in.</summary>
    public async Task<HostWeek> OfAsync(SessionHost host, DateOnly day, CancellationToken cancellationToken)
    {
        var monday = LocalTime.MondayOf(day);
        var span = new Span(MidnightOf(monday, host.Zone), MidnightOf(monday.AddDays(HostWeek.Days), host.Zone));
        return new HostWeek(
            monday,
            await board.HostedAsync(host, span, cancellationToken, withTaught: true),
            await HeldAsync(host, span, cancellationToken),
            await HeldAsync(host, null, cancellationToken)
        );
    }

    async Task<HostLoad> HeldAsync(SessionHost host, Span? within, CancellationToken cancellationToken) =>
        (await loads.OfAsync([host.Id], host.BatchId, within, cancellationToken)).GetValueOrDefault(host.Id);

    static DateTimeOffset MidnightOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
