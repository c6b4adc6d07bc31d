using System.Buffers;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Words that are to go from a note: "take the bit about tears out", 把迟到那句去掉.</summary>
public static partial class NoteCut
{
    const string EndSigns = ",，;；。.\n";

    static readonly SearchValues<char> Ends = SearchValues.Create(EndSigns);

    /// <summary>Whether something is to go from the note of some entry, by its form.</summary>
    public static bool Is(string words) =>
        words.Length <= Longest && OfNote().IsMatch(words) && Form().IsMatch(words.Trim(' ', '.', '!', '。', '！'));

    const int Longest = 120;

    [GeneratedRegex(@"\bnotes?\b|\b(?:bit|part|sentence)\b|备注|[句段]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfNote();

    /// <summary>The note without what the words name; null when they name nothing in it.</summary>
    public static string? From(string note, string words)
    {
        if (note.Length == 0 || words.Length > Longest || Form().Match(words.Trim(' ', '.', '!', '。', '！')) is not { Success: true } match)
            return null;
        var named = match.Groups["x"].Value.Trim(' ', '“', '”', '"', '\'', '「', '」');
        if (named.Length == 0)
            return null;
        var at = note.IndexOf(named, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && !match.Groups["part"].Success)
            return Joined(note[..at], note[(at + named.Length)..]);
        var clauses = Clauses(note).ToList();
        var meant = clauses.FindIndex(clause => Speaks(note[clause.Start..clause.End], named));
        if (meant < 0)
            return null;
        var (start, end) = clauses[meant];
        // "She was in tears and we stopped early": only what is joined to it goes.
        if (clauses.Count == 1 && And().Split(note) is { Length: > 1 } parts)
            return string.Join(" and ", parts.Where(part => !Speaks(part, named))).Trim();
        return Joined(note[..start], note[end..]);
    }

    /// <summary>Whether the clause says one of the words that name it.</summary>
    static bool Speaks(string clause, string named) =>
        named.Any(Sentence.IsChinese)
            ? clause.Contains(named, StringComparison.Ordinal)
                || Enumerable.Range(0, Math.Max(0, named.Length - 1)).Any(at => clause.Contains(named.Substring(at, 2), StringComparison.Ordinal))
            : named
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Any(word => word.Length > 2 && !Small.Contains(word) && clause.Contains(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase));

    static readonly HashSet<string> Small = new(
        ["the", "and", "her", "his", "she", "was", "that", "about", "with"],
        StringComparer.OrdinalIgnoreCase
    );

    static IEnumerable<(int Start, int End)> Clauses(string note)
    {
        for (var start = 0; start < note.Length; )
        {
            var size = note.AsSpan(start).IndexOfAny(Ends);
            var end = size < 0 ? note.Length : start + size;
            if (end > start)
                yield return (start, end);
            start = end + 1;
        }
    }

    static string Joined(string before, string after)
    {
        var (first, second) = (before.Trim([' ', .. EndSigns]), after.Trim([' ', .. EndSigns]));
        return first.Length == 0 || second.Length == 0 ? first + second : first + (first.Any(Sentence.IsChinese) ? "，" : ", ") + second;
    }

    [GeneratedRegex(@"\s+and\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(
        @"^(?:and |please |can you |could you |oh |sorry,? )*(?:take|leave|cut|drop|remove|delete) (?:out )?(?:(?<part>(?:the |that )?(?:bit|part"
            + @"|thing|sentence|words?) (?:about|on|with|saying) )|(?:the |that |“|"")?)"
            + @"(?<x>.+?)(?: (?:out of|from|in) the note| (?:out|away|off))(?: please)?$"
            + @"|^(?:and |please |can you |could you |oh |sorry,? )*(?:take out|leave out|cut|drop|remove|delete|don'?t (?:mention|write"
            + @"|say)) (?<part>(?:the |that )?(?:bit|part|thing|sentence|words?) (?:about|on|with|saying) )(?<x>.+?)(?: please)?$"
            + @"|^(?:(?:hmm+|oh|actually|and|please|sorry)\b[ ,]*)*(?:(?:i'?d )?(?:better|rather) not have|i (?:don'?t|do not) want"
            + @"|get rid of|lose) (?:the |that )?"
            + @"(?<x>[^,]+?) (?<part>bit|part|thing|sentence|line) (?:in|from|out of|on) (?:the|my) note(?:,? (?:can"
            + @"|could) you (?:please )?(?:take|cut|leave|get)"
            + @" it out)?(?: please)?\??$"
            + "|^(?:请|麻烦|帮我|还是|那个?|哦)*(?:把)?(?:备注(?:里|里面|中)?的?)?[“「\"]?(?<x>.{1,20}?)[”」\"]?(?:(?<part>(?:的)?(?:那|这)?(?:一)?(?:句话?|段|部分|几个字|点|个字))"
            + "|的)?(?:从备注(?:里|中))?(?:都|给我)?(?:去掉|删掉|删了|删除|拿掉|不要写|别写|不用写|不要)(?:吧|了|上)*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
