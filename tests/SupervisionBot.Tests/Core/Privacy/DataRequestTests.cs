using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Core.Privacy;

/// <summary>What people ask of what is kept about them: asked once, answered once, and nobody else's to see.</summary>
public sealed class DataRequestTests
{
    const string Administrator = "he.huimin@example.org";
    const string Note = "<b>she said \"no\"</b> & left";

    [Theory, BothDatabases]
    public async Task Who_asks_often_at_once_on_two_hosts_has_one_open_request_and_each_administrator_hears_once(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await test.RaceAsync<DataRequests, DataRequest?>(Enumerable.Repeat(test.Trainees[0], 8), async (requests, who) =>
            await requests.AskAsync(who.Id, who.BatchId, DataRequestKind.Erasure, default)
        );

        Assert.Equal(1, await test.Hosts.AskAsync(db => db.DataRequests.CountAsync()));
        Assert.Equal(1, await ToldAsync(test, DataRequests.AskedNotice));
        Assert.True(await test.DoAsync<DataRequests, bool>(r => r.WithdrawAsync(test.Trainees[0].Id, DataRequestKind.Erasure, default)));
        Assert.False(await test.DoAsync<DataRequests, bool>(r => r.WithdrawAsync(test.Trainees[0].Id, DataRequestKind.Erasure, default)));
        Assert.Empty(await WaitingAsync(test, await IdAsync(test, Administrator)));
    }

    [Theory, BothDatabases]
    public async Task Only_an_administrator_of_the_batch_sees_and_answers_and_one_answer_goes_out(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var asked = await AskAsync(test, 0, DataRequestKind.Erasure);
        foreach (var other in (PersonId[])[test.Host.Id, test.Trainees[0].Id, test.Trainees[1].Id])
        {
            Assert.Empty(await WaitingAsync(test, other));
            Assert.Equal(AnswerDone.NotThere, await AnswerAsync(test, other, asked.Id, "no"));
        }
        var administrator = await IdAsync(test, Administrator);
        Assert.Equal(asked.Id, Assert.Single(await WaitingAsync(test, administrator)).Request.Id);
        Assert.Equal(AnswerDone.NoWords, await AnswerAsync(test, administrator, asked.Id, "  "));
        Assert.Equal(AnswerDone.NoWords, await AnswerAsync(test, administrator, asked.Id, new string('x', DataRequests.LongestAnswer + 1)));
        Assert.Equal(AnswerDone.Done, await AnswerAsync(test, administrator, asked.Id, "in August"));
        Assert.Equal(AnswerDone.Already, await AnswerAsync(test, administrator, asked.Id, "never"));
        Assert.Equal(1, await ToldAsync(test, DataRequests.AnsweredNotice));
        // The answer is for whoever asked.
        Assert.Equal("in August", (await AnsweredAsync(test, 0, asked.Id))!.Value.Request.Answer);
        Assert.Null(await AnsweredAsync(test, 1, asked.Id));
    }

