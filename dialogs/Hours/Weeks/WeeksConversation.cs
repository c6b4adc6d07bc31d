using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.Weeks;

/// <summary>Weeks of which nothing is known: a trainee's own, or those of a supervisor's trainees.</summary>
public sealed class WeeksConversation(Core.Hours.Weeks weeks, NameBook names) : Conversation(Description), IDescribed
{
    const int MostRows = 6;
    const int MostTrainees = 15;
    const int MostNamed = 4;

    public static ConversationDescription Description { get; } =
        new(typeof(WeeksConversation), "weeks")
        {
            NamesPeople = true,
            Theme = Theme.Hours,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Fits = turn => !turn.Speaker.Is(Role.Trainee) && AsksWho(turn) ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = WeeksVerbs.Every,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        turn.Speaker.Is(Role.Trainee) ? OwnAsync(dialogs, turn, cancellationToken) : OthersAsync(dialogs, turn, cancellationToken);

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            !turn.Speaker.Is(Role.Trainee)
            || !DateOnly.TryParseExact(pressed.Subject, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monday)
        )
            await BeginAsync(dialogs, turn, cancellationToken);
        else
            await dialogs.Context.SayAsync(
                WeekWords.Answer(await weeks.NothingInAsync(turn.Speaker.AsTrainee(), monday, cancellationToken)),
                [Texts["HelpTitle"], Texts.Shared["LogHours"]],
                cancellationToken
            );
    }

    async Task OwnAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var open = await weeks.OpenAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (open.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoneOpen"], turn.WaysOn(), cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(WeekWords.Count("OwnTitle", open.Count));
        foreach (var monday in open.Reverse().Take(MostRows))
            card.Row(Texts.Say("WeekOf", ("monday", Spoken.ShortDate(monday))), Texts["PressIfNothing"], new Button("", WeekWords.NothingIn(monday)));
        if (open.Count > MostRows)
            card.Hint(WeekWords.Count("MoreWeeks", open.Count - MostRows));
        await dialogs.Context.ShowAsync(
            card.Hint(Texts["OwnHowTo"]).Buttons(new Button(Texts.Shared["LogHours"], LogVerbs.Another)),
            null,
            cancellationToken
        );
    }

    async Task OthersAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var reviewer = turn.Speaker.AsReviewer();
        if (turn.Input is Input.Said && PeriodReader.Read(LatelySaid.AsSpan(turn.Words), turn.Today, turn.Language == Language.Chinese) is { } period)
        {
            await QuietAsync(dialogs, turn, period, cancellationToken);
            return;
        }
        var all = await weeks.OpenOfAsync(reviewer, turn.Speaker.Is(Role.Administrator), cancellationToken);
        var open = all.Where(one => one.Mondays.Count > 0).ToList();
        if (open.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts[all.Count == 0 ? "NoTrainees" : "NoneOpenOfYours"], turn.WaysOn(), cancellationToken);
            return;
        }
        var words = new EntryWords(turn, await names.OfAsync(open.Select(one => (PersonId?)one.Trainee), cancellationToken));
        var card = new Card(turn.Memory.NewCard()).Title(Texts["OthersTitle"]);
        foreach (
            var one in open.OrderByDescending(one => one.Mondays.Count)
                .ThenBy(one => words.Name(one.Trainee), StringComparer.Ordinal)
                .Take(MostTrainees)
        )
        {
            var last = string.Join(Texts.Shared["ListSeparator"], one.Mondays.TakeLast(MostNamed).Select(Spoken.ShortDate));
            card.Item(
                words.Name(one.Trainee),
                one.Mondays.Count > MostNamed
                    ? Texts.Say("TraineeWeeksLast", ("count", one.Mondays.Count), ("weeks", last))
                    : Texts.Say("TraineeWeeks", ("weeks", last))
            );
        }
        if (open.Count <= MostTrainees)
            LastShown.Show(turn, open.Select(one => one.Trainee), ShownAs.WithoutEntry);
        if (open.Count > MostTrainees)
            card.Hint(Texts.Say("MoreTrainees", ("count", open.Count - MostTrainees)));
        await dialogs.Context.ShowAsync(card.Hint(Texts["OthersHowTo"]), turn.WaysOn(), cancellationToken);
    }

    /// <summary>Who has no entry of the days that are named.</summary>
    async Task QuietAsync(DialogContext dialogs, Turn turn, Period period, CancellationToken cancellationToken)
    {
        var everybody = turn.Speaker.Is(Role.Administrator);
        var quiet = await weeks.QuietAsync(turn.Speaker.AsReviewer(), everybody, period.From, period.To, cancellationToken);
        var (from, to) = (Spoken.Date(period.From, turn.Today), Spoken.Date(period.To < turn.Today ? period.To : turn.Today, turn.Today));
        var words = new EntryWords(turn, await names.OfAsync(quiet.Select(one => (PersonId?)one), cancellationToken));
        List<PersonId> ordered = [.. quiet.OrderBy(one => words.Name(one), StringComparer.Ordinal)];
        if (quiet.Count <= MostQuiet)
            LastShown.Show(turn, ordered, ShownAs.WithoutEntry);
        var named = ordered.Take(MostQuiet).Select(one => words.Name(one)).ToList();
        var said =
            quiet.Count == 0 ? Texts.Say("QuietNobody", ("from", from), ("to", to))
            : period.From == period.To ? Texts.Say("QuietOn", ("day", from), ("names", Spoken.All(named)))
            : Texts.Say("Quiet", ("from", from), ("to", to), ("names", Spoken.All(named)));
        await dialogs.Context.SayAsync(
            quiet.Count > MostQuiet ? $"{said} {Texts.Say("MoreTrainees", ("count", quiet.Count - MostQuiet))}" : said,
            quiet.Count == 0 ? turn.WaysOn() : [Texts["RemindThem"], Texts["HelpTitle"]],
            cancellationToken
        );
    }

    const int MostQuiet = 40;

    static bool AsksWho(Turn turn) => turn.Input is Input.Said && StandingAsked.WhoIsQuiet(turn.Words);
}

