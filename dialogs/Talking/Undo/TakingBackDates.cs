using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>A due date that an administrator moved, and more time that they gave.</summary>
public sealed class TakingBackDates(DueDates dates, Extensions extensions, Journal journal) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackDates>(
            speaker => speaker.Is(Role.Administrator),
            ActKind.DueDateMoved,
            ActKind.ExtensionGiven,
            ActKind.ExtensionTakenBack
        );

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        var (speaker, today) = (turn.Speaker, turn.Today);
        if (act.Kind == ActKind.DueDateMoved)
            return MovedDueDate.Read(act.Subject) is var moved && speaker.Batch.ItemOf(moved.Item) is { } item
                ? Was(act, ("item", item.Name.In(turn.Language)), ("before", Spoken.Date(moved.From, today)), ("after", Spoken.Date(moved.To, today)))
                : null;
        return await extensions.FindAsync(speaker.BatchId, speaker.Batch, IdIn(act), cancellationToken) is var (one, what, named)
            ? Was(
                act,
                ("name", turn.NameOf(named.Whose, named.WhoseEn)),
                ("item", what.Name.In(turn.Language)),
                ("day", Spoken.Date(one.Until, today))
            )
            : null;
    }

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string id, Act act, bool again, CancellationToken cancellationToken)
    {
        var (who, batch, description) = (turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch);
        var told = 0;
        bool done;
        if (act.Kind == ActKind.DueDateMoved)
        {
            var moved = MovedDueDate.Read(act.Subject);
            var (from, to) = again ? (moved.From, moved.To) : (moved.To, moved.From);
            // Somebody has moved it again since.
            var outcome =
                description.ItemOf(moved.Item)?.DueOn == from
                    ? await dates.MoveAsync(who, batch, moved.Item, to, only: false, cancellationToken)
                    : new DueDateOutcome.NotThere();
            done = outcome is DueDateOutcome.Moved;
            told = (outcome as DueDateOutcome.Moved)?.Told ?? 0;
        }
        else
            done =
                await extensions.TakeBackAsync(
                    who,
                    batch,
                    description,
                    IdIn(act),
                    again != (act.Kind == ActKind.ExtensionTakenBack),
                    cancellationToken
                )
                    is not null;
        if (done && again)
            journal.PutBack(act);
        else if (done)
            journal.TakeBack(act);
        var card = await SayAsync(turn, id, act, done, again, cancellationToken);
        return told == 0 ? card : card.Hint(Texts.Say(told == 1 ? "ToldOne" : "ToldMany", ("count", told)));
    }
}
