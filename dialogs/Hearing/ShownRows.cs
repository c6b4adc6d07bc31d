using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>
/// The rows of the list that the last answer showed. Words that only point at one of them are about it: what acts on other kinds of things is not
/// meant, and where nothing else is, the row is opened. The words are read once for all conversations that are asked about.
/// </summary>
sealed class ShownRows
{
    readonly Turn turn;
    readonly Counted? counted;
    readonly IReadOnlyList<Button>? pointed;

    ShownRows(Turn turn) => (this.turn, counted, pointed) = (turn, Pointing.Counts(turn.Words), Pointed(turn));

    public static ShownRows Of(Turn turn) => new(turn);

    /// <summary>What can be wanted of a row, by what its press does; those who answer by themselves read of which row it is said.</summary>
    static readonly IReadOnlyList<(Verb Opens, bool Themselves, IReadOnlyList<string> Intents)> Kinds =
    [
        (HoursVerbs.Open, true, ["change_entry", "withdraw_entry", "my_hours", "waiting_hours", "audit"]),
        (HoursVerbs.AskAlike, false, ["change_entry", "withdraw_entry"]),
        (ReviewVerbs.Open, true, ["approve", "return_entry", "ask_trainee", "review_hours", "audit"]),
        (BookingVerbs.Open, true, ["cancel_booking", "move_booking", "late_for_session", "my_bookings"]),
        (BookVerbs.Pick, true, ["book_session", "watch_place"]),
        (HostVerbs.Open, true, ["change_session", "withdraw_session", "my_sessions", "attendance", "write_record"]),
        (ClassVerbs.Open, false, ["change_class", "classes", "miss_class", "missed_classes", "check_in", "open_check_in", "visits"]),
        (OwnReminderVerbs.Open, false, ["reminders"]),
        (AnnouncementsVerbs.Open, false, ["announce"]),
        (MaterialsVerbs.Open, false, ["submit_material", "material_state", "missing_material", "ask_extension"]),
        (ReviewingVerbs.Open, false, ["review_materials"]),
        (ExtensionsVerbs.Open, false, ["extend_material", "move_due"]),
    ];

    /// <summary>The conversation that leaves what is under way.</summary>
    const string Leaving = "cancel";

    /// <summary>The list that the words point at; null when they point at none.</summary>
    static IReadOnlyList<Button>? Pointed(Turn turn) =>
        turn is { Input: Input.Said, CardIsNew: true, Memory.LastCard.Rows: { Count: > 0 } rows }
        && rows.All(row => row.Verb == rows[0].Verb)
        && Kinds.Any(kind => kind.Opens == rows[0].Verb)
        && Pointing.IsPointing(turn.Words)
            ? rows
            : null;

    /// <summary>Whether the conversation does something with another kind of thing than the words point at.</summary>
    public bool IsOther(ConversationDescription conversation)
    {
        if (counted is { } kind && IsCountedOtherwise(conversation, kind))
            return true;
        if (pointed is not [var first, ..] || conversation.Owns(first.Verb))
            return false;
        // What is cancelled is the row, and not the talk.
        if (conversation.Id == Leaving && !conversation.IsCalled(turn.Folded))
            return true;
        var own = Kinds.First(one => one.Opens == first.Verb).Intents;
        return conversation.Intents.Count > 0
            ? !conversation.Intents.Any(own.Contains) && conversation.Intents.Any(intent => Kinds.Any(other => other.Intents.Contains(intent)))
            : Kinds.Any(other => conversation.Owns(other.Opens));
    }

    /// <summary>Whether what it does is done with things that are counted by another word: 那三条 are entries or messages, and no sessions.</summary>
    static bool IsCountedOtherwise(ConversationDescription conversation, Counted counted) =>
        counted switch
        {
            Counted.Lines => conversation.Intents.Count > 0 && conversation.Intents.All(OfSessions.Contains),
            _ => conversation.Intents.Count > 0 && conversation.Intents.All(OfEntries.Contains),
        };

    static readonly IReadOnlyList<string> OfSessions =
    [
        .. Kinds.Where(kind => kind.Opens.Is(BookingVerbs.Open, HostVerbs.Open)).SelectMany(kind => kind.Intents),
    ];

    static readonly IReadOnlyList<string> OfEntries =
    [
        .. Kinds.Where(kind => kind.Opens.Is(HoursVerbs.Open, ReviewVerbs.Open)).SelectMany(kind => kind.Intents),
    ];

    /// <summary>What opens the row that the words point at; null when they point at no single one, or the one who is asked finds it.</summary>
    public static Input.Pressed? Open(Turn turn, ConversationDescription? asked) =>
        Pointed(turn) is { } rows
        && Pointing.Row(turn.Words, rows.Count) is { } at
        && !(Kinds.First(kind => kind.Opens == rows[0].Verb) is { Themselves: true, Intents: var own } && asked?.Intents.Any(own.Contains) == true)
            ? new Input.Pressed(rows[at].Verb, turn.Memory.LastCard!.Card, rows[at].Subject)
            : null;
}
