using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>
/// Whom a reviewer's words name, however they are written: "he wei's", "zhiqiangs", "Meiling", 海波, 小徐, 马超的. All of them, and what is left of the
/// words without them.
/// </summary>
static partial class ReviewNames
{
    /// <summary>Shorter parts of a name in Latin letters are words of their own: "he", "ma", "ye".</summary>
    const int ShortestPart = 3;

    public static (IReadOnlyList<PersonId> People, string Left) Find(string words, IReadOnlyList<Supervisee> known)
    {
        List<PersonId> found = [];
        // The longest first: who is called by the whole name is not also looked for by a part of it.
        foreach (var (name, whose) in NamesOf(known).OrderByDescending(one => one.Name.Length))
        {
            for (var match = Sought(name).Match(words); match.Success; match = Sought(name).Match(words))
            {
                found.AddRange(whose);
                words = words.Remove(match.Index, match.Length).Insert(match.Index, " \u0001 ");
            }
        }
        return ([.. found.Distinct()], words.Replace('\u0001', ' '));
    }

    /// <summary>Somebody is named who is none of theirs: of another group, of no roster, or by a possessive that is nobody's.</summary>
    public static string? Stranger(Turn turn, string left) =>
        Strangers.Names(turn).FirstOrDefault(name => left.Contains(name, StringComparison.Ordinal))
        ?? (Possessive().Match(left) is { Success: true } match ? match.Groups["n"].Value : null);

    static IEnumerable<(string Name, IReadOnlyList<PersonId> Whose)> NamesOf(IReadOnlyList<Supervisee> known) =>
        known
            .SelectMany(person => Written(person).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, person.Id)))
            .GroupBy(one => one.name, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, (IReadOnlyList<PersonId>)[.. same.Select(one => one.Id).Distinct()]));

    static IEnumerable<string> Written(Supervisee person)
    {
        var parts = person.NameEn.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return person.Name;
        foreach (var part in person.Name.Split([' ', '·'], StringSplitOptions.RemoveEmptyEntries).Concat(parts))
            if (!Scripts.IsCjk(part[0]) && part.Length >= ShortestPart)
                yield return part;
        if (parts.Length > 1)
        {
            yield return person.NameEn;
            yield return string.Join(' ', parts.Reverse());
            yield return string.Concat(parts);
        }
        if (!person.Name.All(Scripts.IsCjk))
            yield break;
        var family = person.Name.Length > 3 ? person.Name[..2] : person.Name[..1];
        if (person.Name.Length - family.Length >= 2)
            yield return person.Name[family.Length..];
        // 静静, 小燕.
        yield return $"{person.Name[^1]}{person.Name[^1]}";
        if (family.Length > 1)
            yield return family;
        foreach (var familiar in Familiar)
        foreach (var called in (string[])[family, person.Name[^1..]])
            yield return familiar.Replace("{name}", called, StringComparison.Ordinal);
    }

    static readonly IReadOnlyList<string> Familiar = new Texts(typeof(ReviewNames)).LinesInBoth("FamiliarNames");

    static Regex Sought(string name) =>
        Scripts.IsCjk(name[0])
            ? new Regex(Regex.Escape(name), RegexOptions.CultureInvariant)
            : new Regex(
                // Chinese may stand beside it: Sarah的都通过.
                $@"(?<![{Latin}])(?<!(?-i:\S\s[A-Z][a-z]+)\s){Spaced(name)}(?:['’]s|s['’]?|['’])?(?![{Latin}])",
                RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
            );

    const string Latin = @"A-Za-z\u00C0-\u024F";

    static string Spaced(string name) => Regex.Escape(name).Replace(@"\ ", @"[\s-]+", StringComparison.Ordinal);

    [GeneratedRegex(
        @"(?<![\p{L}])(?!(?:it|that|let|what|here|there|today|yesterday|week|month|day|sunday|monday|tuesday|wednesday|thursday|friday|saturday)['’])"
            + @"(?<n>[a-z]{2,})['’]s(?![\p{L}])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Possessive();
}
