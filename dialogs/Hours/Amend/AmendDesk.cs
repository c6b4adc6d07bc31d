using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.Amend;

/// <summary>Reads what should be different about an entry, and shows proposals and what became of them.</summary>
public sealed class AmendDesk(Amendments amendments, EntryHistory history, PersonFinder people)
{
    const int MostShown = 5;

    static readonly Texts Texts = new(typeof(AmendDesk));
    static readonly IReadOnlyList<Phrase> Dropping = Phrase.In(Texts, "DropWords");

    /// <summary>The entry with the names in it; null for who has no say in it.</summary>
    internal Task<EntryStory?> FindAsync(Turn turn, EntryId id, CancellationToken cancellationToken) =>
        history.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken);

    internal IReadOnlyList<Guid> Listed(Turn turn) =>
        LastShown.Review.In(turn) is { Lines.Count: > 0 } review ? review.Lines : LastShown.Entries.In(turn);

    internal bool SaysDrop(Turn turn) => Phrase.Best(Dropping, turn.Folded) >= Phrase.Whole;

    /// <summary>The facts with what the words say of them; null when they say nothing that could be taken.</summary>
    internal async Task<EntryFacts?> ReadAsync(Turn turn, EntryFacts facts, HourEntry entry, CancellationToken cancellationToken)
    {
        var supervisees = await people.SuperviseesAsync(entry.TraineeId, entry.BatchId, cancellationToken);
        var said = HoursReader.Read(turn.Words, turn.Reading(supervisees)).FirstOrDefault(one => one.SaysSomething);
        if (
            said is null
            || said.Problems.Count > 0
            || said.With.Any(name => name.Kind != FoundKind.One)
            || said.Type.Kind is FoundKind.Several or FoundKind.Unknown
        )
            return null;
        return facts with
        {
            Minutes = said.Minutes ?? facts.Minutes,
            From = said.From ?? (said.Minutes is { } minutes && minutes != facts.Minutes ? null : facts.From),
            Day = said.Day ?? facts.Day,
            Type = said.Type.Only ?? facts.Type,
            SuperviseeId = said.With is [{ Kind: FoundKind.One } name] ? new PersonId(name.Only) : facts.SuperviseeId,
        };
    }

    /// <summary>The proposals that wait for this person's word. False when there is none.</summary>
    internal async Task<bool> ShowWaitingAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var waiting = await amendments.WaitingForAsync(turn.Speaker.Id, turn.Speaker.BatchId, MostShown, cancellationToken);
        foreach (var id in waiting)
            if (await CardAsync(turn, id, turn.Memory.NewCard(), cancellationToken) is { } card)
                await context.ShowAsync(card, null, cancellationToken);
        return waiting.Count > 0;
    }

    /// <summary>A proposal as the other side sees it; null when they have no say in it any more.</summary>
    internal async Task<Card?> CardAsync(Turn turn, AmendmentId id, string card, CancellationToken cancellationToken)
    {
        if (
            await amendments.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is not { } found
            || await FindAsync(turn, found.Entry.Id, cancellationToken) is not { } story
        )
            return null;
        var (amendment, words) = (found.Amendment, new EntryWords(turn, story.People));
        var shown = new Card(card)
            .Title(
                amendment.ProposedBy == turn.Speaker.Id ? Texts["OwnTitle"] : Texts.Say("WaitingTitle", ("name", words.Name(amendment.ProposedBy)))
            )
            .Text(
                Texts.Say(
                    "EntryOf",
                    ("name", words.Name(found.Entry.TraineeId)),
                    ("entry", words.Short(amendment.Before)),
                    ("day", words.Day(amendment.Before.Day))
                )
            )
            .Item(Texts["What"], Changes(amendment, words))
            .Item(Texts["Why"], amendment.Reason);
        var key = id;
        if (amendment.State == AmendmentState.Proposed && amendment.ProposedBy == turn.Speaker.Id)
            return shown.Buttons(
                new Button(Texts["TakeBack"], AmendVerbs.Withdraw.About(key)),
                new Button(Texts.Shared["History"], HistoryVerbs.Of.About(found.Entry.Id))
            );
        return amendment.State == AmendmentState.Proposed
            ? shown.Buttons(
                new Button(Texts["Agree"], AmendVerbs.Agree.About(key), ButtonStyle.First),
                new Button(Texts["Decline"], AmendVerbs.Decline.About(key)),
                new Button(Texts.Shared["History"], HistoryVerbs.Of.About(found.Entry.Id))
            )
            : shown.Hint(Texts[$"Is{amendment.State}"]);
    }

    internal async Task DecideAsync(ITurnContext context, Turn turn, Verb verb, AmendmentId id, string card, CancellationToken cancellationToken)
    {
        var by = turn.Speaker.AsReviewer();
        var outcome = verb switch
        {
            var it when it == AmendVerbs.Agree => await amendments.ConfirmAsync(by, id, cancellationToken),
            var it when it == AmendVerbs.Decline => await amendments.DeclineAsync(by, id, cancellationToken),
            var it when it == AmendVerbs.Withdraw => await amendments.WithdrawAsync(by, id, cancellationToken),
            _ => new AmendmentOutcome.NotYours(),
        };
        var answer = new Card(card).Text(
            outcome switch
            {
                AmendmentOutcome.Confirmed confirmed => Texts.Say("InForce", ("approved", Spoken.Length(confirmed.Totals.ApprovedMinutes))),
                AmendmentOutcome.Dropped { Amendment.State: AmendmentState.Declined } => Texts["YouDeclined"],
                AmendmentOutcome.Dropped dropped => Texts[$"Is{dropped.Amendment.State}"],
                AmendmentOutcome.MovedOn { Decided: { } decided } => Texts[$"Is{decided}"],
                AmendmentOutcome.MovedOn => Texts["EntryMovedOn"],
                AmendmentOutcome.Refused => Texts["AgainstRules"],
                _ => Texts["NotFound"],
            }
        );
        if (outcome is AmendmentOutcome.Confirmed done)
            answer.Buttons(new Button(Texts.Shared["History"], HistoryVerbs.Of.About(done.Entry.Id)));
        if (turn.Input is Input.Pressed)
            await context.ReplaceAsync(answer, cancellationToken);
        else
            await context.ShowAsync(answer, turn.WaysOn(), cancellationToken);
    }

    internal static string Changes(Amendment amendment, EntryWords words) =>
        amendment.After is { } after ? EntryDifference.Say(amendment.Before, after, words) : Texts["ShouldNotCount"];
}
