using System.CommandLine;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.Files;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Person;

/// <summary><c>person sign-out EMAIL</c>: ends what a stolen token or link of this person could still open.</summary>
static class SignOutCommand
{
    public static Command Create(CommandRun run)
    {
        var email = new Argument<string>("EMAIL") { Description = CommandTexts.Say("Person.Email") };
        var command = new Command("sign-out", CommandTexts.Say("Person.SignOut")) { email };
        command.SetAction((parsed, cancellation) => RunAsync(run, parsed.GetRequiredValue(email), cancellation));
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, string email, CancellationToken cancellation)
    {
        await using var db = await run.OpenDatabaseAsync(cancellation);
        if (!await new SignOut(db, run.Time).EverywhereAsync(email, cancellation))
            return run.Refuse("Person.Unknown", ("email", email));
        run.Say("Person.SignedOut", ("email", email), ("seconds", (int)SigningKey.Fresh.TotalSeconds));
        return ExitCodes.Done;
    }
}
