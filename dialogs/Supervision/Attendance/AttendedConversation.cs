using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Reading;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Times;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.Attendance;

/// <summary>A trainee says whether they were at a session that they had booked; by the buttons of the question, or typed.</summary>
public sealed class AttendedConversation(AfterSession after) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(AttendedConversation), "attended", "TriggersAttended")
        {
            Listed = false,
            Nears = _ => 0,
            Verbs = AttendedVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var there = !Texts.LinesInBoth("NotThereWords").Any(words => turn.Folded.Contains(Phrase.Fold(words), StringComparison.Ordinal));
        var day = DayReader.Read(turn.Words, turn.Days()).Value;
        var last = day is { } on
            ? await after.LastAttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, Span.OfDay(on, turn.Speaker.Zone), cancellationToken)
            : await after.LastAttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (day is { } said && last is null)
        {
            await NoneThenAsync(dialogs, turn, said, cancellationToken);
            return;
        }
        var outcome = last is { } session
            ? await after.SayAsync(turn.Speaker.AsTrainee(), session, there, cancellationToken)
            : new AttendanceOutcome.NotThere();
        await dialogs.Context.ShowAsync(Card(turn, turn.Memory.NewCard(), outcome), null, cancellationToken);
    }

    /// <summary>Nothing is noted of another day than the one that was said.</summary>
    async Task NoneThenAsync(DialogContext dialogs, Turn turn, DateOnly day, CancellationToken cancellationToken)
    {
        var card = new Card(turn.Memory.NewCard()).Text(Spoken.Sentence(Texts.Say("NoneThen", ("day", Spoken.Date(day, turn.Today)))));
        if (
            await after.LastAttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is { } nearest
            && await after.SessionAsync(nearest, cancellationToken) is { } session
        )
            card.Text(Spoken.Sentence(Texts.Say("NearestWas", ("when", new SessionWords(turn).When(session)))))
                .Buttons(
                    new Button(Texts["IWas"], AttendedVerbs.Yes.About($"{nearest.Value:N}")),
                    new Button(Texts["IWasNot"], AttendedVerbs.No.About($"{nearest.Value:N}"))
                );
        await dialogs.Context.ShowAsync(card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List)), null, cancellationToken);
    }

    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        var outcome = Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id)
            ? await after.SayAsync(turn.Speaker.AsTrainee(), new SessionId(id), pressed.Verb == AttendedVerbs.Yes, cancellationToken)
            : new AttendanceOutcome.NotThere();
        await dialogs.Context.ReplaceAsync(Card(turn, pressed.Card, outcome), cancellationToken);
    }

    Card Card(Turn turn, string id, AttendanceOutcome outcome)
    {
        var words = new SessionWords(turn);
        var text = outcome switch
        {
            AttendanceOutcome.Noted { Disagrees: true } noted => Texts.Say("NotedDiffers", ("when", words.When(noted.Session))),
            AttendanceOutcome.Noted { There: true } noted => Texts.Say("NotedThere", ("when", words.When(noted.Session))),
            AttendanceOutcome.Noted noted => Texts.Say("NotedAway", ("when", words.When(noted.Session))),
            AttendanceOutcome.TooEarly early => Texts.Say("TooEarly", ("when", words.When(early.Session))),
            _ => Texts["NotFound"],
        };
        var card = new Card(id).Text(Spoken.Sentence(text));
        if (outcome is AttendanceOutcome.Noted { There: true, Disagrees: false } was && !was.Session.Kind.IsTaught())
            card.Buttons(new Button(Texts.Shared["WriteRecord"], WriteRecordVerbs.Begin.About(was.Session.Id)));
        return card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }
}
