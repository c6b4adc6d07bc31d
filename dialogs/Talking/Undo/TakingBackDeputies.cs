using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Deputising;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>A deputy whom a supervisor named, or whose time they ended.</summary>
public sealed class TakingBackDeputies(Deputies deputies, Journal journal) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackDeputies>(
            speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            ActKind.DeputyNamed,
            ActKind.DeputyEnded
        );

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken) =>
        await FindAsync(turn, act, cancellationToken) is var (ship, deputy)
            ? Was(act, ("name", turn.NameOf(deputy.Name, deputy.NameEn)), ("day", Spoken.Date(LastDay(ship, turn), turn.Today)))
            : null;

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string card, Act act, bool again, CancellationToken cancellationToken)
    {
        var done = await FindAsync(turn, act, cancellationToken) is var (ship, _) && await ChangeAsync(turn, act, ship, again, cancellationToken);
        if (done && again)
            journal.PutBack(act);
        else if (done)
            journal.TakeBack(act);
        return await SayAsync(turn, card, act, done, again, cancellationToken);
    }

    async Task<bool> ChangeAsync(Turn turn, Act act, Deputyship ship, bool again, CancellationToken cancellationToken)
    {
        var (who, batch, zone) = (ship.SupervisorId, turn.Speaker.BatchId, turn.Speaker.Zone);
        var now = await deputies.NowAsync(who, batch, zone, cancellationToken);
        var names = (act.Kind == ActKind.DeputyNamed) == again;
        // Somebody else stands in by now.
        if (names)
            return now is null
                && await deputies.NameAsync(
                    who,
                    ship.DeputyId,
                    batch,
                    LocalTime.Day(ship.From, zone),
                    LastDay(ship, turn),
                    zone,
                    cancellationToken,
                    who == turn.Speaker.Id ? null : turn.Speaker.Id
                ) is DeputyOutcome.Named;
        return now?.Deputy.Id == ship.DeputyId && await deputies.EndAsync(who, batch, cancellationToken) is DeputyOutcome.Ended;
    }

    Task<(Deputyship Ship, Supervisee Deputy)?> FindAsync(Turn turn, Act act, CancellationToken cancellationToken) =>
        deputies.FindAsync(turn.Speaker.Id, new DeputyshipId(IdIn(act)), cancellationToken);

    static DateOnly LastDay(Deputyship ship, Turn turn) => LocalTime.Day(ship.Until, turn.Speaker.Zone).AddDays(-1);
}
