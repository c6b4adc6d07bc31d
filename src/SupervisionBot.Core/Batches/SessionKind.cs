namespace SupervisionBot.Core.Batches;

public enum SessionKind
{
    Individual,
    Group,

    /// <summary>A trainee's own, with a supervisee: practicum.</summary>
    Practicum,
}
