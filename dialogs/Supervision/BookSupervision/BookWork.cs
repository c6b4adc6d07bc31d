using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.FileChecks;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.BookSupervision;

/// <summary>How the conversation goes on.</summary>
abstract record Next
{
    public sealed record Show(BookDraft Draft) : Next;

    public sealed record Again(BookDraft Draft) : Next;

    /// <summary>Something was asked.</summary>
    public sealed record Wait(BookDraft Draft) : Next;

    public sealed record End : Next;
}

/// <summary>What the booking conversation does with Core's outcomes, each with its own sentence.</summary>
public sealed class BookWork(SessionBoard board, BookingDesk desk, GroupBooking groups, WaitingList waiting, CheckedFiles files)
{
    const int LongestTopic = 1000;

    static readonly Texts Texts = new(typeof(BookWork));

    /// <summary>Keeps a place in the chosen session, or says why there is none.</summary>
    internal async Task<Next> ChooseAsync(DialogContext dialogs, Turn turn, BookDraft draft, CancellationToken cancellationToken)
    {
        var (trainee, session) = (turn.Speaker.AsTrainee(), new SessionId(draft.Session!.Value));
        if (draft.Moving is not null)
        {
            if (await board.ViewAsync(trainee, session, cancellationToken) is { Free: > 0 } or null)
                return new Next.Show(draft with { Asking = BookAsking.Confirmation });
            return new Next.Again(draft with { Session = null, Trouble = Texts["MoveFull"] });
        }
        if (draft.Booking is not null)
            return new Next.Show(draft with { Asking = BookAsking.Confirmation });
        switch (await desk.HoldAsync(trainee, session, cancellationToken))
        {
            case BookOutcome.Held held:
                return new Next.Show(draft with { Booking = held.Booking.Id.Value, Topic = draft.Topic, Asking = BookAsking.Confirmation });
            case BookOutcome.Full full:
                return new Next.Wait(draft with { Asking = BookAsking.Full, Card = await AskToWaitAsync(dialogs, turn, full, cancellationToken) });
            case BookOutcome.TooMany many:
                await dialogs.Context.SayAsync(BookTrouble.Say(turn, many), [Texts.Shared["MyBookings"], Texts.Shared["Help"]], cancellationToken);
                return new Next.End();
            case var refusal:
                return new Next.Again(draft with { Session = null, Booking = null, Trouble = BookTrouble.Say(turn, refusal) });
        }
    }

    /// <summary>Shows what is kept, or where a booking would be moved.</summary>
    internal async Task<BookDraft> ShowAsync(DialogContext dialogs, Turn turn, BookDraft draft, CancellationToken cancellationToken)
    {
        var (trainee, words) = (turn.Speaker.AsTrainee(), new SessionWords(turn));
        draft = draft with { Card = turn.Memory.NewCard() };
        if (draft.Moving is { } moving)
        {
            var from = await board.OneAsync(trainee.Id, new BookingId(moving), cancellationToken);
            var to = await board.ViewAsync(trainee, new SessionId(draft.Session!.Value), cancellationToken);
            await dialogs.Context.ShowAsync(
                from is null || to is null
                    ? BookCard.Closed(draft.Card!, BookTrouble.Say(turn, new BookOutcome.NotThere()))
                    : BookCard.AskMove(draft.Card!, from.Session, to.Session, to.Supervisor, words),
                null,
                cancellationToken
            );
            return draft;
        }
        if (draft.Trouble is { } trouble)
            await dialogs.Context.SayAsync(trouble, null, cancellationToken);
        draft = draft with { Trouble = null };
        var kept = (await board.OneAsync(trainee.Id, new BookingId(draft.Booking!.Value), cancellationToken))!;
        var others = kept.Session.Kind == SessionKind.Group ? (await groups.OthersAsync(trainee, kept.Session.Id, cancellationToken)).Count : 0;
        await dialogs.Context.ShowAsync(
            BookCard.Kept(draft.Card!, draft, kept.Session, kept.Supervisor, kept.Booking.Until ?? turn.Now, others, words),
            null,
            cancellationToken
        );
        return draft;
    }

    internal async Task<Next> SaveAsync(DialogContext dialogs, Turn turn, BookDraft draft, bool forGroup, CancellationToken cancellationToken)
    {
        var trainee = turn.Speaker.AsTrainee();
        GroupBooked? group = null;
        BookOutcome outcome;
        if (draft.Moving is { } moving)
            outcome = await desk.MoveAsync(trainee, new BookingId(moving), new SessionId(draft.Session!.Value), cancellationToken);
        else if (forGroup)
            (outcome, group) = await groups.ConfirmAsync(trainee, new BookingId(draft.Booking!.Value), draft.ToSubject(), cancellationToken);
        else
            outcome = await desk.ConfirmAsync(trainee, new BookingId(draft.Booking!.Value), draft.ToSubject(), cancellationToken);
        switch (outcome)
        {
            case BookOutcome.Booked done:
                await ShowBookedAsync(dialogs, turn, draft, done.Booking, done.Session, group, cancellationToken);
                return new Next.End();
            case BookOutcome.Moved done:
                await ShowBookedAsync(dialogs, turn, draft, done.Booking, done.To, null, cancellationToken);
                return new Next.End();
            case BookOutcome.MustAsk must:
                await dialogs.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                await AskChangeConversation.BeginWithAsync(
                    dialogs,
                    must.Booking.Id,
                    new SessionId(draft.Session!.Value),
                    must.Hours,
                    cancellationToken
                );
                return new Next.End();
            default:
                await dialogs.RetireCardAsync(turn, draft.Card, Texts.Shared["ContinuedBelow"], cancellationToken);
                return new Next.Again(draft with { Session = null, Booking = null, Trouble = BookTrouble.Say(turn, outcome) });
        }
    }

