using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Dialogs.Tests;

/// <summary>What the official dialogs fail, each with its reason; <c>-p:BotSdk=Microsoft</c> leaves this file out.</summary>
public class OfficialFailsTests
{
    /// <remarks>They keep one state manager in the turn, and adding a second is an error.</remarks>
    [Fact]
    public async Task Two_conversations_may_run_in_one_turn()
    {
        var state = new ConversationState(new MemoryStorage());
        var flow = new TestFlow(new TestAdapter(), async (turn, token) =>
        {
            foreach (var name in (string[])["one", "two"])
            {
                var names = new ComponentDialog("names")
                    .AddDialog(Talk.AskAndEcho(Talk.Ask("Name?"), result => $"{result}"))
                    .AddDialog(new TextPrompt("prompt"));
                await names.RunAsync(turn, state.CreateProperty<DialogState>(name), token);
            }
        });
        await flow.Send("hi").AssertReply("Name?").AssertReply("Name?").StartTestAsync();
    }

    /// <remarks>They put a copy of all state, with what people said, into the exception.</remarks>
    [Fact]
    public async Task An_exception_names_the_dialogs_on_the_stack_and_not_their_state()
    {
        var talk = Talk.With(Talk.Waterfall("main", (_, _) => throw new TimeoutException()));
        var failure = await Assert.ThrowsAsync<TimeoutException>(() => talk.Start().Send("hi").StartTestAsync());
        var noted = Assert.IsType<Dictionary<string, object?>>(failure.Data["DialogContext"]);
        Assert.Equal("main", noted["ActiveDialog"]);
        Assert.Equal(["main"], Assert.IsType<List<string>>(noted["Stack"]));
        Assert.False(noted.ContainsKey("State"));
    }

    /// <remarks>They look up the name of a step that is not there.</remarks>
    [Fact]
    public async Task Cancelling_after_steps_were_removed_does_not_fail()
    {
        var telemetry = new RecordingTelemetry();
        var talk = Talk.With(Talk.Waterfall("main", async (step, token) =>
            {
                await step.Context.SendActivityAsync("one", cancellationToken: token);
                return Dialog.EndOfTurn;
            }));
        talk.Before = async dc =>
        {
            if (dc.ActiveDialog is null)
            {
                return null;
            }

            dc.ActiveDialog.State["stepIndex"] = 9L;
            dc.Dialogs.TelemetryClient = telemetry;
            return await dc.CancelAllDialogsAsync();
        };
        await talk.Start().Test("hi", "one").Send("stop").StartTestAsync();
        Assert.Equal(["WaterfallCancel"], telemetry.Events);
    }

    /// <remarks>Theirs come from Microsoft.Recognizers.Text.Choice, which finds the words anywhere in an answer.</remarks>
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
        await RecognitionTests.Answer(
            locale,
            new ConfirmPrompt("prompt") { Style = ListStyle.None },
            Talk.Ask("?"),
            answer,
            result => $"{result}",
            expected
        );

