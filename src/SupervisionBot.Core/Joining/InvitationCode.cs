using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Joining;

/// <summary>
/// What an invited person types: two groups of five, for instance <c>K7MXP-4QTRC</c>. 25 characters, of which none looks like another
/// (no 0 O 1 I L, and 2 5 8 but not Z S B) and none is a vowel, so that no word comes about; each group has a digit, so that no word of a
/// sentence is taken for one. That leaves 46 bits.
/// </summary>
/// <remarks>
/// Stored is only a slow hash: trying every code against a stolen database costs 2⁴⁶ × 200,000 rounds, centuries on one graphics card,
/// while a code lives for days. The salt is the same for all, because a code must be found without knowing whose it is.
/// </remarks>
public sealed partial class InvitationCode
{
    const string Digits = "23456789";
    const string Alphabet = Digits + "CDFGHJKMNPQRTVWXY";
    const int GroupLength = 5;
    const int LongestSentence = 500;
    const int Rounds = 200_000;
    const int HashLength = 32;

    static readonly byte[] Salt = "SupervisionBot invitation v1"u8.ToArray();

    readonly Lazy<byte[]> hash;

    InvitationCode(string first, string second)
    {
        Text = $"{first}-{second}";
        hash = new Lazy<byte[]>(() =>
            Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(first + second), Salt, Rounds, HashAlgorithmName.SHA256, HashLength)
        );
    }

    /// <summary>As it is given to the person.</summary>
    public string Text { get; }

    /// <summary>By this half of the hash a code is found; the other half is then compared in constant time.</summary>
    internal long Finder => BitConverter.ToInt64(hash.Value);

    internal ReadOnlySpan<byte> Proof => hash.Value.AsSpan(sizeof(long));

    public static InvitationCode New() => new(Group(), Group());

    /// <summary>
    /// The code in what somebody wrote: alone or in a sentence, in any case and width, with or without a dash or spaces. Null when there is none.
    /// </summary>
    public static InvitationCode? In(string? words)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > LongestSentence || !words.IsNormalizable())
            return null;
        var text = words.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        foreach (Match match in TwoGroups().Matches(text))
            if (Of(match.Groups[1].Value, match.Groups[2].Value) is { } code)
                return code;
        // Spelled out or grouped in another way, but nothing else beside it.
        var letters = string.Concat(text.Where(letter => char.IsAsciiLetterOrDigit(letter)));
        return letters.Length == 2 * GroupLength ? Of(letters[..GroupLength], letters[GroupLength..]) : null;
    }

    static InvitationCode? Of(string first, string second)
    {
        if (!(first + second).Any(char.IsAsciiDigit))
            return null;
        (first, second) = (Clear(first), Clear(second));
        return IsGroup(first) && IsGroup(second) ? new InvitationCode(first, second) : null;
    }

    /// <summary>Three letters are never in a code, so they were read for the digits that look like them.</summary>
    static string Clear(string group) => group.Replace('Z', '2').Replace('S', '5').Replace('B', '8');

    static bool IsGroup(string group) => group.All(Alphabet.Contains) && group.Any(Digits.Contains);

    static string Group()
    {
        while (true)
        {
            var group = RandomNumberGenerator.GetString(Alphabet, GroupLength);
            if (IsGroup(group))
                return group;
        }
    }

    [GeneratedRegex(@"(?<![A-Z0-9])([A-Z0-9]{5})[\s\p{Pd}_.·•]{0,3}([A-Z0-9]{5})(?![A-Z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex TwoGroups();
}

static class Normalizable
{
    /// <summary>False for half a surrogate pair, which cannot be normalised.</summary>
    public static bool IsNormalizable(this string text)
    {
        try
        {
            _ = text.IsNormalized(NormalizationForm.FormKC);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
