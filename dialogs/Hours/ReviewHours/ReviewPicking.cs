using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What is to be done with one of the entries that were laid out, with the words that were said with the wish.</summary>
sealed record ReviewWish(Replying Doing, string Why);

/// <summary>What the same sentence says beside the act that is looked at.</summary>
sealed record ReviewBeside
{
    /// <summary>Whose entries are meant where the words name nobody: who was named for the act before.</summary>
    public IReadOnlyList<PersonId> Named { get; init; } = [];

    /// <summary>The words of the other act: "the rest" is without what they name.</summary>
    public string Other { get; init; } = "";
}

/// <summary>
/// Acts on the entries that a reviewer's words pick out, whichever is open: one is shown with the words filled in, several are laid out – to be
/// approved at a press, or to choose the one that goes back. What is named always narrows; where it cannot be used, that is said, and nothing is
/// offered.
/// </summary>
public sealed partial class ReviewPicking(ReviewDesk desk, Reviewees people, ReviewActs acts, ReviewPool pool, ReviewInstead instead)
{
    static readonly Texts Texts = new(typeof(ReviewPicking));

    static readonly Remembered<ReviewWish?> Wished = new("review-wish", null);

    /// <summary>The last look for entries found none.</summary>
    static readonly Remembered<bool> FoundNone = new("review-found-none", false);

    /// <summary>
    /// What was looked for was not there, and what is said now decides or says why, without naming an entry: it goes to none, and least of all to
    /// others.
    /// </summary>
    internal static bool GoesToNothing(Turn turn) =>
        turn.Input is Input.Said
        && turn.AnsweredBefore == ReviewConversation.DialogId
        && FoundNone.In(turn)
        && turn.Heard is { Things.Count: 0 } heard
        && (
            AnswerReader.Read(turn.Words) is Answer.Yes or Answer.Save
            || ReviewReading.Read(turn.Words) is (ReviewCommand.Approve or ReviewCommand.Return or ReviewCommand.Ask, { Length: 0 })
            || (FreeWords.IsReason(turn.Words) && IsWhy(turn.Words, heard))
        );

    static bool IsWhy(string words, Heard heard) =>
        Because().IsMatch(words)
        || ReviewReading.FindsFault(words)
        || (words.Length >= (words.Any(Scripts.IsCjk) ? 4 : 10) && heard.Guesses is [var first, ..] && Reviewing.Contains(first.Intent));

    static readonly IReadOnlyList<string> Reviewing = ["review_hours", "approve", "return_entry", "ask_trainee", Heard.None];

    [GeneratedRegex(
        @"^\W*(?:because|since|as|it['’]?s|the note|no note)\b|^(?:因为|由于|原因|备注|没写|写得|太)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Because();

    internal static void Look(Turn turn) => FoundNone.Keep(turn, false);

    /// <summary>Which of those that are laid out goes back, or is asked about, is being asked.</summary>
    internal static bool IsChoosing(Turn turn) => Wished.In(turn) is not null;

    /// <summary>Whether the words name any of the entries, by whatever it is.</summary>
    internal async Task<bool> PicksAnyAsync(Turn turn, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        var trainees = await people.TraineesAsync(reviewer, cancellationToken);
        var (page, listed, _) = await pool.AmongAsync(turn, reviewer, trainees, cancellationToken);
        return ReviewPicks.Read(turn, trainees, await SuperviseesAsync(listed ?? page.All, trainees, cancellationToken), false).SaysWhich;
    }

    /// <summary>Something is to be done with entries that only their numbers name.</summary>
    internal async Task<bool> SaysNumbersOnlyAsync(Turn turn, ReviewCommand command, CancellationToken cancellationToken)
    {
        if (Wanted(command, turn) is not { } wanted)
            return false;
        var trainees = await people.TraineesAsync(turn.Speaker.AsReviewer(), cancellationToken);
        return ReviewPicks.Read(turn, trainees, [], reasoned: wanted is Replying.Return or Replying.Ask)
            is { AllNumbers.Count: > 0, Trainees: [], Except: null or { Trainees: [] }, Refused: false, Which: { Days: [], Lengths: [] } };
    }

    async Task<List<Supervisee>> SuperviseesAsync(
        IReadOnlyList<ReviewedEntry> all,
        IReadOnlyList<Supervisee> trainees,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await people.NamedOnAsync(all, cancellationToken)).Where(one =>
                trainees.All(trainee => trainee.Id != one.Id) && all.Any(line => line.Entry.SuperviseeId == one.Id)
            ),
        ];

    /// <summary>All that waits, or of those who are named, is opened one after the other.</summary>
    internal async Task WalkAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        var named = ReviewNames.Find(turn.Words, await people.TraineesAsync(reviewer, cancellationToken)).People;
        var of = named is [var only] ? new ReviewOf(only) : LastShown.Review.In(turn)?.Of ?? new ReviewOf();
        var page = await desk.LookAsync(reviewer, of, cancellationToken);
        LastShown.Review.Keep(turn, new ReviewMemory { Of = of, Walk = [.. page.All.Select(one => one.Entry.Id.Value)] });
        await acts.NextAsync(dialogs.Context, turn, null, cancellationToken);
    }

