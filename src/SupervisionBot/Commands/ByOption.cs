using System.CommandLine;
using SupervisionBot.Words;

namespace SupervisionBot.Commands;

/// <summary><c>--by NAME</c>: who does it, kept with what was done.</summary>
static class ByOption
{
    const int Longest = 120;

    public static Option<string> Create()
    {
        var by = new Option<string>("--by")
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
