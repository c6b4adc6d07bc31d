using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>Takes acts of every kind back, and puts them back; each card has the button for the way back.</summary>
public sealed class TakingBacks(IEnumerable<TakingBackDescription> kinds, OpenTakingBack open, Journal journal)
{
    static readonly Texts Texts = new(typeof(TakingBacks));

    /// <summary>Whether anybody can take such acts back.</summary>
    public bool Knows(ActKind kind) => kinds.Any(known => known.Kind == kind);

    /// <summary>Null for what cannot be taken back, or not by who has another role by now.</summary>
    public TakingBack? Of(Act act, Turn turn) =>
        kinds.FirstOrDefault(known => known.Kind == act.Kind && known.IsFor(turn.Speaker)) is { } found ? open(found.TakingBack) : null;

    public async Task<Card> TakeBackAsync(Turn turn, string id, Act act, CancellationToken cancellationToken)
    {
        var taking = Of(act, turn)!;
        var stood = act.UndoneAt is null;
        var card = await taking.TakeBackAsync(turn, id, act, cancellationToken);
        if (act.UndoneAt is null || !stood)
            return card;
        LastShown.Undone.Keep(turn, act.Id.Value);
        return taking.PutsBack(act) ? card.Buttons(new Button(Texts["BackTitle"], UndoVerbs.Back.About(act.Id))) : card;
    }

    /// <summary>One of the entries on which somebody decided at once.</summary>
    public async Task<Card> EntryAsync(Turn turn, string id, Guid decision, Guid entry, CancellationToken cancellationToken) =>
        await journal.FindAsync(turn.Speaker.Id, new ActId(decision), cancellationToken) is { } act && Of(act, turn) is TakingBackDecisions decided
            ? await decided.EntryAsync(turn, id, act, new EntryId(entry), cancellationToken)
            : new Card(id).Text(Texts["Nothing"]);

    public async Task<Card> PutBackAsync(Turn turn, string id, Act act, CancellationToken cancellationToken)
    {
        if (act.UndoneAt is null)
            return new Card(id).Text(Texts["StandsAlready"]);
        var taking = Of(act, turn)!;
        if (!taking.PutsBack(act))
            return new Card(id).Text(Texts["NotPutBack"]);
        var card = await taking.PutBackAsync(turn, id, act, cancellationToken);
        LastShown.Undone.Keep(turn, null);
        return journal.OfThisTurn(turn.Speaker.Id) is { } done ? card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(done))) : card;
    }
}
