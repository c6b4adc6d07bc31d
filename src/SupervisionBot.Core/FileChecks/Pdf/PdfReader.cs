namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>
/// Reads one value after another. Each dictionary is shown when it closes, however deep it lies; of it only the entries are kept that something
/// asks for.
/// </summary>
sealed class PdfReader(PdfBytes bytes, long place, Action<PdfValue.Dictionary>? show = null, bool whole = false)
{
    /// <summary>What happens by itself, by occasions that go by many names.</summary>
    const string Occasions = "AA";

    /// <summary>What is nested deeper is no document that a program wrote.</summary>
    const int Deepest = 100;

    const int LongestName = 128;

    readonly PdfScanner scanner = new(bytes, place);
    int depth;
    bool keepsAll = whole;

    public long Place => scanner.Place;

    public void MoveTo(long place) => (scanner.Place, depth) = (place, 0);

    /// <summary>The next value; null where there is none, or it breaks off.</summary>
    public PdfValue? Read(bool keep = true)
    {
        scanner.SkipSpace();
        switch (scanner.Letter())
        {
            case '/':
                return Name();
            case '(':
                return scanner.Letters(keep);
            case '<' when scanner.Letter(1) == '<':
                return Dictionary();
            case '<':
                return scanner.Hexadecimal(keep);
            case '[':
                return Row(keep);
            case (>= '0' and <= '9') or '+' or '-' or '.':
                return Number(keep);
            case -1 or ')' or '>' or ']':
                return null;
            case '{' or '}':
                scanner.Place++;
                return PdfValue.Other.Value;
            default:
                return scanner.Word() switch
                {
                    var word when PdfScanner.Ends(word) => null,
                    "false" => PdfValue.Other.False,
                    _ => PdfValue.Other.Value,
                };
        }
    }

    public string Word() => scanner.Word();

    public void SkipSpace() => scanner.SkipSpace();

    PdfValue.Name Name()
    {
        Span<char> letters = stackalloc char[LongestName];
        return PdfNames.OfValue(scanner.Name(letters));
    }

    string? EntryName()
    {
        Span<char> letters = stackalloc char[LongestName];
        var name = scanner.Name(letters);
        return keepsAll ? PdfNames.OfValue(name).Text : PdfNames.OfEntry(name);
    }

    PdfValue Number(bool keep)
    {
        var (value, isPlain) = scanner.Number();
        if (!keep)
            return PdfValue.Other.Value;
        return isPlain && value < int.MaxValue && scanner.IsReference() ? new PdfValue.Reference((int)value) : new PdfValue.Number(value);
    }

    void Enter()
    {
        if (++depth > Deepest)
            throw new FileFaultException(FileFault.Damaged);
    }

    PdfValue.Dictionary? Dictionary()
    {
        Enter();
        scanner.Place += 2;
        List<(string, PdfValue)>? entries = null;
        for (; ; )
        {
            scanner.SkipSpace();
            if (scanner.Letter() == '>')
            {
                scanner.Place += scanner.Letter(1) == '>' ? 2 : 1;
                depth--;
                var dictionary = entries is null ? PdfValue.Dictionary.Empty : new PdfValue.Dictionary(entries);
                if (entries != null)
                    show?.Invoke(dictionary);
                return dictionary;
            }
            if (scanner.Letter() == '/')
            {
                var name = EntryName();
                scanner.SkipSpace();
                // A name without a value, at the end.
                if (scanner.Letter() == '>' && scanner.Letter(1) == '>')
                    continue;
                var before = keepsAll;
                keepsAll |= name == Occasions;
                var value = Read(keep: name != null);
                keepsAll = before;
                if (value is null)
                    return Broken(entries);
                if (name != null)
                    (entries ??= []).Add((name, value));
            }
            // What is no name has no business here; programs pass over it.
            else if (Read(keep: false) is null)
                return Broken(entries);
        }
    }

    /// <summary>A dictionary that breaks off is read by some programs as far as it goes.</summary>
    PdfValue.Dictionary? Broken(List<(string, PdfValue)>? entries)
    {
        if (entries != null)
            show?.Invoke(new PdfValue.Dictionary(entries));
        return null;
    }

    PdfValue.Row? Row(bool keep)
    {
        Enter();
        scanner.Place++;
        List<PdfValue>? items = null;
        for (; ; )
        {
            scanner.SkipSpace();
            if (scanner.Letter() == ']')
            {
                scanner.Place++;
                depth--;
                return items is null ? PdfValue.Row.Empty : new PdfValue.Row(items);
            }
            if (Read(keep) is not { } value)
                return null;
            if (keep)
                (items ??= []).Add(value);
        }
    }
}
