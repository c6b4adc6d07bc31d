using SupervisionBot.Core.Acts;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Administration.ChangeBatch;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>A change of the batch: its rules, its days, its kinds of work.</summary>
public sealed class TakingBackBatch(BatchUndo undo) : TakingBack, ITakesBack
{
    /// <summary>As it was said before it was taken back: what takes it back is only written with the turn.</summary>
    string? said;

    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackBatch>(speaker => speaker.Is(Role.Administrator), ActKind.BatchChanged);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        if (said is not null)
            return said;
        if (await undo.OfAsync(act, cancellationToken) is not { } revised)
            return null;
        // What was taken back last went from there to here.
        var (before, after) = act.UndoneAt is null ? (revised.Before, revised.After) : (revised.After, revised.Before);
        return Was(act, ("what", string.Join(' ', new BatchChangeWords(turn).Of(before, after)).TrimEnd('.', '。')));
    }

    /// <summary>It is everybody's.</summary>
    public override Task<bool> HarmsAsync(Act act, CancellationToken cancellationToken) => Task.FromResult(true);

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string card, Act act, bool again, CancellationToken cancellationToken)
    {
        said = await WhatAsync(turn, act, cancellationToken);
        return await SayAsync(turn, card, act, await undo.BecomeAsync(act, again, cancellationToken), again, cancellationToken);
    }
}
