using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What people are told about sessions without having asked. Saved with what happened; the words are found when it is sent.</summary>
public sealed class SessionNews(Notices.Notices notices, SessionReminders reminders)
{
    public const string Offer = "session.offer";
    public const string MissedOffer = "session.missed";
    public const string WaitedInVain = "session.waited-in-vain";
    public const string Withdrawal = "session.withdrawn";
    public const string Return = "session.on-again";
    public const string WithSupervisee = "session.with-supervisee";
    public const string NewTime = "session.moved";
    public const string SwapRequest = "session.swap";
    public const string SwapAnswer = "session.swap-answer";
    public const string NewBooking = "session.booked";
    public const string GroupMember = "session.booked-for";
    public const string Change = "session.request";
    public const string ChangeAnswer = "session.request-answer";
    public const string HostQuestion = "session.how-was-it";
    public const string AttenderQuestion = "session.were-you-there";
    public const string AnsweredInPlace = "session.answered-for";
    public const string Disagreement = "session.disagreement";
    public const string NobodyAnswers = "session.unanswered";
    public const string Reminder = "session.reminder";
    public const string Planned = "class.planned";
    public const string TeacherNews = "class.teaching";
    public const string Excuse = "class.excuse";
    public const string Opinion = "class.opinion";
    public const string MakeUp = "class.make-up";
    public const string MakeUpAnswer = "class.make-up-answer";
    public const string ClassMadeUp = "class.made-up";
    public const string GuestPlace = "class.guest-place";
    public const string Handout = "class.handout";
    public const string LetInNotice = "class.let-in";
    public const string VisitOpen = "visit.open";
    public const string VisitPlace = "visit.place";
    public const string VisitGivenUp = "visit.given-up";
    public const string VisitReport = "visit.report";
    public const string Capacity = "session.capacity";

    static readonly TimeSpan GatherUnanswered = TimeSpan.FromHours(1);
    static readonly TimeSpan GatherClasses = TimeSpan.FromMinutes(10);
    static readonly TimeSpan GatherBookings = TimeSpan.FromMinutes(10);
    static readonly TimeSpan GatherCapacity = TimeSpan.FromMinutes(5);

    internal void Offered(Booking offer, Session session) =>
        notices.Tell(offer.PersonId, session.BatchId, Offer, Of(offer), new NoticeTiming(Urgent: true, Until: offer.Until));

    internal void Missed(Waiting waiting, Session session) =>
        notices.Tell(waiting.PersonId, session.BatchId, MissedOffer, Of(session), new NoticeTiming(Until: session.StartsAt));

    /// <summary>The session that they wait for was withdrawn; they keep their turn, should it come back.</summary>
    internal void InVain(Waiting waiting, Session session) =>
        notices.Tell(waiting.PersonId, session.BatchId, WaitedInVain, Of(session), new NoticeTiming(Until: session.StartsAt));

    /// <summary>The supervisor hears of bookings and cancellations, a while's together.</summary>
    internal void BookingChanged(Session session) =>
        notices.Tell(
            session.SupervisorId,
            session.BatchId,
            NewBooking,
            Of(session),
            new NoticeTiming(Gather: GatherBookings, Until: session.StartsAt)
        );

    internal void BookedFor(Booking booking, Session session) =>
        notices.Tell(booking.PersonId, session.BatchId, GroupMember, Of(booking), new NoticeTiming(Until: session.StartsAt));

    internal void Withdrawn(Booking booking, Session session) =>
        notices.Tell(booking.PersonId, session.BatchId, Withdrawal, Of(booking), new NoticeTiming(Urgent: true));

    /// <summary>What was withdrawn is on again. Who has not heard of the one and has their place again does not hear of the other either.</summary>
    internal async Task OnAgainAsync(Booking booking, Session session, DateTimeOffset withdrawnAt, CancellationToken cancellationToken)
    {
        if (
            await notices.TakeBackAsync(booking.PersonId, Withdrawal, Of(booking), withdrawnAt, cancellationToken)
            || booking.State != BookingState.Booked
        )
            notices.Tell(booking.PersonId, session.BatchId, Return, Of(booking), new NoticeTiming(Urgent: true, Until: session.StartsAt));
    }

