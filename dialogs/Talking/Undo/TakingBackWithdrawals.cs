using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>Sessions that were withdrawn, and places that were given up, by whoever holds them.</summary>
public sealed class TakingBackWithdrawals(WithdrawalUndo withdrawals, Withdrawing withdrawing) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackWithdrawals>(_ => true, ActKind.SessionsWithdrawn, ActKind.BookingDropped);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        var (sessions, who) = await withdrawals.WhatAsync(act.Id, cancellationToken);
        var words = new SessionWords(turn);
        return sessions switch
        {
            [] => null,
            [var one] => Was(act, ("when", words.When(one)), ("name", who is { } name ? words.Name(name) : "")),
            [var first, ..] => Texts.Say("WasManyWithdrawn", ("count", sessions.Count), ("when", words.When(first))),
        };
    }

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        WithdrawalCard.Of(card, await withdrawals.OneAsync(turn.Speaker.AsHost(), act.Id, cancellationToken), turn);

    /// <summary>What was withdrawn before the journal said so is withdrawn where it is listed.</summary>
    public override bool PutsBack(Act act) => act.Subject.Length > 0;

    public override async Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        var ids = act.Subject.Split(',').Select(id => Guid.ParseExact(id, "N")).ToList();
        var outcome =
            act.Kind == ActKind.BookingDropped
                ? await withdrawing.DropAsync(host, new BookingId(ids[0]), cancellationToken)
                : await withdrawing.WithdrawAgainAsync(host, [.. ids.Select(id => new SessionId(id))], cancellationToken);
        var words = new SessionWords(turn);
        return outcome is HostOutcome.Withdrawn done
            ? new Card(card).Title(
                done.Sessions is [var one]
                    ? Texts.Say("OffAgainOne", ("when", words.When(one)))
                    : Texts.Say("OffAgainMany", ("count", done.Sessions.Count))
            )
            : new Card(card).Text(Texts["NotOffAgain"]);
    }
}
