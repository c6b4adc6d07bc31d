using SupervisionBot.Core;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class LanguageAskedTests
{
    [Theory]
    [InlineData("could you switch to chinese for me", Language.Chinese)]
    [InlineData("no, back to English please", Language.English)]
    [InlineData("why do you answer in Chinese?", Language.English)]
    [InlineData("I don't read Chinese", Language.English)]
    [InlineData("my English isn't good", Language.Chinese)]
    [InlineData("English not Chinese", Language.English)]
    [InlineData("translate from English into Chinese", Language.Chinese)]
    [InlineData("换成英文", Language.English)]
    [InlineData("别用英文，说中文", Language.Chinese)]
    [InlineData("英文我看不懂", Language.Chinese)]
    [InlineData("怎么全是英文啊", Language.Chinese)]
    public void The_language_that_is_wanted(string words, Language wanted) => Assert.Equal(wanted, LanguageAsked.In(words));

    [Theory]
    [InlineData("another language please")]
    [InlineData("can you do both English and Chinese?")]
    [InlineData("换个语言")]
    public void Where_none_is_chosen_it_is_asked(string words) => Assert.Null(LanguageAsked.In(words));
}
