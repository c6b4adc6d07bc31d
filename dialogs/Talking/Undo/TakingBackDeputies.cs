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

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, act, cancellationToken) is not { } found)
            return null;
        var (name, day) = (turn.NameOf(found.Deputy.Name, found.Deputy.NameEn), Spoken.Date(found.LastDay, turn.Today));
        return found.Supervisor.Id == turn.Speaker.Id
            ? Was(act, ("name", name), ("day", day))
            : Texts.Say(
                act.Kind == ActKind.DeputyNamed ? "WasDeputyNamedFor" : "WasDeputyEndedFor",
                ("name", name),
                ("supervisor", turn.NameOf(found.Supervisor.Name, found.Supervisor.NameEn)),
                ("day", day)
            );
    }

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string card, Act act, bool again, CancellationToken cancellationToken)
    {
        var done = await FindAsync(turn, act, cancellationToken) is { } found && await ChangeAsync(turn, act, found, again, cancellationToken);
        if (done && again)
            journal.PutBack(act);
        else if (done)
            journal.TakeBack(act);
        return await SayAsync(turn, card, act, done, again, cancellationToken);
    }

    async Task<bool> ChangeAsync(Turn turn, Act act, DeputyTime found, bool again, CancellationToken cancellationToken)
    {
        var (who, batch, by) = (found.Supervisor.Id, turn.Speaker.BatchId, turn.Speaker.Id);
        var now = await deputies.NowAsync(who, batch, cancellationToken);
        var names = (act.Kind == ActKind.DeputyNamed) == again;
        // Somebody else stands in by now.
        if (names)
            return now is null
                && await deputies.NameAsync(who, found.Deputy.Id, batch, found.FirstDay, found.LastDay, cancellationToken, who == by ? null : by)
                    is DeputyOutcome.Named;
        return now?.Deputy.Id == found.Deputy.Id && await deputies.EndAsync(who, batch, by, cancellationToken) is DeputyOutcome.Ended;
    }

    Task<DeputyTime?> FindAsync(Turn turn, Act act, CancellationToken cancellationToken) =>
        deputies.FindAsync(turn.Speaker.Id, new DeputyshipId(IdIn(act)), cancellationToken);
}
