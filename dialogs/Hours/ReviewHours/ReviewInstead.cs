using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What is said where a reviewer's words pick nothing, or refuse: what waits instead, and nothing that takes it all at a press.</summary>
public sealed class ReviewInstead(ReviewDesk desk, Reviewees people, ReviewActs acts)
{
    static readonly Texts Texts = new(typeof(ReviewInstead));

    /// <summary>Nothing is to be done with them: that is said, and nothing is offered. What was approved just before can be taken back.</summary>
    /// <param name="picks">Which are named, if any.</param>
    internal async Task LeaveAsync(
        DialogContext dialogs,
        Turn turn,
        IReadOnlyList<ReviewedEntry> left,
        ReviewPicks? picks,
        CancellationToken cancellationToken
    )
    {
        if (await ApprovedJustNowAsync(dialogs, turn, picks, left.Count == 0, cancellationToken))
            return;
        var words = await acts.WordsAsync(turn, left, cancellationToken);
        await dialogs.Context.SayAsync(
            left switch
            {
                [] => Texts["LeftAll"],
                [var one] => Texts.Say("LeftOne", ("entry", words.Line(one.Entry)), ("day", words.Day(one.Entry))),
                _ => Texts.Say("LeftMany", ("who", words.ByTrainee(left.Select(one => one.Entry)))),
            },
            [Texts["HelpTitle"]],
            cancellationToken
        );
    }

