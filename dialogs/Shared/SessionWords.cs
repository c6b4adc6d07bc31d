using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>How a supervision session is told, on every card and in every sentence alike.</summary>
public sealed class SessionWords(Turn turn)
{
    static readonly Texts Texts = Texts.Shared;

    /// <summary>What is longer and goes past midnight is of two days; a session in the evening may end after twelve.</summary>
    const int LongestNight = 12 * 60;

    /// <summary>The button that opens it.</summary>
    public static Button See(Session session) =>
        new(Texts[session.Kind == SessionKind.Visit ? "OpenVisit" : "OpenClass"], ClassVerbs.Open.About(session.Id));

    /// <summary>"Thu 10 March, 14:00–15:00", by the reader's clock; by the session's too when that shows another time.</summary>
    public string When(Session session) => When(session.Span, session.TimeZone);

    public string When(Span span, string zone)
    {
        var (here, there) = (LocalSpan.Of(span, turn.Speaker.Zone), LocalSpan.Of(span, TimeZoneInfo.FindSystemTimeZoneById(zone)));
        var last = LocalTime.Day(span.To, turn.Speaker.Zone);
        if (last > here.Day && span.Minutes > LongestNight)
            return Texts.Say(
                "SessionWhenDays",
                ("from", Spoken.ComingDay(here.Day, turn.Today)),
                ("start", Spoken.Time(here.From)),
                ("to", Spoken.ComingDay(last, turn.Today)),
                ("end", Spoken.Time(here.To))
            );
        var when = Texts.Say("SessionWhen", ("day", Spoken.ComingDay(here.Day, turn.Today)), ("range", Spoken.Range(here.From, here.To)));
        return here == there
            ? when
            : Texts.Say("SessionWhenBoth", ("when", when), ("range", Spoken.Range(there.From, there.To)), ("zone", Zone(zone)));
    }

    /// <summary>"20:25", of a day that is known.</summary>
    public string Clock(DateTimeOffset at) => Spoken.Time(LocalTime.Of(at, turn.Speaker.Zone).Time);

    /// <summary>"20:25", with the day when it is another.</summary>
    public string Until(DateTimeOffset at)
    {
        var local = LocalSpan.Of(new Span(at, at), turn.Speaker.Zone);
        return local.Day == turn.Today
            ? Spoken.Time(local.From)
            : Texts.Say("UntilOn", ("time", Spoken.Time(local.From)), ("day", Spoken.ComingDay(local.Day, turn.Today)));
    }

    public static string Kind(SessionKind kind) =>
        Texts[
            kind switch
            {
                SessionKind.Group => "KindGroup",
                SessionKind.Practicum => "KindPracticum",
                SessionKind.Class => "KindClass",
                SessionKind.Visit => "KindVisit",
                SessionKind.Closing => "KindClosing",
                _ => "KindIndividual",
            }
        ];

    /// <summary>"Group supervision with Situ Guohua"; for a supervisee "Session with Chen Jing"; "Class: Case work", whoever teaches it.</summary>
    public string What(Session session, PersonName supervisor) =>
        session.Kind.IsTaught() ? Taught(session)
        : session.Kind == SessionKind.Practicum && !IsOwn(supervisor) ? Texts.Say("SessionOf", ("name", supervisor.In(turn.Language)))
        : Texts.Say("SessionWith", ("kind", Kind(session.Kind)), ("name", supervisor.In(turn.Language)));

    /// <summary>"Class: Case work".</summary>
    public string Taught(Session session) => Texts.Say("SessionAbout", ("kind", Kind(session.Kind)), ("topic", TopicOf(session)));

    /// <summary>By the batch's list, or as it was said.</summary>
    public string TopicOf(Session session) =>
        turn.Speaker.Batch.Topics.FirstOrDefault(topic => topic.Key == session.Topic)?.Name.In(turn.Language) ?? session.Topic;

    /// <summary>The list to go back to: a supervisor's own sessions, or the classes that an administrator plans.</summary>
    public Button Back =>
        turn.Speaker.Is(Role.Administrator) && !turn.Speaker.Is(Role.Supervisor)
            ? new Button(Texts["Classes"], ClassVerbs.List)
            : new Button(Texts["MySessions"], HostVerbs.List);

    /// <summary>Who teaches as a guest; that nobody knows yet who does.</summary>
    public static string Guest(LessonFacts facts) => facts.GuestName ?? Texts["TeacherNotKnown"];

    /// <summary>Likewise, with that it is a guest.</summary>
    public static string GuestNamed(LessonFacts facts) =>
        facts.GuestName is { } guest ? Texts.Say("GuestNamed", ("name", guest)) : Texts["TeacherNotKnown"];

    public string Name(PersonName person) => person.In(turn.Language);

    /// <summary>Whether it is the reader's own.</summary>
    public bool IsOwn(PersonName holder) => holder.Id == turn.Speaker.Id;

    /// <summary>"6 sessions, 12 h".</summary>
    public static string Load(HostLoad load) =>
        load.Sessions == 0
            ? Texts["LoadNone"]
            : Texts.Say(load.Sessions == 1 ? "LoadOne" : "Load", ("count", load.Sessions), ("length", Spoken.Length(load.Minutes)));

    public void Facts(Card card, Session session, PersonName supervisor, string topic) =>
        card.Facts(
            (Texts["FactWhen"], When(session)),
            (Texts["FactSupervisor"], session.Kind.IsTaught() ? "" : supervisor.In(turn.Language)),
            (Texts["FactWhere"], session.Place),
            (Texts["FactTheme"], session.Kind.IsTaught() ? "" : session.Topic),
            (Texts["FactTalkAbout"], topic)
        );

    /// <summary>"Shanghai time"; a city without a name of its own in the texts is called as the zone is.</summary>
    static string Zone(string zone)
    {
        var known = Texts["ZoneNames"].Split('\n').Select(line => line.Split('=')).FirstOrDefault(pair => pair[0].Trim() == zone);
        return Texts.Say("ZoneTime", ("city", known?[1].Trim() ?? zone.Split('/')[^1].Replace('_', ' ')));
    }
}
