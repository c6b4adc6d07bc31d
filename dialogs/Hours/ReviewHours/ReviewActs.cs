using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What a reviewer does with entries, by press or by word, and what they see then.</summary>
public sealed class ReviewActs(ReviewDesk desk, Decisions decisions, Reviewees people)
{
    static readonly Texts Texts = new(typeof(ReviewActs));

    internal async Task<ReviewWords> WordsAsync(Turn turn, IReadOnlyList<ReviewedEntry> entries, CancellationToken cancellationToken) =>
        new(turn, await people.NamedOnAsync(entries, cancellationToken));

    internal async Task OpenAsync(ITurnContext context, Turn turn, EntryId id, string card, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn.Speaker.AsReviewer(), id, cancellationToken) is not { } one)
        {
            await context.SayAsync(Texts["NotYours"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        LastShown.Material.Keep(turn, null);
        LastShown.Review.Keep(
            turn,
            (LastShown.Review.In(turn) ?? new ReviewMemory()) with
            {
                Entry = id.Value,
                Version = one.Entry.Version,
                Card = card,
            }
        );
        await context.ShowAsync(ReviewCards.Entry(card, one, await WordsAsync(turn, [one], cancellationToken)), null, cancellationToken);
    }

    /// <summary>The entry as it stands now, in the place of the card that asks.</summary>
    internal async Task ShowAgainAsync(ITurnContext context, Turn turn, EntryId id, string card, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(turn.Speaker.AsReviewer(), id, cancellationToken) is { } one)
            await context.ReplaceAsync(ReviewCards.Entry(card, one, await WordsAsync(turn, [one], cancellationToken)), cancellationToken);
        else
            await context.ReplaceAsync(new Card(card).Text(Texts["NotYours"]), cancellationToken);
    }

    /// <summary>The next entry that needs the reviewer, after this one and round again.</summary>
    internal async Task NextAsync(ITurnContext context, Turn turn, EntryId? after, CancellationToken cancellationToken)
    {
        if (await WalkOnAsync(context, turn, after, cancellationToken))
            return;
        var page = await desk.LookAsync(turn.Speaker.AsReviewer(), LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken);
        var at = page.NeedYou.ToList().FindIndex(one => one.Entry.Id == after);
        var next = page.NeedYou.Count == 0 ? null : page.NeedYou[(at + 1) % page.NeedYou.Count];
        if (next is not null && next.Entry.Id == after)
            await context.SayAsync(Texts["OnlyThisOne"], [Texts["Approve"], Texts["Return"], Texts["Ask"]], cancellationToken);
        else if (next is not null)
            await OpenAsync(context, turn, next.Entry.Id, turn.Memory.NewCard(), cancellationToken);
        else
            await context.SayAsync(
                page.Clear.Count > 0 ? ReviewCards.Count("OnlyClearLeft", page.Clear.Count) : Texts["NothingWaits"],
                [Texts["HelpTitle"]],
                cancellationToken
            );
    }

    /// <summary>The next of those that are gone through one after the other; false when none are.</summary>
    async Task<bool> WalkOnAsync(ITurnContext context, Turn turn, EntryId? after, CancellationToken cancellationToken)
    {
        if (LastShown.Review.In(turn) is not { Walk: { } walk } review)
            return false;
        var page = await desk.LookAsync(turn.Speaker.AsReviewer(), review.Of, cancellationToken);
        var left = walk.Where(id => id != after?.Value && page.All.Any(one => one.Entry.Id.Value == id)).ToList();
        LastShown.Review.Keep(turn, review with { Walk = left is [_, .. var rest] ? [.. rest] : null });
        if (left is [var next, ..])
            await OpenAsync(context, turn, new EntryId(next), turn.Memory.NewCard(), cancellationToken);
        else
            await context.SayAsync(page.Count == 0 ? Texts["NothingWaits"] : Texts.Shared["ThatIsAll"], [Texts["HelpTitle"]], cancellationToken);
        return true;
    }

    internal async Task ApproveSheetAsync(ITurnContext context, Turn turn, Guid? id, string card, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        if (id is null && LastShown.Review.In(turn) is { Lines.Count: > 0 } review)
        {
            var page = await desk.LookAsync(reviewer, review.Of, cancellationToken);
            await context.SayAsync(
                Texts[
                    page.NeedYou.Count > 0 ? "OnlyNeedYou"
                    : page.Asked.Count > 0 ? "OnlyAsked"
                    : "NothingWaits"
                ],
                page.NeedYou.Count > 0 ? null : [Texts["HelpTitle"]],
                cancellationToken
            );
            if (page.NeedYou.Count > 0)
                await NextAsync(context, turn, null, cancellationToken);
            return;
        }
        if (id is not { } sheet || await desk.ApproveAsync(reviewer, new SheetId(sheet), cancellationToken) is not { } outcome)
        {
            await context.SayAsync(Texts["NothingOpened"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        var of = await desk.SheetIsOfAsync(reviewer, new SheetId(sheet), cancellationToken) ?? new ReviewOf();
        var needYou = (await desk.LookAsync(reviewer, of, cancellationToken)).NeedYou;
        var words = await WordsAsync(turn, [.. outcome.Approved.Select(entry => new ReviewedEntry(entry, [])), .. outcome.Left], cancellationToken);
        LastShown.Review.Keep(
            turn,
            (LastShown.Review.In(turn) ?? new ReviewMemory { Of = of }) with
            {
                Entry = null,
                Version = null,
                Act = outcome.Act?.Value,
                Decided = [.. outcome.Approved.Select(entry => entry.Id.Value)],
            }
        );
        await AnswerAsync(context, turn, ReviewCards.SheetDone(card, outcome, needYou.Count, words), cancellationToken);
    }

    internal async Task ApproveAsync(ITurnContext context, Turn turn, SeenEntry seen, string card, CancellationToken cancellationToken)
    {
        var outcome = await decisions.ApproveAsync(turn.Speaker.AsReviewer(), seen, cancellationToken);
        if (outcome is DecisionOutcome.Done approved)
            LastShown.Review.Keep(
                turn,
                (LastShown.Review.In(turn) ?? new ReviewMemory()) with
                {
                    Act = approved.Act.Value,
                    Decided = [seen.Id.Value],
                }
            );
        await AnswerAsync(context, turn, await CardAsync(turn, seen, card, outcome, cancellationToken), cancellationToken);
        if (outcome is DecisionOutcome.Done)
            await GoOnAsync(context, turn, seen, cancellationToken);
    }

    internal async Task ReturnAsync(ITurnContext context, Turn turn, SeenEntry seen, string card, string reason, CancellationToken cancellationToken)
    {
        var outcome = await decisions.ReturnAsync(turn.Speaker.AsReviewer(), seen, reason, cancellationToken);
        await context.ReplaceAsync(await CardAsync(turn, seen, card, outcome, cancellationToken), cancellationToken);
        if (outcome is DecisionOutcome.Done done)
            await context.SayAsync(
                Texts.Say("ReturnedSaid", ("name", (await WordsOfAsync(turn, done.Entry, cancellationToken)).Name(done.Entry.TraineeId))),
                null,
                cancellationToken
            );
        else
            await context.SayAsync(Texts["SeeAbove"], [Texts["HelpTitle"]], cancellationToken);
        if (outcome is DecisionOutcome.Done)
            await GoOnAsync(context, turn, seen, cancellationToken);
    }

    /// <summary>
    /// After one that needed them the next comes by itself, as long as there is one. What was done in this turn is not stored yet, so it is left out.
    /// </summary>
    internal async Task GoOnAsync(ITurnContext context, Turn turn, SeenEntry decided, CancellationToken cancellationToken)
    {
        if (LastShown.Review.In(turn) is { } review)
            LastShown.Review.Keep(turn, review with { Entry = null, Version = null, Card = "" });
        if (await WalkOnAsync(context, turn, decided.Id, cancellationToken))
            return;
        var page = await desk.LookAsync(turn.Speaker.AsReviewer(), LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken);
        if (page.NeedYou.FirstOrDefault(one => one.Entry.Id != decided.Id) is { } next)
            await OpenAsync(context, turn, next.Entry.Id, turn.Memory.NewCard(), cancellationToken);
    }

    async Task<Card> CardAsync(Turn turn, SeenEntry seen, string card, DecisionOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is DecisionOutcome.Done done)
            return ReviewCards.Decided(card, done, await WordsOfAsync(turn, done.Entry, cancellationToken));
        if (outcome is DecisionOutcome.EnteredByYou)
            return new Card(card).Text(Texts["EnteredByYou"]).Buttons(new Button(Texts["HelpTitle"], ReviewVerbs.List));
        if (outcome is not DecisionOutcome.MovedOn || await desk.FindAsync(turn.Speaker.AsReviewer(), seen.Id, cancellationToken) is not { } one)
            return new Card(card).Text(Texts["NotYours"]);
        if (LastShown.Review.In(turn) is { } kept && kept.Entry == seen.Id.Value)
            LastShown.Review.Keep(turn, kept with { Version = one.Entry.Version });
        return ReviewCards.MovedOn(card, one, await WordsAsync(turn, [one], cancellationToken));
    }

    Task<ReviewWords> WordsOfAsync(Turn turn, HourEntry entry, CancellationToken cancellationToken) =>
        WordsAsync(turn, [new ReviewedEntry(entry, [])], cancellationToken);

    static Task AnswerAsync(ITurnContext context, Turn turn, Card card, CancellationToken cancellationToken) =>
        turn.Input is Input.Pressed ? context.ReplaceAsync(card, cancellationToken) : context.ShowAsync(card, null, cancellationToken);
}
