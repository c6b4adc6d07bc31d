using System.Globalization;
using System.Text;

namespace SupervisionBot.Core.Files;

/// <summary>Names that people give to files.</summary>
public static class FileName
{
    const int Longest = 120;

    /// <summary>The last part of whatever path was given, without characters that mislead or that a file system does not take.</summary>
    public static string Safe(string? given)
    {
        var last = CleanText.Of(given ?? "").Replace("\uFFFD", "").Replace('\\', '/').Split('/')[^1].Normalize(NormalizationForm.FormC);
        var name = new string([.. last.Where(c => !char.IsControl(c) && !IsFormatting(c) && !"<>:\"|?*".Contains(c))]).Trim(' ', '.');
        if (name.Length == 0)
            return "file";
        if (name.Length <= Longest)
            return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > 10)
            extension = "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }

    /// <summary>Direction marks can make <c>gpj.exe</c> look like <c>exe.jpg</c>.</summary>
    static bool IsFormatting(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
