using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>What somebody wants to know of the programme's calendar: which days, which topic, which kind, where.</summary>
sealed class ClassWish(Turn turn)
{
    static readonly Texts Texts = new(typeof(ClassWish));

    /// <summary>"Any class on 22 November?", asked on the 30th, is about the one in the batch.</summary>
    public DaysSought? Days { get; } =
        (SaidOnce.Sought(turn) ?? SessionReader.MonthAsked(turn.Words, turn.Today))?.In(turn.Speaker.Batch.StartsOn, turn.Speaker.Batch.EndsOn);

    public Topic? Topic { get; } = TopicsNamed.In(turn.Speaker.Batch.Topics, turn.Words);

    public SessionKind? Kind { get; } =
        Has(turn, "VisitWords") ? SessionKind.Visit
        : Has(turn, "ClosingWords") ? SessionKind.Closing
        : null;

    /// <summary>Only the one that comes next.</summary>
    public bool IsNext => Days is null && Has(turn, "NextWords");

    /// <summary>A trainee asks whether they have a place.</summary>
    public bool IsOfOwnPlace => turn.Speaker.Is(Role.Trainee) && VisitAsked.OwnPlace(turn.Words);

    public bool IsMissed => FellBehind(turn) || Has(turn, "MissedWords") || (turn.Intent == "missed_classes" && Has(turn, "AwayWords"));

    /// <summary>A trainee was away and asks what of it was missed.</summary>
    public static bool FellBehind(Turn turn) => turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && Has(turn, "FellBehindWords");

    /// <summary>It asks for what is not kept: handouts, recordings, costs.</summary>
    public bool IsNotKept => Has(turn, "NotKeptWords");

    /// <summary>It asks for what of a visit may be known: where people stay, how they travel.</summary>
    public bool IsOfTravel => Has(turn, "TravelWords");

