namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>The trailers of a PDF, one of each revision: what its parts are called.</summary>
sealed class PdfTrailers(PdfBytes bytes, PdfMarks marks)
{
    readonly List<(long Place, PdfValue.Dictionary Dictionary)> trailers = [];

    public IEnumerable<PdfValue.Dictionary> All => trailers.OrderBy(one => one.Place).Select(one => one.Dictionary);

    public void Clear() => trailers.Clear();

    public void Add(long place, PdfValue.Dictionary dictionary) => trailers.Add((place, dictionary));

    /// <summary>The trailer of the last revision: the one that the last word of the file leads to.</summary>
    public PdfValue.Dictionary? Last()
    {
        var rooted = trailers.OrderBy(one => one.Place).Where(one => one.Dictionary.Has("Root")).ToList();
        if (marks.Starts is [.., var last] && new PdfReader(bytes, last + "startxref".Length).Read() is PdfValue.Number { Value: var start })
            foreach (var shift in (ReadOnlySpan<long>)[0, Header()])
                if (rooted.Find(one => one.Place >= start + shift - 2) is { Dictionary: { } led })
                    return led;
        return rooted is [.., { Dictionary: var newest }] ? newest : null;
    }

    long Header()
    {
        for (var at = 0; at < PdfCheck.LongestLead; at++)
            if (bytes.Says(at, "%PDF-"u8))
                return at;
        return 0;
    }
}
