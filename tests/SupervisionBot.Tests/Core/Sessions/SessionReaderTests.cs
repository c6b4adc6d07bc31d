using SupervisionBot.Speech.Reading;

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
    [InlineData("open Thursday 14:00-16:00, half an hour each", "2022-03-03, 14:00, 120 min, pieces of 30")]
    [InlineData("Friday 9-12 in one hour pieces", "2022-03-04, 09:00, 180 min, pieces of 60")]
    [InlineData("slots of an hour on Friday from 9 to 12", "2022-03-04, 09:00, 180 min, pieces of 60")]
    [InlineData("周五下午两点到五点 每场一小时 个别", "2022-03-04, 14:00, 180 min, pieces of 60, individual")]
    [InlineData("周五下午两点到四点 半小时一个", "2022-03-04, 14:00, 120 min, pieces of 30")]
    [InlineData("every Wednesday 10-12 till Christmas, online", "Wednesday, 10:00, 120 min, until 2022-12-24, at online")]
    [InlineData("every Monday 9:00-10:00 until the end of the year", "Monday, 09:00, 60 min, until 2022-12-31")]
    [InlineData("每周四晚上七点到八点，开到年底", "Thursday, 19:00, 60 min, until 2022-12-31")]
    [InlineData("周四晚上7点到8点每周都放，线上，到5月底", "2022-03-03, Thursday, 19:00, 60 min, until 2022-05-31, at 线上")]
    [InlineData("每周一9:00-10:00，春节前", "Monday, 09:00, 60 min, until 2023-01-21")]
    [InlineData("every Friday 15:00-16:00, one to one, room 2", "Friday, 15:00, 60 min, individual, at room 2")]
    [InlineData("Friday 9:00 to 10:30 at room 2 one to one, topic: endings", "2022-03-04, 09:00, 90 min, individual, at room 2, on endings")]
    [InlineData("周五下午2点到4点 小组督导，社工站二楼，5个人", "2022-03-04, 14:00, 120 min, 5 places, group, at 社工站二楼")]
    [InlineData("个别的吧，在我办公室", "individual, at 我办公室")]
    [InlineData("线上，腾讯会议 488 201 3377", "at 线上，腾讯会议 488 201 3377")]
    [InlineData("tomorrow 14:00-16:00, online, topic: grief; loss", "2022-03-03, 14:00, 120 min, at online, on grief; loss")]
    [InlineData("every Tuesday in April 9:00-10:00", "2022-04-01, Tuesday, 09:00, 60 min, until 2022-04-30")]
    [InlineData("周六上午10点到12点，名额改成6个", "2022-03-05, 10:00, 120 min, 6 places")]
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

    [Fact]
    public void An_end_that_is_not_known_is_named_and_not_left_out() =>
        Assert.Equal("exam week", SessionReader.Read("every Monday 9:00-10:00 until exam week", Today, false).UntilUnread);

    [Theory]
    [InlineData("where is the saturday session", true)]
    [InlineData("下次小组督导是哪天", true)]
    [InlineData("can you move Thursday to Friday?", false)]
    [InlineData("周四那个能不能改到周五", false)]
    public void A_question_is_told_from_a_wish(string line, bool asks) => Assert.Equal(asks, SessionReader.IsQuestion(line));

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
