using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.BookSupervision;
using SupervisionBot.Dialogs.Supervision.TraineeSessions;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>What somebody is told of a booking of theirs.</summary>
public abstract class BookingNotice(SessionBoard board) : NoticeWriter
{
    protected static readonly Texts Texts = new(typeof(BookingNotice));

    protected SessionBoard Board => board;

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        var view = await board.OneAsync(reader.Speaker.Id, new BookingId(id), cancellationToken);
        return view is null ? null : await WriteAsync(reader, view, new SessionWords(reader.AsTurn()), cancellationToken);
    }

    protected abstract Task<Card?> WriteAsync(NoticeReader reader, BookingView view, SessionWords words, CancellationToken cancellationToken);

    /// <summary>Who is expected has not chosen: there is nothing to cancel or to move.</summary>
    protected static Card Expected(NoticeReader reader, Card card, BookingView view) =>
        reader.Speaker.ComesAsGuest
            ? card.Buttons(new Button(Texts.Shared["OpenClasses"], OpenClassVerbs.Open.About(view.Session.Id)))
            : card.Buttons(SessionWords.See(view.Session), new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(view.Booking.Id)));

    protected static Card Telling(string title, BookingView view, SessionWords words)
    {
        var card = new Card("").Title(title);
        words.Facts(card, view.Session, view.Supervisor, view.Booking.Topic);
        return card;
    }
}

/// <summary>A place became free for somebody who waits.</summary>
public sealed class OfferNotice(SessionBoard board) : BookingNotice(board), INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(OfferNotice), SessionNews.Offer);

    protected override Task<Card?> WriteAsync(NoticeReader reader, BookingView view, SessionWords words, CancellationToken cancellationToken)
    {
        if (view.Booking.State != BookingState.Offered || view.Booking.HasLapsed(reader.Now))
            return Task.FromResult<Card?>(null);
        var card = Telling(Texts.Say("OfferTitle", ("what", words.What(view.Session, view.Supervisor))), view, words);
        card.Hint(Texts.Say("OfferHint", ("until", words.Until(view.Booking.Until!.Value))));
        return Task.FromResult<Card?>(BookingCard.Offer(card, view.Booking.Id));
    }
}

/// <summary>The supervisor withdrew the session, or moved it to where the person cannot come: others are offered.</summary>
public sealed class WithdrawnNotice(SessionBoard board) : BookingNotice(board), INoticeWriter
{
    const int Offered = 3;

    public static NoticeDescription Description { get; } = new(typeof(WithdrawnNotice), SessionNews.Withdrawal);

    protected override async Task<Card?> WriteAsync(NoticeReader reader, BookingView view, SessionWords words, CancellationToken cancellationToken)
    {
        if (view.Booking.State != BookingState.Withdrawn)
            return null;
        var title = view.Session.Kind.IsTaught() ? "ClassWithdrawnTitle" : "WithdrawnTitle";
        var card = Telling(Texts.Say(title, ("what", words.What(view.Session, view.Supervisor))), view, words);
        if (reader.Speaker.ComesAsGuest)
            return card.Buttons(new Button(Texts.Shared["OpenClasses"], OpenClassVerbs.List));
        if (view.Session.Kind.IsTaught())
            return card.Buttons(
                new Button(Texts.Shared["Classes"], ClassVerbs.List),
                new Button(Texts.Shared["CalendarRemove"], BookingVerbs.Calendar.About(view.Booking.Id))
            );
        return (await OthersAsync(Board, card, reader, view.Session.Id, cancellationToken)).Buttons(
            new Button(Texts.Shared["BookSupervision"], BookVerbs.Again),
            new Button(Texts.Shared["CalendarRemove"], BookingVerbs.Calendar.About(view.Booking.Id))
        );
    }

