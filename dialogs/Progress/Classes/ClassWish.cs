using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Times;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>What somebody wants to know of the programme's calendar: which days, which topic, which kind, where.</summary>
sealed class ClassWish(Turn turn)
{
    static readonly Texts Texts = new(typeof(ClassWish));

    public DaysSought? Days { get; } =
        SessionReader.Sought(turn.Words, turn.Today, turn.Language == Language.Chinese) ?? SessionReader.MonthAsked(turn.Words, turn.Today);

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
    bool IsOwn => turn.Speaker.Is(Role.Supervisor) && Has(turn, "OwnWords");

    /// <summary>The class that was planned or changed last.</summary>
    public static readonly RememberedFor<string> Talked = new("class-talked-of", TimeSpan.FromMinutes(30));

    /// <summary>The class that was shown, planned or changed with the last answer: "it" is that one.</summary>
    public static string? InView(Turn turn) =>
        (
            turn.CardIsNew && turn.Memory.LastCard is { Rows.Count: 0 } card
                ? card.Buttons.FirstOrDefault(button => button.Verb.Is(ClassVerbs.Open, ChangeClassVerbs.Move, ClassVerbs.Expected))?.Subject
                : null
        ) ?? (turn.AnsweredBefore is "plan-class" or "change-class" or "change-session" ? Talked.In(turn) : null);

    public bool Fits(LessonView view) => (OfNamedPlace || Days?.Fits(LocalSpan.Of(view.Session.Span, turn.Speaker.Zone)) != false) && IsSuch(view);

    /// <summary>Whoever asks for a place in a city says by it which visit; a day beside it is why.</summary>
    bool OfNamedPlace => City is not null && IsOfOwnPlace;

    /// <summary>Likewise on whatever day.</summary>
    public bool IsSuch(LessonView view) =>
        (!IsOwn || view.Session.SupervisorId == turn.Speaker.Id)
        && (Topic is null || view.Session.Topic == Topic.Key)
        && (Kind is null || view.Session.Kind == Kind)
        && (City is null || CitiesOf(view).Any(Names));

    /// <summary>Its city is named.</summary>
    public bool FitsCity(LessonView view) => CitiesOf(view).Any(Names);

    /// <summary>Looks whether a city of one of these is named.</summary>
    public void LookForCities(IEnumerable<LessonView> all) => City = all.SelectMany(CitiesOf).FirstOrDefault(Names);

    public string? City { get; private set; }

    /// <summary>The words tell some from others; its cities are looked for before.</summary>
    public bool IsNamed => Days is not null || Topic is not null || Kind is not null || City is not null;

    /// <summary>"Ningbo, not Wenzhou" names one of the two.</summary>
    bool Names(string city) =>
        turn.Words.IndexOf(city, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && !VisitAsked.IsDenied(turn.Words.AsSpan(0, at));

    static IEnumerable<string> CitiesOf(LessonView view) =>
        view.Lesson.City.Split([' ', '/', '（', '）', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(city => city.Length > 1);

    static bool Has(Turn turn, string key) => Texts.SaidIn(key, turn.Folded);
}