    /// <summary>Only what the speaker teaches.</summary>
    public bool IsOwn =>
        (turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator)) && (Has(turn, "OwnWords") || OwnClassAsked.Is(turn.Words));

    /// <summary>The class that was planned or changed last.</summary>
    public static readonly RememberedFor<string> Talked = new("class-talked-of", TimeSpan.FromMinutes(30));

    /// <summary>The class that was shown, planned or changed with the last answer: "it" is that one.</summary>
    public static string? InView(Turn turn) =>
        (
            turn.CardIsNew && turn.Memory.LastCard is { Rows.Count: 0 } card
                ? card
                    .Buttons.FirstOrDefault(button =>
                        button.Verb.Is(ClassVerbs.Open, ChangeClassVerbs.Move, ChangeClassVerbs.DropNow, ClassVerbs.Expected, VisitVerbs.Sheet)
                    )
                    ?.Subject
                : null
        ) ?? (turn.AnsweredBefore is "plan-class" or "change-class" or "change-session" ? Talked.In(turn) : null);

    public bool Fits(LessonView view) => (OfNamedPlace || Days?.Fits(LocalSpan.Of(view.Session.Span, turn.Speaker.Zone)) != false) && IsSuch(view);

    /// <summary>The speaker teaches it: no guest does, and nobody teaches a visit.</summary>
    public bool Teaches(LessonView view) =>
        view.Session.SupervisorId == turn.Speaker.Id && view.Session.Kind == SessionKind.Class && view.Lesson.Guest.Length == 0;

    /// <summary>It is on one of the days.</summary>
    public bool IsOn(LessonView view) => Days?.Fits(LocalSpan.Of(view.Session.Span, turn.Speaker.Zone)) == true;

    /// <summary>Whoever asks for a place in a city says by it which visit; a day beside it is why, and "in three weeks" how soon it is.</summary>
    bool OfNamedPlace => City is not null && (IsOfOwnPlace || VisitAsked.SaysHowSoon(turn.Words));

    /// <summary>Likewise on whatever day.</summary>
    public bool IsSuch(LessonView view) =>
        (!IsOwn || Teaches(view))
        && (Topic is null || view.Session.Topic == Topic.Key)
        && (teacher is null || Teachers(view).Contains(teacher))
        && (Kind is null || view.Session.Kind == Kind)
        && (City is null || CitiesOf(view).Any(Names));

    /// <summary>Its city is named.</summary>
    public bool FitsCity(LessonView view) => CitiesOf(view).Any(Names);

    /// <summary>Looks whether a city of one of these is named.</summary>
    public void LookForCities(IEnumerable<LessonView> all) => City = all.SelectMany(CitiesOf).FirstOrDefault(Names);

    public string? City { get; private set; }

    (string Name, string NameEn)? teacher;

    /// <summary>Whose class it is, where that is said: 钱立新老师的课, "Ms Wang's class".</summary>
    public string? Teacher => teacher is { } named ? turn.NameOf(named.Name, named.NameEn) : null;

    /// <summary>Looks whose class it is among those who teach one.</summary>
    /// <param name="anywhere">Whoever is named, whatever is said of them.</param>
    public void LookForTeachers(IEnumerable<LessonView> all, bool anywhere = false)
    {
        var known = all.SelectMany(Teachers).OfType<(string Name, string NameEn)>().Distinct().ToList();
        var people = new PeopleVocabulary(known.Select((one, at) => new PersonNames(KeyOf(at), one.Name, one.NameEn)));
        foreach (var place in NameReader.Places(turn.Words, people))
            if (anywhere || ClassOfTeacher.Names(turn.Words, place.Start, place.End))
                teacher ??= place.Key is { } key ? known[key.ToByteArray()[0]] : null;
    }

    /// <summary>The day that is said is not of whoever is said to teach: all that either could mean.</summary>
    public (DateOnly Day, IReadOnlyList<LessonView> Either)? TeacherOrDay(IReadOnlyList<LessonView> all)
    {
        if (teacher is null || Days is null || all.Any(Fits))
            return null;
        var (whoever, other) = (new ClassWish(turn) { City = City }, all.Where(IsSuch).ToList());
        var then = all.Where(whoever.Fits).ToList();
        if (then.Count == 0)
            then = whoever.OfMonthDay(all);
        return then.Count == 0 || then.Exists(other.Contains)
            ? null
            : (LocalSpan.Of(then[0].Session.Span, turn.Speaker.Zone).Day, [.. then, .. other]);
    }

    /// <summary>A month that is not said is the first with one on that day.</summary>
    public List<LessonView> OfMonthDay(IEnumerable<LessonView> all) =>
        SessionReader.DayOfMonthIn(turn.Words) is { } number
            ? [.. all.Where(view => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day.Day == number && IsSuch(view)).Take(1)]
            : [];

    static Guid KeyOf(int place) => new([(byte)place, .. new byte[15]]);

    static IEnumerable<(string Name, string NameEn)?> Teachers(LessonView view) =>
        view.Lesson.Facts.GuestName is { } guest ? [(guest, "")]
        : view.Lesson.Guest.Length > 0 ? []
        : view.Session.Kind == SessionKind.Class ? [(view.Holder.Name, view.Holder.NameEn)]
        : [];

    /// <summary>The words tell some from others; its cities are looked for before.</summary>
    public bool IsNamed => Days is not null || Topic is not null || Kind is not null || City is not null;

    /// <summary>"Ningbo, not Wenzhou" names one of the two.</summary>
    bool Names(string city) =>
        turn.Words.IndexOf(city, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && !VisitAsked.IsDenied(turn.Words.AsSpan(0, at));

    static IEnumerable<string> CitiesOf(LessonView view) =>
        view.Lesson.City.Split([' ', '/', '（', '）', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(city => city.Length > 1);

    static bool Has(Turn turn, string key) => Texts.SaidIn(key, turn.Folded);
}
