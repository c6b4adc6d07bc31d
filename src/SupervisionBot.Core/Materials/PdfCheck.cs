using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// Looks through a PDF without building it: for a password, for actions that run something, for its pages and its title. Dictionaries stand in the
/// open, or in object streams, which are unpacked up to a limit. Names may be written with #-escapes.
/// </summary>
static partial class PdfCheck
{
    const int Window = 1024 * 1024;
    const int Overlap = 4 * 1024;
    const int MostUnpackedEach = 2 * 1024 * 1024;
    const int MostUnpacked = 24 * 1024 * 1024;

    public static async Task<FileVerdict> CheckAsync(Stream content, byte[] tail, CancellationToken cancellationToken)
    {
        if (!Encoding.Latin1.GetString(tail.AsSpan(Math.Max(0, tail.Length - 2048))).Contains("%%EOF", StringComparison.Ordinal)) return new FileVerdict.Bad(FileFault.Damaged);
        var (pages, unpacked, objects, title) = (0, 0, false, (string?)null);
        // The same buffers for every part: a file of a hundred megabytes costs no more than one of two.
        var (bytes, letters) = (new byte[Window + Overlap], new char[Window + Overlap]);
        for (long from = 0; from < content.Length; from += Window)
        {
            content.Position = from;
            var count = (int)Math.Min(bytes.Length, content.Length - from);
            await content.ReadExactlyAsync(bytes.AsMemory(0, count), cancellationToken);
            Encoding.Latin1.GetChars(bytes, 0, count, letters, 0);
            if (Fault(letters.AsSpan(0, count)) is { } fault) return new FileVerdict.Bad(fault);
            objects = objects || Start().IsMatch(letters.AsSpan(0, count));
            title ??= PdfTitle.In(letters.AsSpan(0, count));
            pages += PagesIn(letters.AsSpan(0, count));
            foreach (var at in ObjectStreamsIn(letters.AsSpan(0, count)))
            {
                if (await UnpackAsync(content, from + at, cancellationToken) is not { } inner || (unpacked += inner.Length) > MostUnpacked)
                    return new FileVerdict.Bad(FileFault.UnpacksTooFar);
                if (Fault(inner) is { } hidden) return new FileVerdict.Bad(hidden);
                pages += Page().Count(inner);
                title ??= PdfTitle.In(inner);
            }
        }
        return objects ? new FileVerdict.Good("pdf", pages > 0 ? pages : null, title) : new FileVerdict.Bad(FileFault.Damaged);
    }

    static FileFault? Fault(ReadOnlySpan<char> text)
    {
        if (text.Contains('#')) text = Escape().Replace(text.ToString(), match => ((char)int.Parse(match.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        if (Password().IsMatch(text)) return FileFault.Encrypted;
        if (Runs().IsMatch(text)) return FileFault.Macros;
        return Attached().IsMatch(text) ? FileFault.OddContent : null;
    }

    /// <summary>Those that begin in this part; what begins in the overlap is the next one's.</summary>
    static int PagesIn(ReadOnlySpan<char> text)
    {
        var pages = 0;
        foreach (var match in Page().EnumerateMatches(text))
            if (match.Index < Window) pages++;
        return pages;
    }

    /// <summary>Where the bytes begin of each object stream of this part.</summary>
    static List<int> ObjectStreamsIn(ReadOnlySpan<char> text)
    {
        var begins = new List<int>();
        foreach (var match in ObjectStream().EnumerateMatches(text))
            if (match.Index < Window) begins.Add(match.Index + match.Length);
        return begins;
    }

    /// <summary>Null when it unpacks to more than the limit; what cannot be unpacked is read as it stands.</summary>
    static async Task<string?> UnpackAsync(Stream content, long at, CancellationToken cancellationToken)
    {
        content.Position = at;
        using var unpacked = new MemoryStream();
        try
        {
            await using var inflate = new ZLibStream(content, CompressionMode.Decompress, leaveOpen: true);
            var buffer = new byte[32 * 1024];
            int count;
            while ((count = await inflate.ReadAsync(buffer, cancellationToken)) > 0)
            {
                unpacked.Write(buffer, 0, count);
                if (unpacked.Length > MostUnpackedEach) return null;
            }
        }
        catch (InvalidDataException)
        {
            // Of another filter, or broken: a reader does not unpack it either.
        }
        return Encoding.Latin1.GetString(unpacked.GetBuffer(), 0, (int)unpacked.Length);
    }

    [GeneratedRegex(@"\d+ \d+ obj\b")]
    private static partial Regex Start();

    [GeneratedRegex(@"/Type\s*/Page(?![A-Za-z])")]
    private static partial Regex Page();

    [GeneratedRegex(@"/Type\s*/ObjStm[^\0]{0,1000}?stream\r?\n", RegexOptions.None, matchTimeoutMilliseconds: 500)]
    private static partial Regex ObjectStream();

    [GeneratedRegex(@"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")]
    private static partial Regex Password();

    [GeneratedRegex(@"/(?:JavaScript|JS|Launch|RichMedia|XFA)(?![A-Za-z0-9])\s*[/(<\[\d>]")]
    private static partial Regex Runs();

    [GeneratedRegex(@"/(?:EmbeddedFiles?|Filespec)(?![A-Za-z0-9])")]
    private static partial Regex Attached();

    [GeneratedRegex(@"#[0-9A-Fa-f]{2}")]
    private static partial Regex Escape();
}
