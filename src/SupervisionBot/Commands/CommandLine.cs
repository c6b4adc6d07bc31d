using System.CommandLine;
using System.Globalization;
using SupervisionBot.Commands.Audit;
using SupervisionBot.Commands.Backup;
using SupervisionBot.Commands.Batch;
using SupervisionBot.Commands.Files;
using SupervisionBot.Commands.Hours;
using SupervisionBot.Commands.Keys;
using SupervisionBot.Commands.Ledger;
using SupervisionBot.Commands.Person;
using SupervisionBot.Commands.Roster;
using SupervisionBot.Commands.TeamsApp;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.Settings;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot.Commands;

/// <summary>The commands of <c>dotnet run --project src/SupervisionBot -- …</c>. Without one, the bot starts.</summary>
public static class CommandLine
{
    const string LanguageOption = "--lang";

    static readonly string[] HelpOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>In the language of <c>--lang</c>, also when the bot is to start; otherwise in the language of the system.</summary>
    public static void SpeakAsAsked(string[] args) =>
        CultureInfo.CurrentUICulture = Languages.FromTag(Split(args).Tag) is { } language
            ? CultureInfo.GetCultureInfo(language.Tag())
            : CommandTexts.Culture;

    /// <summary>Runs a command and answers its exit code; null when the arguments hold none and the bot is to start.</summary>
    public static async Task<int?> TryRunAsync(string[] args, CommandRun? run = null, CancellationToken cancellation = default)
    {
        var (others, tag) = Split(args);
        var isCommand = others.Length > 0 && (!others[0].StartsWith('-') || others.Any(HelpOptions.Contains));
        if (!isCommand && (tag == null || Languages.FromTag(tag) != null))
            return null;
        run ??= CommandRun.OfProcess();
        // Set inside an async method, so that it ends with the command.
        SpeakAsAsked(args);
        if (tag != null && Languages.FromTag(tag) == null)
            return Refuse(run, [CommandTexts.Say("Command.UnknownLanguage", ("value", tag))]);

        var parsed = Root(run).Parse(others);
        if (parsed.Errors.Count > 0)
            return WhatIsWrong.With(parsed) is { } sentence ? Refuse(run, sentence) : Refuse(run, [.. WhatIsWrong.Within(parsed)]);

        AuditOrigin.Be(new AuditOrigin(AuditPlace.CommandLine, string.Join(' ', others.TakeWhile(IsNoun)), ByName: ByOption.In(parsed)));
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = run.Out,
                    Error = run.Error,
                    EnableDefaultExceptionHandler = false,
                },
                cancellation
            );
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

    /// <summary>Of what was typed only the command's own words: what follows may name people.</summary>
    static bool IsNoun(string word, int at) => at < 2 && !word.StartsWith('-');

    static int Refuse(CommandRun run, string sentence)
    {
        run.Error.WriteLine(sentence);
        return ExitCodes.Usage;
    }

    static int Refuse(CommandRun run, IReadOnlyList<string> complaints) =>
        Refuse(run, string.Join(Environment.NewLine, complaints.Append(CommandTexts.Say("Command.SeeHelp"))));

    static RootCommand Root(CommandRun run)
    {
        // It is taken out before parsing, and stands here for the help.
        var language = new Option<string>(LanguageOption)
        {
            Description = CommandTexts.Say("Command.Language"),
            HelpName = "en|zh",
            Recursive = true,
        };
        var keys = new Command("keys", CommandTexts.Say("Keys.Noun"));
        foreach (var command in KeysCommand.Create(run))
            keys.Add(command);
        var root = new RootCommand(CommandTexts.Say("Command.Root"))
        {
            new Command("audit", CommandTexts.Say("Audit.Noun")) { AuditVerifyCommand.Create(run) },
            new Command("batch", CommandTexts.Say("Batch.Noun"))
            {
                ApplyCommand.Create(run),
                CopyCommand.Create(run),
                StandingCommand.Create(run),
                ClosingCommands.Close(run),
                ClosingCommands.Reopen(run),
            },
            new Command("files", CommandTexts.Say("Files.Noun")) { CheckCommand.Create(run) },
            new Command("hours", CommandTexts.Say("Hours.Noun")) { ImportHoursCommand.Create(run) },
            new Command("ledger", CommandTexts.Say("Ledger.Noun")) { VerifyCommand.Create(run) },
            new Command("roster", CommandTexts.Say("Roster.Noun")) { ImportCommand.Create(run) },
            new Command("person", CommandTexts.Say("Person.Noun"))
            {
                InviteCommand.Create(run),
                LinksCommand.Create(run),
                SignOutCommand.Create(run),
                ClosingCommands.Alumnus(run),
            },
            keys,
            BackupCommand.Create(run),
            TeamsAppCommand.Create(run),
            language,
        };
        CommandHelp.Give(root, run);
        return root;
    }

    /// <summary>The language that was asked for, read before parsing, because help and the parser's own sentences are in it too.</summary>
    static (string[] Others, string? Tag) Split(string[] args)
    {
        var at = Array.FindIndex(args, arg => arg == LanguageOption || arg.StartsWith(LanguageOption + "=", StringComparison.Ordinal));
        if (at < 0)
            return (args, null);
        return args[at] == LanguageOption
            ? ([.. args[..at], .. args.Skip(at + 2)], args.ElementAtOrDefault(at + 1) ?? "")
            : ([.. args[..at], .. args[(at + 1)..]], args[at][(LanguageOption.Length + 1)..]);
    }
}
