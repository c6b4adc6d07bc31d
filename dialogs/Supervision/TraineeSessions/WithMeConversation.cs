using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.TraineeSessions;

/// <summary>A supervisee sees the sessions that are planned with them, and takes one into their calendar.</summary>
public sealed class WithMeConversation(SessionBoard board, SessionSheets sheets) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(WithMeConversation), "sessions-with-me", "TriggersWithMe")
        {
            Listed = false,
            IsFor = speaker => speaker.Is(Role.Supervisee),
            Verbs = WithMeVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var words = new SessionWords(turn);
        var card = new Card(turn.Memory.NewCard()).Title(Texts["WithMeTitle"]);
        var planned = await board.MineAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        foreach (var view in planned)
            card.Row(
                words.When(view.Session),
                words.What(view.Session, view.Supervisor),
                new Button("", WithMeVerbs.Calendar.About(view.Booking.Id))
            );
        if (planned.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoneWithMe"], [Texts.Shared["Help"]], cancellationToken);
        else
            await dialogs.Context.ShowAsync(card.Hint(Texts["WithMeHint"]), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (pressed.Verb != WithMeVerbs.Calendar)
            await BeginAsync(dialogs, turn, cancellationToken);
        else if (
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            && await board.OneAsync(turn.Speaker.Id, new BookingId(id), cancellationToken) is { } view
        )
            await sheets.SendAsync(dialogs.Context, turn, view, cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NoneWithMe"], [Texts.Shared["Help"]], cancellationToken);
    }
}

/// <summary>Tells a supervisee that a session with them is planned, or called off.</summary>
public sealed class WithSuperviseeNotice(SessionBoard board) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(WithSuperviseeNotice), SessionNews.WithSupervisee);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
        && await board.OneAsync(reader.Speaker.Id, new BookingId(id), cancellationToken) is { } view
        && view.Session.StartsAt > reader.Now
            ? OwnSessionCard.Told(view, new SessionWords(reader.AsTurn()))
            : null;
}
