using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Acts;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Core.Notices;

/// <summary>What became of a wish about messages.</summary>
public abstract record PreferenceOutcome
{
    PreferenceOutcome() { }

    public sealed record Changed(MessagePreferences Now) : PreferenceOutcome;

    /// <summary>Quiet hours that would be the whole day.</summary>
    public sealed record NoHourLeft : PreferenceOutcome;

    /// <summary>All seven days off: that is a pause, which has an end.</summary>
    public sealed record NoDayLeft : PreferenceOutcome;

    /// <summary>The end of the pause is over already, or further off than a year.</summary>
    public sealed record EndNotPossible : PreferenceOutcome;

    /// <param name="Most">The limit has to be between 1 and this.</param>
    public sealed record LimitNotPossible(int Most) : PreferenceOutcome;

    /// <summary>A reminder later than five minutes or earlier than two weeks before a session, or too many of them.</summary>
    public sealed record LeadNotPossible : PreferenceOutcome;

    /// <summary>There was no pause.</summary>
    public sealed record NotPaused : PreferenceOutcome;
}

/// <summary>Reads and changes when the bot may write to somebody. What was held back is looked at again after every change.</summary>
public sealed class Preferences(SupervisionDb db, Notices notices, TimeProvider time)
{
    /// <summary>Told when a pause is over; the subject is when it began, in ticks.</summary>
    public const string PauseOverNotice = "messages.pause-over";

    static readonly TimeSpan LongestPause = TimeSpan.FromDays(366);
    static readonly int LongestLead = (int)TimeSpan.FromDays(14).TotalMinutes;

    /// <summary>Not tracked; what is usual when they have chosen nothing.</summary>
    public async Task<MessagePreferences> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        db.MessagePreferences.Local.FirstOrDefault(own => own.PersonId == person)
        ?? await db.MessagePreferences.AsNoTracking().FirstOrDefaultAsync(own => own.PersonId == person, cancellationToken)
        ?? MessagePreferences.UsualFor(person);

    public async Task<PreferenceOutcome> BeQuietAsync(PersonId person, QuietHours? hours, CancellationToken cancellationToken) =>
        hours?.From == hours?.Until && hours != null
            ? new PreferenceOutcome.NoHourLeft()
            : await ChangeAsync(person, own => own.BeQuiet(hours), cancellationToken);

    /// <param name="off">False gives the days back.</param>
    public async Task<PreferenceOutcome> TakeOffAsync(PersonId person, Weekdays days, bool off, CancellationToken cancellationToken)
    {
        var own = await OfAsync(person, cancellationToken);
        var now = off ? own.DaysOff | days : own.DaysOff & ~days;
        return now == Weekdays.All
            ? new PreferenceOutcome.NoDayLeft()
            : await ChangeAsync(person, preferences => preferences.TakeOff(now), cancellationToken);
    }

    public async Task<PreferenceOutcome> LimitAsync(PersonId person, int? messages, CancellationToken cancellationToken) =>
        messages is < 1 or > MessagePreferences.MostADay
            ? new PreferenceOutcome.LimitNotPossible(MessagePreferences.MostADay)
            : await ChangeAsync(person, own => own.Limit(messages), cancellationToken);

    /// <param name="minutes">Before a session; empty for no reminder.</param>
    public async Task<PreferenceOutcome> RemindBeforeAsync(PersonId person, IReadOnlyList<int> minutes, CancellationToken cancellationToken) =>
        minutes.Count > MessagePreferences.MostLeads || minutes.Any(lead => lead < 5 || lead > LongestLead)
            ? new PreferenceOutcome.LeadNotPossible()
            : await ChangeAsync(person, own => own.RemindBefore([.. minutes.Distinct().OrderDescending()]), cancellationToken);

    public Task<PreferenceOutcome> TellOfMaterialsAsync(PersonId person, bool atOnce, CancellationToken cancellationToken) =>
        ChangeAsync(person, own => own.TellOfMaterials(atOnce), cancellationToken);

