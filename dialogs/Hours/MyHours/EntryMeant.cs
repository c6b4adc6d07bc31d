using System.Text.RegularExpressions;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>
/// Which of a trainee's entries their words mean, and what should be different: "the entry from Wednesday is wrong", "move tuesday's 2 hours to
/// wednesday", 改第二条为3小时.
/// </summary>
/// <param name="Entries">All that fit, the one logged last first.</param>
/// <param name="Change">What should be different, as said; empty when only an entry was named.</param>
/// <param name="Note">The note to set; null when none was said.</param>
sealed partial record EntryMeant(IReadOnlyList<HourEntry> Entries, string Change, string? Note)
{
    public static async Task<EntryMeant> ReadAsync(Turn turn, HourList list, IReadOnlyList<Supervisee> people, CancellationToken cancellationToken)
    {
        var words = turn.Words.Trim();
        string? note = null;
        if (NoteSaid().Match(words) is { Success: true } noted)
            (note, words) = (noted.Groups["note"].Value.Trim(), words[..noted.Index]);
        var correction = CorrectionReader.Read(words);
        var (what, change) =
            correction.Denied.Length > 0 ? ("", correction.Words)
            : ChangeSaid().Match(words) is { Success: true } to ? (to.Groups["what"].Value, to.Groups["to"].Value)
            : (words, "");
        if (change.Length == 0 && CorrectionReader.Opens(what))
            (what, change) = ("", CorrectionReader.WithoutOpening(what));
        var all = (await list.AllAsync(turn.Speaker.AsTrainee(), cancellationToken))
            .Where(entry => entry.State != EntryState.Withdrawn)
            .OrderByDescending(entry => entry.Id.Value)
            .ToList();
        var picks = PickReader.Read(what, turn.Reading(people));
        if (picks.Numbers is [var number] && number >= 1 && number <= LastShown.Entries.In(turn).Count)
            return new EntryMeant([.. all.Where(entry => entry.Id.Value == LastShown.Entries.In(turn)[number - 1])], change, note);
        var last = all.Take(1).ToList();
        if (picks.Last || !picks.SaysWhich)
            return new EntryMeant(last, change, note);
        return new EntryMeant([.. all.Where(entry => Fits(picks, entry, turn.Today))], change, note);
    }

    /// <summary>Whether the words correct what was saved just now: "actually it was with Li Na", 刚才记错了，是2小时.</summary>
    public static bool Corrects(Turn turn) =>
        turn.Memory.LastCard?.Buttons.Any(button => button.Verb == UndoVerbs.Act) == true && CorrectionReader.Opens(turn.Words.Trim());

    static bool Fits(Picks picks, HourEntry entry, DateOnly today) =>
        (picks with { Days = [.. picks.Days.Where(day => day <= today)] }).Means(
            0,
            0,
            entry.SuperviseeId is { } with ? [with.Value] : [],
            entry.Day,
            entry.Minutes,
            entry.Type
        );

    [GeneratedRegex(
        @"^(?:.*\b(?:add|put|set|write|attach)\b[^:]*\bnote\b[^:]*|.*\bnote\b[^:]{0,30}|.*(?:备注|说明)[^:：]{0,6})[:：]\s*(?<note>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex NoteSaid();

    [GeneratedRegex(
        @"^(?:please )?(?:move|change|shift|correct|make|set|edit|update|put)?\s*(?<what>.*?)\s+(?:to|into|should (?:be|have been)|was (?:really"
            + @"|actually)|->)\s+(?<to>.+)$|^(?:请|麻烦|帮我|把|将|改|修改)*(?<what>.*?)(?:改到|改成|改为|移到|挪到|换成|调到|更正为|应该是|应为|其实是|为(?=\d))(?<to>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ChangeSaid();
}
