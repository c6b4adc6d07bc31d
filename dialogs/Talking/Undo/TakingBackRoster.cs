using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Administration.Roster;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>Changes of the roster: of one person, or of a whole file at once.</summary>
public sealed class TakingBackRoster(RosterUndo undo, NameBook names) : TakingBack, ITakesBack
{
    /// <summary>More are counted.</summary>
    const int MostNamed = 4;

    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackRoster>(speaker => speaker.Is(Role.Administrator), ActKind.RosterChanged);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        IReadOnlyList<RosterNote> notes = [.. (await undo.OfAsync(act, cancellationToken)).Select(change => change.Note)];
        if (notes.Count == 0)
            return null;
        List<PersonId> people = [.. notes.Select(note => note.Person).Distinct()];
        if (people.Count > MostNamed)
            return Texts.Say("WasRosterChangedMany", ("count", notes.Count));
        var words = new RosterWords(turn, await names.OfNotesAsync(notes, cancellationToken));
        return Was(act, ("what", string.Join(Texts.Shared["ListSeparator"], people.Select(one => words.Of(one, notes)))));
    }

    /// <summary>Those who are moved lose by it.</summary>
    public override async Task<bool> HarmsAsync(Act act, CancellationToken cancellationToken) =>
        (await undo.OfAsync(act, cancellationToken)).Select(change => change.PersonId).Distinct().Count() > 1;

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        await SayAsync(turn, card, act, await undo.TakeBackAsync(act, cancellationToken), again: false, cancellationToken);

    public override async Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        await SayAsync(turn, card, act, await undo.PutBackAsync(act, cancellationToken), again: true, cancellationToken);
}
