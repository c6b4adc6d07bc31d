using System.CommandLine;
using SupervisionBot.Words;

namespace SupervisionBot.Commands;

/// <summary><c>--by NAME</c>: who does it, kept with what was done.</summary>
static class ByOption
{
    const int Longest = 120;

    const string Name = "--by";

    /// <summary>Who types a command: as they said, or by their account of the system.</summary>
    public static string In(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == Name) is Option<string> by && parsed.GetValue(by) is { } name
            ? name
            : Cut(Environment.UserName);

    static string Cut(string name) => name.Length <= Longest ? name : name[..Longest];

    public static Option<string> Create()
    {
        var by = new Option<string>(Name)
        {
            Description = CommandTexts.Say("Command.By"),
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };
        by.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.Length is not (> 0 and <= Longest))
                result.AddError(CommandTexts.Say("Command.NotBy", ("most", Longest)));
        });
        return by;
    }
}
