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
public sealed class ReviewPicking(ReviewDesk desk, Reviewees people, ReviewActs acts)
{
    static readonly Texts Texts = new(typeof(ReviewPicking));

    static readonly Remembered<ReviewWish?> Wished = new("review-wish", null);

    /// <summary>False when the words pick nothing out, and nothing is to be done with single entries.</summary>
    internal async Task<bool> PickAsync(DialogContext dialogs, Turn turn, ReviewCommand command, CancellationToken cancellationToken)
    {
        Wished.Keep(turn, null);
        var wanted = Wanted(command, turn);
        var reviewer = turn.Speaker.AsReviewer();
        var trainees = await people.TraineesAsync(reviewer, cancellationToken);
        var page = await desk.LookAsync(reviewer, LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken);
        IReadOnlyList<ReviewedEntry> all = [.. page.NeedYou, .. page.Asked, .. page.Clear];
        var supervisees = (await people.NamedOnAsync(all, cancellationToken)).Where(one => trainees.All(trainee => trainee.Id != one.Id)).ToList();
        var picks = ReviewPicks.Read(turn, trainees, supervisees, reasoned: wanted is Replying.Return or Replying.Ask);
        if (picks.Unknown is { } unknown && wanted is not null)
        {
            await WhichAsync(dialogs, turn, all, unknown, cancellationToken);
            return true;
        }
        // "王五的通过": something is to be approved, and whose is not known.
        if (!picks.SaysWhich && command == ReviewCommand.Open && ReviewReading.EndsApproving(turn.Words))
        {
            await WhichAsync(dialogs, turn, all, turn.Words, cancellationToken);
            return true;
        }
        if (!picks.SaysWhich)
            return await WithoutPicksAsync(dialogs, turn, command, wanted, picks.Why, page, cancellationToken);
        // "Review Meiling" opens what waits of hers.
        if (wanted is null && ReviewReading.Opens(turn) && picks is { Trainees.Count: <= 1, Within: null })
            return false;
        // Only a look, and nobody or no time is named: "review 2" is about the list.
        if (wanted is null && picks is { Trainees: [], With: [], Within: null })
            return false;
        if (picks.Trainees.Count > 0 && LastShown.Review.In(turn)?.Of is { Trainee: not null })
        {
            page = await desk.LookAsync(reviewer, new ReviewOf(), cancellationToken);
            all = [.. page.NeedYou, .. page.Asked, .. page.Clear];
        }
        if (LastShown.Review.In(turn) is { Lines: { Count: > 0 } lines } && picks.Which.AllNumbers is { Count: > 0 } numbers)
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
            all = await ListedAsync(reviewer, lines, all, cancellationToken);
        }
        await ShowAsync(dialogs, turn, page, picks, picks.Of(all), wanted, cancellationToken);
        return true;
    }

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
            await ChooseAsync(dialogs, turn, [.. page.NeedYou, .. page.Asked, .. page.Clear], wanted.Value, why, cancellationToken);
        return true;
    }

    async Task ShowAsync(
        DialogContext dialogs,
        Turn turn,
        ReviewPage page,
        ReviewPicks picks,
        IReadOnlyList<ReviewedEntry> picked,
        Replying? wanted,
        CancellationToken cancellationToken
    )
    {
        var why = picks.Why;
        switch (picked)
        {
            // The length or the day was said of what the entry should be: "…'s of the 28th goes back, it should be 2 hours".
            case []:
                await dialogs.Context.SayAsync(Texts["NoneOfThese"], [Texts["HelpTitle"]], cancellationToken);
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
                await dialogs.Context.ShowAsync(
                    ReviewCards.Page(turn.Memory.NewCard(), page, null, words, Understood(picks, words, turn)),
                    null,
                    cancellationToken
                );
                break;
        }
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
        var review = LastShown.Review.In(turn) ?? new ReviewMemory();
        LastShown.Review.Keep(
            turn,
            review with
            {
                Entry = null,
                Version = null,
                Sheet = null,
                Picked = false,
                Lines = [.. several.Select(one => one.Entry.Id.Value)],
            }
        );
        await dialogs.Context.ShowAsync(
            ReviewCards.Choose(turn.Memory.NewCard(), several, doing, why, await acts.WordsAsync(turn, several, cancellationToken)),
            null,
            cancellationToken
        );
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
            all = [.. page.NeedYou, .. page.Asked, .. page.Clear];
        }
        await dialogs.Context.ShowAsync(
            ReviewCards.Which(turn.Memory.NewCard(), all, words, await acts.WordsAsync(turn, all, cancellationToken)),
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
                Lines = [.. page.NeedYou.Concat(page.Asked).Concat(page.Clear).Select(one => one.Entry.Id.Value)],
            }
        );
    }

    /// <summary>"He Wei, until 25 November": what was taken in of the words.</summary>
    static string Understood(ReviewPicks picks, ReviewWords words, Turn turn)
    {
        List<string> parts = [.. picks.Trainees.Concat(picks.With).Select(id => words.Name(id)).Where(name => name.Length > 0)];
        if (picks.Within is { } within)
            parts.Add(
                within.From == DateOnly.MinValue ? Texts.Say("UntilDay", ("day", Spoken.Date(within.To, turn.Today)))
                : within.To == DateOnly.MaxValue ? Texts.Say("FromDay", ("day", Spoken.Date(within.From, turn.Today)))
                : Texts.Say("DayToDay", ("from", Spoken.Date(within.From, turn.Today)), ("to", Spoken.Date(within.To, turn.Today)))
            );
        parts.AddRange(picks.Which.Days.Select(day => Spoken.Date(day, turn.Today)));
        parts.AddRange(picks.Which.Minutes.Select(minutes => Spoken.Length(minutes)));
        parts.AddRange(picks.Which.Types.Select(words.Entries.Type));
        return string.Join(Texts.Shared["ListSeparator"], parts);
    }

    /// <summary>The entries by the numbers under which they were shown; what was decided meanwhile has left its number to nobody.</summary>
    async Task<IReadOnlyList<ReviewedEntry>> ListedAsync(
        Reviewer reviewer,
        IReadOnlyList<Guid> lines,
        IReadOnlyList<ReviewedEntry> waiting,
        CancellationToken cancellationToken
    )
    {
        List<ReviewedEntry> listed = [.. lines.Select(id => waiting.FirstOrDefault(one => one.Entry.Id.Value == id)).OfType<ReviewedEntry>()];
        if (listed.Count == lines.Count)
            return listed;
        listed.Clear();
        foreach (var id in lines)
            if (await desk.FindAsync(reviewer, new EntryId(id), cancellationToken) is { } one)
                listed.Add(one);
        return listed;
    }
}
