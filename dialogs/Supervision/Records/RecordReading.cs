using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Records;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>
/// What of a record somebody has typed: the answer to one question, or several parts, each after its name: "agreed: …; next time: …".
/// </summary>
static class RecordReading
{
    static readonly Texts Texts = new(typeof(RecordReading));

    /// <summary>What each part is called in front of a colon, longest name first.</summary>
    static readonly IReadOnlyList<(string Name, RecordAsking Part)> Names =
    [
        .. Of(RecordAsking.Aim, "NamesAim")
            .Concat(Of(RecordAsking.Discussed, "NamesDiscussed"))
            .Concat(Of(RecordAsking.Agreed, "NamesAgreed"))
            .Concat(Of(RecordAsking.Next, "NamesNext"))
            .OrderByDescending(pair => pair.Name.Length),
    ];

    /// <summary>The draft with what was typed.</summary>
    public static RecordDraft Take(RecordDraft draft, Turn turn)
    {
        var (said, skips) = (Parts(turn.Words), AnswerReader.Read(turn.Words) == Answer.Skip);
        if (said.Count == 0 && PartNamed(turn) is { } named)
            return draft with { Asking = named };
        if (said.Count == 0 && draft.Asking == RecordAsking.WhatToChange)
            return draft with { Trouble = "WhichPart" };
        if (said.Count == 0)
            said = [(draft.Asking, skips ? "" : turn.Words.Trim())];
        // Words in front of the first name answer the question that was asked.
        else if (
            Before(turn.Words) is { Length: > 0 } before
            && RecordDraft.Parts.Contains(draft.Asking)
            && said.TrueForAll(part => part.Part != draft.Asking)
        )
            said.Add((draft.Asking, before));
        if (said.Exists(part => part.Text.Length > RecordText.Longest))
            return draft with { Trouble = "TooLong" };
        foreach (var (part, text) in said)
            draft = draft.With(part, text);
        return draft with { Asking = RecordAsking.Nothing };
    }

    public static bool HasParts(string words) => Parts(words).Count > 0;

    /// <summary>The part whose name is all that was typed or pressed.</summary>
    public static RecordAsking? PartNamed(Turn turn) =>
        Names.Where(pair => Phrase.Fold(pair.Name) == turn.Folded).Select(pair => (RecordAsking?)pair.Part).FirstOrDefault();

    static List<(RecordAsking Part, string Text)> Parts(string words)
    {
        var marks = Marks(words);
        return
        [
            .. marks.Select(
                (mark, at) => (mark.Part, words[mark.TextAt..(at + 1 < marks.Count ? marks[at + 1].At : words.Length)].Trim().TrimEnd(';', '；'))
            ),
        ];
    }

    static string Before(string words) => Marks(words) is [var first, ..] ? words[..first.At].Trim().TrimEnd(';', '；') : "";

    /// <summary>Names in front of a colon, at the beginning or after the end of a line, a sentence or a clause.</summary>
    static List<(int At, int TextAt, RecordAsking Part)> Marks(string words)
    {
        List<(int, int, RecordAsking)> marks = [];
        for (var colon = 0; colon < words.Length; colon++)
        {
            if (words[colon] is not (':' or '：'))
                continue;
            foreach (var (name, part) in Names)
            {
                var at = colon - name.Length;
                if (at < 0 || !words.AsSpan(at, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase) || !Begins(words, at))
                    continue;
                marks.Add((at, colon + 1, part));
                break;
            }
        }
        return marks;
    }

    static IEnumerable<(string Name, RecordAsking Part)> Of(RecordAsking part, string key) => Texts.LinesInBoth(key).Select(name => (name, part));

    static bool Begins(string words, int at)
    {
        var before = words.AsSpan(0, at);
        var plain = before.TrimEnd(' ');
        return plain.Length == 0 || plain[^1] is '\n' or '\r' or ';' or '；' or '.' or '。' or ',' or '，' or '!' or '！';
    }
}
