using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>Holding, booking and giving up places. Nothing is saved here: the turn saves everything at once.</summary>
public sealed class BookingDesk(SupervisionDb db, SessionBoard board, Seating seating, WaitingList waiting, SessionNews news, TimeProvider time)
{
    /// <summary>Keeps a place for some minutes. A place that the person holds in another session is let go.</summary>
    public async Task<BookOutcome> HoldAsync(Trainee trainee, SessionId id, CancellationToken cancellationToken)
    {
        if (await board.FindAsync(trainee, id, cancellationToken) is not { } session)
            return new BookOutcome.NotThere();
        if (TooLateOrFar(trainee, session) is { } wrong)
            return wrong;
        foreach (var held in await HeldAsync(trainee.Id, cancellationToken))
        {
            if (held.SessionId == id && !held.HasLapsed(time.GetUtcNow()))
                return new BookOutcome.Held(held, session);
            await LetGoAsync(held, held.HasLapsed(time.GetUtcNow()) ? null : trainee.Id, cancellationToken);
        }
        var booking = new Booking(
            TypedId.New<BookingId>(time),
            id,
            trainee.Id,
            BookingState.Held,
            time.GetUtcNow().AddMinutes(trainee.Batch.Booking.HoldMinutes),
            time.GetUtcNow()
        );
        if (await seating.TakeAsync(session, booking, trainee.Batch.Booking, null, cancellationToken) is { } refusal)
            return refusal;
        seating.Begin(booking, trainee.Id);
        return new BookOutcome.Held(booking, session);
    }

    /// <summary>Makes a held or offered place a booking. When the time ran out it is still theirs if nobody else took it.</summary>
    /// <param name="about">Null for what it was about before.</param>
    public async Task<BookOutcome> ConfirmAsync(Trainee trainee, BookingId id, Subject? about, CancellationToken cancellationToken)
    {
        if (await OwnAsync(trainee.Id, id, cancellationToken) is not var (booking, session))
            return new BookOutcome.NotThere();
        if (booking.State == BookingState.Booked)
            return new BookOutcome.Booked(booking, session);
        if (session.State != SessionState.Open || session.StartsAt <= time.GetUtcNow())
            return new BookOutcome.NotThere();
        if (trainee.Batch.ClosedOn is { } closed)
            return new BookOutcome.Closed(closed);
        if (booking.State == BookingState.Lapsed || booking.HasLapsed(time.GetUtcNow()))
        {
            if (await TakeAgainAsync(trainee, booking, session, cancellationToken) is { } refusal)
                return refusal is BookOutcome.Full ? new BookOutcome.RanOut(session) : refusal;
        }
        else if (!booking.Keeps)
            return new BookOutcome.ChangedSince(booking, session);
        if (about != null)
            booking.TalkAbout(await IsOwnAsync(trainee.Id, about.File, cancellationToken) ? about : about with { File = null });
        seating.Record(booking, BookingState.Booked, trainee.Id);
        news.BookingChanged(session);
        await news.RemindAsync(trainee.Id, session, cancellationToken);
        await seating.EndWaitingAsync(trainee.Id, session.Id, cancellationToken);
        Note(trainee, ActKind.BookingMade, booking);
        return new BookOutcome.Booked(booking, session);
    }

