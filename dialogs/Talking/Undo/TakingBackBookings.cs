using SupervisionBot.Core;
using SupervisionBot.Core.Acts;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.BookSupervision;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>A place that a trainee booked, gave up or exchanged for another.</summary>
public sealed class TakingBackBookings(BookingDesk desk, SessionBoard board, Journal journal) : TakingBack, ITakesBack
{
    public static IReadOnlyList<TakingBackDescription> Descriptions { get; } =
        TakingBackDescription.Of<TakingBackBookings>(
            speaker => speaker.Is(Role.Trainee),
            ActKind.BookingMade,
            ActKind.BookingCancelled,
            ActKind.BookingMoved
        );

    public override async Task<string?> WhatAsync(Turn turn, Act act, CancellationToken cancellationToken)
    {
        if (await desk.OwnAsync(turn.Speaker.Id, new BookingId(IdIn(act)), cancellationToken) is not var (_, session))
            return null;
        var words = new SessionWords(turn);
        if (act.Kind != ActKind.BookingMoved)
            return Was(
                act,
                ("what", EntryWords.InSentence(words.What(session, await board.NameAsync(session.SupervisorId, cancellationToken)))),
                ("when", words.When(session))
            );
        var (from, to) = Moved(act);
        return await board.OneAsync(from, cancellationToken) is { } before && await board.OneAsync(to, cancellationToken) is { } after
            ? Was(act, ("before", words.When(before)), ("after", words.When(after)))
            : null;
    }

    public override Task<Card> TakeBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: false, cancellationToken);

    public override Task<Card> PutBackAsync(Turn turn, string card, Act act, CancellationToken cancellationToken) =>
        BecomeAsync(turn, card, act, again: true, cancellationToken);

    async Task<Card> BecomeAsync(Turn turn, string id, Act act, bool again, CancellationToken cancellationToken)
    {
        var (trainee, booking) = (turn.Speaker.AsTrainee(), new BookingId(IdIn(act)));
        var outcome =
            act.Kind == ActKind.BookingMoved ? await desk.MoveAsync(trainee, booking, again ? Moved(act).To : Moved(act).From, cancellationToken)
            : (act.Kind == ActKind.BookingCancelled) != again ? await desk.RestoreAsync(trainee, booking, cancellationToken)
            : await desk.CancelAsync(trainee, booking, cancellationToken);
        var done = outcome is BookOutcome.Booked or BookOutcome.Cancelled or BookOutcome.Moved;
        if (done && again)
            journal.PutBack(act);
        else if (done)
            journal.TakeBack(act);
        var card = await SayAsync(turn, id, act, done, again, cancellationToken);
        if (outcome is BookOutcome.MustAsk must)
            card.Hint(Texts.Say("TooCloseToSession", ("hours", must.Hours)));
        else if (!done)
            card.Hint(BookTrouble.Say(turn, outcome));
        return card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }

    static (SessionId From, SessionId To) Moved(Act act) =>
        act.Subject.Split(':') is [_, var from, var to]
            ? (new SessionId(Guid.ParseExact(from, "N")), new SessionId(Guid.ParseExact(to, "N")))
            : default;
}
