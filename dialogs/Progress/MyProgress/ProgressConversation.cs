using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.MyProgress;

/// <summary>Shows a trainee how they stand.</summary>
public sealed class ProgressConversation(Outlooks outlooks, NextSteps steps) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ProgressConversation), "progress")
        {
            Intents = ["progress"],
            Theme = Theme.Progress,
            OnlyTells = true,
            OnCommandList = true,
            Fits = turn => AsksForAll(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = ProgressVerbs.Every,
        };

    /// <summary>All requirements are asked for, or which of them are met.</summary>
    static bool AsksForAll(Turn turn) =>
        turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && (StandingAsked.AsksMet(turn.Words) || StandingAsked.AsksConditions(turn.Words));

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (AsksForAll(turn))
        {
            await ShowAllAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (turn.Input is Input.Said && StandingAsked.Compares(turn.Words))
            await dialogs.Context.SayAsync(Texts["NotOthers"], null, cancellationToken);
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        var bookable = await steps.BookableAsync(outlook, turn, cancellationToken);
        var card = ProgressCard.Of(turn.Memory.NewCard(), Texts["Title"], outlook, turn, bookable);
        if (outlook.ClassHours?.Forecast is Forecast.Planned planned)
            card.Text(
                Texts.Say(planned.Short > 0 ? "ClassHoursTooFew" : "ClassHoursEnough", ("missing", planned.Missing), ("planned", planned.Ahead))
            );
        if (outlook.Next is { } next && steps.ButtonFor(next, turn, bookable) is { } button)
            card.Buttons(button with { Style = ButtonStyle.First });
        if (!outlook.Standing.AllMet)
            card.Buttons(new Button(Texts["ButtonStopping"], StoppingVerbs.Show));
        if (outlook.Practicum?.Forecast is not (null or Forecast.Reached))
            card.Buttons(new Button(Texts["ButtonForecast"], ForecastVerbs.Show));
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["ButtonMore"], ProgressVerbs.All)), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        pressed.Verb switch
        {
            var it when it == ProgressVerbs.Go => steps.GoAsync(dialogs, turn, pressed.Subject, cancellationToken),
            var it when it == ProgressVerbs.All => ShowAllAsync(dialogs, turn, cancellationToken),
            _ => BeginAsync(dialogs, turn, cancellationToken),
        };

    string Title(Outlook outlook, Turn turn) =>
        AsksForAll(turn)
            ? Texts.Say("TitleMet", ("met", outlook.Rules.Count(rule => rule.Rule.Met)), ("all", outlook.Rules.Count))
            : Texts["TitleAll"];

    async Task ShowAllAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        await dialogs.Context.ShowAsync(
            ProgressCard
                .All(turn.Memory.NewCard(), Title(outlook, turn), outlook, turn)
                .Buttons(
                    new Button(Texts["HelpTitle"], ProgressVerbs.Show),
                    new Button(Texts["ButtonStopping"], StoppingVerbs.Show),
                    new Button(Texts.Shared["MyHours"], HoursVerbs.List)
                ),
            null,
            cancellationToken
        );
    }
}
