using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Tests.Dialogs;

/// <summary>What prompts make of an answer, in English and Chinese.</summary>
public class RecognitionTests
{
    private static string Show(DateTimeResolution reading) => $"{reading.Timex}|{reading.Value}";

    private static async Task Answer(string locale, Dialog prompt, PromptOptions question, string answer, Func<object?, string> echo, string expected)
    {
        question.RetryPrompt = MessageFactory.Text("not understood");
        await Talk.With(Talk.AskAndEcho(question, echo), prompt).In(locale).Send("hi").AssertReply(_ => { }).Test(answer, expected).StartTestAsync();
    }

    [Theory]
    [InlineData("en-US", "two", "2")]
    [InlineData("en-US", "about 12 hours", "12")]
    [InlineData("en-US", "007", "7")]
    [InlineData("en-US", "3 dollars", "3")]
    [InlineData("en-US", "none", "not understood")]
    [InlineData("en-US", "1.5", "not understood")]
    [InlineData("zh-CN", "两个", "2")]
    [InlineData("zh-CN", "十二小时", "12")]
    [InlineData("zh-Hans", "三十", "30")]
    [InlineData("zh-TW", "15", "15")]
    [InlineData("zh-CN", "没有数字", "not understood")]
    public async Task Whole_numbers(string locale, string answer, string expected) =>
        await Answer(locale, new NumberPrompt<int>("prompt"), Talk.Ask("?"), answer, result => $"{result}", expected);

    [Theory]
    [InlineData("en-US", "1.5", "1.5")]
    [InlineData("en-US", "two and a half", "2.5")]
    [InlineData("de-DE", "1,5", "1.5")]
    [InlineData("zh-CN", "一点五", "1.5")]
    public async Task Fractions(string locale, string answer, string expected) =>
        await Answer(locale, new NumberPrompt<double>("prompt"), Talk.Ask("?"), answer, result => FormattableString.Invariant($"{result}"), expected);

    [Trait("Sdk", "InRepo")]
    [Theory]
    [InlineData("en-US", "yes", "True")]
    [InlineData("en-US", "Yes, please", "True")]
    [InlineData("en-US", "no thanks", "False")]
    [InlineData("en-US", "not sure", "False")]
    [InlineData("en-US", "2", "False")]
    [InlineData("en-US", "nothing", "not understood")]
    [InlineData("zh-CN", "是的", "True")]
    [InlineData("zh-CN", "好", "True")]
    [InlineData("zh-CN", "好的，谢谢", "True")]
    [InlineData("zh-CN", "不是", "False")]
    [InlineData("zh-CN", "不用了", "False")]
    [InlineData("zh-CN", "我不同意", "False")]
    [InlineData("zh-Hans", "1", "True")]
    [InlineData("zh-CN", "今天行程取消", "not understood")]
    [InlineData("en-US", "👍", "True")]
    public async Task Yes_and_no(string locale, string answer, string expected) =>
        await Answer(locale, new ConfirmPrompt("prompt") { Style = ListStyle.None }, Talk.Ask("?"), answer, result => $"{result}", expected);

    [Theory]
    [InlineData("en-US", "the second one", "green")]
    [InlineData("en-US", "last", "blue")]
    [InlineData("en-US", "3", "blue")]
    [InlineData("en-US", "number three please", "blue")]
    [InlineData("en-US", "I want the RED one", "red")]
    [InlineData("en-US", "grass", "green")]
    [InlineData("en-US", "4", "not understood")]
    [InlineData("zh-CN", "第二个", "green")]
    [InlineData("zh-CN", "三", "blue")]
    [InlineData("zh-CN", "红色", "red")]
    public async Task Choices(string locale, string answer, string expected)
    {
        var question = Talk.Ask("?");
        question.Choices = [new Choice("red") { Synonyms = ["红色"] }, new Choice("green") { Synonyms = ["grass"] }, new Choice("blue")];
        var prompt = new ChoicePrompt("prompt") { Style = ListStyle.None };
        await Answer(locale, prompt, question, answer, result => ((FoundChoice)result!).Value, expected);
    }

    [Trait("Sdk", "InRepo")]
    [Theory]
    [InlineData("en-US", "tomorrow at 3pm", "2026-03-03T15|2026-03-03 15:00:00")]
    [InlineData("en-US", "5 March 2026", "2026-03-05|2026-03-05")]
    [InlineData("en-US", "two hours", "PT2H|7200")]
    [InlineData("en-US", "whenever", "not understood")]
    [InlineData("zh-CN", "明天下午三点", "2026-03-03T15|2026-03-03 15:00:00")]
    [InlineData("zh-CN", "2026年3月5日", "2026-03-05|2026-03-05")]
    [InlineData("zh-Hans", "两小时", "PT2H|7200")]
    public async Task Dates_count_from_the_clock_of_the_person(string locale, string answer, string expected)
    {
        var now = new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.FromHours(8));
        var talk = Talk.With(
            Talk.AskAndEcho(Talk.Ask("?", "not understood"), result => Show(((IList<DateTimeResolution>)result!)[0])),
            new DateTimePrompt("prompt"));
        var message = new Activity { Type = ActivityTypes.Message, Text = answer, Locale = locale, LocalTimestamp = now };
        await talk.Start().Test("hi", "?").Send(message).AssertReply(expected).StartTestAsync();
    }

    [Trait("Sdk", "InRepo")]
    [Fact]
    public async Task A_number_is_read_though_the_locale_is_unknown() =>
        await Answer("not a culture!", new NumberPrompt<int>("prompt"), Talk.Ask("?"), "two", result => $"{result}", "2");

    [Trait("Sdk", "InRepo")]
    [Fact]
    public void A_lone_surrogate_in_the_text_does_not_fail() => Assert.Single(Find.FindChoices("red \ud83d", ["red"]));

    [Theory]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("EN-gb", "en-us")]
    [InlineData("xx", "xx")]
    public void A_locale_is_mapped_to_the_supported_one_of_its_language(string locale, string expected) =>
        Assert.Equal(expected, Microsoft.Bot.Builder.Dialogs.Prompts.PromptCultureModels.MapToNearestLanguage(locale));
}
