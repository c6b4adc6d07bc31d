using System.Threading.RateLimiting;

namespace SupervisionBot.Requests;

/// <summary>So many requests a minute from one address: nobody needs more, and who tries links gets nowhere sooner.</summary>
abstract class PageLimit(int perMinute) : IDisposable
{
    readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        RateLimitPartition.GetFixedWindowLimiter(Caller.Of(http), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
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
