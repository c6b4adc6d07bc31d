using System.IO.Compression;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Undoes the filters of a stream, one behind the other. What a filter cannot read to its end throws <see cref="InvalidDataException"/>.
/// </summary>
static class PdfFilters
{
    /// <summary>Of pictures: they show something or not, and carry nothing else.</summary>
    static readonly string[] Pictures = ["DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode"];

    public const int MostFilters = 8;

    /// <summary>The names of the filters with what they are told, in the order in which they are undone.</summary>
    /// <param name="resolve">What a reference points to.</param>
    public static IReadOnlyList<(string Name, PdfValue.Dictionary Told)> Of(PdfValue.Dictionary stream, Func<PdfValue?, PdfValue?> resolve)
    {
        var names = Listed(resolve(stream["Filter"]), resolve);
        var told = Listed(resolve(stream["DecodeParms"] ?? stream["DP"]), resolve);
        return
        [
            .. names.Select(
                (name, index) =>
                    (
                        name is PdfValue.Name { Text: var text } ? text : "",
                        told.ElementAtOrDefault(index) as PdfValue.Dictionary ?? PdfValue.Dictionary.Empty
                    )
            ),
        ];
    }

    public static bool AreOfPicture(IReadOnlyList<(string Name, PdfValue.Dictionary Told)> filters) =>
        filters.Any(filter => Pictures.Contains(filter.Name));

    /// <summary>Whether it comes to a picture that says how large it is.</summary>
    public static bool AreMeasured(IReadOnlyList<(string Name, PdfValue.Dictionary Told)> filters) =>
        filters.Any(filter => filter.Name is "DCTDecode" or "DCT" or "JPXDecode");

    static readonly Dictionary<string, Func<Stream, PdfValue.Dictionary, Stream>> Decoders = Named(
        (["FlateDecode", "Fl"], static (stream, told) => PdfPredictor.Behind(new Inflating(stream), told)),
        (["LZWDecode", "LZW"], static (stream, told) => PdfPredictor.Behind(new LzwStream(stream, told.Whole("EarlyChange") is not 0), told)),
        (["ASCIIHexDecode", "AHx"], static (stream, _) => new HexStream(stream)),
        (["ASCII85Decode", "A85"], static (stream, _) => new Base85Stream(stream)),
        (["RunLengthDecode", "RL"], static (stream, _) => new RunLengthStream(stream))
    );

    static Dictionary<string, Func<Stream, PdfValue.Dictionary, Stream>> Named(
        params (string[] Names, Func<Stream, PdfValue.Dictionary, Stream> Decode)[] all
    ) => all.SelectMany(one => one.Names.Select(name => (name, one.Decode))).ToDictionary(one => one.name, one => one.Decode, StringComparer.Ordinal);

    /// <summary>Whether something else comes out of it than a picture.</summary>
    public static bool Unpacks(ReadOnlySpan<char> name) => Decoders.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    /// <param name="toPicture">Stops at what decodes to a picture.</param>
    public static Stream Undo(Stream stream, IReadOnlyList<(string Name, PdfValue.Dictionary Told)> filters, bool toPicture = false)
    {
        if (filters.Count > MostFilters)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        foreach (var (name, told) in toPicture ? filters.TakeWhile(filter => !Pictures.Contains(filter.Name)) : filters)
            stream =
                Decoders.TryGetValue(name, out var decode) ? decode(stream, told)
                : name == "Crypt" ? stream
                : throw new InvalidDataException();
        return stream;
    }

    static IReadOnlyList<PdfValue?> Listed(PdfValue? value, Func<PdfValue?, PdfValue?> resolve) =>
        value switch
        {
            PdfValue.Row row => [.. row.Items.Select(resolve)],
            null or PdfValue.Other => [],
            _ => [value],
        };

    /// <summary>
    /// zlib without believing its checksum, which some programs write wrongly, and without waiting for its last block, which Acrobat leaves away:
    /// whether the file was cut off, the end of the stream tells.
    /// </summary>
    sealed class Inflating(Stream source) : DecodingStream(source)
    {
        readonly DeflateStream deflate = new(source, CompressionMode.Decompress);
        bool begun;

        public override int Read(Span<byte> buffer)
        {
            if (!begun)
            {
                begun = true;
                // Nothing at all is an empty stream.
                if (Source.ReadByte() is not (>= 0 and var head))
                    return 0;
                if ((head & 0xF) != 8 || (head * 256 + Source.ReadByte()) % 31 != 0)
                    throw new InvalidDataException();
            }
            return deflate.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                deflate.Dispose();
            base.Dispose(disposing);
        }
    }
}
