using SupervisionBot.Core;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>What came of opening a file that may be a plan of classes.</summary>
abstract record ClassPlanFileOutcome
{
    public sealed record Read(SheetTable Table) : ClassPlanFileOutcome;

    /// <summary>It is no table, or not one that may be opened.</summary>
    public sealed record Refused(string Why) : ClassPlanFileOutcome;
}

/// <summary>Opens a sheet that somebody sent: a workbook after it was looked through, text in any encoding that Windows programs write.</summary>
public sealed class ClassPlanSheets(FileStore files, CheckedFiles checks)
{
    /// <summary>Bytes; a plan of hundreds of classes has less than a tenth of it.</summary>
    const long Largest = 4 << 20;

    static readonly string[] Extensions = [".xlsx", ".csv", ".tsv", ".txt"];

    static readonly Texts Texts = new(typeof(ClassPlanSheets));

    internal static bool MayBe(SentFile file) => Extensions.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase);

    internal async Task<ClassPlanFileOutcome> ReadAsync(SentFile sent, CancellationToken cancellationToken)
    {
        var file = await files.FindAsync(sent.Id, cancellationToken) ?? throw new InvalidOperationException("A file that came in has no record.");
        if (!MayBe(sent) || file.Size > Largest)
            return new ClassPlanFileOutcome.Refused(Texts.Say(file.Size > Largest ? "TooLarge" : "NoSheet", ("name", sent.Name)));
        var bytes = await BytesAsync(file, cancellationToken);
        if (SheetTable.IsWorkbook(bytes))
        {
            if (await checks.LookAsync(file, cancellationToken) is FileVerdict.Bad bad)
                return new ClassPlanFileOutcome.Refused(FileTrouble.Of(bad, sent.Name));
            return new ClassPlanFileOutcome.Read(SheetTable.OfWorkbook(bytes));
        }
        return FileText.Decode(bytes) is { } text
            ? new ClassPlanFileOutcome.Read(SheetTable.OfText(text))
            : new ClassPlanFileOutcome.Refused(Texts.Say("NoSheet", ("name", sent.Name)));
    }

    async Task<byte[]> BytesAsync(StoredFile file, CancellationToken cancellationToken)
    {
        await using var content = await files.OpenAsync(file, cancellationToken);
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
