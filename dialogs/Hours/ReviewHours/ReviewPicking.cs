using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What is to be done with one of the entries that were laid out, with the words that were said with the wish.</summary>
sealed record ReviewWish(Replying Doing, string Why);

/// <summary>
/// Acts on the entries that a reviewer's words pick out, whichever is open: one is shown with the words filled in, several are laid out – to be
/// approved at a press, or to choose the one that goes back. What is named always narrows; where it cannot be used, that is said, and nothing is
/// offered.
/// </summary>
public sealed class ReviewPicking(ReviewDesk desk, Reviewees people, ReviewActs acts, ReviewPool pool, ReviewInstead instead)
{
    static readonly Texts Texts = new(typeof(ReviewPicking));

    static readonly Remembered<ReviewWish?> Wished = new("review-wish", null);

    /// <summary>False when the words pick nothing out, and nothing is to be done with single entries.</summary>
    /// <param name="inherited">Whose entries are meant where the words name nobody: who was named for the act before in the same sentence.</param>
    internal async Task<bool> PickAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewCommand command,
        IReadOnlyList<PersonId> inherited,
        CancellationToken cancellationToken
    )
    {
        Wished.Keep(turn, null);
        var asksWhy = ReviewReading.AsksWhyLook(turn.Words);
        var wanted = asksWhy ? null : Wanted(command, turn);
        var reviewer = turn.Speaker.AsReviewer();
        var trainees = await people.TraineesAsync(reviewer, cancellationToken);
        var (page, listed) = await pool.AmongAsync(turn, reviewer, ReviewNames.Find(turn.Words, trainees).People, cancellationToken);
        IReadOnlyList<ReviewedEntry> all = listed ?? page.All;
        var supervisees = (await people.NamedOnAsync(all, cancellationToken))
            .Where(one => trainees.All(trainee => trainee.Id != one.Id) && all.Any(line => line.Entry.SuperviseeId == one.Id))
            .ToList();
        var picks = ReviewPicks.Read(turn, trainees, supervisees, reasoned: wanted is Replying.Return or Replying.Ask);
        if (picks is { Trainees: [], With: [] } && inherited.Count > 0)
            picks = picks with { Trainees = inherited };
        if (picks.Refused)
        {
            if (picks.Which.Numbers.Count > 0 && LastShown.Review.In(turn) is { Lines: { Count: > 0 } shownLines })
                all = await pool.ListedAsync(reviewer, shownLines, all, cancellationToken);
            await instead.LeaveAsync(dialogs, turn, picks.SaysWhich ? picks.On(all, turn.Today).Of(all) : [], cancellationToken);
            return true;
        }
        if (asksWhy && !picks.SaysWhich && LastShown.Review.In(turn)?.Entry is { } shown)
        {
            await acts.OpenAsync(dialogs.Context, turn, new EntryId(shown), turn.Memory.NewCard(), cancellationToken);
            return true;
        }
        // "Approve it with an hour and a half": the entry is the trainee's.
        if (wanted == Replying.Approve && LastShown.Review.In(turn)?.Entry is not null && SaysOtherLength(picks, turn))
        {
            await dialogs.Context.SayAsync(
                Texts.Say("LengthStays", ("length", Spoken.Length(picks.Which.Minutes[0]))),
                [Texts["Approve"], Texts.Say("ReturnForLength", ("length", Spoken.Length(picks.Which.Minutes[0])))],
                cancellationToken
            );
            return true;
        }
        if (picks.Unknown is { } unknown && wanted is not null)
        {
            await instead.WhichAsync(dialogs, turn, all, unknown, cancellationToken);
            return true;
        }
        // "王五的通过": something is to be approved, and whose is not known.
        if (!picks.SaysWhich && command == ReviewCommand.Open && ReviewReading.EndsApproving(turn.Words))
        {
            await instead.WhichAsync(dialogs, turn, all, turn.Words, cancellationToken);
            return true;
        }
        if (!picks.SaysWhich)
            return await WithoutPicksAsync(dialogs, turn, command, wanted, picks.Why, page, cancellationToken);
        // "Review Meiling" opens what waits of hers.
        if (wanted is null && ReviewReading.Opens(turn) && picks is { Trainees.Count: <= 1, Within: null })
            return false;
        // Only a look, and nobody or no time is named: "review 2" is about the list.
        if (wanted is null && picks is { Trainees: [], With: [], Within: null, Which: { Lengths: [], Types: [] } })
            return false;
        if (LastShown.Review.In(turn) is { Lines: { Count: > 0 } lines } && picks.AllNumbers is { Count: > 0 } numbers)
        {
            if (numbers.FirstOrDefault(number => number < 1 || number > lines.Count) is var beyond and not 0)
            {
                await dialogs.Context.SayAsync(
                    Texts.Say("NoSuchLine", ("number", beyond), ("most", lines.Count)),
                    [Texts["HelpTitle"]],
                    cancellationToken
                );
                return true;
            }
            all = await pool.ListedAsync(reviewer, lines, all, cancellationToken);
        }
        picks = picks.On(all, turn.Today);
        await ShowAsync(dialogs, turn, page, picks, all, wanted, cancellationToken);
        return true;
    }

    /// <summary>A length alone, said of the entry that is open, and it has another.</summary>
    static bool SaysOtherLength(ReviewPicks picks, Turn turn) =>
        picks is { Trainees: [], With: [], Within: null, Except: null, Which: { Minutes: [_], Numbers: [], Days: [], Types: [] } }
        && ReviewReading.SaysWithLength(turn.Words);

    /// <summary>A row of the entries that were laid out was pressed: the words that were said with the wish are offered.</summary>
    internal async Task OfferWishedAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Wished.In(turn) is not { } wish || LastShown.Review.In(turn) is not { SeenEntry: { } seen } review)
            return;
        Wished.Keep(turn, null);
        await ReplyConversation.OfferAsync(dialogs, wish.Doing, seen, review.Card, wish.Why, cancellationToken);
    }

    /// <summary>Return or ask, null words aside; null when single entries are only to be seen or approved by their command.</summary>
    static Replying? Wanted(ReviewCommand command, Turn turn) =>
        command switch
        {
            ReviewCommand.Return => Replying.Return,
            ReviewCommand.Ask => Replying.Ask,
            ReviewCommand.Approve or ReviewCommand.ApproveAll => Replying.Approve,
            _ when ReviewReading.SendsBack(turn.Words) => Replying.Return,
            _ when ReviewReading.EndsApproving(turn.Words) => Replying.Approve,
            _ => turn.Intent switch
            {
                "approve" => Replying.Approve,
                "return_entry" => Replying.Return,
                "ask_trainee" => Replying.Ask,
                _ => null,
            },
        };

    /// <summary>What goes back without being named is the open entry, or one of those that wait.</summary>
    async Task<bool> WithoutPicksAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewCommand command,
        Replying? wanted,
        string why,
        ReviewPage page,
        CancellationToken cancellationToken
    )
    {
        if (wanted is not (Replying.Return or Replying.Ask) || why.Length == 0)
            return false;
        if (LastShown.Review.In(turn) is { SeenEntry: { } seen } review)
        {
            // "Return: …" with an entry open is the whole of it.
            if (command is ReviewCommand.Return or ReviewCommand.Ask)
                return false;
            await ReplyConversation.OfferAsync(dialogs, wanted.Value, seen, review.Card, why, cancellationToken);
        }
        else
            await ChooseAsync(dialogs, turn, page.All, wanted.Value, why, cancellationToken);
        return true;
    }

    async Task ShowAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewPage page,
        ReviewPicks picks,
        IReadOnlyList<ReviewedEntry> all,
        Replying? wanted,
        CancellationToken cancellationToken
    )
    {
        var why = picks.Why;
        switch (picks.Of(all))
        {
            // It was approved before: there it is, with what can still be done.
            case []
                when picks is { Trainees.Count: > 0, Which: { Days.Count: > 0, Numbers: [] } }
                    && await ApprovedAsync(turn, picks, cancellationToken) is { } before:
                await dialogs.Context.SayAsync(Texts["ApprovedBefore"], null, cancellationToken);
                await acts.OpenAsync(dialogs.Context, turn, before.Entry.Id, turn.Memory.NewCard(), cancellationToken);
                break;
            case []:
                await instead.NoneAsync(dialogs, turn, picks, all, cancellationToken);
                break;
            case [var one]:
                await acts.OpenAsync(dialogs.Context, turn, one.Entry.Id, turn.Memory.NewCard(), cancellationToken);
                if (wanted is Replying.Return or Replying.Ask && LastShown.Review.In(turn) is { SeenEntry: { } seen } review)
                    await ReplyConversation.OfferAsync(dialogs, wanted.Value, seen, review.Card, why, cancellationToken);
                break;
            case var several when wanted is Replying.Return or Replying.Ask:
                await ChooseAsync(dialogs, turn, several, wanted.Value, why, cancellationToken);
                break;
            case var several:
                page = desk.Keep(
                    turn.Speaker.AsReviewer(),
                    page with
                    {
                        Clear = [.. several.Where(one => one.IsClear)],
                        NeedYou = [.. several.Where(one => one.NeedsLook)],
                        Asked = [.. several.Where(one => one.IsAsked)],
                        More = 0,
                    }
                );
                Keep(turn, page);
                var words = await acts.WordsAsync(turn, several, cancellationToken);
                var inPlaceOf = await people.InPlaceOfAsync(turn.Speaker.AsReviewer(), several, cancellationToken);
                await dialogs.Context.ShowAsync(
                    ReviewCards.Page(
                        turn.Memory.NewCard(),
                        page,
                        inPlaceOf.Count == 0 ? null : Spoken.All([.. inPlaceOf.Select(one => turn.NameOf(one.Name, one.NameEn))]),
                        words,
                        await instead.UnderstoodAsync(turn, picks, all, cancellationToken)
                    ),
                    null,
                    cancellationToken
                );
                break;
        }
    }

    /// <summary>The one approved entry that is meant; null when there is none, or several are.</summary>
    async Task<ReviewedEntry?> ApprovedAsync(Turn turn, ReviewPicks picks, CancellationToken cancellationToken)
    {
        var approved = await desk.ApprovedAsync(turn.Speaker.AsReviewer(), picks.Trainees, cancellationToken);
        return picks.On(approved, turn.Today).Of(approved) is [var one] ? one : null;
    }

    /// <summary>Several could be meant, and one goes back: which, and the words are kept.</summary>
    async Task ChooseAsync(
        DialogContext dialogs,
        Turn turn,
        IReadOnlyList<ReviewedEntry> several,
        Replying doing,
        string why,
        CancellationToken cancellationToken
    )
    {
        if (several.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NothingWaits"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        Wished.Keep(turn, new ReviewWish(doing, why));
        LastShown.Review.Keep(turn, (LastShown.Review.In(turn) ?? new ReviewMemory()).Listing(several));
        await dialogs.Context.ShowAsync(
            ReviewCards.Choose(turn.Memory.NewCard(), several, doing, why, await acts.WordsAsync(turn, several, cancellationToken)),
            null,
            cancellationToken
        );
    }

    static void Keep(Turn turn, ReviewPage page)
    {
        LastShown.Material.Keep(turn, null);
        LastShown.Review.Keep(
            turn,
            new ReviewMemory
            {
                Of = page.Of,
                Sheet = page.Sheet?.Value,
                Picked = true,
                Lines = [.. page.All.Select(one => one.Entry.Id.Value)],
            }
        );
    }
}
