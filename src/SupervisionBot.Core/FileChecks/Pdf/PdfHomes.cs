namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>An object of a PDF: what it is called, and where it stands.</summary>
/// <param name="Container">Where the packed stream stands in which it lies, -1 when it lies in the open.</param>
readonly record struct PdfHome(int Number, int Generation, long Place, long Container);

/// <summary>Where the objects stand: by their number, of every revision.</summary>
sealed class PdfHomes
{
    const int Most = 1_000_000;
    const int LongestComment = 256;

    readonly PdfBytes bytes;

    /// <summary>By number, the oldest first.</summary>
    readonly List<PdfHome> sorted;

    public PdfHomes(PdfBytes bytes, PdfMarks marks)
    {
        this.bytes = bytes;
        Open = [.. marks.Objects.Select(Named).OfType<PdfHome>()];
        sorted = [.. Open];
        Sort();
    }

    /// <summary>Of those that lie in the open, as they stand.</summary>
    public IReadOnlyList<PdfHome> Open { get; }

    /// <summary>Adds those that were found packed.</summary>
    public void Add(List<PdfHome> packed)
    {
        sorted.AddRange(packed);
        if (sorted.Count > Most)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        Sort();
    }

    /// <summary>Of this number, the newest first.</summary>
    public IEnumerable<PdfHome> Of(int number)
    {
        for (var index = LastOf(number); index >= 0 && sorted[index].Number == number; index--)
            yield return sorted[index];
    }

    /// <summary>The number and the generation before the word obj; null when none stand there.</summary>
    public PdfHome? Named(long word)
    {
        var at = word;
        if (Before(ref at) is { } generation && Before(ref at) is { } number)
            return new PdfHome(number, generation, word + "obj".Length, -1);
        // With a comment between them: read forward from each line before it.
        for (at = word - 1; at >= 0 && word - at < LongestComment; at--)
        {
            if (bytes[at] is not ('\r' or '\n') && at > 0)
                continue;
            var reader = new PdfReader(bytes, at);
            if (
                reader.Read(keep: true) is PdfValue.Number { Value: >= 0 and < int.MaxValue and var one }
                && reader.Read() is PdfValue.Number { Value: >= 0 and < 65536 and var two }
            )
            {
                reader.SkipSpace();
                if (reader.Place == word)
                    return new PdfHome((int)one, (int)two, word + "obj".Length, -1);
            }
        }
        return null;
    }

    /// <summary>The whole number before a place, which moves before it.</summary>
    int? Before(ref long at)
    {
        while (bytes[at - 1] is 0 or '\t' or '\n' or '\f' or '\r' or ' ')
            at--;
        var (value, scale) = (0L, 1L);
        for (; bytes[at - 1] is >= '0' and <= '9' and var digit && scale < 10_000_000_000; at--, scale *= 10)
            value += (digit - '0') * scale;
        return scale > 1 && value <= int.MaxValue ? (int)value : null;
    }

    /// <summary>The index of the newest of its number among the sorted; of any other when there is none.</summary>
    int LastOf(int number)
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Number <= number)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }

    /// <summary>Programs number objects in the order in which they write them: mostly there is nothing to sort.</summary>
    void Sort()
    {
        for (var index = 1; index < sorted.Count; index++)
            if (Compared(sorted[index - 1], sorted[index]) > 0)
            {
                sorted.Sort(Compared);
                return;
            }
    }

    static int Compared(PdfHome one, PdfHome other) =>
        one.Number != other.Number ? one.Number.CompareTo(other.Number)
        : Revision(one) != Revision(other) ? Revision(one).CompareTo(Revision(other))
        : one.Place.CompareTo(other.Place);

    static long Revision(PdfHome home) => home.Container < 0 ? home.Place : home.Container;
}
