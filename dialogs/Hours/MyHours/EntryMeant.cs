using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>
/// Which of a trainee's entries their words mean, and what should be different: "the entry from Wednesday is wrong", "move tuesday's 2 hours to
/// wednesday", 改第二条为3小时. All that is said of the entry must fit it; only where nothing tells it from others is it the last.
/// </summary>
/// <param name="Entries">All that fit, the one logged last first.</param>
/// <param name="Near">Where none fits: those that fit in part.</param>
/// <param name="Change">What should be different, as said; empty when only an entry was named.</param>
/// <param name="Note">The note to set; null when none was said.</param>
sealed record EntryMeant(IReadOnlyList<HourEntry> Entries, IReadOnlyList<HourEntry> Near, string Change, string? Note)
{
    public static async Task<EntryMeant> ReadAsync(Turn turn, HourList list, IReadOnlyList<Supervisee> people, CancellationToken cancellationToken)
    {
        var said = EntryCorrection.Read(turn.Words.Trim());
        if (GoesOn(turn) && EntryCorrection.NoteOfOpen(turn.Words) is { } note)
            said = new EntryCorrection("", "", "", note);
        var all = (await list.AllAsync(turn.Speaker.AsTrainee(), cancellationToken)).OrderByDescending(entry => entry.Id.Value).ToList();
        var context = turn.Reading(people);
        var picks = PickReader.Read(said.Which, context);
        var listed = LastShown.Entries.In(turn);
        if (picks.Numbers is [var number] && number >= 1 && number <= listed.Count)
            return With(all.Where(entry => entry.Id.Value == listed[number - 1]), []);
        var denied = Denied(PickReader.Read(said.Denied, context), said);
        var returned = StateWords.Returned(turn.Words);
        bool Which(HourEntry entry) =>
            (!returned || entry.State == EntryState.Returned) && Fits(picks, entry, turn.Today) && Fits(denied, entry, turn.Today);
        // What they look at is meant rather than what was saved last.
        if (!picks.Last && !picks.SaysWhich && !returned && !IsBeside(turn) && Spoken(turn, all) is { } spoken)
            return With([spoken], []);
        // "那条" beside several that were just shown may be any of them.
        if (turn.CardIsNew && !picks.SaysWhich && !denied.SaysWhich && Shown(turn, all) is { Count: > 1 } shown)
            return With(shown.Where(entry => !returned || entry.State == EntryState.Returned), []);
        // "Make it 6" after an answer about something else means none of them by itself.
        if (!picks.Last && !picks.SaysWhich && !denied.SaysWhich && !returned && IsBeside(turn))
            return With([], all.Take(MostNear));
        if (picks.Last || !(picks.SaysWhich || denied.SaysWhich || returned))
            return With(all.Where(Which).Take(1), []);
        // What was saved a moment ago is meant, although the length that it should not have is only about what it has.
        if (
            !picks.SaysWhich
            && !returned
            && all is [var last, ..]
            && (Which(last) || (Corrects(turn) && Fits(denied with { Minutes = [] }, last, turn.Today)))
        )
            return With([last], []);
        return With(
            all.Where(Which),
            all.Where(entry =>
                (picks.Days.Count > 0 && Fits(picks with { People = [], Minutes = [], Types = [] }, entry, turn.Today))
                || (picks.People.Count > 0 && Fits(picks with { Days = [], Minutes = [], Types = [] }, entry, turn.Today))
            )
        );

        EntryMeant With(IEnumerable<HourEntry> meant, IEnumerable<HourEntry> near) =>
            new([.. meant], [.. near], said.Change, said.Note) { Why = said.Reason, AsksNote = said.AsksNote };
    }

    /// <summary>Why it is to be different, as it was said with it; null when it was not.</summary>
    public string? Why { get; init; }

    /// <summary>The note is to be another, which was not said.</summary>
    public bool AsksNote { get; init; }

    const int MostNear = 3;

    /// <summary>The last answer was about something else, and the words only say to make "it" so.</summary>
    static bool IsBeside(Turn turn) =>
        !turn.CardIsNew && turn.AnsweredBefore is not (null or "my-hours" or LogHoursConversation.DialogId) && EntryCorrection.SaysOnlyIt(turn.Words);

