using System.Globalization;
using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Materials.SubmitMaterials;

/// <summary>Reads which version somebody wants to have: "get version 1 of my case report", 第1版发给我.</summary>
static partial class VersionAsked
{
    const string Numerals = "一二三四五六七八九十";
    static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    static readonly Texts Texts = new(typeof(VersionAsked));
    static readonly IReadOnlyList<Phrase> Getting = [.. Phrase.In(Texts, "WordsFile"), .. Phrase.In(Texts, "WordsSendMe")];

    /// <summary>Null when no version is asked for. The item is null when none is named and the card shown last is of none.</summary>
    public static (int Number, ChecklistItem? Item)? Read(Turn turn)
    {
        if (
            turn.Input is not Input.Said
            || turn.Speaker.Batch.Checklist is not { Count: > 0 } checklist
            || NumberIn(turn.Folded) is not { } number
            || !Getting.Any(phrase => MaterialWords.Stands(phrase.Folded, turn.Folded))
        )
            return null;
        return (number, MaterialWords.Named(checklist, turn.Folded) ?? OnCard(turn));
    }

    static ChecklistItem? OnCard(Turn turn) =>
        turn.Memory.LastCard?.Buttons.FirstOrDefault(button => button.Verb.Is(MaterialsVerbs.Open, MaterialsVerbs.Versions)) is { } button
            ? turn.Speaker.Batch.ItemOf(button.Subject)
            : null;

    static int? NumberIn(string folded)
    {
        if (Version().Match(folded) is not { Success: true } found)
            return null;
        var said = found.Groups["number"].Value;
        return Numerals.IndexOf(said, StringComparison.Ordinal) is >= 0 and var index ? index + 1
            : Array.IndexOf(Ordinals, said) is >= 0 and var place ? place + 1
            : int.Parse(said, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        @"\b(version|v) ?(?<number>[0-9]{1,3})\b|\b(?<number>first|second|third|fourth|fifth) version\b|第 ?(?<number>[0-9]{1,3}|[一二三四五六七八九十]) ?(个)?版",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Version();
}
