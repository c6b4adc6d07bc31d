using SupervisionBot.Core;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>What several conversations ask of the same words: each is read once a turn.</summary>
public static class SaidOnce
{
    static readonly Func<Turn, OwnReminderSaid?> ReadReminder = turn =>
        OwnReminderReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);

    static readonly Func<Turn, DaysSought?> ReadSought = turn => SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese);

    static readonly Func<Turn, bool> ReadLeaves = turn => SessionReader.LeavesAsItIs(turn.Words);

    /// <summary>A reminder of something of their own; null when the words ask for none.</summary>
    public static OwnReminderSaid? Reminder(Turn turn) => turn.Once(ReadReminder);

    /// <summary>The days of a session that the words name; null when they name none.</summary>
    public static DaysSought? Sought(Turn turn) => turn.Once(ReadSought);

    /// <summary>Whether what there is shall stay as it is.</summary>
    public static bool LeavesAsItIs(Turn turn) => turn.Once(ReadLeaves);
}
