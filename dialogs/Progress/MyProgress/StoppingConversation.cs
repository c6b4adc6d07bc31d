using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>Lists every requirement that is not met, each with the one next step; a step that serves several is a button once.</summary>
public sealed class StoppingConversation(Outlooks outlooks, NextSteps steps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(StoppingConversation), "stopping", "TriggersStopping")
        {
            Intents = ["stopping"],
            Listed = false,
            Verbs = StoppingVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        var words = new RuleWords(turn);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["StoppingTitle"]);
        if (outlook.Standing.AllMet)
            card.Text(Texts["StoppingNothing"]);
        var bookable = await steps.BookableAsync(outlook, turn, cancellationToken);
        foreach (
            var step in outlook.Rules.Where(rule => rule.Step is not null).GroupBy(rule => (steps.ButtonFor(rule, turn, bookable), rule.StepWith))
        )
        {
            foreach (var rule in step.SkipLast(step.Key.Item1 is null ? 0 : 1))
                card.Item(words.Line(rule.Rule), words.Step(rule, bookable));
            if (step.Key.Item1 is not { } button)
                continue;
            card.Heading(words.Line(step.Last().Rule)).Step(words.Step(step.Last(), bookable), button);
        }
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["HelpTitle"], ProgressVerbs.Show)), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);
}
