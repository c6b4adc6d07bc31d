using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using SupervisionBot.Words;

namespace SupervisionBot.Commands;

/// <summary><c>--help</c>, wholly in the language that was chosen: the library's own is half in English.</summary>
sealed class CommandHelp(CommandRun run) : SynchronousCommandLineAction
{
    public static void Give(RootCommand root, CommandRun run)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                (help.Action, help.Description) = (new CommandHelp(run), CommandTexts.Say("Command.Help"));
            if (option is VersionOption)
                option.Description = CommandTexts.Say("Command.Version");
        }
    }

    /// <summary>Who asks for help need not have written the rest.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        run.Out.WriteLine(command.Description);
        Section("Command.Usage", [(Usage(parseResult.CommandResult), "")]);
        Section("Command.Commands", command.Subcommands.Select(one => ($"{one.Name} {Arguments(one)}".TrimEnd(), one.Description ?? "")));
        Section("Command.Arguments", command.Arguments.Select(one => (one.Name, one.Description ?? "")));
        Section("Command.Options", Options(command).Select(one => ($"{one.Name} {one.HelpName}".TrimEnd(), Described(one))));
        return ExitCodes.Done;
    }

    void Section(string title, IEnumerable<(string Name, string Description)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        run.Out.WriteLine();
        run.Out.WriteLine(CommandTexts.Say(title));
        var width = all.Max(line => line.Name.Length);
        foreach (var (name, description) in all)
            run.Out.WriteLine($"  {name.PadRight(width)}  {description}".TrimEnd());
    }

    static string Usage(CommandResult result)
    {
        var command = result.Command;
        var after = command.Subcommands.Count > 0 ? CommandTexts.Say("Command.OfCommand") : Arguments(command);
        return string.Join(' ', Path(result).Append(after).Append(CommandTexts.Say("Command.OfOptions")).Where(part => part.Length > 0));
    }

    static IEnumerable<string> Path(CommandResult result) =>
        (result.Parent is CommandResult parent ? Path(parent) : []).Append(NameOf(result.Command));

    /// <summary>The program is called by its name, whatever runs it.</summary>
    static string NameOf(Command command) => command is RootCommand ? nameof(SupervisionBot) : command.Name;

    static string Arguments(Command command) => string.Join(' ', command.Arguments.Select(one => one.Name));

    /// <summary>Its own, and those of the commands above it that hold for all.</summary>
    static IEnumerable<Option> Options(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive))
            .Where(option => !option.Hidden)
            .Distinct();

    static string Described(Option option) =>
        option.Required ? CommandTexts.Say("Command.Required", ("description", option.Description)) : option.Description ?? "";
}
