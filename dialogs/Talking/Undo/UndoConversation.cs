using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Talking.Cancel;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>
/// Takes back the last thing that the person did, or the one whose card has the button. What is not the last thing on the screen, is older than some
/// minutes or harms others is asked about first; what cannot be taken back is said to be the last, and nothing else is touched.
/// </summary>
public sealed partial class UndoConversation(Journal journal, TakingBacks takingBacks, OpenConversations conversations, Catalogue catalogue)
    : Conversation(Description),
        IDescribed
{
    /// <summary>What is older is asked about.</summary>
    internal static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    public static ConversationDescription Description { get; } =
        new(typeof(UndoConversation), "undo")
        {
            Intents = ["undo"],
            Anywhere = true,
            IsFor = speaker => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = UndoVerbs.Every,
            ComesFirstUnasked = turn =>
                turn.Input is Input.Said
                && turn.AnsweredBefore is not null
                && turn.Words.Length <= (turn.Words.Any(Scripts.IsCjk) ? LongestChinese : LongestBare)
                && TakenBackSaid.Is(turn.Words)
                // No to a question, what is not to be done, and a class that is called off take nothing back.
                && !ClassChangeSaid.OfIt(turn.Words)
                && AnswerReader.Read(turn.Words) is null
                && turn.Memory.LastCard?.Named(turn) is null
                && !RefusalSaid.Is(turn.Words)
                && turn.Heard?.Things.Any(thing => thing.Kind is not ThingKind.Number) != true
                && !ActsInView.TakesBackItself(turn),
            Fits = turn =>
                turn.Input is Input.Said && (MistakeSaid.ToUndo(turn.Words) || MistakeSaid.RecallsSent(turn.Words) || PutsBack(turn))
                    ? Phrase.Whole
                    : Description!.FitsPhrase(turn),
        };

    /// <summary>In letters: who says more names something.</summary>
    const int LongestBare = 48;
    const int LongestChinese = 14;

    /// <summary>"Put it back", of what was done in the turn before.</summary>
    static bool PutsBack(Turn turn) => LastShown.JustDone.In(turn) is not null && MistakeSaid.PutsBack(turn.Words);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var waiting = conversations.Waiting(dialogs);
        var just = LastShown.JustDone.In(turn);
        if (waiting is UndoQuestion)
            await dialogs.ContinueDialogAsync(cancellationToken);
        // "Take both back": what is only begun is dropped, and what was saved before it is taken back.
        else if (waiting != null && just is not null && SaidEach.IsIn(turn.Words))
        {
            await waiting.LetGoAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), kept: false, cancellationToken);
            await dialogs.CancelAllDialogsAsync(cancellationToken);
            await LastAsync(dialogs, turn, just, inTheMiddle: false, cancellationToken);
        }
        // Of what is only begun nothing is done yet: it is dropped.
        else if (waiting != null && just is null)
            await conversations.Open(CancelConversation.Description).BeginAsync(dialogs, turn, cancellationToken);
        else if (
            waiting is null
            && just is null
            && turn is { CardIsNew: true, Memory.LastCard.Asks: true }
            && !await IsFreshAsync(turn, cancellationToken)
        )
            await dialogs.Context.SayAsync(Texts["NotYet"], turn.WaysOn(), cancellationToken);
        else
            await LastAsync(dialogs, turn, just, waiting != null, cancellationToken);
    }

    /// <summary>Something was done so lately that it may be meant although a question was shown since.</summary>
    async Task<bool> IsFreshAsync(Turn turn, CancellationToken cancellationToken) =>
        await journal.LastAsync(turn.Speaker.Id, [], cancellationToken) is { } last && turn.Now - last.At <= Fresh;

    async Task LastAsync(DialogContext dialogs, Turn turn, Guid? just, bool inTheMiddle, CancellationToken cancellationToken)
    {
        var named = Description.IsCalled(turn.Folded) ? [] : ActWords.KindsIn(turn);
        if (await OfPersonAsync(dialogs, turn, named, cancellationToken))
            return;
        if (await MeantAsync(turn, just, named, cancellationToken) is not { } act)
        {
            await dialogs.Context.SayAsync(Texts[TakenBackSaid.IsUndo(turn.Words) ? "Nothing" : "NothingLikeIt"], turn.WaysOn(), cancellationToken);
            return;
        }
        if (takingBacks.Of(act, turn) is not { } taking)
        {
            await dialogs.Context.SayAsync(
                takingBacks.Knows(act.Kind) ? Texts["Nothing"]
                    : act.Kind == ActKind.AttendanceTold ? Texts["AttendanceIsPutRight"]
                    : Texts.Say("CannotBe", ("what", Spoken.Sentence(Texts[$"Was{act.Kind}"]))),
                turn.WaysOn(),
                cancellationToken
            );
            return;
        }
        if (await taking.WhatAsync(turn, act, cancellationToken) is not { } what)
        {
            await dialogs.Context.SayAsync(Texts["Nothing"], turn.WaysOn(), cancellationToken);
            return;
        }
        var atOnce =
            act.Id.Value == just && turn.Now - act.At <= Fresh && Description.Opens(turn.Folded) && !await taking.HarmsAsync(act, cancellationToken);
        if (atOnce)
            await dialogs.Context.ShowAsync(
                await takingBacks.TakeBackAsync(turn, turn.Memory.NewCard(), act, cancellationToken),
                null,
                cancellationToken
            );
        else if (inTheMiddle)
            await dialogs.Context.ShowAsync(UndoQuestion.Card(turn.Memory.NewCard(), act, what, again: false, turn), null, cancellationToken);
        else
            await UndoQuestion.AskAsync(dialogs, act, again: false, cancellationToken);
    }

    /// <summary>
    /// The last act of the kinds that are named; where none is, of those that the last answer was about, and lately. "Undo" alone is the last of all.
    /// </summary>
    async Task<Act?> MeantAsync(Turn turn, Guid? just, IReadOnlyList<ActKind> named, CancellationToken cancellationToken)
    {
        var isUndo = TakenBackSaid.IsUndo(turn.Words) || turn.Input is not Input.Said;
        var kinds = named.Count > 0 || isUndo || just is not null ? named : ActsInView.Of(turn, catalogue);
        if (kinds is { Count: 0 } && !isUndo && just is null)
            return null;
        var act = await journal.LastAsync(turn.Speaker.Id, kinds ?? [], cancellationToken);
        // What was done days ago was not done "just now"; where nothing is in view it was done this moment, or is not meant.
        var late = act is not null && turn.Now - act.At > (kinds is null ? Fresh : NotLongAgo);
        return late && !isUndo && (named.Count == 0 || MistakeSaid.SaysJustNow(turn.Words) || MistakeSaid.ToUndo(turn.Words)) ? null : act;
    }

    /// <summary>
    /// "I approved one of He Wei's by mistake": the last act that is about them, and of several entries theirs, one by one. No other act is offered
    /// instead. False when nobody is named.
    /// </summary>
    async Task<bool> OfPersonAsync(DialogContext dialogs, Turn turn, IReadOnlyList<ActKind> named, CancellationToken cancellationToken)
    {
        var names = (turn.Heard?.Things ?? [])
            .Where(thing => thing.Kind == ThingKind.Person)
            .Select(thing => Possessive().Replace(turn.Words[thing.Start..thing.End], ""))
            .ToList();
        List<(ThingKind Kind, string Words)> days =
        [
            .. (turn.Heard?.Things ?? [])
                .Where(thing =>
                    (thing.Kind is ThingKind.DayPast or ThingKind.Today or ThingKind.Weekday or ThingKind.Date or ThingKind.SpanPast)
                    // 刚才 is no day.
                    && turn.Words[thing.Start] != '刚'
                )
                .Select(thing => (thing.Kind, turn.Words[thing.Start..thing.End])),
        ];
        if (names.Count == 0 && days.Count == 0)
            return false;
        foreach (var act in await journal.RecentAsync(turn.Speaker.Id, named, MostSought, cancellationToken))
        {
            if (
                takingBacks.Of(act, turn) is not { } taking
                || await taking.WhatAsync(turn, act, cancellationToken) is not { } what
                || (names.Count > 0 && !names.Exists(name => IsNamed(what, name)))
                || !IsOf(act, what, days, turn)
            )
                continue;
            if (taking is TakingBackDecisions decisions && await decisions.OneByOneAsync(turn, act, names, cancellationToken) is { } card)
                await dialogs.Context.ShowAsync(card, null, cancellationToken);
            else
                await UndoQuestion.AskAsync(dialogs, act, again: false, cancellationToken);
            return true;
        }
        await dialogs.Context.SayAsync(
            Texts.Say("NothingOfThem", ("name", Spoken.All([.. names, .. days.Select(day => Texts.Shared.Say("Quoted", ("words", day.Words)))]))),
            turn.WaysOn(),
            cancellationToken
        );
        return true;
    }

    /// <summary>"Siyus", on a phone, is Siyu's.</summary>
    static bool IsNamed(string what, string name) =>
        what.Contains(name, StringComparison.OrdinalIgnoreCase)
        || (name.Length > 4 && name[^1] == 's' && what.Contains(name[..^1], StringComparison.OrdinalIgnoreCase));

    /// <summary>It was done on the days that are named, or is about them.</summary>
    static bool IsOf(Act act, string what, List<(ThingKind Kind, string Words)> days, Turn turn) =>
        days.Count == 0
        || new Evidence($"{what}\n{LocalTime.Day(act.At, turn.Speaker.Zone):yyyy-MM-dd}", "", turn.Today) is var evidence
            && days.TrueForAll(day => evidence.Has(day.Kind, day.Words));

    static readonly TimeSpan NotLongAgo = TimeSpan.FromHours(2);

    const int MostSought = 30;

    [GeneratedRegex(@"['’]s$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            pressed.Verb == UndoVerbs.Entry
            && pressed.Subject.Split(':') is [var decided, var key]
            && Guid.TryParse(decided, CultureInfo.InvariantCulture, out var decision)
            && Guid.TryParse(key, CultureInfo.InvariantCulture, out var entry)
        )
        {
            var one = await takingBacks.EntryAsync(turn, pressed.Card, decision, entry, cancellationToken);
            await dialogs.Context.ReplaceAsync(one, cancellationToken);
            return;
        }
        // An act that does not exist is one of which nothing is left to take back.
        var id = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var guid) ? new ActId(guid) : default;
        var act = await journal.FindAsync(turn.Speaker.Id, id, cancellationToken);
        var card =
            pressed.Verb == UndoVerbs.Leave ? new Card(pressed.Card).Text(Texts["Left"])
            : act is null || takingBacks.Of(act, turn) is null ? new Card(pressed.Card).Text(Texts["Nothing"])
            : pressed.Verb == UndoVerbs.Back ? await takingBacks.PutBackAsync(turn, pressed.Card, act, cancellationToken)
            : await takingBacks.TakeBackAsync(turn, pressed.Card, act, cancellationToken);
        await dialogs.Context.ReplaceAsync(card, cancellationToken);
    }
}
