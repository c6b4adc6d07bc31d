using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>The cards of the programme's calendar.</summary>
static class ClassCard
{
    const int MostShown = 12;

    static readonly Texts Texts = new(typeof(ClassCard));

    /// <summary>Several in a sentence, each with its day and time.</summary>
    public static string Listed(IReadOnlyList<LessonView> views, Turn turn)
    {
        var words = new SessionWords(turn);
        return Spoken.All([
            .. views.Select(view => Texts.Say("MissedRow", ("what", words.Taught(view.Session)), ("when", words.When(view.Session)))),
        ]);
    }

    public static Card List(string id, string title, IReadOnlyList<LessonView> all, Turn turn)
    {
        var (card, words) = (new Card(id).Title(title), new SessionWords(turn));
        foreach (var view in all.Take(MostShown))
            card.Row(
                Spoken.Sentence(words.When(view.Session)),
                string.Join(
                    Texts["Between"],
                    new[] { words.Taught(view.Session), Teacher(view, turn), view.Session.Place, Hours(view) }.Where(part => part.Length > 0)
                ),
                new Button("", ClassVerbs.Open.About(view.Session.Id))
            );
        return all.Count > MostShown ? card.Hint(Texts.Say("More", ("count", all.Count - MostShown))) : card;
    }

    /// <param name="title">What is said of it; null for its name.</param>
    public static Card One(string id, LessonView view, Turn turn, string? title = null)
    {
        var (card, words, session) = (new Card(id), new SessionWords(turn), view.Session);
        card.Title(title ?? words.Taught(session))
            .Facts(
                (Texts.Shared["FactWhen"], words.When(session)),
                (Texts.Shared["FactTeacher"], Teacher(view, turn)),
                (Texts["FactCity"], view.Lesson.City),
                (Texts.Shared["FactWhere"], session.Place),
                (Texts["FactClassHours"], view.Lesson.ClassHours is var hours and > 0 ? hours.ToString(CultureInfo.CurrentCulture) : ""),
                (Texts["FactFor"], view.Group is { } group ? GroupNames.In(turn.Language, group) : ""),
                (Texts["FactReading"], view.Lesson.Reading),
                (
                    Texts["FactOpen"],
                    view.Lesson.OpenPlaces > 0
                        ? Texts.Say(view.Lesson.OpenPlaces == 1 ? "OpenForOne" : "OpenFor", ("count", view.Lesson.OpenPlaces))
                        : ""
                ),
                (Texts["FactHandout"], view.Handout ?? ""),
                (Texts["FactTravel"], view.Lesson.Travel),
                (Texts["FactStay"], view.Lesson.Stay),
                (Texts["FactPlaces"], view.SignUp is { } places ? Places(places, view.Booking is not null) : ""),
                (Texts["FactSignUpUntil"], view.Lesson.SignUpUntil is { } until ? Spoken.Date(until, turn.Today) : "")
            );
        if (view.Lesson.Programme.Length > 0)
            card.Item(Texts["Programme"], view.Lesson.Programme);
        if (view.Why is { } why)
            card.Hint(Texts.Say("YouCannot", ("why", why)));
        if (view.Missed)
            card.Hint(Texts["YouMissed"]);
        var (isOver, holds) = (session.EndsAt <= turn.Now, words.IsOwn(view.Holder) || turn.Speaker.Is(Role.Administrator));
        if (view.SignUp is { } signUp && turn.Speaker.Is(Role.Trainee) && session.StartsAt > turn.Now)
            SignUpButtons(card, view, signUp, turn);
        else if (view.Booking is { } booking && !isOver)
            card.Buttons(
                view.Why is null
                    ? new Button(Texts["CannotCome"], ExcuseVerbs.Begin.About(session.Id))
                    : new Button(Texts["ComingAfterAll"], ClassVerbs.Coming.About(session.Id)),
                new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(booking.Id))
            );
        if (view.Missed)
            card.Buttons(new Button(Texts["IWasThere"], AttendedVerbs.Yes.About($"{session.Id.Value:N}")));
        if (view.Missed && session.Kind == SessionKind.Class)
            card.Buttons(new Button(Texts["MakeItUp"], MakeUpVerbs.Begin.About(session.Id)));
        if (isOver && session.Kind == SessionKind.Visit && view is { Booking: not null, Missed: false } && turn.Speaker.Batch.Visits.Report)
            card.Buttons(new Button(Texts.Shared["WriteReport"], MakeUpVerbs.Begin.About(session.Id)));
        if (holds && CheckIn.Times(session.Span, turn.Speaker.Batch.Presence) is var times && times.From <= turn.Now && turn.Now < times.To)
            card.Buttons(new Button(Texts["CheckIn"], CheckInVerbs.Open.About(session.Id), ButtonStyle.First));
        if (session.Kind == SessionKind.Visit && turn.Speaker.Is(Role.Administrator))
            card.Buttons(new Button(Texts["WhoComes"], VisitVerbs.List.About(session.Id)));
        else if (holds)
            card.Buttons(new Button(Texts["WhoIsExpected"], ClassVerbs.Expected.About(session.Id)));
        if (holds && isOver)
            card.Buttons(
                new Button(Texts["WhoCame"], AttendanceVerbs.Change.About(string.Create(CultureInfo.InvariantCulture, $"{session.Id.Value:N}.0")))
            );
        if (turn.Speaker.Is(Role.Administrator) && session.StartsAt > turn.Now)
            card.Buttons(
                new Button(Texts["Move"], ChangeClassVerbs.Move.About(session.Id)),
                new Button(Texts["CallOff"], ChangeClassVerbs.Drop.About(session.Id))
            );
        if (view.Handout is not null)
            card.Buttons(new Button(Texts.Shared["GetHandout"], HandoutVerbs.Get.About(session.Id)));
        else if (holds && !turn.Speaker.Is(Role.Administrator))
            card.Buttons(new Button(Texts["GiveHandout"], HandoutVerbs.Begin.About(session.Id)));
        return card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    static void SignUpButtons(Card card, LessonView view, VisitPlaces places, Turn turn)
    {
        var id = view.Session.Id;
        if (view.Booking is null && places.Over is { } last)
            card.Hint(Texts.Say("SignUpOver", ("day", Spoken.Date(last, turn.Today)), ("name", view.Holder.In(turn.Language))));
        if (view.Booking is { } own)
            card.Buttons(
                new Button(Texts["TravelAndNeeds"], VisitVerbs.Say.About(id)),
                new Button(Texts["GiveUpPlace"], VisitVerbs.GiveUp.About(id)),
                new Button(Texts.Shared["CalendarFile"], BookingVerbs.Calendar.About(own.Id))
            );
        else if (places.Position is not null)
            card.Buttons(new Button(Texts["StopWaiting"], VisitVerbs.GiveUp.About(id)));
        else if (places.Over is null)
            card.Buttons(
                places.Free > 0
                    ? new Button(Texts["SignUp"], VisitVerbs.SignUp.About(id), ButtonStyle.First)
                    : new Button(Texts["WaitForPlace"], VisitVerbs.Wait.About(id))
            );
    }

