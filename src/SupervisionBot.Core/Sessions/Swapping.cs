using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>What came of a swap.</summary>
public abstract record SwapOutcome
{
    SwapOutcome() { }

    public sealed record Asked(Swap Swap, Session Mine, Session Theirs) : SwapOutcome;

    /// <param name="Count">How many were asked.</param>
    public sealed record AskedAll(Session Mine, int Count) : SwapOutcome;

    /// <param name="Mine">Where the person is now.</param>
    public sealed record Swapped(Session Mine, Session Theirs) : SwapOutcome;

    public sealed record Declined : SwapOutcome;

    /// <summary>One of the bookings is not what it was, or the change would break a rule now.</summary>
    public sealed record NotPossible : SwapOutcome;
}

/// <summary>A swap with both sessions as they are now.</summary>
/// <param name="Asker">Who asked for it.</param>
/// <param name="Open">It can still be answered.</param>
public sealed record SwapView(Swap Swap, PersonName Asker, Session Mine, Session Theirs, bool Open);

/// <summary>Two trainees change places: one asks, the other agrees, and that moves both.</summary>
public sealed class Swapping(SupervisionDb db, SessionBoard board, Seating seating, SessionNews news, TimeProvider time)
{
    const int MostAsked = 10;

    /// <summary>Those with whom a change would break no rule.</summary>
    public async Task<IReadOnlyList<(Booking Booking, Session Session, PersonName Who)>> PartnersAsync(
        Trainee trainee,
        BookingId mine,
        CancellationToken cancellationToken
    )
    {
        if (await MineAsync(trainee.Id, mine, cancellationToken) is not { } own || !MayChange(trainee, own.Session))
            return [];
        var soonest = time.GetUtcNow().AddHours(Hours(trainee));
        var sessions = board
            .VisibleTo(trainee.Id, trainee.BatchId)
            .Where(s => s.Kind == own.Session.Kind && s.Id != own.Session.Id && s.StartsAt >= soonest);
        var others = await (
            from booking in db.Bookings
            where booking.State == BookingState.Booked && booking.PersonId != trainee.Id
            join session in sessions on booking.SessionId equals session.Id
            join person in db.People on booking.PersonId equals person.Id
            orderby session.StartsAt
            select new
            {
                booking,
                session,
                Who = new PersonName(person.Id, person.Name, person.NameEn),
            }
        )
            .Take(30)
            .ToListAsync(cancellationToken);
        List<(Booking, Session, PersonName)> able = [];
        foreach (var other in others)
            if (await FitsAsync(own, (other.booking, other.session), cancellationToken))
                able.Add((other.booking, other.session, other.Who));
        return able;
    }

    /// <summary>A swap as one of the two sees it; for anybody else there is none.</summary>
    public async Task<SwapView?> ViewAsync(PersonId person, Guid id, CancellationToken cancellationToken)
    {
        var row = await (
            from swap in db.Swaps.AsNoTracking()
            where swap.Id == id
            join asker in db.Bookings.AsNoTracking() on swap.FromId equals asker.Id
            join asked in db.Bookings.AsNoTracking() on swap.ToId equals asked.Id
            join ofAsker in db.Sessions.AsNoTracking() on asker.SessionId equals ofAsker.Id
            join ofAsked in db.Sessions.AsNoTracking() on asked.SessionId equals ofAsked.Id
            join who in db.People on asker.PersonId equals who.Id
            where asker.PersonId == person || asked.PersonId == person
            select new
            {
                swap,
                asker,
                asked,
                ofAsker,
                ofAsked,
                who = new PersonName(who.Id, who.Name, who.NameEn),
            }
        ).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return null;
        var open =
            row.swap.AnsweredAt is null
            && row.asker.Version == row.swap.FromVersion
            && row.asked.Version == row.swap.ToVersion
            && row.asker.State == BookingState.Booked
            && row.asked.State == BookingState.Booked
            && row.ofAsked.StartsAt > time.GetUtcNow();
        return new SwapView(
            row.swap,
            row.who,
            row.asker.PersonId == person ? row.ofAsker : row.ofAsked,
            row.asker.PersonId == person ? row.ofAsked : row.ofAsker,
            open
        );
    }

    /// <summary>What others ask of this person and can still be answered, the oldest first.</summary>
    public async Task<IReadOnlyList<SwapView>> AskedAsync(PersonId person, CancellationToken cancellationToken)
    {
        var ids = await (
            from swap in db.Swaps
            where swap.AnsweredAt == null
            join asked in db.Bookings on swap.ToId equals asked.Id
            where asked.PersonId == person && asked.State == BookingState.Booked && asked.Version == swap.ToVersion
            orderby swap.AskedAt, swap.Id
            select swap.Id
        )
            .Take(MostAsked)
            .ToListAsync(cancellationToken);
        List<SwapView> open = [];
        foreach (var id in ids)
            if (await ViewAsync(person, id, cancellationToken) is { Open: true } view)
                open.Add(view);
        return open;
    }