/// <summary>"Nothing this week": an answer that is kept, like hours are.</summary>
public sealed class NothingThisWeekConversation(Core.Hours.Weeks weeks) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> LastWeek = Phrase.In(new Texts(typeof(NothingThisWeekConversation)), "TriggersNothingLast");

    static readonly IReadOnlyList<Phrase> InAWeek = Phrase.In(new Texts(typeof(NothingThisWeekConversation)), "TriggersNothingIn");

    public static ConversationDescription Description { get; } =
        new(typeof(NothingThisWeekConversation), "nothing-this-week", "TriggersNothing")
        {
            Intents = ["nothing_this_week"],
            Listed = false,
            Fits = turn => Math.Max(Math.Max(Description!.FitsPhrase(turn), Phrase.Best(LastWeek, turn.Folded)), Phrase.Best(InAWeek, turn.Folded)),
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        // What only probably says so is asked, and kept at a press.
        if (!Description.IsAskedBy(turn))
        {
            var monday = LocalTime.MondayOf(turn.Today).AddDays(turn.Heard?.Names(ThingKind.SpanPast) == true ? -7 : 0);
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Text(Texts.Say("AskNothing", ("monday", Spoken.ShortDate(monday))))
                    .Buttons(
                        new Button(Texts["YesNothing"], WeekWords.NothingIn(monday), ButtonStyle.First),
                        new Button(Texts.Shared["LogHours"], LogVerbs.Another)
                    ),
                null,
                cancellationToken
            );
            return;
        }
        var outcome =
            Phrase.Best(InAWeek, turn.Folded) is >= Phrase.Opening and < Phrase.Whole
            && DayReader
                .Read(turn.Words[(turn.Words.IndexOf(" of ", StringComparison.OrdinalIgnoreCase) is var of && of > 0 ? of + 4 : 0)..], turn.Days())
                .Value
                is { } day
                ? await weeks.NothingAroundAsync(trainee, day, cancellationToken)
                : await weeks.NothingAsync(
                    trainee,
                    Phrase.Best(LastWeek, turn.Folded) > Description.FitsPhrase(turn) || turn.Heard?.Names(ThingKind.SpanPast) == true ? 1 : 0,
                    cancellationToken
                );
        await dialogs.Context.SayAsync(WeekWords.Answer(outcome), turn.WaysOn(), cancellationToken);
    }
}

static class WeekWords
{
    static readonly Texts Texts = new(typeof(WeekWords));

    public static string Answer(WeekOutcome outcome) =>
        outcome switch
        {
            WeekOutcome.Saved saved => Texts.Say("Saved", ("monday", Spoken.ShortDate(saved.Monday))),
            WeekOutcome.Already before => Texts.Say("Already", ("monday", Spoken.ShortDate(before.Monday))),
            WeekOutcome.HasEntries has => Texts.Say("HasEntries", ("monday", Spoken.ShortDate(has.Monday)), ("length", Spoken.Length(has.Minutes))),
            _ => Texts["NotAWeek"],
        };

    /// <summary>The button's deed that says so of a week.</summary>
    public static Deed NothingIn(DateOnly monday) => WeeksVerbs.Nothing.About(monday.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    public static string Count(string key, int count) => Texts.Say(count == 1 ? $"{key}One" : key, ("count", count));
}
