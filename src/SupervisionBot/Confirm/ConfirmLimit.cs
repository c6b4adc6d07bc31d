using System.Threading.RateLimiting;
using SupervisionBot.Requests;

namespace SupervisionBot.Confirm;

/// <summary>So many requests a minute from one address: nobody needs more, and who tries links gets nowhere sooner.</summary>
sealed class ConfirmLimit : IDisposable
{
    public const int PerMinute = 60;

    readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(Caller.Of(http), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = PerMinute,
            Window = TimeSpan.FromMinutes(1),
        })
    );

    public bool Allows(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
