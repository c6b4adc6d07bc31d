using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.OpenClasses;

/// <summary>Writes for a former trainee, as a PDF in their language, at which open classes they were.</summary>
public sealed class AttendanceNoteConversation(GuestRoll roll, FileStore files) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(AttendanceNoteConversation), "attendance-note", "TriggersNote")
        {
            Intents = ["attendance_note"],
            Listed = false,
            IsFor = speaker => speaker.ComesAsGuest,
            Verbs = AttendanceNoteVerbs.Every,
        };

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var visits = await roll.VisitsAsync(turn.Speaker.Id, cancellationToken);
        if (visits.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["NoteNothing"], [Texts.Shared["OpenClasses"], Texts.Shared["Help"]], cancellationToken);
            return;
        }
        var name = Texts.Say("NoteFile", ("name", turn.Speaker.NameIn(turn.Language)), ("day", Iso(turn.Today)));
        var file = await files.KeepAsync(
            turn.Speaker.Id,
            turn.Speaker.BatchId,
            $"{name}.pdf",
            PdfDocument.ContentType,
            PdfDocument.Write(Note(visits, turn)),
            cancellationToken
        );
        await dialogs.Context.SayAsync(
            Texts.Say(
                visits.Count == 1 ? "NoteSaysClassHoursOne" : "NoteSaysClassHours",
                ("count", visits.Count),
                ("hours", visits.Sum(visit => visit.ClassHours))
            ),
            null,
            cancellationToken
        );
        await dialogs.Context.SendFileAsync(turn, file, Texts["NoteAbout"], cancellationToken);
    }

    Document Note(IReadOnlyList<GuestVisit> visits, Turn turn) =>
        new Document(Texts["NoteTitle"], turn.Language)
            .Foot(Texts.Say("NoteFoot", ("name", turn.Speaker.NameIn(turn.Language)), ("day", Iso(turn.Today))))
            .Facts(
                (Texts["NoteName"], turn.Speaker.NameIn(turn.Language)),
                (Texts["NoteAs"], Texts["NoteFormer"]),
                (Texts["NoteDay"], Iso(turn.Today))
            )
            .Table(
                [
                    new Column(Texts["NoteColumnDay"], 3),
                    new Column(Texts["NoteColumnTime"], 3),
                    new Column(Texts["NoteColumnTopic"], 6),
                    new Column(Texts["NoteColumnTeacher"], 4),
                    new Column(Texts["NoteColumnClassHours"], 2),
                ],
                visits.Select(visit => Row(visit, turn)).Append(["", "", Texts["NoteSum"], "", Number(visits.Sum(visit => visit.ClassHours))])
            )
            .Paragraph(Texts["NoteMeans"]);

    static IReadOnlyList<string> Row(GuestVisit visit, Turn turn)
    {
        var at = LocalSpan.Of(visit.Session.Span, visit.Batch.Zone);
        return [Iso(at.Day), Spoken.Range(at.From, at.To), visit.Topic(turn.Language), visit.Teacher, Number(visit.ClassHours)];
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
