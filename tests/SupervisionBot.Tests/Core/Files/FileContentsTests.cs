using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Files;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Files;

/// <summary>Bytes under their SHA-256: on the disk beside SQLite, in the database with PostgreSQL.</summary>
public sealed class FileContentsTests
{
    static readonly byte[] Large = [.. Enumerable.Range(0, 3_000_000).Select(number => (byte)(number * 7 + number / 251))];

    [Theory]
    [BothDatabases]
    public async Task What_was_written_is_read_back_from_any_point(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();

        var written = await contents.WriteAsync(new MemoryStream(Large), Large.Length, default);
        await using var read = (await contents.OpenAsync(written!.Sha256, default))!;

        Assert.Equal((Convert.ToHexStringLower(SHA256.HashData(Large)), Large.Length), (written.Sha256, written.Size));
        Assert.Equal(Large, await AllOfAsync(read));
        read.Position = 2_999_990;
        Assert.Equal(Large[2_999_990..], await AllOfAsync(read));
    }

    [Theory]
    [BothDatabases]
    public async Task More_than_the_limit_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();

        Assert.Null(await contents.WriteAsync(new MemoryStream(Large), Large.Length - 1, default));

        Assert.Null(await contents.OpenAsync(Convert.ToHexStringLower(SHA256.HashData(Large)), default));
        Assert.Empty(await contents.OlderThanAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }

    [Theory]
    [BothDatabases]
    public async Task A_stream_that_breaks_leaves_nothing_behind(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();

        await Assert.ThrowsAsync<IOException>(() => contents.WriteAsync(new BrokenStream(), 100, default));

        Assert.Empty(await contents.OlderThanAsync(DateTimeOffset.MaxValue, default).ToListAsync());
    }

    [Theory]
    [BothDatabases]
    public async Task The_same_bytes_from_many_at_once_are_kept_once(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();

        var written = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => contents.WriteAsync(new MemoryStream(Large), long.MaxValue, default)))
        );

        Assert.Equal([written[0]!.Sha256], await contents.OlderThanAsync(DateTimeOffset.MaxValue, default).ToListAsync());
        await using var read = (await contents.OpenAsync(written[0]!.Sha256, default))!;
        Assert.Equal(Large, await AllOfAsync(read));
    }

    [Fact]
    public async Task Bytes_that_changed_on_the_disk_are_not_handed_out()
    {
        await using var bot = await TestBot.StartAsync();
        var contents = bot.Services.GetRequiredService<FileContents>();
        var written = await contents.WriteAsync(new MemoryStream("as it was"u8.ToArray()), 100, default);
        var path = Directory
            .EnumerateFiles(bot.Services.GetRequiredService<FileSettings>().Folder, written!.Sha256, SearchOption.AllDirectories)
            .Single();

        await File.WriteAllTextAsync(path, "as it is!");

        await Assert.ThrowsAsync<InvalidDataException>(() => contents.OpenAsync(written.Sha256, default));
    }

    [Theory]
    [BothDatabases]
    public async Task What_nobody_refers_to_goes_after_a_day_and_what_somebody_does_stays(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();
        var stray = (await contents.WriteAsync(new MemoryStream("stray"u8.ToArray()), 100, default))!.Sha256;
        var kept = await KeepAsync(bot, "kept");
        bot.Clock.Advance(TimeSpan.FromHours(23));
        var late = (await contents.WriteAsync(new MemoryStream("late"u8.ToArray()), 100, default))!.Sha256;
        bot.Clock.Advance(TimeSpan.FromHours(2));

        await ActivatorUtilities.CreateInstance<FileSweep>(bot.Services).RunOnceAsync(default);

        Assert.Null(await contents.OpenAsync(stray, default));
        foreach (var there in (string[])[kept, late])
            await (await contents.OpenAsync(there, default))!.DisposeAsync();
    }

    [Theory]
    [BothDatabases]
    public async Task A_stray_is_found_behind_any_number_of_files_that_stay(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();
        var kept = new List<string>();
        for (var number = 0; number <= FileSweep.AtOnce; number++)
            kept.Add(await KeepAsync(bot, $"kept {number}"));
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var stray = (await contents.WriteAsync(new MemoryStream("stray"u8.ToArray()), 100, default))!.Sha256;
        bot.Clock.Advance(TimeSpan.FromDays(2));

        await ActivatorUtilities.CreateInstance<FileSweep>(bot.Services).RunOnceAsync(default);

        var left = await contents.OlderThanAsync(DateTimeOffset.MaxValue, default).ToListAsync();
        Assert.Equal(kept.Order(), left.Order());
        Assert.DoesNotContain(stray, left);
    }

    [Theory]
    [BothDatabases]
    public async Task What_a_turn_stores_again_while_it_is_swept_as_old_stays(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var contents = bot.Services.GetRequiredService<FileContents>();
        for (var round = 0; round < 40; round++)
        {
            var sha256 = (await contents.WriteAsync(new MemoryStream("again"u8.ToArray()), 100, default))!.Sha256;
            bot.Clock.Advance(TimeSpan.FromDays(2));
            var before = bot.Clock.GetUtcNow() - TimeSpan.FromDays(1);

            await Task.WhenAll(
                Task.Run(() => contents.DeleteAsync(sha256, before, default)),
                Task.Run(() => contents.WriteAsync(new MemoryStream("again"u8.ToArray()), 100, default))
            );

            await using var there = await contents.OpenAsync(sha256, default);
            Assert.NotNull(there);
        }
    }

    static async Task<string> KeepAsync(TestBot bot, string text)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var file = await scope
            .ServiceProvider.GetRequiredService<FileStore>()
            .KeepAsync(db.People.First().Id, db.Batches.First().Id, "note.txt", "text/plain", Encoding.UTF8.GetBytes(text), default);
        await db.SaveChangesAsync();
        return file.Sha256;
    }

    static async Task<byte[]> AllOfAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The line broke.");
    }
}
