using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Approval;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What is said where a reviewer's words pick nothing, or refuse: what waits instead, and nothing that takes it all at a press.</summary>
public sealed class ReviewInstead(ReviewDesk desk, Reviewees people, ReviewActs acts)
{
    static readonly Texts Texts = new(typeof(ReviewInstead));

    /// <summary>Nothing is to be done with them: that is said, and nothing is offered.</summary>
    internal async Task LeaveAsync(DialogContext dialogs, Turn turn, IReadOnlyList<ReviewedEntry> left, CancellationToken cancellationToken)
    {
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
            await dialogs.Context.SayAsync(Texts["NothingWaits"], [Texts["HelpTitle"]], cancellationToken);
        else if (theirs.Count == 0)
        {
            var named = (await people.NamesAsync(picks.Trainees, cancellationToken)).Select(one => turn.NameOf(one.Name, one.NameEn)).ToList();
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
                Texts.Say("NotTakenIn", ("words", words)),
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
