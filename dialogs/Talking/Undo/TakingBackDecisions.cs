using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>What somebody approved or returned.</summary>
public sealed class TakingBackDecisions(DecisionUndo decisions, HourUndo hours, NameBook names) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackDecisions>(_ => true, ActKind.HoursApproved, ActKind.HoursReturned);

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        switch (await hours.EntriesAsync(act.Id, cancellationToken))
        {
            case []:
                return null;
            case [var entry]:
                var words = new EntryWords(turn, await names.OfAsync([entry.SuperviseeId, entry.TraineeId], cancellationToken));
                return Was(act, ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts)));
            case var several:
                var whose = await names.OfAsync(several.Select(entry => (Core.PersonId?)entry.TraineeId), cancellationToken);
                var all = new EntryWords(turn, whose);
                return Texts.Say(
                    "WasApprovedMany",
                    ("count", several.Count),
                    ("length", Spoken.Length(several.Sum(entry => entry.Minutes))),
                    ("names", Spoken.All([.. several.Select(entry => all.Name(entry.TraineeId)).Distinct()]))
                );
        }
    }

    /// <summary>Of several entries those of the people who are named, each with its button; null when it was one.</summary>
    internal async Task<Card?> OneByOneAsync(Turn turn, Act act, IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var entries = await hours.EntriesAsync(act.Id, cancellationToken);
        if (entries.Count < 2)
            return null;
        var words = new EntryWords(
            turn,
            await names.OfAsync(entries.SelectMany(one => (Core.PersonId?[])[one.TraineeId, one.SuperviseeId]), cancellationToken)
        );
        var card = new Card(turn.Memory.NewCard()).Title(Texts["TakeOneBack"]);
        var theirs = entries.Where(one => named.Any(name => words.Name(one.TraineeId).Contains(name, StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var one in theirs.Take(MostRows))
            card.Row(words.Short(one.Facts), words.Day(one.Day), new Button("", UndoVerbs.Entry.About($"{act.Id.Value:N}:{one.Id.Value:N}")));
        return theirs.Count > 0 ? card : null;
    }

    const int MostRows = 12;

    public override async Task<bool> HarmsAsync(Act act, CancellationToken cancellationToken) =>
        (await hours.EntriesAsync(act.Id, cancellationToken)).Count > 1;

    public override async Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        await CardAsync(turn, card, await decisions.OneAsync(turn.Speaker.AsReviewer(), act.Id, cancellationToken), cancellationToken);

    internal async Task<Card> EntryAsync(Turn turn, string card, Act act, EntryId entry, CancellationToken cancellationToken) =>
        await CardAsync(turn, card, await decisions.EntryAsync(turn.Speaker.AsReviewer(), act.Id, entry, cancellationToken), cancellationToken);

    public override async Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken)
    {
        var outcome = await decisions.PutBackAsync(turn.Speaker.AsReviewer(), act.Id, cancellationToken);
        return await SayAsync(turn, card, act, outcome is TakeBackOutcome.Undone, again: true, cancellationToken);
    }

    async Task<Card> CardAsync(Turn turn, string id, TakeBackOutcome outcome, CancellationToken cancellationToken)
    {
        var card = new Card(id);
        switch (outcome)
        {
            case TakeBackOutcome.Undone { Entries: [var entry] } undone:
                var words = new EntryWords(turn, await names.OfAsync([entry.SuperviseeId, entry.TraineeId], cancellationToken));
                card.Title(Texts.Say(undone.Kind.ToString(), ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))));
                break;
            case TakeBackOutcome.Undone undone:
                card.Title(Texts.Say("SeveralWaitAgain", ("count", undone.Entries.Count)));
                break;
            case TakeBackOutcome.TooLate late:
                card.Text(Texts.Say("TooLate", ("hours", late.Hours)));
                break;
            default:
                card.Text(
                    Texts[
                        outcome is TakeBackOutcome.Already ? "Already"
                        : outcome is TakeBackOutcome.MovedOn ? "DecisionMovedOn"
                        : "Nothing"
                    ]
                );
                break;
        }
        if (outcome is TakeBackOutcome.Undone { Stayed: > 0 } some)
            card.Hint(Texts.Say("SomeStayed", ("count", some.Stayed)));
        return card.Buttons(new Button(Texts.Shared["Review"], ReviewVerbs.List));
    }
}