    [Theory, BothDatabases]
    public async Task A_copy_has_all_that_is_theirs_nothing_of_others_and_no_key_and_is_theirs_alone(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        await LogAsync(test, 0, Note);
        await LogAsync(test, 1, "nobody else's business");
        var sent = await test.DoAsync<FileStore, StoredFile>(files =>
            files.KeepAsync(test.Trainees[0].Id, test.Host.BatchId, "../report.txt", "text/plain", "my report"u8.ToArray(), default)
        );
        var feed = new CalendarFeed(test.Trainees[0].Id, test.Hosts.Clock.GetUtcNow());
        await using (var db = test.Hosts.OpenDatabase())
        {
            db.CalendarFeeds.Add(feed);
            await db.SaveChangesAsync();
        }
        var asked = await AskAsync(test, 0, DataRequestKind.Copy);
        Assert.Null(await CopyAsync(test, 0, asked.Id));
        await MakeAsync(test);

        var copy = (await CopyAsync(test, 0, asked.Id))!;
        Assert.Null(await CopyAsync(test, 1, asked.Id));
        Assert.Equal(1, await ToldAsync(test, DataRequests.CopyNotice));
        using var zip = new ZipArchive(await test.DoAsync<FileStore, Stream>(files => files.OpenAsync(copy, default)));
        var (data, page) = (Read(zip, "data.json"), Read(zip, "index.html"));
        var rows = JsonDocument.Parse(data).RootElement;
        Assert.Equal(Note, Assert.Single(rows.GetProperty("HourEntries").EnumerateArray()).GetProperty("note").GetString());
        Assert.Equal(KeptAbout.Tables.Count, rows.EnumerateObject().Count());
        Assert.DoesNotContain("nobody else's business", data + page, StringComparison.Ordinal);
        Assert.DoesNotContain(feed.Secret, data + page, StringComparison.Ordinal);
        // Somebody's words are words on the page.
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;she said", page, StringComparison.Ordinal);
        var file = Assert.Single(zip.Entries, entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal));
        Assert.DoesNotContain("..", file.FullName, StringComparison.Ordinal);
        Assert.Equal("my report", Read(zip, file.FullName));
        Assert.Equal(sent.Size, file.Length);
    }

    [Theory, BothDatabases]
    public async Task A_copy_is_forgotten_after_its_days_and_can_be_made_anew(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var asked = await AskAsync(test, 0, DataRequestKind.Copy);
        await MakeAsync(test);
        test.Hosts.Clock.Advance(DataRequests.Kept + TimeSpan.FromMinutes(1));
        await MakeAsync(test);

        Assert.Null(await CopyAsync(test, 0, asked.Id));
        Assert.Equal(0, await test.Hosts.AskAsync(db => db.StoredFiles.CountAsync()));
        Assert.NotEqual(asked.Id, (await AskAsync(test, 0, DataRequestKind.Copy)).Id);
    }

    static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    static async Task LogAsync(SessionsTest test, int who, string note)
    {
        await using (var db = test.Hosts.OpenDatabase())
            await db.ImportRosterAsync(
                "seventh",
                TestPlans.Roster($"被督导{who},Supervisee {who},supervisee{who}@example.org,,supervisee,,,,,,trainee{who:000}@example.org\n"),
                new ImportOptions(),
                test.Hosts.Clock
            );
        var (trainee, supervisees) = await TestHistory.TraineeAsync(test.Hosts[0], await EmailAsync(test, test.Trainees[who].Id));
        var facts = new EntryFacts(new DateOnly(2022, 3, 1), null, 60, "case-work", supervisees[0].Id, note);
        Assert.IsType<LogOutcome.Done>(
            await test.DoAsync<HourLog, LogOutcome>(log => log.LogAsync(trainee, facts, new EntrySource.Typed(), default))
        );
    }

    static async Task MakeAsync(SessionsTest test)
    {
        await using var scope = test.Hosts[0].CreateAsyncScope();
        var work = scope.ServiceProvider.GetServices<RecurringWork>().OfType<MakeCopies>().Single();
        Assert.False(await work.RunAsync(default));
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
    }

    static Task<DataRequest> AskAsync(SessionsTest test, int who, DataRequestKind kind) =>
        test.DoAsync<DataRequests, DataRequest>(requests => requests.AskAsync(test.Trainees[who].Id, test.Host.BatchId, kind, default));

    static Task<IReadOnlyList<AskedErasure>> WaitingAsync(SessionsTest test, PersonId who) =>
        test.DoAsync<DataRequests, IReadOnlyList<AskedErasure>>(requests => requests.WaitingAsync(who, test.Host.BatchId, default));

    static Task<AnswerDone> AnswerAsync(SessionsTest test, PersonId who, DataRequestId id, string words) =>
        test.DoAsync<DataRequests, AnswerDone>(requests => requests.AnswerAsync(who, test.Host.BatchId, id, words, default));

    static Task<(DataRequest Request, PersonName? By)?> AnsweredAsync(SessionsTest test, int who, DataRequestId id) =>
        test.DoAsync<DataRequests, (DataRequest, PersonName?)?>(requests => requests.AnsweredAsync(test.Trainees[who].Id, id, default));

    static Task<StoredFile?> CopyAsync(SessionsTest test, int who, DataRequestId id) =>
        test.DoAsync<DataRequests, StoredFile?>(requests => requests.CopyAsync(test.Trainees[who].Id, id, default));

    static Task<int> ToldAsync(SessionsTest test, string kind) => test.Hosts.AskAsync(db => db.Notices.CountAsync(n => n.Kind == kind));

    static Task<PersonId> IdAsync(SessionsTest test, string email) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());

    static Task<string> EmailAsync(SessionsTest test, PersonId who) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Id == who).Select(p => p.Email).SingleAsync());
}
