using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What a trainee logged, changed or withdrew.</summary>
public sealed class TakingBackHours(HourUndo undo, HourLog hours, PersonFinder people) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackHours>(
            speaker => speaker.Is(Role.Trainee),
            ActKind.HoursLogged,
            ActKind.HoursChanged,
            ActKind.HoursWithdrawn
        );

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken) =>
        await undo.EntriesAsync(act.Id, cancellationToken) is [var entry, ..]
            ? Was(act, ("entry", (await WordsAsync(turn, cancellationToken)).Short(entry.Facts)), ("day", Spoken.Day(entry.Day, turn.Today)))
            : null;

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        await CardAsync(turn, card, await undo.OneAsync(turn.Speaker.AsTrainee(), act.Id, cancellationToken), again: false, cancellationToken);

    public override async Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        await CardAsync(turn, card, await undo.PutBackAsync(turn.Speaker.AsTrainee(), act.Id, cancellationToken), again: true, cancellationToken);

    async Task<Card> CardAsync(Turn turn, string id, UndoOutcome outcome, bool again, CancellationToken cancellationToken)
    {
        var words = await WordsAsync(turn, cancellationToken);
        var card = outcome switch
        {
            UndoOutcome.Undone undone => new Card(id).Title(
                Texts.Say(again ? $"{undone.Kind}Again" : undone.Kind.ToString(), ("entry", words.Short(undone.Entry.Facts)))
            ),
            UndoOutcome.Already => new Card(id).Text(Texts["Already"]),
            UndoOutcome.MovedOn moved => EntryCard.Of(id, moved.Entry, words).Hint(Texts["MovedOn"]),
            UndoOutcome.Refused refused => new Card(id).Text(Texts.Say("Refused", ("entry", words.Short(refused.Entry.Facts)))),
            _ => new Card(id).Text(Texts["Nothing"]),
        };
        if (outcome is UndoOutcome.Undone { Entry: { SessionId: { } session, Counts: false } })
            card.Hint(Texts["SessionNotHeld"]).Buttons(new Button(Texts["ItDid"], AttendanceVerbs.Change.About($"{session.Value:N}.0")));
        EntryWords.Total(card, await hours.TotalsAsync(turn.Speaker.AsTrainee()));
        return outcome is UndoOutcome.MovedOn
            ? card
            : card.Buttons(new Button(Texts.Shared["LogHours"], LogVerbs.Another), new Button(Texts.Shared["MyHours"], HoursVerbs.List));
    }

    async Task<EntryWords> WordsAsync(Turn turn, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        return new EntryWords(turn, await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken));
    }
}
