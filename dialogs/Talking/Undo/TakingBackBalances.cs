using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What an administrator brought in for a trainee, and its taking back.</summary>
public sealed class TakingBackBalances(OpeningBalances balances, NameBook names) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
    [
        .. new[] { ActKind.HoursBroughtIn, ActKind.BalanceTakenBack }.Select(kind => new TakingBackDescription(typeof(TakingBackBalances), kind, _ =>
            true
        )),
    ];

    public override async Task<Card> TakeBackAsync(Turn turn, string card, ActId? act, CancellationToken cancellationToken)
    {
        var outcome = await balances.UndoAsync(turn.Speaker.AsReviewer(), act, cancellationToken);
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
            text = outcome is OpeningOutcome.TakenBack ? "InPlaceGone" : "InPlaceMovedOn";
        var words = new EntryWords(turn, await names.OfAsync([entry.TraineeId, entry.SuperviseeId], cancellationToken));
        return new Card(card).Title(Texts.Say(text, ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))));
    }
}
