using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Delivery;

/// <summary>A bot that tells people a sentence about each subject; a subject that is not true any more is left out.</summary>
sealed class NoticeTest(TestBot bot) : IAsyncDisposable
{
    public const string Trainee = "lin.xiaoyan@example.org";
    public const string Kind = "sentence";

    static readonly HashSet<string> Untrue = ["untrue"];

    public TestBot Bot => bot;

    public static async Task<NoticeTest> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new(await TestBot.StartAsync(provider: provider, with: services => services.AddNotice<Sentences>()));

    /// <summary>Somebody who has written to the bot, and what was answered is read.</summary>
    public async Task<TestTalk> MetAsync(string email = Trainee, string conversation = "talk")
    {
        var talk = bot.TalkAs(email, conversation);
        await talk.SayAsync("help");
        return talk;
    }

    public async Task TellAsync(string subject, NoticeTiming? timing = null, string to = Trainee)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        var person = await db.People.Where(p => p.Email == to).Select(p => p.Id).SingleAsync();
        var batch = await db.Batches.Select(b => b.Id).SingleAsync();
        scope.ServiceProvider.GetRequiredService<Notices>().Tell(person, batch, Kind, subject, timing);
        await db.SaveChangesAsync();
    }

    public async Task<List<Notice>> NoticesAsync()
    {
        await using var db = bot.OpenDatabase();
        return await db.Notices.AsNoTracking().OrderBy(n => n.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    sealed class Sentences : NoticeWriter, INoticeWriter
    {
        public static NoticeDescription Description { get; } = new(typeof(Sentences), NoticeTest.Kind);

        public override Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
        {
            var told = subjects.Where(subject => !Untrue.Contains(subject)).ToList();
            if (told.Contains("broken"))
                throw new InvalidOperationException("broken");
            return Task.FromResult(
                told.Count == 0 ? null : new Card("").Text($"{reader.Language} {Texts.Shared["Help"]}: {string.Join(", ", told)}")
            );
        }
    }
}
