using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.SupervisorSessions;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>An administrator moves a class or calls it off. What is meant is shown first; everybody who needs to know is told once.</summary>
public sealed class ChangeClassConversation(ClassBoard board, Withdrawing withdrawing) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ChangeClassConversation), "change-class", "TriggersChange")
        {
            Intents = ["change_class"],
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Administrator),
            // It begins like leaving what is open, and says what.
            Fits = turn =>
                turn.Input is not Input.Said ? 0
                : Thinks(turn) ? Phrase.Whole
                : ClassChangeSaid.Is(turn.Words) || (ClassWish.InView(turn) is not null && ClassChangeSaid.OfIt(turn.Words)) ? Phrase.Whole
                : SessionReader.TakesDown(turn.Words) && turn.Heard?.Guesses is [{ Intent: "change_class" }, ..]
                    ? Math.Max(Understood, Description!.FitsPhrase(turn))
                : Description!.FitsPhrase(turn),
            Verbs = ChangeClassVerbs.Every,
        };

    /// <summary>It is only thought about, or something that belongs to it was called off by others: nothing is to be done yet.</summary>
    static bool Thinks(Turn turn) =>
        turn.Input is Input.Said
        && (
            ClassChangeSaid.ByOthers(turn.Words)
            || (MusingSaid.OfChanging(turn.Words) && (ClassWish.InView(turn) is not null || BookingSaid.OfClasses(turn.Words)))
        );

    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (ClassChangeSaid.ByOthers(turn.Words) || MusingSaid.OfChanging(turn.Words))
        {
            await ThinkAsync(dialogs, turn, cancellationToken);
            return;
        }
        var inView = ClassChangeSaid.OfIt(turn.Words) ? ClassWish.InView(turn) : null;
        turn = turn.Saying(ClassChangeSaid.Written(ClassChangeSaid.WithoutTelling(turn.Words)));
        var said = SessionChangeReader.Read(turn.Words);
        var which = said.SaysSomething && !CallsOff(turn) ? turn.Saying(said.Which) : turn;
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        var wish = new ClassWish(which);
        Turn.Of(dialogs.Context).Took.UnionWith(wish.Topic is null ? [] : [ThingKind.Work]);
        Turn.Of(dialogs.Context).Took.UnionWith(SessionChangeReader.SaysWhy(turn.Words) ? [ThingKind.Person, ThingKind.PartOfDay] : []);
        wish.LookForCities(all);
        wish.LookForTeachers(all);
        Turn.Of(dialogs.Context).Took.UnionWith(wish.Teacher is null ? [] : [ThingKind.Person]);
        if (await dialogs.Context.AskTeacherOrDayAsync(turn, wish, all, cancellationToken))
            return;
        var meant = all.Where(view => inView is null ? wish.Fits(view) : ClassVerbs.Open.About(view.Session.Id).Subject == inView).ToList();
        if (meant.Count == 0)
            meant = wish.OfMonthDay(all);
        // A city is enough, whatever day is said not to do.
        if (meant.Count == 0)
            meant = [.. all.Where(wish.FitsCity).Take(1)];
        if (meant.Count == 0)
            await new NoSuchClass(turn, wish).UnchangedAsync(dialogs, all, cancellationToken);
        else if (meant.Count > 1)
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), Texts["WhichChange"], meant, turn), null, cancellationToken);
        else if (CallsOff(turn))
            await dialogs.Context.ShowAsync(await AskDropAsync(turn.Memory.NewCard(), meant[0], turn, cancellationToken), null, cancellationToken);
        else if (said.SaysSomething)
        {
            ClassWish.Talked.Keep(turn, ClassVerbs.Open.About(meant[0].Session.Id).Subject);
            await ChangeSessionConversation.BeginWithAsync(
                dialogs,
                turn,
                new HostView(meant[0].Session, 0, [], 0),
                SessionChangeReader.Read(OfMonth(said, meant[0], turn)),
                cancellationToken
            );
        }
        else
            await dialogs.Context.ShowAsync(ClassCard.One(turn.Memory.NewCard(), meant[0], turn), null, cancellationToken);
    }

    /// <summary>What is spoken of stands as it is, with what else is on the days that were thought of.</summary>
    async Task ThinkAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (wish, all) = (new ClassWish(turn), await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken));
        wish.LookForCities(all);
        wish.LookForTeachers(all);
        var others = ClassChangeSaid.ByOthers(turn.Words);
        var inView = ClassWish.InView(turn);
        var (named, then) = (wish.City ?? wish.Teacher ?? wish.Topic?.Key, wish.Days is null ? [] : all.Where(view => wish.IsOn(view)).ToList());
        // "Call off the class on the 20th" is about that one, whichever was shown before; "do it on the 26th" about the one that was.
        var said = new ClassWish(SessionChangeReader.Read(turn.Words) is { SaysSomething: true } change ? turn.Saying(change.Which) : turn);
        if (
            BookingSaid.OfClasses(turn.Words)
            && named is null
            && all.Where(view => said.IsOn(view) && wish.IsSuch(view)).ToList() is { Count: > 0 } ofDay
        )
            (inView, then) = (null, ofDay);
        var meant =
            named is null && inView is not null ? all.Where(view => ClassVerbs.Open.About(view.Session.Id).Subject == inView).ToList()
            : named is not null ? all.Where(wish.IsSuch).ToList()
            : [.. then.Where(wish.IsSuch)];
        if (meant.Count == 0)
            meant = [.. all.Where(view => view.Session.Kind == (wish.Kind ?? (others ? SessionKind.Visit : view.Session.Kind)))];
        then.RemoveAll(meant.Contains);
        List<string> lines =
        [
            others ? Texts.Say("OthersCancelled", ("city", meant is [{ Lesson.City: { Length: > 0 } city }] ? city : "…")) : Texts["OnlyThought"],
        ];
        if (wish.Days is { } days && meant.TrueForAll(view => !wish.IsOn(view)))
            lines.Add(
                then.Count == 0
                    ? Texts.Say("NothingElseThen", ("when", turn.When(days)!))
                    : Texts.Say("ElseThen", ("when", turn.When(days)!), ("what", ClassCard.Listed(then, turn)))
            );
        Turn.Of(dialogs.Context).Took.UnionWith([ThingKind.Date, ThingKind.DayToCome, ThingKind.Weekday, ThingKind.Time, ThingKind.PartOfDay]);
        await dialogs.Context.SayAsync(Spoken.Sentences(lines), null, cancellationToken);
        if (meant.Count > 0)
            await dialogs.Context.ShowAsync(
                meant is [var one]
                    ? ClassCard.One(turn.Memory.NewCard(), one, turn)
                    : ClassCard.List(turn.Memory.NewCard(), Texts["Title"], meant, turn),
                null,
                cancellationToken
            );
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            || await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken) is not { } view
        )
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["NotThere"]), cancellationToken);
        else if (pressed.Verb == ChangeClassVerbs.Move)
            await ChangeSessionConversation.BeginWithAsync(dialogs, view.Session.Id, cancellationToken);
        else if (pressed.Verb == ChangeClassVerbs.Drop)
            await dialogs.Context.ShowAsync(await AskDropAsync(turn.Memory.NewCard(), view, turn, cancellationToken), null, cancellationToken);
        else if (pressed.Verb == ChangeClassVerbs.DropNow)
            await dialogs.Context.ReplaceAsync(await DroppedAsync(pressed.Card, view, turn, cancellationToken), cancellationToken);
        else
            await dialogs.Context.ReplaceAsync(new Card(pressed.Card).Text(Texts["StaysAsItIs"]), cancellationToken);
    }

    /// <summary>Where a day without its month is said to which it goes, the month of the class is meant.</summary>
    static string OfMonth(SessionChangeSaid said, LessonView view, Turn turn)
    {
        var day = LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day;
        var to = said.To.Length > 0 ? said.To : turn.Words;
        return turn.Words.Replace(to, SessionReader.WrittenOnCard(to, day, turn.Today, turn.Language == Language.Chinese), StringComparison.Ordinal);
    }

    bool CallsOff(Turn turn) =>
        SessionReader.TakesDown(turn.Words)
        || Texts.LinesInBoth("CallOffWords").Any(line => Phrase.Fold(line) is var word && turn.Folded.Contains(word, StringComparison.Ordinal));

    async Task<Card> AskDropAsync(string id, LessonView view, Turn turn, CancellationToken cancellationToken)
    {
        var (words, expected) = (
            new SessionWords(turn),
            await board.ExpectedAsync(turn.Speaker.Id, turn.Speaker.BatchId, view.Session.Id, cancellationToken)
        );
        return new Card(id)
            .Title(Texts.Say("AskDrop", ("what", words.Taught(view.Session)), ("when", words.When(view.Session))))
            .Text(Texts.Say("DropTells", ("count", expected.Count)))
            .Buttons(
                new Button(Texts["CallOffNow"], ChangeClassVerbs.DropNow.About(view.Session.Id), ButtonStyle.Destructive),
                new Button(Texts["KeepClass"], ChangeClassVerbs.Keep.About(view.Session.Id), ButtonStyle.Leaves)
            );
    }

    async Task<Card> DroppedAsync(string id, LessonView view, Turn turn, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        return await withdrawing.WithdrawAsync(turn.Speaker.AsHost(), view.Session.Id, following: false, cancellationToken) switch
        {
            HostOutcome.Withdrawn done => new Card(id)
                .Title(Texts.Say("Dropped", ("what", words.Taught(view.Session)), ("when", words.When(view.Session))))
                .Hint(Texts.Say("DroppedTold", ("count", done.Told)))
                .Buttons(SessionCard.Undo(done.Act), new Button(Texts.Shared["Classes"], ClassVerbs.List)),
            _ => new Card(id).Text(Texts["NotThere"]),
        };
    }
}
