using System.CommandLine;
using SupervisionBot.Composition;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;
using SupervisionBot.TeamsApp;
using SupervisionBot.Turns;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.TeamsApp;

/// <summary>
/// <c>teams-app --bot-id GUID --host HOST --out FILE.zip [--name …] [--version …] [--privacy-url …] [--terms-url …] [--website-url …]</c>
/// </summary>
static class TeamsAppCommand
{
    const string BotId = "--bot-id";
    const string Host = "--host";
    const string Out = "--out";

    static readonly string[] ExampleNames = ["example.com", "example.org", "example.net", "example", "test", "invalid"];

    /// <summary>An option that may be left out, the setting that then counts, and the text of the manifest that it fills.</summary>
    sealed record Choice(string Option, string Setting, string HelpKey, params string[] Fills);

    static readonly Choice Name = new("--name", "TeamsApp:Name", "TeamsApp.Name", "name.short");
    static readonly Choice Version = new("--version", "TeamsApp:Version", "TeamsApp.Version", "version");
    static readonly Choice Developer = new("", "TeamsApp:Developer", "", "developer.name");
    static readonly Choice Website = new("--website-url", "TeamsApp:WebsiteUrl", "TeamsApp.WebsiteUrl", "developer.websiteUrl");
    static readonly Choice Privacy = new("--privacy-url", "TeamsApp:PrivacyUrl", "TeamsApp.PrivacyUrl", "developer.privacyUrl");
    static readonly Choice Terms = new("--terms-url", "TeamsApp:TermsUrl", "TeamsApp.TermsUrl", "developer.termsOfUseUrl");

    public static Command Create(CommandRun run)
    {
        var botId = Needed(BotId, "GUID", "TeamsApp.BotId");
        var host = Needed(Host, "HOST", "TeamsApp.Host");
        var file = Needed(Out, "FILE.zip", "TeamsApp.Out");
        var choices = new[] { Name, Version, Website, Privacy, Terms }.ToDictionary(
            choice => choice,
            choice => new Option<string>(choice.Option) { Description = CommandTexts.Say(choice.HelpKey, ("setting", choice.Setting)) }
        );
        var command = new Command("teams-app", CommandTexts.Say("TeamsApp.Command")) { botId, host, file };
        foreach (var option in choices.Values)
            command.Add(option);
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    run,
                    parsed.GetRequiredValue(botId).Trim(),
                    parsed.GetRequiredValue(host).Trim(),
                    parsed.GetRequiredValue(file),
                    choices.ToDictionary(choice => choice.Key, choice => parsed.GetValue(choice.Value)),
                    cancellation
                )
        );
        return command;
    }

    static Option<string> Needed(string name, string value, string help) =>
        new(name)
        {
            Description = CommandTexts.Say(help),
            HelpName = value,
            Required = true,
        };

    static async Task<int> RunAsync(
        CommandRun run,
        string botId,
        string host,
        string file,
        Dictionary<Choice, string?> said,
        CancellationToken cancellation
    )
    {
        if (!file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return run.Refuse("TeamsApp.NotZip", ("option", Out), ("value", file));
        var places = new Dictionary<string, string>
        {
            ["id"] = BotId,
            ["bots[0].botId"] = BotId,
            ["validDomains[0]"] = Host,
        };
        var name = Value(Name) is { } own ? new Wording(own, own) : TeamsAppDescription.DefaultName;
        var app = new TeamsAppDescription(
            botId.ToLowerInvariant(),
            host.ToLowerInvariant(),
            Value(Version) ?? "1.0.0",
            Value(Developer) ?? TeamsAppDescription.DefaultName.En,
            name,
            Url(Website, TeamsAppPages.About),
            Url(Privacy, TeamsAppPages.Privacy),
            Url(Terms, TeamsAppPages.Terms),
            Commands(run)
        );

        var files = TeamsAppPackage.Files(app);
        var problems = PackageRules.Check(files);
        if (problems.Count > 0)
        {
            foreach (var sentence in problems.Select(problem => Sentence(problem, places)).DistinctBy(sentence => sentence.Place))
                run.Error.WriteLine(sentence.Text);
            return run.Refuse("TeamsApp.NothingWritten", ("file", file));
        }
        foreach (var example in new[] { app.Host, HostOf(app.WebsiteUrl), HostOf(app.PrivacyUrl), HostOf(app.TermsUrl) }.Distinct().Where(IsExample))
            run.Error.WriteLine(CommandTexts.Say("TeamsApp.Example", ("value", example)));
        if (!await WriteAsync(run, file, TeamsAppPackage.Zip(files), cancellation))
            return ExitCodes.Refused;
        run.Say(
            "TeamsApp.Written",
            ("file", file),
            ("name", app.Name.In(Languages.FromTag(CommandTexts.Culture.Name) ?? Language.English)),
            ("version", app.Version),
            ("commands", app.Commands.Count),
            ("endpoint", $"https://{app.Host}/api/messages")
        );
        return ExitCodes.Done;

        string? Value(Choice choice)
        {
            var setting = run.Configuration[choice.Setting];
            var value = said.GetValueOrDefault(choice) ?? (string.IsNullOrWhiteSpace(setting) ? null : setting);
            var place = said.GetValueOrDefault(choice) != null ? choice.Option : choice.Setting;
            if (value != null)
                foreach (var path in choice.Fills)
                    places[path] = place;
            return value?.Trim();
        }

        // Made from the host, it is wrong when the host is.
        string Url(Choice choice, string page)
        {
            if (Value(choice) is { } url)
                return url;
            places[choice.Fills[0]] = Host;
            return $"https://{host}{page}";
        }
    }

    /// <summary>All that the bot can do. The conversations are only asked for their titles; no database is opened.</summary>
    static IReadOnlyList<AppCommand> Commands(CommandRun run)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(run.Time);
        services.AddSupervisionDb(run.Configuration).AddBot();
        using var provider = services.BuildServiceProvider();
        return AppCommand.Of(provider.GetRequiredService<Catalogue>().All);
    }

    static (string Place, string Text) Sentence(PackageProblem problem, Dictionary<string, string> places)
    {
        var place = places.GetValueOrDefault(problem.Path) ?? (problem.Path.Length == 0 ? problem.File : $"{problem.File}: {problem.Path}");
        return (place, CommandTexts.Say($"TeamsApp.Flaw.{problem.Flaw}", ("place", place), ("value", problem.Value), ("accepted", problem.Accepted)));
    }

    static string HostOf(string url) => new Uri(url).IdnHost;

    /// <summary>Names that exist for examples only, so nobody will ever reach the bot there.</summary>
    static bool IsExample(string host) => ExampleNames.Any(name => host == name || host.EndsWith("." + name, StringComparison.Ordinal));

    /// <summary>A reader of the file finds the old package or the new one, never half of it.</summary>
    static async Task<bool> WriteAsync(CommandRun run, string file, byte[] package, CancellationToken cancellation)
    {
        var beside = "";
        try
        {
            var path = Path.GetFullPath(file);
            beside = $"{path}.{Guid.CreateVersion7(run.Time.GetUtcNow()):N}.tmp";
            await File.WriteAllBytesAsync(beside, package, cancellation);
            File.Move(beside, path, overwrite: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            run.Refuse("TeamsApp.NoFolder", ("option", Out), ("value", file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            run.Refuse("TeamsApp.Unwritable", ("option", Out), ("value", file), ("reason", e.Message));
        }
        finally
        {
            if (File.Exists(beside))
                File.Delete(beside);
        }
        return false;
    }
}
