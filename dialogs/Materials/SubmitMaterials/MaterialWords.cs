using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Reads what is typed about an item: its name alone, or what is to be done with it: "withdraw my case report", 案例报告的回执.</summary>
static partial class MaterialWords
{
    const int Longest = 60;

    static readonly Texts Texts = new(typeof(MaterialWords));

    /// <summary>What a button does, with the phrases that ask for it; what is contained in another comes after it.</summary>
    static readonly IReadOnlyList<(Verb Verb, IReadOnlyList<Phrase> Phrases)> Verbs =
    [
        (MaterialsVerbs.NotOurs, Phrase.In(Texts, "WordsNotOurs")),
        (MaterialsVerbs.Ours, Phrase.In(Texts, "WordsOurs")),
        (MaterialsVerbs.Final, Phrase.In(Texts, "WordsFinal")),
        (MaterialsVerbs.Withdraw, Phrase.In(Texts, "WordsWithdraw")),
        (MaterialsVerbs.Receipt, Phrase.In(Texts, "WordsReceipt")),
        (MaterialsVerbs.Versions, Phrase.In(Texts, "WordsVersions")),
        (MaterialsVerbs.File, Phrase.In(Texts, "WordsFile")),
        (MaterialsVerbs.Open, Phrase.In(Texts, "WordsDue")),
    ];

    /// <summary>Null when no item is spoken of. The verb is null for a name alone.</summary>
    public static (Verb? Verb, ChecklistItem Item)? Read(Turn turn)
    {
        if (turn.Input is not Input.Said || turn.Folded.Length is 0 or > Longest || turn.Speaker.Batch.Checklist is not { Count: > 0 } checklist)
            return null;
        if (checklist.FirstOrDefault(item => Phrase.Fold(item.Name.En) == turn.Folded || Phrase.Fold(item.Name.Zh) == turn.Folded) is { } named)
            return (null, named);
        // "I read our group report, it's fine by me".
        if (ConsentSaid.Is(turn.Words) && Named(checklist, turn.Folded) is { By: HandedInBy.Group } ours)
            return (MaterialsVerbs.Ours, ours);
        // With the group's version before one's eyes "let me confirm it" is about that: it is shown as what is asked.
        if (ConfirmsShown(turn) && checklist.FirstOrDefault(item => item.By == HandedInBy.Group) is { } group)
            return (MaterialsVerbs.Open, group);
        foreach (var (verb, phrases) in Verbs)
            if (phrases.Any(phrase => Stands(phrase.Folded, turn.Folded)) && Named(checklist, turn.Folded) is { } item)
                // "Withdraw my 6 hour case work entry" is about hours; what is asked of an item, or of others, does nothing with it.
                return QuestionReader.SaysAmount(turn.Words) ? null : (Acts(verb) && IsAsked(turn) ? MaterialsVerbs.Open : verb, item);
        return null;
    }

    /// <summary>An item of which another version is to take the place of the one that is there: "I want to replace the statement".</summary>
    public static ChecklistItem? Replaces(Turn turn) =>
        turn.Input is Input.Said
        && turn.Words.Length <= LongestReplacing
        && Texts.SaidIn("WordsReplace", turn.Folded)
        && !SessionReader.IsQuestion(turn.Words)
            ? Named(turn.Speaker.Batch.Checklist ?? [], turn.Folded)
            : null;

    const int LongestReplacing = 120;

    static bool Acts(Verb verb) => verb.Is(MaterialsVerbs.Ours, MaterialsVerbs.NotOurs, MaterialsVerbs.Final, MaterialsVerbs.Withdraw);

    static bool IsAsked(Turn turn) => SessionReader.IsQuestion(turn.Words) || turn.Heard?.Names(ThingKind.Person) == true;

    /// <summary>The button of the card shown last that is named by its verb alone: "receipt" below a version just handed in.</summary>
    public static Button? OnCard(Turn turn) =>
        turn.Input is not Input.Said
            ? null
            : turn.Memory.LastCard?.Buttons.FirstOrDefault(button =>
                Verbs.Any(one => button.Verb == one.Verb && one.Phrases.Any(phrase => phrase.Folded == turn.Folded))
                || (button.Verb == MaterialsVerbs.Ours && AsksForYes(turn) && turn.Words.Length <= LongestYes && ConsentSaid.Is(turn.Words))
            );

    /// <summary>"I'm fine with it", said to the card that asks.</summary>
    const int LongestYes = 40;

    public static bool ConfirmsShown(Turn turn) =>
        turn.Input is Input.Said
        && AsksForYes(turn)
        && turn.Words.Length <= LongestYes
        && Texts.SaidIn("WordsConfirm", turn.Folded)
        && !SessionReader.IsQuestion(turn.Words);

    static bool AsksForYes(Turn turn) =>
        turn is { CardIsNew: true, Memory.LastCard.Buttons: { } buttons } && buttons.Any(button => button.Verb == MaterialsVerbs.Ours);

    /// <summary>What may be said of no item at all, where it is clear which is meant: "final", 定稿.</summary>
    public static Verb? Alone(Turn turn) =>
        turn.Input is not Input.Said
            ? null
            : Verbs
                .FirstOrDefault(one =>
                    one.Verb.Is(MaterialsVerbs.Final, MaterialsVerbs.Receipt) && one.Phrases.Any(phrase => phrase.Folded == turn.Folded)
                )
                .Verb;

    /// <summary>The defence itself, although the batch calls an item by it as well.</summary>
    public static bool IsTheDefence(string words) => Texts.LinesInBoth("WordsDefence").Contains(Phrase.Fold(words));

    /// <summary>The defence itself is spoken of, by a word that stands in the names of its files as well.</summary>
    public static bool NamesOnlyTheDefence(Turn turn) =>
        Named(
            turn.Speaker.Batch.Checklist ?? [],
            Texts.LinesInBoth("WordsDefence").Aggregate(turn.Folded, (left, word) => left.Replace(word, " ", StringComparison.Ordinal))
        )
            is null;

    /// <summary>An address stands in the words, and no time that was spent.</summary>
    public static bool HasLink(Turn turn) =>
        turn.Input is Input.Said && Link().IsMatch(turn.Words) && !QuestionReader.SaysAmount(WithoutLinks(turn.Words));

    public static string WithoutLinks(string words) => Link().Replace(words, " ");

    [GeneratedRegex(@"https?://\S+|\bwww\.\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    /// <summary>The item whose name or word is in the text, by the longest.</summary>
    public static ChecklistItem? Named(IReadOnlyList<ChecklistItem> checklist, string folded) =>
        checklist
            .Select(item => (item, Length: item.Called.Select(Phrase.Fold).Where(word => Stands(word, folded)).Max(word => (int?)word.Length)))
            .Where(one => one.Length != null)
            .OrderByDescending(one => one.Length)
            .FirstOrDefault()
            .item;

    /// <summary>As words of their own, where words are set apart.</summary>
    public static bool Stands(string words, string text) =>
        words.Length > 0 && (words[0] > 'z' ? text.Contains(words, StringComparison.Ordinal) : StandsAlone(words, text));

    /// <summary>ppt也顺延: no Latin letter is beside it.</summary>
    static bool StandsAlone(string words, string text)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (
                (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (at + words.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + words.Length]))
            )
                return true;
        return false;
    }
}
