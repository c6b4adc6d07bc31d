using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>What a note ends with only to ask that it be written down: …，麻烦登一下, "…, please put that down".</summary>
public static partial class NoteTail
{
    public static string Without(string note) => Asks().Replace(note, "") is { Length: > 0 } rest ? rest : note;

    [GeneratedRegex(
        @"[,，。;；\s]*(?:麻烦|请|拜托|帮忙|帮我|劳驾)+(?:你|您|帮我|给我|也)*(?:都)?(?:登记|登|记录|记|录)(?:一下|上|下|个)?(?:吧|哈|啊|谢谢|，谢谢)?[。！!]*$"
            + @"|[,.;]?\s*\b(?:please|pls|can you|could you)\s+(?:log|put|note|record|enter|write)(?: (?:it|that|this|both|them"
            + @"|all))?(?: down| in)?(?: please| thanks)?[.?!]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
