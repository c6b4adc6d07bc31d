using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Dialogs.Supervision.BookSupervision;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.MyBookings;

/// <summary>A trainee asks whether they are down for what is on a day: yes or no first, then what it is.</summary>
public sealed class OwnPlaceConversation(SessionBoard board, ClassBoard classes) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(OwnPlaceConversation), "own-place", "TriggersOwnPlace")
        {
            Listed = false,
            OnlyTells = true,
            ComesFirst = turn =>
                turn.Input is Input.Said && turn.Speaker.Is(Role.Trainee) && OwnPlaceAsked.Is(turn.Words) && SaidOnce.Sought(turn)?.To >= turn.Today,
            Nears = _ => 0,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var (speaker, words) = (turn.Speaker, new SessionWords(turn));
        if (SaidOnce.Sought(turn) is not { } days)
        {
            await dialogs.Context.SayAsync(Texts["OwnPlaceWhen"], [Texts.Shared["MyBookings"], Texts.Shared["Classes"]], cancellationToken);
            return;
        }
        bool IsThen(Session session) => days.Fits(LocalSpan.Of(session.Span, speaker.Zone));
        turn.Took.Add(ThingKind.Work);
        var taught = (await classes.ToComeAsync(speaker.Id, speaker.BatchId, null, cancellationToken)).FirstOrDefault(view => IsThen(view.Session));
        var mine = await board.MineAsync(speaker.Id, speaker.BatchId, cancellationToken);
        if (mine.FirstOrDefault(view => IsThen(view.Session) && !view.Session.Kind.IsTaught()) is { } booked)
        {
            await dialogs.Context.SayAsync(Spoken.Sentence(Texts.Say("OwnPlaceYes", ("when", words.When(booked.Session)))), null, cancellationToken);
            await dialogs.Context.ShowAsync(BookingCard.Open(turn.Memory.NewCard(), booked, words), null, cancellationToken);
        }
        else if (taught is not null)
            await dialogs.Context.ShowAsync(
                ClassCard.One(turn.Memory.NewCard(), taught, turn, ClassesConversation.OwnPlace(taught, turn)),
                null,
                cancellationToken
            );
        else if (await board.BookableAsync(speaker.AsTrainee(), days, cancellationToken) is [var free, ..])
        {
            var what = free.Free > 0 ? Texts.Say("OwnPlaceFree", ("free", free.Free), ("all", free.Places)) : Texts["OwnPlaceFull"];
            await dialogs.Context.ShowAsync(
                new Card(turn.Memory.NewCard())
                    .Text(
                        Spoken.Sentence(
                            Texts.Say("OwnPlaceNot", ("what", words.What(free.Session, free.Supervisor)), ("when", words.When(free.Session)))
                        )
                    )
                    .Text(what)
                    .Buttons(new Button(Texts.Shared["BookSupervision"], BookVerbs.Pick.About(free.Session.Id))),
                null,
                cancellationToken
            );
        }
        else
            await dialogs.Context.SayAsync(
                turn.NothingThen(Texts, days, "OwnPlaceNothing", "OwnPlaceNothingThen"),
                [Texts.Shared["BookSupervision"], Texts.Shared["Classes"]],
                cancellationToken
            );
    }
}
