using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Settings;
using SupervisionBot.Startup;
using SupervisionBot.Storage;
using Xunit;

namespace SupervisionBot.Tests.Startup;

public sealed class DatabasePreparationTests : IDisposable
{
    readonly DirectoryInfo folder = TestFolder.New("start");

    [Theory]
    [InlineData("Development", 1)]
    [InlineData("Production", 0)]
    public async Task The_file_and_its_folder_are_made_and_only_development_gets_the_sample(string environment, int batches)
    {
        using var app = AppFor(environment, Path.Combine(folder.FullName, "not", "there", "yet.db"));

        await app.PrepareDatabaseAsync();
        await app.PrepareDatabaseAsync();

        using var scope = app.Services.CreateScope();
        Assert.Equal(batches, await scope.ServiceProvider.GetRequiredService<SupervisionDb>().Batches.CountAsync());
        var chen = await scope.ServiceProvider.GetRequiredService<PersonFinder>().FindAsync(null, "chen.jing@example.org");
        Assert.Equal(batches == 1, chen is { Name: "陈静" } && chen.Is(Role.Trainee));
    }

    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start_with_a_sentence()
    {
        var file = Path.Combine(folder.FullName, "letter.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        using var app = AppFor("Production", file);

        var wrong = await Assert.ThrowsAsync<WrongSettingException>(() => app.PrepareDatabaseAsync());

        Assert.Equal(
            $"The database at {file}, named by ConnectionStrings:SupervisionBot, cannot be used: SQLite Error 26: 'file is not a database'.",
            wrong.Message
        );
    }

    public void Dispose() => folder.Delete(recursive: true);

    static IHost AppFor(string environment, string file)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { [DatabaseSettings.ConnectionKey] = $"Data Source={file};Pooling=False" }
        );
        builder.Services.AddSupervisionDb(builder.Configuration);
        return builder.Build();
    }
}
