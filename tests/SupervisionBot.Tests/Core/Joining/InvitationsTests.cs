using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.People;

namespace SupervisionBot.Tests.Core.Joining;

public sealed class InvitationsTests
{
    const string People = "陈静,Chen Jing,chen@example.org,,trainee,一组,和睦,杭州,,,\n王芳,Wang Fang,wang@example.org,,supervisor,,,,en,,\n";
    const string ObjectId = "6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11";

    static readonly InvitationCode Unissued = InvitationCode.In("K7MXP-4QTRC")!;

    readonly FakeTimeProvider time = new(new DateTimeOffset(2022, 1, 10, 8, 0, 0, TimeSpan.Zero));

    [Theory, BothDatabases]
    public async Task A_code_links_the_object_id_that_the_channel_gives(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");

        var outcome = await RedeemAsync(database, "29:a", code, ObjectId.ToUpperInvariant());

        Assert.Equal("陈静", Assert.IsType<RedeemOutcome.Accepted>(outcome).Person.Name);
        Assert.Equal("陈静", (await database.FindAsync(finder => finder.FindAsync(ObjectId, null), time))!.Name);
        Assert.Null(await database.FindAsync(finder => finder.FindAsync(ChannelUser.Of("msteams", "29:a")!), time));
    }

    [Theory, BothDatabases]
    public async Task Without_an_object_id_a_code_links_the_channels_name(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "Chen@Example.org ");

        await RedeemAsync(database, "29:a", code);

