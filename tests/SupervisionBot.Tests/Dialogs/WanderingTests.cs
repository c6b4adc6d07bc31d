using SupervisionBot.Tests.Hearing;
using Xunit;

namespace SupervisionBot.Tests.Dialogs;

/// <summary>
/// Sentences of every kind, one after the other, whatever question is open: no turn fails, and nobody is left without an answer.
/// </summary>
public sealed class WanderingTests(ITestOutputHelper output)
{
    static readonly string[] Answers =
    [
        "yes",
        "no",
        "1",
        "2",
        "12",
        "all",
        "save",
        "cancel",
        "back",
        "undo",
        "again",
        "好",
        "不用了",
        "保存",
        "取消",
        "返回",
        "撤销",
        "都",
        "第二条",
    ];

    static readonly string[] Tails =
    [
        "٢٣",
        "99999999999",
        "-3h",
        "1.5",
        "24:61",
        "2022-02-30",
        "the 31st",
        "group 2",
        "第三小组",
        "李娜",
        "Situ",
        "1 to 4 except 2",
        "and undo it",
        "全部",
    ];

    [Theory]
    [InlineData("chen.jing@example.org")]
    [InlineData("lin.xiaoyan@example.org")]
    [InlineData("lyu.shufen@example.org")]
    [InlineData("margaret.leung@example.org")]
    [InlineData("he.huimin@example.org")]
    [InlineData("dong.xuemei@example.org")]
    [InlineData("li.na@example.org")]
    [InlineData("emily.zhang@example.org")]
    public async Task Whatever_is_said_in_whatever_state_is_answered(string email)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var bot = await TestBot.StartAsync();
        var talk = bot.TalkAs(email);
        var before = "";
        for (var turn = 0; turn < Much.Of(800, 80); turn++)
        {
            var words = Next(random);
            var answer = await talk.SayAsync(words);
            if (answer.Length == 0 || !bot.Errors.IsEmpty)
                output.WriteLine($"turn {turn}: “{words}” after “{before}”");
            Assert.NotEmpty(answer);
            Assert.Empty(bot.Errors);
            before = words;
        }
    }

    static string Next(Random random)
    {
        var sentence = Any(SaidSentences.All);
        return random.Next(10) switch
        {
            0 or 1 => Any(Answers),
            2 => $"{sentence} {Any(Tails)}",
            3 => $"{sentence}, {Any(SaidSentences.All)}",
            4 => string.Concat(sentence.Chunk(4).OrderBy(_ => random.Next()).SelectMany(static part => part)),
            _ => sentence,
        };

        string Any(string[] some) => some[random.Next(some.Length)];
    }
}
