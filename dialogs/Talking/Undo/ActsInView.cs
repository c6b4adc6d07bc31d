using SupervisionBot.Core.Acts;
using SupervisionBot.Dialogs.Hours.MyHours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Supervision.MyBookings;
using SupervisionBot.Dialogs.Supervision.SupervisorSessions;
using SupervisionBot.Dialogs.Talking.MyData;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Talking.Undo;

/// <summary>
/// What the last answer was about: "take that back", 不删了 and "did that go through?" fall on acts of these kinds and on no others.
/// </summary>
static class ActsInView
{
    static readonly IReadOnlyList<(IReadOnlyList<string> Intents, IReadOnlyList<ActKind> Kinds)> All =
    [
        (
            ["log_hours", "log_again", "my_hours", "hours_question", "ask_confirm", "nothing_this_week"],
            [
                ActKind.HoursLogged,
                ActKind.HoursChanged,
                ActKind.HoursWithdrawn,
                ActKind.ConfirmationAsked,
                ActKind.WeekWithoutHours,
                ActKind.QuestionAnswered,
            ]
        ),
        (
            ["review_hours", "decisions_made"],
            [ActKind.HoursApproved, ActKind.HoursReturned, ActKind.HoursAmended, ActKind.AmendmentDeclined, ActKind.QuestionAsked]
        ),
        (["book_session", "my_bookings"], [ActKind.BookingMade, ActKind.BookingCancelled, ActKind.BookingMoved, ActKind.BookingsSwapped]),
        (["my_sessions", "publish_slots"], [ActKind.SessionsPublished, ActKind.SessionsChanged, ActKind.SessionsWithdrawn, ActKind.BookingDropped]),
        (["attendance", "attendance_missing"], [ActKind.AttendanceTold]),
        (["write_record", "records"], [ActKind.RecordWritten, ActKind.RecordSigned]),
        (["classes", "miss_class"], [ActKind.AbsenceSaid]),
        (["submit_material", "missing_material", "portfolio"], [ActKind.MaterialHandedIn, ActKind.MaterialTakenBack, ActKind.MaterialDeclaredFinal]),
        (["review_materials"], [ActKind.MaterialAccepted, ActKind.MaterialReturned, ActKind.MaterialReopened, ActKind.MaterialRemarked]),
        (["extend_material", "move_due", "extensions_given"], [ActKind.ExtensionGiven, ActKind.ExtensionTakenBack, ActKind.DueDateMoved]),
        (["announce", "sent_announcements"], [ActKind.Announced, ActKind.AnnouncementRecalled]),
        (["reminders", "snooze"], [ActKind.SettingsChanged, ActKind.SummaryChanged]),
        (["deputy", "end_deputy"], [ActKind.DeputyNamed, ActKind.DeputyEnded]),
        (["roster", "roster_history", "roster_presence"], [ActKind.RosterChanged]),
        (["batch_change", "batch_rules", "copy_batch"], [ActKind.BatchChanged]),
        (["my_data", "data_requests"], []),
    ];

    /// <summary>Empty where nothing that it shows is kept as an act; null where it may be about anything.</summary>
    public static IReadOnlyList<ActKind>? Of(Turn turn, Catalogue catalogue) =>
        turn.AnsweredBefore is { } id && catalogue.Find(id) is { Intents: { Count: > 0 } intents }
            ? All.Where(one => one.Intents.Any(intents.Contains)).ToList() is { Count: > 0 } found
                ? [.. found.SelectMany(one => one.Kinds)]
                : null
            : null;

    /// <summary>Whether the conversation that answered before finds by itself what of its own is to be taken back.</summary>
    public static bool TakesBackItself(Turn turn) =>
        MyDataConversation.IsOfRequest(turn)
        || turn.AnsweredBefore is { } id
            && (
                id == MyDataConversation.Description.Id
                || (
                    LastShown.JustDone.In(turn) is null
                    && turn.CardIsNew
                    && (
                        id == MyHoursConversation.Description.Id
                        || id == MyBookingsConversation.Description.Id
                        || id == SupervisorSessionsConversation.Description.Id
                    )
                )
            );

    /// <summary>Which acts would be what is asked for.</summary>
    public static IReadOnlyList<ActKind> Of(DoneThing thing) =>
        thing switch
        {
            DoneThing.Booked => [ActKind.BookingMade, ActKind.BookingMoved],
            DoneThing.Absent => [ActKind.AbsenceSaid],
            DoneThing.Sent => [ActKind.Announced],
            DoneThing.Published => [ActKind.SessionsPublished],
            DoneThing.Approved => [ActKind.HoursApproved, ActKind.MaterialAccepted],
            DoneThing.Returned => [ActKind.HoursReturned, ActKind.MaterialReturned],
            DoneThing.Signed => [ActKind.RecordSigned],
            DoneThing.Final => [ActKind.MaterialDeclaredFinal],
            DoneThing.HandedIn => [ActKind.MaterialHandedIn],
            DoneThing.Logged => [ActKind.HoursLogged, ActKind.HoursChanged, ActKind.RecordWritten, ActKind.SettingsChanged],
            _ => [],
        };
}
