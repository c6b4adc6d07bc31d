using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>The rows of a roster's file that an administrator sent, and the columns that it has not.</summary>
public sealed record RosterSheet(IReadOnlyList<RosterRow> Rows, IReadOnlyList<string> Absent);

/// <summary>
/// A roster's file beside the roster of the administrator's batch: compared person by person, and applied when it is as it was shown. Who is not in
/// the file is left alone; what is changed is saved with the turn.
/// </summary>
public sealed class RosterSheets(
    SupervisionDb db,
    RosterRights rights,
    RosterEffectsFinder effects,
    RosterKeeping keeping,
    NameBook names,
    TimeProvider time
)
{
    /// <summary>Null for who is no administrator of the batch.</summary>
    public async Task<RosterComparison?> CompareAsync(
        PersonId administrator,
        BatchId batch,
        RosterSheet sheet,
        CancellationToken cancellationToken
    ) =>
        await db.AdministersAsync(administrator, batch, cancellationToken)
            ? (await WriteAsync(administrator, batch, sheet, tracks: false, cancellationToken)).Comparison
            : null;

    /// <param name="seal">What was shown, see <see cref="RosterComparison.Seal"/>.</param>
    public async Task<RosterApplyOutcome> ApplyAsync(
        PersonId administrator,
        BatchId batch,
        RosterSheet sheet,
        string seal,
        CancellationToken cancellationToken
    )
    {
        if (await CompareAsync(administrator, batch, sheet, cancellationToken) is not { } now)
            return new RosterApplyOutcome.NotAllowed();
        if (now.Seal != seal)
            return new RosterApplyOutcome.ChangedSince(now);
        var (_, notes) = await WriteAsync(administrator, batch, sheet, tracks: true, cancellationToken);
        await keeping.KeepAsync(administrator, batch, notes, null, cancellationToken);
        return new RosterApplyOutcome.Applied(now);
    }

    async Task<(RosterComparison Comparison, IReadOnlyList<RosterNote> Notes)> WriteAsync(
        PersonId administrator,
        BatchId batch,
        RosterSheet sheet,
        bool tracks,
        CancellationToken cancellationToken
    )
    {
        var table = new RosterReading.Table(await WithoutLinkedAsync(sheet.Rows, cancellationToken), [], sheet.Rows.Count) { Absent = sheet.Absent };
        var (plan, trainees) = await ImportRoster.PlanAsync(db, batch, table, cancellationToken);
        var emails = plan.People.Select(planned => planned.Email).ToList();
        var elsewhere = await rights
            .Elsewhere(administrator, batch)
            .Where(person => emails.Contains(person.Email) && !db.AllMemberships.Any(m => m.BatchId == batch && m.PersonId == person.Id))
            .Select(person => person.Email)
            .ToListAsync(cancellationToken);
        foreach (var email in elsewhere)
            plan.Refuse(email, _ => true, row => new RosterProblem(row.Line, "email", row.Email, RosterFault.InOtherBatch));
        var keeping = await rights
            .Shared(administrator, batch)
            .Where(person => emails.Contains(person.Email))
            .Select(person => person.Email)
            .ToListAsync(cancellationToken);
        var writer = new RosterWriter(db, batch, trainees, new RosterWriting(Tracks: tracks, Saves: false, sheet.Absent, keeping.ToHashSet()), time);
        await writer.WriteAsync(plan, null, null, cancellationToken);
        if (tracks)
            return (new RosterComparison([], 0, [], [], RosterEffects.None, new Dictionary<PersonId, PersonName>()), writer.Notes);
        return (await ComparisonAsync(batch, plan, writer, cancellationToken), writer.Notes);
    }

    /// <summary>Who is linked to an account stays linked to it: another one in a sheet would make its owner that person.</summary>
    async Task<IReadOnlyList<RosterRow>> WithoutLinkedAsync(IReadOnlyList<RosterRow> rows, CancellationToken cancellationToken)
    {
        var emails = rows.Where(row => row.AadObjectId != null).Select(row => row.Email).Distinct().ToList();
        var linked = await db
            .People.Where(person => emails.Contains(person.Email) && person.AadObjectId != null)
            .Select(person => person.Email)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => linked.Contains(row.Email) ? row with { AadObjectId = null } : row)];
    }

    async Task<RosterComparison> ComparisonAsync(BatchId batch, RosterPlan plan, RosterWriter writer, CancellationToken cancellationToken)
    {
        var here = await (
            from member in db.AllMemberships.AsNoTracking()
            where member.BatchId == batch
            join person in db.People on member.PersonId equals person.Id
            select new { person.Email, person.Name }
        )
            .Distinct()
            .ToListAsync(cancellationToken);
        var inBatch = here.Select(one => one.Email).ToHashSet();
        var inFile = plan.People.Select(planned => planned.Email).ToHashSet();
        var notes = writer.Notes.ToLookup(note => note.Line);
        var left = writer.Left.ToLookup(note => note.Line);
        List<RosterPerson> people = [];
        var same = 0;
        foreach (var planned in plan.People.OrderBy(planned => planned.Rows[0].Line))
        {
            List<RosterNote> own = [.. planned.Rows.SelectMany(row => notes[row.Line])];
            List<RosterField> stays = [.. planned.Rows.SelectMany(row => left[row.Line]).Select(note => note.Field).Distinct()];
            if (own.Count == 0 && stays.Count == 0)
            {
                same++;
                continue;
            }
            var isNew = !inBatch.Contains(planned.Email);
            var namesake = isNew ? here.Find(one => one.Name == planned.Said.Name && !inFile.Contains(one.Email))?.Email : null;
            people.Add(new RosterPerson(planned.Rows[0].Line, planned.Said.Name, planned.Said.NameEn, planned.Email, isNew, own, stays, namesake));
        }
        var named = await names.OfNotesAsync(writer.Notes, cancellationToken);
        foreach (var note in writer.Notes.Where(note => !named.ContainsKey(note.Person)))
            if (people.Find(person => person.Notes.Contains(note)) is { } isNew)
                named[note.Person] = new PersonName(note.Person, isNew.Name, isNew.NameEn);
        return new RosterComparison(
            people,
            same,
            [.. plan.Problems.OrderBy(problem => problem.Line)],
            writer.NewGroups,
            await effects.OfAsync(batch, writer.Notes, cancellationToken),
            named
        );
    }
}
