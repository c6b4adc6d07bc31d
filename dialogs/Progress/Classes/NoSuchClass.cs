using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>That there is no such class is said with what was looked for and when, and with the one that comes nearest to it.</summary>
sealed class NoSuchClass(Turn turn, ClassWish wish)
{
    static readonly Texts Texts = new(typeof(NoSuchClass));

    SessionKind? sought = wish.Kind;

    /// <param name="toCome">All that is to come.</param>
    /// <param name="kind">What kind is looked for, whatever the words say.</param>
    /// <param name="changes">Something was to be done with it: nothing has been.</param>
    public Card Card(IReadOnlyList<LessonView> toCome, SessionKind? kind = null, bool changes = false)
    {
        sought = kind ?? wish.Kind;
        var card = new Card(turn.Memory.NewCard());
        var next = Nearest(toCome);
        card.Text(
            Spoken.Sentences([
                Missing,
                .. next is null ? Array.Empty<string>() : [Next(next)],
                .. changes ? [Texts["NothingChanged"]] : Array.Empty<string>(),
            ])
        );
        if (next is not null)
            card.Buttons(SessionWords.See(next.Session));
        return card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }

    /// <summary>Something was to be done with it, and nothing has been; to when it was to be moved makes no difference.</summary>
    public Task UnchangedAsync(DialogContext dialogs, IReadOnlyList<LessonView> toCome, CancellationToken cancellationToken)
    {
        Turn.Of(dialogs.Context)
            .Took.UnionWith([ThingKind.Date, ThingKind.DayToCome, ThingKind.DayPast, ThingKind.Weekday, ThingKind.Time, ThingKind.PartOfDay]);
        return dialogs.Context.ShowAsync(Card(toCome, changes: true), null, cancellationToken);
    }

    string Missing =>
        turn.When(wish.Days) is { } when
            ? Spoken.Sentence(
                Texts.Say(
                    wish.Days!.To < turn.Today ? "NoneWasThen"
                        : wish.Days.From == wish.Days.To ? "NoneOnDay"
                        : "NoneInDays",
                    ("what", What),
                    ("when", when)
                )
            )
            : Texts.Say("NoneSuch", ("what", What));

    string What =>
        wish.Topic is { } topic ? Texts.Say("ClassOn", ("topic", topic.Name.In(turn.Language)))
        : sought is null or SessionKind.Visit && wish.City is { } city ? Texts.Say("VisitTo", ("city", city))
        : Texts[
            sought switch
            {
                SessionKind.Visit => "AVisit",
                SessionKind.Closing => "AClosing",
                _ => "AClass",
            }
        ];

    string Next(LessonView next)
    {
        var words = new SessionWords(turn);
        return Texts.Say("NextIs", ("what", words.Taught(next.Session)), ("when", words.When(next.Session)));
    }

    /// <summary>Of the same kind if there is one, nearest to the days that were asked for.</summary>
    LessonView? Nearest(IReadOnlyList<LessonView> toCome)
    {
        var ahead = toCome.Where(view => view.Session.EndsAt > turn.Now).ToList();
        var alike = ahead.Where(wish.IsSuch).ToList();
        return (alike.Count > 0 ? alike : ahead).MinBy(view =>
            wish.Days is { } days
                ? Math.Abs(LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day.DayNumber - days.From.DayNumber)
                : view.Session.StartsAt.UtcTicks
        );
    }
}

/// <summary>Where the day that is said and the teacher do not go together, both are shown: by either alone another class would be taken.</summary>
static class TeacherOrDay
{
    static readonly Texts Texts = new(typeof(TeacherOrDay));

    /// <summary>False where they go together, or nothing is to be asked.</summary>
    public static async Task<bool> AskTeacherOrDayAsync(
        this ITurnContext context,
        Turn turn,
        ClassWish wish,
        IReadOnlyList<LessonView> all,
        CancellationToken cancellationToken
    )
    {
        if (wish.TeacherOrDay(all) is not var (day, either))
            return false;
        var title = Texts.Say("NotThatDay", ("teacher", wish.Teacher!), ("when", Spoken.Date(day, turn.Today)));
        await context.ShowAsync(ClassCard.List(turn.Memory.NewCard(), title, either, turn), null, cancellationToken);
        return true;
    }
}
