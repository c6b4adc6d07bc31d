using SupervisionBot.Core;
using SupervisionBot.Speech.Reading;

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

    /// <summary>Whose material that is.</summary>
    public static readonly Remembered<PersonNames?> MaterialOf = new("material-of", null);

    /// <summary>The act of the last turn; null when nothing was done in it.</summary>
    public static readonly Remembered<Guid?> JustDone = new("just-done", null);

    /// <summary>The act that was taken back last in this talk.</summary>
    public static readonly Remembered<Guid?> Undone = new("undone", null);

    /// <summary>The whole sentence that was said and answered last; what goes on from it is heard with it.</summary>
    public static readonly RememberedFor<string> SaidBefore = new("said-before", TimeSpan.FromMinutes(15));

    static readonly Remembered<ShownDay?> SessionDay = new("sessionDay", null);

    static readonly TimeSpan DayInView = TimeSpan.FromMinutes(15);

    /// <summary>A session of this day was spoken of: an hour alone is of that day.</summary>
    public static void ShowDay(Turn turn, DateOnly day) => SessionDay.Keep(turn, new ShownDay(day, turn.Now));

    /// <summary>The day of the session that was spoken of last; null when that is long ago.</summary>
    public static DateOnly? DayOfSession(Turn turn) => SessionDay.In(turn) is { } shown && turn.Now - shown.Since <= DayInView ? shown.Day : null;

    static readonly Remembered<ShownPeople?> People = new("people", null);

    /// <summary>These were named by the conversation that answers now: "them" is they.</summary>
    /// <param name="as">Why they stand there.</param>
    public static void Show(Turn turn, IEnumerable<PersonId> people, ShownAs @as, string? item = null) =>
        People.Keep(turn, new ShownPeople(turn.Memory.Answered ?? "", [.. people.Select(one => one.Value)], @as, item) { IsNew = true });

    /// <summary>Whom the last answer named; null when it named nobody.</summary>
    public static ShownPeople? JustNamed(Turn turn) =>
        People.In(turn) is { Ids.Count: > 0, IsNew: false } shown && shown.By == turn.AnsweredBefore ? shown : null;

    /// <summary>The last answer was that it is nobody.</summary>
    public static bool JustNamedNobody(Turn turn) => People.In(turn) is { Ids.Count: 0, IsNew: false } shown && shown.By == turn.AnsweredBefore;

    /// <summary>Whether this answer names somebody by what was asked for.</summary>
    public static bool NamesSome(Turn turn) => People.In(turn) is { Ids.Count: > 0, IsNew: true, As: not ShownAs.Trainees };

    /// <summary>Another answer begins: what the last one named stays only for this one.</summary>
    public static void Age(Turn turn)
    {
        if (People.In(turn) is { } shown)
            People.Keep(turn, shown.IsNew ? shown with { IsNew = false } : null);
    }
}

/// <summary>Why people stand in a list.</summary>
enum ShownAs
{
    /// <summary>They are there: nothing was asked of them.</summary>
    Trainees,
    Behind,

    /// <summary>They meet what was asked for.</summary>
    Found,

    /// <summary>They have fewer hours than was asked for.</summary>
    FewHours,

    /// <summary>They had no supervision.</summary>
    WithoutSupervision,

    /// <summary>They have weeks without an entry.</summary>
    WithoutEntry,

    /// <summary>They have not handed something in.</summary>
    WithoutItem,

    /// <summary>They have not said who came to a session; the item is its day.</summary>
    WithoutAttendance,

    /// <summary>Hours wait for their approval.</summary>
    Approvers,
}

/// <summary>A day of which somebody spoke, and when they did.</summary>
sealed record ShownDay(DateOnly Day, DateTimeOffset Since);

/// <summary>People whom a list named.</summary>
/// <param name="By">The conversation that showed it.</param>
/// <param name="Item">The one item that they lack; null for several.</param>
sealed record ShownPeople(string By, IReadOnlyList<Guid> Ids, ShownAs As, string? Item)
{
    /// <summary>It was named by the answer that is being given.</summary>
    public bool IsNew { get; init; }
}
