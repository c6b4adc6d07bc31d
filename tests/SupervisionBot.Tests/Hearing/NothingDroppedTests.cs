using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Hearing;

/// <summary>
/// Whatever is said, to whichever conversation it goes: each thing that the sentence names is shown, kept, or said back. Judged by the words of the
/// answer and by the stored talk, and by none of the bot's own judgement.
/// </summary>
public sealed partial class NothingDroppedTests(ITestOutputHelper output)
{
    /// <param name="most">
    /// Things in a hundred that may be neither shown, kept nor said back, little above what was measured; it may only become less.
    /// </param>
    [Theory]
    [InlineData("lin.xiaoyan@example.org", 7)]
    [InlineData("margaret.leung@example.org", 9)]
    [InlineData("he.huimin@example.org", 17)]
    public async Task What_a_sentence_names_is_shown_kept_or_said_back(string email, double most)
    {
        await using var bot = await TestBot.StartAsync("2026-11-30 10:00");
        await using var db = bot.OpenDatabase();
        var roster = await db.People.AsNoTracking().Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn)).ToListAsync();
        var people = new PeopleVocabulary(roster);
        var all = SaidSentences.All;
        var step = Math.Max(1, all.Length / Much.Of(1_000, some: 330));
        var (things, dropped) = (0, new List<string>());
        for (var at = email.Length % step; at < all.Length; at += step)
        {
            var said = all[at];
            var answer = await bot.TalkAs(email, $"talk-{at}").SayAsync(said);
            var kept = await db.Talks.AsNoTracking().Where(talk => talk.Key.EndsWith($"talk-{at}")).Select(talk => talk.State).FirstOrDefaultAsync()
                ?? "";
            foreach (var thing in Things.In(said, people))
            {
                things++;
                var words = said[thing.Start..Math.Min(thing.End, said.Length)].Trim();
                if (!IsThere(thing.Kind, words, answer, kept, people, roster))
                    dropped.Add($"{words} | {said} | {answer.ReplaceLineEndings(" / ")[..Math.Min(160, answer.Length)]}");
            }
        }
        output.WriteLine($"{things} things, {dropped.Count} dropped ({100.0 * dropped.Count / Math.Max(1, things):F1} %)");
        if (Environment.GetEnvironmentVariable("DROPPED_REPORT") is { Length: > 0 } place)
            await File.AppendAllLinesAsync(place, [$"=== {email}: {things} things, {dropped.Count} dropped", .. dropped]);
        Assert.NotEqual(0, things);
        Assert.True(100.0 * dropped.Count / things <= most, string.Join('\n', dropped.Take(20)));
    }

    static bool IsThere(ThingKind kind, string words, string answer, string kept, PeopleVocabulary people, List<PersonNames> roster)
    {
        if (answer.Contains(words, StringComparison.OrdinalIgnoreCase) || kept.Contains(words, StringComparison.OrdinalIgnoreCase))
            return true;
        // The answer says that it did not understand, or that this is not for who asks or not done here.
        if (Missed().IsMatch(answer) || Refused().IsMatch(answer))
            return true;
        // A draft is a text within the stored state.
        kept = kept.Replace("\\", "", StringComparison.Ordinal);
        return kind switch
        {
            ThingKind.Person => NameReader
                .Places(words, people)
                .Any(one =>
                    one.All.Any(key =>
                        kept.Contains(key.ToString(), StringComparison.Ordinal)
                        || roster.Exists(person =>
                            person.Key == key
                            && ((string[])[person.Name, person.NameEn ?? person.Name]).Any(name => answer.Contains(name, StringComparison.Ordinal))
                        )
                    )
                ),
            ThingKind.Length => LengthReader.ReadTotal(words) is not { } minutes || Lengths(answer, kept).Contains(minutes),
            ThingKind.Time => !Hour().IsMatch(words) || Hour().Matches(words).Any(hour => HasHour(hour.Value, answer + kept)),
            ThingKind.Weekday => Days(answer + kept).Any(day => IsWeekday(words, day.DayOfWeek)) || Weekdays().IsMatch(answer),
            ThingKind.Number => true,
            ThingKind.PartOfDay => Hour().IsMatch(answer),
            ThingKind.Work => TypeNames().IsMatch(answer + kept),
            ThingKind.Group => GroupNames().IsMatch(answer) || kept.Contains("group", StringComparison.OrdinalIgnoreCase),
            _ => Days(answer + kept).Count > 0 || Weekdays().IsMatch(answer),
        };
    }

    static HashSet<int> Lengths(string answer, string kept) =>
        [
            .. SaidLength().Matches(answer).Select(one => (Value(one, "h") * 60) + Value(one, "m")),
            .. KeptMinutes().Matches(kept).Select(one => Value(one, "m")),
        ];

    static int Value(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    static bool HasHour(string hour, string text) =>
        int.Parse(hour, CultureInfo.InvariantCulture) is var at
        && ((int[])[at, (at + 12) % 24]).Any(one => text.Contains(one.ToString("00", CultureInfo.InvariantCulture) + ":", StringComparison.Ordinal));

    static List<DateOnly> Days(string text) =>
        [
            .. Iso().Matches(text).Select(one => DateOnly.Parse(one.Value, CultureInfo.InvariantCulture)),
            .. Written()
                .Matches(text)
                .Select(one =>
                    DateOnly.TryParseExact(
                        $"{one.Groups["d"].Value} {one.Groups["m"].Value[..3]} 2026",
                        "d MMM yyyy",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                        ? day
                        : default
                ),
        ];

    static bool IsWeekday(string words, DayOfWeek day) =>
        words.Contains(day.ToString()[..3], StringComparison.OrdinalIgnoreCase)
        || words.Contains("日一二三四五六"[(int)day])
        || (day == DayOfWeek.Sunday && words.Contains('天'));

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"did(?: not|n[’']t) (?:take|catch|understand|get)|not sure what|没看懂|没听懂|没太明白|没有听明白|没认出|没用上|没有用上",
        Plain
    )]
    private static partial Regex Missed();

    [GeneratedRegex(
        "only .{0,40} can do|That sounds like|can.t do from here|not in here"
            + "|I (?:may only|find no|don.t find|know of no)|not among|please (?:ask|tell)|roster.s file"
            + "|batch file|要由|这像是|没有找到|没有查到|不在您可以|不在由您|只能|请问|管理员来改|12356",
        Plain
    )]
    private static partial Regex Refused();

    [GeneratedRegex(@"(?<h>\d+) ?(?:h\b|小时)(?: ?(?<m>\d+) ?(?:min|分钟))?|(?<m>\d+) ?(?:min|分钟)", Plain)]
    private static partial Regex SaidLength();

    [GeneratedRegex(@"minutes"":(?<m>\d+)", Plain)]
    private static partial Regex KeptMinutes();

    [GeneratedRegex(@"\d{1,2}(?=[:：点]|\s?[ap]m|$)", Plain)]
    private static partial Regex Hour();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", Plain)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<d>\d{1,2}) (?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*", Plain)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"\b(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]*day)?\b|周[一二三四五六日]|\d月\d|today|tomorrow|yesterday|this week|week|month|今天|明天|昨天|本周|周|月",
        Plain
    )]
    private static partial Regex Weekdays();

    [GeneratedRegex(@"supervision|case|group|community|document|督导|个案|小组|社区|文书|""kind""|""type""", Plain)]
    private static partial Regex TypeNames();

    [GeneratedRegex(@"group ?\d|[一二三四\d]小?组", Plain)]
    private static partial Regex GroupNames();
}