    /// <summary>
    /// A supervisee hears that a session with them is planned, and, if they heard that, that it is called off. False for who has never been here: the
    /// trainee tells them.
    /// </summary>
    internal async Task<bool> OwnChangedAsync(Booking booking, Session session, CancellationToken cancellationToken)
    {
        var knows = await notices.TakeBackAsync(booking.PersonId, WithSupervisee, Of(booking), session.PublishedAt, cancellationToken);
        if (!await notices.CanReachAsync(booking.PersonId, cancellationToken))
            return false;
        if (!knows && session.State != SessionState.Open)
            return true;
        notices.Tell(
            booking.PersonId,
            session.BatchId,
            WithSupervisee,
            Of(booking),
            new NoticeTiming(Urgent: session.State != SessionState.Open, Until: session.StartsAt)
        );
        if (session.State == SessionState.Open)
            await RemindAsync(booking.PersonId, session, cancellationToken);
        return true;
    }

    /// <summary>They are expected at something of the programme's calendar; a whole plan is told at once.</summary>
    internal void Expected(PersonId trainee, Session session) =>
        notices.Tell(trainee, session.BatchId, Planned, Of(session), new NoticeTiming(Gather: GatherClasses, Until: session.StartsAt));

    /// <summary>Whoever teaches hears what an administrator planned, moved or withdrew.</summary>
    internal void Teaching(Session session) => Teaching(session.SupervisorId, session);

    /// <summary>Whoever teaches it, or does no more.</summary>
    internal void Teaching(PersonId teacher, Session session) =>
        notices.Tell(teacher, session.BatchId, TeacherNews, Of(session), new NoticeTiming(Gather: GatherClasses));

    /// <summary>Whoever waited for an open class, or for a visit, has a place in it.</summary>
    internal void Seated(Booking booking, Session session) =>
        notices.Tell(
            booking.PersonId,
            session.BatchId,
            session.Kind == SessionKind.Visit ? VisitPlace : GuestPlace,
            Of(session),
            new NoticeTiming(Until: session.StartsAt)
        );

    /// <summary>Whoever holds a class let them in who was not expected.</summary>
    internal void LetIn(Session session, PersonId trainee) =>
        notices.Tell(trainee, session.BatchId, LetInNotice, Of(session), new NoticeTiming(Until: session.EndsAt));

    /// <summary>Whoever may come hears of a handout; of several within a while, once.</summary>
    internal void HandoutGiven(PersonId person, Session session) =>
        notices.Tell(person, session.BatchId, Handout, Of(session), new NoticeTiming(Gather: GatherClasses));

    /// <summary>A visit is planned for which they can sign up.</summary>
    internal void CanSignUp(PersonId trainee, Session session) =>
        notices.Tell(trainee, session.BatchId, VisitOpen, Of(session), new NoticeTiming(Until: session.StartsAt));

    /// <summary>Whoever organises the visit hears of a place that was given up late.</summary>
    internal void GivenUpLate(Booking booking, Session session) =>
        notices.Tell(session.SupervisorId, session.BatchId, VisitGivenUp, Of(booking), new NoticeTiming(Until: session.StartsAt));

    /// <summary>Whoever was on a visit is asked for a report of it.</summary>
    internal void AskForReport(PersonId trainee, Session session) => notices.Tell(trainee, session.BatchId, VisitReport, Of(session));

    /// <summary>Whoever holds it hears who cannot come.</summary>
    internal void ExcuseSaid(Session session) =>
        notices.Tell(session.SupervisorId, session.BatchId, Excuse, Of(session), new NoticeTiming(Gather: GatherClasses, Until: session.EndsAt));

    internal void Moved(Booking booking, Session session) =>
        notices.Tell(booking.PersonId, session.BatchId, NewTime, Of(booking), new NoticeTiming(Urgent: true));

