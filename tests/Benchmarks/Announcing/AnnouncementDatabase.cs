using System.Globalization;
using Benchmarks.Standings;
using Microsoft.Bot.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Core.Talks;
using SupervisionBot.Talks;

namespace Benchmarks.Announcing;

/// <summary>A SQLite file with a batch of many alumni, each met once, and an announcement to all of them that is due.</summary>
static class AnnouncementDatabase
{
    const int SavedAtOnce = 2000;

    public static async Task CreateAsync(string file, string connector, int readers, CancellationToken cancellationToken)
    {
        await StandingDatabase.CreateAsync(file, 2, cancellationToken);
        await using var db = new SupervisionDb(StandingDatabase.Options(file));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var (time, now) = (TimeProvider.System, TimeProvider.System.GetUtcNow());
        var batch = await db.Batches.Select(b => b.Id).SingleAsync(cancellationToken);
        var author = Add(db, batch, "author@example.org", Role.Administrator);
        for (var number = 0; number < readers; number++)
        {
            var reader = Add(db, batch, string.Create(CultureInfo.InvariantCulture, $"a{number}@example.org"), Role.Alumnus);
            var talk = new Talk($"test/conversations/{number}");
            talk.Remember(
                reader,
                "",
                TalkPlace.Write(
                    new Activity(ActivityTypes.Message)
                    {
                        ChannelId = "test",
                        ServiceUrl = connector,
                        Conversation = new ConversationAccount(id: $"{number}"),
                        From = new ChannelAccount($"a{number}"),
                        Recipient = new ChannelAccount("bot"),
                    }
                ),
                now
            );
            db.Add(talk);
            if (number % SavedAtOnce == SavedAtOnce - 1)
                await SaveAsync(db, cancellationToken);
        }
        await SaveAsync(db, cancellationToken);
        var authority = new Authority(db, time);
        var announcements = new Announcements(db, new Audiences(db, authority, new TraineeList(db, authority, new RuleBook()), time), time);
        await announcements.AnnounceAsync(
            author,
            batch,
            new Audience(AudienceKind.Role, Role.Alumnus),
            new AnnouncementText("The closing event is on 1 July.", "结业活动在7月1日。"),
            null,
            null,
            cancellationToken
        );
        await SaveAsync(db, cancellationToken);
        SqliteConnection.ClearAllPools();
    }

    static PersonId Add(SupervisionDb db, BatchId batch, string email, Role role)
    {
        var person = new Person(
            TypedId.New<PersonId>(TimeProvider.System),
            email,
            new PersonalDetails(email, "", null, "", "", Language.English, ZoneWhereItIsNoon())
        );
        db.AddRange(person, new Membership(TypedId.New<MembershipId>(TimeProvider.System), batch, person.Id, role));
        return person.Id;
    }

    /// <summary>Nobody has quiet hours there, whenever it is measured. The names of these zones have the sign the other way round.</summary>
    static string ZoneWhereItIsNoon() =>
        TimeProvider.System.GetUtcNow().Hour is var hour && hour == 12
            ? "Etc/GMT"
            : string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{hour - 12:+0;-0}");

    static async Task SaveAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    public static Dictionary<string, string> Environment(string file) =>
        new()
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Database__Provider"] = "Sqlite",
            ["ConnectionStrings__SupervisionBot"] = $"Data Source={file}",
        };

    public static async Task<long> CountAsync(string file, string query, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of two queries of the caller's, without anything filled in.
        command.CommandText = query;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
