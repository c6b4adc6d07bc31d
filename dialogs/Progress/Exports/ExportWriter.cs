using SupervisionBot.Core.Audit;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>Writes what people take away, in their language.</summary>
public sealed class ExportWriter(ExportFigures figures, ExportMaterials materials, ExportRolls rolls, AuditMarks marks) : IWriteExports
{
    static readonly Texts Texts = new(typeof(ExportWriter));

    public async Task<WrittenExport> WriteAsync(Stream target, ExportScope scope, CancellationToken cancellationToken)
    {
        var asked = scope.Asked;
        Turn.SetCulture(asked.Language);
        var words = new ExportWords(scope);
        var trainees = await figures.TraineesAsync(scope, cancellationToken);
        var of = Of(words, trainees);
        if (asked.Kind == ExportKind.Files)
            return await new MaterialFiles(materials, words).WriteAsync(target, FileName(words, of, ".zip"), trainees, cancellationToken);
        using TableFile file = asked.Format switch
        {
            ExportFormat.Csv => new CsvFiles(target),
            ExportFormat.Json => new JsonTables(target),
            _ => new WorkbookFile(target),
        };
        var sums = asked.Kind switch
        {
            ExportKind.Attendance => await new AttendanceSheets(rolls, words).WriteAsync(file, trainees, cancellationToken),
            ExportKind.Progress => await new ProgressSheets(figures, words).WriteAsync(file, trainees, cancellationToken),
            ExportKind.Materials => await new MaterialSheets(materials, words).WriteAsync(file, trainees, cancellationToken),
            ExportKind.Report => await new ReportSheets(figures, rolls, words).WriteAsync(file, trainees, cancellationToken),
            _ => await new HoursSheets(figures, words).WriteAsync(file, trainees, cancellationToken),
        };
        var mark = await marks.LastAsync(cancellationToken);
        CoverSheet.Write(file, words, of, await figures.RulesAsync(scope, cancellationToken), mark, sums);
        return new WrittenExport(FileName(words, of, file.Extension), file.ContentType, sums.Rows, sums.Minutes);
    }

    /// <summary>Of whom it is, in words.</summary>
    static string Of(ExportWords words, IReadOnlyList<ExportTrainee> trainees)
    {
        var (asked, one) = (words.Scope.Asked, trainees is [var only] ? only : null);
        return asked.Group is not null && trainees is [var first, ..] ? words.Group(first.Group)
            : one is not null && (asked.Trainee is not null || one.Id == words.Scope.Who.Id) ? words.Trainee(one)
            : Texts["AllTrainees"];
    }

    static string FileName(ExportWords words, string of, string extension) =>
        Texts.Say(
            "FileName",
            ("what", Texts[$"Export{words.Scope.Asked.Kind}"]),
            ("name", of),
            ("day", (words.Scope.Asked.To ?? words.Turn.Today).ToString("yyyy-MM-dd", null))
        ) + extension;
}
