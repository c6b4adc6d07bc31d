using SupervisionBot.Core.FileChecks.Pictures;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// The objects of a PDF, of the last revision and of all before it. Numbers are looked up among all of them: which one counts is for each
/// program to find, and may be another for another.
/// </summary>
sealed class PdfFile
{
    const int MostObjects = 1_000_000;
    const int LargestPacked = 16 * 1024 * 1024;
    const int MostWaiting = 100_000;
    const int MostRemembered = 16 * 1024 * 1024;
    const int Followed = 8;

    readonly FileLimits limits;
    readonly PdfBytes bytes;
    readonly PdfMarks marks;
    readonly PdfWork work;
    readonly PdfHomes homes;
    readonly PdfTrailers trailers;
    readonly List<PdfHome> inside = [];
    readonly List<(PdfValue.Dictionary Dictionary, PdfHome Home, long Place)> waiting = [];
    readonly Dictionary<long, PdfBytes> unpacked = [];
    long unpackedLength;
    PdfDecryption? decryption;
    long lastObject;

    public PdfFile(Stream content, FileLimits limits)
    {
        this.limits = limits;
        bytes = new PdfBytes(content);
        marks = PdfMarks.In(bytes);
        work = new PdfWork(content.Length);
        homes = new PdfHomes(bytes, marks);
        trailers = new PdfTrailers(bytes, marks);
    }

    public PdfValue.Dictionary? LastTrailer => trailers.Last();

    /// <summary>Reads every object, shows each dictionary, and unpacks every stream but pictures to its end.</summary>
    public void Read(Action<PdfValue.Dictionary, PdfHome> show)
    {
        ReadAll((_, _) => { }, decoding: false);
        if (trailers.All.Select(one => one["Encrypt"]).LastOrDefault(one => one is PdfValue.Dictionary or PdfValue.Reference) is { } lockedBy)
        {
            var id = trailers
                .All.Select(one => Value(one["ID"]))
                .OfType<PdfValue.Row>()
                .Select(row => Value(row.Items is [var first, ..] ? first : null))
                .OfType<PdfValue.Letters>()
                .FirstOrDefault();
            decryption =
                Whole(lockedBy) is PdfValue.Dictionary how && PdfDecryption.TryOpen(how, id?.Bytes ?? []) is { } open
                    ? open
                    : throw new FileFaultException(FileFault.Encrypted);
        }
        trailers.Clear();
        ReadAll(show, decoding: true);
        AddInside();
        // Of those that wait, first the ones that others may be packed into.
        ReadWaiting(IsPacked);
        AddInside();
        ReadWaiting(dictionary => !IsPacked(dictionary));

        void ReadWaiting(Predicate<PdfValue.Dictionary> which)
        {
            foreach (var (dictionary, home, place) in waiting.Where(one => which(one.Dictionary)))
                ReadStream(dictionary, home, new PdfReader(bytes, place), show);
        }
    }

    void AddInside()
    {
        if (inside.Count > 0)
            homes.Add(inside);
        inside.Clear();
    }

    /// <summary>Whether nothing stands behind the last end.</summary>
    public bool HasEnd => Math.Max(marks.End, marks.Starts.LastOrDefault(-1)) > lastObject;

    /// <summary>What a reference leads to, the newest first; the value itself when it is none.</summary>
    /// <param name="whole">With entries that nothing asks for.</param>
    public IEnumerable<PdfValue> Values(PdfValue? value, int followed = 0, bool whole = false)
    {
        if (value is not PdfValue.Reference { To: var number })
        {
            if (value != null)
                yield return value;
            yield break;
        }
        if (followed == Followed)
            yield break;
        foreach (var home in homes.Of(number))
            if (At(home, whole) is { } found)
                foreach (var one in Values(found, followed + 1, whole))
                    yield return one;
    }

    /// <summary>How an encryption is described stands at most so deep: its filters, one of them, what it says.</summary>
    const int DeepestFilter = 3;

    /// <summary>With what it refers to; it is work that counts, since one object can stand in a row of others many times.</summary>
    PdfValue? Whole(PdfValue? value, int followed = 0)
    {
        work.Did(WorkOfReading);
        return Value(value) is PdfValue.Dictionary found && followed < DeepestFilter
            ? new PdfValue.Dictionary([.. found.Entries.Select(entry => (entry.Name, Whole(entry.Value, followed + 1) ?? PdfValue.Other.Value))])
            : Value(value);
    }

    /// <summary>In bytes, what reading one object by its number costs at least.</summary>
    const int WorkOfReading = 1024;

    public PdfValue? Value(PdfValue? value) => Values(value).FirstOrDefault();

    /// <summary>Whether an object of this number stands anywhere.</summary>
    public bool Has(int number) => homes.Of(number).Any();

