using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

public class WaterfallTests
{
    private static async Task<DialogTurnResult> Say(WaterfallStepContext step, string text)
    {
        await step.Context.SendActivityAsync(text);
        return Dialog.EndOfTurn;
    }

    [Fact]
    public async Task A_step_that_waits_without_a_prompt_gets_the_text_of_the_next_message() =>
        await Talk.With(Talk.Waterfall("main", (step, _) => Say(step, "one"), (step, _) => Say(step, $"two:{step.Result}:{step.Reason}")))
            .Start()
            .Test("hi", "one")
            .Test("blue", "two:blue:ContinueCalled")
            .StartTestAsync();

    [Fact]
    public async Task A_submitted_card_has_no_text_and_the_next_step_gets_null()
    {
        var talk = Talk.With(Talk.Waterfall("main", (step, _) => Say(step, "one"), (step, _) => Say(step, step.Result is null ? "null" : "text")));
        await talk.Start()
            .Test("hi", "one")
            .Send(new Activity { Type = ActivityTypes.Message, Value = new { hours = 2 } })
            .AssertReply("null")
            .StartTestAsync();
    }

    [Fact]
    public async Task An_activity_that_is_no_message_leaves_the_step_waiting() =>
        await Talk.With(Talk.Waterfall("main", (step, _) => Say(step, "one"), (step, _) => Say(step, "two")))
            .Start()
            .Test("hi", "one")
            .Send(new Activity { Type = ActivityTypes.Typing })
            .Test("go", "two")
            .StartTestAsync();

    [Fact]
    public async Task Next_runs_the_following_step_in_the_same_turn_with_its_result()
    {
        var talk = Talk.With(
            Talk.Waterfall("main", (step, token) => step.NextAsync("x", token), (step, _) => Say(step, $"{step.Result}:{step.Reason}"))
        );
        await talk.Start().Test("hi", "x:NextCalled").StartTestAsync();
    }

    [Fact]
    public async Task Next_twice_in_one_step_is_refused()
    {
        var talk = Talk.With(
            Talk.Waterfall(
                "main",
                async (step, token) =>
                {
                    await step.NextAsync(null, token);
                    return await step.NextAsync(null, token);
                },
                (_, _) => Task.FromResult(Dialog.EndOfTurn)
            )
        );
        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.Start().Send("hi").StartTestAsync());
    }

    [Fact]
    public async Task Next_in_the_last_step_ends_the_waterfall_with_that_result()
    {
        var talk = Talk.With(Talk.Waterfall("main", (step, token) => step.NextAsync(7, token)));
        await talk.Start().Send("hi").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, 7), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task A_waterfall_without_steps_completes_at_once()
    {
        var talk = Talk.With(Talk.Waterfall("main"));
        await talk.Start().Send("hi").StartTestAsync();
        Assert.Equal(DialogTurnStatus.Complete, talk.Result!.Status);
    }

    [Fact]
    public async Task Values_last_for_the_whole_waterfall_and_options_are_those_of_the_beginning()
    {
        var talk = Talk.With(
            Talk.Waterfall(
                "main",
                (step, _) =>
                {
                    step.Values["colour"] = "blue";
                    return Say(step, $"{step.Options}");
                },
                (step, _) => Say(step, $"{step.Options}:{step.Values["colour"]}")
            )
        );
        talk.Options = "opt";
        await talk.Start().Test("hi", "opt").Test("go", "opt:blue").StartTestAsync();
    }

    [Fact]
    public async Task The_step_is_stored_before_it_runs_so_the_one_after_a_failed_step_is_next()
    {
        var talk = Talk.With(
            Talk.Waterfall("main", (step, _) => Say(step, "one"), (_, _) => throw new TimeoutException(), (step, _) => Say(step, "three"))
        );
        await talk.Start().Test("hi", "one").StartTestAsync();
        var failed = talk.Start().Send("go").StartTestAsync();
        await Assert.ThrowsAsync<TimeoutException>(() => failed);
        Assert.Equal(1, talk.Context!.ActiveDialog!.State["stepIndex"]);
    }

    [Fact]
    public async Task The_state_is_stored_under_the_known_names()
    {
        var talk = Talk.With(Talk.Waterfall("main", (step, _) => Say(step, "one")));
        await talk.Start().Test("hi", "one").StartTestAsync();
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], talk.Context!.ActiveDialog!.State.Keys.Order());
    }

    [Fact]
    public void The_version_is_the_id_and_the_number_of_steps() =>
        Assert.Equal("main:2", new WaterfallDialog("main").AddStep((_, _) => null!).AddStep((_, _) => null!).GetVersion());

    [Fact]
    public async Task A_stored_step_beyond_the_last_one_ends_the_waterfall()
    {
        var talk = Talk.With(Talk.Waterfall("main", (step, _) => Say(step, "one")));
        talk.Before = dc =>
        {
            dc.ActiveDialog?.State["stepIndex"] = 9L;
            return Task.FromResult<DialogTurnResult?>(null);
        };
        await talk.Start().Test("hi", "one").Send("go").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, "go"), (talk.Result!.Status, talk.Result.Result));
    }

    [Fact]
    public async Task Options_of_the_bots_own_type_are_that_type_again_in_the_next_turn_with_what_a_step_changed()
    {
        var talk = Talk.With(
            Talk.Waterfall(
                "main",
                (step, _) =>
                {
                    ((Trip)step.Options).To = "Bath";
                    return Say(step, "From?");
                },
                (step, token) => step.EndDialogAsync($"{step.Result} to {((Trip)step.Options).To}", token)
            )
        );
        talk.Options = new Trip();
        await talk.Start().Test("hi", "From?").Send("York").StartTestAsync();
        Assert.Equal("York to Bath", talk.Result!.Result);
    }

    public sealed class Trip
    {
        public string? To { get; set; }
    }
}
