using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Rosters;

/// <summary>One change of the roster by an administrator of the batch: looked at first, made when it is as it was shown. Saved with the
/// turn.</summary>
public sealed class RosterEdits(
    SupervisionDb db,
    RosterRights rights,
    RosterEditNotes edits,
    RosterEffectsFinder effects,
    RosterHand hand,
    RosterKeeping keeping,
    NameBook names,
    TimeProvider time
)
{
    public async Task<RosterEditOutcome> CheckAsync(PersonId administrator, BatchId batch, RosterEdit edit, CancellationToken cancellationToken)
    {
        if (!await db.AdministersAsync(administrator, batch, cancellationToken))
            return new RosterEditOutcome.Wrong(RosterEditFault.NotAllowed);
        if (edit.Kind == RosterEditKind.Add)
            return await AddingAsync(batch, edit, administrator, cancellationToken);
        var (fault, who, notes) = await edits.OfAsync(administrator, batch, edit, cancellationToken);
        if (fault is { } wrong)
            return new RosterEditOutcome.Wrong(wrong, await NameAsync(who ?? edit.Person, cancellationToken));
        return await FineAsync(batch, notes, false, null, cancellationToken);
    }

    /// <param name="seal">What was shown. When it is otherwise by now, nothing is done and what would come of it now is answered.</param>
    public async Task<(bool Done, RosterEditOutcome Outcome)> ApplyAsync(
        PersonId administrator,
        BatchId batch,
        RosterEdit edit,
        string seal,
        CancellationToken cancellationToken
    )
    {
        var outcome = await CheckAsync(administrator, batch, edit, cancellationToken);
        if (outcome is not RosterEditOutcome.Fine fine || fine.Seal != seal)
            return (false, outcome);
        if (edit.Kind == RosterEditKind.Add)
            await AddAsync(batch, edit, fine, cancellationToken);
        else if (!await hand.MakeAsync(batch, fine.Notes, cancellationToken))
            return (false, outcome);
        await keeping.KeepAsync(administrator, batch, fine.Notes, null, cancellationToken);
        return (true, outcome);
    }

    async Task AddAsync(BatchId batch, RosterEdit edit, RosterEditOutcome.Fine fine, CancellationToken cancellationToken)
    {
        var id = fine.Notes[0].Person;
        var language =
            edit.Field == RosterField.Language && RosterWords.LanguageOf(edit.Value) is { } spoken ? spoken
            : edit.Name.Any(char.IsAsciiLetter) ? Language.English
            : Language.Chinese;
        var details = new PersonalDetails(edit.Name, edit.NameEn, null, "", "", language, null, PhoneNumber.Of(edit.Phone));
        // Whoever was taken out of all batches comes back as they are called now.
        if (!fine.Known && await db.People.FindAsync([id], cancellationToken) is { } back)
            back.Update(details);
        else if (!fine.Known)
            db.People.Add(new Person(id, edit.Email, details));
        db.AllMemberships.Add(
            new Membership(TypedId.New<MembershipId>(time), batch, id, edit.Role!.Value, edit.Group, edit.Role == Role.Supervisee ? edit.Other : null)
        );
    }

    async Task<RosterEditOutcome> AddingAsync(BatchId batch, RosterEdit edit, PersonId administrator, CancellationToken cancellationToken)
    {
        RosterEditOutcome.Wrong? wrong =
            !RosterAddress.IsOne(edit.Email) ? new(RosterEditFault.BadEmail)
            : !RosterEditNotes.IsName(edit.Name) || (edit.NameEn.Length > 0 && !RosterEditNotes.IsName(edit.NameEn)) ? new(RosterEditFault.BadName)
            : edit.Phone.Length > 0 && PhoneNumber.Of(edit.Phone) is null ? new(RosterEditFault.BadPhone)
            : null;
        if (wrong is not null)
            return wrong;
        if (
            edit.Role == Role.Supervisee
            && !await db.Memberships.AnyAsync(m => m.BatchId == batch && m.PersonId == edit.Other && m.Role == Role.Trainee, cancellationToken)
        )
            return new RosterEditOutcome.Wrong(RosterEditFault.TraineeMissing);
        var email = Person.NormaliseEmail(edit.Email);
        var known = await db.People.AsNoTracking().FirstOrDefaultAsync(person => person.Email == email, cancellationToken);
        if (known is not null && await db.AllMemberships.AnyAsync(m => m.BatchId == batch && m.PersonId == known.Id, cancellationToken))
            return new RosterEditOutcome.Wrong(RosterEditFault.EmailTaken, new PersonName(known.Id, known.Name, known.NameEn));
        if (known is not null && await rights.Elsewhere(administrator, batch).AnyAsync(person => person.Id == known.Id, cancellationToken))
            return new RosterEditOutcome.Wrong(RosterEditFault.Shared, new PersonName(known.Id, edit.Name, edit.NameEn));
        var id = known?.Id ?? TypedId.New<PersonId>(time);
        List<RosterNote> notes = [new(0, id, RosterField.Role, "", edit.Role!.Value.ToString(), edit.Role)];
        if (edit.Group is { } group)
            notes.Add(new RosterNote(0, id, RosterField.Group, "", await edits.GroupAsync(group, cancellationToken), edit.Role));
        if (edit.Role == Role.Supervisee)
            notes.Add(new RosterNote(0, id, RosterField.Trainee, "", edit.Other.Value.ToString("N"), edit.Role));
        // Whoever is known by that address stays as they are known; who is known to nobody any more is new.
        var isKnown = known is not null && await db.AllMemberships.AnyAsync(m => m.PersonId == known.Id, cancellationToken);
        var name = isKnown ? new PersonName(id, known!.Name, known.NameEn) : new PersonName(id, edit.Name, edit.NameEn);
        return await FineAsync(batch, notes, isKnown, name, cancellationToken);
    }

    async Task<RosterEditOutcome> FineAsync(
        BatchId batch,
        IReadOnlyList<RosterNote> notes,
        bool known,
        PersonName? added,
        CancellationToken cancellationToken
    )
    {
        var named = await names.OfNotesAsync(notes, cancellationToken);
        if (added is not null)
            named[added.Id] = added;
        return new RosterEditOutcome.Fine(notes, await effects.OfAsync(batch, notes, cancellationToken), named, known);
    }

    async Task<PersonName?> NameAsync(PersonId id, CancellationToken cancellationToken) =>
        (await names.OfAsync([id], cancellationToken)) is [var one] ? new PersonName(one.Id, one.Name, one.NameEn) : null;
}