    /// <summary>What the person wants to talk about: their words, and the first of the files that can be handed on.</summary>
    internal async Task<BookDraft> NoteAsync(Turn turn, BookDraft draft, CancellationToken cancellationToken)
    {
        if ((BookingSaid.TopicIn(turn.Words) ?? WithoutOpening(turn.Words.Trim())) is { Length: > 0 } words)
            draft = draft with { Topic = words.Length > LongestTopic ? words[..LongestTopic] : words };
        if (turn.Input is not Input.Sent sent)
            return draft;
        List<string> trouble = sent.Lost.Count > 0 ? [Texts.Say("FileRefused", ("names", Spoken.All([.. sent.Lost.Select(file => file.Name)])))] : [];
        List<SentFile> good = [];
        foreach (var file in sent.Files)
        {
            if (await files.LookAsync(file.Id, cancellationToken) is FileVerdict.Bad bad)
                trouble.Add(FileTrouble.Of(bad, file.Name));
            else
                good.Add(file);
        }
        if (good.Count > 0)
            draft = draft with { File = good[0].Id.Value, FileName = good[0].Name };
        if (good.Count > 1)
            draft = draft with { Trouble = Texts.Say("OneFile", ("name", good[0].Name)) };
        return trouble.Count > 0 ? draft with { Trouble = string.Join("\n\n", trouble) } : draft;
    }

    internal static bool OpensTopic(string words) => WithoutOpening(words.Trim()).Length < words.Trim().Length;

    /// <summary>Beside days and times hardly anything is said.</summary>
    internal static bool SaysOnlyWhen(Turn turn)
    {
        var named = turn.Heard?.Things ?? [];
        return Enumerable
                .Range(0, turn.Words.Length)
                .Where(at => char.IsLetter(turn.Words[at]) && !named.Any(thing => at >= thing.Start && at < thing.End))
                .Sum(at => Scripts.IsCjk(turn.Words[at]) ? 3 : 1) <= LittleSaid;
    }

    /// <summary>In letters; a Chinese sign counts as three.</summary>
    const int LittleSaid = 12;

    /// <summary>"I'd like to talk about …" says what the line on the card says already.</summary>
    static string WithoutOpening(string words)
    {
        var opening = Texts
            .LinesInBoth("TopicOpenings")
            .Where(line => words.StartsWith(line, StringComparison.OrdinalIgnoreCase) && words.Length > line.Length)
            .MaxBy(line => line.Length);
        return opening is null ? words : words[opening.Length..].TrimStart(' ', ':', '：', ',', '，');
    }

    internal async Task ReleaseAsync(Turn turn, BookDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Booking is { } booking)
            await desk.DeclineAsync(turn.Speaker.AsTrainee(), new BookingId(booking), cancellationToken);
    }

    internal async Task WaitAsync(DialogContext dialogs, Turn turn, BookDraft draft, CancellationToken cancellationToken)
    {
        var outcome = await waiting.JoinAsync(turn.Speaker.AsTrainee(), new SessionId(draft.Session!.Value), cancellationToken);
        await dialogs.Context.SayAsync(
            BookTrouble.Say(turn, outcome),
            [Texts.Shared["BookSupervision"], Texts.Shared["MyBookings"]],
            cancellationToken
        );
    }

    static async Task<string> AskToWaitAsync(DialogContext dialogs, Turn turn, BookOutcome.Full full, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard())
            .Text(BookTrouble.Say(turn, full))
            .Buttons(new Button(Texts["WaitForIt"], BookVerbs.Wait, style: ButtonStyle.First), new Button(Texts["OtherTimes"], BookVerbs.Other));
        await dialogs.Context.ShowAsync(card, null, cancellationToken);
        return card.Id;
    }

    async Task ShowBookedAsync(
        DialogContext dialogs,
        Turn turn,
        BookDraft draft,
        Booking booking,
        Session session,
        GroupBooked? group,
        CancellationToken cancellationToken
    )
    {
        var (words, supervisor) = (new SessionWords(turn), await board.NameAsync(session.SupervisorId, cancellationToken));
        var card = BookCard.Booked("", booking, session, supervisor, words, draft.FileName);
        if (group is { Booked.Count: > 0 })
            card.Hint(Texts.Say("GroupBooked", ("names", Spoken.All([.. group.Booked.Select(words.Name)]))));
        if (group is { LeftOut.Count: > 0 })
            card.Hint(Texts.Say("GroupLeftOut", ("names", Spoken.All([.. group.LeftOut.Select(words.Name)]))));
        await dialogs.FinishCardAsync(turn, draft.Card, card, cancellationToken);
    }
}
