using SupervisionBot.Core.FileChecks.Pictures;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// JPEGs that stand in the middle of what a page draws: what decodes them goes by what they say of their size themselves. One that is not
/// packed is known by the head of its frame, wherever it begins; one behind other filters is unpacked as far as its head goes.
/// </summary>
sealed class InlineJpegs(FileLimits limits)
{
    const int MostAtOnce = 64;

    readonly byte[] last = new byte[JpegParts.FrameHead - 1];
    readonly List<string> filters = [];
    readonly List<Packed> packed = [];
    int kept;

    /// <summary>Shows the next bytes, before the names in them are.</summary>
    /// <exception cref="FileFaultException" />
    public void Look(ReadOnlySpan<byte> bytes)
    {
        Span<byte> seam = stackalloc byte[2 * last.Length];
        last.AsSpan(0, kept).CopyTo(seam);
        var begin = bytes[..Math.Min(bytes.Length, last.Length)];
        begin.CopyTo(seam[kept..]);
        LookForFrames(seam[..(kept + begin.Length)]);
        LookForFrames(bytes);
        var tail = bytes.Length >= last.Length ? bytes[^last.Length..] : seam[Math.Max(0, kept + begin.Length - last.Length)..(kept + begin.Length)];
        tail.CopyTo(last);
        kept = tail.Length;
        Feed(bytes);
    }

    /// <summary>Shows a name that stands in them, and what follows it of the bytes that were shown last.</summary>
    public void Named(ReadOnlySpan<char> name, ReadOnlySpan<byte> rest)
    {
        if (name is "DCT" or "DCTDecode" && filters.Count > 0)
        {
            if (packed.Count == MostAtOnce)
                throw new FileFaultException(FileFault.Damaged);
            packed.Add(new Packed([.. filters]));
            Feed(rest, packed.Count - 1);
        }
        if (!PdfFilters.Unpacks(name))
            filters.Clear();
        else if (filters.Count <= PdfFilters.MostFilters)
            filters.Add(name.ToString());
    }

    public void End()
    {
        foreach (var one in packed)
            one.Measure(limits);
    }

    void LookForFrames(ReadOnlySpan<byte> bytes)
    {
        for (int next; (next = bytes.IndexOf((byte)0xFF)) >= 0; bytes = bytes[(next + 1)..])
            if (JpegParts.SizeInFrame(bytes[next..]) is var (width, height))
                PictureSize.Measure(width, height, limits);
    }

    void Feed(ReadOnlySpan<byte> bytes, int from = 0)
    {
        for (var index = packed.Count - 1; index >= from; index--)
        {
            if (packed[index].Takes(bytes))
                continue;
            packed[index].Measure(limits);
            packed.RemoveAt(index);
        }
    }

    /// <summary>One behind other filters: its bytes follow the word ID.</summary>
    sealed class Packed(IReadOnlyList<string> filters)
    {
        const int LongestDescription = 4096;
        const int Enough = 8 * 1024;

        readonly byte[] bytes = new byte[Enough];
        int letters;
        int before = ' ';
        int openStrings;
        bool isRemark;
        bool isI;
        bool isId;
        bool begun;
        int count;

        /// <returns>Whether it wants more.</returns>
        public bool Takes(ReadOnlySpan<byte> more)
        {
            for (; !begun && !more.IsEmpty; more = more[1..])
            {
                if (++letters > LongestDescription)
                    return false;
                Describe(more[0]);
            }
            // A line may end with two signs.
            if (count == 0 && before == '\r' && more is [(byte)'\n', ..])
                more = more[1..];
            var taken = Math.Min(more.Length, Enough - count);
            more[..taken].CopyTo(bytes.AsSpan(count));
            count += taken;
            return count < Enough;
        }

        /// <summary>A letter of what stands in front of its bytes: remarks and strings may hold anything, also what would end it.</summary>
        void Describe(int letter)
        {
            if (isRemark)
                isRemark = letter is not ('\r' or '\n');
            else if (openStrings > 0)
                openStrings +=
                    before == '\\' ? 0
                    : letter is '(' ? 1
                    : letter is ')' ? -1
                    : 0;
            else if (letter is '%' or '(')
                (isRemark, openStrings, isI, isId) = (letter is '%', letter is '(' ? 1 : 0, false, false);
            else
            {
                begun = isId && !PdfScanner.IsRegular(letter);
                (isId, isI) = (isI && letter == 'D', letter == 'I' && !PdfScanner.IsRegular(before));
            }
            before = before == '\\' && letter == '\\' ? ' ' : letter;
        }

        /// <exception cref="FileFaultException">It is too large, or does not say how large within its first bytes.</exception>
        public void Measure(FileLimits limits)
        {
            var content = PdfFilters.Undo(
                new MemoryStream(bytes, 0, count, writable: false),
                [.. filters.Select(name => (name, PdfValue.Dictionary.Empty))]
            );
            var (isJpeg, isMeasured) = (false, false);
            try
            {
                using (content)
                {
                    isJpeg = JpegParts.Begins([(byte)content.ReadByte(), (byte)content.ReadByte(), 0xFF]);
                    if (isJpeg)
                        JpegParts.Follow(content, Measured, toItsEnd: false, isBegun: true);
                }
            }
            catch (InvalidDataException)
            {
                // What cannot be unpacked shows nothing.
            }
            if (isJpeg && !isMeasured)
                throw new FileFaultException(FileFault.Damaged);

            void Measured(long width, long height)
            {
                isMeasured = true;
                PictureSize.Measure(width, height, limits);
            }
        }
    }
}
