using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>The calendar as a sheet that can be changed and sent back: the columns of <see cref="ClassPlanFile"/>, every text a text.</summary>
static class ClassPlanWorkbook
{
    static readonly Texts Texts = new(typeof(ClassPlanWorkbook));

    public static OutgoingFile Of(IReadOnlyList<LessonView> views, Turn turn)
    {
        var rows = views.Select(view => Row(view, turn)).ToList();
        if (rows.Count == 0)
            rows.Add(ClassPlanFile.Columns.ToDictionary(ClassPlanCard.ColumnName, _ => (object)""));
        using var workbook = new MemoryStream();
        workbook.SaveAs(rows, sheetName: Texts["Sheet"], configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true });
        WorkbookFinish.Apply(workbook);
        return new OutgoingFile(Texts.Say("FileName", ("day", $"{turn.Today:yyyy-MM-dd}")), WorkbookFinish.ContentType, workbook.ToArray())
        {
            Description = Texts["FileDescription"],
        };
    }

    static Dictionary<string, object> Row(LessonView view, Turn turn)
    {
        var (at, words, facts) = (LocalSpan.Of(view.Session.Span, turn.Speaker.Batch.Zone), new SessionWords(turn), view.Lesson.Facts);
        var last = VisitDays.LastDay(view.Session.Span, turn.Speaker.Batch.Zone);
        object Cell(string column) =>
            column switch
            {
                "topic" => words.TopicOf(view.Session),
                "day" => at.Day.ToDateTime(default),
                "from" => Spoken.Time(at.From),
                "to" => Spoken.Time(at.To),
                "teacher" => facts.Guest.Length > 0 ? SessionWords.Guest(facts)
                : view.Session.Kind == SessionKind.Class ? words.Name(view.Holder)
                : "",
                "place" => view.Session.Place,
                "kind" => SessionWords.Kind(view.Session.Kind),
                "class_hours" => facts.ClassHours,
                "group" => view.Group is { } group ? GroupNames.In(turn.Language, group) : "",
                "city" => facts.City,
                "reading" => facts.Reading,
                "open_places" => facts.OpenPlaces,
                "places" => facts.Places,
                "programme" => facts.Programme,
                "travel" => facts.Travel,
                "stay" => facts.Stay,
                "last_day" => last > at.Day ? last.ToDateTime(default) : "",
                _ => facts.SignUpUntil is { } until ? until.ToDateTime(default) : "",
            };
        return ClassPlanFile.Columns.ToDictionary(ClassPlanCard.ColumnName, Cell);
    }
}
