using SupervisionBot.Core.Reading;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>What supervisors write when they publish. It is Wednesday 2 March 2022.</summary>
public sealed class SessionReaderTests
{
    static readonly DateOnly Today = new(2022, 3, 2);

    [Theory]
    [InlineData("every Tuesday 14:00-16:00 until June except 4 May", "Tuesday, 14:00, 120 min, until 2022-06-30, not 2022-05-04")]
    [InlineData("下周三下午两点到四点 小组督导 4个名额", "2022-03-09, 14:00, 120 min, 4 places, group")]
    [InlineData("Friday 9-12 in 45-minute pieces", "2022-03-04, 09:00, 180 min, pieces of 45")]
    [InlineData("每周二、四下午两点到四点到六月底 除了5月3日", "Tuesday+Thursday, 14:00, 120 min, until 2022-06-30, not 2022-05-03")]
    [InlineData("every other Monday 10:00-11:30 until 30 May", "Monday, 10:00, 90 min, every 2 weeks, until 2022-05-30")]
    [InlineData("group supervision Thursdays 10-12, 10", "Thursday, 10:00, 120 min, group, 10?")]
    [InlineData("tomorrow 14:00-16:00 individual, topic: safety plans", "2022-03-03, 14:00, 120 min, individual, on safety plans")]
    [InlineData("3月10日上午9点到11点 地点：三楼会议室", "2022-03-10, 09:00, 120 min, at 三楼会议室")]
    [InlineData(
        "Friday 9-12 in 45-minute pieces, 15 minutes break, at least 2 days before, at most 30 days ahead",
        "2022-03-04, 09:00, 180 min, pieces of 45, break 15, 48 h before, 30 days ahead"
    )]
    [InlineData(
        "周五上午9点到12点 每节45分钟 间隔15分钟 至少提前24小时 最多提前两周",
        "2022-03-04, 09:00, 180 min, pieces of 45, break 15, 24 h before, 14 days ahead"
    )]
    [InlineData("tomorrow 14:00-16:00 24 hours notice, buffer of 10 minutes", "2022-03-03, 14:00, 120 min, break 10, 24 h before")]
    [InlineData("every 星期二 14:00-16:00 小组督导 4 places", "Tuesday, 14:00, 120 min, 4 places, group")]
    [InlineData("Tuesday 8 March 14:00-15:00 https://meet.example.org/x", "2022-03-08, 14:00, 60 min, at https://meet.example.org/x")]
    public void A_line_is_read_as_it_is_meant(string line, string expected) =>
        Assert.Equal(expected, Said(SessionReader.Read(line, Today, line.Any(c => c > 0x2E80))));

    [Theory]
    [InlineData("book Thursday afternoon", "2022-03-03–2022-03-03 12–18")]
    [InlineData("约下周的督导", "2022-03-07–2022-03-13 0–24")]
    [InlineData("book supervision next week", "2022-03-07–2022-03-13 0–24")]
    [InlineData("约下周四上午", "2022-03-10–2022-03-10 5–12")]
    [InlineData("book supervision", "")]
    public void What_is_looked_for_is_a_span_of_days_and_hours(string line, string expected) =>
        Assert.Equal(
            expected,
            SessionReader.Sought(line, Today, line.Any(c => c > 0x2E80)) is { } found
                ? $"{found.From:yyyy-MM-dd}–{found.To:yyyy-MM-dd} {found.FromHour}–{found.ToHour}"
                : ""
        );

    static string Said(SessionSaid said)
    {
        List<string> parts = [];
        if (said.Day is { } day)
            parts.Add($"{day:yyyy-MM-dd}");
        if (said.Weekdays.Count > 0)
            parts.Add(string.Join('+', said.Weekdays));
        if (said.From is { } from)
            parts.Add($"{from:HH:mm}");
        if (said.Minutes is { } minutes)
            parts.Add($"{minutes} min");
        if (said.EveryWeeks > 1)
            parts.Add($"every {said.EveryWeeks} weeks");
        if (said.Until is { } until)
            parts.Add($"until {until:yyyy-MM-dd}");
        if (said.Except.Count > 0)
            parts.Add($"not {string.Join('+', said.Except.Select(d => $"{d:yyyy-MM-dd}"))}");
        if (said.PieceMinutes is { } piece)
            parts.Add($"pieces of {piece}");
        if (said.BufferMinutes is { } buffer)
            parts.Add($"break {buffer}");
        if (said.NoticeHours is { } notice)
            parts.Add($"{notice} h before");
        if (said.DaysAhead is { } ahead)
            parts.Add($"{ahead} days ahead");
        if (said.Places is { } places)
            parts.Add($"{places} places");
        if (said.ForGroup is { } group)
            parts.Add(group ? "group" : "individual");
        if (said.Times is { } times)
            parts.Add($"{times} times");
        if (said.Number is { } number)
            parts.Add($"{number}?");
        if (said.Place is { } place)
            parts.Add($"at {place}");
        if (said.Topic is { } topic)
            parts.Add($"on {topic}");
        return string.Join(", ", parts);
    }
}
