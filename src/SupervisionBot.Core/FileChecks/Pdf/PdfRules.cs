using SupervisionBot.Core.FileChecks.Pictures;

namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>What no dictionary of a PDF may say. Most is seen when it is read; what refers elsewhere waits until everything is read.</summary>
sealed class PdfRules(PdfFile file, FileLimits limits)
{
    const int MostWaiting = 200_000;
    const int DotsInAByte = 8;
    const int MostFollowed = 8;
    static readonly string[] Markup = ["<script", "<img", "<svg", "<iframe", "<object", "<embed", "onerror=", "onload="];
    static readonly string[] Sizes = ["Width", "Height", "BitsPerComponent"];
    static readonly string[] Telling =
    [
        "S",
        "Subtype",
        "JS",
        "URI",
        "Base",
        "F",
        "UF",
        "DOS",
        "Mac",
        "Unix",
        "EF",
        "XFA",
        "T",
        "FontMatrix",
        .. Sizes,
    ];
    static readonly string[] FileNames = ["F", "UF", "DOS", "Mac", "Unix"];

    readonly List<(PdfValue.Dictionary Dictionary, PdfHome Home)> waiting = [];
    readonly List<PdfValue> ofStructure = [];
    string? elsewhere;

    /// <summary>Actions that follow others, in the whole file.</summary>
    const int MostChained = 200;
    int chained;

    public void Look(PdfValue.Dictionary dictionary, PdfHome home)
    {
        var waits = false;
        foreach (var (name, value) in dictionary.Entries)
        {
            if (name == "AF" && dictionary.Has("S"))
                ofStructure.Add(value);
            waits |=
                name is "EF" or "XFA" or "OpenAction" or "AA"
                || (value is PdfValue.Reference && Telling.Contains(name))
                || (name == "FontMatrix" && value is PdfValue.Row { Items: var items } && items.Any(item => item is PdfValue.Reference));
        }
        Judge(dictionary, home, direct: true);
        if (!waits)
            return;
        if (waiting.Count == MostWaiting)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        waiting.Add((dictionary, home));
    }

    /// <summary>A scan in black and white has eight dots in the place of one of a photograph.</summary>
    void Measure(PdfValue.Dictionary dictionary, bool direct)
    {
        if (direct && dictionary.Entries.Exists(entry => entry.Value is PdfValue.Reference && Sizes.Contains(entry.Name)))
            return;
        var (width, height) = (Farthest("Width"), Farthest("Height"));
        if (Math.Abs(width) > int.MaxValue || Math.Abs(height) > int.MaxValue || width < 0 || height < 0)
            throw new FileFaultException(FileFault.Damaged);
        var isScan = Numbers("BitsPerComponent").DefaultIfEmpty().All(bits => bits == 1);
        PictureSize.Measure((long)width, (long)height, isScan ? new FileLimits(limits.MostPixels * DotsInAByte) : limits);

        double Farthest(string name) => Numbers(name).DefaultIfEmpty().MaxBy(Math.Abs);
        IEnumerable<double> Numbers(string name) =>
            dictionary.All(name).SelectMany(value => direct ? [value] : file.Values(value)).OfType<PdfValue.Number>().Select(number => number.Value);
    }

    public void LookAtWaiting()
    {
        foreach (var (dictionary, home) in waiting)
            Judge(dictionary, home, direct: false);
        // Last, since what a form or an attachment names as its file is seen before the form itself.
        if (elsewhere is { } place)
            throw new FileFaultException(FileFault.OtherFile, place);
    }

    void Judge(PdfValue.Dictionary dictionary, PdfHome home, bool direct)
    {
        foreach (var (name, value) in dictionary.Entries)
            if (!direct)
                foreach (var one in file.Values(value))
                    Judge(dictionary, name, value, one, home, direct);
            else if (value is not PdfValue.Reference)
                Judge(dictionary, name, value, value, home, direct);
    }

    /// <param name="value">As it stands there.</param>
    /// <param name="one">What it leads to, in one revision.</param>
    void Judge(PdfValue.Dictionary dictionary, string name, PdfValue value, PdfValue one, PdfHome home, bool direct)
    {
        if (name == "Subtype" && one is PdfValue.Name { Text: "Image" })
            Measure(dictionary, direct);
        else if (name is "S" or "Subtype" && one is PdfValue.Name said)
            JudgeKind(dictionary, said.Text, home);
        else if (name == "JS" && one is PdfValue.Letters && value is PdfValue.Letters)
            throw new FileFaultException(FileFault.JavaScript);
        else if (name is "URI" or "Base" && one is PdfValue.Letters address)
            JudgeAddress(TextOf(address, home));
        else if (FileNames.Contains(name) && one is PdfValue.Letters place)
            elsewhere ??= TextOf(place, home).FirstOrDefault(Address.IsElsewhere);
        else if (name == "EF" && !direct && one is PdfValue.Dictionary files)
            JudgeAttachment(dictionary, files, home);
        else if (name == "XFA" && !direct)
            XfaCheck.Check(file, value);
        else if (name == "OpenAction" && !direct)
            JudgeUnasked(one, home);
        else if (name == "AA" && !direct)
            JudgeOccasions(value, home);
        else if (name == "FontMatrix" && one is PdfValue.Row { Items: var numbers } && !numbers.All(number => IsNumber(number, direct)))
            throw new FileFaultException(FileFault.Damaged);
        else if (name == "T" && one is PdfValue.Letters author && TextOf(author, home).Any(HasMarkup))
            throw new FileFaultException(FileFault.JavaScript);
    }

