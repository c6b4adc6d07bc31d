using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class PromptTests
{
    private static readonly Activity SubmittedCard = new() { Type = ActivityTypes.Message, Value = new { a = 1 } };

    private static Talk TextTalk(PromptValidator<string>? validator = null, string? again = "Again?") =>
        Talk.With(Talk.AskAndEcho(Talk.Ask("Name?", again), result => $"Hello {result}"), new TextPrompt("prompt", validator));

    [Fact]
    public async Task A_submitted_card_is_no_answer_to_a_text_prompt() =>
        await TextTalk().Start().Test("hi", "Name?").Send(SubmittedCard).AssertReply("Again?").Test("Bo", "Hello Bo").StartTestAsync();

    [Fact]
    public async Task An_empty_text_is_an_answer_to_a_text_prompt() =>
        await TextTalk().Start().Test("hi", "Name?").Test(string.Empty, "Hello").StartTestAsync();

    [Fact]
    public async Task Without_a_retry_question_the_first_one_is_repeated() =>
        await TextTalk(again: null).Start().Test("hi", "Name?").Send(SubmittedCard).AssertReply("Name?").StartTestAsync();

    [Fact]
    public async Task The_first_answer_is_attempt_one_and_an_activity_that_is_no_message_is_not_counted()
    {
        var attempts = new List<int>();
        var talk = TextTalk(
            (answer, _) =>
            {
                attempts.Add(answer.AttemptCount);
                return Task.FromResult(answer.Recognized.Value == "Bo");
            }
        );
        await talk.Start()
            .Test("hi", "Name?")
            .Test("x", "Again?")
            .Send(new Activity { Type = ActivityTypes.Event })
            .Test("Bo", "Hello Bo")
            .StartTestAsync();
        Assert.Equal([1, 2], attempts);
    }

    [Fact]
    public async Task The_validator_is_asked_even_when_nothing_was_recognised_and_decides_alone()
    {
        var talk = TextTalk(
            (answer, _) =>
            {
                Assert.False(answer.Recognized.Succeeded);
                answer.Recognized.Value = "nobody";
                return Task.FromResult(true);
            }
        );
        await talk.Start().Test("hi", "Name?").Send(SubmittedCard).AssertReply("Hello nobody").StartTestAsync();
    }

    [Fact]
    public async Task When_the_validator_has_said_something_the_question_is_not_repeated()
    {
        var talk = TextTalk(
            async (answer, token) =>
            {
                await answer.Context.SendActivityAsync("Too short.", cancellationToken: token);
                return false;
            }
        );
        await talk.Start().Test("hi", "Name?").Test("x", "Too short.").AssertNoReply(timeout: 1).StartTestAsync();
    }

    [Fact]
    public async Task A_typing_signal_counts_as_having_said_something()
    {
        var talk = TextTalk(
            async (answer, token) =>
            {
                await answer.Context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, token);
                return false;
            }
        );
        await talk.Start()
            .Test("hi", "Name?")
            .Send("x")
            .AssertReply(reply => Assert.Equal(ActivityTypes.Typing, reply.Type))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();
    }

    [Fact]
    public async Task A_reprompt_leaves_the_count_as_it_is()
    {
        var attempts = new List<int>();
        var talk = TextTalk(
            (answer, _) =>
            {
                attempts.Add(answer.AttemptCount);
                return Task.FromResult(false);
            }
        );
        talk.Before = async dc =>
        {
            if (dc.Context.Activity.Text != "what?")
            {
                return null;
            }

            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        };
        await talk.Start().Test("hi", "Name?").Test("x", "Again?").Test("what?", "Name?").Test("x", "Again?").StartTestAsync();
        Assert.Equal([1, 2], attempts);
    }

    [Fact]
    public async Task A_dialog_that_was_put_above_a_prompt_ends_and_the_question_is_asked_again()
    {
        var talk = TextTalk();
        var help = Talk.Waterfall("help", (step, token) => step.EndDialogAsync("not an answer", token));
        talk.Before = async dc =>
        {
            dc.Dialogs.Add(help);
            return dc.Context.Activity.Text == "help" ? await dc.BeginDialogAsync("help") : null;
        };
        await talk.Start().Test("hi", "Name?").Test("help", "Name?").Test("Bo", "Hello Bo").StartTestAsync();
    }

    [Fact]
    public async Task A_question_without_an_input_hint_expects_input()
    {
        var question = new PromptOptions
        {
            Prompt = new Activity { Type = ActivityTypes.Message, Text = "Name?" },
        };
        var talk = Talk.With(Talk.AskAndEcho(question, _ => "ok"), new TextPrompt("prompt"));
        await talk.Start().Send("hi").AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint)).StartTestAsync();
    }

    [Fact]
    public async Task A_prompt_without_prompt_options_is_refused()
    {
        var talk = Talk.With(Talk.Waterfall("main", (step, token) => step.BeginDialogAsync("prompt", "text", token)), new TextPrompt("prompt"));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => talk.Start().Send("hi").StartTestAsync());
    }

    [Fact]
    public async Task Any_attachment_is_an_answer_to_an_attachment_prompt()
    {
        var talk = Talk.With(
            Talk.AskAndEcho(Talk.Ask("File?", "A file, please."), result => ((IList<Attachment>)result!)[0].ContentType),
            new AttachmentPrompt("prompt")
        );
        var html = new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "text/html" }] };
        await talk.Start().Test("hi", "File?").Test("here", "A file, please.").Send(html).AssertReply("text/html").StartTestAsync();
    }

    [Fact]
    public async Task An_activity_prompt_sees_every_type_and_always_asks_again()
    {
        var talk = Talk.With(
            Talk.AskAndEcho(Talk.Ask("Event?", "An event, please."), result => ((Activity)result!).Name),
            new ActivityPrompt("prompt", (answer, _) => Task.FromResult(answer.Recognized.Value.Type == ActivityTypes.Event))
        );
        await talk.Start()
            .Test("hi", "Event?")
            .Test("here", "An event, please.")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "arrived" })
            .AssertReply("arrived")
            .StartTestAsync();
    }
}
