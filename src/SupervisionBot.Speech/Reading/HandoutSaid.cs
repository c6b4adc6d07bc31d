using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Is about a handout of a class: "handout for Saturday's class", 这是周六课的讲义.</summary>
public static partial class HandoutSaid
{
    /// <summary>It names one; what is due some day is none.</summary>
    public static bool Is(string text) => Names().IsMatch(text) && !Due().IsMatch(text);

    /// <summary>Somebody gives one, beside the file or before it.</summary>
    public static bool Gives(string text) => Is(text) && Giving().IsMatch(text) && !SessionReader.IsQuestion(text);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(?:due|deadline)\b|截止|顺延|延期|推迟|宽限", Plain)]
    private static partial Regex Due();

    [GeneratedRegex(@"\bhand-?outs?\b|讲义|课件", Plain)]
    private static partial Regex Names();

    [GeneratedRegex(
        @"^\W*(?:(?:please|pls|here(?:'s| is| are)|this is|these are|the|a|my|new|newer|attach|send|give|hand out|upload|add|replace)\b[ ,]*)*"
            + @"hand-?out(?:\b|s for\b)"
            + "|^(?:请|帮我|麻烦)?(?:这是|这份是|上传|发一?下?|传|给大家发|更新|换成?|附上)[^，,。?？吗]{0,16}(?:讲义|课件)(?:发给大家)?[。!！]?$"
            + "|^[^，,。?？吗]{0,16}(?:讲义|课件)(?:发给大家|发一下|来了)[。!！]?$",
        Plain
    )]
    private static partial Regex Giving();
}
