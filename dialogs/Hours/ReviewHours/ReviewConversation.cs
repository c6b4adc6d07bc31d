using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>
/// What waits for a supervisor: all that needs no look at one press, the rest one at a time. Every press is checked anew: who presses, on
/// which version, and whether it still waits.
/// </summary>
public sealed class ReviewConversation(
    ReviewDesk desk,
    Reviewees people,
    ReviewActs acts,
    ReviewPages pages,
    ReviewPicking picking,
    ReviewInstead instead
) : Conversation(Description), IDescribed
{
    public const string DialogId = "review";

    public static ConversationDescription Description { get; } =
        new(typeof(ReviewConversation), DialogId)
        {
            KnowsWhom = true,
            HasRest = true,
            Intents = ["review_hours", "approve", "return_entry", "ask_trainee"],
            Theme = Theme.Hours,
            OnCommandList = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = Fits,
            ComesFirst = turn =>
                (turn.Input is Input.Said && ReviewReading.ApprovedWrongly(turn) && turn.Heard?.Names(ThingKind.Person) == true)
                || ReviewPicking.GoesToNothing(turn)
                || ReviewReading.BeginsWith(turn) is not null,
            Verbs = ReviewVerbs.Every,
        };

    /// <summary>"Approve" after a material was opened is about that: here it is only taken when nobody else does.</summary>
    static double Fits(Turn turn) =>
        ReviewReading.SaysNextDay(turn.Words) ? 0
        : turn.Input is Input.Said && (ReviewReading.AsksWhatWaits(turn.Words) || ReviewReading.ShowsOnes(turn) || ReviewReading.AsksOfApproved(turn))
            ? Phrase.Whole
        : LastShown.Material.In(turn) is null
            ? Math.Max(ReviewReading.GoesThroughAll(turn) ? Phrase.Opening : 0, Math.Max(ReviewReading.Fits(turn), ReviewReading.FitsShown(turn)))
        : ReviewReading.Read(turn.Words).Command != ReviewCommand.Open ? Math.Min(ReviewReading.Fits(turn), Phrase.Opening)
        : ReviewReading.Fits(turn);

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, new ReviewBeside(), cancellationToken);

    Task ActAsync(DialogContext dialogs, Turn turn, string words, ReviewBeside beside, CancellationToken cancellationToken)
    {
        turn.Say(words);
        return BeginAsync(dialogs, turn, beside, cancellationToken);
    }

    async Task BeginAsync(DialogContext dialogs, Turn turn, ReviewBeside beside, CancellationToken cancellationToken)
    {
        if (turn.Input is Input.Said && ReviewReading.WithoutHeading(turn.Words) is var headless && headless != turn.Words)
            turn.Say(headless);
        if (ReviewReading.BeginsWith(turn) is { } who)
            turn.Say($"{Texts["HelpTitle"]} {who}");
        var (command, rest) = ReviewReading.Read(turn.Words);
        if (ReviewPicking.GoesToNothing(turn))
        {
            await dialogs.Context.SayAsync(Texts.Say("GoesToNothing", ("words", turn.Words.Trim())), [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        ReviewPicking.Look(turn);
        var isCommand = ReviewReading.IsCommand(turn) || IsAllOfPage(turn, command, rest);
        if (turn.Input is Input.Said && !ReviewReading.IsJustShown(turn) && await picking.SaysNumbersOnlyAsync(turn, command, cancellationToken))
        {
            // A number is of the list that was shown last: where that was of other things, or empty, it means none of these.
            if (turn.AnsweredBefore is not null && LastShown.Review.In(turn) is null or { Lines.Count: 0 })
                await dialogs.Context.SayAsync(Texts["NumbersOfNone"], [Texts["HelpTitle"]], cancellationToken);
            else
                await pages.NumberedAsync(dialogs.Context, turn, cancellationToken);
            return;
        }
        if (turn.Input is Input.Said && ReviewReading.TwoActs(turn.Words) is var (first, second, later))
        {
            var trainees = await people.TraineesAsync(turn.Speaker.AsReviewer(), cancellationToken);
            var named = ReviewNames.Find(first, trainees).People;
            var theirs = ReviewReading.SaysTheirs(first) ? ReviewNames.Find(second, trainees).People : [];
            await ActAsync(dialogs, turn, first, new ReviewBeside { Other = second, Named = theirs }, cancellationToken);
            if (later.Length > 0)
                await dialogs.Context.SayAsync(Texts.Say("ThenAgain", ("words", later)), null, cancellationToken);
            await ActAsync(dialogs, turn, second, new ReviewBeside { Named = named }, cancellationToken);
            return;
        }
        if (turn.Input is Input.Said && ReviewReading.ApprovedWrongly(turn) && await instead.WronglyAsync(dialogs, turn, cancellationToken))
            return;
        if (turn.Input is Input.Said && await instead.OfApprovedAsync(dialogs, turn, cancellationToken))
            return;
        // What refuses some of them by name is read closer.
        if (turn.Input is Input.Said && ReviewReading.Declines(turn) && !await picking.PicksAnyAsync(turn, cancellationToken))
        {
            await instead.LeaveAsync(dialogs, turn, [], null, cancellationToken);
            return;
        }
        if (ReviewReading.SaysYesToAll(turn))
        {
            var title = turn.Memory.LastCard!.Buttons.First(button => button.Verb == ReviewVerbs.Approve).Title;
            await dialogs.Context.SayAsync(Texts.Say("YesToAll", ("button", title)), [title], cancellationToken);
            return;
        }
        if (
            turn.Input is Input.Said
            && ReviewReading.HowMany(turn.Words) is { } count
            && (ReviewReading.OffersApproval(turn) || ReviewReading.Approves(turn.Words))
        )
        {
            if (ReviewReading.IsOnScreen(turn) && LastShown.Review.In(turn) is { Sheet: { } onCard })
                await ApproveCountedAsync(dialogs, turn, onCard, count, cancellationToken);
            else
                await pages.PageAsync(dialogs.Context, turn, new ReviewOf(), cancellationToken, ordered: count);
            return;
        }
        if (turn.Input is Input.Said && ReviewReading.AsksList(turn.Words) && turn.Heard?.Things.Count is 0)
        {
            await pages.ListAsync(dialogs.Context, turn, cancellationToken);
            return;
        }
        if (turn.Input is Input.Said && ReviewReading.OneByOne(turn.Words))
        {
            await picking.WalkAsync(dialogs, turn, cancellationToken);
            return;
        }
        // What is fine is shown as what a yes approves, and what needs a look beside it.
        if (turn.Input is Input.Said && ReviewReading.ApprovesClear(FirstClause(turn.Words)) && turn.Heard?.Names(ThingKind.Person) != true)
        {
            await pages.PageAsync(dialogs.Context, turn, new ReviewOf(), cancellationToken, allClear: true);
            return;
        }
        if (turn.Input is Input.Said && !isCommand && await picking.PickAsync(dialogs, turn, command, beside, cancellationToken))
            return;
        // "Approve the rest", and nothing was left out before.
        if (turn.Input is Input.Said && !isCommand && LeftOutReader.Read(turn.Words).Rest)
        {
            await pages.PageAsync(dialogs.Context, turn, new ReviewOf(), cancellationToken);
            return;
        }
        // "Approve" with words that pick nothing out is asked about; nothing is offered in their place.
        if (
            turn.Input is Input.Said
            && !isCommand
            && command is ReviewCommand.Approve or ReviewCommand.ApproveAll
            && !ReviewReading.SaysOnlyThis(rest)
        )
        {
            if (ReviewReading.IsAllAndWhy(rest))
                await pages.PageAsync(dialogs.Context, turn, new ReviewOf(), cancellationToken);
            else if (LastShown.Review.In(turn)?.Entry is { } shown)
                await acts.OpenAsync(dialogs.Context, turn, new EntryId(shown), turn.Memory.NewCard(), cancellationToken);
            else
                await instead.WhichAsync(dialogs, turn, null, rest, cancellationToken);
            return;
        }
        if (turn.Input is Input.Said && DecidesOnShown(command) && !ReviewReading.IsJustShown(turn))
        {
            await ShowAgainAsync(dialogs, turn, command, rest, cancellationToken);
            return;
        }
        // A bare "approve" takes what was picked out or is one person's, and never everybody's.
        if (command is ReviewCommand.Approve && await IsEverybodysAsync(turn, cancellationToken))
        {
            await dialogs.Context.SayAsync(Texts["WhoseOfAll"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        await (
            command switch
            {
                ReviewCommand.Open when rest.Length == 0 || !ReviewReading.Opens(turn) => pages.PageAsync(
                    dialogs.Context,
                    turn,
                    new ReviewOf(),
                    cancellationToken
                ),
                ReviewCommand.Open => NamedAsync(dialogs, turn, rest, cancellationToken),
                ReviewCommand.Lines => pages.LinesAsync(dialogs.Context, turn, LastShown.Review.In(turn)?.Sheet, 0, cancellationToken),
                ReviewCommand.Next => acts.NextAsync(
                    dialogs.Context,
                    turn,
                    LastShown.Review.In(turn)?.Entry is { } entry ? new EntryId(entry) : null,
                    cancellationToken
                ),
                // Nothing was shown yet that could be approved.
                ReviewCommand.ApproveAll when LastShown.Review.In(turn) is null => pages.PageAsync(
                    dialogs.Context,
                    turn,
                    new ReviewOf(),
                    cancellationToken
                ),
                // Of rows that were laid out none is taken by a word for all: what can be approved at once is shown.
                ReviewCommand.ApproveAll or ReviewCommand.Approve when await ShowsRowsOnlyAsync(turn, cancellationToken) => pages.AgainAsync(
                    dialogs.Context,
                    turn,
                    cancellationToken
                ),
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

    static string FirstClause(string words) => words.IndexOfAny([',', '，', ';', '；', '。']) is > 0 and var end ? words[..end] : words;

    static bool DecidesOnShown(ReviewCommand command) =>
        command is ReviewCommand.Approve or ReviewCommand.ApproveAll or ReviewCommand.Return or ReviewCommand.Ask;

    /// <summary>
    /// "It" is what was just shown. After another answer the list or the entry comes again, with the words that were said, and nothing is decided
    /// unseen.
    /// </summary>
    async Task ShowAgainAsync(DialogContext dialogs, Turn turn, ReviewCommand command, string words, CancellationToken cancellationToken)
    {
        await pages.AgainAsync(dialogs.Context, turn, cancellationToken);
        if (command is not (ReviewCommand.Return or ReviewCommand.Ask) || LastShown.Review.In(turn) is not { SeenEntry: { } seen } review)
            return;
        var doing = command == ReviewCommand.Return ? Replying.Return : Replying.Ask;
        await ReplyConversation.OfferAsync(dialogs, doing, seen, review.Card, ReviewReading.SaysOnlyThis(words) ? "" : words, cancellationToken);
    }

    async Task<bool> ShowsRowsOnlyAsync(Turn turn, CancellationToken cancellationToken) =>
        LastShown.Review.In(turn) is { Entry: null, Sheet: null, Lines.Count: > 0, Of: var of }
        && (await desk.LookAsync(turn.Speaker.AsReviewer(), of, cancellationToken)).Clear.Count > 0;

    /// <summary>"Approve all 20": when there are as many, all of them; otherwise how many there are is said.</summary>
    async Task ApproveCountedAsync(DialogContext dialogs, Turn turn, Guid sheet, int count, CancellationToken cancellationToken)
    {
        var lines = await desk.OnSheetAsync(turn.Speaker.AsReviewer(), new SheetId(sheet), cancellationToken) ?? [];
        if (lines.Count(one => one.IsClear) is var clear && clear == count)
            await acts.ApproveSheetAsync(dialogs.Context, turn, sheet, turn.Memory.NewCard(), cancellationToken);
        else
            await dialogs.Context.SayAsync(
                Texts.Say("NotSoMany", ("count", count), ("there", clear)),
                clear == 0 ? [Texts["HelpTitle"]] : [ReviewCards.Count("ApproveAll", clear), Texts["HelpTitle"]],
                cancellationToken
            );
    }

    /// <summary>"Approve all 29" as its button says it.</summary>
    static bool IsAllOfPage(Turn turn, ReviewCommand command, string rest) =>
        command == ReviewCommand.ApproveAll
        && turn.Memory.LastCard?.Named(turn) is { Verb: var verb }
        && verb == ReviewVerbs.Approve
        && rest.Length > 0;

    /// <summary>What is on the screen are entries of several people, and the words named none of them.</summary>
    async Task<bool> IsEverybodysAsync(Turn turn, CancellationToken cancellationToken) =>
        LastShown.Review.In(turn) is { Entry: null, Picked: false, Sheet: { } sheet }
        && await desk.OnSheetAsync(turn.Speaker.AsReviewer(), new SheetId(sheet), cancellationToken) is { } lines
        && lines.Select(one => one.Entry.TraineeId).Distinct().Count() > 1;

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var (context, id) = (dialogs.Context, ReviewSubject.Id(pressed.Subject));
        await (
            pressed.Verb switch
            {
                var it when it == ReviewVerbs.List => pages.PageAsync(
                    dialogs.Context,
                    turn,
                    LastShown.Review.In(turn)?.Of ?? new ReviewOf(),
                    cancellationToken
                ),
                var it when it == ReviewVerbs.For && id is { } supervisor => pages.PageAsync(
                    dialogs.Context,
                    turn,
                    new ReviewOf(Supervisor: new PersonId(supervisor)),
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Trainee && id is { } trainee => pages.PageAsync(
                    dialogs.Context,
                    turn,
                    new ReviewOf(new PersonId(trainee)),
                    cancellationToken
                ),
                var it when it == ReviewVerbs.Lines && id is { } sheet => pages.LinesAsync(
                    dialogs.Context,
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
                var it when it == ReviewVerbs.Open && id is { } entry => OpenAsync(dialogs, turn, new EntryId(entry), cancellationToken),
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

    async Task OpenAsync(DialogContext dialogs, Turn turn, EntryId entry, CancellationToken cancellationToken)
    {
        await acts.OpenAsync(dialogs.Context, turn, entry, turn.Memory.NewCard(), cancellationToken);
        await picking.OfferWishedAsync(dialogs, turn, cancellationToken);
    }

    async Task NamedAsync(DialogContext dialogs, Turn turn, string rest, CancellationToken cancellationToken)
    {
        // 待审批的时数 names nobody.
        if (Texts.LinesInBoth("OnlyHours").Any(line => Phrase.Fold(line) == Phrase.Fold(rest)))
        {
            await pages.PageAsync(dialogs.Context, turn, new ReviewOf(), cancellationToken);
            return;
        }
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
        var named = ReviewNames.Find(turn.Words, trainees).People;
        switch (named.Count == 1 ? [.. trainees.Where(one => one.Id == named[0])] : ReviewReading.Trainees(rest, trainees))
        {
            case [var one]:
                await pages.PageAsync(dialogs.Context, turn, new ReviewOf(one.Id), cancellationToken);
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
}
