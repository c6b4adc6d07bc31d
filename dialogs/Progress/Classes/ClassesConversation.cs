using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>The programme's calendar: classes, visits and the closing days, what comes next, what was missed.</summary>
public sealed class ClassesConversation(
    ClassBoard board,
    Excuses excuses,
    MakeUps makeUps,
    ClassesMadeUp classesMadeUp,
    WhoHelps helps,
    GuestRoll guests,
    OpenConversations conversations
) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ClassesConversation), "classes")
        {
            OnlyTells = true,
            Intents = ["classes", "visits", "missed_classes"],
            Theme = Theme.Progress,
            // Nobody else has anything to do with what is taught.
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator) || speaker.Is(Role.Examiner),
            Seldom = _ => true,
            Verbs = ClassVerbs.Every,
            // Who teaches it, where and when stand together.
            GoesOnWith = ClassOfTeacher.AsksOfIt,
            ComesFirst = turn => turn.Input is Input.Said && AsksOfTeacher(turn) && ClassWish.InView(turn) is not null,
            Fits = turn => Math.Max(Description!.FitsPhrase(turn), ClassWish.FellBehind(turn) ? Phrase.Whole : 0),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (
            AsksOfTeacher(turn)
            && Guid.TryParse(ClassWish.InView(turn), CultureInfo.InvariantCulture, out var shown)
            && await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(shown), cancellationToken) is { } inView
        )
        {
            await SayWhoseAsync(dialogs, turn, inView, cancellationToken);
            return;
        }
        var wish = new ClassWish(turn);
        if (wish.IsNotKept || (wish.IsOfTravel && !await IsTravelKnownAsync(turn, cancellationToken)))
            await dialogs.Context.SayAsync(Texts.Say("NotKept", ("names", await AskAsync(turn, cancellationToken))), null, cancellationToken);
        if (wish.IsMissed && turn.Speaker.Is(Role.Trainee))
            await MissedAsync(dialogs, turn, cancellationToken);
        else
            await TellAsync(dialogs, turn, wish, cancellationToken);
    }

    static bool AsksOfTeacher(Turn turn) => ClassOfTeacher.AsksWhose(turn.Words) || ClassOfTeacher.AsksOfPerson(turn.Words);

    /// <summary>Who teaches the class that was just shown.</summary>
    async Task SayWhoseAsync(DialogContext dialogs, Turn turn, LessonView view, CancellationToken cancellationToken)
    {
        var (what, teacher) = (new SessionWords(turn).Taught(view.Session), ClassCard.Teacher(view, turn));
        // Of a guest there is the name alone.
        if (ClassOfTeacher.AsksOfPerson(turn.Words) && view.Lesson.Facts.GuestName is { } guest)
        {
            var names = await AskAsync(turn, cancellationToken);
            await dialogs.Context.SayAsync(
                Texts.Say("GuestUnknown", ("teacher", guest), ("what", new SessionWords(turn).TopicOf(view.Session)), ("names", names)),
                [Texts.Shared["Classes"]],
                cancellationToken
            );
            return;
        }
        await dialogs.Context.ShowAsync(
            new Card(turn.Memory.NewCard())
                .Text(teacher.Length > 0 ? Texts.Say("TaughtBy", ("what", what), ("teacher", teacher)) : Texts.Say("TaughtByNobody", ("what", what)))
                .Buttons(SessionWords.See(view.Session)),
            null,
            cancellationToken
        );
    }

    /// <summary>Who is expected at it, who is excused, and its guests.</summary>
    internal async Task ShowExpectedAsync(DialogContext dialogs, Turn turn, LessonView view, CancellationToken cancellationToken) =>
        await dialogs.Context.ShowAsync(
            ClassCard.Expected(
                turn.Memory.NewCard(),
                view,
                await board.ExpectedAsync(turn.Speaker.Id, turn.Speaker.BatchId, view.Session.Id, cancellationToken),
                turn,
                await guests.OfAsync(turn.Speaker.AsHost(), view.Session.Id, cancellationToken)
            ),
            null,
            cancellationToken
        );

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == ClassVerbs.List)
            await ToComeAsync(dialogs, turn, cancellationToken);
        else if (pressed.Verb == ClassVerbs.Missed)
            await MissedAsync(dialogs, turn, cancellationToken);
        else if (pressed.Verb == ClassVerbs.Document)
            await HandDocumentAsync(dialogs, turn, pressed, cancellationToken);
        else if (
            !Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken) is not { } view
        )
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
        else if (pressed.Verb == ClassVerbs.Expected)
            await ShowExpectedAsync(dialogs, turn, view, cancellationToken);
        else if (pressed.Verb == ClassVerbs.Coming)
        {
            await excuses.SayAsync(turn.Speaker.AsTrainee(), view.Session.Id, null, cancellationToken);
            await dialogs.Context.ReplaceAsync(await OneAsync(pressed.Card, view with { Why = null }, turn, cancellationToken), cancellationToken);
        }
        else
            await dialogs.Context.ShowAsync(await OneAsync(turn.Memory.NewCard(), view, turn, cancellationToken), null, cancellationToken);
    }

    async Task<bool> IsTravelKnownAsync(Turn turn, CancellationToken cancellationToken) =>
        (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken)).Any(view =>
            view.Lesson.Travel.Length > 0 || view.Lesson.Stay.Length > 0
        );

    /// <summary>What came with an excuse; only whoever is shown the excuses finds it.</summary>
    async Task HandDocumentAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var found =
            pressed.Subject.Split('.') is [var key, var who] && Guid.TryParse(key, CultureInfo.InvariantCulture, out var id)
                ? (await board.ExpectedAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken)).FirstOrDefault(one =>
                    $"{one.Who.Id.Value:N}" == who
                )
                : null;
        if (found?.Document is { } document)
            await dialogs.Context.SendFileAsync(
                turn,
                document,
                Texts.Say("CannotOne", ("name", new SessionWords(turn).Name(found.Who))),
                cancellationToken
            );
        else
            await dialogs.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
    }

    async Task TellAsync(DialogContext dialogs, Turn turn, ClassWish wish, CancellationToken cancellationToken)
    {
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        if (wish.Days is { } days && days.From <= turn.Today)
            all = await board.InAsync(
                turn.Speaker.Id,
                turn.Speaker.BatchId,
                new Span(Span.OfDay(days.From, turn.Speaker.Zone).From, Span.OfDay(days.To, turn.Speaker.Zone).To),
                cancellationToken
            );
        wish.LookForCities(all);
        wish.LookForTeachers(all);
        if (await dialogs.Context.AskTeacherOrDayAsync(turn, wish, all, cancellationToken))
            return;
        if (turn.Speaker.Is(Role.Administrator) && ClassChangeSaid.ChangesSomething(turn.Words) && all.Any(wish.FitsCity))
        {
            await conversations.Open(ChangeClassConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
            return;
        }
        var meant = all.Where(wish.Fits).ToList();
        if (meant.Count == 0 && all.Count > 0 && wish is { IsOwn: true, Days: null } && !all.Any(wish.Teaches))
            await dialogs.Context.ShowAsync(
                WithWays(ClassCard.List(turn.Memory.NewCard(), Texts["TeachNone"], all, turn), turn),
                null,
                cancellationToken
            );
        else if (meant.Count == 0)
            await NoneAsync(dialogs, turn, wish, cancellationToken);
        else if (wish.IsNext || meant.Count == 1)
            await dialogs.Context.ShowAsync(
                await OneAsync(turn.Memory.NewCard(), meant[0], turn, cancellationToken, wish.IsOfOwnPlace ? OwnPlace(meant[0], turn) : null),
                null,
                cancellationToken
            );
        else
            await dialogs.Context.ShowAsync(
                WithWays(ClassCard.List(turn.Memory.NewCard(), Texts[wish.Days is null ? "Title" : "TitleThen"], meant, turn), turn),
                null,
                cancellationToken
            );
    }

    async Task ToComeAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        if (all.Count == 0)
            await NoneAsync(dialogs, turn, null, cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                WithWays(ClassCard.List(turn.Memory.NewCard(), Texts["Title"], all, turn), turn),
                null,
                cancellationToken
            );
    }

    /// <summary>Nothing fits what was asked, and what comes next is said instead; or nothing is planned at all.</summary>
    async Task NoneAsync(DialogContext dialogs, Turn turn, ClassWish? wish, CancellationToken cancellationToken)
    {
        var toCome = wish is null ? [] : await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        if (wish is null || toCome.Count == 0)
            await dialogs.Context.SayAsync(
                turn.Speaker.Is(Role.Administrator)
                    ? Texts["NoneToPlan"]
                    : Texts.Say("NonePlanned", ("names", await AskAsync(turn, cancellationToken))),
                turn.WaysOn(),
                cancellationToken
            );
        else
            await dialogs.Context.ShowAsync(WithWays(new NoSuchClass(turn, wish).Card(toCome), turn, alone: false), null, cancellationToken);
    }

    async Task MissedAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var missed = await board.MissedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var madeUp = await classesMadeUp.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (missed.Count == 0 && madeUp.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["MissedNone"], [Texts.Shared["Classes"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var ahead = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        await dialogs.Context.ShowAsync(
            ClassCard.Missed(
                turn.Memory.NewCard(),
                [.. missed.Select(one => (one, ahead.FirstOrDefault(later => later.Session.Topic == one.Session.Topic)))],
                await makeUps.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken),
                madeUp,
                turn
            ),
            null,
            cancellationToken
        );
    }

    /// <summary>Whether a trainee has a place, in words.</summary>
    internal static string? OwnPlace(LessonView view, Turn turn)
    {
        var texts = Description.Texts;
        var what = new SessionWords(turn).TopicOf(view.Session);
        return view switch
        {
            { SignUp: null, Why: { } } => texts.Say("PlaceGivenUp", ("what", what)),
            { SignUp: null, Booking: { } } => texts.Say("PlaceExpected", ("what", what)),
            { SignUp: null } => null,
            { Booking: { } } => texts.Say("PlaceYours", ("what", what)),
            { SignUp.Position: { } position } => texts.Say("PlaceWaiting", ("what", what), ("position", position)),
            { SignUp: { Free: > 0 } places } when VisitAsked.WantsPlace(turn.Words) => texts.Say(
                "PlaceWanted",
                ("what", what),
                ("free", places.Free),
                ("all", places.All)
            ),
            { SignUp: { Free: > 0 } places } => texts.Say("PlaceNotYet", ("what", what), ("free", places.Free), ("all", places.All)),
            { SignUp: { Waiting: 0 } } => texts.Say("PlaceFullFirst", ("what", what)),
            { SignUp: var places } => texts.Say("PlaceFull", ("what", what), ("waiting", places.Waiting)),
        };
    }

    async Task<Card> OneAsync(string id, LessonView view, Turn turn, CancellationToken cancellationToken, string? said = null)
    {
        var missed =
            view.Session.EndsAt <= turn.Now
            && (await board.MissedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Any(one => one.Session.Id == view.Session.Id);
        return ClassCard.One(id, view with { Missed = missed }, turn, said);
    }

    Card WithWays(Card card, Turn turn, bool alone = true)
    {
        if (turn.Speaker.Is(Role.Administrator))
            card.Buttons(new Button(Texts["Plan"], PlanClassVerbs.Another));
        return turn.Speaker.Is(Role.Trainee) && alone ? card.Buttons(new Button(Texts["MissedButton"], ClassVerbs.Missed)) : card;
    }

    /// <summary>Who can say what is not in here.</summary>
    async Task<string> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        var people = await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        return people.Administrators.Count == 0
            ? Texts["TheAdministrators"]
            : Spoken.Choice([.. people.Administrators.Take(2).Select(one => one.In(turn.Language))]);
    }
}
