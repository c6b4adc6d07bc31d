using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Hearing;
using SupervisionBot.Dialogs.Hours.Amend;
using SupervisionBot.Dialogs.Hours.LogHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Talking.Human;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.MyHours;

/// <summary>Lists the last entries by week; opens, changes and withdraws one, by press or by number.</summary>
public sealed partial class MyHoursConversation(
    HourList entries,
    HourLog hours,
    EntryHistory history,
    PersonFinder people,
    LogReading reading,
    OpenConversations conversations
) : Conversation(Description), IDescribed
{
    const int MostListed = 12;
    const int MostNear = 3;

    /// <summary>More than any opening: the words are about what was just saved.</summary>
    const double Correcting = 0.96;

    static readonly Texts Own = new(typeof(MyHoursConversation));
    static readonly IReadOnlyList<Phrase> OpenWords = Phrase.In(Own, "TriggersOpen");
    static readonly IReadOnlyList<Phrase> EditWords = Phrase.In(Own, "TriggersEdit");
    static readonly IReadOnlyList<Phrase> WithdrawWords = Phrase.In(Own, "TriggersWithdraw");
    static readonly IReadOnlyList<Phrase> EditLast = Phrase.In(Own, "TriggersEditLast");
    static readonly IReadOnlyList<Phrase> WithdrawLast = Phrase.In(Own, "TriggersWithdrawLast");

    public static ConversationDescription Description { get; } =
        new(typeof(MyHoursConversation), "my-hours")
        {
            Intents = ["my_hours", "change_entry", "withdraw_entry", "waiting_hours"],
            Theme = Theme.Hours,
            OnCommandList = true,
            Fits = Fits,
            Verbs = HoursVerbs.Every,
        };

    /// <summary>Also asked for by "edit 2" once a list was shown, and by "change my last entry to 3 h" at any time.</summary>
    static double Fits(Turn turn) =>
        (LastShown.Entries.In(turn).Count > 0 && ByNumber(turn.Folded) is not null)
        || WithdrawCard.Answered(turn) is not null
        || (turn.Speaker.Is(Role.Trainee) && (EntryCorrection.IsSure(turn.Words) || Asks(turn)))
            ? Phrase.Whole
            : (
                (double[])
                    [
                        EntryMeant.Corrects(turn)
                        || EntryMeant.GoesOn(turn)
                        || EntryCorrection.IsIn(turn.Words)
                        || EntryCorrection.TakesOut(turn.Words)
                        || (turn.Speaker.Is(Role.Trainee) && NoteCut.Is(turn.Words))
                            ? Correcting
                            : 0,
                        Description.FitsPhrase(turn),
                        Phrase.Best(EditLast, turn.Folded),
                        Phrase.Best(WithdrawLast, turn.Folded),
                    ]
            ).Max();

    /// <summary>A question about the entries that is nobody else's to answer: what was written about them, what is not approved, why two sums
    /// differ.</summary>
    static bool Asks(Turn turn) =>
        turn.Input is Input.Said
        && (
            StateWords.AsksWhatWasWritten(turn.Words)
            || StateWords.AsksWhyReturned(turn.Words)
            || LoggedOnSaid.AsksWhich(turn.Words)
            || StateWords.AsksWhetherApproved(turn.Words)
            || PassOnSaid.Nudges(turn.Words)
            || DuplicatesSaid.Are(turn.Words)
            || LoggedAlready.Read(turn.Words) is not null
            || OtherSum.IsIn(turn.Words)
            || (StateWords.NotApproved(turn.Words) && SessionReader.IsQuestion(turn.Words) && !QuestionReader.SaysAmount(turn.Words))
        );

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (OtherSum.IsIn(turn.Words))
        {
            var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
            await dialogs.Context.ShowAsync(OtherSum.Card(turn, all, await WordsAsync(turn, cancellationToken)), null, cancellationToken);
            return;
        }
        if (!LoggedOnSaid.AsksWhich(turn.Words) && LoggedAlready.Read(turn.Words) is { } asked)
        {
            await AlreadyAsync(dialogs, turn, asked, cancellationToken);
            return;
        }
        if (DuplicatesSaid.Are(turn.Words))
        {
            await AlikeAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (PassOnSaid.Nudges(turn.Words))
        {
            await NudgeAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (Asks(turn))
        {
            await ListAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (LastShown.Entries.In(turn).Count > 0 && ByNumber(turn.Folded) is var (verb, number))
        {
            if (number >= 1 && number <= LastShown.Entries.In(turn).Count)
                await ActAsync(dialogs, turn, verb, new EntryId(LastShown.Entries.In(turn)[number - 1]), turn.Memory.NewCard(), cancellationToken);
            else
                await dialogs.Context.SayAsync(
                    Texts.Say("NoSuchNumber", ("number", number), ("most", LastShown.Entries.In(turn).Count)),
                    [Texts.Shared["MyHours"]],
                    cancellationToken
                );
            return;
        }
        if (WithdrawCard.Answered(turn) is { } answered)
        {
            await AnsweredAsync(dialogs, turn, answered, cancellationToken);
            return;
        }
        if (NoteCut.Is(turn.Words) && await CutNoteAsync(dialogs, turn, cancellationToken))
            return;
        if (Phrase.Best(EditLast, turn.Folded) >= Phrase.Opening)
            await LastAsync(dialogs, turn, HoursVerbs.Edit, cancellationToken);
        else if (Phrase.Best(WithdrawLast, turn.Folded) >= Phrase.Opening)
            await LastAsync(dialogs, turn, HoursVerbs.Withdraw, cancellationToken);
        else if (
            EntryMeant.Corrects(turn)
            || EntryMeant.GoesOn(turn)
            || EntryCorrection.IsIn(turn.Words)
            || EntryCorrection.TakesOut(turn.Words)
            || (turn.Intent is "change_entry" or "withdraw_entry" && !Description.IsCalled(turn.Folded))
        )
            await MeantAsync(dialogs, turn, cancellationToken);
        else
            await ListAsync(dialogs, turn, cancellationToken);
    }

    /// <summary>It is looked up: there it is, or it can be logged at a press – or is begun, where that was said.</summary>
    async Task AlreadyAsync(DialogContext dialogs, Turn turn, LoggedAlready asked, CancellationToken cancellationToken)
    {
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var (context, words) = (turn.Reading(known), new EntryWords(turn, known));
        var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (!asked.SaysSomething(context))
        {
            await dialogs.Context.SayAsync(Texts["AlreadyWhich"], null, cancellationToken);
            await ListAsync(dialogs, turn, cancellationToken);
            return;
        }
        if (asked.Of(all, context) is { Count: > 0 } found)
        {
            var card = new Card(turn.Memory.NewCard()).Title(Texts[found.Count == 1 ? "AlreadyYes" : "AlreadySeveral"]);
            foreach (var entry in found.OrderByDescending(entry => entry.Day).Take(MostListed))
                card.Row(
                    words.Short(entry.Facts),
                    Texts.Say("AlreadyRow", ("day", words.Day(entry.Day)), ("state", EntryCard.State(entry.State))),
                    new Button("", HoursVerbs.Open.About(entry.Id))
                );
            await dialogs.Context.ShowAsync(card, null, cancellationToken);
            return;
        }
        if (asked.IfNot)
        {
            await dialogs.Context.SayAsync(Texts["AlreadyNoLogging"], null, cancellationToken);
            turn.Say(asked.What);
            await conversations.Open(LogHoursConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
        }
        else
            await dialogs.Context.SayAsync(
                Texts["AlreadyNo"],
                [Texts.Say("LogThat", ("words", asked.What)), Texts.Shared["MyHours"]],
                cancellationToken
            );
    }

    /// <summary>
    /// The one entry that the words mean is shown with what was said of it, and changed or withdrawn at a press; of several they choose.
    /// </summary>
    async Task MeantAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // One after the other: the second is heard when the first is done.
        if (turn.Input is Input.Said && EntryCorrection.TakeApart(turn.Words) is var (first, second))
        {
            turn.Say(first);
            Wishes.Keep(turn, second);
        }
        var apart = turn.Input is Input.Said && EntryCorrection.WithoutWhyOut(turn.Words) != turn.Words;
        if (apart)
        {
            var order = EntryCorrection.WithoutWhyOut(turn.Words);
            turn.TakeAll();
            turn.Say(order);
        }
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var meant = await EntryMeant.ReadAsync(turn, entries, known, cancellationToken);
        var words = new EntryWords(turn, known);
        var withdraws =
            EntryCorrection.Removes(turn.Words)
            && (apart || turn.Intent == "withdraw_entry" || EntryCorrection.TakesOut(turn.Words))
            && meant.Change.Length == 0
            && meant.Note is null;
        // "The second one": what should be different was said before it was asked which.
        if (!withdraws && meant is { Entries: [var only], Change: "", Note: null } && PendingChange.Take(turn, only) is { } before)
            meant = meant with { Change = before.Change, Note = before.Note };
        if (meant.Entries is [var one])
        {
            if (withdraws && one.IsOpen)
                await dialogs.Context.ShowAsync(WithdrawCard.Of(Texts, turn.Memory.NewCard(), one, words), null, cancellationToken);
            else if (meant.AsksNote && one.IsOpen)
                await LogHoursConversation.BeginWithAsync(dialogs, LogDraft.Of(one) with { Asking = LogAsking.Note }, cancellationToken);
            else
                await ChangeAsync(dialogs, turn, one, meant.Change, meant.Note, cancellationToken, meant.Why);
            return;
        }
        // Of the day that is named there is none: the last ones are offered.
        if (meant is { Entries.Count: 0, Near.Count: 0 } && !StateWords.Returned(turn.Words))
            meant = meant with
            {
                Near =
                [
                    .. (await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken))
                        .Where(entry => entry.IsOpen)
                        .OrderByDescending(entry => entry.Day)
                        .Take(MostNear),
                ],
            };
        PendingChange.Keep(turn, meant);
        if (meant.Entries.Count == 0 && meant.Near.Count == 0)
        {
            await dialogs.Context.SayAsync(
                StateWords.Returned(turn.Words) ? Texts["NoneReturned"]
                    : turn.Named() is { Length: > 0 } what ? Texts.Say("AskedNone", ("what", what))
                    : Texts["NoneLikeThat"],
                [Texts.Shared["MyHours"]],
                cancellationToken
            );
            return;
        }
        var card = new Card(turn.Memory.NewCard()).Title(
            meant.Entries.Count > 0 && meant.Change.Length > 0 ? Texts.Say("WhichChanges", ("change", meant.Change))
            : meant.Entries.Count > 0 ? Texts["WhichOne"]
            : turn.Named() is { Length: > 0 } named ? Texts.Say("NearThatNamed", ("what", named))
            : Texts["NearThat"]
        );
        List<HourEntry> shown = [.. (meant.Entries.Count == 0 ? meant.Near : meant.Entries).Take(MostListed)];
        LastShown.Entries.Keep(turn, [.. shown.Select(entry => entry.Id.Value)]);
        var verb = withdraws ? HoursVerbs.Open : HoursVerbs.Edit;
        foreach (var (entry, at) in shown.Select((entry, at) => (entry, at)))
            card.Row(
                Texts.Say("Row", ("number", at + 1), ("entry", words.Short(entry.Facts))),
                words.Day(entry.Day),
                new Button("", verb.About(entry.Id))
            );
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    /// <summary>"Take that crying bit out of the note": of the entry logged last in whose note it stands. False when it stands in none.</summary>
    async Task<bool> CutNoteAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
        var meant = all.OrderByDescending(entry => entry.Id.Value).FirstOrDefault(entry => NoteCut.From(entry.Note, turn.Words) is not null);
        if (meant is null)
            return false;
        await ChangeAsync(dialogs, turn, meant, "", NoteCut.From(meant.Note, turn.Words), cancellationToken);
        return true;
    }

    /// <summary>Shows the entry with what was said of it; an approved one is only changed with the other side's word.</summary>
    async Task ChangeAsync(
        DialogContext dialogs,
        Turn turn,
        HourEntry entry,
        string change,
        string? note,
        CancellationToken cancellationToken,
        string? why = null
    )
    {
        if (!entry.IsOpen)
        {
            if (change.Length > 0 || AmendConversation.Description.FitsPhrase(turn) > 0)
                await ((AmendConversation)conversations.Open(AmendConversation.Description)).StartAsync(
                    dialogs,
                    turn,
                    entry.Id,
                    change.Length > 0 ? change : null,
                    cancellationToken,
                    why
                );
            else
                await dialogs.Context.ShowAsync(
                    EntryCard.Of(turn.Memory.NewCard(), entry, await WordsAsync(turn, cancellationToken)),
                    null,
                    cancellationToken
                );
            return;
        }
        var draft = LogDraft.Of(entry) with { Asking = LogAsking.WhatToChange };
        if (note is not null)
            draft = draft with
            {
                Note = LogReading.Cut(EntryCorrection.Adds(turn.Words) ? LogReading.Joined(entry.Note, note) : note),
                Asking = LogAsking.Nothing,
            };
        await LogHoursConversation.BeginWithAsync(dialogs, await reading.WithSaidAsync(draft, turn, change, cancellationToken), cancellationToken);
    }

    /// <summary>A typed yes or no to the card that asks whether to withdraw.</summary>
    async Task AnsweredAsync(DialogContext dialogs, Turn turn, bool yes, CancellationToken cancellationToken)
    {
        if (yes && turn.Memory.LastCard?.First is { } pressed)
        {
            turn.Press(pressed);
            await PressedAsync(dialogs, turn, pressed, cancellationToken);
        }
        else
            await dialogs.Context.SayAsync(Texts["NotWithdrawn"], [Texts.Shared["MyHours"]], cancellationToken);
    }

    /// <summary>What was logged last, whichever day it is of.</summary>
    async Task LastAsync(DialogContext dialogs, Turn turn, Verb verb, CancellationToken cancellationToken)
    {
        if (await entries.LastLoggedAsync(turn.Speaker.AsTrainee(), cancellationToken) is not { } last)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (verb == HoursVerbs.Edit && last.IsOpen)
            await LogHoursConversation.BeginWithAsync(
                dialogs,
                await reading.WithSaidAsync(
                    LogDraft.Of(last) with
                    {
                        Asking = LogAsking.WhatToChange,
                    },
                    turn,
                    Phrase.After(EditLast, turn.Words),
                    cancellationToken
                ),
                cancellationToken
            );
        else
            await ActAsync(dialogs, turn, verb, last.Id, turn.Memory.NewCard(), cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb == HoursVerbs.List)
            await ListAsync(dialogs, turn, cancellationToken);
        else if (Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id))
            await ActAsync(
                dialogs,
                turn,
                pressed.Verb,
                new EntryId(id),
                pressed.Verb == HoursVerbs.Open ? turn.Memory.NewCard() : pressed.Card,
                cancellationToken
            );
        else
            await dialogs.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MyHours"]], cancellationToken);
    }

    async Task ListAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (EntriesAsked.Read(turn, turn.Reading(known)) is { } asked)
        {
            await ListAskedAsync(dialogs, turn, asked, new EntryWords(turn, known), cancellationToken);
            return;
        }
        var weeks = await entries.RecentAsync(trainee, MostListed, cancellationToken);
        LastShown.Entries.Keep(turn, [.. weeks.SelectMany(week => week.Entries).Select(entry => entry.Id.Value)]);
        if (weeks.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["Empty"], [Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        var card = MyHoursCard.Of(Texts, turn.Memory.NewCard(), weeks, await hours.TotalsAsync(trainee), await WordsAsync(turn, cancellationToken));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
    }

    /// <summary>Only what was asked for, and how much it is in all; of what was returned, what the reviewer wrote.</summary>
    async Task ListAskedAsync(DialogContext dialogs, Turn turn, EntriesAsked asked, EntryWords words, CancellationToken cancellationToken)
    {
        var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
        List<HourEntry> meant = [.. all.Where(entry => asked.Means(entry, turn.Speaker.Zone))];
        // Nothing was logged on that day: work of that day may be meant.
        if (meant.Count == 0 && asked is { LoggedOn: { } on, Period: null })
            meant = [.. all.Where(entry => (asked = asked with { LoggedOn = null, Period = Period.Day(on) }).Means(entry, turn.Speaker.Zone))];
        if (asked.WhetherApproved && meant.Count > 0)
        {
            await dialogs.Context.SayAsync(EntriesAsked.Whether(meant, words), [Texts.Shared["MyHours"]], cancellationToken);
            return;
        }
        var weeks = HourList.ByWeek(meant, MostListed);
        List<HourEntry> shown = [.. weeks.SelectMany(week => week.Entries)];
        LastShown.Entries.Keep(turn, [.. shown.Select(entry => entry.Id.Value)]);
        if (meant.Count == 0)
        {
            await dialogs.Context.SayAsync(asked.None(turn, words), [Texts.Shared["MyHours"], Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        Dictionary<EntryId, string> reasons = [];
        foreach (var entry in shown.Where(entry => entry.State == EntryState.Returned))
            if (
                (await history.OfAsync(turn.Speaker.Id, turn.Speaker.BatchId, entry.Id, cancellationToken))
                    ?.Events.OfType<EntryEvent.Changed>()
                    .LastOrDefault(one => one.Change.After.State == EntryState.Returned) is
                { Change.Why: { Length: > 0 } reason }
            )
                reasons[entry.Id] = reason;
        await dialogs.Context.ShowAsync(
            MyHoursCard.Of(Texts, turn.Memory.NewCard(), weeks, asked.Title(turn, meant, words), words, reasons),
            null,
            cancellationToken
        );
    }

    async Task ActAsync(DialogContext dialogs, Turn turn, Verb verb, EntryId id, string card, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var words = await WordsAsync(turn, cancellationToken);
        var entry = await hours.FindAsync(trainee, id, cancellationToken);
        if (entry is null)
            await dialogs.Context.SayAsync(Texts["NotFound"], [Texts.Shared["MyHours"]], cancellationToken);
        else if (verb == HoursVerbs.State)
            await dialogs.Context.ReplaceAsync(EntryCard.Of(card, entry, words), cancellationToken);
        else if (verb.Is(HoursVerbs.AskAlike, HoursVerbs.WithdrawAlike))
            await WithdrawAlikeAsync(dialogs, turn, verb, entry, card, words, cancellationToken);
        else if (verb == HoursVerbs.Open && turn.Input is Input.Said && PendingChange.Take(turn, entry) is { } meant)
            await ChangeAsync(dialogs, turn, entry, meant.Change, meant.Note, cancellationToken);
        else if (verb == HoursVerbs.Open)
            await dialogs.Context.ShowAsync(EntryCard.Of(card, entry, words), null, cancellationToken);
        else if (verb == HoursVerbs.Withdraw)
            await WithdrawAsync(dialogs, turn, entry, card, words, cancellationToken);
        else if (!entry.IsOpen && verb == HoursVerbs.Edit && PendingChange.Take(turn, entry) is { Change.Length: > 0 } wished)
            await ChangeAsync(dialogs, turn, entry, wished.Change, wished.Note, cancellationToken);
        else if (!entry.IsOpen)
            await AnswerAsync(dialogs, turn, MyHoursCard.NotOpen(Texts, card, entry, words), cancellationToken);
        else if (PendingChange.Take(turn, entry) is { } said)
            await ChangeAsync(dialogs, turn, entry, said.Change, said.Note, cancellationToken);
        else
            await LogHoursConversation.ChangeAsync(dialogs, entry, cancellationToken);
    }

    /// <summary>What stands there more than once, as far as the words mean it: one stays, and the others go at a press.</summary>
    async Task AlikeAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var known = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        // The day of logging stands in no card, and how many there are of them in other words.
        turn.Took.UnionWith([ThingKind.Today, ThingKind.DayPast, ThingKind.Number]);
        var words = new EntryWords(turn, known);
        var several = Alike.Meant(turn, await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken), known);
        if (several.Count == 0)
            await dialogs.Context.SayAsync(Texts["AlikeNone"], [Texts.Shared["MyHours"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(
                several is [var one] ? one.Ask(turn.Memory.NewCard(), words, turn.Today) : Alike.Choose(turn.Memory.NewCard(), several, words),
                null,
                cancellationToken
            );
    }

    async Task WithdrawAlikeAsync(
        DialogContext dialogs,
        Turn turn,
        Verb verb,
        HourEntry entry,
        string card,
        EntryWords words,
        CancellationToken cancellationToken
    )
    {
        var trainee = turn.Speaker.AsTrainee();
        if (Alike.With(entry, await entries.AllAsync(trainee, cancellationToken)) is not { } alike)
        {
            await AnswerAsync(dialogs, turn, new Card(card).Text(Texts["AlikeNone"]), cancellationToken);
            return;
        }
        if (verb == HoursVerbs.AskAlike)
        {
            await dialogs.Context.ShowAsync(alike.Ask(turn.Memory.NewCard(), words, turn.Today), null, cancellationToken);
            return;
        }
        foreach (var one in alike.Goes)
            if (await hours.WithdrawAsync(trainee, one.Id, cancellationToken) is not LogOutcome.Done)
            {
                await AnswerAsync(dialogs, turn, MyHoursCard.NotOpen(Texts, card, one, words), cancellationToken);
                return;
            }
        await AnswerAsync(dialogs, turn, alike.Withdrawn(card, await hours.TotalsAsync(trainee), words), cancellationToken);
    }

    /// <summary>What waits, and a line about it that can be sent to who approves it.</summary>
    async Task NudgeAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // A document was spoken of: it is that which is to be looked at.
        if (
            turn.AnsweredBefore is "submit-materials"
            && LastShown.SaidBefore.In(turn) is { } before
            && new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(before) is [var (item, _, _), ..]
        )
        {
            turn.NotHeard = true;
            await ((NotHereConversation)conversations.Open(NotHereConversation.Description)).OfferLineAsync(
                dialogs,
                turn,
                Texts["NudgeItemWhy"],
                Texts.Say("NudgeItemLine", ("item", item.Name.In(turn.Language))),
                cancellationToken,
                supervisor: true
            );
            return;
        }
        List<HourEntry> waiting =
        [
            .. (await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken)).Where(entry => entry.State == EntryState.Submitted),
        ];
        if (waiting.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NudgeNone"], [Texts.Shared["MyHours"]], cancellationToken);
            return;
        }
        // It is no sentence that something is passed on of.
        turn.NotHeard = true;
        string Said(string key) =>
            Texts.Say(
                waiting.Count == 1 ? $"{key}One" : key,
                ("count", waiting.Count),
                ("length", Spoken.Length(waiting.Sum(entry => entry.Minutes))),
                ("day", Spoken.Date(waiting.Min(entry => entry.Day), turn.Today))
            );
        await ((NotHereConversation)conversations.Open(NotHereConversation.Description)).OfferLineAsync(
            dialogs,
            turn,
            Said("NudgeWhy"),
            Said("NudgeLine"),
            cancellationToken,
            supervisor: true
        );
    }

    async Task WithdrawAsync(DialogContext dialogs, Turn turn, HourEntry entry, string card, EntryWords words, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var answer =
            await hours.WithdrawAsync(trainee, entry.Id, cancellationToken) is LogOutcome.Done done ? MyHoursCard.Withdrawn(Texts, card, done, words)
            : entry.State == EntryState.Withdrawn ? new Card(card).Text(Texts.Say("AlreadyWithdrawn", ("entry", words.Short(entry.Facts))))
            : MyHoursCard.NotOpen(Texts, card, entry, words);
        await AnswerAsync(dialogs, turn, answer, cancellationToken);
    }

    static Task AnswerAsync(DialogContext dialogs, Turn turn, Card card, CancellationToken cancellationToken) =>
        turn.Input is Input.Pressed
            ? dialogs.Context.ReplaceAsync(card, cancellationToken)
            : dialogs.Context.ShowAsync(card, null, cancellationToken);

    /// <summary>"edit 2", "撤回2", "第3条": what to do with which number of the list.</summary>
    static (Verb Verb, int Number)? ByNumber(string folded)
    {
        var match = NumberedCommand().Match(folded);
        if (!match.Success || !int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number))
            return null;
        var word = Phrase.Of(match.Groups["word"].Value.Replace("第", "", StringComparison.Ordinal));
        if (EditWords.Contains(word))
            return (HoursVerbs.Edit, number);
        if (WithdrawWords.Contains(word))
            return (HoursVerbs.Withdraw, number);
        return OpenWords.Contains(word) || match.Groups["word"].Value == "第" ? (HoursVerbs.Open, number) : null;
    }

    [GeneratedRegex(@"^(?<word>[^\d]{1,12}?) ?(entry |number |no )?(?<number>\d{1,3})( ?条)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedCommand();

    async Task<EntryWords> WordsAsync(Turn turn, CancellationToken cancellationToken) =>
        new(turn, await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));
}
