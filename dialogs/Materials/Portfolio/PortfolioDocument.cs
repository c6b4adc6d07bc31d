using System.Globalization;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Portfolios;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Materials.Portfolio;

/// <summary>A trainee's portfolio in their language: its tables write themselves from the ledger; what people wrote stays as they wrote it.</summary>
sealed class PortfolioDocument(PortfolioContents contents, Outlook outlook, IReadOnlyList<Supervisee> supervisees, Turn turn)
{
    static readonly Texts Texts = new(typeof(PortfolioDocument));

    readonly EntryWords words = new(turn, supervisees);
    readonly PortfolioFigures figures = contents.Figures;

    public Document Write()
    {
        var batch = turn.Speaker.Batch;
        var document = new Document(Texts["Title"], turn.Language)
            .Foot(Texts.Say("Foot", ("name", turn.Speaker.NameIn(turn.Language)), ("moment", Moment())))
            .Facts(
                (Texts["FactName"], turn.Speaker.NameIn(turn.Language)),
                (Texts["FactBatch"], batch.Name.In(turn.Language)),
                (Texts["FactPeriod"], Texts.Say("Period", ("from", Date(batch.StartsOn)), ("to", Date(batch.EndsOn)))),
                (Texts["FactApproved"], Spoken.Length(figures.ApprovedMinutes(batch))),
                (Texts["FactWaiting"], figures.WaitingMinutes(batch) is > 0 and var waiting ? Spoken.Length(waiting) : ""),
                (Texts["FactMoment"], Moment()),
                (Texts["FactDigest"], figures.Digest)
            );
        return Reflections(Credits(Records(Sessions(Hours(document)))));
    }

    Document Hours(Document document)
    {
        document = document.Heading(Texts["Hours"]);
        if (outlook.Practicum != null)
            document = document.Picture(new Png(WeeksPicture.Draw(outlook.Weeks, scale: 2)), ProgressCard.Alt(outlook));
        var lines = figures.Practicum(turn.Speaker.Batch).Where(line => line.Logged > 0).ToList();
        document = document
            .Heading(Texts["BySupervisee"])
            .Table(
                [
                    new Column(Texts["ColumnSupervisee"], 3),
                    new Column(Texts["ColumnOf"], 6),
                    new Column(Texts["ColumnApproved"], 3),
                    new Column(Texts["ColumnWaiting"], 3),
                ],
                lines
                    .GroupBy(line => line.Supervisee)
                    .OrderByDescending(with => with.Sum(line => line.Approved))
                    .Select(with =>
                        Row(
                            with.Key is null ? Texts["Nobody"] : words.Name(with.Key),
                            Spoken.All([
                                .. with.Select(line =>
                                    Texts.Say("TypeLength", ("type", words.Type(line.Type)), ("length", Together(Spoken.Length(line.Logged))))
                                ),
                            ]),
                            with.Sum(line => line.Approved),
                            with.Sum(line => line.Waiting)
                        )
                    )
                    .Append(Row(Texts["Sum"], "", lines.Sum(line => line.Approved), lines.Sum(line => line.Waiting)))
            );
        document = document
            .Heading(Texts["ByType"])
            .Table(
                [new Column(Texts["ColumnType"], 5), new Column(Texts["ColumnApproved"], 3), new Column(Texts["ColumnWaiting"], 3)],
                lines
                    .GroupBy(line => line.Type)
                    .OrderByDescending(type => type.Sum(line => line.Approved))
                    .Select(type => Row(words.Type(type.Key), type.Sum(line => line.Approved), type.Sum(line => line.Waiting)))
            );
        if (figures.Topics is { Count: > 0 } topics)
            document = document
                .Heading(Texts["ByTopic"])
                .Table(
                    [new Column(Texts["ColumnTopic"], 5), new Column(Texts["ColumnApproved"], 3), new Column(Texts["ColumnWaiting"], 3)],
                    topics.Select(topic =>
                        Row(turn.Speaker.Batch.Topics.First(one => one.Key == topic.Topic).Name.In(turn.Language), topic.Approved, topic.Waiting)
                    )
                )
                .Paragraph(Texts["ByTopicHow"]);
        return document
            .Heading(Texts["ByMonth"])
            .Table(
                [new Column(Texts["ColumnMonth"], 5), new Column(Texts["ColumnApproved"], 3), new Column(Texts["ColumnWaiting"], 3)],
                figures.Months.Select(month =>
                    Row(month.Month.ToString(Texts["MonthFormat"], CultureInfo.CurrentCulture), month.Approved, month.Waiting)
                )
            );
    }

