namespace SupervisionBot.Core.FileChecks.Pdf;

/// <summary>A value of a PDF that is looked at. What nothing asks for is walked through and not kept.</summary>
abstract record PdfValue
{
    PdfValue() { }

    public sealed record Name(string Text) : PdfValue;

    public sealed record Letters(byte[] Bytes) : PdfValue;

    public sealed record Number(double Value) : PdfValue;

    public sealed record Reference(int To) : PdfValue;

    public sealed record Row(IReadOnlyList<PdfValue> Items) : PdfValue
    {
        public static readonly Row Empty = new([]);
    }

    /// <summary>null, true, false, and what was not kept.</summary>
    public sealed record Other(bool IsFalse) : PdfValue
    {
        public static readonly Other Value = new(false);
        public static readonly Other False = new(true);
    }

    /// <summary>
    /// Names and values in the order in which they stand: a name that stands twice is read by one program at the first place, by another at the last.
    /// </summary>
    public sealed record Dictionary(List<(string Name, PdfValue Value)> Entries) : PdfValue
    {
        public static readonly Dictionary Empty = new([]);

        public PdfValue? this[string name]
        {
            get
            {
                for (var index = Entries.Count - 1; index >= 0; index--)
                    if (Entries[index].Name == name)
                        return Entries[index].Value;
                return null;
            }
        }

        public IEnumerable<PdfValue> All(string name) => Entries.Where(entry => entry.Name == name).Select(entry => entry.Value);

        public bool Has(params ReadOnlySpan<string> names)
        {
            foreach (var (name, value) in Entries)
                if (value is not Other && names.Contains(name))
                    return true;
            return false;
        }

        /// <summary>Whether a name has this name as its value.</summary>
        public bool Is(string name, string value)
        {
            foreach (var (called, one) in Entries)
                if (called == name && one is Name { Text: var text } && text == value)
                    return true;
            return false;
        }

        public long? Whole(string name) => this[name] is Number { Value: var value } && value == Math.Floor(value) ? (long)value : null;
    }
}
