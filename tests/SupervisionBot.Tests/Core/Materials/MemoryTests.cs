using System.Net;
using System.Net.Http.Headers;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Materials;
using SupervisionBot.Sqlite;
using SupervisionBot.Tests.Channels;
using SupervisionBot.Tests.Channels.DirectLine;
using SupervisionBot.Tests.Core.FileChecks;

namespace SupervisionBot.Tests.Core.Materials;

/// <summary>What files cost. What is allocated and computed is counted for the whole process, so these tests have it to themselves.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryTests
{
    const long Large = 100 * 1024 * 1024;

    [Fact]
    public async Task No_hostile_file_takes_more_than_a_second_or_a_hundred_megabytes()
    {
        foreach (var (name, bytes, fault) in HostileFiles.All())
        {
            using var content = new MemoryStream(bytes);
            var (allocated, computed) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
            await FileCheck.CheckAsync(content, name, FileLimits.Usual, default);
            Assert.True(GC.GetTotalAllocatedBytes(precise: true) - allocated < 100_000_000, $"{name} {fault}");
            Assert.True(Environment.CpuUsage.TotalTime - computed < TimeSpan.FromSeconds(1), $"{name} {fault}");
        }
    }

    [Fact]
    public async Task A_hundred_megabytes_are_uploaded_without_being_held_in_memory()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var client = await DirectLineClient.JoinAsync(host);
        await client.UploadAsync("u1", ("small.pdf", "application/pdf", HostileFiles.Pdf()));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var file = new StreamContent(new LargePdf(Large));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        file.Headers.TryAddWithoutValidation("Content-Disposition", "attachment; filename=\"large.pdf\"");
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.SendAsync(HttpMethod.Post, $"v3/directline/conversations/{client.Conversation}/upload", file)).StatusCode
        );
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 40_000_000);
        Assert.Equal(Large, Directory.GetFiles(host.UploadFolder).Max(path => new FileInfo(path).Length));
    }

    [Fact]
    public async Task A_hundred_megabytes_are_kept_read_and_looked_through_without_being_held_in_memory()
    {
        var folder = TestFolder.New("large");
        FileContents contents = new FolderContents(folder.FullName, TimeProvider.System);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var kept = (await contents.WriteAsync(new LargePdf(Large), Large, default))!;
        await using (var content = (await contents.OpenAsync(kept.Sha256, default))!)
            Assert.Equal(new FileVerdict.Good("pdf", 1), await FileCheck.CheckAsync(content, "report.pdf", FileLimits.Usual, default));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 40_000_000);
        folder.Delete(recursive: true);
    }
}
