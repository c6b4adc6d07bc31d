using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Announcements;

/// <summary>Those who are named, and their supervisors; whom a condition names.</summary>
public sealed class TheirSupervisorsTests
{
    static readonly Audience Theirs = new(AudienceKind.SupervisorsOf);

    [Theory, BothDatabases]
    public async Task The_supervisors_of_those_who_are_named_get_it_as_well(DatabaseProvider provider)
    {
        await using var test = await AnnouncementTest.StartAsync(provider);
        var (lin, sarah) = (await PersonAsync(test, AnnouncementTest.Trainee), await PersonAsync(test, "sarah.miller@example.org"));
        Assert.Equal(["林晓燕", "司徒国华"], await NamesAsync(test, AnnouncementTest.Administrator, Audience.Of([lin, Theirs])));
        var both = Audience.Of([lin, sarah, Theirs]);
        Assert.Equal(4, (await NamesAsync(test, AnnouncementTest.Administrator, both)).Count);
        // Who is left out takes the supervisor along who is nobody else's.
        Assert.Equal(["林晓燕", "司徒国华"], await NamesAsync(test, AnnouncementTest.Administrator, both.Without([sarah])));
        Assert.Equal(["林晓燕"], await NamesAsync(test, AnnouncementTest.Administrator, Audience.Of([lin, Theirs]).Without([Theirs])));
        // A supervisor writes to trainees only.
        Assert.Equal(["林晓燕"], await NamesAsync(test, AnnouncementTest.Supervisor, Audience.Of([lin, Theirs])));
        Assert.Empty(await NamesAsync(test, AnnouncementTest.Administrator, Theirs));
    }

    [Theory]
    [InlineData("remind everybody under 100 hours to log", "who is under 100 hours", "remind them to log")]
    [InlineData("please ping those with less than 2 hours, but not Ma Chao", "who has less than 2 hours", "ping them , but not Ma Chao")]
    [InlineData("tell whoever is on less than 100 hours that it is late", "who is on less than 100 hours", "tell them that it is late")]
    [InlineData("催一下时数不到一百的学员", "谁时数不到一百", "催一下他们")]
    [InlineData("给时数不够120的人发个消息，让他们抓紧", "谁时数不够120", "给他们发个消息，让他们抓紧")]
    public async Task A_condition_is_a_question_and_an_order_for_those_whom_it_finds(string words, string question, string order)
    {
        await using var test = await AnnouncementTest.StartAsync();
        Assert.Contains(new ThoseAsked(question, order), ThoseAsked.In(words, await BatchAsync(test)));
    }

    [Theory]
    [InlineData("remind everybody to log")]
    [InlineData("tell them that they should talk to me")]
    [InlineData("tell the trainees the room is 301")]
    [InlineData("remind those who haven't handed in the case report")]
    [InlineData("提醒所有人周五停课")]
    [InlineData("提醒还没交个案报告的人")]
    public async Task Who_is_known_by_the_words_alone_is_asked_of_nobody(string words)
    {
        await using var test = await AnnouncementTest.StartAsync();
        Assert.Empty(ThoseAsked.In(words, await BatchAsync(test)));
    }

    static async Task<SupervisionBot.Core.Batches.BatchDescription> BatchAsync(AnnouncementTest test)
    {
        await using var db = test.Bot.OpenDatabase();
        return await db.Batches.Select(batch => batch.Description).SingleAsync();
    }

    static async Task<Audience> PersonAsync(AnnouncementTest test, string email)
    {
        await using var db = test.Bot.OpenDatabase();
        return new Audience(AudienceKind.Person, Person: await db.People.Where(p => p.Email == email).Select(p => p.Id.Value).SingleAsync());
    }

    static async Task<IReadOnlyList<string>> NamesAsync(AnnouncementTest test, string author, Audience to)
    {
        IReadOnlyList<TraineeName> names = [];
        await test.DoAsync(author, async (all, who) =>
        {
            names = await all.NamesAsync(who, test.Batch, to, 9, default);
            return new AnnounceOutcome.Nothing();
        });
        return [.. names.Select(one => one.Name).OrderByDescending(name => name, StringComparer.Ordinal)];
    }
}
