using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Audit;

/// <summary><c>audit verify [--known N:DIGEST]</c></summary>
static class AuditVerifyCommand
{
    public static Command Create(CommandRun run)
    {
        var known = new Option<string?>("--known") { Description = CommandTexts.Say("Audit.Known"), HelpName = "N:DIGEST" };
        known.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } said && MarkOf(said) is null)
                result.AddError(CommandTexts.Say("Audit.NotKnown", ("value", said)));
        });
        var command = new Command("verify", CommandTexts.Say("Audit.Verify")) { known };
        command.SetAction((parsed, cancellation) => RunAsync(run, parsed.GetValue(known), cancellation));
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, string? known, CancellationToken cancellation)
    {
        await using var db = await run.OpenDatabaseAsync(cancellation);
        var settings = DatabaseSettings.Read(run.Configuration);
        var check = new AuditCheck(db, settings.AuditKey);
        switch (await check.RunAsync(known is null ? null : MarkOf(known), cancellation))
        {
            case AuditFinding.Right { Last: { } last } right:
                run.Say("Audit.Right", ("number", last.Number), ("digest", last.Digest), ("open", right.Open));
                return ExitCodes.Done;
            case AuditFinding.Right right:
                run.Say("Audit.Empty", ("open", right.Open));
                return ExitCodes.Done;
            case AuditFinding.Changed { Number: { } number } changed:
                return run.Refuse("Audit.Changed", [("number", number), .. await WhereAsync(db, changed.Record, settings, cancellation)]);
            case AuditFinding.Changed changed:
                return run.Refuse("Audit.ChangedOpen", await WhereAsync(db, changed.Record, settings, cancellation));
            case AuditFinding.Moved moved:
                return run.Refuse("Audit.Moved", [("number", moved.Number), .. await WhereAsync(db, moved.Record, settings, cancellation)]);
            case AuditFinding.Missing missing:
                return run.Refuse("Audit.Missing", ("number", missing.Number));
            case AuditFinding.NotTheSame other:
                return run.Refuse("Audit.NotTheSame", ("number", other.Known.Number));
            default:
                throw new InvalidOperationException("The check has no sentence.");
        }
    }

    static async Task<(string, object?)[]> WhereAsync(SupervisionDb db, AuditRecord record, DatabaseSettings settings, CancellationToken cancellation)
    {
        var name = await db
            .People.AsNoTracking()
            .Where(person => person.Id == record.For)
            .Select(person => person.Name)
            .FirstOrDefaultAsync(cancellation);
        return
        [
            ("at", record.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
            ("id", record.Id.Value),
            ("name", name ?? CommandTexts.Say("Audit.Nobody")),
            ("file", AuditKeyFile.PathOf(settings)),
        ];
    }

    /// <summary>Null when it is none: a number from 1 on, a colon, 64 hexadecimal digits.</summary>
    static AuditMark? MarkOf(string said) =>
        said.Split(':') is [var number, { Length: 64 } digest]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value > 0
        && digest.All(char.IsAsciiHexDigit)
            ? new AuditMark(value, digest)
            : null;
}
