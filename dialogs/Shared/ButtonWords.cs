using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Whether what was typed are the words of a button: "yes, publish it please" on a card that says Publish, 好，发布吧.</summary>
static class ButtonWords
{
    public static bool Say(Turn turn, string title) => turn.Input is Input.Said && Same(turn, title);

    /// <summary>Likewise of a text's lines, which say the same as the button.</summary>
    public static bool SayOneOf(Turn turn, Texts texts, string key) =>
        turn.Input is Input.Said && texts.LinesInBoth(key).Any(line => Same(turn, line));

    /// <summary>What is said beside agreement and politeness, folded; empty when nothing is.</summary>
    public static string In(string words) => Phrase.Fold(AnswerReader.WithoutAgreement(words));

    static bool Same(Turn turn, string title) => turn.Folded == Phrase.Fold(title) || In(turn.Words) is { Length: > 0 } said && said == In(title);
}
