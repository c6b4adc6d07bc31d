using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Messages.Reminders;
using SupervisionBot.Dialogs.Progress.Summary;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>When the bot may write, and when the summary comes.</summary>
public sealed class TakingBackSettings(Preferences preferences, SummaryPlans plans, Journal journal) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackSettings>(_ => true, ActKind.SettingsChanged, ActKind.SummaryChanged);

    public override Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        var changes =
            act.Kind == ActKind.SummaryChanged
                ? [SummaryWriter.Change(SummaryChange.Read(act.Subject))]
                : PreferenceWords.Changes(SettingsChange.Read(act.Subject), turn);
        return Task.FromResult<string?>(
            string.Join(
                Texts.Shared["ListSeparator"],
                changes.Select(one => Was(act, ("setting", one.Name), ("before", one.Before), ("after", one.After)))
            )
        );
    }

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string card, Act act, bool again, CancellationToken cancellationToken)
    {
        var (who, batch, zone) = (turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Zone);
        var done =
            act.Kind == ActKind.SummaryChanged
                ? await plans.RestoreAsync(who, batch, zone, SummaryChange.Read(act.Subject), again, cancellationToken) is not null
                : await preferences.RestoreAsync(who, SettingsChange.Read(act.Subject), again, cancellationToken) is not null;
        if (done && again)
            journal.PutBack(act);
        else if (done)
            journal.TakeBack(act);
        return (await SayAsync(turn, card, act, done, again, cancellationToken)).Buttons(new Button(Texts["Settings"], RemindersVerbs.Show));
    }
}