    internal void SwapAsked(Swap swap, Booking to, Session session) =>
        notices.Tell(to.PersonId, session.BatchId, SwapRequest, swap.Id.ToString("N"), new NoticeTiming(Until: session.StartsAt));

    internal void SwapAnswered(Swap swap, Booking asker, Session session) =>
        notices.Tell(asker.PersonId, session.BatchId, SwapAnswer, swap.Id.ToString("N"));

    internal void Requested(ChangeRequest request, Session session) =>
        notices.Tell(
            session.SupervisorId,
            session.BatchId,
            Change,
            request.Id.ToString("N"),
            new NoticeTiming(Urgent: true, Until: session.StartsAt)
        );

    internal void RequestAnswered(ChangeRequest request, Booking booking, Session session) =>
        notices.Tell(booking.PersonId, session.BatchId, ChangeAnswer, request.Id.ToString("N"), new NoticeTiming(Urgent: true));

    internal Task RemindAsync(PersonId person, Session session, CancellationToken cancellationToken) =>
        reminders.PlanAsync(person, session, cancellationToken);

    /// <summary>The supervisor, or who stands in for them.</summary>
    internal void AskHost(PersonId host, Session session) => notices.Tell(host, session.BatchId, HostQuestion, Of(session));

    internal void AnsweredFor(Session session) => notices.Tell(session.SupervisorId, session.BatchId, AnsweredInPlace, Of(session));

    internal void AskAttender(PersonId person, Session session) =>
        notices.Tell(person, session.BatchId, AttenderQuestion, Of(session), new NoticeTiming(Until: session.EndsAt.AddDays(7)));

    /// <summary>Whoever decides on it hears of work that was handed in.</summary>
    internal void MakeUpHandedIn(PersonId decider, Session session, PersonId trainee) =>
        notices.Tell(decider, session.BatchId, MakeUp, $"{Of(session)}.{trainee.Value:N}");

    internal void MakeUpDecided(Session session, PersonId trainee) => notices.Tell(trainee, session.BatchId, MakeUpAnswer, Of(session));

    /// <summary>A class that they missed is made up by another.</summary>
    internal void MadeUp(Session missed, PersonId trainee) => notices.Tell(trainee, missed.BatchId, ClassMadeUp, Of(missed));

    /// <summary>It is not any more; who has not heard that it was hears of neither.</summary>
    internal async Task NotMadeUpAsync(Session missed, PersonId trainee, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (await notices.TakeBackAsync(trainee, ClassMadeUp, Of(missed), since, cancellationToken))
            notices.Tell(trainee, missed.BatchId, ClassMadeUp, Of(missed));
    }

    /// <summary>Whoever was at a class is asked what it was worth.</summary>
    internal void AskOpinion(PersonId person, Session session) =>
        notices.Tell(person, session.BatchId, Opinion, Of(session), new NoticeTiming(Until: session.EndsAt + Opinions.Open));

    internal void Unanswered(PersonId administrator, Session session) =>
        notices.Tell(administrator, session.BatchId, NobodyAnswers, Of(session), new NoticeTiming(Gather: GatherUnanswered));

    /// <summary>Too little is published for a rule of the group.</summary>
    internal void TooFew(PersonId person, BatchId batch, GroupId group, string rule) =>
        notices.Tell(person, batch, Capacity, SubjectOf(group, rule), new NoticeTiming(Gather: GatherCapacity));

    public static string SubjectOf(GroupId group, string rule) => $"{group.Value:N}:{rule}";

    /// <summary>Both hear that their answers differ.</summary>
    internal void Disagree(Session session, PersonId attender)
    {
        notices.Tell(session.SupervisorId, session.BatchId, Disagreement, Of(session));
        notices.Tell(attender, session.BatchId, Disagreement, Of(session));
    }

    static string Of(Booking booking) => booking.Id.Value.ToString("N");

    static string Of(Session session) => session.Id.Value.ToString("N");
}
