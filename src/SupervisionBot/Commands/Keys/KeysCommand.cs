using System.CommandLine;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Keys;

/// <summary>
/// <c>keys rotate</c>, <c>keys revoke</c>: the secrets by which web tokens and links to files are signed. A running bot hears of it within seconds.
/// </summary>
static class KeysCommand
{
    public static IEnumerable<Command> Create(CommandRun run)
    {
        yield return Of(run, "rotate", "Keys.Rotate", "Keys.Rotated", keys => keys.RotateAsync);
        yield return Of(run, "revoke", "Keys.Revoke", "Keys.Revoked", keys => keys.RevokeAsync);
    }

    static Command Of(CommandRun run, string name, string description, string done, Func<SigningKeys, Func<CancellationToken, Task>> act)
    {
        var command = new Command(name, CommandTexts.Say(description));
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var db = await run.OpenDatabaseAsync(cancellation);
                using var ring = new KeyRing(DatabaseSettings.Read(run.Configuration), run.Configuration);
                await act(new SigningKeys(db, ring, run.Time))(cancellation);
                run.Say(done, ("days", SigningKeys.KeptFor.Days));
                return ExitCodes.Done;
            }
        );
        return command;
    }
}