    /// <summary>False when the words pick nothing out, and nothing is to be done with single entries.</summary>
    internal async Task<bool> PickAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewCommand command,
        ReviewBeside beside,
        CancellationToken cancellationToken
    )
    {
        var wish = ReviewReading.IsOnScreen(turn) ? Wished.In(turn) : null;
        Wished.Keep(turn, null);
        var asksWhy = ReviewReading.AsksWhyLook(turn.Words);
        var wanted = asksWhy ? null : Wanted(command, turn);
        if (
            wanted == Replying.Return
            && ReviewReading.SaysJustApproved(turn.Words)
            && await instead.TakeBackFirstAsync(dialogs, turn, cancellationToken)
        )
            return true;
        var reviewer = turn.Speaker.AsReviewer();
        var trainees = await people.TraineesAsync(reviewer, cancellationToken);
        var (page, listed, saysWhose) = await pool.AmongAsync(turn, reviewer, trainees, cancellationToken);
        IReadOnlyList<ReviewedEntry> all = listed ?? page.All;
        var supervisees = await SuperviseesAsync(all, trainees, cancellationToken);
        var picks = ReviewPicks.Read(turn, trainees, supervisees, reasoned: wanted is Replying.Return or Replying.Ask);
        // The one that was asked for, in words: what was said with the wish is still meant.
        if (wish is not null && wanted is null && picks.SaysWhich && !picks.Refused && !ReviewReading.Opens(turn))
        {
            wanted = wish.Doing;
            picks = picks with { Why = picks.Why.Length > 0 ? picks.Why : wish.Why };
            if (LastShown.Review.In(turn) is { Lines: { Count: > 0 } laidOut } && picks.Trainees.Count == 0)
                all = await pool.ListedAsync(reviewer, laidOut, all, cancellationToken);
        }
        if (picks is { Trainees: [], With: [], AllNumbers: [] } && beside.Named.Count > 0)
            picks = picks with { Trainees = beside.Named };
        // "All the others" of what is listed, where what is left out is one of those; else of all that waits.
        if (listed is not null && picks is { Rest: true, Except: { } but } && but.On(listed, turn.Today).Of(listed).Count == 0)
            all = page.All;
        if (picks is { Rest: true, Except: null } && beside.Other.Length > 0)
            picks = picks with { Except = ReviewPicks.Named(turn, ReviewPicks.WishOf(beside.Other), trainees, supervisees) };
        if (ReviewReading.AsksWhatWasAsked(turn.Words))
        {
            await instead.AskedAsync(dialogs, turn, picks.Trainees, all, cancellationToken);
            return true;
        }
        if (ReviewReading.ApprovesReturned(turn.Words))
        {
            await instead.WentBackAsync(dialogs, turn, picks, cancellationToken);
            return true;
        }
        if (picks is { Refused: true, Unknown: { } nobody })
        {
            await instead.WhichAsync(dialogs, turn, all, nobody, cancellationToken);
            return true;
        }
        if (picks.Refused && picks.SaysWhich && ReviewReading.LooksAgain(turn.Words))
        {
            await ShowAsync(dialogs, turn, page, (picks with { Refused = false }).On(all, turn.Today), all, null, cancellationToken);
            return true;
        }
        if (picks.Refused)
        {
            await RefusedAsync(dialogs, turn, page, picks, all, cancellationToken);
            return true;
        }
        if (saysWhose || (picks.Unknown is { } word && ReviewReading.SaysNobody(word)))
            picks = picks with { Unknown = null };
        // "Margaret's group", "group 3", and nothing that tells some of its entries from others.
        if (saysWhose && !picks.SaysWhich && wanted is null or Replying.Approve)
        {
            await ShowAsync(dialogs, turn, page, picks, all, wanted, cancellationToken);
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
        if (picks.Unknown is { } unknown && (wanted is not null || IsOfOthers(turn, picks, unknown)))
        {
            await instead.WhichAsync(dialogs, turn, all, unknown, cancellationToken);
            return true;
        }
        // What is said of the entry that is open goes with it: a kind or a length in it is why.
        if (
            (wanted is Replying.Return or Replying.Ask || (wanted is null && ReviewReading.FindsFault(turn.Words)))
            && command is not (ReviewCommand.Return or ReviewCommand.Ask)
            && ReviewReading.IsOnScreen(turn)
            && LastShown.Review.In(turn) is { SeenEntry: { } open } onCard
            && picks is { Trainees: [], With: [], AllNumbers: [], Within: null, Which.Days: [] }
            && !ReviewReading.SendsBack(turn.Words)
        )
        {
            var doing = wanted == Replying.Ask ? Replying.Ask : Replying.Return;
            await ReplyConversation.OfferAsync(
                dialogs,
                doing,
                open,
                onCard.Card,
                SaidWhy.ToTrainee(WithoutNo().Replace(turn.Words, "")),
                cancellationToken
            );
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

    [GeneratedRegex(@"^\W*(?:(?:no|nope|hm+|oh|well)\b|不行?|不对|嗯)[\s,，.。]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithoutNo();

    /// <summary>
    /// Nothing is to be done with them. Of a list that is on the screen the others stay, and can be approved; otherwise it is said.
    /// </summary>
    async Task RefusedAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewPage page,
        ReviewPicks picks,
        IReadOnlyList<ReviewedEntry> all,
        CancellationToken cancellationToken
    )
    {
        var review = LastShown.Review.In(turn);
        var listed =
            review is { Lines: { Count: > 0 } lines } && (ReviewReading.IsOnScreen(turn) || picks.Which.Numbers.Count > 0)
                ? await pool.ListedAsync(turn.Speaker.AsReviewer(), lines, all, cancellationToken)
                : null;
        List<ReviewedEntry> waiting = [.. (listed ?? []).Where(one => one.IsWaiting)];
        var but = picks with { Refused = false };
        if (picks.SaysWhich && ReviewReading.ShowsList(turn) && review is { Sheet: not null, Entry: null } && waiting.Count > 1)
        {
            but = but.On(waiting, turn.Today);
            if (but.Of(waiting).Count is var left and > 0 && waiting.Count - left > 1)
            {
                await ShowAsync(dialogs, turn, page, ReviewPicks.AllBut(but), waiting, null, cancellationToken, refused: true);
                return;
            }
        }
        all = [.. (picks.Which.Numbers.Count > 0 && listed is not null ? listed : all).Where(one => one.IsWaiting)];
        await instead.LeaveAsync(dialogs, turn, picks.SaysWhich ? but.On(all, turn.Today).Of(all) : [], but, cancellationToken);
    }

    /// <summary>Somebody's entries are to be seen, and they are none of the reviewer's: one's own list is no answer.</summary>
    static bool IsOfOthers(Turn turn, ReviewPicks picks, string unknown) =>
        !picks.SaysWhich && !ReviewReading.Opens(turn) && Strangers.Names(turn).Contains(unknown);

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
        // 第一条过，第二条先放着我问问她: asked is later, and not through the bot.
        LeftOutReader.Read(turn.Words)
            is { SaysAny: true, Refused: false, Meant: var meant }
        && ReviewReading.EndsApproving(meant.Trim())
            ? Replying.Approve
            : command switch
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
        {
            // Nothing waits of the one whose list it was: whichever does.
            if (page.Count == 0)
                page = await desk.LookAsync(turn.Speaker.AsReviewer(), new ReviewOf(), cancellationToken);
            // Who supervises nobody has none of their own: with whom it waits is shown.
            if (page.Count == 0 && !await people.SuperviseAsync(turn.Speaker.AsReviewer(), cancellationToken))
                return false;
            await ChooseAsync(dialogs, turn, page.All, wanted.Value, why, cancellationToken);
        }
        return true;
    }

    async Task ShowAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewPage page,
        ReviewPicks picks,
        IReadOnlyList<ReviewedEntry> all,
        Replying? wanted,
        CancellationToken cancellationToken,
        bool refused = false
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
                FoundNone.Keep(turn, true);
                break;
            case [var one]:
                await acts.OpenAsync(dialogs.Context, turn, one.Entry.Id, turn.Memory.NewCard(), cancellationToken);
                if (wanted is Replying.Return or Replying.Ask && LastShown.Review.In(turn) is { SeenEntry: { } seen } review)
                    await ReplyConversation.OfferAsync(dialogs, wanted.Value, seen, review.Card, why, cancellationToken);
                break;
            // "What's wrong with Sarah's?": the one that needs a look.
            case var several when ReviewReading.AsksWhatIsWrong(turn.Words) && several.Where(one => one.NeedsLook).ToList() is [var flagged]:
                await acts.OpenAsync(dialogs.Context, turn, flagged.Entry.Id, turn.Memory.NewCard(), cancellationToken);
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
                        (await instead.UnderstoodAsync(turn, picks, all, cancellationToken)) with
                        {
                            Refused = refused,
                        }
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
