using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Exchange;

public enum SignOfClient
{
    /// <summary>A telephone or identity number; never goes out.</summary>
    Number,
    Email,

    /// <summary>Somebody who is supervised in one of the batches.</summary>
    Name,
}

/// <summary>Words that look like somebody's who is no colleague, as they were written.</summary>
public sealed record ClientSign(SignOfClient Kind, string Words);

/// <summary>Finds in a text what would tell who a client is, before it goes to others.</summary>
public sealed partial class ClientSigns(SupervisionDb db)
{
    public async Task<IReadOnlyList<ClientSign>> InAsync(string text, CancellationToken cancellationToken)
    {
        var names = await db
            .Memberships.Where(m => m.Role == Role.Supervisee)
            .Join(db.People, m => m.PersonId, p => p.Id, (_, p) => new { p.Name, p.NameEn })
            .Distinct()
            .ToListAsync(cancellationToken);
        return In(text, names.SelectMany(one => (string[])[one.Name, one.NameEn]));
    }

    public static IReadOnlyList<ClientSign> In(string text, IEnumerable<string> names)
    {
        var (plain, places) = Plain(text);
        List<ClientSign> found = [];
        void Take(SignOfClient kind, int from, int length)
        {
            var words = text[places[from]..(places[from + length - 1] + 1)].Trim();
            if (!found.Exists(sign => sign.Words.Contains(words, StringComparison.Ordinal)))
                found.Add(new ClientSign(kind, words));
        }
        foreach (Match match in Emails().Matches(plain))
            Take(SignOfClient.Email, match.Index, match.Length);
        foreach (Match match in Numbers().Matches(plain))
            Take(SignOfClient.Number, match.Index, match.Length);
        foreach (var name in names.Where(name => name.Length > 1).Distinct(StringComparer.Ordinal))
        foreach (Match match in Regex.Matches(plain, Pattern(name), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            Take(SignOfClient.Name, match.Index, match.Length);
        return found;
    }

    /// <summary>Latin letters in either order of the names; signs with or without blanks between.</summary>
    static string Pattern(string name)
    {
        if (Scripts.IsCjk(name[0]))
            return string.Join(@"\s*", Plain(name).Text.Select(sign => Regex.Escape(sign.ToString())));
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string Said(IEnumerable<string> of) => string.Join(@"[\s\-]+", of.Select(Regex.Escape));
        return $@"(?<![\p{{L}}\d])(?:{Said(parts)}|{Said(parts.Reverse())})(?![\p{{L}}\d])";
    }

    /// <summary>Digits and signs as they are usually written, and where each stood.</summary>
    static (string Text, List<int> Places) Plain(string text)
    {
        var (plain, places) = (new StringBuilder(text.Length), new List<int>(text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format)
                continue;
            plain.Append(
                char.IsDigit(letter) ? Scripts.Digit(letter)
                : letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0)
                : Simplified.Of(letter)
            );
            places.Add(at);
        }
        return (plain.ToString(), places);
    }

    const RegexOptions Usual = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"[\w.+\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)+", Usual)]
    private static partial Regex Emails();

    /// <summary>Mobile and fixed telephones, identity numbers, and any number of seven digits and more; with dashes between, and in signs.</summary>
    [GeneratedRegex(
        @"(?<!\d)(?:\+?86[\s\-]?)?1[3-9](?:[\s\-.]?\d){9}(?!\d)|(?<!\d)\(?0\d{2,3}\)?[\s\-]?\d{7,8}(?!\d)"
            + @"|(?<!\d)\d{6}[\s\-]?(?:\d[\s\-]?){11}[\dx](?![\da-z])"
            + @"|\d{7,}x?|[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖](?:\s?[零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]){6,}",
        Usual
    )]
    private static partial Regex Numbers();
}
