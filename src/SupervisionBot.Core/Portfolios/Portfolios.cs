using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Portfolios;

/// <summary>A session that the trainee was at, with its record once that is signed.</summary>
/// <param name="Brought">What they wanted to talk about, as they wrote when booking; may be empty.</param>
public sealed record AttendedSession(Session Session, PersonName Supervisor, int Minutes, string Brought, SessionRecord? Record)
{
    /// <summary>What the supervisor set, else what the trainee brought.</summary>
    public string Topic => Session.Topic.Length > 0 ? Session.Topic : Brought;
}

/// <summary>Everything that a portfolio shows.</summary>
/// <param name="Sessions">Oldest first; likewise the classes and visits.</param>
/// <param name="Reflections">Those that are chosen, oldest first.</param>
public sealed record PortfolioContents(
    PortfolioFigures Figures,
    IReadOnlyList<AttendedSession> Sessions,
    IReadOnlyList<Credit> Classes,
    IReadOnlyList<Credit> Visits,
    IReadOnlyList<HourEntry> Reflections
);

/// <summary>A portfolio as two files.</summary>
public sealed record PortfolioFiles(StoredFile Word, StoredFile Pdf);

/// <summary>Gathers what a trainee's portfolio shows, keeps the figures of each draft, and sees what changed since. Nothing is saved here.</summary>
public sealed class Portfolios(SupervisionDb db, Ledgers ledgers, HourSums sums, Reflections reflections, FileStore files, TimeProvider time)
{
    public async Task<PortfolioContents> ReadAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var totals = (await ledgers.FindAsync(trainee.Id, trainee.BatchId))?.Totals ?? LedgerTotals.Empty;
        var days = await sums.ByDayAsync(trainee.Id, trainee.Id, trainee.BatchId, cancellationToken);
        var months = days.Where(day => !day.Opening && trainee.Batch.TypeOf(day.Type)?.Practicum == true)
            .GroupBy(day => new DateOnly(day.Day.Year, day.Day.Month, 1))
            .OrderBy(month => month.Key)
            .Select(month => new MonthMinutes(month.Key, Sum(month, EntryState.Approved), Sum(month, EntryState.Submitted)));
        var credits = await db
            .Credits.AsNoTracking()
            .Where(credit => credit.TraineeId == trainee.Id && credit.BatchId == trainee.BatchId && credit.VoidedAt == null && !credit.Missed)
            .OrderBy(credit => credit.Day)
            .ToListAsync(cancellationToken);
        var chosen = (await reflections.OfAsync(trainee, cancellationToken)).Where(one => one.IsChosen).Select(one => one.Entry);
        return new PortfolioContents(
            new PortfolioFigures(totals, [.. months], await TopicsAsync(trainee, cancellationToken)),
            await SessionsAsync(trainee.Id, credits, cancellationToken),
            [.. credits.Where(credit => credit.Kind == CreditKind.ClassHours)],
            [.. credits.Where(credit => credit.Kind == CreditKind.Visit)],
            [.. chosen.OrderBy(entry => entry.Day).ThenBy(entry => entry.Id)]
        );
    }

    /// <summary>Keeps a draft: both files belong to the trainee and may be handed in.</summary>
    public async Task<PortfolioFiles> KeepAsync(
        Trainee trainee,
        PortfolioFigures figures,
        (string Name, string Type, byte[] Bytes) word,
        (string Name, string Type, byte[] Bytes) pdf,
        CancellationToken cancellationToken
    )
    {
        var kept = new PortfolioFiles(
            await files.KeepAsync(trainee.Id, trainee.BatchId, word.Name, word.Type, word.Bytes, cancellationToken),
            await files.KeepAsync(trainee.Id, trainee.BatchId, pdf.Name, pdf.Type, pdf.Bytes, cancellationToken)
        );
        db.PortfolioDrafts.Add(new PortfolioDraft(trainee, figures, kept.Word, kept.Pdf, time.GetUtcNow()));
        return kept;
    }

    /// <summary>
    /// What changed in the ledger since the portfolio among these files was written; null when none of them is one, or nothing did.
    /// </summary>
    public async Task<PortfolioChange?> ChangeSinceAsync(
        IReadOnlyCollection<FileId> among,
        BatchDescription batch,
        CancellationToken cancellationToken
    )
    {
        var draft = await db
            .PortfolioDrafts.AsNoTracking()
            .Where(d => among.Contains(d.PdfId) || among.Contains(d.WordId))
            .OrderByDescending(d => d.At)
            .FirstOrDefaultAsync(cancellationToken);
        if (draft is null)
            return null;
        var now = (await ledgers.FindAsync(draft.TraineeId, draft.BatchId))?.Totals ?? LedgerTotals.Empty;
        return draft.Figures.ChangeTo(now, batch);
    }

    /// <summary>Entries say no topic; their notes may, in either language.</summary>
    async Task<IReadOnlyList<TopicMinutes>> TopicsAsync(Trainee trainee, CancellationToken cancellationToken)
    {
        var noted = await db
            .HourEntries.AsNoTracking()
            .Where(e =>
                e.TraineeId == trainee.Id
                && e.BatchId == trainee.BatchId
                && e.Note != ""
                && (e.State == EntryState.Approved || e.State == EntryState.Submitted)
            )
            .Select(e => new
            {
                e.Note,
                e.Type,
                e.State,
                e.Minutes,
            })
            .ToListAsync(cancellationToken);
        var practicum = noted.Where(e => trainee.Batch.TypeOf(e.Type)?.Practicum == true).ToList();
        return
        [
            .. trainee
                .Batch.Topics.Select(topic =>
                {
                    var own = practicum.Where(e => Names(e.Note, topic.Name.Zh) || Names(e.Note, topic.Name.En)).ToList();
                    return new TopicMinutes(
                        topic.Key,
                        own.Where(e => e.State == EntryState.Approved).Sum(e => (long)e.Minutes),
                        own.Where(e => e.State == EntryState.Submitted).Sum(e => (long)e.Minutes)
                    );
                })
                .Where(topic => topic.Approved + topic.Waiting > 0)
                .OrderByDescending(topic => topic.Approved + topic.Waiting),
        ];

        static bool Names(string note, string topic) => topic.Length > 0 && note.Contains(topic, StringComparison.OrdinalIgnoreCase);
    }

    async Task<IReadOnlyList<AttendedSession>> SessionsAsync(PersonId trainee, List<Credit> credits, CancellationToken cancellationToken)
    {
        var minutes = credits
            .Where(credit => credit.Kind is CreditKind.GroupSession or CreditKind.IndividualSession && credit.SourceKind == AfterSession.Source)
            .ToDictionary(credit => new SessionId(credit.SourceId), credit => credit.Minutes);
        var ids = minutes.Keys.ToList();
        var rows = await (
            from session in db.Sessions.AsNoTracking()
            where ids.Contains(session.Id)
            join supervisor in db.People on session.SupervisorId equals supervisor.Id
            join written in db.SessionRecords.AsNoTracking() on session.Id equals written.SessionId into records
            from record in records.DefaultIfEmpty()
            orderby session.StartsAt
            select new
            {
                session,
                supervisor = new PersonName(supervisor.Id, supervisor.Name, supervisor.NameEn),
                record,
                brought = db
                    .Bookings.Where(b => b.SessionId == session.Id && b.PersonId == trainee && b.State == BookingState.Booked)
                    .Select(b => b.Topic)
                    .FirstOrDefault(),
            }
        ).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new AttendedSession(
            row.session,
            row.supervisor,
            minutes[row.session.Id],
            row.brought ?? "",
            row.record is { IsSigned: true } ? row.record : null
        ));
    }

    static long Sum(IEnumerable<DaySum> days, EntryState state) => days.Where(day => day.State == state).Sum(day => day.Minutes);
}
