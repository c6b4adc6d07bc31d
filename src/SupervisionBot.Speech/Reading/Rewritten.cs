using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// What the recogniser sees in place of the sentence: slips mended and the forms rewritten that it misreads, with the way back from its
/// places to ours.
/// </summary>
sealed partial class Rewritten
{
    readonly List<int> starts;
    readonly List<int> ends;

    Rewritten(string text, List<int> starts, List<int> ends) => (Text, this.starts, this.ends) = (text, starts, ends);

    internal string Text { get; }

    /// <summary>Our half-open place of the recogniser's closed one.</summary>
    internal (int Start, int End) Source(int first, int last) =>
        (starts[Math.Clamp(first, 0, starts.Count - 1)], ends[Math.Clamp(last, 0, ends.Count - 1)]);

    internal static Rewritten English(Sentence sentence)
    {
        var changes = new List<(int Start, int End, string Text)>();
        foreach (var word in sentence.LatinWords())
        {
            if (word.Text.Length < 6)
                continue;
            foreach (var right in EnglishWords.Mended)
                if (word.Text != right && Distance.Between(word.Text, right, right.Length > 8 ? 2 : 1) <= 2)
                    changes.Add((word.Start, word.End, right));
        }

        Add(changes, sentence.Left, ThreeQuarters(), static _ => "45 minutes");
        Add(changes, sentence.Left, OneQuarter(), static _ => "15 minutes");
        Add(changes, sentence.Left, EndInWords(), static m =>
            $"{EnglishWords.Number(m.Value)?.ToString(CultureInfo.InvariantCulture) ?? m.Value}:00"
        );
        return Of(sentence.Left, changes);
    }

    internal static Rewritten Chinese(Sentence sentence)
    {
        var changes = new List<(int Start, int End, string Text)>();
        Add(changes, sentence.Left, HourWithoutSign(), static m => m.Value + "点");
        Add(changes, sentence.Left, ShortPart(), static m => m.Value + "上");
        Add(changes, sentence.Left, UntilNoon(), static m => m.Value[0] + "12点");
        return Of(sentence.Left, changes);
    }

    static void Add(List<(int, int, string)> changes, string text, Regex regex, Func<Match, string> with)
    {
        for (var match = regex.Match(text); match.Success; match = match.NextMatch())
            changes.Add((match.Index, match.Index + match.Length, with(match)));
    }

    static Rewritten Of(string source, List<(int Start, int End, string Text)> changes)
    {
        changes.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var text = new StringBuilder(source.Length + 8);
        List<int> starts = new(source.Length + 8),
            ends = new(source.Length + 8);
        var next = 0;
        for (var i = 0; i < source.Length; )
        {
            while (next < changes.Count && changes[next].Start < i)
                next++;
            if (next < changes.Count && changes[next].Start == i)
            {
                var (start, end, with) = changes[next];
                foreach (var c in with)
                    Append(c, start, end);
                i = end;
            }
            else
            {
                var c = source[i] == Sentence.Taken ? ';' : source[i];
                if (c != ';' || (text.Length > 0 && text[^1] != ';'))
                    Append(c, i, i + 1);
                i++;
            }
        }

        return new Rewritten(text.ToString(), starts, ends);

        void Append(char c, int start, int end)
        {
            text.Append(c);
            starts.Add(start);
            ends.Add(end);
        }
    }

    [GeneratedRegex(@"(?<![a-z])(?:three|3)[ -]quarters? of an hour(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeQuarters();

    [GeneratedRegex(@"(?<![a-z])(?:a |one )?quarter (?:of an )?hour(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex OneQuarter();

    [GeneratedRegex(
        @"(?<=(?:past|to)\s[a-z\d]+\s(?:to|till|until)\s)(?:" + EnglishWords.NumberWords + @"|\d{1,2})(?![a-z\d:.]|\s?[ap]\.?m)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex EndInWords();

    [GeneratedRegex(
        @"(?<![\d:点])(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?=\s?(?:到|至|-|~)\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[点时])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex HourWithoutSign();

    [GeneratedRegex(@"[早晚](?=(?:\d{1,2}|[一二两三四五六七八九十]{1,3})[点时:])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortPart();

    [GeneratedRegex("[到至]中午(?!\\d|[一二十])", RegexOptions.CultureInvariant)]
    private static partial Regex UntilNoon();
}
