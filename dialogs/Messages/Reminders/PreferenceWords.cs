using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Messages.Reminders;

/// <summary>How the preferences for messages are told.</summary>
static class PreferenceWords
{
    const int MinutesOfADay = 1440;

    static readonly Texts Texts = new(typeof(PreferenceWords));

    public static Card Card(string id, MessagePreferences own, IReadOnlyDictionary<HeldBack, int> held, Turn turn)
    {
        var (paused, values) = (own.IsPausedAt(turn.Now), own.Values);
        var card = new Card(id).Title(Texts["Title"]);
        if (paused)
            card.Facts((Texts["FactPaused"], Texts.Say("UntilWhen", ("when", When(own.PausedUntil!.Value, turn)))));
        card.Row(Texts["FactQuiet"], QuietIn(values), new Button("", RemindersVerbs.Quiet))
            .Row(Texts["FactDays"], DaysIn(values), new Button("", RemindersVerbs.Days))
            .Row(Texts["FactLimit"], LimitIn(values), new Button("", RemindersVerbs.Limit))
            .Row(Texts["FactLeads"], LeadsIn(values), new Button("", RemindersVerbs.Leads));
        if (Reviews(turn))
            card.Row(Texts["FactMaterials"], MaterialsIn(values), new Button("", RemindersVerbs.Materials));
        if (turn.Speaker.ComesAsGuest)
            card.Row(Texts["FactOpenClasses"], OpenClassesIn(values), new Button("", RemindersVerbs.OpenClasses));
        if (Held(held) is { Length: > 0 } waiting)
            card.Text(waiting);
        return card.Hint(Texts["HowTo"])
            .Buttons(
                paused
                    ? new Button(Texts["Resume"], RemindersVerbs.Resume, style: ButtonStyle.First)
                    : new Button(Texts["Pause"], RemindersVerbs.Pause)
            );
    }

    public static string Answer(PreferenceSaid said, PreferenceOutcome outcome, TimeZoneInfo zone, Turn turn) =>
        outcome switch
        {
            PreferenceOutcome.Changed changed => Changed(said, changed.Now, turn),
            PreferenceOutcome.NoHourLeft => Texts["NoHourLeft"],
            PreferenceOutcome.NoDayLeft => Texts["NoDayLeft"],
            PreferenceOutcome.EndNotPossible => Texts["EndNotPossible"],
            PreferenceOutcome.LimitNotPossible limit => Texts.Say("LimitNotPossible", ("most", limit.Most)),
            PreferenceOutcome.LeadNotPossible => Texts.Say("LeadNotPossible", ("most", MessagePreferences.MostLeads)),
            _ => Texts["NotPaused"],
        };

    /// <summary>What was changed, how it was before, and the way back.</summary>
    public static Card Changed(string id, string answer, Act act, Turn turn)
    {
        var card = new Card(id).Title(answer);
        foreach (var (name, before, _) in Changes(SettingsChange.Read(act.Subject), turn))
            card.Hint(Texts.Say("WasBefore", ("setting", name), ("before", before)));
        // Supervisees and former trainees have nothing else to take back: they say it anew.
        return turn.Speaker.Roles.Any(role => role is Role.Trainee or Role.Supervisor or Role.Administrator)
            ? card.Buttons(new Button(Texts.Shared["Undo"], UndoVerbs.Act.About(act.Id)))
            : card;
    }

    /// <summary>What is different since a change: the setting, how it was, how it is.</summary>
    public static IReadOnlyList<(string Name, string Before, string After)> Changes(SettingsChange change, Turn turn)
    {
        var (before, after) = (change.Before, change.After);
        (string Name, string Before, string After)[] all =
        [
            (Texts["FactPaused"], PausedIn(before), PausedIn(after)),
            (Texts["FactQuiet"], QuietIn(before), QuietIn(after)),
            (Texts["FactDays"], DaysIn(before), DaysIn(after)),
            (Texts["FactLimit"], LimitIn(before), LimitIn(after)),
            (Texts["FactLeads"], LeadsIn(before), LeadsIn(after)),
            (Texts["FactMaterials"], MaterialsIn(before), MaterialsIn(after)),
            (Texts["FactOpenClasses"], OpenClassesIn(before), OpenClassesIn(after)),
        ];
        return [.. all.Where(one => one.Before != one.After)];

        string PausedIn(PreferenceValues own) =>
            own.PausedUntil is { } until && until > turn.Now ? Texts.Say("UntilWhen", ("when", When(until, turn))) : Texts["None"];
    }

