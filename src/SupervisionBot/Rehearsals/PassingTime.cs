using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Delivery;
using SupervisionBot.Jobs;

namespace SupervisionBot.Rehearsals;

/// <summary>
/// Has time pass on a clock that can be set: everything that recurs runs, and everybody is told what they are to be told, at its time. The clock goes
/// from one due thing to the next.
/// </summary>
/// <param name="setTo">Sets the clock forwards.</param>
sealed class PassingTime(IServiceProvider services, TimeProvider time, Action<DateTimeOffset> setTo)
{
    static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);
    static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    readonly WorkRunner runner = services.GetRequiredService<WorkRunner>();
    readonly Attempts attempts = services.GetRequiredService<Attempts>();
    readonly NoticeDispatcher notices = services.GetRequiredService<NoticeDispatcher>();
    readonly OutboxWorker outbox = services.GetServices<IHostedService>().OfType<OutboxWorker>().Single();

    /// <summary>
    /// Over more than half an hour, what recurs within a quarter runs at the quarters only; over half a day and more, what recurs within the hour at
    /// the full hours.
    /// </summary>
    public async Task GoOnAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        var span = end - time.GetUtcNow();
        var step =
            span <= HalfAnHour ? 0
            : span < HalfADay ? TimeSpan.TicksPerHour / 4
            : TimeSpan.TicksPerHour;
        while (true)
        {
            var now = time.GetUtcNow();
            await DoWhatIsDueAsync(cancellationToken);
            if (now >= end)
                return;
            var soonest = step == 0 ? now : now.AddTicks(step - (now.Ticks % step));
            var next = (await runner.PlanAsync(cancellationToken)).Select(work => work.DueAt > soonest ? work.DueAt : soonest).Append(end);
            if (await NextNoticeAsync(now, cancellationToken) is { } due)
                next = next.Append(due);
            setTo(next.Where(at => at > now && at <= end).DefaultIfEmpty(end).Min());
        }
    }

    /// <summary>What recurs and is due now runs; what is to be told now is told.</summary>
    public async Task DoWhatIsDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var work in (await runner.PlanAsync(cancellationToken)).Where(work => work.DueAt <= now))
            await runner.RunDueAsync(work.Name, cancellationToken);
        await TellAsync(cancellationToken);
    }

    /// <summary>Writes what is to be told now and sends what is queued.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await attempts.WriteAsync();
        while (await notices.RoundAsync(cancellationToken)) { }
        await outbox.RoundAsync(cancellationToken);
        await attempts.WriteAsync();
    }

    async Task<DateTimeOffset?> NextNoticeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<SupervisionDb>()
            .Notices.Where(notice => notice.State == NoticeState.Waiting && notice.DueAt > now)
            .OrderBy(notice => notice.DueAt)
            .Select(notice => (DateTimeOffset?)notice.DueAt)
            .FirstOrDefaultAsync(cancellationToken);
    }
}