        Assert.Equal("陈静", (await database.FindAsync(finder => finder.FindAsync(ChannelUser.Of("msteams", "29:a")!), time))!.Name);
        Assert.Null(await database.FindAsync(finder => finder.FindAsync(ChannelUser.Of("slack", "29:a")!), time));
    }

    [Theory, BothDatabases]
    public async Task A_code_works_once(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");
        await RedeemAsync(database, "29:a", code);

        Assert.IsType<RedeemOutcome.Used>(await RedeemAsync(database, "29:b", code));
        Assert.Null(await database.FindAsync(finder => finder.FindAsync(ChannelUser.Of("msteams", "29:b")!), time));
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_use_a_code_at_once_exactly_one_gets_it(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");
        // Both have seen the code open before either saves.
        await using var first = database.Open();
        await using var second = database.Open();
        Assert.IsType<RedeemOutcome.Accepted>(await Of(first).RedeemAsync("msteams", "29:a", null, code));
        Assert.IsType<RedeemOutcome.Accepted>(await Of(second).RedeemAsync("msteams", "29:b", null, code));

        await first.SaveChangesAsync();
        var lost = await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync());

        Assert.True(lost.IsLostRace());
        Assert.IsType<RedeemOutcome.Used>(await RedeemAsync(database, "29:b", code));
    }

    [Theory, BothDatabases]
    public async Task Of_many_who_use_a_code_at_once_exactly_one_gets_it(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => RedeemAsync(database, $"29:{n}", code))));

        Assert.Single(outcomes.OfType<RedeemOutcome.Accepted>());
        Assert.Equal(5, outcomes.OfType<RedeemOutcome.Used>().Count());
    }

    [Theory, BothDatabases]
    public async Task A_code_expires(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var early = await InviteAsync(database, "chen@example.org");
        var late = await InviteAsync(database, "wang@example.org");

        time.Advance(Invitations.DefaultLifetime - TimeSpan.FromSeconds(1));
        Assert.IsType<RedeemOutcome.Accepted>(await RedeemAsync(database, "29:a", early));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<RedeemOutcome.Expired>(await RedeemAsync(database, "29:b", late));
    }

    [Theory, BothDatabases]
    public async Task A_newer_code_revokes_the_older(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var older = await InviteAsync(database, "chen@example.org");
        var newer = await InviteAsync(database, "chen@example.org");

        Assert.IsType<RedeemOutcome.Used>(await RedeemAsync(database, "29:a", older));
        Assert.IsType<RedeemOutcome.Accepted>(await RedeemAsync(database, "29:a", newer));
    }

    [Theory, BothDatabases]
    public async Task After_five_wrong_codes_even_the_right_one_has_to_wait(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");
        var until = time.GetUtcNow() + Invitations.Window;
        for (var n = 0; n < Invitations.MostWrongByOne; n++)
        {
            Assert.IsType<RedeemOutcome.Wrong>(await RedeemAsync(database, "29:a", Unissued));
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(new RedeemOutcome.TooManyAttempts(until, TimeSpan.FromMinutes(55)), await RedeemAsync(database, "29:a", code));
        time.SetUtcNow(until);
        Assert.IsType<RedeemOutcome.Accepted>(await RedeemAsync(database, "29:a", code));
    }

    [Theory, BothDatabases]
    public async Task Somebody_elses_wrong_codes_do_not_count_for_me(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");
        for (var n = 0; n < Invitations.MostWrongByOne; n++)
            await RedeemAsync(database, "29:a", Unissued);

        Assert.IsType<RedeemOutcome.Accepted>(await RedeemAsync(database, "29:b", code));
    }

    [Theory, BothDatabases]
    public async Task Many_guessing_accounts_have_fewer_tries_each_and_block_nobody(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");
        await using (var db = database.Open())
        {
            db.InvitationAttempts.AddRange(
                Enumerable
                    .Range(0, Invitations.ManyWrongByAll)
                    .Select(n => new InvitationAttempt(ChannelUser.Of("msteams", $"29:{n}")!, 1, time.GetUtcNow()))
            );
            await db.SaveChangesAsync();
        }

        for (var n = 0; n < Invitations.MostWrongByOneThen; n++)
            Assert.IsType<RedeemOutcome.Wrong>(await RedeemAsync(database, "29:guessing", Unissued));
        Assert.IsType<RedeemOutcome.TooManyAttempts>(await RedeemAsync(database, "29:guessing", Unissued));
        Assert.IsType<RedeemOutcome.Accepted>(await RedeemAsync(database, "29:another", code));
    }

    [Theory, BothDatabases]
    public async Task Wrong_codes_at_once_are_all_counted(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await using var first = database.Open();
        await using var second = database.Open();
        await Of(first).RedeemAsync("msteams", "29:a", null, Unissued);
        await Of(second).RedeemAsync("msteams", "29:a", null, Unissued);

        await first.SaveChangesAsync();

        Assert.True((await Assert.ThrowsAnyAsync<DbUpdateException>(() => second.SaveChangesAsync())).IsLostRace());
    }

    [Theory, BothDatabases]
    public async Task A_stolen_database_does_not_show_the_code(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        var code = await InviteAsync(database, "chen@example.org");
        await using var db = database.Open();

        var stored = await db.Invitations.AsNoTracking().SingleAsync();

        Assert.Equal(24, stored.Proof.Length);
        Assert.DoesNotContain(code.Text, System.Text.Json.JsonSerializer.Serialize(stored));
    }

    [Theory]
    [InlineData(null, "29:a")]
    [InlineData("msteams", "")]
    [InlineData("msteams", "29:a\0")]
    [InlineData("webchat", "anybody")]
    [InlineData("directline", "dl_anybody")]
    public async Task Who_cannot_be_told_apart_may_not_try(string? channel, string from)
    {
        await using var database = await LoadedAsync(DatabaseProvider.Sqlite);
        var code = await InviteAsync(database, "chen@example.org");
        await using var db = database.Open();

        Assert.IsType<RedeemOutcome.Wrong>(await Of(db).RedeemAsync(channel, from, null, code));
    }

    [Theory, BothDatabases]
    public async Task Who_is_in_no_roster_or_not_in_the_batch_is_not_invited(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await using var db = database.Open();

        Assert.IsType<InviteOutcome.UnknownPerson>(await Of(db).InviteAsync("nobody@example.org", null, Invitations.DefaultLifetime));
        Assert.Equal(
            ["seventh"],
            Assert.IsType<InviteOutcome.UnknownBatch>(await Of(db).InviteAsync("chen@example.org", "ninth", Invitations.DefaultLifetime)).Known
        );
    }

    [Theory, BothDatabases]
    public async Task The_account_of_a_new_code_takes_the_place_of_the_former_one(DatabaseProvider provider)
    {
        await using var database = await LoadedAsync(provider);
        await RedeemAsync(database, "29:a", await InviteAsync(database, "chen@example.org"), ObjectId);

        await RedeemAsync(database, "29:b", await InviteAsync(database, "chen@example.org"), "11111111-8a53-4b52-9d0e-7f0f3a2f9c11");

        Assert.Null(await database.FindAsync(finder => finder.FindAsync(ObjectId, null), time));
        Assert.Equal("陈静", (await database.FindAsync(finder => finder.FindAsync("11111111-8a53-4b52-9d0e-7f0f3a2f9c11", null), time))!.Name);
    }

    Invitations Of(SupervisionDb db) => new(db, new PersonFinder(db, time), new PersonLinks(db, time), time);

    async Task<InvitationCode> InviteAsync(TestDatabase database, string email)
    {
        await using var db = database.Open();
        return Assert.IsType<InviteOutcome.Invited>(await Of(db).InviteAsync(email, "seventh", Invitations.DefaultLifetime)).Invitation.Code;
    }

    /// <summary>Again from the new state when somebody else was faster, as the turn pipeline does.</summary>
    async Task<RedeemOutcome> RedeemAsync(TestDatabase database, string from, InvitationCode code, string? objectId = null)
    {
        while (true)
        {
            await using var db = database.Open();
            var outcome = await Of(db).RedeemAsync("msteams", from, objectId, code);
            try
            {
                await db.SaveChangesAsync();
                return outcome;
            }
            catch (Exception lost) when (lost.IsLostRace()) { }
        }
    }

    async Task<TestDatabase> LoadedAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = database.Open();
        await db.ApplyBatchAsync(TestPlans.Seventh, null, time);
        Assert.IsType<ImportOutcome.Imported>(await db.ImportRosterAsync("seventh", TestPlans.Roster(People), new ImportOptions(), time));
        return database;
    }
}