    bool IsNumber(PdfValue value, bool direct) =>
        direct ? value is PdfValue.Number or PdfValue.Reference : file.Values(value).All(one => one is PdfValue.Number);

    /// <summary>A name that a page of the web would run, if it shows what it reads.</summary>
    static bool HasMarkup(string text) => Markup.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is done when the file is opened, closed, printed, or the page turned: not going to a page of the web.</summary>
    void JudgeOccasions(PdfValue occasions, PdfHome home)
    {
        foreach (var found in file.Values(occasions, whole: true).OfType<PdfValue.Dictionary>())
        foreach (var (_, action) in found.Entries)
        foreach (var one in file.Values(action))
            JudgeUnasked(one, home);
    }

    void JudgeUnasked(PdfValue action, PdfHome home, int followed = 0)
    {
        // One that leads to itself many times would be followed for ever.
        if (followed > 0 && ++chained > MostChained)
            throw new FileFaultException(FileFault.UnpacksTooFar);
        if (action is not PdfValue.Dictionary found || followed == MostFollowed)
            return;
        if (found.All("S").Concat(found.All("Subtype")).SelectMany(kind => file.Values(kind)).Any(kind => kind is PdfValue.Name { Text: "URI" }))
            throw new FileFaultException(
                FileFault.OpensByItself,
                file.Value(found["URI"]) is PdfValue.Letters address ? TextOf(address, home)[^1] : ""
            );
        foreach (var next in found.All("Next").SelectMany(value => file.Values(value)))
        foreach (var one in next is PdfValue.Row { Items: var several } ? several.SelectMany(item => file.Values(item)) : [next])
            JudgeUnasked(one, home, followed + 1);
    }

    void JudgeKind(PdfValue.Dictionary dictionary, string kind, PdfHome home)
    {
        FileFault? fault = kind switch
        {
            "JavaScript" or "Rendition" when dictionary.Has("JS") => FileFault.JavaScript,
            "Launch" when dictionary.Has("F", "Win", "Mac", "Unix") => FileFault.Launch,
            "GoToE" when dictionary.Has("F", "T", "D") => FileFault.OtherFile,
            "SubmitForm" when dictionary.Has("F") => FileFault.SubmitForm,
            "RichMedia" or "RichMediaExecute" or "Movie" or "3D" or "Rendition" => FileFault.RichMedia,
            _ => null,
        };
        if (fault is { } found)
            throw new FileFaultException(
                found,
                found is FileFault.Launch or FileFault.OtherFile or FileFault.SubmitForm ? PlaceIn(dictionary, home) : ""
            );
    }

    static void JudgeAddress(IEnumerable<string> spellings)
    {
        if (spellings.FirstOrDefault(Address.IsOdd) is { } odd)
            throw new FileFaultException(FileFault.OddAddress, odd);
    }

    /// <summary>A formula's MathML is attached to the element that it belongs to, for those who cannot see it; that is text.</summary>
    void JudgeAttachment(PdfValue.Dictionary dictionary, PdfValue.Dictionary files, PdfHome home)
    {
        var streams = files.Entries.Where(entry => FileNames.Contains(entry.Name)).Select(entry => entry.Value).Distinct().ToList();
        if (streams.Count == 0)
            return;
        var isOfStructure = ofStructure
            .SelectMany(value =>
                value is PdfValue.Reference ? file.Values(value).OfType<PdfValue.Row>().SelectMany(row => row.Items).Append(value)
                : value is PdfValue.Row row ? row.Items
                : []
            )
            .Any(item => item is PdfValue.Reference { To: var number } && number == home.Number);
        if (
            !isOfStructure
            || !streams.SelectMany(stream => file.Streams(stream).DefaultIfEmpty()).All(found => found.Content != null && MathMl.Is(found.Content))
        )
            throw new FileFaultException(FileFault.Attachment, PlaceIn(dictionary, home));
    }

    /// <summary>What it names itself, for the sentence.</summary>
    string PlaceIn(PdfValue.Dictionary dictionary, PdfHome home)
    {
        foreach (var name in (string[])["UF", "F", "Win", "Unix", "Mac", "DOS"])
        foreach (var value in file.Values(dictionary[name]))
        {
            if (value is PdfValue.Letters letters)
                return TextOf(letters, home)[^1];
            if (value is PdfValue.Dictionary inner && inner != dictionary && inner.Has("UF", "F"))
                return file.Value(inner["UF"] ?? inner["F"]) is PdfValue.Letters said ? TextOf(said, home)[^1] : "";
        }
        return "";
    }

    /// <summary>As it stands, and opened when the file is encrypted: which of the two a program reads is its business.</summary>
    string[] TextOf(PdfValue.Letters letters, PdfHome home) =>
        file.Open(letters.Bytes, home) is var opened && opened == letters.Bytes
            ? [PdfText.Of(opened)]
            : [PdfText.Of(letters.Bytes), PdfText.Of(opened)];
}