    Document Sessions(Document document)
    {
        document = document.Heading(Texts["Sessions"]);
        if (contents.Sessions.Count == 0)
            return document.Paragraph(Texts["NoSessions"]);
        return document
            .Table(
                [new Column(Texts["ColumnTopic"], 6), new Column(Texts["ColumnTimes"], 2), new Column(Texts["ColumnLength"], 3)],
                contents
                    .Sessions.GroupBy(one => one.Topic)
                    .OrderByDescending(topic => topic.Sum(one => one.Minutes))
                    .Select(topic =>
                        Row(
                            topic.Key.Length > 0 ? topic.Key : Texts["NoTopic"],
                            topic.Count().ToString(CultureInfo.CurrentCulture),
                            Spoken.Length(topic.Sum(one => one.Minutes))
                        )
                    )
            )
            .Table(
                [
                    new Column(Texts["ColumnDay"], 4),
                    new Column(Texts["ColumnWhat"], 6),
                    new Column(Texts["ColumnTopic"], 5),
                    new Column(Texts["ColumnLength"], 3),
                ],
                contents.Sessions.Select(one => Row(Date(DayOf(one.Session)), What(one), TopicOf(one), Spoken.Length(one.Minutes)))
            );
    }

    Document Records(Document document)
    {
        var written = contents.Sessions.Where(one => one.Record != null).ToList();
        document = document.Heading(Texts["Records"]);
        if (written.Count == 0)
            return document.Paragraph(Texts["NoRecords"]);
        foreach (var one in written)
            document = document
                .Paragraph(Texts.Say("RecordOf", ("day", Date(DayOf(one.Session))), ("what", What(one))))
                .Facts(
                    (Texts["PartAim"], one.Record!.Aim),
                    (Texts["PartDiscussed"], one.Record.Discussed),
                    (Texts["PartAgreed"], one.Record.Agreed),
                    (Texts["PartNext"], one.Record.Next)
                );
        return document;
    }

    Document Credits(Document document)
    {
        document = document.Heading(Texts["Classes"]);
        document =
            contents.Classes.Count == 0
                ? document.Paragraph(Texts["NoClasses"])
                : document.Table(
                    [new Column(Texts["ColumnDay"], 2), new Column(Texts["ColumnClassHours"], 3)],
                    contents
                        .Classes.Select(one => Row(Date(one.Day), one.ClassHours.ToString(CultureInfo.CurrentCulture)))
                        .Append(Row(Texts["Sum"], contents.Classes.Sum(one => one.ClassHours).ToString(CultureInfo.CurrentCulture)))
                );
        document = document.Heading(Texts["Visits"]);
        return contents.Visits.Count == 0
            ? document.Paragraph(Texts["NoVisits"])
            : document.Paragraph(Spoken.All([.. contents.Visits.Select(one => Date(one.Day))]));
    }

    Document Reflections(Document document)
    {
        document = document.Heading(Texts["Reflections"]);
        if (contents.Reflections.Count == 0)
            return document.Paragraph(Texts["NoReflections"]);
        return document.Facts(
            contents.Reflections.Select(entry =>
                (Texts.Say("ReflectionOf", ("day", Date(entry.Day)), ("what", words.Short(entry.Facts))), entry.Note)
            )
        );
    }

    /// <summary>The session's topic, and below it what the trainee brought.</summary>
    static string TopicOf(AttendedSession one) =>
        one.Session.Topic.Length > 0 && one.Brought.Length > 0
            ? Texts.Say("TopicAndBrought", ("topic", one.Session.Topic), ("brought", one.Brought))
            : one.Topic;

    string What(AttendedSession one) => new SessionWords(turn).What(one.Session, one.Supervisor);

    DateOnly DayOf(Session session) => LocalSpan.Of(session.Span, turn.Speaker.Zone).Day;

    string Moment()
    {
        var now = TimeZoneInfo.ConvertTime(turn.Now, turn.Speaker.Zone);
        return Texts.Say("Moment", ("day", Date(DateOnly.FromDateTime(now.DateTime))), ("time", Spoken.Time(TimeOnly.FromDateTime(now.DateTime))));
    }

    /// <summary>A length in the middle of a line is not broken.</summary>
    static string Together(string length) => length.Replace(' ', '\u00A0');

    /// <summary>A paper is read in other years too.</summary>
    static string Date(DateOnly day) => Spoken.Date(day, default);

    static string[] Row(params string[] cells) => cells;

    static string[] Row(string name, long approved, long waiting) => [name, Spoken.Length(approved), Waiting(waiting)];

    static string[] Row(string name, string of, long approved, long waiting) => [name, of, Spoken.Length(approved), Waiting(waiting)];

    static string Waiting(long minutes) => minutes == 0 ? "" : Spoken.Length(minutes);
}
