namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>An object of a PDF: what it is called, and where it stands.</summary>
/// <param name="Container">Where the packed stream stands in which it lies, -1 when it lies in the open.</param>
readonly record struct PdfHome(int Number, int Generation, long Place, long Container);

/// <summary>
/// The objects of a PDF, of the last revision and of all before it. Numbers are looked up among all of them: which one counts is for each
/// program to find, and may be another for another.
/// </summary>
sealed class PdfFile
{
    const int MostObjects = 1_000_000;
    const int LargestPacked = 16 * 1024 * 1024;
    const int MostRemembered = 16 * 1024 * 1024;
    const int Followed = 8;
    const int LongestComment = 256;

    readonly PdfBytes bytes;
    readonly PdfMarks marks;
    readonly PdfWork work;
    readonly List<PdfHome> found;

    /// <summary>By number, the oldest first.</summary>
    readonly List<PdfHome> homes;
    readonly List<(long Place, PdfValue.Dictionary Dictionary)> trailers = [];
    readonly Dictionary<long, PdfBytes> unpacked = [];
    long unpackedLength;
    PdfDecryption? decryption;
    long lastObject;

    public PdfFile(Stream content)
    {
        bytes = new PdfBytes(content);
        marks = PdfMarks.In(bytes);
        work = new PdfWork(content.Length);
        found = [.. marks.Objects.Select(Named).OfType<PdfHome>()];
        homes = [.. found];
        Sort();
    }

    /// <summary>Of every revision, the first first.</summary>
    public IReadOnlyList<(long Place, PdfValue.Dictionary Dictionary)> Trailers => trailers;

    /// <summary>Reads every object, shows each dictionary, and unpacks every stream but pictures to its end.</summary>
    public void Read(Action<PdfValue.Dictionary, PdfHome> show)
    {
        ReadAll((_, _) => { }, decoding: false);
        if (trailers.Select(one => one.Dictionary["Encrypt"]).LastOrDefault(one => one is PdfValue.Dictionary or PdfValue.Reference) is { } lockedBy)
        {
            var id = trailers
                .Select(one => Value(one.Dictionary["ID"]))
                .OfType<PdfValue.Row>()
                .Select(row => Value(row.Items is [var first, ..] ? first : null))
                .OfType<PdfValue.Letters>()
                .FirstOrDefault();
            decryption =
                Value(lockedBy) is PdfValue.Dictionary how && PdfDecryption.TryOpen(how, id?.Bytes ?? []) is { } open
                    ? open
                    : throw new FileFaultException(FileFault.Encrypted);
        }
        trailers.Clear();
        ReadAll(show, decoding: true);
        homes.Clear();
        homes.AddRange(found);
        Sort();
    }

    /// <summary>Whether nothing stands behind the last end.</summary>
    public bool HasEnd => Math.Max(marks.End, marks.Starts.LastOrDefault(-1)) > lastObject;

    /// <summary>The trailer of the last revision: the one that the last word of the file leads to.</summary>
    public PdfValue.Dictionary? LastTrailer()
    {
        var rooted = trailers.Where(one => one.Dictionary.Has("Root")).ToList();
        if (marks.Starts is [.., var last] && new PdfReader(bytes, last + "startxref".Length).Read() is PdfValue.Number { Value: var start })
            foreach (var shift in (ReadOnlySpan<long>)[0, Header()])
                if (rooted.Find(one => one.Place >= start + shift - 2) is { Dictionary: { } led })
                    return led;
        return rooted is [.., { Dictionary: var newest }] ? newest : null;
    }

    /// <summary>What a reference leads to, the newest first; the value itself when it is none.</summary>
    public IEnumerable<PdfValue> Values(PdfValue? value, int followed = 0)
    {
        if (value is not PdfValue.Reference { To: var number })
        {
            if (value != null)
                yield return value;
            yield break;
        }
        if (followed == Followed)
            yield break;
        for (var index = LastOf(number); index >= 0 && homes[index].Number == number; index--)
            if (At(homes[index]) is { } found)
                foreach (var one in Values(found, followed + 1))
                    yield return one;
    }

    public PdfValue? Value(PdfValue? value) => Values(value).FirstOrDefault();