    /// <summary>The one entry that the card shown last is about, or the one that was saved last in this talk, when it was just now.</summary>
    static HourEntry? Spoken(Turn turn, List<HourEntry> all)
    {
        if (turn.Memory.LastCard is not { } card)
            return null;
        var subjects = card
            .Buttons.Concat(card.Rows)
            .Select(button => Guid.TryParse(button.Subject, out var id) ? id : Guid.Empty)
            .Append(turn.Memory.FateOf(card.Card)?.Subject ?? Guid.Empty)
            .ToHashSet();
        return all.Where(entry => subjects.Contains(entry.Id.Value)).ToList() is [var one] ? one : null;
    }

    static List<HourEntry> Shown(Turn turn, List<HourEntry> all) =>
        turn.Memory.LastCard?.Rows is { } rows ? [.. all.Where(entry => rows.Any(row => row.Subject == entry.Id.Value.ToString()))] : [];

    /// <summary>Whether the words correct what was saved just now: "actually it was with Li Na", 刚才记错了，是2小时.</summary>
    public static bool Corrects(Turn turn) =>
        turn.Memory.LastCard?.Buttons is { } buttons
        && buttons.Any(button => button.Verb == UndoVerbs.Act)
        && buttons.Any(button => button.Verb.Is(HoursVerbs.List, LogVerbs.Another))
        && (CorrectionReader.Opens(turn.Words.Trim()) || (turn.CardIsNew && CorrectionReader.Denies(turn.Words.Trim())));

    /// <summary>Whether the words go on about the entry that was shown or saved with the last answer.</summary>
    public static bool GoesOn(Turn turn) =>
        turn.CardIsNew
        && turn.Memory.LastCard is { } card
        && (
            card.Buttons.Any(button => button.Verb.Is(HoursVerbs.Edit, HoursVerbs.Withdraw))
            || card.Buttons.Any(button => button.Verb == LogVerbs.Another)
        )
        && EntryCorrection.Goes(turn.Words);

    /// <summary>"3 hours, not 2": the number is a length.</summary>
    static Picks Denied(Picks denied, EntryCorrection said) =>
        denied.Numbers.Count > 0 && LengthReader.Read(said.Change).Value is not null && LengthReader.Read(said.Denied).Value is { } minutes
            ? denied with
            {
                Numbers = [],
                Minutes = [minutes],
            }
            : denied with
            {
                Numbers = [],
            };

    static bool Fits(Picks picks, HourEntry entry, DateOnly today) =>
        (picks with { Numbers = [], Last = false, Days = Past(picks.Days, today) }).Means(
            0,
            0,
            entry.SuperviseeId is { } with ? [with.Value] : [],
            entry.Day,
            entry.Minutes,
            entry.Type
        );

    /// <summary>A day that is still to come holds no entry: it stays only where no other is meant.</summary>
    static IReadOnlyList<DateOnly> Past(IReadOnlyList<DateOnly> days, DateOnly today) =>
        days.Where(day => day <= today).ToList() is { Count: > 0 } past ? past : days;
}

/// <summary>What should be different about one of several entries, until it is said which.</summary>
sealed record PendingChange(IReadOnlyList<Guid> Entries, string Change, string? Note, DateTimeOffset At)
{
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    static readonly Remembered<PendingChange?> Waiting = new("entry-change", null);

    public static void Keep(Turn turn, EntryMeant meant) =>
        Waiting.Keep(
            turn,
            meant.Change.Length == 0 && meant.Note is null
                ? null
                : new PendingChange([.. meant.Entries.Concat(meant.Near).Select(entry => entry.Id.Value)], meant.Change, meant.Note, turn.Now)
        );

    /// <summary>What was said of the entry before it was chosen, once.</summary>
    public static PendingChange? Take(Turn turn, HourEntry entry)
    {
        var waiting = Waiting.In(turn);
        if (waiting is null || !waiting.Entries.Contains(entry.Id.Value))
            return null;
        Waiting.Keep(turn, null);
        return turn.Now - waiting.At <= Kept ? waiting : null;
    }
}
