using System.Text.RegularExpressions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>Several entries of one message: which of them is spoken of, which goes, and what comes on top.</summary>
public sealed partial class LogReading
{
    /// <summary>
    /// "The first individual, the second case work", "Fang Min's was 2 hours": each is given what was said of it. Null when nothing is said of one in
    /// particular.
    /// </summary>
    static LogDraft? PartByPart(LogDraft draft, string words, Context context)
    {
        if (draft.Rest.Count == 0 || draft.TakesAnyWords)
            return null;
        List<LogDraft> all = [draft, .. draft.Rest];
        var (told, named) = (0, false);
        foreach (var clause in Between().Split(words))
        {
            if (Place(clause, all, context) is not var (place, rest, byOrder))
                continue;
            if (HoursReader.Read(rest, context.Reading) is not [var said, ..])
                continue;
            said = said with { With = byOrder ? said.With : [] };
            if (
                !(
                    said.Minutes is not null
                    || said.Day is not null
                    || said.Type.Kind != FoundKind.None
                    || said.With.Count > 0
                    || said.Problems.Count > 0
                )
            )
                continue;
            all[place] = Merge(all[place] with { Asking = LogAsking.Nothing }, said, context);
            told++;
            named |= place > 0 || byOrder;
        }
        return told > 0 && named ? all[0] with { Rest = [.. all.Skip(1)] } : null;
    }

    /// <summary>Which one the clause is about, and what it says of it.</summary>
    static (int Place, string Said, bool ByOrder)? Place(string clause, List<LogDraft> all, Context context)
    {
        if (Order().Match(clause) is { Success: true } order)
        {
            var place = order.Groups["last"].Success ? all.Count - 1 : (PickReader.Ordinal(order.Groups["nth"].Value) ?? 0) - 1;
            if (place >= 0 && place < all.Count)
                return (place, clause.Remove(order.Index, order.Length), true);
        }
        if (PickReader.Named(clause, context.Reading).People is not [var person])
            return null;
        return all.FindIndex(one => one.With == person) is var at and >= 0 && all.Count(one => one.With == person) == 1 ? (at, clause, false) : null;
    }

    /// <summary>Which of the entries that wait is to go: the one of the person who is named, or the last. Null when none is.</summary>
    internal async Task<int?> DroppedAsync(LogDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        if (draft.Entry is not null || turn.Words.Length > 80 || !Dropping().IsMatch(turn.Words))
            return null;
        var picks = PickReader.Named(turn.Words, (await ContextAsync(turn, draft, cancellationToken)).Reading);
        List<LogDraft> all = [draft, .. draft.Rest];
        if (picks.Days.Count > 0 && !all.Exists(one => one.Day is { } day && picks.Days.Contains(day)))
            return null;
        if (picks.People is [var person])
            return all.FindIndex(one => one.With == person) is var at and >= 0 && all.Count(one => one.With == person) == 1 ? at : null;
        if (draft.Rest.Count == 0 || picks.People.Count > 0)
            return null;
        return picks.Numbers is [var number] && number >= 1 && number <= all.Count ? number - 1
            : picks.Last ? all.Count - 1
            : null;
    }

    /// <summary>Whether somebody, or one of several, is named that is not to be logged after all.</summary>
    internal static bool IsDropped(Turn turn) =>
        turn.Words.Length <= 80
        && Dropping().IsMatch(turn.Words)
        && (turn.Heard?.Names(ThingKind.Person) == true || PickReader.Ordinal(turn.Words) is not null);

    /// <summary>The entries that are to be added to the one that waits; empty when none is.</summary>
    internal async Task<IReadOnlyList<LogDraft>> AddedAsync(LogDraft draft, Turn turn, string words, CancellationToken cancellationToken)
    {
        if (draft.Entry is not null || AdditionReader.Read(words) is not { } who)
            return [];
        var context = await ContextAsync(turn, draft, cancellationToken);
        if (HoursReader.Read(who, context.Reading) is not [var said])
            return [];
        var people = said.With.All(static one => one.Kind == FoundKind.One) ? said.With.Select(static one => one.Only).ToList() : [];
        if (people.Count == 0)
            people =
            [
                .. NameReader.Places(who, context.Reading.People).Where(static one => one.Key is not null).Select(static one => one.Key!.Value),
            ];
        return [.. people.Select(person => Merge(draft.LikeFor(person), said with { With = [], Note = null }, context))];
    }

    [GeneratedRegex(@"[,，;；。]|(?<![a-z])and(?![a-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\s*(?:and |then |but )*(?:(?<nth>(?:the )?(?:first|second|third|fourth|fifth))(?: one| entry| session)?|(?<last>(?:the )?(?:last"
            + @"|other)(?: one| entry| session)?))(?:'s)?\s+(?:was |is |were |should (?:be|have been) |to |as )?"
            + "|^\\s*(?:(?<nth>第[一二三四五1-5](?:个|条|位)?)|(?<last>最后一?(?:个|条)|另一?(?:个|条)))(?:人)?(?:都|应该|要)?(?:是|算|记|为|改成|换成)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Order();

    [GeneratedRegex(
        @"\b(?:delete|remove|drop|scrap|cancel|skip|leave out|take out|without|except|no need|(?:wasn'?t|was not) (?:there|here|with us)|(?:didn'?t"
            + @"|did not) (?:come|show|make it|turn up|attend))\b|不要|不用|删|去掉|取消|撤|没来|没参加|没到场?|不算|除了|别记",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Dropping();
}