    static string Places(VisitPlaces places, bool own) =>
        own ? Texts.Say("PlacesYours", ("all", places.All))
        : places.Position is { } position ? Texts.Say("PlacesYouWait", ("position", position))
        : places.Free > 0 ? Texts.Say("PlacesFree", ("free", places.Free), ("all", places.All))
        : places.Waiting > 0 ? Texts.Say("PlacesWaiting", ("all", places.All), ("waiting", places.Waiting))
        : Texts.Say("PlacesNone", ("all", places.All));

    /// <summary>Who is expected, and who said that they cannot come.</summary>
    /// <param name="guests">Former trainees, who stand apart; null where nobody asks for them.</param>
    public static Card Expected(string id, LessonView view, IReadOnlyList<ExpectedPerson> people, Turn turn, IReadOnlyList<ClassGuest>? guests = null)
    {
        var words = new SessionWords(turn);
        var card = new Card(id).Title(words.Taught(view.Session)).Hint(Spoken.Sentence(words.When(view.Session)));
        var coming = people.Where(one => one.Why is null).Select(one => words.Name(one.Who)).ToList();
        card.Item(Texts.Say("ExpectedCount", ("count", people.Count)), coming.Count > 0 ? Spoken.All(coming) : Texts["Nobody"]);
        foreach (var one in people.Where(one => one.Why is not null))
        {
            card.Item(Texts.Say("CannotOne", ("name", words.Name(one.Who))), one.Why!);
            if (one.Document is { } document)
                card.Row(
                    document.Name,
                    Texts["DocumentHint"],
                    new Button("", ClassVerbs.Document.About($"{view.Session.Id.Value:N}.{one.Who.Id.Value:N}"))
                );
        }
        if (guests is { Count: > 0 })
            card.Item(
                    Texts.Say("GuestsCount", ("count", guests.Count), ("places", view.Lesson.OpenPlaces)),
                    Spoken.All([.. guests.Select(one => words.Name(one.Who))])
                )
                .Buttons(new Button(Texts["TickGuests"], GuestVerbs.List.About(view.Session.Id)));
        return card.Buttons(SessionWords.See(view.Session));
    }

