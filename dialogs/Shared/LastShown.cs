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

    /// <summary>The act of the last turn; null when nothing was done in it.</summary>
    public static readonly Remembered<Guid?> JustDone = new("just-done", null);

    /// <summary>The act that was taken back last in this talk.</summary>
    public static readonly Remembered<Guid?> Undone = new("undone", null);
}
