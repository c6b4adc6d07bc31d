namespace SupervisionBot.Core.Batches;

/// <summary>What a dated thing with people in it is. Stored by name.</summary>
public enum SessionKind
{
    Individual,
    Group,

    /// <summary>A trainee's own, with a supervisee: practicum.</summary>
    Practicum,

    /// <summary>A class of the programme, for all its trainees or a group.</summary>
    Class,

    /// <summary>An exchange visit elsewhere.</summary>
    Visit,

    /// <summary>An item of the closing programme.</summary>
    Closing,
}

public static class SessionKinds
{
    /// <summary>The programme's own calendar: planned by an administrator, and whoever is expected need not book.</summary>
    public static bool IsTaught(this SessionKind kind) => kind is SessionKind.Class or SessionKind.Visit or SessionKind.Closing;
}
