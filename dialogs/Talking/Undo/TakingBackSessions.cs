using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>Sessions that were published or changed by whoever holds them.</summary>
public sealed class TakingBackSessions(
    Withdrawing withdrawing,
    WithdrawalUndo withdrawals,
    Rescheduling rescheduling,
    SessionBoard board,
    Journal journal
) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackSessions>(_ => true, ActKind.SessionsPublished, ActKind.SessionsChanged);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        if (act.Kind == ActKind.SessionsPublished)
            return await board.SeriesAsync(turn.Speaker.Id, IdIn(act), cancellationToken) switch
            {
                [] => null,
                [var only] => Was(act, ("when", words.When(only))),
                [var first, ..] series => Texts.Say("WasManyPublished", ("count", series.Count), ("when", words.When(first))),
            };
        var all = ChangedSession.Read(act.Subject);
        var one = all[0];
        var (before, after) = (At(one.Before), At(one.After));
        return all.Count == 1
            ? Was(act, ("before", before), ("after", after))
            : Texts.Say("WasManyChanged", ("count", all.Count), ("before", before), ("after", after));

        string At(SessionAt at) =>
            one.Before.Span != one.After.Span ? words.When(at.Span, turn.Speaker.Zone.Id)
            : one.Before.Place != one.After.Place
                ? at.Place.Length == 0 ? Texts["NoPlace"]
                    : at.Place
            : one.Before.Topic != one.After.Topic
                ? at.Topic.Length == 0 ? Texts["NoTopic"]
                    : at.Topic
            : Texts.Say("SoManyPlaces", ("count", at.Places));
    }

    /// <summary>Whoever has booked meanwhile loses the place.</summary>
    public override async Task<bool> HarmsAsync(Act act, CancellationToken cancellationToken) =>
        act.Kind == ActKind.SessionsPublished && await board.IsBookedAsync(IdIn(act), cancellationToken);

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        var outcome =
            act.Kind == ActKind.SessionsPublished
                ? await withdrawing.WithdrawSeriesAsync(host, IdIn(act), cancellationToken)
                : await rescheduling.RestoreAsync(host, ChangedSession.Read(act.Subject), again: false, cancellationToken);
        if (outcome is HostOutcome.Withdrawn or HostOutcome.Changed)
            journal.TakeBack(act);
        return await CardAsync(turn, card, act, outcome, again: false, cancellationToken);
    }

    public override async Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var host = turn.Speaker.AsHost();
        if (act.Kind == ActKind.SessionsPublished)
        {
            var restored = await withdrawals.SeriesAsync(host, IdIn(act), cancellationToken);
            if (restored is RestoreOutcome.OnAgain)
                journal.PutBack(act);
            return WithdrawalCard.Of(card, restored, turn);
        }
        var outcome = await rescheduling.RestoreAsync(host, ChangedSession.Read(act.Subject), again: true, cancellationToken);
        if (outcome is HostOutcome.Changed)
            journal.PutBack(act);
        return await CardAsync(turn, card, act, outcome, again: true, cancellationToken);
    }

    async Task<Card> CardAsync(Turn turn, string id, Act act, HostOutcome outcome, bool again, CancellationToken cancellationToken)
    {
        var done = outcome is HostOutcome.Withdrawn or HostOutcome.Changed;
        var card = await SayAsync(turn, id, act, done, again, cancellationToken);
        var told = (outcome as HostOutcome.Withdrawn)?.Told ?? (outcome as HostOutcome.Changed)?.Told ?? 0;
        if (told > 0)
            card.Hint(Texts.Say(told == 1 ? "ToldOne" : "ToldMany", ("count", told)));
        return card.Buttons(new SessionWords(turn).Back);
    }
}
