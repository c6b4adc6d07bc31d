using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

/// <summary>What prompts make of an answer, in English and Chinese.</summary>
public class RecognitionTests
{
    internal static async Task Answer(
        string locale,
        Dialog prompt,
        PromptOptions question,
        string answer,
        Func<object?, string> echo,
        string expected
    )
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

    [Theory]
    [InlineData("zh-TW", "zh-cn")]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("EN-gb", "en-us")]
    [InlineData("xx", "xx")]
    public void A_locale_is_mapped_to_the_supported_one_of_its_language(string locale, string expected) =>
        Assert.Equal(expected, Microsoft.Bot.Builder.Dialogs.Prompts.PromptCultureModels.MapToNearestLanguage(locale));
}