    /// <summary>What else is free, nearest first.</summary>
    internal static async Task<Card> OthersAsync(
        SessionBoard board,
        Card card,
        NoticeReader reader,
        SessionId than,
        CancellationToken cancellationToken
    )
    {
        var words = new SessionWords(reader.AsTurn());
        foreach (
            var other in (await board.BookableAsync(reader.Speaker.AsTrainee(), null, cancellationToken))
                .Where(other => other.Free > 0 && other.Session.Id != than)
                .Take(Offered)
        )
            card.Row(
                Spoken.Sentence(words.When(other.Session)),
                words.What(other.Session, other.Supervisor),
                new Button("", BookVerbs.Pick.About(other.Session.Id))
            );
        return card;
    }
}

/// <summary>The session that somebody waits for was withdrawn.</summary>
public sealed class WaitedInVainNotice(SessionBoard board) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(WaitedInVainNotice));

    public static NoticeDescription Description { get; } = new(typeof(WaitedInVainNotice), SessionNews.WaitedInVain);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
            || await board.WaitedForAsync(reader.Speaker.AsTrainee(), new SessionId(id), cancellationToken)
                is not { Session.State: SessionState.Withdrawn } view
        )
            return null;
        var words = new SessionWords(reader.AsTurn());
        var card = new Card("").Title(
            Texts.Say("WaitedInVain", ("when", words.When(view.Session)), ("what", words.What(view.Session, view.Supervisor)))
        );
        return (await WithdrawnNotice.OthersAsync(board, card, reader, view.Session.Id, cancellationToken)).Buttons(
            new Button(Texts.Shared["BookSupervision"], BookVerbs.Again)
        );
    }
}

/// <summary>What was withdrawn is on again: the person has their place, is asked whether they want it too, or may book it.</summary>
public sealed class OnAgainNotice(SessionBoard board) : BookingNotice(board), INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(OnAgainNotice), SessionNews.Return);

    protected override Task<Card?> WriteAsync(NoticeReader reader, BookingView view, SessionWords words, CancellationToken cancellationToken)
    {
        if (view.Session.State != SessionState.Open || view.Booking.State == BookingState.Cancelled)
            return Task.FromResult<Card?>(null);
        var card = Telling(Texts.Say("OnAgainTitle", ("what", words.What(view.Session, view.Supervisor))), view, words);
        if (view.Session.Kind.IsTaught())
            return Task.FromResult<Card?>(Expected(reader, card, view));
        return Task.FromResult<Card?>(
            view.Booking switch
            {
                { State: BookingState.Booked } => card.Hint(Texts["OnAgainBooked"])
                    .Buttons(
                        new Button(Texts.Shared["MyBookings"], BookingVerbs.List),
                        new Button(Texts["Cancel"], BookingVerbs.Cancel.About(view.Booking.Id)),
                        new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(view.Booking.Id))
                    ),
                { State: BookingState.Offered } offer when !offer.HasLapsed(reader.Now) => BookingCard.Offer(
                    card.Hint(Texts.Say("OnAgainOffer", ("until", words.Until(offer.Until!.Value)))),
                    offer.Id
                ),
                _ => card.Hint(Texts["OnAgainFree"])
                    .Buttons(
                        new Button(Texts.Shared["BookSupervision"], BookVerbs.Pick.About(view.Session.Id)),
                        new Button(Texts.Shared["MyBookings"], BookingVerbs.List)
                    ),
            }
        );
    }
}

/// <summary>The session is at another time.</summary>
public sealed class NewTimeNotice(SessionBoard board) : BookingNotice(board), INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(NewTimeNotice), SessionNews.NewTime);

    protected override Task<Card?> WriteAsync(NoticeReader reader, BookingView view, SessionWords words, CancellationToken cancellationToken) =>
        Task.FromResult(
            view.Booking.State is not (BookingState.Booked or BookingState.Guest) ? null
            : view.Session.Kind.IsTaught()
                ? Expected(reader, Telling(Texts.Say("ClassMovedTitle", ("what", words.What(view.Session, view.Supervisor))), view, words), view)
            : Telling(Texts.Say("MovedTitle", ("what", words.What(view.Session, view.Supervisor))), view, words)
                .Buttons(
                    new Button(Texts["Move"], BookingVerbs.Move.About(view.Booking.Id)),
                    new Button(Texts["Cancel"], BookingVerbs.Cancel.About(view.Booking.Id)),
                    new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(view.Booking.Id))
                )
        );
}

