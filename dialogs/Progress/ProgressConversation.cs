using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress;

/// <summary>Shows a trainee how they stand.</summary>
public sealed class ProgressConversation(Outlooks outlooks, NextSteps steps) : Conversation
{
    public override string Id => "progress";

    public override IReadOnlyList<string> Intents => ["progress"];

    public override Theme Theme => Theme.Progress;

    public override bool OnCommandList => true;

    public override bool Owns(string verb) => verb.StartsWith("progress.", StringComparison.Ordinal);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        var bookable = await steps.BookableAsync(outlook, turn, cancellationToken);
        var card = ProgressCard.Of(turn.Memory.NewCard(), Texts["Title"], outlook, turn, bookable);
        if (outlook.Next is { } next && steps.ButtonFor(next, turn, bookable) is { } button) card.Buttons(button with { Style = ButtonStyle.First });
        if (!outlook.Standing.AllMet) card.Buttons(new Button(Texts["ButtonStopping"], "stopping.show"));
        if (outlook.Practicum?.Forecast is not (null or Forecast.Reached)) card.Buttons(new Button(Texts["ButtonForecast"], "forecast.show"));
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts["ButtonMore"], "progress.all")), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) => pressed.Verb switch
    {
        "progress.go" => steps.GoAsync(dialogs, turn, pressed.Subject, cancellationToken),
        "progress.all" => ShowAllAsync(dialogs, turn, cancellationToken),
        _ => BeginAsync(dialogs, turn, cancellationToken),
    };

    async Task ShowAllAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var outlook = await outlooks.OwnAsync(turn.Speaker.AsTrainee(), turn.Today, cancellationToken);
        await dialogs.Context.ShowAsync(
            ProgressCard.All(turn.Memory.NewCard(), Texts["TitleAll"], outlook, turn)
                .Buttons(new Button(Texts["HelpTitle"], "progress.show"), new Button(Texts["ButtonStopping"], "stopping.show"), new Button(Texts.Shared["MyHours"], "hours.list")),
            null, cancellationToken);
    }
}