    /// <summary>The streams that a value leads to, unpacked.</summary>
    public IEnumerable<(PdfValue.Dictionary Dictionary, MemoryStream Content)> Streams(PdfValue? value, int followed = 0)
    {
        if (value is not PdfValue.Reference { To: var number } || followed == Followed)
            yield break;
        foreach (var home in homes.Of(number))
        {
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
            var ahead = new PdfReader(bytes, place + "trailer".Length, dictionary => show(dictionary, default));
            if (ahead.Read() is PdfValue.Dictionary trailer)
                trailers.Add(place, trailer);
            work.Did(ahead.Place - place);
        }
        var current = default(PdfHome);
        var reader = new PdfReader(bytes, 0, dictionary => show(dictionary, current));
        foreach (var home in homes.Open)
        {
            current = home;
            reader.MoveTo(home.Place);
            var value = reader.Read();
            work.Did(reader.Place - home.Place);
            if (value is not PdfValue.Dictionary dictionary)
                continue;
            lastObject = Math.Max(lastObject, home.Place);
            if (dictionary.Is("Type", "XRef"))
                trailers.Add(home.Place, dictionary);
            if (!decoding || reader.Word() != "stream")
                continue;
            if (!PdfStreamRules.MustWait(dictionary))
                ReadStream(dictionary, home, reader, show);
            else if (waiting.Count < MostWaiting)
                waiting.Add((dictionary, home, reader.Place));
            else
                throw new FileFaultException(FileFault.UnpacksTooFar);
        }
    }

    void ReadStream(PdfValue.Dictionary dictionary, PdfHome home, PdfReader reader, Action<PdfValue.Dictionary, PdfHome> show)
    {
        PdfStreamRules.JudgeDictionary(dictionary, this, home);
        var filters = PdfFilters.Of(dictionary, Value);
        var isPicture = !IsPacked(dictionary) && (PdfFilters.AreOfPicture(filters) || Is(dictionary, "Subtype", "Image"));
        if (Extent(reader, dictionary) is not var (begin, length))
        {
            if (!isPicture)
                throw new FileFaultException(FileFault.Damaged);
        }
        else if (isPicture)
            Measure(dictionary, filters, home, begin, length);
        else if (IsPacked(dictionary))
            ReadPacked(dictionary, home, begin, length, show);
        else if (PdfStreamRules.IsText(dictionary, this))
            PdfStreamRules.JudgeText(dictionary, this, Unpack(dictionary, home, begin, length));
        else
            work.Drain(Undone(dictionary, home, begin, length), limits);
    }

    static bool IsPacked(PdfValue.Dictionary dictionary) => dictionary.Has("N") && dictionary.Has("First");

    bool Is(PdfValue.Dictionary dictionary, string name, string value) =>
        dictionary.All(name).SelectMany(one => Values(one)).Any(one => one is PdfValue.Name { Text: var text } && text == value);

    /// <summary>What a picture says of its size itself; its dictionary may say less.</summary>
    void Measure(
        PdfValue.Dictionary dictionary,
        IReadOnlyList<(string Name, PdfValue.Dictionary Told)> filters,
        PdfHome home,
        long begin,
        long length
    )
    {
        if (!PdfFilters.AreMeasured(filters))
            return;
        try
        {
            PictureSize.Measure(() => Undone(dictionary, home, begin, length, toPicture: true), limits);
        }
        catch (InvalidDataException)
        {
            // A picture that cannot be read shows nothing.
        }
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
        var (list, home) = (new PdfReader(packed, 0), default(PdfHome));
        var reader = new PdfReader(packed, 0, inner => show(inner, home));
        for (var index = 0; index < count && list.Place < packed.Length; index++)
        {
            if (
                list.Read() is not PdfValue.Number { Value: var number }
                || list.Read() is not PdfValue.Number { Value: var at }
                || Math.Abs(number) > int.MaxValue
            )
                break;
            if (inside.Count >= MostObjects)
                throw new FileFaultException(FileFault.UnpacksTooFar);
            home = new PdfHome((int)number, 0, (long)(first + at), container.Place);
            inside.Add(home);
            reader.MoveTo(home.Place);
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

    Stream Undone(PdfValue.Dictionary dictionary, PdfHome home, long begin, long length, bool toPicture = false)
    {
        work.DidInside(length);
        var content = bytes.Part(begin, length);
        if (decryption != null)
        {
            var locked = new byte[length];
            content.ReadExactly(locked);
            content = new MemoryStream(decryption.Stream(locked, dictionary, home.Number, home.Generation), writable: false);
        }
        try
        {
            return PdfFilters.Undo(content, PdfFilters.Of(dictionary, Value), toPicture);
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

    PdfValue? At(PdfHome home, bool whole = false)
    {
        var value = new PdfReader(home.Container < 0 ? bytes : Packed(home.Container), home.Place, whole: whole).Read();
        return value is PdfValue.Letters letters && home.Container < 0 ? new PdfValue.Letters(Open(letters.Bytes, home)) : value;
    }

    /// <summary>A string that stands in an object, opened when the file is encrypted.</summary>
    public byte[] Open(byte[] letters, PdfHome home) =>
        decryption is null || home.Container >= 0 ? letters : decryption.Letters(letters, home.Number, home.Generation);

    /// <summary>The title that a dictionary of information gives.</summary>
    public string? Title(PdfValue? information)
    {
        if (information is PdfValue.Reference { To: var number })
            foreach (var home in homes.Of(number))
                if (At(home) is PdfValue.Dictionary { } found)
                    return Said(found["Title"], home);
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
            || homes.Named(container - "obj".Length) is not { } home
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
}
