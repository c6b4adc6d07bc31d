using SupervisionBot.Core.FileChecks;

namespace SupervisionBot.Tests.Core.FileChecks;

public sealed class HonestFileTests
{
    [Fact]
    public async Task Every_honest_file_is_taken_for_what_it_is_whatever_is_odd_about_it()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (name, bytes, why) in HonestFiles.All())
        {
            count++;
            var kind = Path.GetExtension(name).TrimStart('.').ToLowerInvariant().Replace("jpeg", "jpg", StringComparison.Ordinal);
            var verdict = await FileCheck.CheckAsync(new MemoryStream(bytes), name, FileLimits.Usual, default);
            if (verdict is not FileVerdict.Good good || good.Type != kind)
                wrong.Add($"{name}, {why}: {verdict}");
        }
        Assert.Empty(wrong);
        Assert.True(count >= 60, $"{count}");
    }

    [Fact]
    public async Task The_trouble_in_an_archive_is_named_by_its_name_as_windows_in_china_wrote_it()
    {
        var bytes = HonestZips.Zip(HonestZips.Chinese(), ("案例/督导报告.pdf", HonestPdfs.Plain()), ("案例/附件.exe", [1, 2, 3]));
        Assert.Equal(
            new FileVerdict.Bad(FileFault.Program, "案例/附件.exe"),
            await FileCheck.CheckAsync(new MemoryStream(bytes), "all.zip", FileLimits.Usual, default)
        );
    }

    [Fact]
    public async Task A_picture_within_a_larger_limit_is_taken() =>
        Assert.Equal(
            new FileVerdict.Good("jpg", null),
            await FileCheck.CheckAsync(
                new MemoryStream(HostileFiles.Jpeg(width: 20_000, height: 20_000)),
                "poster.jpg",
                new FileLimits(400_000_000),
                default
            )
        );
}