    public async Task<SwapOutcome> AskAsync(Trainee trainee, BookingId mine, BookingId theirs, CancellationToken cancellationToken)
    {
        var partners = await PartnersAsync(trainee, mine, cancellationToken);
        if (partners.FirstOrDefault(partner => partner.Booking.Id == theirs) is not { Booking: { } other } found)
            return new SwapOutcome.NotPossible();
        var own = (await MineAsync(trainee.Id, mine, cancellationToken))!.Value;
        var known = await db.Swaps.FirstOrDefaultAsync(
            s => s.FromId == mine && s.ToId == theirs && s.AnsweredAt == null && s.FromVersion == own.Booking.Version && s.ToVersion == other.Version,
            cancellationToken
        );
        var swap = known ?? db.Swaps.Add(new Swap(Guid.CreateVersion7(time.GetUtcNow()), own.Booking, other, time.GetUtcNow())).Entity;
        if (known is null)
            news.SwapAsked(swap, other, found.Session);
        return new SwapOutcome.Asked(swap, own.Session, found.Session);
    }

    /// <summary>Asks everybody with whom a change would break no rule: whoever agrees first changes places.</summary>
    public async Task<SwapOutcome> AskAllAsync(Trainee trainee, BookingId mine, CancellationToken cancellationToken)
    {
        List<SwapOutcome.Asked> asked = [];
        foreach (var partner in await PartnersAsync(trainee, mine, cancellationToken))
            if (await AskAsync(trainee, mine, partner.Booking.Id, cancellationToken) is SwapOutcome.Asked one)
                asked.Add(one);
        return asked.Count > 0 ? new SwapOutcome.AskedAll(asked[0].Mine, asked.Count) : new SwapOutcome.NotPossible();
    }

    /// <summary>The answer of whoever was asked; nobody else's counts.</summary>
    public async Task<SwapOutcome> AnswerAsync(Trainee trainee, Guid id, bool agrees, CancellationToken cancellationToken)
    {
        if (await db.Swaps.FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } swap)
            return new SwapOutcome.NotPossible();
        if (await MineAsync(trainee.Id, swap.ToId, cancellationToken) is not { } mine)
            return new SwapOutcome.NotPossible();
        var asker = await db.Bookings.SingleAsync(b => b.Id == swap.FromId, cancellationToken);
        var theirs = (Booking: asker, Session: await db.Sessions.SingleAsync(s => s.Id == asker.SessionId, cancellationToken));
        if (swap.AnsweredAt != null)
            return swap.Agreed ? new SwapOutcome.Swapped(mine.Session, theirs.Session) : new SwapOutcome.Declined();
        var asItWas = asker.Version == swap.FromVersion && mine.Booking.Version == swap.ToVersion;
        if (
            agrees
            && (
                !asItWas
                || asker.State != BookingState.Booked
                || !MayChange(trainee, mine.Session)
                || !MayChange(trainee, theirs.Session)
                || !await FitsAsync(mine, theirs, cancellationToken)
                || !await seating.ExchangeAsync(mine, theirs, cancellationToken)
            )
        )
            return new SwapOutcome.NotPossible();
        swap.Answer(agrees, time.GetUtcNow());
        news.SwapAnswered(swap, asker, theirs.Session);
        if (!agrees)
            return new SwapOutcome.Declined();
        await ExchangeAsync(mine, theirs.Session, trainee.Id, cancellationToken);
        await ExchangeAsync(theirs, mine.Session, trainee.Id, cancellationToken);
        db.Note(time, trainee.Id, ActKind.BookingsSwapped, id.ToString("N"));
        return new SwapOutcome.Swapped(theirs.Session, mine.Session);
    }

    async Task ExchangeAsync((Booking Booking, Session Session) from, Session to, PersonId by, CancellationToken cancellationToken)
    {
        from.Booking.MoveTo(to.Id);
        await news.RemindAsync(from.Booking.PersonId, to, cancellationToken);
        db.BookingChanges.Add(new BookingChange(from.Booking, BookingState.Booked, from.Session.Id, by, time.GetUtcNow(), null));
    }

    /// <summary>Each may be in the other's session, and has nothing else then.</summary>
    async Task<bool> FitsAsync(
        (Booking Booking, Session Session) one,
        (Booking Booking, Session Session) other,
        CancellationToken cancellationToken
    ) =>
        await board.VisibleTo(one.Booking.PersonId, other.Session.BatchId).AnyAsync(s => s.Id == other.Session.Id, cancellationToken)
        && await board.VisibleTo(other.Booking.PersonId, one.Session.BatchId).AnyAsync(s => s.Id == one.Session.Id, cancellationToken)
        && await seating.ClashAsync(one.Booking.PersonId, other.Session.Span, one.Session.Id, cancellationToken) is null
        && await seating.ClashAsync(other.Booking.PersonId, one.Session.Span, other.Session.Id, cancellationToken) is null;

    async Task<(Booking Booking, Session Session)?> MineAsync(PersonId person, BookingId id, CancellationToken cancellationToken)
    {
        var booking = await db.Bookings.FirstOrDefaultAsync(
            b => b.Id == id && b.PersonId == person && b.State == BookingState.Booked,
            cancellationToken
        );
        return booking is null ? null : (booking, await db.Sessions.SingleAsync(s => s.Id == booking.SessionId, cancellationToken));
    }

    bool MayChange(Trainee trainee, Session session) =>
        session.State == SessionState.Open && session.StartsAt >= time.GetUtcNow().AddHours(Hours(trainee));

    static int Hours(Trainee trainee) => Math.Max(trainee.Batch.Booking.MoveHours, trainee.Batch.Booking.CancelHours);
}
