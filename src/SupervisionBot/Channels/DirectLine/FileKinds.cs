using System.Text;
using SupervisionBot.Core.FileChecks;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>What a file is, by its first bytes; its name must agree.</summary>
static class FileKinds
{
    /// <summary>Enough for a PDF behind as many other bytes as its readers pass over.</summary>
    public const int HeadLength = 2048;

    const string Office = "application/vnd.openxmlformats-officedocument.";

    static readonly Kind[] Kinds =
    [
        new("image/png", Inline: true, [".png"], head => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("image/jpeg", Inline: true, [".jpg", ".jpeg"], head => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        new("image/gif", Inline: true, [".gif"], head => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)),
        new("image/webp", Inline: false, [".webp"], head => head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8)),
        new("application/pdf", Inline: false, [".pdf"], IsPdf),
        new(Office + "wordprocessingml.document", Inline: false, [".docx"], IsPackage),
        new(Office + "spreadsheetml.sheet", Inline: false, [".xlsx"], IsPackage),
        new(Office + "presentationml.presentation", Inline: false, [".pptx"], IsPackage),
        new("application/zip", Inline: false, [".zip"], IsZip),
        new("application/msword", Inline: false, [".doc", ".wps"], IsCompoundFile),
        new("application/vnd.ms-excel", Inline: false, [".xls"], IsCompoundFile),
        new("application/vnd.ms-powerpoint", Inline: false, [".ppt"], IsCompoundFile),
        new("audio/mpeg", Inline: false, [".mp3"], IsMp3),
        new("audio/mp4", Inline: false, [".m4a"], IsMp4),
        new("video/mp4", Inline: false, [".mp4"], IsMp4),
        new("audio/wav", Inline: false, [".wav"], head => head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WAVE"u8)),
        new("text/plain", Inline: false, [".txt", ".md"], IsText),
        new("text/csv", Inline: false, [".csv"], IsText),
    ];

    public static string Extensions { get; } = string.Join(" ", Kinds.SelectMany(kind => kind.Extensions));

    /// <summary>The content type, or null when the bytes are not what the name promises, or are of no kind that is taken.</summary>
    public static string? ContentType(string name, ReadOnlySpan<byte> head)
    {
        var extension = Path.GetExtension(name);
        foreach (var kind in Kinds)
            if (kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase))
                return kind.Matches(head) ? kind.ContentType : null;
        return null;
    }

    /// <summary>Whether files that are called so are taken at all.</summary>
    public static bool IsTaken(string name) =>
        Kinds.SelectMany(kind => kind.Extensions).Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    public static bool IsProgram(ReadOnlySpan<byte> head) => FileCheck.IsProgram(head);

    /// <summary>What a reader would call the type that the bytes are of, when that is sure.</summary>
    public static string? Seen(ReadOnlySpan<byte> head)
    {
        if (IsCompoundFile(head) || (IsZip(head) && head.IndexOf("[Content_Types].xml"u8) >= 0))
            return "Office";
        if (IsZip(head))
            return "ZIP";
        if (IsPdf(head))
            return "PDF";
        foreach (var kind in Kinds)
            if (kind.ContentType.StartsWith("image/", StringComparison.Ordinal) && kind.Matches(head))
                return kind.Extensions[^1].TrimStart('.').ToUpperInvariant();
        return null;
    }

    /// <summary>May a browser show it inside a page? Only what cannot carry script.</summary>
    public static bool IsShownInline(string contentType) => Array.Exists(Kinds, kind => kind.Inline && kind.ContentType == contentType);

    static bool IsPdf(ReadOnlySpan<byte> head) =>
        head.IndexOf("%PDF-"u8) is >= 0 and <= FileCheck.LongestPdfLead && !head.TrimStart("\r\n\t "u8).StartsWith("<"u8);

    static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>With a password it has the form of the old versions; what is to be done about that is the bot's to say.</summary>
    static bool IsPackage(ReadOnlySpan<byte> head) => IsZip(head) || IsCompoundFile(head);

    static bool IsCompoundFile(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    static bool IsMp3(ReadOnlySpan<byte> head) => head.StartsWith("ID3"u8) || (head.Length > 1 && head[0] == 0xFF && (head[1] & 0xE0) == 0xE0);

    static bool IsMp4(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8);

    /// <summary>No control characters but tabs and line ends. The encoding is open: Windows in China still writes GB18030, Excel UTF-16.</summary>
    static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return true;
        foreach (var value in head)
            if (value < 0x20 && value is not (0x09 or 0x0A or 0x0C or 0x0D))
                return false;
        return true;
    }

    delegate bool Recogniser(ReadOnlySpan<byte> head);

    sealed record Kind(string ContentType, bool Inline, string[] Extensions, Recogniser Matches);
}
