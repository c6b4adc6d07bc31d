namespace SupervisionBot.Core.Audit;

/// <summary>
/// Who changes something now, and from where. It flows with the work, as the culture does: what is saved within <see cref="Be"/> is theirs.
/// </summary>
/// <param name="By">Null where it is nobody in the roster, or not known yet: then it is whoever did the act that is saved.</param>
/// <param name="Batch">Where a row does not say of which batch it is.</param>
public sealed record AuditOrigin(AuditPlace Place, string Detail = "", PersonId? By = null, BatchId? Batch = null, string? ByName = null)
{
    const int LongestDetail = 100;

    static readonly AsyncLocal<AuditOrigin?> Flowing = new();

    static readonly AuditOrigin Itself = new(AuditPlace.Bot);

    public static AuditOrigin Now => Flowing.Value ?? Itself;

    /// <summary>From now on, in this method and what it calls.</summary>
    public static void Be(AuditOrigin origin) =>
        Flowing.Value = origin.Detail.Length <= LongestDetail ? origin : origin with { Detail = origin.Detail[..LongestDetail] };
}
