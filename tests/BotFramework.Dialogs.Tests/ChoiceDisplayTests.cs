using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class ChoiceDisplayTests
{
    private static IList<Choice> Some(int count) => ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"c{number}")]);

    [Fact]
    public void Up_to_three_choices_stand_in_the_sentence() =>
        Assert.Equal("Which? (1) c1, (2) c2, or (3) c3", ChoiceFactory.ForChannel("sms", Some(3), "Which?", null, null).Text);

    [Fact]
    public void More_choices_are_a_list() =>
        Assert.Equal("Which?\n\n   1. c1\n   2. c2\n   3. c3\n   4. c4", ChoiceFactory.ForChannel("sms", Some(4), "Which?", null, null).Text);

    [Fact]
    public void A_label_of_more_than_twenty_characters_makes_a_list_on_every_channel()
    {
        var message = ChoiceFactory.ForChannel("webchat", [new Choice("a label that is far too long")], null, null, null);
        Assert.Equal("\n\n   1. a label that is far too long", message.Text);
    }

    [Theory]
    [InlineData("webchat", null, 4, "suggested")]
    [InlineData("msteams", "personal", 3, "suggested")]
    [InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "channel", 2, "card")]
    [InlineData("msteams", "personal", 51, "text")]
    [InlineData("slack", null, 4, "card")]
    public void Buttons_are_shown_where_the_channel_has_room(string channel, string? conversationType, int count, string expected)
    {
        var message = ChoiceFactory.ForChannel(channel, Some(count), "Which?", null, null, conversationType, null);
        Assert.Equal(
            expected,
            message.SuggestedActions is not null ? "suggested"
                : message.Attachments?.Count > 0 ? "card"
                : "text"
        );
    }

    [Theory]
    [InlineData("en-US", "Sure? (1) Yes or (2) No")]
    [InlineData("zh-Hans", "Sure? (1) 是的 要么 (2) 不")]
    [InlineData("xx", "Sure? (1) Yes or (2) No")]
    public async Task Yes_and_no_are_in_the_language_of_the_activity(string locale, string expected) =>
        await Talk.With(Talk.AskAndEcho(Talk.Ask("Sure?"), _ => "ok"), new ConfirmPrompt("prompt")).In(locale).Test("hi", expected).StartTestAsync();

    [Fact]
    public async Task The_question_that_is_stored_stays_as_it_was_asked()
    {
        var question = Talk.Ask("Which?");
        question.Choices = Some(2);
        var talk = Talk.On("webchat", Talk.AskAndEcho(question, _ => "ok"), new ChoicePrompt("prompt"));
        await talk.Start().Send("hi").AssertReply(reply => Assert.Equal(2, ((Activity)reply).SuggestedActions.Actions.Count)).StartTestAsync();
        Assert.Null(question.Prompt.SuggestedActions);
        Assert.Null(question.Prompt.Id);
    }

    [Fact]
    public async Task Suggested_actions_are_for_the_person_who_wrote()
    {
        var question = Talk.Ask("Which?");
        question.Choices = Some(2);
        await Talk.On("webchat", Talk.AskAndEcho(question, _ => "ok"), new ChoicePrompt("prompt"))
            .Start()
            .Send("hi")
            .AssertReply(reply => Assert.Equal(["user1"], ((Activity)reply).SuggestedActions.To))
            .StartTestAsync();
    }
}
