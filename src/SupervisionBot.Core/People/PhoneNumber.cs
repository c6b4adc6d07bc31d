using System.Text.RegularExpressions;

namespace SupervisionBot.Core.People;

/// <summary>Telephone numbers as people write them down: digits, spaces, hyphens, brackets, a plus before them.</summary>
public static partial class PhoneNumber
{
    public const int Longest = 30;

    /// <summary>The number as it is kept, in plain letters; null for what is none.</summary>
    public static string? Of(string written)
    {
        var number = Spaces().Replace(written.Normalize(System.Text.NormalizationForm.FormKC).Trim(), " ");
        return number.Length <= Longest && Number().IsMatch(number) && number.Count(char.IsAsciiDigit) >= FewestDigits ? number : null;
    }

    const int FewestDigits = 5;

    [GeneratedRegex(@"^\+?[0-9(][0-9 ()/.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
