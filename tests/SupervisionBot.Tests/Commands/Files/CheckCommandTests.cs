using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Files;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Commands.Files;

public sealed class CheckCommandTests : CommandTest
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_taken_earlier_and_would_be_refused_today_is_listed_and_stays(DatabaseProvider provider)
    {
        Provider = provider;
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        await KeepAsync("report.pdf", HostileFiles.Pdf());
        Assert.Equal((0, "Files looked through: 1. All would be taken today.\n"), await DoneAsync());
        await KeepAsync("form.pdf", HostileFiles.Pdf("9 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>> >>endobj"));

        var result = await RunAsync("files", "check");

        Assert.Equal(
            (
                1,
                "2022-01-10, seventh, chen.jing@example.org: “form.pdf” has JavaScript in it. Please print it to a new PDF and send that one.\n",
                "1 of 2 files would be refused today. They stay as they are; ask whoever sent them for new ones.\n"
            ),
            (result.ExitCode, result.Out, result.Error)
        );
        await using var db = OpenDatabase();
        Assert.Equal(["report.pdf", "form.pdf"], db.StoredFiles.OrderByDescending(file => file.Name).Select(file => file.Name));
        foreach (var file in db.StoredFiles)
            await using (var content = await Contents().OpenAsync(file.Sha256, default))
                Assert.Equal(file.Size, content?.Length);
    }

    async Task<(int?, string)> DoneAsync() => await RunAsync("files", "check") is var result ? (result.ExitCode, result.Out) : default;

    FileContents Contents() => FileServices.ContentsOf(DatabaseSettings.Read(Configuration), FileSettings.Read(Configuration), TimeProvider.System);

    async Task KeepAsync(string name, byte[] bytes)
    {
        await using var db = OpenDatabase();
        var (time, batch) = (
            new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero)),
            db.Batches.Single().Id
        );
        var owner = db.People.Single(person => person.Email == "chen.jing@example.org").Id;
        var store = new FileStore(db, Contents(), time);
        await store.KeepAsync(owner, batch, name, "application/pdf", bytes, default);
        await db.SaveChangesAsync();
    }
}