    /// <summary>Whether an object of this number stands anywhere.</summary>
    public bool Has(int number) => LastOf(number) is >= 0 and var index && homes[index].Number == number;

    /// <summary>The streams that a value leads to, unpacked.</summary>
    public IEnumerable<(PdfValue.Dictionary Dictionary, MemoryStream Content)> Streams(PdfValue? value, int followed = 0)
    {
        if (value is not PdfValue.Reference { To: var number } || followed == Followed)
            yield break;
        for (var index = LastOf(number); index >= 0 && homes[index].Number == number; index--)
        {
            var home = homes[index];
            if (home.Container >= 0)
                continue;
            var reader = new PdfReader(bytes, home.Place);
            if (reader.Read() is not { } found)
                continue;
            if (found is PdfValue.Reference)
                foreach (var one in Streams(found, followed + 1))
                    yield return one;
            else if (found is PdfValue.Dictionary dictionary && Extent(reader, dictionary) is var (begin, length))
                yield return (dictionary, Unpack(dictionary, home, begin, length));
        }
    }

    void ReadAll(Action<PdfValue.Dictionary, PdfHome> show, bool decoding)
    {
        foreach (var place in marks.Trailers)
        {
            var reader = new PdfReader(bytes, place + "trailer".Length, dictionary => show(dictionary, default));
            if (reader.Read() is PdfValue.Dictionary trailer)
                trailers.Add((place, trailer));
            work.Did(reader.Place - place);
        }
        foreach (var home in found.ToArray())
        {
            var reader = new PdfReader(bytes, home.Place, dictionary => show(dictionary, home));
            var value = reader.Read();
            work.Did(reader.Place - home.Place);
            if (value is not PdfValue.Dictionary dictionary)
                continue;
            lastObject = Math.Max(lastObject, home.Place);
            if (dictionary.Is("Type", "XRef"))
                trailers.Add((home.Place, dictionary));
            if (decoding && reader.Word() == "stream")
                ReadStream(dictionary, home, reader, show);
        }
        trailers.Sort((one, other) => one.Place.CompareTo(other.Place));
    }

    void ReadStream(PdfValue.Dictionary dictionary, PdfHome home, PdfReader reader, Action<PdfValue.Dictionary, PdfHome> show)
    {
        var isPacked = dictionary.Has("N") && dictionary.Has("First");
        if (!isPacked && (dictionary.Is("Subtype", "Image") || PdfFilters.AreOfPicture(PdfFilters.Of(dictionary, Value))))
            return;
        if (Extent(reader, dictionary) is not var (begin, length))
            throw new FileFaultException(FileFault.Damaged);
        if (isPacked)
            ReadPacked(dictionary, home, begin, length, show);
        else if (dictionary.Has("Filter"))
            work.Drain(Undone(dictionary, home, begin, length));
    }

    /// <summary>Objects that are packed into a stream: first their numbers and places, then they.</summary>
    void ReadPacked(PdfValue.Dictionary dictionary, PdfHome container, long begin, long length, Action<PdfValue.Dictionary, PdfHome> show)
    {
        if (
            Value(dictionary["First"]) is not PdfValue.Number { Value: var first }
            || Value(dictionary["N"]) is not PdfValue.Number { Value: var count }
        )
            return;
        var content = Unpack(dictionary, container, begin, length);
        var packed = new PdfBytes(content.GetBuffer(), (int)content.Length);
        Remember(container.Place, packed);
        var list = new PdfReader(packed, 0);
        for (var index = 0; index < count && list.Place < packed.Length; index++)
        {
            if (
                list.Read() is not PdfValue.Number { Value: var number }
                || list.Read() is not PdfValue.Number { Value: var at }
                || Math.Abs(number) > int.MaxValue
            )
                break;
            if (found.Count >= MostObjects)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            var home = new PdfHome((int)number, 0, (long)(first + at), container.Place);
            found.Add(home);
            var reader = new PdfReader(packed, home.Place, inner => show(inner, home));
            reader.Read();
            work.DidInside(reader.Place - home.Place);
        }
    }

