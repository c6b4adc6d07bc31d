using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>
/// What waits for a supervisor: all that needs no look at one press, the rest one at a time. Every press is checked anew: who presses, on
/// which version, and whether it still waits.
/// </summary>
public sealed class ReviewConversation(ReviewDesk desk, Reviewees people, ReviewActs acts) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ReviewConversation), "review")
        {
            Intents = ["review_hours", "approve", "return_entry", "ask_trainee"],
            Theme = Theme.Hours,
            OnCommandList = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = Fits,
            Verbs = ReviewVerbs.Every,
        };

    /// <summary>"Approve" after a material was opened is about that: here it is only taken when nobody else does.</summary>
    static double Fits(Turn turn) =>
        LastShown.Material.In(turn) is not null && ReviewReading.Read(turn.Words).Command != ReviewCommand.Open
            ? Math.Min(ReviewReading.Fits(turn), Phrase.Opening)
            : ReviewReading.Fits(turn);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (command, rest) = ReviewReading.Read(turn.Words);
        if (turn.Input is Input.Said && !ReviewReading.IsCommand(turn) && await PickedAsync(dialogs, turn, command, cancellationToken))
            return;
        // "Approve" with words that pick nothing out is shown, not done.
        if (turn.Input is Input.Said && command is ReviewCommand.Approve or ReviewCommand.ApproveAll && !ReviewReading.SaysOnlyThis(rest))
        {
            if (LastShown.Review.In(turn)?.Entry is { } shown)
                await acts.OpenAsync(dialogs.Context, turn, new EntryId(shown), turn.Memory.NewCard(), cancellationToken);
            else
                await PageAsync(dialogs, turn, LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken);
            return;
        }
        await (
            command switch
            {
                ReviewCommand.Open when rest.Length == 0 || !ReviewReading.Opens(turn) => PageAsync(dialogs, turn, new ReviewOf(), cancellationToken),
                ReviewCommand.Open => NamedAsync(dialogs, turn, rest, cancellationToken),
                ReviewCommand.Lines => LinesAsync(dialogs, turn, LastShown.Review.In(turn)?.Sheet, 0, cancellationToken),
                ReviewCommand.Next => acts.NextAsync(
                    dialogs.Context,
                    turn,
                    LastShown.Review.In(turn)?.Entry is { } entry ? new EntryId(entry) : null,
                    cancellationToken
                ),
                // Nothing was shown yet that could be approved.
                ReviewCommand.ApproveAll when LastShown.Review.In(turn) is null => PageAsync(dialogs, turn, new ReviewOf(), cancellationToken),
                ReviewCommand.ApproveAll => acts.ApproveSheetAsync(
                    dialogs.Context,
                    turn,
                    LastShown.Review.In(turn)?.Sheet,
                    turn.Memory.NewCard(),
                    cancellationToken
                ),
                ReviewCommand.Approve when LastShown.Review.In(turn) is { Entry: null } review => acts.ApproveSheetAsync(
                    dialogs.Context,
                    turn,
                    review.Sheet,
                    turn.Memory.NewCard(),
                    cancellationToken
                ),
                _ when LastShown.Review.In(turn)?.SeenEntry is not { } => dialogs.Context.SayAsync(
                    Texts["NothingOpened"],
                    [Texts["HelpTitle"]],
                    cancellationToken
                ),
                ReviewCommand.Approve => acts.ApproveAsync(
                    dialogs.Context,
                    turn,
                    LastShown.Review.In(turn)!.SeenEntry!,
                    turn.Memory.NewCard(),
                    cancellationToken
                ),
                _ => ReplyConversation.BeginAsync(
                    dialogs,
                    command == ReviewCommand.Return ? Replying.Return : Replying.Ask,
                    LastShown.Review.In(turn)!.SeenEntry!,
                    LastShown.Review.In(turn)!.Card,
                    rest,
                    cancellationToken
                ),
            }
        );
    }

    /// <summary>
    /// Acts on the entries that the words pick out, whichever is open: one is shown with the reason filled in, several are laid out to be approved
    /// at a press. False when they pick none out.
    /// </summary>
    async Task<bool> PickedAsync(DialogContext dialogs, Turn turn, ReviewCommand command, CancellationToken cancellationToken)
    {
        if (Wanted(command, turn) is not { } wanted)
            return false;
        var reviewer = turn.Speaker.AsReviewer();
        var picks = ReviewPicks.Read(turn, await people.TraineesAsync(reviewer, cancellationToken));
        if (!picks.Which.SaysWhich)
            return false;
        var page = await desk.LookAsync(reviewer, LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken);
        IReadOnlyList<ReviewedEntry> all = [.. page.NeedYou, .. page.Asked, .. page.Clear];
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
        switch (picks.Of(all))
        {
            case []:
                await dialogs.Context.SayAsync(Texts["NoneOfThese"], [Texts["HelpTitle"]], cancellationToken);
                break;
            case [var one]:
                await acts.OpenAsync(dialogs.Context, turn, one.Entry.Id, turn.Memory.NewCard(), cancellationToken);
                if (wanted != "approve" && LastShown.Review.In(turn) is { SeenEntry: { } seen } review)
                    await ReplyConversation.OfferAsync(
                        dialogs,
                        wanted == "return_entry" ? Replying.Return : Replying.Ask,
                        seen,
                        review.Card,
                        picks.Why,
                        cancellationToken
                    );
                break;
            case var several:
                await ShowAsync(
                    dialogs,
                    turn,
                    page with
                    {
                        Clear = [.. several.Where(one => one.IsClear)],
                        NeedYou = [.. several.Where(one => one.NeedsLook)],
                        Asked = [.. several.Where(one => one.IsAsked)],
                        More = 0,
                    },
                    cancellationToken
                );
                break;
        }
        return true;
    }

    /// <summary>The intent that the command or else the sentence has; null when it is not about single entries.</summary>
    static string? Wanted(ReviewCommand command, Turn turn) =>
        command switch
        {
            ReviewCommand.Return => "return_entry",
            ReviewCommand.Ask => "ask_trainee",
            ReviewCommand.Approve or ReviewCommand.ApproveAll => "approve",
            _ => turn.Intent is "approve" or "return_entry" or "ask_trainee" ? turn.Intent : null,
        };

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

    async Task ShowAsync(DialogContext dialogs, Turn turn, ReviewPage page, CancellationToken cancellationToken)
    {
        page = desk.Keep(turn.Speaker.AsReviewer(), page);
        LastShown.Material.Keep(turn, null);
        LastShown.Review.Keep(
            turn,
            new ReviewMemory
            {
                Of = page.Of,
                Sheet = page.Sheet?.Value,
                Lines = [.. page.NeedYou.Concat(page.Asked).Concat(page.Clear).Select(one => one.Entry.Id.Value)],
            }
        );
        var words = await acts.WordsAsync(turn, [.. page.Clear, .. page.NeedYou, .. page.Asked], cancellationToken);
        await dialogs.Context.ShowAsync(ReviewCards.Page(turn.Memory.NewCard(), page, null, words), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (context, id) = (dialogs.Context, ReviewSubject.Id(pressed.Subject));
        await (
            pressed.Verb switch
            {
                var it when it == ReviewVerbs.List => PageAsync(dialogs, turn, LastShown.Review.In(turn)?.Of ?? new ReviewOf(), cancellationToken),
                var it when it == ReviewVerbs.For && id is { } supervisor => PageAsync(
                    dialogs,
                    turn,
                    new ReviewOf(Supervisor: new PersonId(supervisor)),
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Trainee && id is { } trainee => PageAsync(
                    dialogs,
                    turn,
                    new ReviewOf(new PersonId(trainee)),
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Lines && id is { } sheet => LinesAsync(
                    dialogs,
                    turn,
                    sheet,
                    ReviewSubject.Number(pressed.Subject) ?? 0,
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Approve && id is { } sheet => acts.ApproveSheetAsync(
                    context,
                    turn,
                    sheet,
                    pressed.Card,
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Open && id is { } entry => acts.OpenAsync(
                    context,
                    turn,
                    new EntryId(entry),
                    turn.Memory.NewCard(),
                    cancellationToken
                ),
                var it when it == ReviewVerbs.State && id is { } entry => acts.ShowAgainAsync(
                    context,
                    turn,
                    new EntryId(entry),
                    pressed.Card,
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Next => acts.NextAsync(context, turn, id is { } entry ? new EntryId(entry) : null, cancellationToken),
                var it when it == ReviewVerbs.Yes && ReviewSubject.Seen(pressed.Subject) is { } seen => acts.ApproveAsync(
                    context,
                    turn,
                    seen,
                    pressed.Card,
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Return && ReviewSubject.Seen(pressed.Subject) is { } seen => ReplyConversation.BeginAsync(
                    dialogs,
                    Replying.Return,
                    seen,
                    pressed.Card,
                    "",
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Ask && ReviewSubject.Seen(pressed.Subject) is { } seen => ReplyConversation.BeginAsync(
                    dialogs,
                    Replying.Ask,
                    seen,
                    pressed.Card,
                    "",
                    cancellationToken
                ),
                _ => context.ReplaceAsync(new Card(pressed.Card).Text(Texts.Shared["CardTooOld"]), cancellationToken),
            }
        );
    }

    async Task NamedAsync(DialogContext dialogs, Turn turn, string rest, CancellationToken cancellationToken)
    {
        if (ReviewReading.LineNumber(rest) is { } number && LastShown.Review.In(turn) is { Lines: { Count: > 0 } lines })
        {
            if (number >= 1 && number <= lines.Count)
                await acts.OpenAsync(dialogs.Context, turn, new EntryId(lines[number - 1]), turn.Memory.NewCard(), cancellationToken);
            else
                await dialogs.Context.SayAsync(
                    Texts.Say("NoSuchLine", ("number", number), ("most", lines.Count)),
                    [Texts["HelpTitle"]],
                    cancellationToken
                );
            return;
        }
        var trainees = await people.TraineesAsync(turn.Speaker.AsReviewer(), cancellationToken);
        switch (ReviewReading.Trainees(rest, trainees))
        {
            case [var one]:
                await PageAsync(dialogs, turn, new ReviewOf(one.Id), cancellationToken);
                break;
            case []:
                await dialogs.Context.SayAsync(Texts.Say("NoSuchTrainee", ("words", rest)), [Texts["HelpTitle"]], cancellationToken);
                break;
            case var several:
                var words = new EntryWords(turn, several);
                await dialogs.Context.SayAsync(
                    Texts.Say("WhichTrainee", ("names", Spoken.Choice([.. several.Select(person => words.Name(person.Id))]))),
                    several.Take(3).Select(person => Texts.Say("ReviewNamed", ("name", words.Name(person.Id)))),
                    cancellationToken
                );
                break;
        }
    }

    /// <summary>What waits; for an administrator, who supervises nobody, whose group it waits in.</summary>
    async Task PageAsync(DialogContext dialogs, Turn turn, ReviewOf of, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        if (of == new ReviewOf() && !await people.SuperviseAsync(reviewer, cancellationToken))
        {
            await GroupsAsync(dialogs, turn, reviewer, cancellationToken);
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
                Lines = [.. page.NeedYou.Concat(page.Asked).Concat(page.Clear).Select(one => one.Entry.Id.Value)],
            }
        );
        var about = (of.Trainee ?? of.Supervisor) is { } id ? await people.NameAsync(id, cancellationToken) : null;
        var name = about is null ? null : new EntryWords(turn, [about]).Name(about.Id);
        if (page.Count == 0)
        {
            await dialogs.Context.SayAsync(
                name is null ? Texts["NothingWaits"] : Texts.Say(of.Trainee is null ? "NothingWaitsFor" : "NothingWaitsOf", ("name", name)),
                of == new ReviewOf() ? turn.WaysOn() : [Texts["HelpTitle"]],
                cancellationToken
            );
            return;
        }
        var words = await acts.WordsAsync(turn, [.. page.Clear, .. page.NeedYou, .. page.Asked], cancellationToken);
        await dialogs.Context.ShowAsync(
            ReviewCards.Page(turn.Memory.NewCard(), page, of.Supervisor is null ? null : name, words),
            null,
            cancellationToken
        );
    }

    async Task GroupsAsync(DialogContext dialogs, Turn turn, Reviewer reviewer, CancellationToken cancellationToken)
    {
        if (!turn.Speaker.Is(Role.Administrator))
        {
            await dialogs.Context.SayAsync(Texts["NoTrainees"], turn.WaysOn(), cancellationToken);
            return;
        }
        var groups = await desk.BySupervisorAsync(reviewer, cancellationToken);
        if (groups.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NothingWaits"], turn.WaysOn(), cancellationToken);
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
        await dialogs.Context.ShowAsync(card.Hint(Texts["GroupsHowTo"]), null, cancellationToken);
    }

    async Task LinesAsync(DialogContext dialogs, Turn turn, Guid? id, int page, CancellationToken cancellationToken)
    {
        if (
            id is not { } sheet
            || await desk.OnSheetAsync(turn.Speaker.AsReviewer(), new SheetId(sheet), cancellationToken) is not { Count: > 0 } lines
        )
        {
            await dialogs.Context.SayAsync(Texts["NothingOpened"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
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
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }
}
