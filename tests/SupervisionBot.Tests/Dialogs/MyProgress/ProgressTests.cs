using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Dialogs.MyProgress;

/// <summary>Card presses that nobody was shown, and the picture. It is Wednesday 2 March 2022.</summary>
public sealed class ProgressTests
{
    const string Trainee = "chen.jing@example.org";
    const string NobodyThere = "There are no trainees here whose progress you may see.";

    [Theory]
    [InlineData("lyu.shufen@example.org")]
    [InlineData("shen.congshan@example.org")]
    public async Task A_forged_press_opens_nobody_of_another_group(string who)
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs(who);
        await talk.SayAsync("English");

        var answer = await talk.ReceiveAsync(Press("trainees.open", await PersonAsync(bot, Trainee)));

        Assert.StartsWith(NobodyThere, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lin.xiaoyan@example.org")]
    [InlineData("dong.xuemei@example.org")]
    [InlineData("li.ming@example.org")]
    [InlineData("qian.duofu@example.org")]
    public async Task Who_has_no_trainees_cannot_press_their_cards(string who)
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs(who);
        await talk.SayAsync("English");

        var answer = await talk.ReceiveAsync(Press("trainees.open", await PersonAsync(bot, Trainee)));

        Assert.StartsWith("That card is from an earlier talk", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trainees.open", "nonsense")]
    [InlineData("trainees.open", "00000000000000000000000000000000")]
    [InlineData("trainees.list", "nonsense")]
    public async Task A_press_with_nonsense_does_no_harm(string verb, string subject)
    {
        await using var bot = await TestBot.StartAsync();

        Assert.NotEmpty(await bot.TalkAs("situ.guohua@example.org").ReceiveAsync(Press(verb, subject)));
    }

    [Theory]
    [InlineData("progress.go", "language")]
    [InlineData("progress.go", "nonsense")]
    public async Task A_next_step_leads_only_where_steps_lead(string verb, string subject)
    {
        await using var bot = await TestBot.StartAsync();

        var answer = await bot.TalkAs("lin.xiaoyan@example.org").ReceiveAsync(Press(verb, subject));

        Assert.StartsWith("That card is from an earlier talk", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_supervisee_cannot_be_pressed_into_an_entry()
    {
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs("lin.xiaoyan@example.org");

        await talk.ReceiveAsync(Press("log.with", await PersonAsync(bot, "li.ming@example.org")));
        var answer = await talk.SayAsync("case work");

        Assert.StartsWith("Who did you work with?", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lin.xiaoyan@example.org", "progress")]
    [InlineData(Trainee, "进度")]
    public async Task The_picture_comes_with_the_card_and_is_drawn_in_the_persons_language(string who, string words)
    {
        await using var bot = await TestBot.StartAsync();
        await TestHistory.LogAsync(bot.Services, who, "120 case-work 2022-01-03 2022-02-28 every 7 approved");
        var talk = bot.TalkAs(who);
        await talk.SayAsync(words);

        var card = CardText.Cards(talk.EverShown[^1]).Single();
        var image = card.GetProperty("body").EnumerateArray().Last(element => element.GetProperty("type").ValueEquals("Image"));
        using var picture = SKBitmap.Decode(Convert.FromBase64String(image.GetProperty("url").GetString()!.Split(',')[1]));

        Assert.Equal((720, 430), (picture.Width, picture.Height));
        Assert.Contains(SKColor.Parse("#0B6A6F"), picture.Pixels);
        Assert.Contains(SKColor.Parse("#B3261E"), picture.Pixels);
        Assert.True(card.GetRawText().Length < 40_000, "The message is too big for Teams.");
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

    static async Task<string> PersonAsync(TestBot bot, string email)
    {
        await using var db = bot.OpenDatabase();
        return (await db.People.SingleAsync(person => person.Email == email)).Id.Value.ToString("N");
    }
}
