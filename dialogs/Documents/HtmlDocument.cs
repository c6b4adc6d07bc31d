using System.Net;
using System.Text;
using SupervisionBot.Core;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Documents;

/// <summary>
/// A <see cref="Document"/> as one page of HTML that is whole by itself: no script, nothing fetched, dark where the reader's screen is, every text
/// a text.
/// </summary>
public static class HtmlDocument
{
    const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}table{border-collapse:collapse;width:100%}"
        + "th,td{border:1px solid #888;padding:.3rem .5rem;text-align:start;vertical-align:top}.wide{overflow-x:auto}p{white-space:pre-line}"
        + "dt{font-weight:bold}:root{color-scheme:light dark}";

    public static string Write(Document document)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"")
            .Append(document.Language.Tag())
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Text(document.Title))
            .Append("</title>\n<style>")
            .Append(Style)
            .Append("</style>\n</head>\n<body>\n<main>\n");
        foreach (var block in document.Blocks)
            Write(page, block);
        if (document.Footer.Length > 0)
            Tag(page, "p", document.Footer);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    static void Write(StringBuilder page, Block block)
    {
        switch (block)
        {
            case Block.Title title:
                Tag(page, "h1", title.Text);
                break;
            case Block.Heading heading:
                Tag(page, "h2", heading.Text);
                break;
            case Block.Paragraph paragraph:
                Tag(page, "p", paragraph.Text);
                break;
            case Block.Facts facts:
                page.Append("<dl>\n");
                foreach (var (name, value) in facts.Lines)
                {
                    Tag(page, "dt", name);
                    Tag(page, "dd", value);
                }
                page.Append("</dl>\n");
                break;
            case Block.Table table:
                page.Append("<div class=\"wide\">\n<table>\n<tr>");
                foreach (var column in table.Columns)
                    page.Append("<th scope=\"col\">").Append(Text(column.Header)).Append("</th>");
                page.Append("</tr>\n");
                foreach (var row in table.Rows)
                    page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{Text(cell)}</td>")).Append("</tr>\n");
                page.Append("</table>\n</div>\n");
                break;
            case Block.Picture picture:
                Tag(page, "p", picture.Alt);
                break;
        }
    }

    static void Tag(StringBuilder page, string name, string text) =>
        page.Append('<').Append(name).Append('>').Append(Text(text)).Append("</").Append(name).Append(">\n");

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