    static string QuietIn(PreferenceValues own) => own is { QuietFrom: { } from, QuietUntil: { } until } ? Spoken.Range(from, until) : Texts["None"];

    static string DaysIn(PreferenceValues own) => own.DaysOff == Weekdays.None ? Texts["None"] : Days(own.DaysOff);

    static string LimitIn(PreferenceValues own) => own.DailyLimit is { } limit ? Texts.Say("LimitADay", ("count", limit)) : Texts["AnyNumber"];

    static string LeadsIn(PreferenceValues own) => own.Leads.Count == 0 ? Texts["NoReminder"] : Texts.Say("Before", ("leads", Leads(own.Leads)));

    static string MaterialsIn(PreferenceValues own) => Texts[own.MaterialsAtOnce ? "AtOnce" : "WithSummary"];

    static string OpenClassesIn(PreferenceValues own) => Texts[$"OpenClasses{own.OpenClasses}"];

    public static OpenClassNews Often(PreferenceSaid.OpenClasses said) =>
        said switch
        {
            PreferenceSaid.OpenClasses.EachOne => OpenClassNews.Each,
            PreferenceSaid.OpenClasses.Off => OpenClassNews.Off,
            _ => OpenClassNews.Weekly,
        };

    /// <summary>"Thu 10 December at 07:30".</summary>
    public static string When(DateTimeOffset at, Turn turn)
    {
        var (day, time) = LocalTime.Of(at, turn.Speaker.Zone);
        return Texts.Say("When", ("day", Spoken.ComingDay(day, turn.Today)), ("time", Spoken.Time(time)));
    }

    static string Changed(PreferenceSaid said, MessagePreferences now, Turn turn) =>
        said switch
        {
            PreferenceSaid.Quiet => now.Quiet is { } quiet
                ? Texts.Say("QuietNow", ("from", Spoken.Time(quiet.From)), ("until", Spoken.Time(quiet.Until)))
                : Texts["QuietOff"],
            PreferenceSaid.DaysOff => now.DaysOff == Weekdays.None ? Texts["DaysOffNone"] : Texts.Say("DaysOffNow", ("days", Days(now.DaysOff))),
            PreferenceSaid.Limit => now.DailyLimit is { } limit ? Texts.Say("LimitNow", ("count", limit)) : Texts["LimitOff"],
            PreferenceSaid.Leads => now.SessionLeads.Count == 0 ? Texts["LeadsOff"] : Texts.Say("LeadsNow", ("leads", Leads(now.SessionLeads))),
            PreferenceSaid.OpenClasses => Texts[$"OpenClassesNow{now.OpenClasses}"],
            PreferenceSaid.Materials => Texts[now.MaterialsAtOnce ? "MaterialsNow" : "MaterialsLater"],
            _ => Texts.Say("PausedNow", ("when", When(now.PausedUntil!.Value, turn))),
        };

    internal static string Days(Weekdays days)
    {
        var week = CultureInfo.CurrentCulture.DateTimeFormat;
        return Spoken.All([
            .. Enumerable
                .Range(1, 7)
                .Select(day => (DayOfWeek)(day % 7))
                .Where(day => days.HasFlag(SummaryTimes.Of(day)))
                .Select(day => week.GetDayName(day)),
        ]);
    }

    static string Leads(IReadOnlyList<int> minutes) =>
        Spoken.All([.. minutes.Select(lead => lead % MinutesOfADay == 0 ? Spoken.Days(lead / MinutesOfADay) : Spoken.Length(lead))]);

    /// <summary>What waits for the reader, and why.</summary>
    static string Held(IReadOnlyDictionary<HeldBack, int> held)
    {
        List<string> parts = [];
        foreach (
            var (because, key) in ((HeldBack, string)[])
                [
                    (HeldBack.Pause, "HeldPause"),
                    (HeldBack.QuietHours, "HeldQuiet"),
                    (HeldBack.DayOff, "HeldDay"),
                    (HeldBack.DailyLimit, "HeldLimit"),
                    (HeldBack.Snoozed, "HeldSnoozed"),
                ]
        )
            if (held.TryGetValue(because, out var count))
                parts.Add(Texts.Say(key, ("count", count)));
        return parts.Count == 0 ? "" : Texts.Say("Held", ("parts", Spoken.All(parts)));
    }

    static bool Reviews(Turn turn) => turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator);

    /// <summary>That nothing is sent, and until when.</summary>
    public static string Paused(MessagePreferences own, Turn turn) => Texts.Say("PausedNow", ("when", When(own.PausedUntil!.Value, turn)));
}
