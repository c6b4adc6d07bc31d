using SupervisionBot.Core.FileChecks;

namespace SupervisionBot.Tests.Core.FileChecks;

public sealed class FileCheckTests
{
    [Fact]
    public async Task None_of_the_hostile_files_gets_through_and_each_is_refused_for_its_reason()
    {
        var all = HostileFiles.All().ToList();
        Assert.True(all.Count >= 60, $"{all.Count}");
        var wrong = new List<string>();
        foreach (var ((name, bytes, fault), index) in all.Select((file, index) => (file, index)))
        {
            var verdict = await CheckAsync(name, bytes);
            if (verdict is not FileVerdict.Bad { Fault: var found } || found != fault)
                wrong.Add($"{index} {name}: {verdict} instead of {fault}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Good_files_are_known_for_what_they_are_with_their_pages()
    {
        Assert.Equal(new FileVerdict.Good("pdf", 3), await CheckAsync("督导案例报告.pdf", HostileFiles.Pdf(pages: 3)));
        Assert.Equal(new FileVerdict.Good("pdf", 2), await CheckAsync("report.PDF", HostileFiles.Pdf("% ", pages: 2)));
        Assert.Equal(new FileVerdict.Good("docx", null), await CheckAsync("report.docx", HostileFiles.Docx()));
        Assert.Equal(new FileVerdict.Good("pptx", 12), await CheckAsync("slides.pptx", HostileFiles.Pptx(12)));
        Assert.Equal(new FileVerdict.Good("xlsx", null), await CheckAsync("hours.xlsx", HostileFiles.Xlsx()));
        Assert.Equal(new FileVerdict.Good("png", null), await CheckAsync("photo.png", HostileFiles.Png()));
        Assert.Equal(new FileVerdict.Good("jpg", null), await CheckAsync("photo.jpeg", HostileFiles.Jpeg()));
        Assert.Equal(
            new FileVerdict.Good("zip", null),
            await CheckAsync("all.zip", HostileFiles.Zip(("a/report.pdf", HostileFiles.Pdf()), ("b.docx", HostileFiles.Docx()), ("c/", [])))
        );
    }

    [Theory]
    [InlineData("<</Title (Case report \\(2nd\\)) /Producer (x)>>", "Case report (2nd)")]
    [InlineData("<</Producer (x) /Title <FEFF6848 4F8B62A5544A>>>", "案例报告")]
    [InlineData("<</Producer (x) /Title (\\376\\377hK)>>", "桋")]
    [InlineData("<</Producer (x) /Title ( )>>", null)]
    [InlineData("<</Producer (x) /Title (never ends", null)]
    [InlineData("<</Producer (x) /Title 5 0 R>>", null)]
    public async Task The_title_of_a_pdf_is_read_from_its_information_and_not_from_a_bookmark(string dictionary, string? title) =>
        Assert.Equal(
            new FileVerdict.Good("pdf", 1, title),
            await CheckAsync("report.pdf", HostileFiles.Pdf($"9 0 obj\n{dictionary}\nendobj\n", trailer: "<</Root 1 0 R /Info 9 0 R>>"))
        );

    static Task<FileVerdict> CheckAsync(string name, byte[] bytes) => FileCheck.CheckAsync(new MemoryStream(bytes), name, FileLimits.Usual, default);
}