    /// <summary>Lets a held or offered place go; the next in the list gets it.</summary>
    public async Task<BookOutcome> DeclineAsync(Trainee trainee, BookingId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(trainee.Id, id, cancellationToken) is not var (booking, session))
            return new BookOutcome.NotThere();
        if (booking.State is BookingState.Held or BookingState.Offered)
            await LetGoAsync(booking, trainee.Id, cancellationToken);
        return booking.State == BookingState.Lapsed ? new BookOutcome.LetGo(session) : new BookOutcome.ChangedSince(booking, session);
    }

    public async Task<BookOutcome> CancelAsync(Trainee trainee, BookingId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(trainee.Id, id, cancellationToken) is not var (booking, session))
            return new BookOutcome.NotThere();
        if (booking.State == BookingState.Cancelled)
            return new BookOutcome.Cancelled(booking, session);
        if (booking.State != BookingState.Booked || session.StartsAt <= time.GetUtcNow())
            return new BookOutcome.ChangedSince(booking, session);
        var hours = trainee.Batch.Booking.CancelHours;
        if (Within(session, hours))
            return new BookOutcome.MustAsk(booking, session, hours);
        await EndAsync(booking, session, BookingState.Cancelled, trainee.Id, null, cancellationToken);
        Note(trainee, ActKind.BookingCancelled, booking);
        return new BookOutcome.Cancelled(booking, session);
    }

    /// <summary>Takes a cancellation back, while the place is free.</summary>
    public async Task<BookOutcome> RestoreAsync(Trainee trainee, BookingId id, CancellationToken cancellationToken)
    {
        if (await OwnAsync(trainee.Id, id, cancellationToken) is not var (booking, session))
            return new BookOutcome.NotThere();
        if (booking.State == BookingState.Booked)
            return new BookOutcome.Booked(booking, session);
        if (booking.State != BookingState.Cancelled)
            return new BookOutcome.ChangedSince(booking, session);
        if (TooLateOrFar(trainee, session) is { } wrong)
            return wrong;
        if (await TakeAgainAsync(trainee, booking, session, cancellationToken) is { } refusal)
            return refusal;
        seating.Record(booking, BookingState.Booked, trainee.Id);
        news.BookingChanged(session);
        await news.RemindAsync(trainee.Id, session, cancellationToken);
        Note(trainee, ActKind.BookingMade, booking);
        return new BookOutcome.Booked(booking, session);
    }

    /// <summary>To another session in one step. Moving is cancelling and booking: the windows of both are kept.</summary>
    public async Task<BookOutcome> MoveAsync(Trainee trainee, BookingId id, SessionId to, CancellationToken cancellationToken)
    {
        if (await OwnAsync(trainee.Id, id, cancellationToken) is not var (booking, session))
            return new BookOutcome.NotThere();
        if (booking.State != BookingState.Booked || session.StartsAt <= time.GetUtcNow())
            return new BookOutcome.ChangedSince(booking, session);
        if (await board.FindAsync(trainee, to, cancellationToken) is not { } target)
            return new BookOutcome.NotThere();
        if (target.Id == session.Id)
            return new BookOutcome.Booked(booking, session);
        if (TooLateOrFar(trainee, target) is { } wrong)
            return wrong;
        var hours = Math.Max(trainee.Batch.Booking.MoveHours, trainee.Batch.Booking.CancelHours);
        if (Within(session, hours))
            return new BookOutcome.MustAsk(booking, session, hours);
        // It keeps its number among the open bookings.
        if (await seating.TakeAsync(target, booking, null, session, cancellationToken) is { } refusal)
            return refusal;
        booking.MoveTo(target.Id);
        db.BookingChanges.Add(new BookingChange(booking, BookingState.Booked, session.Id, trainee.Id, time.GetUtcNow(), null));
        news.BookingChanged(session);
        news.BookingChanged(target);
        await news.RemindAsync(trainee.Id, target, cancellationToken);
        await waiting.PassOnAsync(session, cancellationToken);
        Note(trainee, ActKind.BookingMoved, booking, session.Id, target.Id);
        return new BookOutcome.Moved(booking, session, target);
    }

    /// <summary>The person's own booking with its session, or null: another person's does not exist for them, and what they are expected at is not
    /// theirs to change.</summary>
    public async Task<(Booking Booking, Session Session)?> OwnAsync(PersonId person, BookingId id, CancellationToken cancellationToken)
    {
        if (await db.Bookings.FirstOrDefaultAsync(b => b.Id == id && b.PersonId == person, cancellationToken) is not { } booking)
            return null;
        var session = await db.Sessions.SingleAsync(s => s.Id == booking.SessionId, cancellationToken);
        return session.Kind.IsTaught() ? null : (booking, session);
    }

    internal async Task EndAsync(Booking booking, Session session, BookingState state, PersonId by, string? why, CancellationToken cancellationToken)
    {
        await seating.GiveBackAsync(booking, session.Id, cancellationToken);
        seating.Record(booking, state, by, why: why);
        news.BookingChanged(session);
        await waiting.PassOnAsync(session, cancellationToken);
    }

    async Task LetGoAsync(Booking booking, PersonId? by, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleAsync(s => s.Id == booking.SessionId, cancellationToken);
        await seating.GiveBackAsync(booking, session.Id, cancellationToken);
        seating.Record(booking, BookingState.Lapsed, by);
        await seating.EndWaitingAsync(booking.PersonId, session.Id, cancellationToken);
        await waiting.PassOnAsync(session, cancellationToken);
    }

    async Task<BookOutcome?> TakeAgainAsync(Trainee trainee, Booking booking, Session session, CancellationToken cancellationToken)
    {
        if (booking.Keeps)
            await seating.LapseAsync(booking, cancellationToken);
        return await seating.TakeAsync(session, booking, trainee.Batch.Booking, null, cancellationToken);
    }

    async Task<bool> IsOwnAsync(PersonId person, FileId? file, CancellationToken cancellationToken) =>
        file is { } id && (await db.StoredFiles.FindAsync([id], cancellationToken))?.OwnerId == person;

    Task<List<Booking>> HeldAsync(PersonId person, CancellationToken cancellationToken) =>
        db.Bookings.Where(b => b.PersonId == person && b.State == BookingState.Held).ToListAsync(cancellationToken);

    BookOutcome? TooLateOrFar(Trainee trainee, Session session)
    {
        if (trainee.Batch.ClosedOn is { } closed)
            return new BookOutcome.Closed(closed);
        var (notice, ahead) = (session.NoticeHours ?? trainee.Batch.Booking.NoticeHours, session.DaysAhead ?? trainee.Batch.Booking.DaysAhead);
        if (Within(session, notice))
            return new BookOutcome.TooLate(notice);
        return session.StartsAt > time.GetUtcNow().AddDays(ahead) ? new BookOutcome.TooFar(ahead) : null;
    }

    void Note(Trainee trainee, ActKind kind, Booking booking, params ReadOnlySpan<SessionId> sessions)
    {
        var subject = booking.Id.Value.ToString("N");
        foreach (var session in sessions)
            subject += $":{session.Value:N}";
        db.Note(time, trainee.Id, kind, subject);
    }

    bool Within(Session session, int hours) => session.StartsAt < time.GetUtcNow().AddHours(hours);
}
