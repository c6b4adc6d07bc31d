using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>Sessions that were withdrawn, and places that were given up, by whoever holds them.</summary>
public sealed class TakingBackWithdrawals(WithdrawalUndo withdrawals) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
    [
        .. new[] { ActKind.SessionsWithdrawn, ActKind.BookingDropped }.Select(kind => new TakingBackDescription(
            typeof(TakingBackWithdrawals),
            kind,
            _ => true
        )),
    ];

    public override async Task<Card> TakeBackAsync(Turn turn, string card, ActId? act, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        return WithdrawalCard.Of(
            card,
            act is { } one ? await withdrawals.OneAsync(host, one, cancellationToken) : await withdrawals.LastAsync(host, cancellationToken),
            turn
        );
    }
}
