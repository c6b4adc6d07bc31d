using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Summary;

/// <summary>Puts the summary together: what has changed since the last one that was read, or all of it when somebody asks.</summary>
public sealed class SummaryWriter(IEnumerable<SummaryPart> parts, IServiceProvider services)
{
    static readonly Texts Texts = new(typeof(SummaryWriter));

    readonly IReadOnlyList<SummaryPart> parts = [.. parts];

    public SummaryPart? Part(string key) => parts.FirstOrDefault(part => part.Key == key);

    /// <summary>The conversation that a line opens, if this person may have it. Asked for late: the list of all conversations contains the summary's own.</summary>
    public Conversation? Opens(SummaryPart part, Speaker speaker) =>
        services.GetServices<Conversation>().FirstOrDefault(conversation => conversation.Id == part.Opens && conversation.IsFor(speaker));

    public async Task<IReadOnlyList<WrittenPart>> ReadAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        List<WrittenPart> lines = [];
        foreach (var part in parts.Where(part => part.IsFor(reader.Speaker)))
            if (await part.WriteAsync(reader, cancellationToken) is { } line) lines.Add(new WrittenPart(part, line));
        return lines;
    }

    public Card Card(string id, NoticeReader reader, IReadOnlyList<WrittenPart> lines, SummaryPlan plan)
    {
        var today = reader.AsTurn().Today;
        var card = new Card(id).Title(Texts.Say("Title", ("date", Spoken.Date(today, today))));
        if (lines.Count == 0) card.Text(Texts["Nothing"]);
        foreach (var (part, line) in lines)
        {
            if (Opens(part, reader.Speaker) is { } opened) card.Row(line.Text, line.Hint, new Button(opened.Texts["HelpTitle"], "summary.open", part.Key));
            else if (line.Hint.Length > 0) card.Item(line.Text, line.Hint);
            else card.Text(line.Text);
        }
        card.Hint(plan.NextAt is null ? Texts["Off"] : Texts.Say("When", ("times", Times(plan.Times))));
        foreach (var (part, _) in lines.Take(3))
            if (Opens(part, reader.Speaker) is { } opened) card.Buttons(new Button(opened.Texts["HelpTitle"], "summary.open", part.Key));
        return card;
    }

    /// <summary>"on workdays at 08:00", "每周一、周四 08:00".</summary>
    public static string Times(SummaryTimes times)
    {
        if (times.Days is Weekdays.Workdays or Weekdays.All) return Texts.Say(times.Days == Weekdays.All ? "EveryDay" : "Workdays", ("time", Spoken.Time(times.At)));
        var week = CultureInfo.CurrentCulture.DateTimeFormat;
        var days = Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Where(day => times.Days.HasFlag(SummaryTimes.Of(day))).Select(day => week.GetDayName(day));
        return Texts.Say("OnDays", ("days", Spoken.All([.. days])), ("time", Spoken.Time(times.At)));
    }
}

/// <summary>A line, and the part that wrote it.</summary>
public sealed record WrittenPart(SummaryPart Part, SummaryLine Line);
