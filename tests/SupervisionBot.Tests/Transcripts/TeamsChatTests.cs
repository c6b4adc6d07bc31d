using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Talks;
using SupervisionBot.TeamsApp;
using SupervisionBot.Tests.Conventions;
using ChannelIds = Microsoft.Bot.Connector.Channels;
using DialogState = Microsoft.Bot.Builder.Dialogs.DialogState;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>
/// The talks once more, in Teams: it is sent nothing that it would not take, and wherever a talk waits for an answer, its commands are understood.
/// </summary>
public sealed class TeamsChatTests
{
    static int copies;

    /// <summary>Every talk in one of its languages.</summary>
    public static TheoryData<string> Chats =>
        [.. ChatTests.Files.GroupBy(file => file.Split('.')[0]).Select((talk, number) => talk.Order().ElementAt(number % talk.Count()))];

    [Theory]
    [MemberData(nameof(Chats))]
    public async Task A_talk_shows_what_Teams_takes_and_understands_its_commands_at_every_point(string file)
    {
        var at = file.Length;
        await ChatFile.PlayAsync(
            await File.ReadAllTextAsync(Path.Combine(ChatTests.Folder, file)),
            TeamsRules.Check,
            ChannelIds.Msteams,
            (bot, email) => CheckTitleAsync(bot, email, ++at)
        );
    }

    /// <summary>
    /// Says one of the titles, another at each point, now in English and now in Chinese, in a copy of the talk, and in one that is the same
    /// but waits for nothing: the answer must be that one.
    /// </summary>
    static async Task CheckTitleAsync(TestBot bot, string email, int at)
    {
        await using var db = bot.OpenDatabase();
        var talk = await db
            .Talks.AsNoTracking()
            .Where(known => db.People.Any(person => person.Id == known.PersonId && person.Email == email))
            .OrderByDescending(known => known.LastTurnAt)
            .FirstOrDefaultAsync();
        if (talk is null || TalkFormat.Read(talk.State) is not { Dialogs.DialogStack.Count: > 0 })
            return;
        var titles = Titles(bot);
        var title = titles[at / 2 % titles.Count].Title;
        string[] openings =
        [
            (await SayAsync(bot, email, talk, title.En, "en")).Split('\n')[0],
            (await SayAsync(bot, email, talk, title.Zh, "zh-Hans")).Split('\n')[0],
        ];
        var words = at % 2 == 0 ? title.En : title.Zh;
        var answer = await SayAsync(bot, email, talk, words, null);
        Assert.True(openings.Any(answer.Contains), $"“{words}” was answered with\n{answer}\ninstead of\n{string.Join("\nor ", openings)}");
    }

    /// <param name="language">The language of a talk in which nothing waits; null leaves the talk as it is.</param>
    static async Task<string> SayAsync(TestBot bot, string email, Talk talk, string words, string? language)
    {
        var (memory, dialogs) = TalkFormat.Read(talk.State)!.Value;
        if (language != null)
            (memory.Language, dialogs) = (language, new DialogState());
        var place = $"copy-{Interlocked.Increment(ref copies)}";
        var copy = new Talk($"{ChannelIds.Msteams}/conversations/{place}");
        copy.Remember(talk.PersonId, TalkFormat.Write(memory, dialogs), talk.Reference, talk.LastTurnAt);
        await using var db = bot.OpenDatabase();
        db.Talks.Add(copy);
        await db.SaveChangesAsync();
        var answer = await bot.TalkAs(email, place, ChannelIds.Msteams).SayAsync(words);
        await db.Talks.Where(known => known.Key == copy.Key).ExecuteDeleteAsync();
        return answer;
    }

    static IReadOnlyList<AppCommand> Titles(TestBot bot) => AppCommand.Of(bot.Services.GetRequiredService<Catalogue>().All);
}
