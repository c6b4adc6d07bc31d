using System.CommandLine;
using SupervisionBot.Core.People;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Person;

/// <summary><c>person links [--confirm EMAIL] [--remove EMAIL]</c>: accounts that were linked when more was believed than is now.</summary>
static class LinksCommand
{
    public static Command Create(CommandRun run)
    {
        var confirm = new Option<string>("--confirm") { Description = CommandTexts.Say("Person.ConfirmLink"), HelpName = "EMAIL" };
        var remove = new Option<string>("--remove") { Description = CommandTexts.Say("Person.RemoveLink"), HelpName = "EMAIL" };
        var command = new Command("links", CommandTexts.Say("Person.Links")) { confirm, remove };
        command.SetAction((parsed, cancellation) => RunAsync(run, parsed.GetValue(confirm), parsed.GetValue(remove), cancellation));
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, string? confirm, string? remove, CancellationToken cancellation)
    {
        await using var db = await run.OpenDatabaseAsync(cancellation);
        var links = new PersonLinks(db, run.Time);
        if (confirm is { } theirs)
            return Done(run, theirs, "Person.LinkConfirmed", await links.ConfirmAsync(theirs, cancellation));
        if (remove is { } foreign)
            return Done(run, foreign, "Person.LinkRemoved", await links.RemoveAsync(foreign, cancellation));
        var unconfirmed = await links.UnconfirmedAsync(cancellation);
        if (unconfirmed.Count == 0)
            run.Say("Person.NoLinks");
        foreach (var person in unconfirmed)
            run.Say("Person.Link", ("name", person.Name), ("email", person.Email), ("account", person.AadObjectId));
        return ExitCodes.Done;
    }

    static int Done(CommandRun run, string email, string done, bool was)
    {
        if (!was)
            return run.Refuse("Person.NoLink", ("email", email));
        run.Say(done, ("email", email));
        return ExitCodes.Done;
    }
}
