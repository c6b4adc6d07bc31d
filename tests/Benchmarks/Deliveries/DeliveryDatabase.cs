using System.Globalization;
using Benchmarks.Standings;
using Benchmarks.Summaries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Shared;

namespace Benchmarks.Deliveries;

/// <summary>A SQLite file with as many people as messages, each met once, and a card queued for each.</summary>
static class DeliveryDatabase
{
    const int LinesOfCard = 5;

    public static async Task CreateAsync(string file, string connector, int messages, CancellationToken cancellationToken)
    {
        await StandingDatabase.CreateAsync(file, messages, cancellationToken);
        await using var db = new SupervisionDb(StandingDatabase.Options(file));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var now = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        foreach (var person in await db.Memberships.Where(m => m.Role == Role.Trainee).Select(m => m.PersonId).ToListAsync(cancellationToken))
        {
            var talk = SummaryDatabase.Met(person, now, connector + "/");
            var reference = ActivityJson.Read(talk.Reference).GetConversationReference();
            var activity = ACard().ToActivity(reference.ChannelId, reference.User.Id).ApplyConversationReference(reference);
            activity.ReplyToId = null;
            db.AddRange(
                talk,
                new OutboxMessage(
                    TypedId.New<MessageId>(TimeProvider.System),
                    talk.Key,
                    null,
                    0,
                    OutboxKind.Send,
                    ActivityJson.Write(activity),
                    now
                ).WithCard("notice")
            );
        }
        await db.SaveChangesAsync(cancellationToken);
        SqliteConnection.ClearAllPools();
    }

    /// <summary>As long as a summary usually is.</summary>
    static Card ACard()
    {
        var card = new Card("notice").Title("Your summary, Thu 3 March");
        for (var line = 0; line < LinesOfCard; line++)
            card.ToDo(
                $"{line} entries of {line} trainees wait for you",
                [$"Nothing unusual about {line} of them"],
                [new Button("Look at the hours", new Verb("review.list"))]
            );
        return card;
    }

    public static Dictionary<string, string> Environment(string file) =>
        new()
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Database__Provider"] = "Sqlite",
            ["ConnectionStrings__SupervisionBot"] = $"Data Source={file}",
        };

    /// <summary>What was sent is marked as sent, all of it: that belongs to the work.</summary>
    public static async Task UntilWrittenAsync(string file, int messages, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Outbox WHERE State = 'Sent' AND Attempts = 1";
        for (var look = 0; look < 600; look++)
        {
            if (Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) == messages)
                return;
            await Task.Delay(50, cancellationToken);
        }
        throw new WrongAnswerException("not every message is marked as sent, once");
    }
}
