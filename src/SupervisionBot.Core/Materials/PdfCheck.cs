using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Materials;

/// <summary>
/// Looks through a PDF without building it: for a password, for actions that run something, and for its pages. Dictionaries stand in the
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
        var (pages, unpacked, objects) = (0, 0, false);
        for (long from = 0; from < content.Length; from += Window)
        {
            var text = Encoding.Latin1.GetString(await FileCheck.PartAsync(content, from, Window + Overlap, cancellationToken));
            if (Fault(text) is { } fault) return new FileVerdict.Bad(fault);
            objects = objects || Start().IsMatch(text);
            pages += Page().Matches(text).Count(match => match.Index < Window);
            foreach (Match match in ObjectStream().Matches(text))
            {
                if (match.Index >= Window) continue;
                if (await UnpackAsync(content, from + match.Index + match.Length, cancellationToken) is not { } inner || (unpacked += inner.Length) > MostUnpacked)
                    return new FileVerdict.Bad(FileFault.UnpacksTooFar);
                if (Fault(inner) is { } hidden) return new FileVerdict.Bad(hidden);
                pages += Page().Count(inner);
            }
        }
        return objects ? new FileVerdict.Good("pdf", pages > 0 ? pages : null) : new FileVerdict.Bad(FileFault.Damaged);
    }

    static FileFault? Fault(string text)
    {
        if (text.Contains('#', StringComparison.Ordinal)) text = Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        if (Password().IsMatch(text)) return FileFault.Encrypted;
        if (Runs().IsMatch(text)) return FileFault.Macros;
        return Attached().IsMatch(text) ? FileFault.OddContent : null;
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
