using System.Text.RegularExpressions;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Materials.SubmitMaterials;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Materials.ExtendMaterials;

/// <summary>
/// Reads what an administrator says of due dates: "extend case report for Chen Jing to 15 June because she was ill", 给陈静延期案例报告到6月15日：住院.
/// </summary>
static partial class ExtendReading
{
    /// <summary>The draft with what the whole line says; who is found among those whom they may act for.</summary>
    public static async Task<ExtendDraft> LineAsync(ExtendDraft draft, Turn turn, TraineeFinder finder, CancellationToken cancellationToken)
    {
        var left = turn.Words.Trim();
        if (Because().Match(left) is { Success: true } because)
            (draft, left) = (draft with { Why = because.Groups["why"].Value.Trim(' ', '.') }, left[..because.Index]);
        if (Until().Match(left).Groups["why"].Value.Trim() is { Length: > 0 } why)
            draft = draft with { Why = why };
        if (Day(ref left, turn) is { } until)
            draft = draft with { Until = until };
        Match[] named = [For().Match(left), Give().Match(left)];
        if (
            named.FirstOrDefault(one => one.Groups["who"].Value.Trim().Length > 0 && ItemIn(one.Groups["who"].Value, turn) is null)?.Groups["who"] is
            { } who
        )
        {
            draft = await WhomAsync(draft, who.Value.Trim(), turn, finder, cancellationToken);
            left = left.Remove(who.Index, who.Length);
        }
        return ItemIn(left, turn) is { } item ? draft with { Item = item.Key } : draft;
    }

    /// <summary>The draft with the trainee or group that the words name, or with what is wrong with them.</summary>
    public static async Task<ExtendDraft> WhomAsync(
        ExtendDraft draft,
        string words,
        Turn turn,
        TraineeFinder finder,
        CancellationToken cancellationToken
    ) =>
        await finder.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, words, cancellationToken) switch
        {
            Whom.Group found => draft with { Group = found.Named.Id.Value, Trainee = null, Whose = found.Named.In(turn.Language), Trouble = null },
            Whom.One one => draft with
            {
                Trainee = one.Trainee.Id.Value,
                Group = null,
                Whose = turn.NameOf(one.Trainee.Name, one.Trainee.NameEn),
                Trouble = null,
            },
            _ => draft with { Trouble = words },
        };

    public static ChecklistItem? ItemIn(string words, Turn turn) => MaterialWords.Named(turn.Speaker.Batch.Checklist ?? [], Phrase.Fold(words));

    /// <summary>A day to come: alone, or after the word that leads to it.</summary>
    public static DateOnly? DayIn(string words, Turn turn) =>
        Day(ref words, turn) ?? SessionReader.Read(words, turn.Today, turn.Language == Core.Language.Chinese).Day;

    static DateOnly? Day(ref string words, Turn turn)
    {
        if (Until().Match(words) is not { Success: true } until)
            return null;
        var said = until.Groups["day"];
        if (SessionReader.Read(said.Value, turn.Today, turn.Language == Core.Language.Chinese).Day is not { } day)
            return null;
        // "… until Friday for the case report"
        var after = said.Value.IndexOf(" for ", StringComparison.OrdinalIgnoreCase);
        words = after < 0 ? words[..until.Index] : words.Remove(until.Index, said.Index + after - until.Index);
        return day;
    }

    [GeneratedRegex(
        @"(?:\b(?:because(?: of)?|due to)\b|[，,。;； ]*(?:因为|由于|原因是|原因))[:： ]*(?<why>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Because();

    [GeneratedRegex(
        @"(?:\b(?:to|until|till)\b|延长到|延期到|延到|改到|推迟到|到|至)\s*(?<day>[^到至:：]+)(?:[:：](?<why>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Until();

    [GeneratedRegex(
        @"\b(?:give|grant|allow)\s+(?<who>.+?)(?=\s+(?:until|till|more|an?|another|extra|time|for)\b|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Give();

    [GeneratedRegex(@"\bfor\b(?<who>.+)$|(?:给|为|让)(?<who>.+?)(?:的|延|宽限|多)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex For();
}
