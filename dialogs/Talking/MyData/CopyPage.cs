using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Documents;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.MyData;

/// <summary>The page of a copy that people read: who they are here, what they did, handed in and wrote, and what lies beside it.</summary>
sealed class CopyPage : IWriteCopyPage
{
    static readonly Texts Texts = new(typeof(CopyPage));

    public string FileName(OwnCopy copy, DateOnly day)
    {
        Turn.SetCulture(copy.Person.Language);
        return Texts.Say("FileName", ("day", Iso(day)));
    }

    public string Write(OwnCopy copy, DateOnly day)
    {
        Turn.SetCulture(copy.Person.Language);
        var person = copy.Person;
        var page = new Document(Texts["PageTitle"], person.Language)
            .Paragraph(Texts.Say("PageMade", ("day", Iso(day))))
            .Heading(Texts["PageWho"])
            .Facts(
                (Texts["FactName"], person.Name),
                (Texts["FactNameEn"], person.NameEn),
                (Texts["FactEmail"], person.Email),
                (Texts["FactPhone"], person.Phone ?? ""),
                (Texts["FactOrganisation"], person.Organisation),
                (Texts["FactCity"], person.City),
                (Texts["FactLinked"], person.AadObjectId is null ? "" : Texts["Linked"])
            );
        page = Table(page, "PageRoles", copy.Roles, ["ColumnBatch", "ColumnRole", "ColumnGroup"], one =>
            [one.Batch.Description.Name.In(person.Language), Texts[$"Role{one.Role}"], one.Group]
        );
        page = Table(page, "PageHours", copy.Entries, ["ColumnDay", "ColumnLength", "ColumnType", "ColumnWith", "ColumnState", "ColumnNote"], one =>
            [
                Iso(one.Day),
                Spoken.Length(one.Minutes),
                copy.BatchOf(one.BatchId)?.TypeOf(one.Type)?.Name.In(person.Language) ?? one.Type,
                one.SuperviseeId is { } with ? copy.Names.GetValueOrDefault(with)?.In(person.Language) ?? "" : "",
                Texts[$"State{one.State}"],
                one.Note,
            ]
        );
        page = Table(page, "PageCredits", copy.Credits, ["ColumnDay", "ColumnWhat", "ColumnLength", "ColumnThere"], one =>
            [
                Iso(one.Day),
                Texts[$"Credit{one.Kind}"],
                one.Minutes > 0 ? Spoken.Length(one.Minutes) : "",
                Texts[one.Missed ? "WasMissed" : "WasThere"],
            ]
        );
        page = Table(page, "PageMaterials", copy.Submissions, ["ColumnItem", "ColumnVersion", "ColumnState"], one =>
            [
                copy.BatchOf(one.BatchId)?.Checklist?.FirstOrDefault(item => item.Key == one.Item)?.Name.In(person.Language) ?? one.Item,
                $"{one.Number}",
                Texts[$"Version{one.State}"],
            ]
        );
        page = Table(page, "PagePosts", copy.Posts, ["ColumnDay", "ColumnText"], one => [Iso(DateOnly.FromDateTime(one.At.UtcDateTime)), one.Text]);
        page = Table(page, "PageFiles", copy.Files, ["ColumnFile", "ColumnSize", "ColumnPath"], one =>
            [one.File.Name, Spoken.Size(one.File.Size), one.Path]
        );
        return HtmlDocument.Write(page.Heading(Texts["PageRest"]).Paragraph(Texts.Say("PageRestText", ("messages", copy.Messages))));
    }

    /// <summary>With its heading; nothing where there is nothing.</summary>
    static Document Table<T>(Document page, string heading, IReadOnlyList<T> rows, string[] columns, Func<T, IReadOnlyList<string>> cells) =>
        rows.Count == 0 ? page : page.Heading(Texts[heading]).Table(columns.Select(column => new Column(Texts[column])), rows.Select(cells));

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
