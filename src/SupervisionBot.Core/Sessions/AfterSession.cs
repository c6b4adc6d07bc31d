using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Sessions;

/// <summary>Somebody who was booked, with what the supervisor and they themselves say.</summary>
/// <param name="Why">Why they said before that they cannot come; null when they did not.</param>
/// <param name="Arrived">When they checked in or were ticked; null when they were not.</param>
/// <param name="Credited">What they have of it now, where it gives anything; null while nothing is said.</param>
/// <param name="MadeUpBy">The later class by which they made this one up; null when they did not.</param>
/// <param name="MakesUp">The class that they missed and have made up by this one; null for none.</param>
public sealed record Presence(
    PersonName Who,
    bool? Host,
    bool? Own,
    string? Why = null,
    Arrival? Arrived = null,
    CreditFacts? Credited = null,
    Session? MadeUpBy = null,
    Session? MakesUp = null
)
{
    public bool Disagrees => Host is { } host && Own is { } own && host != own;
}

/// <summary>Minutes of a session that somebody missed, at its beginning and at its end; none of both for who was there for all of it.</summary>
public sealed record MissedPart(int Late, int Early)
{
    public static MissedPart None { get; } = new(0, 0);

    /// <summary>When somebody who missed that came.</summary>
    public DateTimeOffset CameAt(Session session) => session.StartsAt.AddMinutes(Late);

    /// <summary>When they left before the end; null for who stayed.</summary>
    public DateTimeOffset? LeftAt(Session session) => Early == 0 ? null : session.EndsAt.AddMinutes(-Early);
}

/// <summary>A session that is over, as those who were booked and its supervisor see it.</summary>
/// <param name="InPlace">Who answered in the supervisor's place; null when it was the supervisor, or nobody yet.</param>
/// <param name="Why">Why it was put right last; null when it was not.</param>
/// <param name="CheckedIn">People checked in, or were ticked: who did not is presumed away.</param>
public sealed record AttendanceView(
    Session Session,
    SessionReport? Report,
    PersonName Supervisor,
    IReadOnlyList<Presence> Booked,
    PersonName? InPlace = null,
    bool CheckedIn = false,
    string? Why = null
)
{
    /// <summary>How long it is as planned, in minutes: of a visit over several days what of them counts.</summary>
    public int Planned { get; init; } = Session.Minutes;

    /// <summary>Who was there as far as it is known: whoever came in, or everybody where nobody checked in.</summary>
    public IReadOnlyList<PersonId> Presumed => [.. Booked.Where(one => !CheckedIn || one.Arrived is not null).Select(one => one.Who.Id)];

    /// <summary>Rises with each answer of the supervisor: a press made for an older one changes nothing.</summary>
    public int Version => Report?.Version ?? 0;
}

/// <summary>What came of an answer after a session.</summary>
public abstract record AttendanceOutcome
{
    AttendanceOutcome() { }

    /// <summary>Everybody who was there has been credited.</summary>
    public sealed record Credited(AttendanceView View) : AttendanceOutcome;

    /// <summary>What it had given is taken back.</summary>
    public sealed record DidNotHappen(AttendanceView View) : AttendanceOutcome;

    /// <summary>It was answered since the person saw it; nothing changed.</summary>
    public sealed record ChangedSince(AttendanceView View) : AttendanceOutcome;

    /// <summary>A trainee's own answer is kept.</summary>
    public sealed record Noted(Session Session, bool There, bool Disagrees) : AttendanceOutcome;

    /// <summary>An administrator puts right what whoever held it said: that needs a reason; nothing changed.</summary>
    public sealed record NeedsWhy(AttendanceView View) : AttendanceOutcome;

    /// <summary>A trainee's own session cannot give these hours, or not lose them any more; nothing changed.</summary>
    public sealed record Refused(AttendanceView View, LogOutcome Rule) : AttendanceOutcome;

    /// <summary>It is not over yet.</summary>
    public sealed record TooEarly(Session Session) : AttendanceOutcome;

    public sealed record NotThere : AttendanceOutcome;
}

