using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotFramework.Tests.Dialogs;

/// <summary>State goes through a store that knows no type names: once as dictionaries, once as JSON.</summary>
[Trait("Sdk", "InRepo")]
public class StoredStateTests
{
    public static TheoryData<bool> Stores => [true, false];

    private static Dialog[] Hours()
    {
        var kinds = Talk.Ask("Kind?");
        kinds.Choices = ChoiceFactory.ToChoices(["group", "single"]);
        var hours = new ComponentDialog("hours")
            .AddDialog(Talk.Waterfall(
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
                }))
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
        var talk = Talk.With(Talk.Waterfall(
            "main",
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
            (step, token) => step.EndDialogAsync($"{(string)step.Values["text"]} {(long)step.Values["whole"]}", token)));
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
        var state = new Dictionary<string, object> { ["n"] = 3, ["l"] = new List<int> { 1, 2 } };
        var stack = new DialogState([new DialogInstance { Id = "a", StackIndex = 1, Version = "v", State = state }]);
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
