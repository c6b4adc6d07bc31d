using System.Globalization;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>
/// The first sheet: what the others are, of whom, by which rules, made when and for whom, and what they come to. Whatever vouches for an export is a
/// line of it.
/// </summary>
static class CoverSheet
{
    static readonly Texts Texts = new(typeof(CoverSheet));

    public static void Write(TableFile file, ExportWords words, string of, RuleVersion rules, AuditMark? mark, ExportSums sums)
    {
        file.Begin(
            ExportWords.Sheet("SheetCover", ExportWords.Column("ColumnAbout", width: 30), ExportWords.Column("ColumnSays", width: 60)),
            first: true
        );
        foreach (var (what, says) in Lines(words, of, rules, mark))
            file.Row(what, says);
        foreach (var (what, value) in sums.Totals)
            file.Row(what, value);
        file.End();
    }

    static IEnumerable<(string What, object Says)> Lines(ExportWords words, string of, RuleVersion rules, AuditMark? mark)
    {
        var (scope, asked, language) = (words.Scope, words.Scope.Asked, words.Turn.Language);
        yield return (Texts["CoverWhat"], Texts[$"Export{asked.Kind}"]);
        yield return (Texts["CoverBatch"], scope.Batch.Description.Name.In(language));
        yield return (Texts["CoverOf"], of);
        if (asked is { From: { } from, To: { } to })
            yield return (Texts["CoverDays"], Texts.Say("Span", ("from", Day(from)), ("to", Day(to))));
        if (asked.ApprovedOnly)
            yield return (Texts["CoverOnly"], Texts["ApprovedOnly"]);
        if (asked.Type is { } type)
            yield return (Texts["ColumnType"], words.Type(type));
        yield return (
            Texts["CoverMade"],
            string.Create(CultureInfo.InvariantCulture, $"{words.Moment(scope.At):yyyy-MM-dd HH:mm} ({words.Zone.Id})")
        );
        yield return (Texts["CoverFor"], words.Turn.Speaker.NameIn(language));
        yield return (
            Texts["CoverVersion"],
            Texts.Say("CoverVersionIs", ("rules", rules.Version), ("batch", scope.Batch.Key), ("revision", scope.Batch.Revision))
        );
        var told = new RuleWords(words.Turn);
        foreach (var rule in rules.Requirements)
            yield return (Texts["CoverRule"], told.Needed(rule));
        // By it the chain of records can be proved later.
        if (mark is not null)
            yield return (Texts["CoverAudit"], Texts.Say("CoverAuditIs", ("number", mark.Number), ("digest", mark.Digest)));
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
