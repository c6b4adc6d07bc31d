using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>Shows what waits, and the lines of it.</summary>
public sealed class ReviewPages(ReviewDesk desk, Reviewees people, ReviewActs acts)
{
    static readonly Texts Texts = new(typeof(ReviewPages));

    /// <summary>What waits; for an administrator, who supervises nobody, whose group it waits in.</summary>
    /// <param name="ordered">So many of it were to be approved, and a yes does so where there are as many.</param>
    /// <param name="allClear">All that is clear was to be approved.</param>
    internal async Task PageAsync(
        ITurnContext context,
        Turn turn,
        ReviewOf of,
        CancellationToken cancellationToken,
        int? ordered = null,
        bool allClear = false
    )
    {
        var reviewer = turn.Speaker.AsReviewer();
        if (of == new ReviewOf() && !await people.SuperviseAsync(reviewer, cancellationToken))
        {
            await GroupsAsync(context, turn, reviewer, cancellationToken);
            return;
        }
        var page = await desk.OpenAsync(reviewer, of, cancellationToken);
        LastShown.Material.Keep(turn, null);
        LastShown.Review.Keep(
            turn,
            new ReviewMemory
            {
                Of = of,
                Sheet = page.Sheet?.Value,
                Lines = [.. page.All.Select(one => one.Entry.Id.Value)],
            }
        );
        var about = (of.Trainee ?? of.Supervisor) is { } id ? await people.NameAsync(id, cancellationToken) : null;
        var name = about is null ? null : new EntryWords(turn, [about]).Name(about.Id);
        if (page.Count == 0)
        {
            await context.SayAsync(
                name is null ? Texts["NothingWaits"] : Texts.Say(of.Trainee is null ? "NothingWaitsFor" : "NothingWaitsOf", ("name", name)),
                of == new ReviewOf() ? turn.WaysOn() : [Texts["HelpTitle"]],
                cancellationToken
            );
            return;
        }
        var words = await acts.WordsAsync(turn, page.All, cancellationToken);
        await context.ShowAsync(
            ReviewCards.Page(
                turn.Memory.NewCard(),
                page,
                of.Supervisor is null ? null : name,
                words,
                isOrdered: allClear || ordered == page.Clear.Count
            ),
            null,
            cancellationToken
        );
    }

    /// <summary>What was shown last, once more: the entry, the lines of the list, or what waits.</summary>
    internal async Task AgainAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var review = LastShown.Review.In(turn);
        if (review?.Entry is { } entry)
            await acts.OpenAsync(context, turn, new EntryId(entry), turn.Memory.NewCard(), cancellationToken);
        else if (
            review?.Sheet is { } sheet
            && await desk.OnSheetAsync(turn.Speaker.AsReviewer(), new SheetId(sheet), cancellationToken) is { } lines
            && lines.Any(one => one.IsWaiting)
        )
            await LinesAsync(context, turn, sheet, 0, cancellationToken);
        else
            await PageAsync(context, turn, await WaitingOfAsync(turn, cancellationToken), cancellationToken);
    }

    /// <summary>Whose list it was, where anything of theirs still waits; otherwise everybody's.</summary>
    async Task<ReviewOf> WaitingOfAsync(Turn turn, CancellationToken cancellationToken) =>
        LastShown.Review.In(turn)?.Of is { } of && (await desk.LookAsync(turn.Speaker.AsReviewer(), of, cancellationToken)).Count > 0
            ? of
            : new ReviewOf();

    /// <summary>Numbers were said and no list is on the screen: it comes with its numbers, and what was said can be pressed.</summary>
    internal async Task NumberedAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var (reviewer, of) = (turn.Speaker.AsReviewer(), await WaitingOfAsync(turn, cancellationToken));
        if (of != new ReviewOf() || await people.SuperviseAsync(reviewer, cancellationToken))
            if (await desk.OpenAsync(reviewer, of, cancellationToken) is { Sheet: { } sheet } open)
            {
                LastShown.Review.Keep(turn, new ReviewMemory { Of = of });
                await LinesAsync(context, turn, sheet.Value, open.All, 0, cancellationToken);
                await context.SayAsync(Texts.Say("NumbersNow", ("words", turn.Words)), [turn.Words], cancellationToken);
                return;
            }
        await PageAsync(context, turn, of, cancellationToken);
    }

    /// <summary>All that waits, line by line with its numbers.</summary>
    internal async Task ListAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        if (
            await people.SuperviseAsync(reviewer, cancellationToken)
            && await desk.OpenAsync(reviewer, new ReviewOf(), cancellationToken) is { Sheet: { } sheet } open
        )
        {
            LastShown.Material.Keep(turn, null);
            LastShown.Review.Keep(turn, new ReviewMemory());
            await LinesAsync(context, turn, sheet.Value, open.All, 0, cancellationToken);
        }
        else
            await PageAsync(context, turn, new ReviewOf(), cancellationToken);
    }

    async Task GroupsAsync(ITurnContext context, Turn turn, Reviewer reviewer, CancellationToken cancellationToken)
    {
        if (!turn.Speaker.Is(Role.Administrator))
        {
            await context.SayAsync(Texts["NoTrainees"], turn.WaysOn(), cancellationToken);
            return;
        }
        var groups = await desk.BySupervisorAsync(reviewer, cancellationToken);
        if (groups.Count == 0)
        {
            await context.SayAsync(Texts["NothingWaits"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["GroupsTitle"]);
        foreach (var group in groups)
        {
            var name = await people.NameAsync(group.Supervisor, cancellationToken) is { } known ? new EntryWords(turn, [known]).Name(known.Id) : "";
            card.Row(
                name,
                ReviewCards.Count("GroupRow", group.Entries).Replace("{ago}", Spoken.Ago(turn.Now - group.Since), StringComparison.Ordinal),
                new Button("", ReviewVerbs.For.About(group.Supervisor))
            );
        }
        await context.ShowAsync(card.Hint(Texts["GroupsHowTo"]), null, cancellationToken);
    }

    internal async Task LinesAsync(ITurnContext context, Turn turn, Guid? id, int page, CancellationToken cancellationToken)
    {
        if (
            id is not { } sheet
            || await desk.OnSheetAsync(turn.Speaker.AsReviewer(), new SheetId(sheet), cancellationToken) is not { Count: > 0 } lines
        )
        {
            await context.SayAsync(Texts["NothingOpened"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        await LinesAsync(context, turn, sheet, lines, page, cancellationToken);
    }

    async Task LinesAsync(
        ITurnContext context,
        Turn turn,
        Guid sheet,
        IReadOnlyList<ReviewedEntry> lines,
        int page,
        CancellationToken cancellationToken
    )
    {
        page = Math.Clamp(page, 0, (lines.Count - 1) / ReviewCards.LinesOnPage);
        LastShown.Review.Keep(
            turn,
            (LastShown.Review.In(turn) ?? new ReviewMemory()) with
            {
                Sheet = sheet,
                Entry = null,
                Version = null,
                Lines = [.. lines.Select(one => one.Entry.Id.Value)],
            }
        );
        var card = ReviewCards.Lines(turn.Memory.NewCard(), new SheetId(sheet), lines, page, await acts.WordsAsync(turn, lines, cancellationToken));
        await context.ShowAsync(card, null, cancellationToken);
    }
}
