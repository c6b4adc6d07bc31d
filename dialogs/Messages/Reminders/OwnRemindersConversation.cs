using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Messages.Reminders;

/// <summary>Reminds somebody once of something of their own, lists what is to come, and takes one out again.</summary>
public sealed class OwnRemindersConversation(OwnReminders reminders, Preferences preferences, Extensions extensions)
    : Conversation(Description),
        IDescribed
{
    /// <summary>More than any opening, less than another's very words.</summary>
    const double Understood = 0.97;

    static readonly Texts Own = new(typeof(OwnRemindersConversation));

    static readonly IReadOnlyList<Phrase> ListWords = Phrase.In(Own, "OwnListWords");

    /// <summary>What is to be reminded of, while it is asked when.</summary>
    static readonly Remembered<Open?> Asked = new("reminderAsked", null);

    /// <param name="Cards">How many cards had been made: with another one shown the question is over.</param>
    sealed record Open(string Text, int Cards);

    static string? AskedFor(Turn turn) =>
        Asked.In(turn) is { } open && open.Cards == turn.Memory.CardsMade && turn.SinceLast <= Answered ? open.Text : null;

    /// <summary>Those that the last sentence set: "that reminder", 第二个, or by what they are of.</summary>
    static readonly Remembered<IReadOnlyList<SetNow>> Latest = new("remindersSet", []);

    sealed record SetNow(Guid Id, string Text);

    static readonly TimeSpan Answered = TimeSpan.FromMinutes(10);

    public static ConversationDescription Description { get; } =
        new(typeof(OwnRemindersConversation), "own-reminders", "OwnListWords")
        {
            Intents = ["own_reminder"],
            Yields = false,
            Listed = false,
            IsFor = _ => true,
            // It names what is due, and is about that no more than about the reminder.
            ComesFirst = turn => turn.Input is Input.Said && SaidOnce.Reminder(turn) is { DaysAhead: not null, Others: false },
            Fits = Fits,
            Nears = _ => 0,
            Verbs = OwnReminderVerbs.Every,
        };

    static double Fits(Turn turn)
    {
        if (turn.Input is not Input.Said)
            return 0;
        if (Answer(turn) is not null || Lists(turn))
            return Phrase.Whole;
        if (SaidOnce.Reminder(turn) is not null || Drops(turn) || Moves(turn) is not null)
            return Understood;
        return
            AskedFor(turn) is not null
            && turn.Heard?.Names(ThingKind.Work) != true
            && turn.Heard?.Names(ThingKind.Person) != true
            && Moment(turn) is not null
            ? Understood
            : 0;
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (Answer(turn) is { } answer)
        {
            await dialogs.RetireCardAsync(turn, answer.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
            await PressedAsync(dialogs, turn, answer with { Card = turn.Memory.NewCard() }, cancellationToken);
        }
        else if (Lists(turn))
            await ListAsync(dialogs, turn, null, cancellationToken);
        else if (OwnReminderReader.ReadAll(turn.Words, turn.Today, turn.Language == Language.Chinese) is { Count: > 0 } all)
        {
            Latest.Keep(turn, []);
            foreach (var said in all)
                await SetAsync(dialogs, turn, said, cancellationToken);
        }
        else if (Drops(turn) || Moves(turn) is not null)
            await ChangeAsync(dialogs, turn, cancellationToken);
        else if (AskedFor(turn) is { } text && Moment(turn) is { } when)
            await PlanAsync(dialogs, turn, text, when, cancellationToken);
        else
            await ListAsync(dialogs, turn, null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == OwnReminderVerbs.DropAll)
        {
            foreach (var each in await reminders.ToComeAsync(turn.Speaker.Id, cancellationToken))
                await reminders.DropAsync(turn.Speaker.Id, each.Id, cancellationToken);
            var gone = new Card(pressed.Card).Text(Texts["OwnDroppedAll"]);
            await (
                turn.Input is Input.Pressed
                    ? dialogs.Context.ReplaceAsync(gone, cancellationToken)
                    : dialogs.Context.ShowAsync(gone, null, cancellationToken)
            );
            return;
        }
        if (pressed.Verb == OwnReminderVerbs.List || !Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
        {
            await ListAsync(dialogs, turn, null, cancellationToken);
            return;
        }
        if (pressed.Verb == OwnReminderVerbs.Drop)
        {
            var dropped = await reminders.DropAsync(turn.Speaker.Id, new NoticeId(id), cancellationToken);
            var card = new Card(pressed.Card).Text(dropped is null ? Texts["OwnGone"] : Texts.Say("OwnDropped", ("text", dropped.Text)));
            if (turn.Input is Input.Pressed)
                await dialogs.Context.ReplaceAsync(card, cancellationToken);
            else
                await dialogs.Context.ShowAsync(card, null, cancellationToken);
            return;
        }
        var all = await reminders.ToComeAsync(turn.Speaker.Id, cancellationToken);
        if (all.FirstOrDefault(each => each.Id.Value == id) is { } one)
            await dialogs.Context.ShowAsync(AskDrop(turn, one), null, cancellationToken);
        else
            await ListAsync(dialogs, turn, Texts["OwnGone"], cancellationToken);
    }

    async Task SetAsync(DialogContext dialogs, Turn turn, OwnReminderSaid said, CancellationToken cancellationToken)
    {
        if (said.Others)
            await dialogs.Context.SayAsync(
                Texts[turn.Speaker.Is(Role.Trainee) ? "OwnOnlyYou" : "OwnOnlyYouAnnounce"],
                turn.WaysOn(),
                cancellationToken
            );
        else if (said.Repeats)
            await dialogs.Context.SayAsync(Texts["OwnOnce"], turn.WaysOn(), cancellationToken);
        else if (said.DaysAhead is not null && await DueAsync(turn, cancellationToken) is { } due)
            await PlanAsync(dialogs, turn, said.Text, said.Before(due), cancellationToken);
        else if (said.When is { } when)
        {
            await PlanAsync(dialogs, turn, said.Text, when, cancellationToken);
            // A second one in the same sentence: at its own time, or at the same.
            if (said.Then.Length > 0 && OwnReminderReader.Read(said.Then, turn.Today, turn.Language == Language.Chinese) is { } then)
                await SetAsync(dialogs, turn, then with { When = then.When ?? when }, cancellationToken);
        }
        else
        {
            Asked.Keep(turn, new Open(said.Text, turn.Memory.CardsMade));
            await dialogs.Context.SayAsync(Texts.Say("OwnWhen", ("text", said.Text)), [Texts["OwnWhen1"], Texts["OwnWhen2"]], cancellationToken);
        }
    }

    /// <summary>When the one item that is named is due, for the speaker.</summary>
    async Task<DateOnly?> DueAsync(Turn turn, CancellationToken cancellationToken) =>
        new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(turn.Words).Select(one => one.Item).Distinct().ToList() is [var item]
            ? await extensions.DueAsync(turn.Speaker.BatchId, item, turn.Speaker.Is(Role.Trainee) ? turn.Speaker.Id : null, null, cancellationToken)
            : null;

    async Task PlanAsync(DialogContext dialogs, Turn turn, string text, MomentSaid when, CancellationToken cancellationToken)
    {
        var outcome = await reminders.PlanAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            text,
            await AtAsync(turn, when, cancellationToken),
            cancellationToken
        );
        if (outcome is OwnReminderOutcome.Planned planned)
            Latest.Keep(turn, [.. Latest.In(turn), new SetNow(planned.Reminder.Id.Value, text)]);
        Asked.Keep(turn, outcome is OwnReminderOutcome.TimeNotPossible ? new Open(text, turn.Memory.CardsMade) : null);
        if (outcome is OwnReminderOutcome.Planned { Reminder: var reminder })
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Title(Texts.Say("OwnSet", ("when", PreferenceWords.When(reminder.At, turn))))
                    .Text(reminder.Text)
                    .Buttons(
                        new Button(Texts["OwnDrop"], OwnReminderVerbs.Drop.About(reminder.Id)),
                        new Button(Texts["OwnList"], OwnReminderVerbs.List)
                    ),
                null,
                cancellationToken
            );
        else
            await dialogs.Context.SayAsync(
                outcome switch
                {
                    OwnReminderOutcome.TooLong too => Texts.Say("OwnTooLong", ("most", too.Most)),
                    OwnReminderOutcome.TooMany many => Texts.Say("OwnTooMany", ("most", many.Most)),
                    _ => Texts["OwnPast"],
                },
                null,
                cancellationToken
            );
    }

    /// <summary>One that is to be left out is shown with the question; one that is to come at another time is put there.</summary>
    async Task ChangeAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await reminders.ToComeAsync(turn.Speaker.Id, cancellationToken);
        if (Drops(turn) && all.Count > 1 && SaidEach.IsIn(turn.Words))
        {
            await dialogs.Context.ShowAsync(AskDropAll(turn, all), null, cancellationToken);
            return;
        }
        // "Make it 5" beside the one that was just set means that one.
        var pointed = IsJustSet(turn) ? Pointed(turn) : null;
        var meant =
            pointed is not null ? all.Where(each => each.Id.Value == pointed.Id).ToList()
            : IsJustSet(turn) && Corrects(turn) ? []
            : all.Where(each => Names(each.Text, turn)).ToList();
        if (meant.Count == 0)
            meant = [.. all.Where(each => Latest.In(turn) is [.., var last] && each.Id.Value == last.Id)];
        if (meant.Count == 0)
            meant = [.. all];
        if (meant is not [var one])
            await ListAsync(dialogs, turn, all.Count == 0 ? null : Texts["OwnWhich"], cancellationToken);
        else if (Moves(turn) is { } to)
        {
            var (day, time) = LocalTime.Of(one.At, turn.Speaker.Zone);
            await reminders.DropAsync(turn.Speaker.Id, one.Id, cancellationToken);
            Latest.Keep(turn, [.. Latest.In(turn).Where(each => each.Id != one.Id.Value)]);
            // A day alone keeps the time, a time alone the day.
            var when = to.After is null ? new MomentSaid(to.Day ?? day, MomentReader.InHalfOf(to.Time ?? time, time, turn.Words), null) : to;
            await PlanAsync(dialogs, turn, one.Text, when, cancellationToken);
        }
        else
            await dialogs.Context.ShowAsync(AskDrop(turn, one), null, cancellationToken);
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, string? first, CancellationToken cancellationToken)
    {
        var all = await reminders.ToComeAsync(turn.Speaker.Id, cancellationToken);
        if (first is not null)
            await dialogs.Context.SayAsync(first, null, cancellationToken);
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["OwnNone"], [Texts["HelpTitle"]], cancellationToken);
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(Texts["OwnTitle"]);
        foreach (var each in all)
            card.Row(each.Text, PreferenceWords.When(each.At, turn), new Button("", OwnReminderVerbs.Open.About(each.Id)));
        await dialogs.Context.ShowAsync(
            card.Hint(Texts["OwnHint"]).Buttons(new Button(Texts["HelpTitle"], RemindersVerbs.Show)),
            null,
            cancellationToken
        );
    }

    Card AskDrop(Turn turn, OwnReminder one) =>
        new Card(turn.Memory.NewCard())
            .Title(Texts.Say("OwnAskDrop", ("when", PreferenceWords.When(one.At, turn))))
            .Text(one.Text)
            .Buttons(
                new Button(Texts["OwnDropIt"], OwnReminderVerbs.Drop.About(one.Id), ButtonStyle.Destructive),
                new Button(Texts["OwnKeep"], OwnReminderVerbs.List, ButtonStyle.Leaves)
            );

    Card AskDropAll(Turn turn, IReadOnlyList<OwnReminder> all)
    {
        var card = new Card(turn.Memory.NewCard()).Title(Texts["OwnAskDropAll"]);
        foreach (var each in all)
            card.Text(Texts.Say("OwnLine", ("when", PreferenceWords.When(each.At, turn)), ("text", each.Text)));
        return card.Buttons(
            new Button(Texts["OwnDropThem"], OwnReminderVerbs.DropAll, ButtonStyle.Destructive),
            new Button(Texts["OwnKeepThem"], OwnReminderVerbs.List, ButtonStyle.Leaves)
        );
    }

    async Task<DateTimeOffset> AtAsync(Turn turn, MomentSaid when, CancellationToken cancellationToken)
    {
        var own = await preferences.OfAsync(turn.Speaker.Id, cancellationToken);
        return when.At(turn.Now, turn.Speaker.Zone, day => own.MorningOf(day, turn.Speaker.Zone));
    }

    /// <summary>The button of the question shown last that a typed answer means.</summary>
    static Input.Pressed? Answer(Turn turn)
    {
        if (turn.Memory.LastCard is not { Buttons: [var drop, _] } card || !drop.Verb.Is(OwnReminderVerbs.Drop, OwnReminderVerbs.DropAll))
            return null;
        // The card of one that was just set has done its work: a yes or thanks leaves it alone.
        var meant = AnswerReader.Read(turn.Words) switch
        {
            Speech.Reading.Answer.Cancel when turn.CardIsNew => drop,
            Speech.Reading.Answer.Yes or Speech.Reading.Answer.Save or Speech.Reading.Answer.No => null,
            _ => ButtonWords.Say(turn, drop.Title) ? drop : null,
        };
        return meant is null ? null : new Input.Pressed(meant.Verb, card.Card, meant.Subject);
    }

    /// <summary>Whether the words name what the reminder is of.</summary>
    static bool Names(string text, Turn turn) =>
        text.Split(' ').Where(word => word.Length > 3).Any(word => turn.Folded.Contains(Phrase.Fold(word), StringComparison.Ordinal))
        || Enumerable
            .Range(0, Math.Max(0, text.Length - 1))
            .Any(at => Scripts.IsCjk(text[at]) && turn.Words.Contains(text.Substring(at, 2), StringComparison.Ordinal));

    /// <summary>The one of those just set that the words point at, by its place or by what it is of.</summary>
    static SetNow? Pointed(Turn turn)
    {
        var set = Latest.In(turn);
        if (Pointing.Row(turn.Words, set.Count) is { } at)
            return set[at];
        return set.Count > 1 && set.Where(one => Names(one.Text, turn)).ToList() is [var only] ? only : null;
    }

    static bool Lists(Turn turn) => Phrase.Best(ListWords, turn.Folded) >= Phrase.Whole || OwnReminderReader.AsksWhich(turn.Words);

    /// <summary>Reminders of sessions are no own ones.</summary>
    static bool IsOwn(Turn turn) =>
        Holds(turn, "OwnWords") && PreferenceReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese) is null;

    static bool Drops(Turn turn) => IsOwn(turn) && Holds(turn, "OwnDropWords");

    /// <summary>The new time of one that is there: "make that reminder Tuesday", 提醒改成9点.</summary>
    static MomentSaid? Moves(Turn turn) =>
        IsJustSet(turn) && Corrects(turn) ? Moment(Corrected(turn)) ?? Hour(Corrected(turn))
        : IsOwn(turn) && Holds(turn, "OwnMoveWords") ? Moment(turn)
        : null;

    /// <summary>"Make it 7".</summary>
    static MomentSaid? Hour(Turn turn) => MomentReader.HourIn(turn.Words) is { } hour ? new MomentSaid(null, hour, null) : null;

    /// <summary>The card of one that was just set is still the last: "make it 7", 改成9点.</summary>
    static bool IsJustSet(Turn turn) =>
        turn.SinceLast <= Answered
        && turn.Memory.LastCard?.Buttons is [{ Style: ButtonStyle.Plain } first, ..]
        && first.Verb == OwnReminderVerbs.Drop;

    static bool Corrects(Turn turn) =>
        turn.Words.Length < 60
        && (
            CorrectionReader.Opens(turn.Words)
            || OwnReminderReader.IsAnotherTime(turn.Words)
            || Own.LinesInBoth("OwnMoveWords").Any(word => turn.Folded.StartsWith(Phrase.Fold(word), StringComparison.Ordinal))
            || (Holds(turn, "OwnMoveWords") && Pointed(turn) is not null)
        );

    /// <summary>Only the words of the time that it should be.</summary>
    static Turn Corrected(Turn turn) => turn.Saying(OwnReminderReader.AnotherTime(turn.Words));

    static bool Holds(Turn turn, string key) =>
        turn.Input is Input.Said && Own.LinesInBoth(key).Any(word => turn.Folded.Contains(Phrase.Fold(word), StringComparison.Ordinal));

    static MomentSaid? Moment(Turn turn) => MomentReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese);
}

/// <summary>The reminder that somebody set for themselves.</summary>
public sealed class OwnReminderNotice : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(OwnReminderNotice));

    public static NoticeDescription Description { get; } = new(typeof(OwnReminderNotice), OwnReminders.NoticeKind) { Why = () => Texts["OwnWhy"] };

    public override Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Task.FromResult<Card?>(new Card("").Title(Texts["OwnNow"]).Text(subjects[^1]));
}
