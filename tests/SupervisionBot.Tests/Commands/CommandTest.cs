using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Commands;
using SupervisionBot.Core;
using SupervisionBot.Sample;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Commands;

/// <summary>Runs commands as a person types them, on a database and with files of the test's own.</summary>
public abstract class CommandTest : IAsyncDisposable
{
    readonly string folder = TestFolder.New("command").FullName;
    TestDatabase? database;

    /// <summary>What the commands work on, before the first of them runs.</summary>
    protected DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    protected static string SampleBatchFile => SampleBatch.BatchFilePath;

    protected static string SampleRosterFile => SampleBatch.RosterFilePath;

    protected async Task<CommandResult> RunAsync(params string[] args)
    {
        database ??= await TestDatabase.CreateAsync(Provider);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var time = new FakeTimeProvider(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));
        var language = args.Contains("--lang") ? args : [.. args, "--lang", "en"];
        var exitCode = await CommandLine.TryRunAsync(language, new CommandRun(output, error, database.Configuration, time));
        return new CommandResult(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    protected Microsoft.Extensions.Configuration.IConfiguration Configuration => database!.Configuration;

    /// <summary>The database of the commands that were run before.</summary>
    protected SupervisionDb OpenDatabase() => database!.Open();

    protected string FileOf(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        if (database != null)
            await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed record CommandResult(int? ExitCode, string Out, string Error);
