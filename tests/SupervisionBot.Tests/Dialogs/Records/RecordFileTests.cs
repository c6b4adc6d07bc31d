using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace SupervisionBot.Tests.Dialogs.Records;

/// <summary>
/// A session's record as a file, and presses on it that nobody was shown. Lin Xiaoyan was there on 9 March 2022, the supervisor has written what was
/// agreed.
/// </summary>
public sealed class RecordFileTests
{
    const string Host = "situ.guohua@example.org";
    const string Trainee = "lin.xiaoyan@example.org";

    [Fact]
    public async Task Who_was_there_gets_the_signed_record_as_a_Word_file()
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 08:15");
        await WriteAsync(bot, "sign");
        Assert.Equal(
            [
                "Session record",
                "Aim",
                "calm",
                "Discussed",
                "the first visit",
                "Agreed",
                "call Wang",
                "Next time",
                "report",
                "Signature",
                "Signed by Situ Guohua on Wed 9 March 2022, 16:30.",
            ],
            await ReadAsync(bot, Trainee, "English")
        );
    }

    [Fact]
    public async Task The_file_is_in_the_readers_language_and_says_that_a_draft_is_not_signed()
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 08:15");
        await WriteAsync(bot, "yes");
        Assert.Equal(
            ["督导文书", "目标", "calm", "讨论内容", "the first visit", "约定", "call Wang", "下次", "report", "签署", "草稿，未签署。"],
            await ReadAsync(bot, Host, "中文")
        );
    }

    [Theory]
    [InlineData("chen.jing@example.org")]
    [InlineData("lyu.shufen@example.org")]
    [InlineData("sarah.miller@example.org")]
    public async Task Who_was_not_there_gets_nothing_out_of_a_forged_press(string email)
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 08:15");
        var (session, version) = await WriteAsync(bot, "yes");
        var talk = bot.TalkAs(email, "forger");
        foreach (
            var verb in (string[])
                ["record.open", "record.sign", "record.file", "record.history", "write-record.begin", "write-record.change-it", "write-record.save"]
        )
        {
            var answer = await talk.ReceiveAsync(Press(verb, verb == "record.sign" ? $"{session}.{version}" : session));
            Assert.NotEmpty(answer);
            Assert.DoesNotContain("call Wang", answer + await talk.SayAsync("agreed: mine"), StringComparison.Ordinal);
        }
        Assert.Equal(("call Wang", 0), await RecordAsync(bot));
    }

    [Fact]
    public async Task A_trainee_who_was_there_cannot_sign()
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 08:15");
        var (session, version) = await WriteAsync(bot, "yes");
        Assert.NotEmpty(await bot.TalkAs(Trainee, "forger").ReceiveAsync(Press("record.sign", $"{session}.{version}")));
        Assert.Equal(("call Wang", 0), await RecordAsync(bot));
    }

    [Theory]
    [InlineData("record.open", "")]
    [InlineData("record.sign", "00000000000000000000000000000000.99999999999")]
    [InlineData("record.file", "'; drop table SessionRecords; --")]
    [InlineData("record.history", "00000000000000000000000000000000")]
    public async Task A_press_with_nonsense_is_answered_and_changes_nothing(string verb, string subject)
    {
        await using var bot = await TestBot.StartAsync("2022-03-07 08:15");
        await WriteAsync(bot, "yes");
        Assert.NotEmpty(await bot.TalkAs(Host, "nonsense").ReceiveAsync(Press(verb, subject)));
        Assert.Equal(("call Wang", 0), await RecordAsync(bot));
    }

    /// <param name="answer">What the supervisor says to the record as it was understood.</param>
    static async Task<(string Session, int Version)> WriteAsync(TestBot bot, string answer)
    {
        var host = bot.TalkAs(Host, "host");
        foreach (var line in (string[])["English", "Wednesday 9 March 14:00-16:00 group supervision 4 places", "yes"])
            await host.SayAsync(line);
        var trainee = bot.TalkAs(Trainee, "trainee");
        foreach (var line in (string[])["English", "book supervision", "1", "yes"])
            await trainee.SayAsync(line);
        bot.Clock.SetUtcNow(TestBot.InShanghai("2022-03-09 16:30"));
        foreach (
            var line in (string[])
                ["attendance", "yes", "write record", "aim: calm; discussed: the first visit; agreed: call Wang; next time: report", answer]
        )
            await host.SayAsync(line);
        await using var db = bot.OpenDatabase();
        var record = await db.SessionRecords.AsNoTracking().SingleAsync();
        return (record.SessionId.Value.ToString("N"), record.Version);
    }

    static async Task<List<string>> ReadAsync(TestBot bot, string email, string language)
    {
        var talk = bot.TalkAs(email, "reader");
        foreach (
            var line in (string[])[language, language == "English" ? "records" : "督导文书", language == "English" ? "open record 1" : "打开文书 1"]
        )
            await talk.SayAsync(line);
        await talk.PressAsync(language == "English" ? "As Word file" : "Word 文件");
        var file = await bot.DownloadAsync(
            talk.EverShown.Last(message => message.Attachments is { Count: 1 } && message.Attachments[0].ContentUrl != null)
        );
        using var word = WordprocessingDocument.Open(new MemoryStream(file!), false);
        return
        [
            .. word.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0),
        ];
    }

    static async Task<(string, int)> RecordAsync(TestBot bot)
    {
        await using var db = bot.OpenDatabase();
        var record = await db.SessionRecords.AsNoTracking().SingleAsync();
        return (record.Agreed, record.Edition);
    }

    static Activity Press(string verb, string subject) =>
        new(ActivityTypes.Message)
        {
            Value = JsonSerializer.SerializeToElement(
                new
                {
                    verb,
                    card = "c1",
                    subject,
                }
            ),
        };
}
