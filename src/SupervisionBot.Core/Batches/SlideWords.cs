using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Batches;

/// <summary>An item whose words speak of slides is called by any other word for slides as well: "group slides" are the "group deck", 小组PPT.</summary>
static class SlideWords
{
    public static IEnumerable<string> With(IReadOnlyList<string> words) => words.Concat(words.SelectMany(Others));

    static IEnumerable<string> Others(string words)
    {
        var alike = ChineseWords.Slides.Concat(EnglishWords.Slides).ToList();
        return alike.Find(slides => words.Contains(slides, StringComparison.OrdinalIgnoreCase)) is { } own
            ? alike.Select(other => words.Replace(own, other, StringComparison.OrdinalIgnoreCase)).SelectMany(OfAGroup)
            : [];
    }

    /// <summary>小组的PPT, 小组 PPT.</summary>
    static IEnumerable<string> OfAGroup(string words) =>
        words.StartsWith(ChineseWords.Group, StringComparison.Ordinal)
            ? [words, .. new[] { ChineseWords.Of, " " }.Select(between => words.Insert(ChineseWords.Group.Length, between))]
            : [words];
}
