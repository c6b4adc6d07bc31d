using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Summaries;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Dialogs.Progress.Summary;

/// <summary>Puts the summary together: what has changed since the last one that was read, or all of it when somebody asks.</summary>
public sealed class SummaryWriter(IEnumerable<SummaryPart> parts, Catalogue catalogue, OpenConversations conversations)
{
    static readonly Texts Texts = new(typeof(SummaryWriter));

    readonly IReadOnlyList<SummaryPart> parts = [.. parts];

    /// <summary>Likewise when there is nobody to ask: whoever is only a trainee hears once a week.</summary>
    public static SummaryTimes Usual(Speaker speaker) => SummaryTimes.UsualFor(IsTraineeOnly(speaker));

    public static bool IsTraineeOnly(Speaker speaker) => !speaker.Is(Role.Supervisor) && !speaker.Is(Role.Administrator);

    /// <summary>A conversation that a line leads to, if this person may have it.</summary>
    public Conversation? Opens(string id, Speaker speaker) =>
        catalogue.Find(id) is { } known && known.IsFor(speaker) ? conversations.Open(known) : null;

    public async Task<IReadOnlyList<WrittenPart>> ReadAsync(NoticeReader reader, CancellationToken cancellationToken)
    {
        List<WrittenPart> lines = [];
        foreach (var part in parts.Where(part => part.IsFor(reader.Speaker)))
            if (await part.WriteAsync(reader, cancellationToken) is { } line)
                lines.Add(new WrittenPart(part, line));
        return lines;
    }

    /// <param name="isAll">Nothing was left out.</param>
    public Card Card(string id, NoticeReader reader, IReadOnlyList<WrittenPart> lines, SummaryPlan plan, bool isAll)
    {
        var today = reader.AsTurn().Today;
        var card = new Card(id).Title(Texts.Say(IsTraineeOnly(reader.Speaker) ? "TitleWeek" : "Title", ("date", Spoken.Date(today, today))));
        if (lines.Count == 0)
            card.Text(Texts["Nothing"]);
        foreach (var (_, line) in lines)
            card.ToDo(line.Text, line.Hints, line.Buttons());
        var when = Times(plan.Times);
        card.Hint(plan.NextAt is null ? Texts["Off"] : Texts.Say(IsTraineeOnly(reader.Speaker) ? "WhenWeek" : "When", ("times", when)));
        return isAll ? card : card.Buttons(new Button(Texts["Everything"], SummaryVerbs.All));
    }

    /// <summary>What is different since a change: the setting, how it was, how it is.</summary>
    public static (string Name, string Before, string After) Change(SummaryChange change)
    {
        return (Texts["HelpTitle"], In(change.Before), In(change.After));

        static string In(ChosenSummary chosen) => chosen.IsOn ? Times(chosen.Times) : Texts["IsOff"];
    }

    /// <summary>"on workdays at 08:00", "每周一、周四 08:00".</summary>
    public static string Times(SummaryTimes times)
    {
        if (times.Days is Weekdays.Workdays or Weekdays.All)
            return Texts.Say(times.Days == Weekdays.All ? "EveryDay" : "Workdays", ("time", Spoken.Time(times.At)));
        var week = CultureInfo.CurrentCulture.DateTimeFormat;
        var days = Enumerable
            .Range(1, 7)
            .Select(day => (DayOfWeek)(day % 7))
            .Where(day => times.Days.HasFlag(SummaryTimes.Of(day)))
            .Select(day => week.GetDayName(day));
        return Texts.Say("OnDays", ("days", Spoken.All([.. days])), ("time", Spoken.Time(times.At)));
    }
}

/// <summary>A line, and the part that wrote it.</summary>
public sealed record WrittenPart(SummaryPart Part, SummaryLine Line)
{
    public bool IsNewTo(IReadOnlyDictionary<string, string> told) => Part.IsNews(told.GetValueOrDefault(Part.Key, ""), Line.State);
}
