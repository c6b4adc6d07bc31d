using Microsoft.Bot.Builder.Dialogs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Turns;

/// <summary>Many turns that want the same row, and a database that goes away in the middle of one.</summary>
public sealed class ContestTests
{
    [Theory, BothDatabases]
    public async Task A_hundred_talks_of_one_person_save_at_once_and_all_are_saved(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider);
        var talks = Enumerable.Range(0, 100).Select(number => hosts.TalkAs(conversation: $"talk-{number}")).ToList();
        foreach (var (number, talk) in talks.Index())
            await talk.SayAsync($"log 1 min documentation yesterday: note {number}");
        var answers = await Task.WhenAll(talks.Select(talk => Task.Run(() => talk.SayAsync("yes"))));

        Assert.All(answers, answer => Assert.Contains("| Saved: 1 min documentation", answer, StringComparison.Ordinal));
        Assert.Equal(100, (await hosts.AskAsync(db => db.HourEntries.ToListAsync())).DistinctBy(entry => entry.Note).Count());
        Assert.Equal(100, (await hosts.AskAsync(db => db.Ledgers.SingleAsync())).Totals.Lines.Sum(line => line.Waiting));
        hosts.NothingWentWrong();
    }

    [Theory, BothDatabases]
    public async Task Twenty_talks_of_one_person_on_two_hosts_save_at_once_and_all_are_saved(DatabaseProvider provider)
    {
        await using var hosts = await TestHosts.StartAsync(provider, count: 2);
        var talks = Enumerable.Range(0, 20).Select(number => hosts.TalkAs(conversation: $"talk-{number}", host: number % 2)).ToList();
        foreach (var (number, talk) in talks.Index())
            await talk.SayAsync($"log 1 min documentation yesterday: note {number}");
        var answers = await Task.WhenAll(talks.Select(talk => Task.Run(() => talk.SayAsync("yes"))));

        Assert.All(answers, answer => Assert.Contains("| Saved: 1 min documentation", answer, StringComparison.Ordinal));
        Assert.Equal(20, (await hosts.AskAsync(db => db.Ledgers.SingleAsync())).Totals.Lines.Sum(line => line.Waiting));
        hosts.NothingWentWrong();
    }

    [Fact]
    public async Task Nobody_hears_of_a_server_that_ends_all_its_connections_in_the_middle_of_a_turn()
    {
        var cut = new Cut { Times = 3 };
        await using var hosts = await TestHosts.StartAsync(DatabaseProvider.PostgreSql, with: services =>
            services.AddSingleton(cut).AddConversation<CutConversation>()
        );
        var answer = (await hosts.RunningAsync(Task.Run(() => hosts.TalkAs().SayAsync("boom")))).TrimStart('\n');

        Assert.Equal(("Still here.", 0), (answer, cut.Times));
        Assert.Equal(3, hosts.Logged.Count(line => line.Text.StartsWith("The database is away; it is tried again", StringComparison.Ordinal)));
        hosts.NothingWentWrong();
    }

    [Fact]
    public async Task A_database_that_stays_away_is_told_like_any_surprise()
    {
        var cut = new Cut { Times = 1000 };
        await using var hosts = await TestHosts.StartAsync(DatabaseProvider.PostgreSql, with: services =>
            services.AddSingleton(cut).AddConversation<CutConversation>()
        );
        var answer = (await hosts.RunningAsync(Task.Run(() => hosts.TalkAs().SayAsync("boom")))).TrimStart('\n');

        Assert.StartsWith("Something went wrong on my side and nothing was saved.", answer, StringComparison.Ordinal);
        Assert.Single(hosts.Errors);
    }

    sealed class Cut
    {
        public int Times { get; set; }
    }

    /// <summary>Ends the connections of everybody, as a server does that is started anew.</summary>
    sealed class CutConversation(SupervisionDb db, Cut cut) : Conversation(Description), IDescribed
    {
        public static ConversationDescription Description { get; } = new(typeof(CutConversation), "cut") { Anywhere = true, Listed = false };

        public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
        {
            if (cut.Times > 0)
            {
                cut.Times--;
                await using var other = new NpgsqlConnection($"{db.Database.GetConnectionString()};Pooling=false");
                await other.OpenAsync(cancellationToken);
                await using var end = new NpgsqlCommand(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
                    other
                );
                await end.ExecuteNonQueryAsync(cancellationToken);
            }
            await dialogs.Context.SayAsync("Still here.", cancellationToken: cancellationToken);
        }
    }
}
