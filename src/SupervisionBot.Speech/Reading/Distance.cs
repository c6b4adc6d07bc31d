namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Edits between short words, a swap of neighbours counting one ("wrok"): FuzzySharp counts a swap as two and gives percentages, which
/// for words of four to eight letters cannot tell a slip from another word.
/// </summary>
static class Distance
{
    const int Longest = 40;

    /// <summary>Edits between the two, or a large number beyond the limit.</summary>
    internal static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > Longest || b.Length > Longest)
            return int.MaxValue;
        Span<int> older = stackalloc int[Longest + 1];
        Span<int> old = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++)
            old[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(old[j] + 1, row[j - 1] + 1), old[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, older[j - 2] + 1);
                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > limit)
                return int.MaxValue;
            var spare = older;
            older = old;
            old = row;
            row = spare;
        }

        return old[b.Length] <= limit ? old[b.Length] : int.MaxValue;
    }

    /// <summary>Slips forgiven in a Latin word of this length: none below five letters.</summary>
    internal static int Forgiven(int length) =>
        length switch
        {
            < 5 => 0,
            < 8 => 1,
            _ => 2,
        };

    /// <summary>Places where two texts of the same length differ.</summary>
    internal static int Differing(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var count = 0;
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i])
                count++;
        return count;
    }
}
