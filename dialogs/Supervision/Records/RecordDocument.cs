using SupervisionBot.Core.Records;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Supervision.Records;

/// <summary>A session's record as a document to read or print, in the reader's language; what was written stays as it was written.</summary>
static class RecordDocument
{
    static readonly Texts Texts = new(typeof(RecordDocument));

    public static Document Of(RecordView view, Turn turn)
    {
        var words = new SessionWords(turn);
        var (session, record) = (view.Session, view.Record!);
        var document = new Document(Texts["Title"], turn.Language)
            .Foot(turn.Speaker.Batch.Name.In(turn.Language))
            .Facts(
                (Texts.Shared["FactType"], SessionWords.Kind(session.Kind)),
                (Texts.Shared["FactWhen"], When(session.Span, turn)),
                (Texts.Shared["FactSupervisor"], words.Name(view.Supervisor)),
                (Texts["FactCame"], Spoken.All([.. view.Came.Select(words.Name)])),
                (Texts.Shared["FactWhere"], session.Place),
                (Texts.Shared["FactTheme"], session.Topic)
            );
        document = RecordCard.PartsOf(record.Text).Aggregate(document, (so, part) => so.Heading(part.Name).Paragraph(part.Text));
        return document
            .Heading(Texts["PartSignature"])
            .Paragraph(
                record.SignedAt is not { } at
                    ? Texts["FileUnsigned"]
                    : Texts.Say(
                        record.Edition == 1 ? "FileSigned" : "FileCorrected",
                        ("name", words.Name(view.Supervisor)),
                        ("when", Moment(at, turn)),
                        ("edition", record.Edition),
                        ("why", record.Why)
                    )
            );
    }

    public static OutgoingFile File(RecordView view, Turn turn)
    {
        var day = LocalSpan.Of(view.Session.Span, turn.Speaker.Zone).Day;
        var name = Texts.Say("FileName", ("day", day.ToString("yyyy-MM-dd", null)));
        return new OutgoingFile(name, WordDocument.ContentType, WordDocument.Write(Of(view, turn)))
        {
            Description = Texts.Say("FileAbout", ("when", new SessionWords(turn).When(view.Session))),
        };
    }

    /// <summary>A paper is read in other years too.</summary>
    static string When(Span span, Turn turn)
    {
        var local = LocalSpan.Of(span, turn.Speaker.Zone);
        return Texts.Say("FileWhen", ("day", Spoken.Date(local.Day, default)), ("range", Spoken.Range(local.From, local.To)));
    }

    static string Moment(DateTimeOffset at, Turn turn)
    {
        var local = LocalSpan.Of(new Span(at, at), turn.Speaker.Zone);
        return Texts.Say("Moment", ("day", Spoken.Date(local.Day, default)), ("time", Spoken.Time(local.From)));
    }
}
