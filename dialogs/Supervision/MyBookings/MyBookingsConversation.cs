using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.BookSupervision;
using SupervisionBot.Dialogs.Supervision.TraineeSessions;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;
using Own = SupervisionBot.Core.Sessions.OwnSessions;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>A trainee's bookings: lists them, opens, cancels, moves and swaps one, by press or by number, and answers offers.</summary>
public sealed partial class MyBookingsConversation(
    SessionBoard board,
    BookingDesk desk,
    WaitingList waiting,
    Swapping swapping,
    SessionSheets sheets,
    Own own,
    OpenConversations conversations
) : Conversation(Description), IDescribed
{
    /// <summary>So many free ones are shown to who has booked nothing.</summary>
    const int MostFree = 3;

    static readonly Texts Words = new(typeof(MyBookingsConversation));

    static readonly IReadOnlyList<(Verb Verb, IReadOnlyList<Phrase> Words)> Numbered =
    [
        (BookingVerbs.Cancel, Phrase.In(Words, "TriggersCancel")),
        (BookingVerbs.Move, Phrase.In(Words, "TriggersMove")),
        (BookingVerbs.Swap, Phrase.In(Words, "TriggersSwap")),
        (BookingVerbs.Open, Phrase.In(Words, "TriggersOpen")),
    ];

    static readonly IReadOnlyList<Phrase> Likely = Phrase.In(Words, "WordsLikely");

    /// <summary>"On Thursday I can't come", 周四我来不了: less than an entry in whose note it stands, and than a supervisor's "what's on today?".</summary>
    const double ALikelyOne = 0.8;

    /// <summary>More than any opening, less than another's very words.</summary>
    const double SurelyOne = 0.97;

    /// <summary>Ids of the bookings that were listed last, in the order of their numbers.</summary>
    static readonly Remembered<IReadOnlyList<Guid>> Listed = new("listedBookings", []);

    /// <summary>When it was asked which booking is to be cancelled.</summary>
    static readonly Remembered<DateTimeOffset?> Cancelling = new("cancelling", null);

    /// <summary>Where to, when it was asked which booking is to be moved.</summary>
    static readonly RememberedFor<MoveAsked> Moving = new("moving", TimeSpan.FromMinutes(15));

    static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    public static ConversationDescription Description { get; } =
        new(typeof(MyBookingsConversation), "my-bookings")
        {
            Intents = ["my_bookings", "cancel_booking", "move_booking", "late_for_session"],
            IntentsBeside = ["watch_place"],
            Theme = Theme.Supervision,
            // 12号那个督导我可能去不了 is about no class; what is to stay is neither chosen nor called off.
            ComesFirst = turn => turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && (LeavesOne(turn) || MissesOne(turn)),
            Fits = Fits,
            Verbs = BookingVerbs.Every,
        };

    static bool MissesOne(Turn turn) =>
        AbsenceReader.Misses(turn.Words)
        && AbsentFrom.IsOfOthers(turn.Words)
        && !AbsenceReader.IsOfDefence(turn.Words)
        && !AbsentFrom.IsOfClasses(turn.Words)
        && turn.Heard?.Names(ThingKind.Person) != true;

    static bool LeavesOne(Turn turn) => SaidOnce.LeavesAsItIs(turn) && SaidOnce.Sought(turn) is not null;

    /// <summary>Also asked for by "cancel booking 2"; before a list was shown that shows it.</summary>
    static double Fits(Turn turn) =>
        ByNumber(turn.Folded) is not null || Answer(turn) is not null || JustBooked(turn) is not null ? Phrase.Whole
        : SaidOnce.LeavesAsItIs(turn) ? SurelyOne
        : Math.Max(
            Math.Max(
                Description.FitsPhrase(turn),
                BookingSaid.ComesAfterAll(turn.Words) || AbsenceReader.Misses(turn.Words, bare: false) ? SurelyOne : BookingWish.Fits(turn)
            ),
            Likely.Any(phrase => turn.Folded.Contains(phrase.Folded, StringComparison.Ordinal)) ? ALikelyOne : 0
        );

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Answer(turn) is { } answer)
        {
            await dialogs.RetireCardAsync(turn, answer.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            if (Guid.TryParse(answer.Subject, CultureInfo.InvariantCulture, out var id))
                await ActAsync(dialogs, turn, answer.Verb, id, turn.Memory.NewCard(), cancellationToken);
        }
        else if (JustBooked(turn) is { } booked)
            await AskCancelAsync(dialogs, turn, booked, cancellationToken);
        else if (SaidOnce.LeavesAsItIs(turn))
            await StaysAsync(dialogs, turn, cancellationToken);
        else if (BookingSaid.ComesAfterAll(turn.Words))
            await RestoreAsync(dialogs, turn, cancellationToken);
        else if (ByNumber(turn.Folded) is not var (verb, number))
            await MeantAsync(dialogs, turn, cancellationToken);
        else if (Listed.In(turn).Count == 0)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (number < 1 || number > Listed.In(turn).Count)
            await dialogs.Context.SayAsync(
                Texts.Say("NoSuchNumber", ("number", number), ("most", Listed.In(turn).Count)),
                [Texts.Shared["MyBookings"]],
                cancellationToken
            );
        else
            await ActAsync(dialogs, turn, verb, Listed.In(turn)[number - 1], turn.Memory.NewCard(), cancellationToken);
    }

    /// <summary>The booking that was made or opened with the last answer, where the words drop it: "cancel it", 不约了，取消吧.</summary>
    static BookingId? JustBooked(Turn turn) =>
        turn is { Input: Input.Said, CardIsNew: true }
        && (AnswerReader.Read(turn.Words) is Speech.Reading.Answer.Cancel || BookingSaid.GivesUp(turn.Words))
        && turn.Memory.LastCard?.Buttons.FirstOrDefault(button => button.Verb.Is(BookingVerbs.Calendar, BookingVerbs.Cancel)) is { } about
        && turn.Memory.LastCard.Buttons.All(button => button.Verb != BookingVerbs.Restore && button.Style != ButtonStyle.Destructive)
        && Guid.TryParse(about.Subject, CultureInfo.InvariantCulture, out var id)
            ? new BookingId(id)
            : null;

    async Task AskCancelAsync(DialogContext dialogs, Turn turn, BookingId id, CancellationToken cancellationToken)
    {
        if (await board.OneAsync(turn.Speaker.Id, id, cancellationToken) is not { Booking.State: BookingState.Booked } view)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (view.Session.Kind.IsTaught())
            await Classes.MissAsync(dialogs, turn, view.Session.Id, cancellationToken);
        else
            await dialogs.Context.ShowAsync(BookingCard.AskCancel(turn.Memory.NewCard(), view, new SessionWords(turn)), null, cancellationToken);
    }

    /// <summary>12号那个先别取消: nothing becomes of it.</summary>
    async Task StaysAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var sought = SaidOnce.Sought(turn);
        var mine = await board.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var meant = sought is null ? [] : mine.Where(view => sought.Fits(turn, view.Session)).ToList();
        // What they gave up on that day already does not stay: it is offered again.
        if (
            sought is not null
            && meant.Count == 0
            && (await board.GivenUpAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).FirstOrDefault(view =>
                sought.Fits(turn, view.Session)
            )
                is { } given
        )
        {
            await dialogs.Context.ShowAsync(BookingCard.AskRestore(turn.Memory.NewCard(), given, new SessionWords(turn)), null, cancellationToken);
            return;
        }
        await dialogs.Context.SayAsync(
            meant is [var one] ? Texts.Say("ThisStays", ("when", new SessionWords(turn).When(one.Session))) : Texts["AllStays"],
            [Texts.Shared["MyBookings"]],
            cancellationToken
        );
    }

    /// <summary>What stands on that day is a class.</summary>
    CannotComeConversation Classes => (CannotComeConversation)conversations.Open(CannotComeConversation.Description);

    /// <summary>They can come after all: the session that they gave up is offered again; nothing is cancelled.</summary>
    async Task RestoreAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var sought = SaidOnce.Sought(turn);
        var given = await board.GivenUpAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var meant = given.Where(view => sought?.Fits(turn, view.Session) != false).ToList();
        if (await Classes.ComesAfterAllAsync(dialogs, turn, cancellationToken))
            return;
        if (meant.Count > 0)
            await dialogs.Context.ShowAsync(BookingCard.AskRestore(turn.Memory.NewCard(), meant[0], new SessionWords(turn)), null, cancellationToken);
        else if (!await Classes.StaysExpectedAsync(dialogs, turn, cancellationToken))
        {
            await dialogs.Context.SayAsync(Texts[sought is null ? "NothingGivenUp" : "NothingGivenUpThen"], null, cancellationToken);
            await ListAsync(dialogs, turn, cancellationToken);
        }
    }

    /// <summary>The button of the card shown last that the words mean by what it says; yes and no are the card's own.</summary>
    static Input.Pressed? Answer(Turn turn)
    {
        if (turn.Input is not Input.Said || turn.Memory.LastCard is not { Buttons: [var first, ..] } card)
            return null;
        var asked = first.Style == ButtonStyle.Destructive && first.Verb.Is(BookingVerbs.Cancel, BookingVerbs.Decline, BookingVerbs.Leave);
        var ends = card.Buttons.FirstOrDefault(button => button.Verb.Is(BookingVerbs.Cancel, BookingVerbs.Decline, BookingVerbs.Leave));
        var keeps = asked ? card.Buttons.FirstOrDefault(button => button.Verb.Is(BookingVerbs.Open, BookingVerbs.List)) : null;
        var meant = AnswerReader.Read(turn.Words) switch
        {
            null when ends is not null && ButtonWords.SayOneOf(turn, Words, "CancelSaid") => ends,
            null when ButtonWords.SayOneOf(turn, Words, "KeepSaid") => keeps,
            null when BookingSaid.ComesAfterAll(turn.Words) => card.Buttons.FirstOrDefault(button => button.Verb == BookingVerbs.Restore),
            _ => null,
        };
        return meant is null ? null : new Input.Pressed(meant.Verb, card.Card, meant.Subject);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == BookingVerbs.List)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (pressed.Verb == BookingVerbs.SwapWith)
            await AskToSwapAsync(dialogs, turn, pressed, cancellationToken);
        else if (Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await ActAsync(
                dialogs,
                turn,
                pressed.Verb,
                id,
                pressed.Verb == BookingVerbs.Open ? turn.Memory.NewCard() : pressed.Card,
                cancellationToken
            );
        else
            await NotFoundAsync(dialogs, cancellationToken);
    }

    /// <summary>One booking that the words name is opened, moved to where they say, or shown to be cancelled; nothing is cancelled unasked.</summary>
    async Task MeantAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = BookingWish.Of(turn);
        if (wish.AboutWaiting)
        {
            await AboutWaitingAsync(dialogs, turn, wish, cancellationToken);
            return;
        }
        if ((wish.Cancels || wish.Moves) && await OwnMeantAsync(turn, cancellationToken) is { Count: > 0 } planned)
        {
            await OwnAsync(dialogs, turn, wish, planned, cancellationToken);
            return;
        }
        var mine = await board.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var (meant, saysWhen) = wish.Of(mine, turn);
        var misses = !wish.Moves && AbsenceReader.Misses(turn.Words, bare: false) && !AbsenceReader.IsOfDefence(turn.Words);
        if (
            (misses || (wish.Cancels && saysWhen))
            && (meant.Count == 0 || !saysWhen)
            && await Classes.BeginIfMeantAsync(dialogs, turn, cancellationToken)
        )
            return;
        if (misses && meant.Count == 0 && saysWhen)
            await Classes.NoneThenAsync(dialogs, turn, cancellationToken);
        else if (
            BookingSaid.OfClasses(turn.Words)
            && (
                wish.Cancels
                || SessionReader.TakesDown(turn.Words)
                || Likely.Any(phrase => turn.Folded.Contains(phrase.Folded, StringComparison.Ordinal))
            )
        )
            await dialogs.Context.SayAsync(Texts["NoClasses"], [Texts.Shared["Classes"], Texts.Shared["MyBookings"]], cancellationToken);
        else if (!wish.NamesOne || meant is not [var one])
        {
            // With whom makes no difference where nothing is booked at all.
            if (mine.Count == 0)
                turn.Took.Add(ThingKind.Person);
            if (meant.Count == 0 && saysWhen && !wish.IsLate)
                await dialogs.Context.SayAsync(turn.NothingThen(Texts, BookingDays.From(turn), "NoneOn", "NoneThen"), null, cancellationToken);
            else if (meant.Count > 1 && wish.Cancels)
            {
                Cancelling.Keep(turn, turn.Now);
                await dialogs.Context.SayAsync(Texts["WhichCancel"], null, cancellationToken);
            }
            else if (meant.Count > 1 && wish.Moves)
            {
                Moving.Keep(turn, new MoveAsked(BookingDays.To(turn)));
                await dialogs.Context.SayAsync(Texts["WhichMove"], null, cancellationToken);
            }
            await ListAsync(dialogs, turn, cancellationToken);
        }
        else
            await DoAsync(dialogs, turn, wish, one, cancellationToken);
    }

    /// <summary>The trainee's own sessions with the supervisee whom the words name; empty when they name none.</summary>
    async Task<IReadOnlyList<(Session Session, PersonName With)>> OwnMeantAsync(Turn turn, CancellationToken cancellationToken)
    {
        var planned = await own.ToComeAsync(turn.Speaker.AsTrainee(), cancellationToken);
        var people = new PeopleVocabulary(
            planned.Select(one => one.With).Distinct().Select(with => new PersonNames(with.Id.Value, with.Name, with.NameEn))
        );
        var named = NameReader.Places(turn.Words, people).Where(one => one.Key is not null).Select(one => one.Key!.Value).ToHashSet();
        List<(Session Session, PersonName With)> with = [.. planned.Where(one => named.Contains(one.With.Id.Value))];
        var sought = SessionReader.Sought(SessionReader.FromTo(turn.Words).From, turn.Today, turn.Language == Language.Chinese);
        return with.Where(one => sought?.Fits(LocalSpan.Of(one.Session.Span, turn.Speaker.Zone)) == true).ToList() is { Count: > 0 } then
            ? then
            : with;
    }

    /// <summary>One is opened to be called off, or planned anew; of several they choose.</summary>
    async Task OwnAsync(
        DialogContext dialogs,
        Turn turn,
        BookingWish wish,
        IReadOnlyList<(Session Session, PersonName With)> planned,
        CancellationToken cancellationToken
    )
    {
        if (planned is not [var (session, with)])
            await dialogs.Context.ShowAsync(
                OwnSessionCard.Rows(new Card(turn.Memory.NewCard()).Title(Texts["WhichOwn"]), planned, new SessionWords(turn)),
                null,
                cancellationToken
            );
        else if (wish.Moves)
        {
            var words = new SessionWords(turn);
            await dialogs.Context.SayAsync(Texts.Say("MovesOwn", ("when", words.When(session)), ("name", words.Name(with))), null, cancellationToken);
            await ((PlanSessionConversation)conversations.Open(PlanSessionConversation.Description)).MoveAsync(
                dialogs,
                turn,
                session,
                with.Id,
                cancellationToken
            );
        }
        else
            await dialogs.Context.ShowAsync(OwnSessionCard.Open(turn.Memory.NewCard(), session, with, turn), null, cancellationToken);
    }

    async Task DoAsync(DialogContext dialogs, Turn turn, BookingWish wish, BookingView one, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        if (wish.Moves)
        {
            await dialogs.Context.SayAsync(Texts.Say("MovesThis", ("when", words.When(one.Session))), null, cancellationToken);
            await BookSupervisionConversation.MoveAsync(
                dialogs,
                one.Booking.Id,
                BookingDays.To(turn) ?? BookingDays.Same(turn, one),
                cancellationToken
            );
        }
        else if (wish.Swaps)
            await PartnersAsync(dialogs, turn, one.Booking.Id, cancellationToken);
        else if (wish.AsksForCalendar)
            await CalendarAsync(dialogs, turn, one.Booking.Id, cancellationToken);
        else
        {
            var cancels = wish.Cancels || wish is { Intent: "late_for_session", IsLate: false };
            if (cancels && one.Session.Kind.IsTaught())
            {
                await Classes.MissAsync(dialogs, turn, one.Session.Id, cancellationToken);
                return;
            }
            if (SessionReader.IllnessIn(turn.Words) is not null)
                await dialogs.Context.SayAsync(Texts["GetWell"], null, cancellationToken);
            else if (wish.IsLate)
                await dialogs.Context.SayAsync(Texts.Say("TellYourself", ("name", words.Name(one.Supervisor))), null, cancellationToken);
            else if (wish.AddsTopic && !cancels)
                await dialogs.Context.SayAsync(Texts["TopicStays"], null, cancellationToken);
            await dialogs.Context.ShowAsync(
                cancels ? BookingCard.AskCancel(turn.Memory.NewCard(), one, words) : BookingCard.Open(turn.Memory.NewCard(), one, words),
                null,
                cancellationToken
            );
        }
    }

    /// <summary>Leaving a waiting list is asked first; whoever is on none hears that.</summary>
    async Task AboutWaitingAsync(DialogContext dialogs, Turn turn, BookingWish wish, CancellationToken cancellationToken)
    {
        var waits = await board.WaitingForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var sought = SaidOnce.Sought(turn);
        var meant = waits.Where(each => sought?.Fits(turn, each.Session) != false).ToList();
        if (waits.Count == 0)
            await dialogs.Context.SayAsync(Texts["NotWaiting"], turn.WaysOn(), cancellationToken);
        else if (wish.LeavesWaiting && meant is [var (session, _)])
            await dialogs.Context.ShowAsync(BookingCard.AskLeave(turn.Memory.NewCard(), session, new SessionWords(turn)), null, cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var mine = await board.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var waits = await board.WaitingForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var planned = await own.ToComeAsync(turn.Speaker.AsTrainee(), cancellationToken);
        Listed.Keep(turn, [.. mine.Select(view => view.Booking.Id.Value)]);
        if (mine.Count == 0 && waits.Count == 0 && planned.Count == 0)
        {
            var free = (await board.BookableAsync(turn.Speaker.AsTrainee(), null, cancellationToken))
                .Where(view => view.Free > 0)
                .Take(MostFree)
                .ToList();
            if (free.Count == 0)
                await dialogs.Context.SayAsync(Texts["Empty"], [Texts.Shared["BookSupervision"]], cancellationToken);
            else
                await dialogs.Context.ShowAsync(
                    BookCard.List(turn.Memory.NewCard(), Texts["EmptyAndFree"], free, new SessionWords(turn)),
                    null,
                    cancellationToken
                );
        }
        else
            await dialogs.Context.ShowAsync(
                BookingCard.List(
                    turn.Memory.NewCard(),
                    mine,
                    await swapping.AskedAsync(turn.Speaker.Id, cancellationToken),
                    waits,
                    planned,
                    new SessionWords(turn)
                ),
                null,
                cancellationToken
            );
    }

    async Task ActAsync(DialogContext dialogs, Turn turn, Verb verb, Guid id, string card, CancellationToken cancellationToken)
    {
        var (trainee, booking) = (turn.Speaker.AsTrainee(), new BookingId(id));
        switch (verb)
        {
            case var it when it == BookingVerbs.Cancel:
                await CancelAsync(dialogs, turn, booking, card, cancellationToken);
                break;
            case var it when it == BookingVerbs.Restore:
                await AnswerAsync(dialogs, turn, card, await desk.RestoreAsync(trainee, booking, cancellationToken), cancellationToken);
                break;
            case var it when it == BookingVerbs.Take:
                await AnswerAsync(dialogs, turn, card, await desk.ConfirmAsync(trainee, booking, null, cancellationToken), cancellationToken);
                break;
            case var it when it == BookingVerbs.Decline:
                await AnswerAsync(dialogs, turn, card, await desk.DeclineAsync(trainee, booking, cancellationToken), cancellationToken);
                break;
            case var it when it == BookingVerbs.Leave:
                await AnswerAsync(dialogs, turn, card, await waiting.LeaveAsync(trainee, new SessionId(id), cancellationToken), cancellationToken);
                break;
            case var it when it == BookingVerbs.Swap:
                await PartnersAsync(dialogs, turn, booking, cancellationToken);
                break;
            case var it when it == BookingVerbs.SwapAll:
                await dialogs.Context.ReplaceAsync(
                    BookingCard.Swap(card, await swapping.AskAllAsync(trainee, booking, cancellationToken), new SessionWords(turn)),
                    cancellationToken
                );
                break;
            case var it when it == BookingVerbs.SwapOpen:
                if (await swapping.ViewAsync(turn.Speaker.Id, id, cancellationToken) is not { Open: true } asked)
                    await NotFoundAsync(dialogs, cancellationToken);
                else
                    await dialogs.Context.ShowAsync(
                        BookingCard.SwapRequest(turn.Memory.NewCard(), asked, new SessionWords(turn)),
                        null,
                        cancellationToken
                    );
                break;
            case var it when it.Is(BookingVerbs.SwapYes, BookingVerbs.SwapNo):
                await AnswerSwapAsync(dialogs, turn, id, verb == BookingVerbs.SwapYes, card, cancellationToken);
                break;
            case var it when it == BookingVerbs.Calendar:
                await CalendarAsync(dialogs, turn, booking, cancellationToken);
                break;
            default:
                await OpenAsync(dialogs, turn, verb, booking, card, cancellationToken);
                break;
        }
    }

    async Task OpenAsync(DialogContext dialogs, Turn turn, Verb verb, BookingId id, string card, CancellationToken cancellationToken)
    {
        if (await board.OneAsync(turn.Speaker.Id, id, cancellationToken) is not { } view)
            await NotFoundAsync(dialogs, cancellationToken);
        else if (verb == BookingVerbs.Move && view.Booking.State == BookingState.Booked)
            await BookSupervisionConversation.MoveAsync(dialogs, id, cancellationToken);
        else if (verb == BookingVerbs.Open && Moving.In(turn) is { } asked && view.Booking.State == BookingState.Booked)
        {
            Moving.Keep(turn, null);
            await BookSupervisionConversation.MoveAsync(dialogs, id, asked.To, cancellationToken);
        }
        else if (
            verb == BookingVerbs.Open
            && Cancelling.In(turn) is { } since
            && turn.Now - since <= Kept
            && view.Booking.State == BookingState.Booked
        )
        {
            Cancelling.Keep(turn, null);
            await dialogs.Context.ShowAsync(BookingCard.AskCancel(turn.Memory.NewCard(), view, new SessionWords(turn)), null, cancellationToken);
        }
        else
            await dialogs.Context.ShowAsync(BookingCard.Open(turn.Memory.NewCard(), view, new SessionWords(turn)), null, cancellationToken);
    }

    async Task CancelAsync(DialogContext dialogs, Turn turn, BookingId booking, string card, CancellationToken cancellationToken)
    {
        var outcome = await desk.CancelAsync(turn.Speaker.AsTrainee(), booking, cancellationToken);
        if (outcome is BookOutcome.MustAsk must)
            await AskChangeConversation.BeginWithAsync(dialogs, booking, null, must.Hours, cancellationToken);
        else
            await AnswerAsync(dialogs, turn, card, outcome, cancellationToken);
    }

    async Task AnswerAsync(DialogContext dialogs, Turn turn, string id, BookOutcome outcome, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        var card = outcome switch
        {
            BookOutcome.Booked done => BookCard.Booked(
                id,
                done.Booking,
                done.Session,
                await board.NameAsync(done.Session.SupervisorId, cancellationToken),
                words
            ),
            BookOutcome.Cancelled done => BookingCard.Cancelled(id, done.Booking, done.Session, words),
            _ => BookCard.Closed(id, BookTrouble.Say(turn, outcome)),
        };
        if (turn.Input is Input.Pressed)
            await dialogs.Context.ReplaceAsync(card, cancellationToken);
        else
            await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    async Task PartnersAsync(DialogContext dialogs, Turn turn, BookingId mine, CancellationToken cancellationToken)
    {
        var partners = await swapping.PartnersAsync(turn.Speaker.AsTrainee(), mine, cancellationToken);
        if (partners.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoPartners"], [Texts.Shared["MyBookings"], Texts.Shared["BookSupervision"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                BookingCard.Partners(turn.Memory.NewCard(), mine, partners, new SessionWords(turn)),
                null,
                cancellationToken
            );
    }

    async Task AskToSwapAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var ids = pressed.Subject.Split(':').Select(part => Guid.TryParse(part, CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty).ToList();
        var outcome =
            ids.Count == 2
                ? await swapping.AskAsync(turn.Speaker.AsTrainee(), new BookingId(ids[0]), new BookingId(ids[1]), cancellationToken)
                : new SwapOutcome.NotPossible();
        await dialogs.Context.ReplaceAsync(BookingCard.Swap(pressed.Card, outcome, new SessionWords(turn)), cancellationToken);
    }

    async Task AnswerSwapAsync(DialogContext dialogs, Turn turn, Guid id, bool agrees, string card, CancellationToken cancellationToken)
    {
        var outcome = await swapping.AnswerAsync(turn.Speaker.AsTrainee(), id, agrees, cancellationToken);
        await dialogs.Context.ReplaceAsync(BookingCard.Swap(card, outcome, new SessionWords(turn)), cancellationToken);
    }

    async Task CalendarAsync(DialogContext dialogs, Turn turn, BookingId id, CancellationToken cancellationToken)
    {
        if (await board.OneAsync(turn.Speaker.Id, id, cancellationToken) is { } view)
            await sheets.SendAsync(dialogs.Context, turn, view, cancellationToken);
        else
            await NotFoundAsync(dialogs, cancellationToken);
    }

    /// <summary>That something is to be moved, before it was said which.</summary>
    sealed record MoveAsked(DaysSought? To);

    Task NotFoundAsync(DialogContext dialogs, CancellationToken cancellationToken) =>
        dialogs.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MyBookings"], Texts.Shared["BookSupervision"]], cancellationToken);

    static (Verb Verb, int Number)? ByNumber(string folded)
    {
        var match = NumberedCommand().Match(folded);
        if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number))
            return null;
        var word = Phrase.Of(match.Groups["word"].Value);
        foreach (var (verb, words) in Numbered)
            if (words.Contains(word))
                return (verb, number);
        return null;
    }

    [GeneratedRegex(@"^(?<word>[^\d]{1,20}?) ?(?<number>\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedCommand();
}
