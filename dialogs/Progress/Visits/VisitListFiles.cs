using System.Globalization;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>Who comes to a visit, for those who receive them: as a sheet and to print. Every text is a text, never a formula.</summary>
static class VisitListFiles
{
    static readonly Texts Texts = new(typeof(VisitListFiles));

    public static OutgoingFile Sheet(VisitList list, bool named, Turn turn)
    {
        var rows = list.Coming.Select((guest, at) => Cells(at, guest, named, turn).ToDictionary(cell => cell.Column, cell => cell.Value)).ToList();
        var sheets = new Dictionary<string, object> { [Texts["SheetPeople"]] = rows };
        if (!named && VisitCard.Needs(list) is { Count: > 0 } needs)
            sheets[Texts["Needs"]] = needs.Select(need => new Dictionary<string, object> { [Texts["Needs"]] = need }).ToList();
        using var workbook = new MemoryStream();
        workbook.SaveAs(sheets, configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true });
        WorkbookFinish.Apply(workbook);
        return new OutgoingFile(FileName(list, turn) + ".xlsx", WorkbookFinish.ContentType, workbook.ToArray())
        {
            Description = Texts.Say("ListTitle", ("what", new SessionWords(turn).TopicOf(list.Session))),
        };
    }

    public static OutgoingFile Pdf(VisitList list, bool named, Turn turn)
    {
        var (batch, session) = (turn.Speaker.Batch, list.Session);
        var at = LocalSpan.Of(session.Span, batch.Zone);
        var title = Texts.Say("ListTitle", ("what", new SessionWords(turn).TopicOf(session)));
        var document = new Document(title, turn.Language)
            .Foot(batch.Name.In(turn.Language))
            .Facts(
                new[]
                {
                    (Texts.Shared["FactWhen"], Texts.Say("FileWhen", ("day", Spoken.Date(at.Day, default)), ("range", Spoken.Range(at.From, at.To)))),
                    (Texts.Shared["FactWhere"], session.Place),
                    (Texts["FactStay"], list.Lesson.Stay),
                    (Texts["FactComing"], list.Coming.Count.ToString(CultureInfo.CurrentCulture)),
                }.Where(fact => fact.Item2.Length > 0)
            )
            .Table(
                Columns(named),
                list.Coming.Select((guest, number) => (IReadOnlyList<string>)[.. Cells(number, guest, named, turn).Select(cell => $"{cell.Value}")])
            );
        if (!named && VisitCard.Needs(list) is { Count: > 0 } needs)
            document = needs.Aggregate(document.Heading(Texts["Needs"]), (so, need) => so.Paragraph(need));
        if (list.Lesson.Programme.Length > 0)
            document = document.Heading(Texts["Programme"]).Paragraph(list.Lesson.Programme);
        return new OutgoingFile(FileName(list, turn) + ".pdf", PdfDocument.ContentType, PdfDocument.Write(document)) { Description = title };
    }

    static IEnumerable<Column> Columns(bool named)
    {
        yield return new Column(Texts["ColumnNumber"]);
        yield return new Column(Texts["ColumnName"], 4);
        yield return new Column(Texts["ColumnGroup"], 3);
        yield return new Column(Texts["ColumnTravel"], 4);
        if (named)
            yield return new Column(Texts["Needs"], 5);
    }

    static IEnumerable<(string Column, object Value)> Cells(int at, VisitGuest guest, bool named, Turn turn)
    {
        yield return (Texts["ColumnNumber"], at + 1);
        yield return (Texts["ColumnName"], guest.Who.In(turn.Language));
        yield return (Texts["ColumnGroup"], guest.Group is { } group ? GroupNames.In(turn.Language, group) : "");
        yield return (Texts["ColumnTravel"], guest.Travel);
        if (named)
            yield return (Texts["Needs"], guest.Needs);
    }

    static string FileName(VisitList list, Turn turn)
    {
        var day = LocalSpan.Of(list.Session.Span, turn.Speaker.Batch.Zone).Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Texts.Say("FileName", ("what", new SessionWords(turn).TopicOf(list.Session)), ("day", day));
    }
}