/// <summary>Somebody of the group booked for all.</summary>
public sealed class GroupMemberNotice(SessionBoard board) : BookingNotice(board), INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(GroupMemberNotice), SessionNews.GroupMember);

    protected override Task<Card?> WriteAsync(NoticeReader reader, BookingView view, SessionWords words, CancellationToken cancellationToken) =>
        Task.FromResult(
            view.Booking.State != BookingState.Booked
                ? null
                : Telling(Texts.Say("GroupTitle", ("what", words.What(view.Session, view.Supervisor))), view, words)
                    .Hint(Texts["GroupHint"])
                    .Buttons(
                        new Button(Texts["Cancel"], BookingVerbs.Cancel.About(view.Booking.Id)),
                        new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(view.Booking.Id)),
                        new Button(Texts.Shared["MyBookings"], BookingVerbs.List)
                    )
        );
}

/// <summary>A free place went to the next, because the person cannot come then.</summary>
public sealed class MissedNotice(SessionBoard board) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(MissedNotice));

    public static NoticeDescription Description { get; } = new(typeof(MissedNotice), SessionNews.MissedOffer);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        var view = await board.ViewAsync(reader.Speaker.AsTrainee(), new SessionId(id), cancellationToken);
        return view is null ? null : BookCard.Closed("", Texts.Say("MissedTitle", ("when", new SessionWords(reader.AsTurn()).When(view.Session))));
    }
}

/// <summary>Before a session, to those who have a place in it and to whoever holds it.</summary>
public sealed class ReminderNotice(SessionBoard board, SessionReminders reminders) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ReminderNotice));

    public static NoticeDescription Description { get; } = new(typeof(ReminderNotice), SessionNews.Reminder) { Why = () => Texts["ReminderWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (SessionReminders.Read(subjects[0]) is not var (id, lead))
            return null;
        if (await board.AttendedAsync(reader.Speaker.Id, id, cancellationToken) is not var (session, booking, _))
            return null;
        if (!await reminders.IsWantedAsync(reader.Speaker.Id, session, lead, cancellationToken))
            return null;
        var words = new SessionWords(reader.AsTurn());
        var supervisor = await board.NameAsync(session.SupervisorId, cancellationToken);
        var what = booking is null && !session.Kind.IsTaught() ? SessionWords.Kind(session.Kind) : words.What(session, supervisor);
        var card = new Card("")
            .Title(Spoken.Sentence(Texts.Say("Reminder", ("when", words.When(session)), ("what", what))))
            .Facts(
                (Texts.Shared["FactWhere"], session.Place),
                (Texts.Shared["FactTheme"], session.Kind.IsTaught() ? "" : session.Topic),
                (Texts.Shared["FactTalkAbout"], booking?.Topic ?? "")
            );
        if (reader.Speaker.ComesAsGuest)
            return card.Buttons(new Button(Texts.Shared["OpenClasses"], OpenClassVerbs.Open.About(session.Id)));
        if (session.Kind.IsTaught())
            return card.Buttons(SessionWords.See(session));
        if (session.Kind == SessionKind.Practicum)
            return OwnSessionCard.Reminder(card, session, booking);
        return booking is null
            ? card.Buttons(new Button(Texts.Shared["OpenSession"], HostVerbs.Open.About(session.Id)))
            : card.Buttons(new Button(Texts.Shared["OpenSession"], BookingVerbs.Open.About(booking.Id)));
    }
}
