using System.CommandLine;
using System.Globalization;
using SupervisionBot.Commands.Backup;
using SupervisionBot.Commands.Batch;
using SupervisionBot.Commands.Hours;
using SupervisionBot.Commands.Keys;
using SupervisionBot.Commands.Ledger;
using SupervisionBot.Commands.Person;
using SupervisionBot.Commands.Roster;
using SupervisionBot.Commands.TeamsApp;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Commands;

/// <summary>The commands of <c>dotnet run --project src/SupervisionBot -- …</c>. Without one, the bot starts.</summary>
public static class CommandLine
{
    const string LanguageOption = "--lang";

    static readonly string[] HelpOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Runs a command and answers its exit code; null when the arguments hold none and the bot is to start.</summary>
    public static async Task<int?> TryRunAsync(string[] args, CommandRun? run = null, CancellationToken cancellation = default)
    {
        if (!HoldsCommand(args)) return null;
        run ??= CommandRun.OfProcess();
        // Set inside an async method, so that it ends with the command.
        CultureInfo.CurrentUICulture = Wanted(args) ?? CommandTexts.Culture;

        var parsed = Root(run).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await run.Error.WriteLineAsync(error.Message);
            await run.Error.WriteLineAsync(CommandTexts.Say("Command.SeeHelp"));
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = run.Out, Error = run.Error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (WrongSettingException wrong)
        {
            await run.Error.WriteLineAsync(wrong.Message);
            return ExitCodes.Refused;
        }
        catch (OperationCanceledException)
        {
            return run.Refuse("Command.Stopped");
        }
        catch (Exception race) when (race.IsLostRace())
        {
            return run.Refuse("Command.LostRace");
        }
    }

    static bool HoldsCommand(string[] args) =>
        args.Length > 0 && (!args[0].StartsWith('-') || args[0].StartsWith(LanguageOption, StringComparison.Ordinal) || args.Any(HelpOptions.Contains));

    static RootCommand Root(CommandRun run)
    {
        var language = new Option<string>(LanguageOption) { Description = CommandTexts.Say("Command.Language"), HelpName = "en|zh", Recursive = true };
        language.Validators.Add(result =>
        {
            var tag = result.GetValueOrDefault<string>();
            if (Languages.FromTag(tag) == null) result.AddError(CommandTexts.Say("Command.UnknownLanguage", ("value", tag)));
        });
        var keys = new Command("keys", CommandTexts.Say("Keys.Noun"));
        foreach (var command in KeysCommand.Create(run)) keys.Add(command);
        return new RootCommand(CommandTexts.Say("Command.Root"))
        {
            new Command("batch", CommandTexts.Say("Batch.Noun")) { ApplyCommand.Create(run), CopyCommand.Create(run), StandingCommand.Create(run) },
            new Command("hours", CommandTexts.Say("Hours.Noun")) { ImportHoursCommand.Create(run) },
            new Command("ledger", CommandTexts.Say("Ledger.Noun")) { VerifyCommand.Create(run) },
            new Command("roster", CommandTexts.Say("Roster.Noun")) { ImportCommand.Create(run) },
            new Command("person", CommandTexts.Say("Person.Noun")) { InviteCommand.Create(run), LinksCommand.Create(run) },
            keys,
            BackupCommand.Create(run),
            TeamsAppCommand.Create(run),
            language,
        };
    }

    /// <summary>Read before parsing, because the help and the parser's own sentences are in it too.</summary>
    static CultureInfo? Wanted(string[] args)
    {
        var at = Array.FindIndex(args, arg => arg.StartsWith(LanguageOption, StringComparison.Ordinal));
        if (at < 0) return null;
        var tag = args[at].Length > LanguageOption.Length ? args[at][(LanguageOption.Length + 1)..] : args.ElementAtOrDefault(at + 1);
        return Languages.FromTag(tag) is { } language ? CultureInfo.GetCultureInfo(language.Tag()) : null;
    }
}
