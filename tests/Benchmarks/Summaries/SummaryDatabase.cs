using Benchmarks.Standings;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Composition;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Core.Talks;
using SupervisionBot.Speech.Times;
using SupervisionBot.Sqlite;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace Benchmarks.Summaries;

/// <summary>The benchmark's supervisors, each met once, and their summaries announced; the bot that makes them, without channels.</summary>
static class SummaryDatabase
{
    public static async Task MeetAsync(string file, DateTimeOffset due, CancellationToken cancellationToken)
    {
        await using var db = new SupervisionDb(StandingDatabase.Options(file));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var (clock, batch) = (new ClockAt(due), await db.Batches.Select(row => row.Id).SingleAsync(cancellationToken));
        foreach (var person in await db.Memberships.Where(m => m.Role == Role.Supervisor).Select(m => m.PersonId).ToListAsync(cancellationToken))
        {
            db.Add(Met(person, due.AddDays(-1)));
            db.Add(new SummaryPlan(person, batch, SummaryTimes.Usual, due.AddDays(1)));
            db.Add(
                new Notice(TypedId.New<NoticeId>(clock), person, batch, SummaryPlans.NoticeKind, "1", new NoticeTiming(At: due), due.AddMinutes(-10))
            );
        }
        await db.SaveChangesAsync(cancellationToken);
        // As the bot does when it starts.
        await SqliteDatabase.LookAtTablesAsync(db, cancellationToken);
    }

    /// <summary>A talk that somebody had alone with the bot.</summary>
    public static Talk Met(PersonId person, DateTimeOffset at, string service = "http://127.0.0.1:9/")
    {
        var (id, talk) = (person.Value.ToString("N"), new Talk($"loadtest/conversations/{person.Value:N}"));
        talk.Remember(
            person,
            "",
            TalkPlace.Write(
                new Activity(ActivityTypes.Message)
                {
                    ChannelId = "loadtest",
                    ServiceUrl = service,
                    Conversation = new ConversationAccount(id: id, conversationType: "personal"),
                    From = new ChannelAccount(id),
                    Recipient = new ChannelAccount("bot"),
                }
            ),
            at
        );
        return talk;
    }

    public static ServiceProvider Bot(string file, DateTimeOffset now)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:SupervisionBot"] = $"Data Source={file}" }
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddSimpleConsole());
        services.AddSingleton<TimeProvider>(new ClockAt(now));
        services.AddSupervisionDb(settings).AddDirectLine().AddBot();
        return services.BuildServiceProvider();
    }

    /// <summary>The real clock, set to another time.</summary>
    sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        readonly TimeSpan ahead = now - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
    }
}
