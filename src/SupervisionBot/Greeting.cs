using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot;

/// <summary>What the console says once the bot listens: where, who can sign in, and what is still to do.</summary>
static class Greeting
{
    /// <summary>Where a start kept its data when <c>dotnet run</c> went to the project's folder first.</summary>
    const string FormerFolder = "src/SupervisionBot/data";

    public static async Task SayAsync(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Say("Start.Listening", ("address", address));
        if (!ChannelSettings.MessagesAreOpen(app.Configuration, app.Environment))
            Say("Start.NoTeams", ("key", ChannelSettings.AppIdKey));
        SayFormer(app.Services.GetRequiredService<DatabaseSettings>());

        await using var scope = app.Services.CreateAsyncScope();
        var everybody = await scope.ServiceProvider.GetRequiredService<PersonFinder>().EverybodyAsync();
        if (everybody.Count == 0)
            await SayWhatIsNextAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>());
        if (app.Environment.IsDevelopment())
            SayPage(address, everybody);
        Say("Start.Stop");
    }

    static void SayPage(string address, IReadOnlyList<RosterEntry> everybody)
    {
        Say("Start.Page", ("address", address));
        if (everybody.Count == 0)
            return;
        var examples = everybody
            .DistinctBy(person => person.Role)
            .OrderBy(person => person.Role)
            .Select(person => CommandTexts.Say("Start.Person", ("name", NameOf(person)), ("role", CommandTexts.Say($"Role.{person.Role}"))));
        Say(
            "Start.People",
            ("people", string.Join(CommandTexts.Say("Start.Between"), examples)),
            ("count", everybody.DistinctBy(person => person.Id).Count())
        );
    }

    static async Task SayWhatIsNextAsync(SupervisionDb db)
    {
        var batch = await db.Batches.OrderByDescending(batch => batch.StartsOn).Select(batch => batch.Key).FirstOrDefaultAsync();
        Say(batch == null ? "Start.NoBatch" : "Start.Nobody");
        if (batch == null)
            Say("Start.Apply", ("program", Program));
        Say("Start.Import", ("program", Program), ("batch", batch ?? "KEY"));
        Say("Start.Invite", ("program", Program));
    }

    static void SayFormer(DatabaseSettings settings)
    {
        var former = Path.GetFullPath(FormerFolder);
        if (settings.Provider != DatabaseProvider.Sqlite || Path.GetDirectoryName(settings.Place) is not { } folder || folder == former)
            return;
        if (File.Exists(Path.Combine(former, Path.GetFileName(settings.Place))))
            Say("Start.Former", ("former", former), ("folder", folder));
    }

    /// <summary>How this program is called from where it was started.</summary>
    static string Program
    {
        get
        {
            var own = Path.Combine(AppContext.BaseDirectory, "SupervisionBot.dll");
            return Environment.ProcessPath is { } process && Path.GetFileNameWithoutExtension(process) != "dotnet"
                ? FromHere(process)
                : $"dotnet {FromHere(own)}";
        }
    }

    static string FromHere(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path
            : relative.Contains(Path.DirectorySeparatorChar) ? relative
            : Path.Combine(".", relative);
    }

    static string NameOf(RosterEntry person) =>
        CommandTexts.Culture.TwoLetterISOLanguageName == "zh" || person.NameEn.Length == 0 || person.NameEn == person.Name
            ? person.Name
            : $"{person.NameEn} {person.Name}";

    static void Say(string key, params (string Name, object? Value)[] values) => Console.WriteLine(CommandTexts.Say(key, values));
}
