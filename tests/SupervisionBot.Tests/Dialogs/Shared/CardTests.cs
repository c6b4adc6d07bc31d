using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Dialogs.Shared;

/// <summary>What was typed stands on a card as it was typed, although cards read Markdown.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData("_so_ and [here](https://evil.example.org)", @"\_so\_ and \[here\](https://evil.example.org)")]
    [InlineData("https://meet.example.org/a_b~c_d?e=_f", "https://meet.example.org/a_b~c_d?e=_f")]
    [InlineData("Room_2 or https://meet.example.org/a_b, not a_b", @"Room\_2 or https://meet.example.org/a_b, not a\_b")]
    [InlineData("{{DATE(2026-11-28T09:00:00Z, SHORT)}} {{{TIME(x)}}}", @"{\{DATE(2026-11-28T09:00:00Z, SHORT)}} {\{\{TIME(x)}}}")]
    [InlineData("# first", "\\# first")]
    [InlineData("1. second", "1\\. second")]
    public void Marks_are_shown_and_an_address_leads_where_it_says(string typed, string written) =>
        Assert.Equal(
            written,
            CardText.Cards(new Card("c1").Text(typed).ToActivity("test", null)).Single().GetProperty("body")[0].GetProperty("text").GetString()
        );

    [Fact]
    public void Lines_stay_lines_where_Markdown_would_make_one_paragraph_of_them()
    {
        var body = CardText.Cards(new Card("c1").Item("Programme", "09:00 a visit\n10:30 a talk\n\n* the end").ToActivity("test", null)).Single();

        Assert.Equal(
            ["Programme", "09:00 a visit", "10:30 a talk", @"\* the end"],
            body.GetProperty("body").EnumerateArray().Select(block => block.GetProperty("text").GetString())
        );
        Assert.All(body.GetProperty("body").EnumerateArray().Skip(1), block => Assert.Equal("None", block.GetProperty("spacing").GetString()));
    }
}