    /// <summary>What a trainee missed, each with a later one of the same topic where there is one.</summary>
    /// <param name="handedIn">The work by which they make up for some of them.</param>
    /// <param name="madeUp">What they missed and have made up.</param>
    public static Card Missed(
        string id,
        IReadOnlyList<(LessonView Missed, LessonView? Again)> all,
        IReadOnlyDictionary<SessionId, MakeUp> handedIn,
        IReadOnlyList<MadeUp> madeUp,
        Turn turn
    )
    {
        var words = new SessionWords(turn);
        var card = new Card(id).Title(Texts[all.Count > 0 ? "MissedTitle" : "MissedAllMadeUp"]);
        foreach (var (missed, again) in all.Take(MostShown))
        {
            card.Row(
                Texts.Say("MissedRow", ("what", words.TopicOf(missed.Session)), ("when", words.When(missed.Session))),
                WithHandout(
                    missed,
                    handedIn.GetValueOrDefault(missed.Session.Id) switch
                    {
                        { State: MakeUpState.Waiting } => Texts.Say("MakeUpWaits", ("name", words.Name(missed.Holder))),
                        { State: MakeUpState.Returned } => Texts["MakeUpReturned"],
                        _ when again is not null => Texts.Say(
                            again.Lesson.ClassHours >= missed.Lesson.ClassHours ? "AgainMakesUp" : "Again",
                            ("when", words.When(again.Session))
                        ),
                        _ => Texts.Say("NoneAgain", ("name", Teacher(missed, turn))),
                    }
                ),
                new Button("", ClassVerbs.Open.About(missed.Session.Id))
            );
        }
        if (madeUp.Count > 0)
            card.Item(Texts["MadeUpTitle"], string.Join('\n', madeUp.Take(MostShown).Select(one => Spoken.Sentence(MadeUp(one, words)))));
        if (all.Count > 0)
            card.Hint(Texts["MissedHint"]);
        return card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    static string MadeUp(MadeUp one, SessionWords words) =>
        Texts.Say(
            one.By is null ? "MadeUpByWork" : "MadeUpByClass",
            ("what", words.TopicOf(one.Missed)),
            ("when", words.When(one.Missed)),
            ("later", one.By is { } later ? words.When(later) : "")
        );

    static string WithHandout(LessonView view, string text) => view.Handout is null ? text : Texts.Say("WithHandout", ("text", text));

    /// <summary>A guest by name, else whoever holds it; nobody for a visit or an item of the closing programme, which nobody teaches.</summary>
    public static string Teacher(LessonView view, Turn turn) =>
        view.Lesson.Guest.Length > 0 ? SessionWords.Guest(view.Lesson.Facts)
        : view.Session.Kind == SessionKind.Class ? view.Holder.In(turn.Language)
        : "";

    public static string Hours(LessonView view) =>
        view.Lesson.ClassHours switch
        {
            0 => "",
            1 => Texts["ClassHoursOne"],
            var many => Texts.Say("ClassHoursMany", ("count", many)),
        };
}
