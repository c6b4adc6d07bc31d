namespace SupervisionBot.Speech.Reading;

public enum Answer
{
    Yes,
    No,
    Save,
    Change,
    Cancel,
    Skip,
}

/// <summary>The short answers that a question with buttons expects, when they are typed.</summary>
public static class AnswerReader
{
    static readonly Dictionary<string, Answer> Answers = Build(
        (Answer.Yes, EnglishWords.Yes + " " + ChineseWords.Yes),
        (Answer.No, EnglishWords.No + " " + ChineseWords.No),
        (Answer.Save, EnglishWords.Save + " " + ChineseWords.Save),
        (Answer.Change, EnglishWords.Change + " " + ChineseWords.Change),
        (Answer.Cancel, EnglishWords.Cancel + " " + ChineseWords.Cancel),
        (Answer.Skip, EnglishWords.Skip + " " + ChineseWords.Skip)
    );

    /// <summary>Null when the text is anything else: a sentence that only contains such a word is not an answer.</summary>
    public static Answer? Read(string? text)
    {
        if (text is null || text.Length > 40)
            return null;
        Span<char> key = stackalloc char[text.Length];
        var size = 0;
        foreach (var c in Sentence.PlainOf(text))
            if (!char.IsWhiteSpace(c) && !char.IsPunctuation(c))
                key[size++] = c;
        while (size > 1 && ChineseWords.Particles.Contains(key[size - 1]))
            size--;
        return Answers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..size], out var answer) ? answer
            : Answers.TryGetValue(Sentence.PlainOf(text).Trim(), out answer) ? answer
            : Agreement.Read(Sentence.PlainOf(text));
    }

    /// <summary>What is said beside agreement and politeness, in small letters: "yes, publish it please" → publish. Empty when nothing is.</summary>
    public static string WithoutAgreement(string text) => text.Length > 40 ? text : Agreement.Without(Sentence.PlainOf(text));

    static Dictionary<string, Answer> Build(params (Answer Answer, string Words)[] all) =>
        all.SelectMany(static a => a.Words.Split(' ').Select(word => (word, a.Answer)))
            .ToDictionary(static pair => pair.word, static pair => pair.Answer, StringComparer.Ordinal);
}