    /// <remarks>They count from the person's time converted to the machine's zone.</remarks>
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
        var talk = Talk.With(Talk.AskAndEcho(Talk.Ask("?", "not understood"), Show), new DateTimePrompt("prompt"));
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = answer,
            Locale = locale,
            LocalTimestamp = now,
        };
        await talk.Start().Test("hi", "?").Send(message).AssertReply(expected).StartTestAsync();
    }

    private static string Show(object? result) =>
        ((IList<DateTimeResolution>)result!)[0] is var reading ? $"{reading.Timex}|{reading.Value}" : string.Empty;

    /// <remarks>They fail with the culture.</remarks>
    [Fact]
    public async Task A_number_is_read_though_the_locale_is_unknown() =>
        await RecognitionTests.Answer("not a culture!", new NumberPrompt<int>("prompt"), Talk.Ask("?"), "two", result => $"{result}", "2");

    /// <remarks>Their tokenizer reads past the end.</remarks>
    [Fact]
    public void A_lone_surrogate_in_the_text_does_not_fail() => Assert.Single(Find.FindChoices("red \ud83d", ["red"]));

    // From here on: state goes through a store that knows no type names, once as dictionaries, once as JSON; theirs is lost without its types.
    public static TheoryData<bool> Stores => [true, false];

    private static Dialog[] Hours()
    {
        var kinds = Talk.Ask("Kind?");
        kinds.Choices = ChoiceFactory.ToChoices(["group", "single"]);
        var hours = new ComponentDialog("hours")
            .AddDialog(
                Talk.Waterfall(
                    "main",
                    (step, token) =>
                    {
                        step.Values["draft"] = """{"v":1}""";
                        step.Values["minutes"] = 90;
                        return step.PromptAsync("number", Talk.Ask("Hours?", "A number, please."), token);
                    },
                    (step, token) => step.PromptAsync("choice", kinds, token),
                    async (step, token) =>
                    {
                        var kind = ((FoundChoice)step.Result).Value;
                        var minutes = Convert.ToInt32(step.Values["minutes"], CultureInfo.InvariantCulture);
                        await step.Context.SendActivityAsync($"{kind} {step.Values["draft"]} {minutes} {step.Options}", cancellationToken: token);
                        return await step.EndDialogAsync(kind, token);
                    }
                )
            )
            .AddDialog(new NumberPrompt<int>("number", (answer, _) => Task.FromResult(answer.Recognized.Succeeded && answer.AttemptCount > 1)))
            .AddDialog(new ChoicePrompt("choice") { Style = ListStyle.None });
        return [Talk.Waterfall("outer", (step, token) => step.BeginDialogAsync("hours", "opt", token), Talk.PassOn), hours];
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_talk_with_component_prompts_values_and_options_survives_the_store(bool plain)
    {
        var storage = new TextStorage(plain);
        await Talk.StoredIn(storage, Hours()).Start().Test("hi", "Hours?").StartTestAsync();
        await Talk.StoredIn(storage, Hours()).Start().Test("five", "A number, please.").StartTestAsync();
        await Talk.StoredIn(storage, Hours()).Start().Test("5", "Kind?").StartTestAsync();
        var last = Talk.StoredIn(storage, Hours());
        await last.Start().Test("2", """single {"v":1} 90 opt""").StartTestAsync();
        Assert.Equal((DialogTurnStatus.Complete, "single"), (last.Result!.Status, last.Result.Result));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_reprompt_and_a_cancel_work_on_state_from_the_store(bool plain)
    {
        var storage = new TextStorage(plain);
        await Talk.StoredIn(storage, Hours()).Start().Test("hi", "Hours?").StartTestAsync();
        var asked = Talk.StoredIn(storage, Hours());
        asked.Before = async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        };
        await asked.Start().Test("what?", "Hours?").StartTestAsync();
        var stopped = Talk.StoredIn(storage, Hours());
        stopped.Before = async dc => await dc.CancelAllDialogsAsync();
        await stopped.Start().Send("stop").StartTestAsync();
        Assert.Equal(DialogTurnStatus.Cancelled, stopped.Result!.Status);
    }

    [Fact]
    public async Task Values_that_a_store_left_as_json_are_plain_for_the_step()
    {
        var talk = Talk.With(
            Talk.Waterfall(
                "main",
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
                (step, token) => step.EndDialogAsync($"{(string)step.Values["text"]} {(long)step.Values["whole"]}", token)
            )
        );
        talk.Before = dc =>
        {
            dc.ActiveDialog?.State["values"] = JsonSerializer.Deserialize<Dictionary<string, object>>("""{"text":"a","whole":2}""")!;
            return Task.FromResult<DialogTurnResult?>(null);
        };
        await talk.Start().Send("hi").Send("go").StartTestAsync();
        Assert.Equal("a 2", talk.Result!.Result);
    }

    [Fact]
    public async Task The_stored_stack_has_the_known_names_and_no_type_names()
    {
        var storage = new TextStorage(plain: true);
        await Talk.StoredIn(storage, Hours()).Start().Test("hi", "Hours?").StartTestAsync();
        var text = Assert.Single(storage.Items).Value;
        var component = JsonNode.Parse(text)!["DialogState"]!["dialogStack"]![0]!;
        Assert.Equal("hours", component["id"]!.GetValue<string>());
        Assert.NotNull(component["Version"]);
        Assert.Equal("number", component["state"]!["dialogs"]!["dialogStack"]![0]!["id"]!.GetValue<string>());
        Assert.DoesNotContain("$type", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Bot", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stack_reads_numbers_as_long_and_keeps_what_it_has()
    {
        var state = new Dictionary<string, object>
        {
            ["n"] = 3,
            ["l"] = new List<int> { 1, 2 },
        };
        var stack = new DialogState([
            new DialogInstance
            {
                Id = "a",
                StackIndex = 1,
                Version = "v",
                State = state,
            },
        ]);
        var read = JsonSerializer.Deserialize<DialogState>(JsonSerializer.Serialize(stack))!.DialogStack[0];
        Assert.Equal(("a", 1, "v"), (read.Id, read.StackIndex, read.Version));
        Assert.Equal(3L, read.State["n"]);
        Assert.Equal([1L, 2L], Assert.IsType<List<object?>>(read.State["l"]));
    }

    [Fact]
    public void Choices_are_written_with_the_names_of_the_public_api()
    {
        var options = new PromptOptions { Style = ListStyle.SuggestedAction, Choices = [new Choice("a") { Synonyms = ["b"] }] };
        var json = JsonNode.Parse(JsonSerializer.Serialize(options))!;
        Assert.Equal("suggestedAction", json["Style"]!.GetValue<string>());
        Assert.Equal("b", json["Choices"]![0]!["synonyms"]![0]!.GetValue<string>());
    }
}
