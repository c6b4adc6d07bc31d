using System.Globalization;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Dialogs.Shared;

/// <summary>What somebody writes stands in a sentence as they wrote it.</summary>
public sealed class TextsTests
{
    [Theory]
    [InlineData("en", "{last} or tea")]
    [InlineData("zh-Hans", "{last}还是tea")]
    public void A_value_that_names_a_later_place_is_not_filled(string language, string said) =>
        Assert.Equal(said, Texts.Shared.SayIn(CultureInfo.GetCultureInfo(language), "ListLast", ("head", "{last}"), ("last", "tea")));

    [Fact]
    public async Task A_note_of_placeholders_and_functions_is_only_a_note()
    {
        await using var hosts = await TestHosts.StartAsync();
        var talk = hosts.TalkAs();
        var asked = await talk.SayAsync(
            "log 2 h case work with Fan Xiaoyu yesterday: {length} {note} {{DATE(2022-01-01T00:00:00Z, SHORT)}} {reference}"
        );
        var saved = await talk.SayAsync("yes");

        Assert.All([asked, saved], said =>
            Assert.Contains("{length} {note} {{DATE(2022-01-01T00:00:00Z, SHORT)}} {reference}", said, StringComparison.Ordinal)
        );
    }
}
