using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Two changes of the roster in one sentence: 周婷婷的邮箱改成…，手机改成…, "move Ma Chao and Zhou Haibo to group 1". Each is said as a sentence of its own.
/// </summary>
public static partial class RosterTwoSaid
{
    const int Longest = 240;

    /// <summary>Null when it is one change, or when not both are whole.</summary>
    /// <param name="people">Where people are named, in their order.</param>
    public static (string First, string Second)? TakeApart(string words, IReadOnlyList<(int Start, int End)> people)
    {
        if (words.Length > Longest || people.Count == 0)
            return null;
        if (people.Count == 2 && Beside().IsMatch(words[people[0].End..people[1].Start]) && Both(words, people) is { } both)
            return both;
        foreach (var cut in Cuts().Matches(words).Reverse())
        {
            var (first, end) = (words[..cut.Index], cut.Index + cut.Length);
            List<(int Start, int End)> before = [.. people.Where(one => one.End <= cut.Index)];
            if (before.Count == 0 || people.Any(one => one.Start < end && one.End > cut.Index))
                continue;
            List<(int Start, int End)> after = [.. people.Where(one => one.Start >= end).Select(one => (one.Start - end, one.End - end))];
            var (second, named) = (words[end..], after.Count > 0);
            if (after.Count == 0)
                (second, after) = Named(second, words[before[^1].Start..before[^1].End]);
            else if (after is [var whom] && Fields().Match(first) is { Success: true, Value: var field } && !Fields().IsMatch(second))
                (second, after) = Named($"{field}{second[whom.End..]}", second[whom.Start..whom.End]);
            if (
                RosterSaid.Read(first, before) is { } one
                && RosterSaid.Read(second, after) is { } other
                && IsWhole(one)
                && IsWhole(other)
                && (named || !IsPresence(other))
            )
                return (first, second);
        }
        return null;
    }

    /// <summary>Both go to the same group, or have left; who change places with each other are one change.</summary>
    static (string First, string Second)? Both(string words, IReadOnlyList<(int Start, int End)> people)
    {
        var first = words[..people[0].End] + words[people[1].End..];
        var second = words[..people[0].Start] + words[people[1].Start..];
        var shift = people[1].Start - people[0].Start;
        return
            RosterSaid.Read(first, [people[0]]) is { } one
            && RosterSaid.Read(second, [(people[1].Start - shift, people[1].End - shift)]) is { } other
            && IsWhole(one)
            && IsWhole(other)
            && (
                (IsPresence(one) && one.Kind == other.Kind)
                || RosterSaid.Read(words, people) is { Kind: RosterWishKind.Move or RosterWishKind.Set, Field: null }
            )
            ? (first, second)
            : null;
    }

    /// <summary>"… and her phone is": of the one who was named before.</summary>
    static (string Words, List<(int Start, int End)> People) Named(string second, string whom)
    {
        var rest = Whose().Replace(second, "");
        var name = Possessive().Replace(whom, "").TrimEnd();
        var joined =
            Scripts.IsCjk(name[^1]) ? name + rest
            : Goes().IsMatch(rest) ? $"{name} {rest}"
            : $"{name}'s {rest}";
        return (joined, [(0, name.Length)]);
    }

    /// <summary>"…, stop her account" says the same of the same one again.</summary>
    static bool IsPresence(RosterWish wish) => wish.Kind is RosterWishKind.Leave or RosterWishKind.Return;

    static bool IsWhole(RosterWish wish) =>
        wish.Kind switch
        {
            RosterWishKind.Set => wish.Value.Length > 0,
            RosterWishKind.Move => wish.Group.Length > 0,
            _ => IsPresence(wish),
        };

    [GeneratedRegex(@"\s*[,;]\s*(?:and\s+)?(?:also\s+)?|\s+and\s+(?:also\s+)?|[，；。]\s*(?:还有|另外|同时|然后|再)?", Plain)]
    private static partial Regex Cuts();

    [GeneratedRegex(@"^(?:['’]?s)?\s*(?:,|and|&|、|和|跟|与|还有)\s*$", Plain)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(?:and |also |with )*(?:her|his|their|the|a)? ?(?:new )?|^(?:把|也)*[她他]?的?", Plain)]
    private static partial Regex Whose();

    [GeneratedRegex("['’]s$", Plain)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"^(?:to|into|goes|moves|is|joins)\b", Plain)]
    private static partial Regex Goes();

    [GeneratedRegex(@"\b(?:phone|mobile|number|e-?mail|mail)\b|手机|电话|邮箱", Plain)]
    private static partial Regex Fields();

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
}
