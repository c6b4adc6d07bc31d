using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Rosters;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>The roster as a sheet that can be changed and sent back: the columns of <see cref="RosterFile"/>, every text a text.</summary>
static class RosterWorkbook
{
    static readonly Texts Texts = new(typeof(RosterWorkbook));

    public static OutgoingFile Of(IReadOnlyList<RosterLine> lines, Turn turn) =>
        new(Texts.Say("FileName", ("day", $"{turn.Today:yyyy-MM-dd}")), WorkbookFinish.ContentType, Bytes(lines.Select(Row)))
        {
            Description = Texts["FileDescription"],
        };

    public static OutgoingFile Template() =>
        new(Texts["TemplateName"], WorkbookFinish.ContentType, Bytes([RosterFile.Template.ToDictionary(RosterCard.ColumnName, _ => (object)"")]))
        {
            Description = Texts["TemplateDescription"],
        };

    static byte[] Bytes(IEnumerable<Dictionary<string, object>> rows)
    {
        using var workbook = new MemoryStream();
        workbook.SaveAs(rows, sheetName: Texts["Sheet"], configuration: new OpenXmlConfiguration { FastMode = true, EnableAutoWidth = true });
        WorkbookFinish.Apply(workbook);
        return workbook.ToArray();
    }

    static Dictionary<string, object> Row(RosterLine line)
    {
        object Cell(string column) =>
            column switch
            {
                "name" => line.Details.Name,
                "name_en" => line.Details.NameEn,
                "email" => line.Email,
                "aad_object_id" => line.Details.AadObjectId ?? "",
                "role" => Texts[$"Role{line.Role}"],
                "group" => line.Group ?? "",
                "organisation" => line.Details.Organisation,
                "city" => line.Details.City,
                "language" => line.Details.Language.Tag(),
                "time_zone" => line.Details.TimeZone ?? "",
                "trainee_email" => line.TraineeEmail ?? "",
                "left" => line.LeftOn is { } day ? $"{day:yyyy-MM-dd}" : "",
                _ => line.Details.Phone ?? "",
            };
        return RosterFile.Columns.ToDictionary(RosterCard.ColumnName, Cell);
    }
}
