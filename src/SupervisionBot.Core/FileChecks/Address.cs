namespace SupervisionBot.Core.FileChecks;

/// <summary>Where a link leads. Spaces and unseen letters are left out, as programs do; both slashes are one.</summary>
static class Address
{
    static readonly string[] OddSchemes =
    [
        "file",
        "javascript",
        "vbscript",
        "data",
        "smb",
        "shell",
        "search",
        "search-ms",
        "jar",
        "mhtml",
        "ldap",
        "view-source",
        "script",
        "macro",
        "service",
        "blob",
        "filesystem",
        "res",
        "its",
    ];

    static readonly string[] MacintoshFolders = ["users", "applications", "library", "volumes"];

    /// <summary>A link that opens a file on a machine, or starts something, instead of a page or a letter.</summary>
    public static bool IsOdd(string address)
    {
        var plain = Plain(address);
        return plain.StartsWith("//", StringComparison.Ordinal)
            || (
                SchemeOf(plain) is { } scheme
                && (
                    OddSchemes.Contains(scheme)
                    || scheme.StartsWith("ms-", StringComparison.Ordinal)
                    || scheme.StartsWith("vnd.sun.", StringComparison.Ordinal)
                )
            );
    }

    /// <summary>Something that is fetched from the web or another machine. What lies on the reader's own, or beside the file, is not there.</summary>
    public static bool IsElsewhere(string address)
    {
        var plain = Plain(address);
        if (plain.StartsWith("//", StringComparison.Ordinal))
            return true;
        return SchemeOf(plain) switch
        {
            null or "mailto" => false,
            // file:///C:/x and file:/x are here; file://host/x, file:////host/x and file:///\\host\x are not.
            "file" => plain["file:".Length..] is var rest
                && rest.StartsWith("//", StringComparison.Ordinal)
                && (
                    rest.StartsWith("////", StringComparison.Ordinal)
                    || !(rest.StartsWith("///", StringComparison.Ordinal) || rest.StartsWith("//localhost/", StringComparison.Ordinal))
                    || rest.StartsWith("///%5c", StringComparison.Ordinal)
                    || rest.StartsWith("///%2f", StringComparison.Ordinal)
                )
                && !HasDrive(rest[2..]),
            _ => true,
        };
    }

    public static bool IsFile(string address) =>
        Plain(address).StartsWith("file:", StringComparison.Ordinal) || Plain(address).StartsWith("//", StringComparison.Ordinal);

    /// <summary>file:////Users/x: as Word on a Macintosh writes the place of its own template, with the strokes of another machine.</summary>
    public static bool IsOnMacintosh(string address) =>
        Plain(address) is var plain && MacintoshFolders.Any(folder => plain.StartsWith($"file:////{folder}/", StringComparison.Ordinal));

    static bool HasDrive(string path) => path is [>= 'a' and <= 'z', ':' or '|', ..];

    static string Plain(string address) =>
        new string([
            .. address.Where(letter =>
                !char.IsWhiteSpace(letter)
                && !char.IsControl(letter)
                && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format
            ),
        ])
            .Replace('\\', '/')
            .ToLowerInvariant();

    /// <summary>Of more than one letter: one is a drive.</summary>
    static string? SchemeOf(string plain)
    {
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && plain[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.') ? plain[..colon] : null;
    }
}