    /// <summary>"Send back the one I just approved": it is approved, and can be taken back first. False when nothing was approved in this
    /// talk.</summary>
    internal Task<bool> TakeBackFirstAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (LastShown.Review.In(turn) is { Entry: not null } review)
            LastShown.Review.Keep(turn, review with { Entry = null });
        return ApprovedJustNowAsync(dialogs, turn, null, nothingElse: true, cancellationToken);
    }

    /// <summary>Whether any of those that were approved a moment before is of such a length. False when none was.</summary>
    internal async Task<bool> OfApprovedAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (!ReviewReading.AsksOfApproved(turn))
            return false;
        var approved = await ApprovedAsync(turn, cancellationToken);
        var picks = ReviewPicks.Named(turn, turn.Words, [], []) with { Trainees = [], Within = null };
        if (approved.Count == 0 || picks.Of(approved).Count > 0)
            return approved.Count > 0 && await ApprovedJustNowAsync(dialogs, turn, picks, nothingElse: false, cancellationToken);
        await dialogs.Context.SayAsync(
            ReviewCards
                .Count("NoneOfApproved", approved.Count)
                .Replace("{length}", Spoken.Length(approved.Max(one => one.Entry.Minutes)), StringComparison.Ordinal),
            [Texts["HelpTitle"]],
            cancellationToken
        );
        return true;
    }

    /// <summary>
    /// One that was approved should not have been: the approved ones that are meant, or come nearest by their length, each to be opened, and how
    /// it is changed. False where nobody is named.
    /// </summary>
    internal async Task<bool> WronglyAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        var trainees = await people.TraineesAsync(reviewer, cancellationToken);
        if (ReviewNames.Find(turn.Words, trainees).People is not [var whose])
            return false;
        var approved = await desk.ApprovedAsync(reviewer, [whose], cancellationToken);
        if (approved.Count == 0)
        {
            var name = (await people.NamesAsync([whose], cancellationToken)).Select(one => turn.NameOf(one.Name, one.NameEn)).FirstOrDefault();
            turn.TakeAll();
            await dialogs.Context.SayAsync(Texts.Say("ApprovedNone", ("name", name)), [Texts["HelpTitle"]], cancellationToken);
            return true;
        }
        // The day that is said may be that of the approval, and not the entry's.
        var which = ReviewPicks.Named(turn, turn.Words, trainees, []).Which;
        List<ReviewedEntry> meant = [.. approved.Where(one => which.Minutes.Contains(one.Entry.Minutes))];
        var near =
            meant.Count > 0
                ? meant
                : [.. approved.OrderBy(one => which.Minutes.Count == 0 ? 0 : which.Minutes.Min(minutes => Math.Abs(minutes - one.Entry.Minutes)))];
        near = [.. near.Take(MostNear)];
        turn.TakeAll();
        LastShown.Review.Keep(turn, (LastShown.Review.In(turn) ?? new ReviewMemory()).Listing(near));
        var title = Texts[meant.Count > 0 || which.Minutes.Count == 0 ? "ApprovedThese" : "ApprovedNearest"];
        await dialogs.Context.ShowAsync(
            ReviewCards.Rows(turn.Memory.NewCard(), title, near, await acts.WordsAsync(turn, near, cancellationToken), Texts["ApprovedWayBack"]),
            null,
            cancellationToken
        );
        return true;
    }

    const int MostNear = 5;

    /// <summary>What was approved in this talk by the last act and still is.</summary>
    async Task<List<ReviewedEntry>> ApprovedAsync(Turn turn, CancellationToken cancellationToken)
    {
        List<ReviewedEntry> approved = [];
        foreach (var id in LastShown.Review.In(turn)?.Decided ?? [])
            if (await desk.FindAsync(turn.Speaker.AsReviewer(), new EntryId(id), cancellationToken) is { Entry.State: EntryState.Approved } one)
                approved.Add(one);
        return approved;
    }

    static string Key(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>"Wait, not the one of the 27th", and it is approved: all of it or that one can be taken back. False when nothing was.</summary>
    /// <param name="nothingElse">Nothing that waits is meant; otherwise only what was approved in the turn before is.</param>
    async Task<bool> ApprovedJustNowAsync(DialogContext dialogs, Turn turn, ReviewPicks? picks, bool nothingElse, CancellationToken cancellationToken)
    {
        if (LastShown.Review.In(turn) is not { Act: { } act, Decided.Count: > 0, Entry: null })
            return false;
        var approved = await ApprovedAsync(turn, cancellationToken);
        if (approved.Count == 0)
            return false;
        var named = picks is { SaysWhich: true } ? picks.On(approved, turn.Today).Of(approved) : [];
        if (!nothingElse && (named.Count == 0 || LastShown.JustDone.In(turn) != act))
            return false;
        var words = await acts.WordsAsync(turn, approved, cancellationToken);
        var card = new Card(turn.Memory.NewCard()).Title(
            ReviewCards
                .Count("ApprovedJustNow", approved.Count)
                .Replace("{length}", Spoken.Length(approved.Sum(one => one.Entry.Minutes)), StringComparison.Ordinal)
        );
        foreach (var one in approved.Count > 1 ? named.Take(ReviewCards.LinesOnPage) : [])
            card.Row(
                words.Line(one.Entry),
                Texts.Say("TakeThisBack", ("day", words.Day(one.Entry))),
                new Button("", UndoVerbs.Entry.About($"{Key(act)}:{Key(one.Entry.Id.Value)}"))
            );
        card.Buttons(new Button(ReviewCards.Count("TakeAllBack", approved.Count), UndoVerbs.Act.About(new ActId(act))));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
        return true;
    }

    /// <summary>What was understood, that nothing is like that, and what waits instead.</summary>
    internal async Task NoneAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewPicks picks,
        IReadOnlyList<ReviewedEntry> all,
        CancellationToken cancellationToken
    )
    {
        var said = await UnderstoodAsync(turn, picks with { Except = null }, all, cancellationToken);
        List<ReviewedEntry> theirs = [.. all.Where(one => picks.Trainees.Count == 0 || picks.Trainees.Contains(one.Entry.TraineeId))];
        var words = await acts.WordsAsync(turn, all, cancellationToken);
        var title = said.Only.Length > 0 ? Texts.Say("NoneOfThese", ("what", said.Only)) : Texts["NoneLeft"];
        if (all.Count == 0)
        {
            var whose = await people.NamesAsync(
                [.. picks.Trainees, .. LastShown.Review.In(turn)?.Of.Trainee is { } of ? [of] : (PersonId[])[]],
                cancellationToken
            );
            await dialogs.Context.SayAsync(
                whose.Count == 0
                    ? Texts["NothingWaits"]
                    : Texts.Say("NothingWaitsOf", ("name", Spoken.All([.. whose.Select(one => turn.NameOf(one.Name, one.NameEn))]))),
                [Texts["HelpTitle"]],
                cancellationToken
            );
        }
        else if (theirs.Count == 0)
        {
            var named = (await people.NamesAsync(picks.Trainees, cancellationToken)).Select(one => turn.NameOf(one.Name, one.NameEn)).ToList();
            // What is said next is still about them, and not about all that waits.
            if (picks.Trainees is [var only])
                LastShown.Review.Keep(turn, new ReviewMemory { Of = new ReviewOf(only) });
            await dialogs.Context.ShowAsync(
                ReviewCards.Which(turn.Memory.NewCard(), Texts.Say("NoneOfTheirs", ("names", Spoken.All(named))), all, words),
                null,
                cancellationToken
            );
        }
        else if (theirs.Count <= ReviewCards.LinesOnPage)
        {
            LastShown.Review.Keep(turn, (LastShown.Review.In(turn) ?? new ReviewMemory()).Listing(theirs));
            await dialogs.Context.ShowAsync(ReviewCards.Rows(turn.Memory.NewCard(), title, theirs, words), null, cancellationToken);
        }
        else
            await dialogs.Context.ShowAsync(ReviewCards.Which(turn.Memory.NewCard(), title, theirs, words), null, cancellationToken);
    }

    /// <summary>What went back is the trainee's to hand in again: it is shown, and nothing that waits is offered in its place.</summary>
    internal async Task WentBackAsync(DialogContext dialogs, Turn turn, ReviewPicks picks, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        IReadOnlyList<PersonId> whose =
            picks.Trainees.Count > 0 ? picks.Trainees : [.. (await people.TraineesAsync(reviewer, cancellationToken)).Select(one => one.Id)];
        var returned = await desk.ReturnedAsync(reviewer, whose, cancellationToken);
        if (picks.On(returned, turn.Today).Of(returned) is { Count: > 0 } meant)
            returned = meant;
        if (returned.Count == 0 && picks.Trainees.Count > 0)
            await dialogs.Context.SayAsync(
                Texts.Say(
                    "NoneOfTheirsWentBack",
                    ("names", Spoken.All([.. (await people.NamesAsync(whose, cancellationToken)).Select(one => turn.NameOf(one.Name, one.NameEn))]))
                ),
                [Texts["HelpTitle"]],
                cancellationToken
            );
        else if (returned.Count <= 1)
            await dialogs.Context.SayAsync(Texts[returned.Count == 0 ? "NoneWentBack" : "WentBack"], [Texts["HelpTitle"]], cancellationToken);
        if (returned is [var one])
            await acts.OpenAsync(dialogs.Context, turn, one.Entry.Id, turn.Memory.NewCard(), cancellationToken);
        else if (returned.Count > 1)
        {
            LastShown.Review.Keep(turn, (LastShown.Review.In(turn) ?? new ReviewMemory()).Listing(returned));
            var (id, words) = (turn.Memory.NewCard(), await acts.WordsAsync(turn, returned, cancellationToken));
            await dialogs.Context.ShowAsync(
                ReviewCards.Rows(id, Texts["WentBackTitle"], [.. returned.Take(ReviewCards.LinesOnPage)], words, Texts["WentBack"]),
                null,
                cancellationToken
            );
        }
    }

    /// <summary>What was asked before and is not decided: the entries, with the question on each.</summary>
    internal async Task AskedAsync(
        DialogContext dialogs,
        Turn turn,
        IReadOnlyList<PersonId> whose,
        IReadOnlyList<ReviewedEntry> all,
        CancellationToken cancellationToken
    )
    {
        List<ReviewedEntry> asked = [.. all.Where(one => one.Question is not null && (whose.Count == 0 || whose.Contains(one.Entry.TraineeId)))];
        switch (asked)
        {
            case []:
                // What was shown before is not what "it" means next.
                turn.Memory.Answered = null;
                await dialogs.Context.SayAsync(Texts["NothingAsked"], [Texts["HelpTitle"]], cancellationToken);
                break;
            case [var one]:
                await acts.OpenAsync(dialogs.Context, turn, one.Entry.Id, turn.Memory.NewCard(), cancellationToken);
                break;
            default:
                LastShown.Review.Keep(turn, (LastShown.Review.In(turn) ?? new ReviewMemory()).Listing(asked));
                var words = await acts.WordsAsync(turn, asked, cancellationToken);
                await dialogs.Context.ShowAsync(ReviewCards.Rows(turn.Memory.NewCard(), Texts["YouAsked"], asked, words), null, cancellationToken);
                break;
        }
    }

    /// <summary>What could not be used is named, with whose entries wait; nothing is offered to be approved.</summary>
    internal async Task WhichAsync(
        DialogContext dialogs,
        Turn turn,
        IReadOnlyList<ReviewedEntry>? all,
        string words,
        CancellationToken cancellationToken
    )
    {
        if (all is null)
        {
            var page = await desk.LookAsync(turn.Speaker.AsReviewer(), LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken);
            all = page.All;
        }
        await dialogs.Context.ShowAsync(
            ReviewCards.Which(
                turn.Memory.NewCard(),
                Texts.Say(Strangers.Names(turn).Contains(words) ? "NotYourTrainee" : "NotTakenIn", ("words", words)),
                all,
                await acts.WordsAsync(turn, all, cancellationToken)
            ),
            null,
            cancellationToken
        );
    }

    /// <summary>What was taken in of the words: "He Wei, until 25 November", and what is left out.</summary>
    internal async Task<Understood> UnderstoodAsync(
        Turn turn,
        ReviewPicks picks,
        IReadOnlyList<ReviewedEntry> all,
        CancellationToken cancellationToken
    )
    {
        var named = await people.NamesAsync(
            [.. picks.Trainees, .. picks.With, .. picks.Except?.Trainees ?? [], .. picks.Except?.With ?? []],
            cancellationToken
        );
        var words = new ReviewWords(turn, named);
        if (picks.Except is not { } except)
            return new Understood(words.Picked(picks, turn));
        var what = words.Picked(except, turn);
        return new Understood(words.Picked(picks, turn), what, except.Of(all).Count > 0);
    }
}
