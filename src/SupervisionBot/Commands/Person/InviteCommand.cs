using System.CommandLine;
using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Words;

namespace SupervisionBot.Commands.Person;

/// <summary><c>person invite EMAIL [--batch KEY] [--days N]</c></summary>
static class InviteCommand
{
    const int MostDays = 60;

    public static Command Create(CommandRun run)
    {
        var email = new Argument<string>("EMAIL") { Description = CommandTexts.Say("Person.Email") };
        var batch = new Option<string>("--batch") { Description = CommandTexts.Say("Person.Batch"), HelpName = "KEY" };
        var days = new Option<string>("--days")
        {
            Description = CommandTexts.Say("Person.Days", ("days", Invitations.DefaultLifetime.Days)),
            HelpName = "N",
        };
        var command = new Command("invite", CommandTexts.Say("Person.Invite")) { email, batch, days };
        command.SetAction(
            (parsed, cancellation) => RunAsync(run, parsed.GetRequiredValue(email), parsed.GetValue(batch), parsed.GetValue(days), cancellation)
        );
        return command;
    }

    static async Task<int> RunAsync(CommandRun run, string email, string? batch, string? said, CancellationToken cancellation)
    {
        var days = Invitations.DefaultLifetime.Days;
        if (said != null && (!int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out days) || days is < 1 or > MostDays))
            return run.Refuse("Person.NotDays", ("value", said), ("most", MostDays));
        await using var db = await run.OpenDatabaseAsync(cancellation);
        var invitations = new Invitations(db, new PersonFinder(db, run.Time), new PersonLinks(db, run.Time), run.Time);
        return Report(run, email, batch, await invitations.InviteAsync(email, batch, TimeSpan.FromDays(days), cancellation));
    }

    static int Report(CommandRun run, string email, string? batch, InviteOutcome outcome)
    {
        switch (outcome)
        {
            case InviteOutcome.UnknownPerson:
                return run.Refuse("Person.Unknown", ("email", email));
            case InviteOutcome.UnknownBatch { Known.Count: 0 }:
                return run.Refuse("Roster.NoBatch", ("batch", batch));
            case InviteOutcome.UnknownBatch unknown:
                return run.Refuse("Roster.UnknownBatch", ("batch", batch), ("known", string.Join(", ", unknown.Known)));
            case InviteOutcome.NotInBatch { Batches.Count: 0 }:
                return run.Refuse("Person.InNoBatch", ("email", email));
            case InviteOutcome.NotInBatch elsewhere:
                return run.Refuse("Person.NotInBatch", ("email", email), ("batch", batch), ("batches", string.Join(", ", elsewhere.Batches)));
            case InviteOutcome.Invited invited:
                Tell(run, email, invited);
                return ExitCodes.Done;
            default:
                throw new InvalidOperationException($"{outcome} has no sentence.");
        }
    }

    /// <summary>The code, and what to send to the person: in their own language first, then in the other.</summary>
    static void Tell(CommandRun run, string email, InviteOutcome.Invited invited)
    {
        var person = invited.Person;
        var until = TimeZoneInfo.ConvertTime(invited.Invitation.ExpiresAt, TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone));
        var expires = $"{until:yyyy-MM-dd HH:mm} ({person.TimeZone})";
        run.Say("Person.Code", ("name", person.Name), ("email", email.Trim()), ("code", invited.Invitation.Code.Text), ("until", expires));
        if (invited.WasLinked)
            run.Say("Person.WasLinked", ("name", person.Name));
        run.Say("Person.TellThem", ("name", person.Name));
        foreach (var language in new[] { person.Language, Other(person.Language) })
        {
            run.Out.WriteLine();
            run.Out.WriteLine(
                CommandTexts.SayIn(
                    language,
                    "Person.Message",
                    ("name", language == Language.English && person.NameEn.Length > 0 ? person.NameEn : person.Name),
                    ("code", invited.Invitation.Code.Text),
                    ("until", expires)
                )
            );
        }
    }

    static Language Other(Language language) => language == Language.English ? Language.Chinese : Language.English;
}
