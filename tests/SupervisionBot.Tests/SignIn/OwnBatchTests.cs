using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Rehearsals;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.SignIn;

/// <summary>What somebody who is signed in has in a rehearsal: their own batch, everybody of it, and nothing else.</summary>
public sealed class OwnBatchTests
{
    [Theory]
    [BothDatabases]
    public async Task A_rehearsal_is_a_copy_of_ones_own_batch(DatabaseProvider provider)
    {
        await using var run = await PageRun.StartAsync(provider);
        using var visitor = await run.SignInAsync(PageRun.OtherAdministrator);
        var rehearsal = await PageRun.BeginRehearsalAsync(visitor);

        var people = (await visitor.JsonAsync($"/rehearsals/{rehearsal}/people")).EnumerateArray();
        Assert.Equal(["He Xin", "Stranger"], people.Select(person => person.GetProperty("nameEn").GetString()!).Order());
        var owner = new PersonId(await run.IdAsync(PageRun.OtherAdministrator));
        await using var scope = run
            .Bot.Services.GetRequiredService<SupervisionBot.Rehearsals.Rehearsals>()
            .Find(rehearsal, new RehearsalOwner(owner, await EighthAsync(run)))!
            .Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        Assert.Equal("eighth", (await db.Batches.SingleAsync()).Key);
        Assert.Equal(2, await db.Memberships.CountAsync());
        Assert.Empty(await db.HourEntries.ToListAsync());
        Assert.Empty(await db.Sessions.ToListAsync());
        Assert.Empty(await db.ChannelIdentities.ToListAsync());
        var named = await db.People.Where(person => person.Name != "…").Select(person => person.NameEn).ToListAsync();
        Assert.Equal(["He Xin", "Stranger"], named.Order());
    }

    [Fact]
    public async Task Everybody_of_it_can_be_played_and_looked_into_there_and_only_there()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        var rehearsal = await PageRun.BeginRehearsalAsync(visitor);
        var root = $"/rehearsals/{rehearsal}/bot";
        var trainee = (await visitor.JsonAsync($"/rehearsals/{rehearsal}/people"))
            .EnumerateArray()
            .Single(person => person.GetProperty("nameEn").GetString() == "Lin Xiaoyan");
        using var signedIn = await visitor.PostAsync(
            $"{root}/webchat/sign-in",
            JsonContent.Create(new { personId = trainee.GetProperty("id").GetGuid() })
        );
        var session = await signedIn.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var (token, talk) = (session.GetProperty("token").GetString()!, session.GetProperty("conversationId").GetString()!);
        using var begun = await visitor.SendAsync(
            HttpMethod.Post,
            $"{root}/v3/directline/conversations",
            JsonContent.Create(new { flavour = "personal" }),
            visitor.Origin,
            token
        );
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        using var watched = await visitor.SendAsync(HttpMethod.Get, $"{root}/webchat/turns/{talk}", null, null, token);
        Assert.Equal(HttpStatusCode.OK, watched.StatusCode);

        using var outside = await visitor.SendAsync(HttpMethod.Get, $"/webchat/turns/{talk}", null, null, token);
        Assert.Equal(HttpStatusCode.Unauthorized, outside.StatusCode);
        using var own = await visitor.PostAsync("/webchat/sign-in", JsonContent.Create(new { personId = await run.IdAsync(PageRun.Administrator) }));
        var live = await own.Content.ReadFromJsonAsync<JsonElement>();
        using var liveWatched = await visitor.SendAsync(
            HttpMethod.Get,
            $"/webchat/turns/{live.GetProperty("conversationId").GetString()}",
            null,
            null,
            live.GetProperty("token").GetString()
        );
        Assert.Equal(HttpStatusCode.NotFound, liveWatched.StatusCode);
    }

    [Theory]
    [InlineData(typeof(SupervisionBot.Core.Records.RecordChange))]
    [InlineData(typeof(SupervisionBot.Core.Hours.HourChange))]
    [InlineData(typeof(SupervisionBot.Core.Sessions.BookingChange))]
    [InlineData(typeof(SupervisionBot.Core.Sessions.Opinion))]
    [InlineData(typeof(SupervisionBot.Core.Sessions.Traveller))]
    [InlineData(typeof(SupervisionBot.Core.Portfolios.PortfolioDraft))]
    public void What_is_written_for_few_and_the_histories_of_it_are_in_no_copy(Type table) => Assert.Contains(table, OneBatch.Emptied);

    [Fact]
    public async Task A_new_one_takes_the_place_of_the_one_before()
    {
        await using var run = await PageRun.StartAsync();
        using var visitor = await run.SignInAsync(PageRun.Administrator);
        var first = await PageRun.BeginRehearsalAsync(visitor, "Sample");
        var second = await PageRun.BeginRehearsalAsync(visitor, "Sample");
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/rehearsals/{first}"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/rehearsals/{second}"));
    }

    /// <summary>A table that is of no batch, hangs on nothing of one and is not emptied: somebody has thought about it and named it here.</summary>
    [Fact]
    public async Task Of_every_table_it_is_known_how_another_batch_gets_out_of_it()
    {
        string[] harmless =
        [
            "AnnouncementReader",
            "FileChunk", // contents, which the copy has none of
            "InboundActivity", // talks and what belongs to the page are forgotten in every rehearsal
            "JobRun",
            "LateActivity",
            "MessagePreferences", // when somebody wants to be told
            "OutboxMessage",
            "Person", // has no name without a part in the batch
            "RingKey",
            "Talk",
            "WebChatActivity",
            "WebChatConversation",
            "WebChatKey",
            "WebChatTicket",
            "WebChatUpload",
            "WriteProof",
        ];
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Where(table => !table.IsOwned()).ToList();
        var ids = tables
            .Select(table => (table, Key: table.FindPrimaryKey()!.Properties))
            .Where(one => one.Key.Count == 1 && one.Key[0].ClrType != typeof(PersonId))
            .Select(one => (Owner: one.table, one.Key[0].ClrType))
            .Where(one => one.ClrType.GetInterfaces().Any(face => face.Name == "ITypedId`1"))
            .ToList();
        var unknown = tables
            .Where(table => !OneBatch.Emptied.Contains(table.ClrType) && !harmless.Contains(table.ClrType.Name))
            .Where(table => !table.GetProperties().Any(property => ids.Exists(id => id.ClrType == property.ClrType && id.Owner != table)))
            .Where(table => table.ClrType != typeof(Batch))
            .Select(table => table.ClrType.Name);
        Assert.Empty(unknown.Order());
    }

    static async Task<BatchId> EighthAsync(PageRun run)
    {
        await using var db = run.Open();
        return (await db.Batches.SingleAsync(batch => batch.Key == "eighth")).Id;
    }
}
