using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Where a note begins, and what of a sentence's rest is one.</summary>
static partial class NoteGrammar
{
    internal readonly record struct Start(int HeadEnd, int NoteStart, bool Certain);

    /// <summary>Colons and note words of the plain text from a place on, in order; not the colons of times, labels and links.</summary>
    internal static IEnumerable<Start> Starts(string plain, int from)
    {
        for (var match = NoteStart().Match(plain, from); match.Success; match = match.NextMatch())
            if (!match.Groups["label"].Success)
                yield return new Start(match.Index, match.Index + match.Length, match.Groups["note"].Success);
    }

    /// <summary>Blanks what only introduces a part: "type:", 时长：, and the numbers of a list.</summary>
    internal static void BlankLabels(Sentence sentence)
    {
        foreach (var match in Mention().EnumerateMatches(sentence.Left))
            sentence.Blank(match.Index, match.Index + match.Length);
        foreach (var match in OfAll().EnumerateMatches(sentence.Left))
            sentence.Blank(match.Index, match.Index + match.Length);
        foreach (var match in ListNumbers().EnumerateMatches(sentence.Left))
            sentence.Blank(match.Index, match.Index + match.Length);
        if (!sentence.Left.Contains(':'))
            return;
        for (var match = Labels().Match(sentence.Left); match.Success; match = match.NextMatch())
            sentence.Blank(match.Groups["label"].Index, match.Index + match.Length);
    }

    /// <summary>What is left between the places, without command words and connectives, each stretch as typed.</summary>
    internal static string? Rest(Sentence sentence, int start, int end)
    {
        var pieces = Pieces(sentence, start, end).Select(p => sentence.Words(p.Start, p.End)).ToList();
        return pieces.Count == 0 ? null : string.Join(' ', pieces);
    }

    internal static IEnumerable<(int Start, int End)> Pieces(Sentence sentence, int start, int end)
    {
        var left = sentence.Left;
        for (var i = start; i < end; )
        {
            if (left[i] == Sentence.Taken)
            {
                i++;
                continue;
            }

            var from = i;
            while (i < end && left[i] != Sentence.Taken)
                i++;
            var piece = Clean(left, from, i, i < sentence.Length && left[i] == Sentence.Taken);
            if (piece.End > piece.Start)
                yield return piece;
        }
    }

    static (int Start, int End) Clean(string left, int start, int end, bool partFollows)
    {
        for (var before = (-1, -1); before != (start, end); )
        {
            before = (start, end);
            while (start < end && IsEdge(left[start]))
                start++;
            while (start < end && (IsEdge(left[end - 1]) || (left[end - 1] == ')' && !left.AsSpan(start, end - start).Contains('('))))
                end--;
            var piece = left.AsSpan(start, end - start);
            if (piece.IsEmpty || Is(ChineseWords.Alone, piece) || Is(EnglishWords.Alone, piece))
                return (start, start);
            start += Command(left.AsSpan(start, end - start));
            if (partFollows && start < end && ChineseWords.BeforePart.Contains(left[end - 1]))
                end--;
            end -= LastConnective(left.AsSpan(start, end - start));
        }

        return (start, end);
    }

    static int Command(ReadOnlySpan<char> text)
    {
        var size = 0;
        while (size < text.Length && (Sentence.IsLatin(text[size]) || text[size] == '\''))
            size++;
        if (size > 0)
            return Is(EnglishWords.Commands, text[..size]) || Is(EnglishWords.Connectives, text[..size]) && Whole(text, size) ? size : 0;
        foreach (var command in ChineseWords.Commands)
            if (text.StartsWith(command))
                return command.Length;
        return 0;
    }

    /// <summary>"for" before nothing is cut, "for the plan" is cut to "the plan" only by its first word.</summary>
    static bool Whole(ReadOnlySpan<char> text, int size) => size == text.Length || text[size] is ' ' or ',';

    static int LastConnective(ReadOnlySpan<char> text)
    {
        var size = 0;
        while (size < text.Length && Sentence.IsLatin(text[^(size + 1)]))
            size++;
        return size > 0 && Is(EnglishWords.Connectives, text[^size..]) ? size : 0;
    }

    static bool Is(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    const string KeptAtEdges = "()\"#《》「」“”";

    static bool IsEdge(char c) => !KeptAtEdges.Contains(c) && (char.IsWhiteSpace(c) || char.IsPunctuation(c) || c is '+' or '~' or '|');

    [GeneratedRegex(
        @"(?<note>(?<![a-z])(?:"
            + EnglishWords.Note
            + @")\s?:|(?:"
            + ChineseWords.Note
            + @")\s?:|"
            + ChineseWords.NoteAlone
            + @"(?:是|为|就?写(?:上|一?下)?|(?:记|加)(?:上|一?下|一句)?|一下)?:?)\s*|"
            + @"(?<label>"
            + Label
            + @")|(?:(?<!\d):|:(?!\d))(?![/()])[^\S\n]*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"(?<=^|[\n;]\s*)\d{1,2}[).、](?![\d:])|(?<=\s)\d{1,2}\)(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex ListNumbers();

    /// <summary>That what is said holds for all entries of the message.</summary>
    [GeneratedRegex(@"都是|全是|都算|(?<![a-z])all of (?:them|it)(?![a-z])", RegexOptions.CultureInvariant)]
    internal static partial Regex OfAll();

    /// <summary>Somebody who is called in front of it all: the bot.</summary>
    [GeneratedRegex(@"^\s*@[^\s@]{2,30}\s", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    const string Label = @"(?:(?<=^|[,，;\n]\s*)(?:" + EnglishWords.Labels + @")|(?<=^|[,，;\s])(?:" + ChineseWords.Labels + @"))\s?:";

    [GeneratedRegex("(?<label>" + Label + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Labels();
}
