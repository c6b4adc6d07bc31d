using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>A message as plain text: what a person reads, with the buttons in brackets.</summary>
static class CardText
{
    public static string Of(Activity activity)
    {
        var lines = new List<string>();
        if (!string.IsNullOrEmpty(activity.Text))
            lines.Add(Regex.Replace(activity.Text, @"(?<=/confirm/)[\w-]{43}", "…"));
        foreach (var card in Cards(activity))
            Describe(card, lines);
        foreach (var file in activity.Attachments?.Where(attachment => attachment.ContentUrl != null) ?? [])
            lines.Add($"(file: {file.Name})");
        if (activity.SuggestedActions?.Actions is { Count: > 0 } answers)
            lines.Add(string.Join(' ', answers.Select(answer => $"({answer.Title})")));
        return string.Join('\n', lines);
    }

    /// <summary>The words that an answer under the message sends; null when there is none of that title.</summary>
    public static string? Answer(Activity activity, string title) =>
        activity.SuggestedActions?.Actions?.FirstOrDefault(answer => answer.Title == title)?.Value.ToString();

    /// <summary>The data of a card's button or row; null when there is none of that title.</summary>
    public static object? Press(Activity activity, string title)
    {
        foreach (var card in Cards(activity))
        foreach (var action in AllActions(card))
            if (action.TryGetProperty("title", out var named) && named.GetString() == title)
                return action.GetProperty("data").Clone();
        return Cards(activity).SelectMany(Rows).FirstOrDefault(row => row.Text.StartsWith(title, StringComparison.Ordinal)).Data;
    }

    /// <summary>What a button says as if it had been typed; null for one that does something else.</summary>
    public static string? Words(object data) =>
        data switch
        {
            JsonElement { ValueKind: JsonValueKind.String } words => words.GetString(),
            JsonElement element when element.TryGetProperty("msteams", out var said) && said.GetProperty("type").ValueEquals("imBack") =>
                said.GetProperty("value").GetString(),
            _ => null,
        };

    /// <summary>The Adaptive Cards of a message, whichever serialiser read it.</summary>
    public static IEnumerable<JsonElement> Cards(Activity activity) =>
        (activity.Attachments ?? [])
            .Where(attachment => attachment.ContentType == "application/vnd.microsoft.card.adaptive")
            .Select(attachment =>
                attachment.Content is JToken read
                    ? JsonSerializer.Deserialize<JsonElement>(read.ToString())
                    : JsonSerializer.SerializeToElement(attachment.Content)
            );

    static IEnumerable<JsonElement> Actions(JsonElement card) => card.TryGetProperty("actions", out var actions) ? actions.EnumerateArray() : [];

    static IEnumerable<JsonElement> AllActions(JsonElement card) =>
        Actions(card)
            .Concat(
                card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").ValueEquals("ActionSet")).SelectMany(Actions)
            );

    static IEnumerable<(string Text, object Data)> Rows(JsonElement card) =>
        card.GetProperty("body")
            .EnumerateArray()
            .Where(element => element.TryGetProperty("selectAction", out _))
            .Select(row => (RowItems(row)[0].GetProperty("text").GetString()!, (object)row.GetProperty("selectAction").GetProperty("data").Clone()));

    /// <summary>What a row says; beside it are its number, if it has one, and the mark that it opens.</summary>
    static JsonElement RowItems(JsonElement row) => Column(row, ^2);

    static JsonElement Column(JsonElement row, Index at) => row.GetProperty("columns").EnumerateArray().ToArray()[at].GetProperty("items");

    static void Describe(JsonElement card, List<string> lines)
    {
        foreach (var element in card.GetProperty("body").EnumerateArray())
            Describe(element, lines, "| ");
        var buttons = new StringBuilder("|");
        foreach (var action in Actions(card))
            buttons.Append($" [{action.GetProperty("title").GetString()}]");
        if (buttons.Length > 1)
            lines.Add(buttons.ToString());
    }

    /// <summary>Markdown's escapes are not seen.</summary>
    static string Read(string text) => Regex.Replace(text, @"\\(.)", "$1");

    static void Describe(JsonElement element, List<string> lines, string indent)
    {
        switch (element.GetProperty("type").GetString())
        {
            case "TextBlock":
                lines.Add(indent + Read(element.GetProperty("text").GetString()!));
                break;
            case "FactSet":
                foreach (var fact in element.GetProperty("facts").EnumerateArray())
                    lines.Add($"{indent}{fact.GetProperty("title").GetString()}: {Read(fact.GetProperty("value").GetString()!)}");
                break;
            case "ColumnSet":
                var number = element.GetProperty("columns").GetArrayLength() == 3 ? $"{Column(element, 0)[0].GetProperty("text").GetString()}  " : "";
                foreach (var item in RowItems(element).EnumerateArray())
                    Describe(item, lines, $"{indent}> {number}");
                break;
            case "Image":
                lines.Add($"{indent}(picture: {element.GetProperty("altText").GetString()})");
                break;
            case "ActionSet":
                var titles = element.GetProperty("actions").EnumerateArray().Select(action => $"[{action.GetProperty("title").GetString()}]");
                lines.Add(indent + string.Join(' ', titles));
                break;
            case "Input.Text":
                lines.Add($"{indent}{element.GetProperty("label").GetString()}: ____");
                break;
            case var other:
                throw new NotSupportedException($"Say how a {other} is read out.");
        }
    }
}
