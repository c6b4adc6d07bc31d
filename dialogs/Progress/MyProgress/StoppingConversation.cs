using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>Lists every requirement that is not met, each with the one next step; a step that serves several is a button once.</summary>
public sealed partial class StoppingConversation(Outlooks outlooks, NextSteps steps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(StoppingConversation), "stopping", "TriggersStopping")
        {
            Intents = ["stopping"],
            Listed = false,
            OnlyTells = true,
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && AsksWhatIsMissing(turn.Words)
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
            Verbs = StoppingVerbs.Every,
        };

    /// <summary>What is still to be done before all is done: "what's still missing for my certificate", 结业还差什么.</summary>
    internal static bool AsksWhatIsMissing(string words) => words.Length <= 80 && Missing().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(?:so |and |ok,? |but )*what(?:'?s| is)?\b.{0,25}\b(?:missing|lack(?:ing)?|need|left|to do|short of|stops?|stopping|keeps?"
            + @"|open)\b.{0,30}\b(?:certificate|graduat\w+|finish\w*|complet\w+|qualif\w+|pass(?:ing)?)\b(?!.*\b(?:report|summary|entry|form)\b)"
            + "|(?:结业|毕业|拿(?:到)?证书?|发证|证书|达标).{0,6}(?:还(?:差|缺|少|要)|差|缺)(?:了|点|哪些)?(?:啥|什么|哪)|(?:还|离.{0,6})(?:差|缺)(?:啥|什么"
            + "|哪些).{0,6}(?:才)?(?:能)?(?:结业"
            + "|毕业|拿证|达标)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Missing();

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
