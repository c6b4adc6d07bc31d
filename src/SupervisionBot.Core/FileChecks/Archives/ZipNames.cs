using System.Text;

namespace SupervisionBot.Core.FileChecks.Archives;

/// <summary>Names in an archive: of Unicode, or as Windows in China writes them.</summary>
static class ZipNames
{
    /// <summary>For those that do not say: UTF-8 when all of them are, otherwise GB18030, which includes GBK.</summary>
    public static Encoding EncodingOf(IEnumerable<byte[]> names) =>
        names.All(name => System.Text.Unicode.Utf8.IsValid(name)) ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    /// <summary>Of old Windows programs some write \ in one list and / in the other.</summary>
    public static bool AreSame(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length)
            return false;
        for (var index = 0; index < one.Length; index++)
            if (one[index] != other[index] && !(one[index] is (byte)'/' or (byte)'\\' && other[index] is (byte)'/' or (byte)'\\'))
                return false;
        return true;
    }

    /// <summary>Whether it leads to no other place, and is of no other kind.</summary>
    public static bool MayStandFor(string? other, string name) =>
        other is null
        || (
            !IsTrick(other)
            && Path.GetExtension(other).Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase)
            && other.Replace('\\', '/').Count(letter => letter == '/') == name.Replace('\\', '/').Count(letter => letter == '/')
        );

    /// <summary>A name that leads out of its folder, or does not show what it is.</summary>
    public static bool IsTrick(string name) =>
        name.Replace('\\', '/') is var path
        && (path.StartsWith('/') || path.Contains(':') || path.Any(IsMark) || path.Split('/').Any(part => part is ".." or "."));

    static bool IsMark(char letter) => char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;
}
