using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Undo;

/// <summary>Takes back the last thing that the person did, or the one whose card has the button.</summary>
public sealed class UndoConversation(
    HourUndo undo, DecisionUndo decisions, OpeningBalances balances, WithdrawalUndo withdrawals, LastAct acts, HourLog hours, PersonFinder people, NameBook names,
    IServiceProvider services) : Conversation
{
    public override string Id => "undo";

    public override IReadOnlyList<string> Intents => ["undo"];

    public override bool Anywhere => true;

    public override bool IsFor(Speaker speaker) => speaker.Is(Role.Trainee) || speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator);

    public override bool Owns(string verb) => verb == "undo.act";

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (await OtherwiseAsync(dialogs, turn, cancellationToken)) return;
        var (speaker, card) = (turn.Speaker, turn.Memory.NewCard());
        var kind = await acts.KindAsync(speaker.Id, cancellationToken);
        var answer = IsWithdrawal(kind) ? WithdrawalCard.Of(card, await withdrawals.LastAsync(speaker.AsHost(), cancellationToken), turn)
            : IsBalance(kind) ? await BalanceCardAsync(turn, card, null, cancellationToken)
            : IsDecision(kind) || !speaker.Is(Role.Trainee)
            ? await DecisionCardAsync(turn, card, await decisions.LastAsync(speaker.AsReviewer(), cancellationToken), cancellationToken)
            : await HoursCardAsync(turn, card, await undo.LastAsync(speaker.AsTrainee(), cancellationToken), cancellationToken);
        await dialogs.Context.ShowAsync(answer, null, cancellationToken);
    }

    /// <summary>What was done last has a button of its own: a cancelled booking comes back, a new one and a document are shown. False when an act of the journal is later.</summary>
    async Task<bool> OtherwiseAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Done is not { } done || await acts.AtAsync(turn.Speaker.Id, cancellationToken) >= done.At) return false;
        // Asked for late: the list of all conversations contains this one.
        if (services.GetServices<Conversation>().FirstOrDefault(conversation => conversation.Owns(done.Verb) && conversation.IsFor(turn.Speaker)) is not { } owner) return false;
        turn.Memory.Done = null;
        if (done.Verb != "booking.restore") await dialogs.Context.SayAsync(Texts["OnItsCard"], null, cancellationToken);
        await owner.PressedAsync(dialogs, turn, new Input.Pressed(done.Verb, turn.Memory.NewCard(), done.Subject), cancellationToken);
        return true;
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        ActId? act = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new ActId(id) : null;
        var kind = act is { } known ? await acts.KindOfAsync(turn.Speaker.Id, known, cancellationToken) : null;
        await dialogs.Context.ReplaceAsync(
            IsWithdrawal(kind) ? WithdrawalCard.Of(pressed.Card, await withdrawals.OneAsync(turn.Speaker.AsHost(), act!.Value, cancellationToken), turn)
            : IsBalance(kind) ? await BalanceCardAsync(turn, pressed.Card, act, cancellationToken)
            : IsDecision(kind) || !turn.Speaker.Is(Role.Trainee)
                ? await DecisionCardAsync(turn, pressed.Card, act is { } one ? await decisions.OneAsync(turn.Speaker.AsReviewer(), one, cancellationToken) : new TakeBackOutcome.Nothing(), cancellationToken)
                : await HoursCardAsync(turn, pressed.Card, act is { } own ? await undo.OneAsync(turn.Speaker.AsTrainee(), own, cancellationToken) : new UndoOutcome.Nothing(), cancellationToken),
            cancellationToken);
    }

    static bool IsDecision(ActKind? kind) => kind is ActKind.HoursApproved or ActKind.HoursReturned;

    static bool IsWithdrawal(ActKind? kind) => kind is ActKind.SessionsWithdrawn or ActKind.BookingDropped;

    static bool IsBalance(ActKind? kind) => kind is ActKind.HoursBroughtIn or ActKind.BalanceTakenBack;

    async Task<Card> BalanceCardAsync(Turn turn, string id, ActId? act, CancellationToken cancellationToken)
    {
        var outcome = await balances.UndoAsync(turn.Speaker.AsReviewer(), act, cancellationToken);
        var (entry, text) = outcome switch
        {
            OpeningOutcome.TakenBack back => (back.Entry, "BalanceGone"),
            OpeningOutcome.Entered entered => (entered.Entry, "BalanceCountsAgain"),
            OpeningOutcome.MovedOn moved => (moved.Entry, "BalanceMovedOn"),
            _ => ((HourEntry?)null, "Nothing"),
        };
        if (entry is null) return new Card(id).Text(Texts[text]);
        if (entry.Source != SourceKind.Opening) text = outcome is OpeningOutcome.TakenBack ? "InPlaceGone" : "InPlaceMovedOn";
        var words = new EntryWords(turn, await names.OfAsync([entry.TraineeId, entry.SuperviseeId], cancellationToken));
        return new Card(id).Title(Texts.Say(text, ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))));
    }

    async Task<Card> DecisionCardAsync(Turn turn, string id, TakeBackOutcome outcome, CancellationToken cancellationToken)
    {
        var card = new Card(id);
        switch (outcome)
        {
            case TakeBackOutcome.Undone { Entries: [var entry] } undone:
                var words = new EntryWords(turn, await names.OfAsync([entry.SuperviseeId, entry.TraineeId], cancellationToken));
                card.Title(Texts.Say(undone.Kind.ToString(), ("name", words.Name(entry.TraineeId)), ("entry", words.Short(entry.Facts))));
                break;
            case TakeBackOutcome.Undone undone:
                card.Title(Texts.Say("SeveralWaitAgain", ("count", undone.Entries.Count)));
                break;
            case TakeBackOutcome.TooLate late:
                card.Text(Texts.Say("TooLate", ("hours", late.Hours)));
                break;
            default:
                card.Text(Texts[outcome is TakeBackOutcome.Already ? "Already" : outcome is TakeBackOutcome.MovedOn ? "DecisionMovedOn" : "Nothing"]);
                break;
        }
        if (outcome is TakeBackOutcome.Undone { Stayed: > 0 } some) card.Hint(Texts.Say("SomeStayed", ("count", some.Stayed)));
        return card.Buttons(new Button(Texts.Shared["Review"], "review.list"));
    }

    async Task<Card> HoursCardAsync(Turn turn, string id, UndoOutcome outcome, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        var words = new EntryWords(turn, await people.SuperviseesAsync(trainee.Id, trainee.BatchId, cancellationToken));
        var card = outcome switch
        {
            UndoOutcome.Undone undone => new Card(id).Title(Texts.Say(undone.Kind.ToString(), ("entry", words.Short(undone.Entry.Facts)))),
            UndoOutcome.Already => new Card(id).Text(Texts["Already"]),
            UndoOutcome.MovedOn moved => EntryCard.Of(id, moved.Entry, words).Hint(Texts["MovedOn"]),
            UndoOutcome.Refused refused => new Card(id).Text(Texts.Say("Refused", ("entry", words.Short(refused.Entry.Facts)))),
            _ => new Card(id).Text(Texts["Nothing"]),
        };
        if (outcome is UndoOutcome.Undone { Entry: { SessionId: { } session, Counts: false } })
            card.Hint(Texts["SessionNotHeld"]).Buttons(new Button(Texts["ItDid"], "attendance.change", $"{session.Value:N}.0"));
        EntryWords.Total(card, await hours.TotalsAsync(trainee));
        return outcome is UndoOutcome.MovedOn
            ? card
            : card.Buttons(new Button(Texts.Shared["LogHours"], "log.another"), new Button(Texts.Shared["MyHours"], "hours.list"));
    }
}
