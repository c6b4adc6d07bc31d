using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Talking.Human;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>A trainee cannot come to a class, or to several: which are meant is shown, why is asked, and whoever holds them sees the reason and the
/// document that came with it. Who can come after all says so, and it is gone.</summary>
public sealed class CannotComeConversation(
    ClassBoard board,
    Excuses excuses,
    CheckedFiles files,
    Journal journal,
    SessionBoard bookings,
    OpenConversations conversations
) : GuidedConversation(Description), IDescribed
{
    const string DialogId = "cannot-come";

    /// <summary>So many near ones are offered where there is none on that day.</summary>
    const int MostNear = 3;

    /// <summary>Why, while it is chosen which one is meant.</summary>
    static readonly RememberedFor<string> WhySaid = new("absence-why", TimeSpan.FromMinutes(15));

    /// <summary>The days on which they are away and nothing is, as they said them, while why may still follow.</summary>
    static readonly RememberedFor<string> Away = new("absence-days", TimeSpan.FromMinutes(15));

    /// <summary>Which one was asked, and days are the answer: 下周一到周三.</summary>
    static bool SaysDays(Turn turn) =>
        turn is { CardIsNew: true, AnsweredBefore: DialogId, Memory.LastCard: { } card }
        && card.Rows.Any(row => row.Verb == ClassVerbs.Open)
        && SaidOnce.Sought(turn) is not null
        && !SessionReader.IsQuestion(turn.Words)
        && turn.Words.Length <= LongestDays;

    const int LongestDays = 40;

    /// <summary>Why follows the days on which nothing is.</summary>
    static bool SaysWhyAway(Turn turn) =>
        turn is { CardIsNew: true, AnsweredBefore: DialogId } && Away.In(turn) is not null && AbsenceReader.WhyIn(turn.Words) is not null;

    public static ConversationDescription Description { get; } =
        new(typeof(CannotComeConversation), DialogId, "TriggersCannot")
        {
            Intents = ["miss_class"],
            Listed = false,
            Verbs = ExcuseVerbs.Every,
            // "I cant" to the class on the screen is about nothing else, whatever it says elsewhere.
            ComesFirst = turn =>
                turn.Input is Input.Said
                && turn.Speaker.Is(Role.Trainee)
                && (
                    SaysDays(turn)
                    || SaysWhyAway(turn)
                    || (IsInSight(turn) && AbsenceReader.Misses(turn.Words))
                    || (turn.AnsweredBefore is DialogId or "undo" or "own-place" && AbsenceReader.OtherReason(turn.Words) is not null)
                ),
            Fits = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && AbsenceReader.Misses(turn.Words, bare: false) && NamesClass(turn)
                    ? Phrase.Whole
                // Where why is asked it is the answer.
                : turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && AbsenceReader.SaysIll(turn.Words) ? Phrase.Surely
                : Description!.FitsPhrase(turn),
        };

    protected override IReadOnlyList<WaterfallStep> Steps => [AskWhyAsync, NoteAsync];

    /// <summary>The class that is open, or the one of the list just shown of which the number is said.</summary>
    static string? InSight(Turn turn)
    {
        if (turn.Memory.LastCard is not { } card || !(turn.CardIsNew || turn.AnsweredBefore is "classes" or DialogId))
            return null;
        if (card.Buttons.FirstOrDefault(button => button.Verb.Is(ExcuseVerbs.Begin, ClassVerbs.Coming)) is { } about)
            return about.Subject;
        var rows = card.Rows.Where(row => row.Verb == ClassVerbs.Open).ToList();
        return SessionReader.OrdinalIn(turn.Words) is { } place && place <= rows.Count && rows.Count > 0
            ? rows[place > 0 ? place - 1 : rows.Count - 1].Subject
            : null;
    }

    static bool IsInSight(Turn turn) => InSight(turn) is not null && SessionReader.Sought(turn.Words, turn.Today, IsChinese(turn)) is null;

    static bool IsChinese(Turn turn) => turn.Language == Language.Chinese;

    /// <summary>A class, a visit or a topic of the programme, not the defence and no supervision.</summary>
    static bool NamesClass(Turn turn) =>
        AbsenceReader.WhichIn(turn.Words) is var which
        && !AbsentFrom.IsOfOthers(which)
        && (AbsentFrom.IsOfClasses(which) || TopicsNamed.In(turn.Speaker.Batch.Topics, which) is not null);

    /// <summary>The classes that the words mean are asked about at once, with the reason that was said; of several they choose.</summary>
    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (
            turn.Input is Input.Said
            && BookingSaid.ComesAfterAll(turn.Words)
            && (await ComesAfterAllAsync(dialogs, turn, cancellationToken) || await StaysExpectedAsync(dialogs, turn, cancellationToken))
        )
            return;
        if (
            turn.Input is Input.Said
            && AbsenceReader.OtherReason(turn.Words) is { } why
            && await OtherReasonAsync(dialogs, turn, why, cancellationToken)
        )
            return;
        if (SaysWhyAway(turn) && Away.In(turn) is { } away)
        {
            await TellAsync(dialogs, turn, away, turn.Words.Trim(), cancellationToken);
            return;
        }
        if (SaysDays(turn) && await NothingThenAsync(dialogs, turn, cancellationToken))
            return;
        if (AbsenceReader.SaysIll(turn.Words))
            await dialogs.Context.SayAsync(Texts["GetWell"], null, cancellationToken);
        if (!await BeginIfMeantAsync(dialogs, turn, cancellationToken))
            await NoneThenAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>Nothing falls on all those days: that is said, and that they are away may be told. False where something does.</summary>
    async Task<bool> NothingThenAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (AgendaReader.DaysOf(turn.Words, turn.Today, IsChinese(turn)) is not { } days)
            return false;
        var classes = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        var booked = await bookings.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (classes.Any(view => view.Booking is not null && days.Fits(turn, view.Session)) || booked.Any(view => days.Fits(turn, view.Session)))
            return false;
        var why = AbsenceReader.WhyIn(turn.Words) ?? WhySaid.In(turn);
        await TellAsync(dialogs, turn, turn.When(days) ?? turn.Words.Trim(), why, cancellationToken);
        return true;
    }

    async Task TellAsync(DialogContext dialogs, Turn turn, string days, string? why, CancellationToken cancellationToken)
    {
        turn.NotHeard = true;
        Away.Keep(turn, days);
        await ((NotHereConversation)conversations.Open(NotHereConversation.Description)).OfferLineAsync(
            dialogs,
            turn,
            Texts.Say("NothingThenTell", ("when", days)),
            why is null ? Texts.Say("AwayLineBare", ("days", days)) : Texts.Say("AwayLine", ("days", days), ("why", why)),
            cancellationToken,
            supervisor: true
        );
    }

    /// <summary>Likewise where some are meant; false, and nothing said, where none is.</summary>
    public async Task<bool> BeginIfMeantAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (meant, off) = await ReadAsync(turn, cancellationToken);
        if (meant.Count == 0)
            return false;
        if (off is { } day)
            await dialogs.Context.SayAsync(Texts.Say("NearestIs", ("when", Spoken.Date(day, turn.Today))), null, cancellationToken);
        await AskAsync(dialogs, turn, meant, cancellationToken);
        return true;
    }

    /// <summary>There is none on those days: the nearest are offered, and why is kept for the one that is chosen.</summary>
    public async Task NoneThenAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn.Saying(AbsenceReader.WhichIn(turn.Words)));
        var all = (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken))
            .Where(view => view.Booking is not null)
            .ToList();
        WhySaid.Keep(turn, AbsenceReader.WhyIn(turn.Words));
        if (all.Count == 0)
            await dialogs.Context.SayAsync(
                turn.NothingThen(Texts, wish.Days, "NoneThatDay", "NoneOfThese"),
                [Texts.Shared["Classes"], Texts.Shared["MyBookings"]],
                cancellationToken
            );
        else
        {
            var near =
                wish.Days is { } days
                    ? all.OrderBy(view => Math.Abs(DayOf(view, turn).DayNumber - days.From.DayNumber))
                        .Take(MostNear)
                        .OrderBy(view => view.Session.StartsAt)
                        .ToList()
                : AbsenceReader.SaysIll(turn.Words) ? [.. all.Take(MostNear)]
                : all;
            var title = wish.Days is null ? Texts["WhichCannot"] : turn.NothingThen(Texts, wish.Days, "NoneExpectedOnDay", "WhichCannot");
            await dialogs.Context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), title, near, turn), null, cancellationToken);
        }
    }

    /// <summary>
    /// What the words name, each part of them for itself: "the 13th and the 20th", 督导文书那节. Of a weekday on which there is none the next; the day
    /// that was said is then said, too.
    /// </summary>
    async Task<(IReadOnlyList<LessonView> Meant, DateOnly? Off)> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        var which = AbsenceReader.WhichIn(turn.Words);
        // "My mother turns seventy on the 20th and I can't come that day": the day stands in why.
        if (InSight(turn) is null && !AbsentFrom.Parts(which).Any(part => IsNamed(turn, part, all)))
            which = turn.Words;
        List<LessonView> meant = [];
        DateOnly? off = null;
        foreach (var part in AbsentFrom.Parts(which))
        {
            var said = turn.Saying(part);
            var wish = new ClassWish(said);
            wish.LookForCities(all);
            if (!wish.IsNamed)
                continue;
            var fit = all.Where(wish.Fits).ToList();
            if (fit.Count == 0 && wish.Days is { } days && days.From == days.To && AbsentFrom.IsWeekday(part))
            {
                fit = all.Where(view => DayOf(view, turn) > days.From && DayOf(view, turn).DayOfWeek == days.From.DayOfWeek).Take(1).ToList();
                off = fit.Count > 0 ? days.From : off;
            }
            meant.AddRange(fit);
        }
        if (meant.Count == 0 && Guid.TryParse(InSight(turn), CultureInfo.InvariantCulture, out var id))
            meant.AddRange(all.Where(view => view.Session.Id.Value == id));
        return ([.. meant.DistinctBy(view => view.Session.Id).OrderBy(view => view.Session.StartsAt)], off);
    }

    static bool IsNamed(Turn turn, string part, IReadOnlyList<LessonView> all)
    {
        var wish = new ClassWish(turn.Saying(part));
        wish.LookForCities(all);
        return wish.IsNamed;
    }

    static DateOnly DayOf(LessonView view, Turn turn) => LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day;

    /// <summary>
    /// They can come after all: what was said of the classes that the words name is gone, else what was said last. False, and nothing done, where
    /// nothing was, or a booking was given up since.
    /// </summary>
    public async Task<bool> ComesAfterAllAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var given = (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken))
            .Where(one => one.Why is not null)
            .ToList();
        var wish = new ClassWish(turn);
        wish.LookForCities(given);
        var last = await journal.LastAsync(turn.Speaker.Id, [ActKind.AbsenceSaid, ActKind.BookingCancelled], cancellationToken);
        var meant =
            wish.IsNamed ? given.FindAll(wish.Fits)
            : last is { Kind: ActKind.AbsenceSaid } ? given.FindAll(one => Excuses.In(last).Contains(one.Session.Id))
            : last is null && given.Count == 1 ? given
            : [];
        if (meant.Count == 0)
            return false;
        foreach (var one in meant)
            await excuses.SayAsync(turn.Speaker.AsTrainee(), one.Session.Id, null, cancellationToken);
        await dialogs.Context.SayAsync(
            Texts.Say("ComingAgain", ("classes", ClassCard.Listed(meant, turn))),
            [Texts.Shared["Classes"], Texts.Shared["Help"]],
            cancellationToken
        );
        return true;
    }

    /// <summary>What was noted last gets another reason, which is shown before anybody is told. False where nothing was noted.</summary>
    async Task<bool> OtherReasonAsync(DialogContext dialogs, Turn turn, string why, CancellationToken cancellationToken)
    {
        if (await journal.LastAsync(turn.Speaker.Id, [ActKind.AbsenceSaid], cancellationToken) is not { } last)
            return false;
        var noted = (await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken))
            .Where(one => one.Why is not null && Excuses.In(last).Contains(one.Session.Id))
            .Select(one => one.Session.Id.Value)
            .ToList();
        if (noted.Count == 0)
            return false;
        await dialogs.BeginDialogAsync(
            Id,
            Json.Write(new Draft(Draft.Current, noted[0], AbsenceReader.IsReason(why) ? why : null, [.. noted.Skip(1)])),
            cancellationToken
        );
        return true;
    }

    /// <summary>They can come to what they never said they could not: it stays so, and is said. False where the words name no such class.</summary>
    public async Task<bool> StaysExpectedAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var wish = new ClassWish(turn);
        var all = await board.ToComeAsync(turn.Speaker.Id, turn.Speaker.BatchId, null, cancellationToken);
        wish.LookForCities(all);
        if (!wish.IsNamed || all.Where(view => view.Booking is not null && wish.Fits(view)).ToList() is not { Count: > 0 } meant)
            return false;
        await dialogs.Context.SayAsync(
            Texts.Say("ExpectedAnyway", ("classes", ClassCard.Listed(meant, turn))),
            [Texts.Shared["Classes"]],
            cancellationToken
        );
        return true;
    }

    /// <summary>A class is not cancelled like a booking: that they do not come is noted, with why.</summary>
    public async Task MissAsync(DialogContext dialogs, Turn turn, SessionId id, CancellationToken cancellationToken)
    {
        if (await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, id, cancellationToken) is { } one)
            await AskAsync(dialogs, turn, [one], cancellationToken);
    }

    async Task AskAsync(DialogContext dialogs, Turn turn, IReadOnlyList<LessonView> meant, CancellationToken cancellationToken)
    {
        var expected = meant.Where(view => view is { Booking: not null, SignUp: null }).ToList();
        if (expected.Count > 0)
            await dialogs.BeginDialogAsync(
                Id,
                Json.Write(
                    new Draft(
                        Draft.Current,
                        expected[0].Session.Id.Value,
                        AbsenceReader.WhyIn(turn.Words),
                        [.. expected.Skip(1).Select(view => view.Session.Id.Value)]
                    )
                ),
                cancellationToken
            );
        else
        {
            if (meant[0] is { Booking: null })
                await dialogs.Context.SayAsync(Texts["NotSignedUp"], null, cancellationToken);
            await dialogs.Context.ShowAsync(ClassCard.One(turn.Memory.NewCard(), meant[0], turn), null, cancellationToken);
        }
    }

    /// <summary>Pressed again while it asks, it asks once.</summary>
    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            return Task.CompletedTask;
        var draft = Json.Write(new Draft(Draft.Current, id, WhySaid.In(turn)));
        return dialogs.ActiveDialog?.Id == Id
            ? dialogs.ReplaceDialogAsync(Id, draft, cancellationToken)
            : dialogs.BeginDialogAsync(Id, draft, cancellationToken);
    }

    public override bool Takes(string draft, Turn turn) =>
        AbsenceReader.IsReason(turn.Words)
        || IsAnswer(draft, turn)
        || (Read(draft)?.Why is not null && (AnswerReader.Read(turn.Words) is not null || ButtonWords.Say(turn, Texts["NoteIt"])));

    /// <summary>Another one that they miss, that they can come after all, or that they do not know why.</summary>
    public override bool IsAnswer(string draft, Turn turn) =>
        AbsenceReader.Misses(turn.Words) || BookingSaid.ComesAfterAll(turn.Words) || AbsenceReader.IsNoneYet(turn.Words);

    /// <summary>What shows the reason may come with it, or instead of it.</summary>
    public override bool TakesFiles(string draft, Turn turn) => true;

    public override AskedFor AsksFor(string draft) => AskedFor.Words;

    public override bool WaitsFor(string draft, Input.Pressed pressed) => false;

    public override string? Sum(string draft, Turn turn) => Texts["SumCannotCome"];

    async Task<DialogTurnResult> AskWhyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft || await ViewsAsync(draft, turn, cancellationToken) is not { Count: > 0 } views)
        {
            await step.Context.SayAsync(Texts["NotThere"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        Keep(step, Json.Write(draft));
        var words = new SessionWords(turn);
        var (what, when) = (words.Taught(views[0].Session), words.When(views[0].Session));
        if (draft.Why is { } said)
            await step.Context.SayAsync(
                views.Count > 1
                    ? Texts.Say("NoteAllSo", ("classes", ClassCard.Listed(views, turn)), ("why", said))
                    : Texts.Say("NoteItSo", ("what", what), ("when", when), ("why", said)),
                [Texts["NoteIt"], Texts.Shared["Cancel"]],
                cancellationToken
            );
        else
            await step.Context.SayAsync(
                views.Count > 1
                    ? Texts.Say("AskWhyAll", ("classes", ClassCard.Listed(views, turn)))
                    : Texts.Say("AskWhy", ("what", what), ("when", when)),
                [Texts["WhyIll"], Texts["WhyWork"], Texts.Shared["Cancel"]],
                cancellationToken
            );
        return Dialog.EndOfTurn;
    }

    async Task<DialogTurnResult> NoteAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Read(DraftOf(step)) is not { } draft)
            return await step.EndDialogAsync(null, cancellationToken);
        if (
            BookingSaid.ComesAfterAll(turn.Words)
            || RefusalSaid.Is(turn.Words)
            || (draft.Why is not null && AnswerReader.Read(turn.Words) is Answer.No)
        )
        {
            turn.NotHeard = true;
            await step.Context.SayAsync(Texts["StaysExpected"], [Texts.Shared["Classes"]], cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        if (AbsenceReader.Misses(turn.Words))
        {
            var meant = (await ReadAsync(turn, cancellationToken)).Meant;
            if (meant.Count == 0 && new ClassWish(turn.Saying(AbsenceReader.WhichIn(turn.Words))).Days is { } days)
                await step.Context.SayAsync(turn.NothingThen(Texts, days, "NoneThatDay", "NoneOfThese"), null, cancellationToken);
            else
                draft = With(draft, meant, turn);
            return await step.ReplaceDialogAsync(Id, Json.Write(draft), cancellationToken);
        }
        if (AbsenceReader.IsNoneYet(turn.Words))
        {
            await step.Context.SayAsync(Texts["NoWhyYet"], null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        var (why, document) = (AbsenceReader.Bare(turn.Words), (turn.Input as Input.Sent)?.Files is [var first, ..] ? first : null);
        if (why.Length == 0 && document is not null)
            why = Texts["WhyDocument"];
        if (draft.Why is { } shown && (AnswerReader.Read(turn.Words) is Answer.Yes or Answer.Save || ButtonWords.Say(turn, Texts["NoteIt"])))
            why = shown;
        if (why != draft.Why && !AbsenceReader.IsReason(why))
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        // Another reason than the one that was shown is shown, too, before anybody is told.
        if (draft.Why is not null && why != draft.Why && document is null)
            return await step.ReplaceDialogAsync(Id, Json.Write(draft with { Why = why }), cancellationToken);
        if (document is not null && await files.LookAsync(document.Id, cancellationToken) is FileVerdict.Bad bad)
        {
            await step.Context.SayAsync(FileTrouble.Of(bad, document.Name), null, cancellationToken);
            return await step.ReplaceDialogAsync(Id, DraftOf(step), cancellationToken);
        }
        var (words, views) = (new SessionWords(turn), await ViewsAsync(draft, turn, cancellationToken));
        List<LessonView> noted = [];
        foreach (var view in views)
            switch (await excuses.SayAsync(turn.Speaker.AsTrainee(), view.Session.Id, why, cancellationToken, document?.Id))
            {
                case ExcuseOutcome.Noted:
                    noted.Add(view);
                    break;
                case ExcuseOutcome.Over over:
                    await step.Context.SayAsync(Texts.Say("IsOver", ("when", words.When(over.Session))), null, cancellationToken);
                    break;
            }
        WhySaid.Keep(turn, null);
        await step.Context.SayAsync(
            noted.Count > 0 ? Texts.Say("NotedWith", ("classes", ClassCard.Listed(noted, turn)), ("why", why)) : Texts["NotThere"],
            noted.Count > 0 ? [Texts.Shared["Undo"], Texts.Shared["Classes"]] : [Texts.Shared["Classes"]],
            cancellationToken
        );
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Others that they do not come to either, and why.</summary>
    static Draft With(Draft draft, IReadOnlyList<LessonView> meant, Turn turn) =>
        draft with
        {
            Why = AbsenceReader.WhyIn(turn.Words) ?? draft.Why,
            More =
            [
                .. (draft.More ?? [])
                    .Concat(
                        meant
                            .Where(view => view is { Booking: not null, SignUp: null })
                            .Select(view => view.Session.Id.Value)
                            .Where(id => id != draft.Session)
                    )
                    .Distinct(),
            ],
        };

    async Task<List<LessonView>> ViewsAsync(Draft draft, Turn turn, CancellationToken cancellationToken)
    {
        List<LessonView> views = [];
        foreach (var id in (draft.More ?? []).Prepend(draft.Session))
            if (await board.OneAsync(turn.Speaker.Id, turn.Speaker.BatchId, new SessionId(id), cancellationToken) is { Booking: not null } view)
                views.Add(view);
        return views;
    }

    static Draft? Read(string text) => DraftText.Read<Draft>(text, draft => draft.V == Draft.Current);

    /// <param name="Why">As it was said with the wish; it is shown before it is noted.</param>
    /// <param name="More">Others that they do not come to either.</param>
    sealed record Draft(int V, Guid Session, string? Why = null, IReadOnlyList<Guid>? More = null)
    {
        public const int Current = 1;
    }
}
