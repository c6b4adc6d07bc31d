using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What an administrator brought in for a trainee, and its taking back.</summary>
public sealed class TakingBackBalances(OpeningBalances balances, HourUndo hours, NameBook names) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackBalances>(_ => true, ActKind.HoursBroughtIn, ActKind.BalanceTakenBack);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        if (await hours.EntriesAsync(act.Id, cancellationToken) is not [var entry, ..])
            return null;
        var words = new EntryWords(turn, await names.OfAsync([entry.TraineeId, entry.SuperviseeId], cancellationToken));
        return Texts.Say(
            entry.Source == SourceKind.Opening ? $"Was{act.Kind}" : "WasLoggedInPlace",
            ("name", words.Name(entry.TraineeId)),
            ("entry", words.Short(entry.Facts))
        );
    }

    /// <summary>A balance is months of somebody's work.</summary>
    public override async Task<bool> HarmsAsync(Act act, CancellationToken cancellationToken) =>
        (await hours.EntriesAsync(act.Id, cancellationToken)).Any(entry => entry.Source == SourceKind.Opening);

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string card, Act act, bool again, CancellationToken cancellationToken)
    {
        var outcome = await balances.UndoAsync(turn.Speaker.AsReviewer(), act.Id, again, cancellationToken);
        var (entry, text) = outcome switch
        {
            OpeningOutcome.TakenBack back => (back.Entry, "BalanceGone"),
            OpeningOutcome.Entered entered => (entered.Entry, "BalanceCountsAgain"),
            OpeningOutcome.MovedOn moved => (moved.Entry, "BalanceMovedOn"),
            _ => ((HourEntry?)null, "Nothing"),
        };
        if (entry is null)
            return new Card(card).Text(Texts[text]);
        if (entry.Source != SourceKind.Opening)
            text =
                outcome is OpeningOutcome.TakenBack ? "InPlaceGone"
                : outcome is OpeningOutcome.Entered ? "InPlaceAgain"
                : "InPlaceMovedOn";
        var words = new EntryWords(turn, await names.OfAsync([entry.TraineeId, entry.SuperviseeId], cancellationToken));
        return new Card(card).Title(Texts.Say(text, ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))));
    }
}
