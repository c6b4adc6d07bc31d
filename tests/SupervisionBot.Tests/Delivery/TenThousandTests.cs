using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Talks;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;
using SupervisionBot.Talks;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Delivery;

/// <summary>Ten thousand people are told something through a connector that fails in every way.</summary>
public sealed class TenThousandTests
{
    const string Kind = "word";

    /// <remarks>A tenth of them on the server: what differs there is who wins when two hosts reach for the same message.</remarks>
    [Theory, BothDatabases]
    public async Task Each_message_is_sent_once_or_is_on_the_list_of_those_not_reached_with_its_reason(DatabaseProvider provider)
    {
        var count = provider == DatabaseProvider.Sqlite ? Much.Of(10_000, some: 600) : Much.Of(1_000, some: 200);
        await using var connector = await BadConnector.StartAsync();
        await using var hosts = await TestHosts.StartAsync(provider, 2, services => services.AddNotice<OneWord>());
        await FillAsync(hosts, connector.Url, count);
        for (var host = 0; host < 2; host++)
        {
            await hosts.StartDeliveryAsync(host);
            await hosts[host].GetRequiredService<NoticeDispatcher>().StartAsync(default);
        }
        await UntilDoneAsync(hosts);

        var ends = await hosts.AskAsync(db => db.Notices.AsNoTracking().ToDictionaryAsync(n => int.Parse(n.Subject, CultureInfo.InvariantCulture)));
        Assert.Equal(count, ends.Count);
        var wrong = ends.Where(end =>
                Expected(end.Key) != (end.Value.State, end.Value.Because?.ToString(), connector.Taken.GetValueOrDefault(end.Key))
            )
            .Select(end => $"{end.Key}: {end.Value.State} {end.Value.Because} taken {connector.Taken.GetValueOrDefault(end.Key)}");
        Assert.Equal("", string.Join("\n", wrong.Take(10)));
    }

    static (NoticeState, string?, int) Expected(int number) =>
        BadConnector.NotReached(number) is { } because ? (NoticeState.NotReached, because, 0) : (NoticeState.Sent, null, 1);

    /// <summary>People who were met once, each at a place of their own, and one notice for each.</summary>
    static async Task FillAsync(TestHosts hosts, string url, int count)
    {
        await using var db = hosts.OpenDatabase();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var batch = await db.Batches.Select(b => b.Id).SingleAsync();
        var now = hosts.Clock.GetUtcNow();
        foreach (var number in Enumerable.Range(0, count))
        {
            var person = new Person(
                TypedId.New<PersonId>(hosts.Clock),
                $"p{number}@example.org",
                new PersonalDetails($"P{number}", "", null, "", "", Language.English, null)
            );
            var talk = new Talk($"test/conversations/{number}");
            var met = new Activity(ActivityTypes.Message)
            {
                ChannelId = "test",
                ServiceUrl = url,
                Conversation = new ConversationAccount(id: $"{number}"),
                From = new ChannelAccount($"p{number}"),
                Recipient = new ChannelAccount("bot"),
            };
            talk.Remember(person.Id, "", TalkPlace.Write(met), now);
            db.AddRange(person, new Membership(TypedId.New<MembershipId>(hosts.Clock), batch, person.Id, Role.Alumnus), talk);
            db.Add(new Notice(TypedId.New<NoticeId>(hosts.Clock), person.Id, batch, Kind, $"{number}", new NoticeTiming(), now));
        }
        await db.SaveChangesAsync();
    }

    /// <summary>The hosts' clock runs fast while nothing is on its way; the connector's does not.</summary>
    static async Task UntilDoneAsync(TestHosts hosts)
    {
        var workers = Enumerable
            .Range(0, hosts.Count)
            .Select(host => hosts[host].GetServices<IHostedService>().OfType<OutboxWorker>().Single())
            .ToList();
        var attempts = Enumerable.Range(0, hosts.Count).Select(host => hosts[host].GetRequiredService<Attempts>()).ToList();
        while (true)
        {
            // Leases run by the hosts' clock: it must not run ahead of what is being written down.
            var idle = workers.TrueForAll(worker => worker.UnderWay == 0) && attempts.TrueForAll(known => known.Unwritten == 0);
            if (idle && !await hosts.AskAsync(db => db.Notices.AnyAsync(n => n.State == NoticeState.Waiting || n.State == NoticeState.Written)))
                return;
            hosts.Clock.Advance(TimeSpan.FromMilliseconds(idle ? 5000 : 100));
            await Task.Delay(10);
        }
    }

    sealed class OneWord : NoticeWriter, INoticeWriter
    {
        public static NoticeDescription Description { get; } = new(typeof(OneWord), TenThousandTests.Kind);

        public override Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
            Task.FromResult<Card?>(new Card("").Text(subjects[0]));
    }
}
