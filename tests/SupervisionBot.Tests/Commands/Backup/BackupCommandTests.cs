using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Commands;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Files;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;

namespace SupervisionBot.Tests.Commands.Backup;

/// <summary>A backup is a folder that can take the place of the one that the bot works in.</summary>
public sealed class BackupCommandTests : IDisposable
{
    readonly string folder = TestFolder.New("backup").FullName;

    string Target => Path.Combine(folder, "copy");

    [Fact]
    public async Task The_copy_takes_the_place_of_what_was_lost_and_every_file_reads_back()
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var text in (string[])["first", "second", "second"])
            await KeepAsync(bot, $"{text}.txt", text);
        var result = await RunAsync(bot);

        Assert.Equal(
            new CommandResult(
                0,
                $"Copied to {Target}: the database with its key ring and 2 files, 1 MB, each read back and compared with its SHA-256.\n",
                ""
            ),
            result
        );
        var restored = Restored(bot);
        await using var db = DatabaseSettings.Read(restored).Open();
        foreach (var file in await db.StoredFiles.ToListAsync())
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(await ReadAsync(restored, file.Sha256))));
        Assert.Equal(
            (3, 12),
            (await db.StoredFiles.CountAsync(), await db.Memberships.CountAsync(m => m.Role == SupervisionBot.Core.People.Role.Trainee))
        );
    }

    [Fact]
    public async Task While_files_come_in_the_copy_has_all_that_its_database_names()
    {
        await using var bot = await TestBot.StartAsync();
        await KeepAsync(bot, "before.txt", "before");
        using var end = new CancellationTokenSource();
        var coming = Task.Run(async () =>
        {
            for (var number = 0; !end.IsCancellationRequested; number++)
                await KeepAsync(bot, $"{number}.txt", $"text {number}");
        });
        var result = await RunAsync(bot);
        await end.CancelAsync();
        await coming;

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        await using var db = DatabaseSettings.Read(Restored(bot)).Open();
        foreach (var file in await db.StoredFiles.ToListAsync())
            Assert.Equal(file.Size, (await ReadAsync(Restored(bot), file.Sha256)).Length);
    }

    [Fact]
    public async Task The_copy_has_the_key_ring_that_opens_its_secrets()
    {
        await using var bot = await TestBot.StartAsync();
        var secret = await bot.Services.GetRequiredService<SigningKey>().GetAsync(default);
        await RunAsync(bot);

        await using var db = DatabaseSettings.Read(Restored(bot)).Open();
        using var ring = new KeyRing(DatabaseSettings.Read(Restored(bot)), Restored(bot));
        Assert.Equal(Path.Combine(Target, "keys"), ring.Place);
        Assert.Equal(secret, (await new SigningKeys(db, ring, TimeProvider.System).OpenAsync(default))[0]);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_the_rest_is_copied()
    {
        await using var bot = await TestBot.StartAsync();
        await KeepAsync(bot, "good.txt", "good");
        var sha256 = await KeepAsync(bot, "bad.txt", "bad");
        await File.WriteAllTextAsync(Path.Combine(bot.Services.GetRequiredService<FileSettings>().Folder, sha256[..2], sha256), "worse");

        Assert.Equal(
            new CommandResult(
                1,
                $"Copied to {Target}: the database with its key ring and 1 files, 1 MB, each read back and compared with its SHA-256.\n",
                $"“bad.txt” is gone or is not what was stored (SHA-256 {sha256}); it is not in the copy.\n"
                    + "1 files are missing in the copy. Put them back from an earlier backup: they have the same names there.\n"
            ),
            await RunAsync(bot)
        );
    }

    [Fact]
    public async Task What_is_there_is_not_written_over()
    {
        await using var bot = await TestBot.StartAsync();
        Directory.CreateDirectory(Target);

        Assert.Equal(
            new CommandResult(1, "", $"--out is “{Target}”, which is there already; accepted is a folder that does not exist yet.\n"),
            await RunAsync(bot)
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(Target));
    }

    [Fact]
    public async Task With_PostgreSQL_it_says_what_the_backup_is()
    {
        var result = await RunAsync(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        [DatabaseSettings.ProviderKey] = "PostgreSql",
                        [DatabaseSettings.ConnectionKey] = "Host=db.example;Database=supervision",
                    }
                )
                .Build()
        );

        Assert.Equal(
            new CommandResult(
                1,
                "",
                "Nothing was copied: db.example/supervision is PostgreSQL and keeps the files too, so pg_dump is the whole backup. "
                    + "For example: pg_dump --format=custom --file=supervision.dump DATABASE\n"
            ),
            result
        );
    }

    Task<CommandResult> RunAsync(TestBot bot) => RunAsync(bot.Services.GetRequiredService<IConfiguration>());

    async Task<CommandResult> RunAsync(IConfiguration configuration)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.TryRunAsync(
            ["backup", "--out", Target, "--lang", "en"],
            new CommandRun(output, error, configuration, TimeProvider.System)
        );
        return new CommandResult(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The settings of a bot that works in the copy.</summary>
    IConfiguration Restored(TestBot bot)
    {
        var name = Path.GetFileName(bot.Services.GetRequiredService<DatabaseSettings>().Place);
        return new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { [DatabaseSettings.ConnectionKey] = $"Data Source={Path.Combine(Target, name)};Pooling=False" }
            )
            .Build();
    }

    static async Task<byte[]> ReadAsync(IConfiguration restored, string sha256)
    {
        await using var stream = (
            await new SupervisionBot.Sqlite.FolderContents(FileSettings.Read(restored).Folder, TimeProvider.System).OpenAsync(sha256, default)
        )!;
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    static async Task<string> KeepAsync(TestBot bot, string name, string text)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var file = await scope
            .ServiceProvider.GetRequiredService<FileStore>()
            .KeepAsync(db.People.First().Id, db.Batches.First().Id, name, "text/plain", Encoding.UTF8.GetBytes(text), default);
        await db.SaveChangesAsync();
        return file.Sha256;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
