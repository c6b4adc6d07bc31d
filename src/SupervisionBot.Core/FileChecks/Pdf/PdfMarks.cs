namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Where the words stand that divide a PDF. Every object is found by its own words and not by the lists of places alone: programs that find
/// the lists broken, or older ones behind them, read so as well.
/// </summary>
sealed class PdfMarks
{
    const int Window = 256 * 1024;
    const int Overlap = 16;
    const int Most = 2_000_000;

    public List<long> Objects { get; } = [];

    public List<long> StreamEnds { get; } = [];

    public List<long> Trailers { get; } = [];

    public List<long> Starts { get; } = [];

    /// <summary>Of the last %%EOF; -1 when there is none.</summary>
    public long End { get; private set; } = -1;

    public static PdfMarks In(PdfBytes bytes)
    {
        var (marks, window) = (new PdfMarks(), new byte[Window + Overlap]);
        for (long from = 0; from < bytes.Length; from += Window)
        {
            var text = window.AsSpan(0, bytes.Read(from, window));
            foreach (var at in Every(text, "obj"u8, from))
                if (!PdfScanner.IsRegular(bytes[at + 3]) && bytes[at - 1] is not ('d' or 'D'))
                    marks.Objects.Add(at);
            marks.StreamEnds.AddRange(Every(text, "endstream"u8, from));
            marks.Trailers.AddRange(Every(text, "trailer"u8, from));
            marks.Starts.AddRange(Every(text, "startxref"u8, from));
            if (Every(text, "%%EOF"u8, from) is [.., var last])
                marks.End = last;
            if (marks.Objects.Count + marks.StreamEnds.Count + marks.Trailers.Count + marks.Starts.Count > Most)
                throw new FileFaultException(FileFault.UnpacksTooFar);
        }
        return marks;
    }

    /// <summary>The first place in a sorted list that is not before this one; -1 when there is none.</summary>
    public static long NextIn(List<long> places, long place)
    {
        var index = places.BinarySearch(place);
        if (index < 0)
            index = ~index;
        return index < places.Count ? places[index] : -1;
    }

    static List<long> Every(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, long from)
    {
        var places = new List<long>();
        for (int at = 0, next; at < Window && (next = text[at..].IndexOf(word)) >= 0 && at + next < Window; at += next + word.Length)
            places.Add(from + at + next);
        return places;
    }
}
