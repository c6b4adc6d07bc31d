using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Tests.Delivery;

namespace SupervisionBot.Tests.Turns;

/// <summary>A conversation that throws: what the person is told, what is kept, what is logged.</summary>
public sealed class SurpriseTests
{
    const string Chinese = "chen.jing@example.org";

    [Fact]
    public async Task A_surprise_is_told_in_one_english_sentence_with_the_reference_of_the_log()
    {
        await using var hosts = await StartAsync();
        var said = await hosts.TalkAs().SayAsync("boom private words");

        Assert.Matches(
            "^Something went wrong on my side and nothing was saved\\. Please say it again; "
                + "if it happens again, give the administrator this reference: [0-9A-F]{6}\\.$",
            said
        );
        var logged = Assert.Single(hosts.Errors);
        Assert.Contains($"the person was given the reference {said[^7..^1]}.", logged, StringComparison.Ordinal);
        Assert.DoesNotContain("private", logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_surprise_is_told_in_chinese_to_somebody_who_speaks_chinese()
    {
        await using var hosts = await StartAsync();
        var said = await hosts.TalkAs(Chinese).SayAsync("boom");

        Assert.Matches("^我这边出了点问题，这一步没有保存。请再说一遍；如果还是不行，请把编号 [0-9A-F]{6} 告诉管理员。$", said);
        Assert.Single(hosts.Errors);
    }

    [Fact]
    public async Task After_a_surprise_the_talk_goes_on_where_it_was()
    {
        await using var hosts = await StartAsync();
        var talk = hosts.TalkAs();
        await talk.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        var said = await talk.SayAsync("boom");

        Assert.StartsWith(
            "Something went wrong on my side and nothing was saved. What you had entered is kept. Please try again; ",
            said,
            StringComparison.Ordinal
        );
        Assert.Contains("| Saved: 2 h case work with Fan Xiaoyu", await talk.SayAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_database_away_nothing_is_said_of_what_is_kept_or_saved()
    {
        var away = new Away();
        await using var hosts = await TestHosts.StartAsync(with: services =>
            services.ConfigureDbContext<SupervisionDb>(options => options.AddInterceptors(away))
        );
        var talk = hosts.TalkAs();
        await talk.SayAsync("log 2 h case work");
        away.IsSo = true;
        var said = await talk.SayAsync("yes");
        Assert.Matches(
            "^Something went wrong on my side, and I cannot tell yet whether that was saved\\. Please look again in a few minutes before you say "
                + "it once more; "
                + "if it happens again, give the administrator this reference: [0-9A-F]{6}\\.$",
            said
        );
    }

    [Fact]
    public async Task A_turn_that_was_saved_and_only_seemed_to_fail_is_not_called_lost_and_its_answer_goes_out()
    {
        var broken = new AfterSaving();
        await using var test = await DeliveryTest.StartAsync(services: services =>
            services.ConfigureDbContext<SupervisionDb>(options => options.AddInterceptors(broken))
        );
        await test.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        broken.IsSo = true;
        await test.SayAsync("yes");
        broken.IsSo = false;
        await test.UntilEmptyAsync(step: 5000);

        Assert.Equal("Saved: 2 h case work with Fan Xiaoyu", test.Channel.Titles[^1]);
        Assert.DoesNotContain(test.Channel.Shown, text => text.Contains("Something went wrong", StringComparison.Ordinal));
        Assert.Single(test.Hosts.Errors);
    }

    [Fact]
    public async Task A_turn_whose_log_cannot_be_synced_is_called_neither_saved_nor_lost()
    {
        await using var hosts = await TestHosts.StartAsync();
        var talk = hosts.TalkAs();
        await talk.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        File.Delete(hosts.DatabaseFile + "-wal");
        Directory.CreateDirectory(hosts.DatabaseFile + "-wal");
        var said = await talk.SayAsync("yes");
        Directory.Delete(hosts.DatabaseFile + "-wal");

        Assert.StartsWith("Something went wrong on my side, and I cannot tell yet whether that was saved.", said, StringComparison.Ordinal);
        Assert.Contains("-wal", Assert.Single(hosts.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_surprise_saves_nothing_and_the_same_activity_may_come_again()
    {
        await using var hosts = await StartAsync();
        await hosts.TalkAs().SayAsync("boom");

        Assert.Equal(0, await hosts.AskAsync(db => db.InboundActivities.CountAsync()));
        Assert.Equal(0, await hosts.AskAsync(db => db.Talks.CountAsync()));
        Assert.Equal(0, await hosts.AskAsync(db => db.Outbox.CountAsync()));
    }

    /// <summary>A file that cannot be read any more.</summary>
    sealed class Away : DbCommandInterceptor
    {
        public bool IsSo { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => IsSo ? throw new SqliteException("unable to open database file", 14) : ValueTask.FromResult(result);
    }

    /// <summary>Fails once the changes are in the database.</summary>
    sealed class AfterSaving : DbTransactionInterceptor
    {
        public bool IsSo { get; set; }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        ) => IsSo ? throw new InvalidOperationException("After the commit.") : Task.CompletedTask;
    }

    static Task<TestHosts> StartAsync() => TestHosts.StartAsync(with: services => services.AddConversation<Broken>());
}