/// <summary>
/// What happens after a session: who was there, and what counts for whom. One answer credits everybody at once; another takes it back.
/// </summary>
public sealed class AfterSession(
    SupervisionDb db,
    Authority authority,
    Credits credits,
    SessionHours hours,
    ClassesMadeUp madeUps,
    Opinions opinions,
    SessionNews news,
    TimeProvider time
)
{
    /// <summary>Names the credits that come from here.</summary>
    internal const string Source = "session";

    /// <summary>
    /// A session that they hold, or whose supervisor they stand in for now, or as an administrator a part of the programme's calendar. Nobody else's
    /// answer counts.
    /// </summary>
    public async Task<AttendanceView?> HostedAsync(SessionHost host, SessionId id, CancellationToken cancellationToken) =>
        await AnsweredBy(host).FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } session
            ? await ViewAsync(session, cancellationToken)
            : null;

    /// <summary>A session in which the person was booked.</summary>
    public async Task<AttendanceView?> AttendedAsync(PersonId person, SessionId id, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.FirstOrDefaultAsync(
            s =>
                s.Id == id
                && s.State == SessionState.Open
                && db.Bookings.Any(b => b.SessionId == id && b.PersonId == person && b.State == BookingState.Booked),
            cancellationToken
        );
        return session is null ? null : await ViewAsync(session, cancellationToken);
    }

    /// <summary>Such sessions that are over and not answered for, the oldest first.</summary>
    public Task<List<SessionId>> UnansweredAsync(SessionHost host, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return HeldBy(host)
            .Where(s =>
                s.EndsAt <= now
                && !db.SessionReports.Any(r => r.SessionId == s.Id)
                && db.Bookings.Any(b => b.SessionId == s.Id && b.State == BookingState.Booked)
            )
            .OrderBy(s => s.StartsAt)
            .Select(s => s.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
    }

    public async Task<Session?> SessionAsync(SessionId id, CancellationToken cancellationToken) =>
        await db.Sessions.FindAsync([id], cancellationToken);

    /// <summary>Those sessions that are over and were booked, answered for or not, the last first.</summary>
    public Task<IReadOnlyList<AttendanceView>> HeldAsync(SessionHost host, CancellationToken cancellationToken) =>
        OverAsync(HeldBy(host), cancellationToken);

    /// <summary>Likewise of all that their answer counts for, to an administrator the programme's calendar as well.</summary>
    /// <param name="within">Only what began in it.</param>
    public Task<IReadOnlyList<AttendanceView>> AnswerableAsync(SessionHost host, Span? within, CancellationToken cancellationToken)
    {
        var sessions = AnsweredBy(host);
        if (within is var (from, to))
            sessions = sessions.Where(s => s.StartsAt >= from && s.StartsAt < to);
        return OverAsync(sessions, cancellationToken);
    }

    async Task<IReadOnlyList<AttendanceView>> OverAsync(IQueryable<Session> answered, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var over = answered.Where(s => s.EndsAt <= now && db.Bookings.Any(b => b.SessionId == s.Id && b.State == BookingState.Booked));
        // What waits for its answer is among them however old it is.
        var waiting = over.Where(s => !db.SessionReports.Any(r => r.SessionId == s.Id)).OrderBy(s => s.StartsAt).Take(MostHeld);
        var sessions = await over.OrderByDescending(s => s.StartsAt).Take(MostHeld).ToListAsync(cancellationToken);
        sessions.AddRange((await waiting.ToListAsync(cancellationToken)).Where(s => !sessions.Contains(s)));
        List<AttendanceView> views = [];
        foreach (var session in sessions.OrderByDescending(s => s.StartsAt))
            views.Add(await ViewAsync(session, cancellationToken));
        return views;
    }

    const int MostHeld = 12;

    /// <summary>Those that the person was booked in and that are over, the last first.</summary>
    /// <param name="within">Only what began in it.</param>
    public async Task<IReadOnlyList<Session>> AttendedAsync(PersonId person, BatchId batch, Span? within, CancellationToken cancellationToken)
    {
        var (now, from, to) = (time.GetUtcNow(), within?.From ?? DateTimeOffset.UnixEpoch, within?.To ?? time.GetUtcNow());
        return await db
            .Sessions.AsNoTracking()
            .Where(s =>
                s.BatchId == batch
                && s.State == SessionState.Open
                && s.EndsAt <= now
                && s.StartsAt >= from
                && s.StartsAt < to
                && db.Bookings.Any(b => b.SessionId == s.Id && b.PersonId == person && b.State == BookingState.Booked)
            )
            .OrderByDescending(s => s.StartsAt)
            .Take(MostAttended)
            .ToListAsync(cancellationToken);
    }

    const int MostAttended = 60;

    /// <summary>The session that the person was booked in and that was over last.</summary>
    public async Task<SessionId?> LastAttendedAsync(PersonId person, BatchId batch, CancellationToken cancellationToken) =>
        (await AttendedAsync(person, batch, null, cancellationToken)) is [var last, ..] ? last.Id : null;

    /// <param name="there">Of those who were booked; null for who is presumed to have been.</param>
    /// <param name="minutes">How long it was; null for as long as planned.</param>
    /// <param name="version">Of the report that the person saw; 0 when there was none.</param>
    /// <param name="why">Why an administrator puts it right.</param>
    /// <param name="parts">Of those who were there for a part of it, as it is said now; null or nothing of who is left as known.</param>
    public async Task<AttendanceOutcome> ConfirmAsync(
        SessionHost host,
        SessionId id,
        int version,
        IReadOnlyCollection<PersonId>? there,
        int? minutes,
        CancellationToken cancellationToken,
        string? why = null,
        IReadOnlyDictionary<PersonId, MissedPart>? parts = null
    )
    {
        if (await HostedAsync(host, id, cancellationToken) is not { } view)
            return new AttendanceOutcome.NotThere();
        if (view.Session.EndsAt > time.GetUtcNow())
            return new AttendanceOutcome.TooEarly(view.Session);
        if (view.Version != version)
            return new AttendanceOutcome.ChangedSince(view);
        var length = minutes ?? view.Planned;
        if (view.Session.Kind == SessionKind.Practicum)
            return await ConfirmOwnAsync(host, view, there?.Count != 0, length, cancellationToken);
        if (WantsWhy(host, view) && string.IsNullOrWhiteSpace(why))
            return new AttendanceOutcome.NeedsWhy(view);
        there ??= view.Presumed;
        var report = Report(view, true, length, host.Id);
        db.Note(time, host.Id, ActKind.AttendanceTold, id.Value.ToString("N"));
        var day = LocalSpan.Of(view.Session.Span, host.Batch.Zone).Day;
        var worth = await WorthAsync(view.Session, day, length, cancellationToken);
        var madeUp = await db
            .MakeUps.Where(m => m.SessionId == id && m.State == MakeUpState.Accepted)
            .Select(m => m.PersonId)
            .ToHashSetAsync(cancellationToken);
        List<Presence> after = [];
        foreach (var booked in view.Booked)
        {
            var was = there.Contains(booked.Who.Id);
            var arrived =
                was && view.Session.Kind.IsTaught() && parts?.TryGetValue(booked.Who.Id, out var part) == true
                    ? await SetPartAsync(view.Session, booked.Who.Id, part, host.Id, cancellationToken)
                    : booked.Arrived;
            // Why it is put right is said of those of whom it is.
            var putRight = was != booked.Host || parts?.ContainsKey(booked.Who.Id) == true;
            Say(id, booked.Who.Id, host.Id, was, putRight ? why : null, was ? arrived?.MissedOf(view.Session.Span) ?? MissedPart.None : null);
            var accepted = madeUp.Contains(booked.Who.Id);
            var owesReport = was && view.Session.Kind == SessionKind.Visit && host.Batch.Visits.Report && !accepted;
            var given =
                worth is not { } whole ? null
                // What counted before reports were asked for goes on counting.
                : owesReport && booked.Credited is not { Missed: false } ? null
                : !was && accepted && view.Session.Kind != SessionKind.Visit ? whole
                : Given(whole, was, arrived, view.Session, host.Batch.Presence);
            if (given is not null)
                await credits.GiveAsync(booked.Who.Id, host.BatchId, SourceOf(id), given, host.Id, cancellationToken, why);
            else if (booked.Credited is not null)
                await credits.TakeAsync(booked.Who.Id, host.BatchId, SourceOf(id), host.Id, why, cancellationToken);
            if (owesReport && given is null && booked.Host != true)
                news.AskForReport(booked.Who.Id, view.Session);
            after.Add(booked with { Host = was, Arrived = arrived, Credited = given });
        }
        await madeUps.SettleAsync(host, view.Session, after.ConvertAll(one => one.Who.Id), why, cancellationToken);
        TellDisagreements(view.Session, after);
        await opinions.AskAsync(view.Session, [.. after.Where(one => one.Host == true).Select(one => one.Who.Id)], cancellationToken);
        return new AttendanceOutcome.Credited(
            await AnsweredAsync(
                view with
                {
                    Booked = await WithMadeUpAsync(view.Session, after, cancellationToken),
                    Report = report,
                    Why = why,
                },
                cancellationToken
            )
        );
    }

    /// <summary>They came so late and left so early as is said now, whatever was known before.</summary>
    async Task<Arrival> SetPartAsync(Session session, PersonId who, MissedPart part, PersonId by, CancellationToken cancellationToken)
    {
        var rounds = await db
            .Arrivals.Where(a => a.SessionId == session.Id && a.PersonId == who)
            .OrderBy(a => a.Round)
            .ToListAsync(cancellationToken);
        var arrived = rounds.Find(a => a.Stands);
        if (arrived?.LateBy(session.Span) != part.Late)
        {
            arrived?.Void(by, time.GetUtcNow());
            arrived = db.Arrivals.Add(new Arrival(session.Id, who, rounds.Count + 1, by, part.CameAt(session))).Entity;
        }
        if (part.LeftAt(session) is { } left)
            arrived.Leave(left, by);
        else
            arrived.Stay(by);
        return arrived;
    }

    async Task<IReadOnlyList<Presence>> WithMadeUpAsync(Session session, IReadOnlyList<Presence> booked, CancellationToken cancellationToken)
    {
        if (session.Kind != SessionKind.Class)
            return booked;
        var about = await madeUps.AboutAsync(session, cancellationToken);
        return
        [
            .. booked.Select(one =>
                one with
                {
                    MadeUpBy = about.FirstOrDefault(m => m.Made.PersonId == one.Who.Id && m.Missed.Id == session.Id).By,
                    MakesUp = about.FirstOrDefault(m => m.Made.PersonId == one.Who.Id && m.By.Id == session.Id).Missed,
                }
            ),
        ];
    }

    /// <summary>
    /// What whoever was there is credited; null for an item of the closing programme that only counts as attended. What was shorter than planned
    /// gives the class hours that it had room for.
    /// </summary>
    async Task<CreditFacts?> WorthAsync(Session session, DateOnly day, int length, CancellationToken cancellationToken)
    {
        if (session.Kind is SessionKind.Group or SessionKind.Individual)
            return new CreditFacts(session.Kind == SessionKind.Group ? CreditKind.GroupSession : CreditKind.IndividualSession, day, length);
        if (session.Kind == SessionKind.Visit)
            return new CreditFacts(CreditKind.Visit, day, length);
        var planned = await db.Lessons.Where(l => l.SessionId == session.Id).Select(l => l.ClassHours).SingleAsync(cancellationToken);
        var given = length >= session.Minutes ? planned : planned * length / session.Minutes;
        return planned == 0 ? null : new CreditFacts(CreditKind.ClassHours, day, length, given);
    }

    /// <summary>What a class gave whoever was there from the beginning to the end; null when it gave nothing, or did not take place.</summary>
    internal async Task<CreditFacts?> WholeAsync(Session session, BatchDescription batch, CancellationToken cancellationToken) =>
        await db.SessionReports.FindAsync([session.Id], cancellationToken) is { Held: true, Minutes: var minutes }
            ? await WorthAsync(session, LocalSpan.Of(session.Span, batch.Zone).Day, minutes, cancellationToken)
            : null;

    /// <summary>What one of them is credited: less for who was late or left early, as the batch says.</summary>
    static CreditFacts Given(CreditFacts whole, bool was, Arrival? arrived, Session session, PresenceRules rules)
    {
        var missed = arrived is null ? 0 : arrived.LateBy(session.Span) + arrived.EarlyBy(session.Span);
        var minutes = was ? rules.Credited(whole.Minutes, missed) : 0;
        return minutes == whole.Minutes && was ? whole
            : minutes == 0 ? whole with { Minutes = 0, Missed = true }
            : whole with { Minutes = minutes, ClassHours = whole.ClassHours * minutes / whole.Minutes };
    }

    /// <summary>What whoever held it said is put right by an administrator with a reason, which stays in its history.</summary>
    public static bool WantsWhy(SessionHost host, AttendanceView view) =>
        view.Report is not null && view.Session.Kind.IsTaught() && view.Session.SupervisorId != host.Id;

    /// <summary>A trainee's own session gives hours of practicum, and its supervisee nothing.</summary>
    async Task<AttendanceOutcome> ConfirmOwnAsync(SessionHost host, AttendanceView view, bool came, int minutes, CancellationToken cancellationToken)
    {
        if (view.Booked is not [var with])
            return new AttendanceOutcome.NotThere();
        var rule = came
            ? await hours.GiveAsync(host, view.Session, with.Who.Id, minutes, cancellationToken)
            : await hours.TakeAsync(host, view.Session, cancellationToken);
        if (rule != null)
            return new AttendanceOutcome.Refused(view, rule);
        Say(view.Session.Id, with.Who.Id, host.Id, came);
        return new AttendanceOutcome.Credited(view with { Booked = [with with { Host = came }], Report = Report(view, true, minutes, host.Id) });
    }

    /// <summary>Takes back everything that the session gave.</summary>
    public async Task<AttendanceOutcome> DidNotHappenAsync(
        SessionHost host,
        SessionId id,
        int version,
        CancellationToken cancellationToken,
        string? why = null
    )
    {
        if (await HostedAsync(host, id, cancellationToken) is not { } view)
            return new AttendanceOutcome.NotThere();
        if (view.Session.StartsAt > time.GetUtcNow())
            return new AttendanceOutcome.TooEarly(view.Session);
        if (view.Version != version)
            return new AttendanceOutcome.ChangedSince(view);
        if (WantsWhy(host, view) && string.IsNullOrWhiteSpace(why))
            return new AttendanceOutcome.NeedsWhy(view);
        if (view.Session.Kind == SessionKind.Practicum && await hours.TakeAsync(host, view.Session, cancellationToken) is { } rule)
            return new AttendanceOutcome.Refused(view, rule);
        var report = Report(view, false, 0, host.Id);
        if (view.Session.Kind != SessionKind.Practicum)
            db.Note(time, host.Id, ActKind.AttendanceTold, id.Value.ToString("N"));
        foreach (var booked in view.Booked)
        {
            Say(id, booked.Who.Id, host.Id, false, why);
            await credits.TakeAsync(booked.Who.Id, host.BatchId, SourceOf(id), host.Id, why, cancellationToken);
        }
        await madeUps.SettleAsync(host, view.Session, [.. view.Booked.Select(booked => booked.Who.Id)], why, cancellationToken);
        TellDisagreements(view.Session, [.. view.Booked.Select(booked => booked with { Host = false })]);
        return new AttendanceOutcome.DidNotHappen(await AnsweredAsync(view with { Report = report, Why = why }, cancellationToken));
    }

    /// <summary>A trainee's own answer. It credits nothing; when it is not what the supervisor says, both are told.</summary>
    public async Task<AttendanceOutcome> SayAsync(Trainee trainee, SessionId id, bool there, CancellationToken cancellationToken)
    {
        if (await AttendedAsync(trainee.Id, id, cancellationToken) is not { } view)
            return new AttendanceOutcome.NotThere();
        if (view.Session.EndsAt > time.GetUtcNow())
            return new AttendanceOutcome.TooEarly(view.Session);
        Say(id, trainee.Id, trainee.Id, there);
        db.Note(time, trainee.Id, ActKind.AttendanceTold, id.Value.ToString("N"));
        var own = view.Booked.Single(booked => booked.Who.Id == trainee.Id) with { Own = there };
        TellDisagreements(view.Session, [own]);
        return new AttendanceOutcome.Noted(view.Session, there, own.Disagrees);
    }

    SessionReport Report(AttendanceView view, bool held, int minutes, PersonId by)
    {
        var report = view.Report ?? db.SessionReports.Add(new SessionReport(view.Session.Id)).Entity;
        report.Say(held, minutes, by, time.GetUtcNow());
        return report;
    }

    /// <summary>Who answered is to be seen, and a supervisor hears of what was answered in their place.</summary>
    async Task<AttendanceView> AnsweredAsync(AttendanceView view, CancellationToken cancellationToken)
    {
        if (view.Report!.By != view.Session.SupervisorId)
            news.AnsweredFor(view.Session);
        return view with { InPlace = await InPlaceAsync(view.Session, view.Report, cancellationToken) };
    }

    async Task<PersonName?> InPlaceAsync(Session session, SessionReport? report, CancellationToken cancellationToken) =>
        report is null || report.By == session.SupervisorId
            ? null
            : await db.People.Where(p => p.Id == report.By).Select(p => new PersonName(p.Id, p.Name, p.NameEn)).SingleAsync(cancellationToken);

    IQueryable<Session> HeldBy(SessionHost host)
    {
        var instead = authority.StoodInForBy(host.Id, host.BatchId);
        return db.Sessions.Where(s =>
            s.BatchId == host.BatchId && s.State == SessionState.Open && (s.SupervisorId == host.Id || instead.Contains(s.SupervisorId))
        );
    }

    internal IQueryable<Session> AnsweredBy(SessionHost host)
    {
        var (own, calendar) = (HeldBy(host).Select(s => s.Id), db.ChangeableBy(host.Id).Taught().Select(s => s.Id));
        return db.Sessions.Where(s => s.BatchId == host.BatchId && s.State == SessionState.Open && (own.Contains(s.Id) || calendar.Contains(s.Id)));
    }

    void Say(SessionId session, PersonId about, PersonId by, bool there, string? why = null, MissedPart? part = null) =>
        db.Attendances.Add(new Attendance(Guid.CreateVersion7(time.GetUtcNow()), session, about, by, there, time.GetUtcNow(), why, part));

    void TellDisagreements(Session session, IEnumerable<Presence> booked)
    {
        foreach (var presence in booked.Where(each => each.Disagrees))
            news.Disagree(session, presence.Who.Id);
    }

    async Task<AttendanceView> ViewAsync(Session session, CancellationToken cancellationToken)
    {
        var report = await db.SessionReports.FindAsync([session.Id], cancellationToken);
        var supervisor = await db
            .People.Where(p => p.Id == session.SupervisorId)
            .Select(p => new PersonName(p.Id, p.Name, p.NameEn))
            .SingleAsync(cancellationToken);
        var booked = await (
            from booking in db.Bookings
            where booking.SessionId == session.Id && booking.State == BookingState.Booked
            join person in db.People on booking.PersonId equals person.Id
            orderby booking.MadeAt, person.Email
            select new PersonName(person.Id, person.Name, person.NameEn)
        ).ToListAsync(cancellationToken);
        var said = await db
            .Attendances.AsNoTracking()
            .Where(a => a.SessionId == session.Id)
            .OrderBy(a => a.At)
            .ThenBy(a => a.Id)
            .ToListAsync(cancellationToken);
        List<Excuse> excused = session.Kind.IsTaught()
            ? await db
                .Excuses.AsNoTracking()
                .Where(e => e.SessionId == session.Id)
                .OrderBy(e => e.At)
                .ThenBy(e => e.Id)
                .ToListAsync(cancellationToken)
            : [];
        var came = session.Kind.IsTaught()
            ? await db
                .Arrivals.AsNoTracking()
                .Where(a => a.SessionId == session.Id && a.VoidedAt == null)
                .ToDictionaryAsync(a => a.PersonId, cancellationToken)
            : [];
        var given = session.Kind.IsTaught()
            ? await db
                .Credits.AsNoTracking()
                .Where(c => c.SourceKind == Source && c.SourceId == session.Id.Value && c.BatchId == session.BatchId && c.VoidedAt == null)
                .ToDictionaryAsync(c => c.TraineeId, c => c.Facts, cancellationToken)
            : [];
        return new AttendanceView(
            session,
            report,
            supervisor,
            await WithMadeUpAsync(
                session,
                booked.ConvertAll(who => new Presence(
                    who,
                    Last(said, who.Id, own: false),
                    Last(said, who.Id, own: true),
                    excused.FindLast(e => e.PersonId == who.Id)?.Why,
                    came.GetValueOrDefault(who.Id),
                    given.GetValueOrDefault(who.Id)
                )),
                cancellationToken
            ),
            await InPlaceAsync(session, report, cancellationToken),
            booked.Exists(who => came.ContainsKey(who.Id)),
            said.FindLast(a => a.By != a.PersonId && a.Why is not null && a.At >= report?.At)?.Why
        )
        {
            Planned = await PlannedAsync(session, cancellationToken),
        };
    }

    async Task<int> PlannedAsync(Session session, CancellationToken cancellationToken)
    {
        if (session.Kind != SessionKind.Visit)
            return session.Minutes;
        var lesson = await db.Lessons.AsNoTracking().SingleAsync(l => l.SessionId == session.Id, cancellationToken);
        var batch = await db.Batches.AsNoTracking().SingleAsync(b => b.Id == session.BatchId, cancellationToken);
        return VisitDays.Minutes(session, lesson.Facts, batch.Description);
    }

    /// <param name="own">What they say themselves; else what the supervisor says, or who stands in for them.</param>
    static bool? Last(List<Attendance> said, PersonId about, bool own) => said.FindLast(a => a.PersonId == about && a.By == about == own)?.There;

    internal static CreditSource SourceOf(SessionId id) => new(Source, id.Value);
}
