namespace SupervisionBot.Dialogs.Shared;

/// <summary>What a person has before them, where several conversations take a number or a word to be about it.</summary>
static class LastShown
{
    /// <summary>Ids of the entries that were listed last, in the order of their numbers.</summary>
    public static readonly Remembered<IReadOnlyList<Guid>> Entries = new("listed", []);

    /// <summary>What a reviewer has before them; null when no review was opened.</summary>
    public static readonly Remembered<ReviewMemory?> Review = new("review", null);

    /// <summary>The version of a material that a reviewer has before them; null once they look at hours again.</summary>
    public static readonly Remembered<Guid?> Material = new("material", null);

    /// <summary>What was done last that is no act of the journal: the button that takes it back, or shows it.</summary>
    public static readonly Remembered<DoneLast?> Done = new("done", null);
}

/// <summary>Something that was done, and the button by which it is taken back or looked at.</summary>
sealed record DoneLast(Verb Verb, string Subject, DateTimeOffset At)
{
    public static DoneLast Of(Deed deed, Turn turn) => new(deed.Verb, deed.Subject, turn.Now);
}