    public Task<PreferenceOutcome> TellOfOpenClassesAsync(PersonId person, OpenClassNews often, CancellationToken cancellationToken) =>
        ChangeAsync(person, own => own.TellOfOpenClasses(often), cancellationToken);

    /// <summary>Until the morning of a day, or the instant that was named. At the end they are told what was held back.</summary>
    public async Task<PreferenceOutcome> PauseAsync(PersonId person, BatchId batch, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (until <= now || until - now > LongestPause)
            return new PreferenceOutcome.EndNotPossible();
        var since = (await OfAsync(person, cancellationToken)) is { PausedSince: { } begun } own && own.IsPausedAt(now) ? begun : now;
        notices.Tell(person, batch, PauseOverNotice, Subject(since), new NoticeTiming(At: until));
        return await ChangeAsync(person, preferences => preferences.Pause(since, until), cancellationToken);
    }

    public async Task<PreferenceOutcome> ResumeAsync(PersonId person, CancellationToken cancellationToken) =>
        (await OfAsync(person, cancellationToken)).IsPausedAt(time.GetUtcNow())
            ? await ChangeAsync(person, own => own.Resume(), cancellationToken)
            : new PreferenceOutcome.NotPaused();

    /// <summary>What waits for them now although its time has come, by what holds it back.</summary>
    public async Task<IReadOnlyDictionary<HeldBack, int>> HeldAsync(PersonId person, CancellationToken cancellationToken) =>
        await db
            .Notices.Where(n => n.To == person && n.State == NoticeState.Waiting && n.Held != null && n.Kind != PauseOverNotice)
            .GroupBy(n => n.Held!.Value)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);

    /// <summary>How many messages a pause held back; null when the notice is not about the pause that has just ended.</summary>
    public async Task<int?> HeldByPauseAsync(PersonId person, string subject, CancellationToken cancellationToken)
    {
        var own = await OfAsync(person, cancellationToken);
        if (own.PausedSince is not { } since || own.IsPausedAt(time.GetUtcNow()) || Subject(since) != subject)
            return null;
        return await db.Notices.CountAsync(
            n => n.To == person && n.Held == HeldBack.Pause && n.State == NoticeState.Waiting && n.Kind != PauseOverNotice,
            cancellationToken
        );
    }

    /// <summary>As they were before a change, or since; null when they have been changed otherwise meanwhile.</summary>
    /// <param name="again">Does again what was taken back.</param>
    public async Task<MessagePreferences?> RestoreAsync(PersonId person, SettingsChange change, bool again, CancellationToken cancellationToken)
    {
        // Since when a pause is, the database keeps less exactly than the journal.
        var now = (await OfAsync(person, cancellationToken)).Values with { PausedSince = null };
        if (now != (again ? change.Before : change.After) with { PausedSince = null })
            return null;
        var restored = await ChangeAsync(person, own => own.Become(again ? change.After : change.Before), cancellationToken);
        return ((PreferenceOutcome.Changed)restored).Now;
    }

    static string Subject(DateTimeOffset since) => since.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);

    async Task<PreferenceOutcome> ChangeAsync(PersonId person, Action<MessagePreferences> change, CancellationToken cancellationToken)
    {
        var own = await db.MessagePreferences.FirstOrDefaultAsync(known => known.PersonId == person, cancellationToken)
            ?? db.MessagePreferences.Local.FirstOrDefault(known => known.PersonId == person)
            ?? db.MessagePreferences.Add(MessagePreferences.UsualFor(person)).Entity;
        var before = own.Values;
        change(own);
        var now = time.GetUtcNow();
        if (own.Values != before)
            db.Note(time, person, ActKind.SettingsChanged, new SettingsChange(before, own.Values).Write());
        var held = await db
            .Notices.Where(n => n.To == person && n.State == NoticeState.Waiting && n.Held != null && n.Held != HeldBack.Snoozed)
            .ToListAsync(cancellationToken);
        foreach (var notice in held)
            notice.Release(now);
        return new PreferenceOutcome.Changed(own);
    }
}