    /// <summary>Where the bytes of a stream stand: as long as it says when it ends there, otherwise up to the next end.</summary>
    (long Begin, long Length)? Extent(PdfReader reader, PdfValue.Dictionary dictionary)
    {
        if (reader.Word() != "stream")
            return null;
        var begin = reader.Place + "stream".Length;
        while (bytes[begin] is ' ' or '\t')
            begin++;
        if (bytes[begin] == '\r')
            begin++;
        if (bytes[begin] == '\n')
            begin++;
        foreach (var said in Values(dictionary["Length"]))
            if (
                said is PdfValue.Number { Value: >= 0 and var length }
                && length < bytes.Length - begin
                && new PdfReader(bytes, begin + (long)length).Word() == "endstream"
            )
                return (begin, (long)length);
        return PdfMarks.NextIn(marks.StreamEnds, begin) is >= 0 and var end ? (begin, end - begin) : null;
    }

    Stream Undone(PdfValue.Dictionary dictionary, PdfHome home, long begin, long length)
    {
        work.DidInside(length);
        var content = new byte[length];
        bytes.Read(begin, content);
        if (decryption != null)
            content = decryption.Stream(content, dictionary, home.Number, home.Generation);
        try
        {
            return PdfFilters.Undo(content, content.Length, PdfFilters.Of(dictionary, Value));
        }
        catch (InvalidDataException)
        {
            throw new FileFaultException(FileFault.Damaged);
        }
    }

    MemoryStream Unpack(PdfValue.Dictionary dictionary, PdfHome home, long begin, long length)
    {
        using var stream = Undone(dictionary, home, begin, length);
        return work.Kept(stream, LargestPacked);
    }

    PdfValue? At(PdfHome home)
    {
        var value = new PdfReader(home.Container < 0 ? bytes : Packed(home.Container), home.Place).Read();
        return value is PdfValue.Letters letters && home.Container < 0 ? new PdfValue.Letters(Open(letters.Bytes, home)) : value;
    }

    /// <summary>A string that stands in an object, opened when the file is encrypted.</summary>
    public byte[] Open(byte[] letters, PdfHome home) =>
        decryption is null || home.Container >= 0 ? letters : decryption.Letters(letters, home.Number, home.Generation);

    /// <summary>The title that a dictionary of information gives.</summary>
    public string? Title(PdfValue? information)
    {
        if (information is PdfValue.Reference { To: var number })
            for (var index = LastOf(number); index >= 0 && homes[index].Number == number; index--)
                if (At(homes[index]) is PdfValue.Dictionary { } found)
                    return Said(found["Title"], homes[index]);
        return information is PdfValue.Dictionary direct ? Said(direct["Title"], default) : null;

        string? Said(PdfValue? title, PdfHome home) =>
            title is PdfValue.Letters letters ? PdfText.Of(Open(letters.Bytes, home))
            : Value(title) is PdfValue.Letters led ? PdfText.Of(led.Bytes)
            : null;
    }

    PdfBytes Packed(long container)
    {
        if (unpacked.TryGetValue(container, out var known))
            return known;
        var reader = new PdfReader(bytes, container);
        if (
            reader.Read() is not PdfValue.Dictionary dictionary
            || Extent(reader, dictionary) is not var (begin, length)
            || Named(container - "obj".Length) is not { } home
        )
            throw new FileFaultException(FileFault.Damaged);
        var content = Unpack(dictionary, home, begin, length);
        return Remember(container, new PdfBytes(content.GetBuffer(), (int)content.Length));
    }

    PdfBytes Remember(long container, PdfBytes packed)
    {
        if ((unpackedLength += packed.Length) > MostRemembered)
        {
            unpacked.Clear();
            unpackedLength = packed.Length;
        }
        return unpacked[container] = packed;
    }

    void Sort() =>
        homes.Sort(
            (one, other) =>
                one.Number != other.Number ? one.Number.CompareTo(other.Number)
                : Revision(one) != Revision(other) ? Revision(one).CompareTo(Revision(other))
                : one.Place.CompareTo(other.Place)
        );

    static long Revision(PdfHome home) => home.Container < 0 ? home.Place : home.Container;

    /// <summary>The number and the generation before the word obj; null when none stand there.</summary>
    PdfHome? Named(long word)
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
        var (low, high) = (0, homes.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (homes[middle].Number <= number)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return high;
    }

    long Header()
    {
        for (var at = 0; at < PdfCheck.LongestLead; at++)
            if (bytes.Says(at, "%PDF-"u8))
                return at;
        return 0;
    }
}
