using System.Globalization;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>Wednesday 18 May 2022, nine in the evening in Shanghai, with a small batch.</summary>
static class Sample
{
    static readonly TypeVocabulary Types = new([
        new("individual", ["individual supervision", "个别督导", "one-to-one", "1:1", "一对一督导", "个督"]),
        new("group-supervision", ["group supervision", "小组督导", "团体督导"]),
        new("case", ["case work", "个案工作", "casework", "case", "个案"]),
        new("group", ["group work", "小组工作", "groupwork"]),
        new("community", ["community work", "社区工作", "community", "社区"]),
        new("documentation", ["documentation", "督导文书", "paperwork", "文书"]),
        new("training", ["training", "培训", "workshop"]),
    ]);

    static readonly (string Name, string English)[] Roster =
    [
        ("李明", "Li Ming"),
        ("王芳", "Wang Fang"),
        ("张三", "Zhang San"),
        ("李小红", "Li Xiaohong"),
        ("欧阳修文", "Ouyang Xiuwen"),
        ("赵建国", "Zhao Jianguo"),
    ];

    static readonly PeopleVocabulary People = new(Roster.Select((person, at) => new PersonNames(Key(at), person.Name, person.English)));

    internal static ReadingContext English { get; } =
        new(new DateTimeOffset(2022, 5, 18, 13, 0, 0, TimeSpan.Zero), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), Types, People, false);

    internal static ReadingContext Chinese { get; } = English with { ChineseFirst = true };

    internal static TypeVocabulary TypesOfBatch => Types;

    internal static PeopleVocabulary PeopleOfTrainee => People;

    internal static HoursSaid One(string text) => Assert.Single(HoursReader.Read(text, English));

    internal static string Names(IEnumerable<Guid> keys) => string.Join('|', keys.Select(key => Roster[key.ToByteArray()[0]].Name));

    /// <summary>An entry in one line: length, day, times, type, people, note, problems; what was not said is left out.</summary>
    internal static string Line(HoursSaid said) =>
        string.Join(
            " · ",
            new[]
            {
                said.Minutes is { } minutes ? $"{minutes} min" : "",
                said.Day is { } day ? day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) : "",
                said.From is { } from
                    ? from.ToString("HH:mm", CultureInfo.InvariantCulture) + "-" + said.To?.ToString("HH:mm", CultureInfo.InvariantCulture)
                    : "",
                string.Join('|', said.Type.Keys),
                string.Join(" + ", said.With.Select(Person)),
                said.Note is null ? "" : $"“{said.Note}”",
                string.Join(", ", said.Problems.Select(problem => $"{problem.Kind} ({problem.Words})")),
            }.Where(part => part.Length > 0)
        );

    internal static string Lines(string text, ReadingContext? context = null) =>
        string.Join('\n', HoursReader.Read(text, context ?? English).Select(Line));

    internal static string Person(Found<Guid> found) => found.Kind == FoundKind.Unknown ? $"{found.Words}?{Names(found.Keys)}" : Names(found.Keys);

    static Guid Key(int at) => new((byte)at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
