using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
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
        var there = !Texts.LinesInBoth("NotThereWords").Any(words => Phrase.Fold(words) == turn.Folded);
        var last = await after.LastAttendedAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        var outcome = last is { } session
            ? await after.SayAsync(turn.Speaker.AsTrainee(), session, there, cancellationToken)
            : new AttendanceOutcome.NotThere();
        await dialogs.Context.ShowAsync(Card(turn, turn.Memory.NewCard(), outcome), null, cancellationToken);
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
        if (outcome is AttendanceOutcome.Noted { There: true, Disagrees: false } was)
            card.Buttons(new Button(Texts.Shared["WriteRecord"], WriteRecordVerbs.Begin.About(was.Session.Id)));
        return card.Buttons(new Button(Texts.Shared["MyBookings"], BookingVerbs.List));
    }
}
