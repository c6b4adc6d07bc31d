using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Core.Sessions;

/// <summary>What is to be different about a session on Saturday 5 March at 09:00. It is Wednesday 2 March 2022.</summary>
public sealed class SessionChangeReaderTests
{
    static readonly DateOnly Today = new(2022, 3, 2);

    [Theory]
    [InlineData("move the Saturday session to Sunday", "to 2022-03-06")]
    [InlineData("move saturday to 3", "to 15:00")]
    [InlineData("周六那个改到周日同一时间", "to 2022-03-06")]
    [InlineData("the session on saturday starts at 9:30 instead of 9", "to 09:30")]
    [InlineData("push Saturday's slot back half an hour", "30 min later")]
    [InlineData("can we bring saturday forward by 15 min", "-15 min later")]
    [InlineData("周六上午的往后推半小时", "30 min later")]
    [InlineData("把周六那场推迟一周", "10080 min later")]
    [InlineData("周六那个人数加到6个", "6 places")]
    [InlineData("make saturday 5 places", "5 places")]
    [InlineData("change the room to 302", "at room 302")]
    [InlineData("3月5号那场地点改三楼，时间改成9点半到两点半", "at 三楼, to 09:30 300 min")]
    [InlineData("Add a topic to Saturday's session: endings", "on endings")]
    [InlineData("close saturday for bookings", "closes")]
    [InlineData("周六那场不再接受预约", "closes")]
    public void What_shall_be_different_is_read(string line, string expected) => Assert.Equal(expected, Said(SessionChangeReader.Read(line), line));

    [Theory]
    [InlineData("push Friday's 10 am slot back half an hour", "2022-03-04")]
    [InlineData("周五那个推迟半小时", "2022-03-04")]
    [InlineData("take Friday's session off", null)]
    [InlineData("open a group session Friday 4pm, 2 hours, four places", null)]
    [InlineData("every Friday 3 to 4 pm, one to one, room 2", null)]
    [InlineData("move Friday's 2 hours to Thursday, the report", null)]
    public void A_line_about_a_session_that_is_there_is_told_from_others(string line, string? day) =>
        Assert.Equal(day, SessionReader.ChangesOne(line, Today, line.Any(c => c > 0x2E80))?.ToString("yyyy-MM-dd", null));

    static string Said(SessionChangeSaid said, string line)
    {
        List<string> parts = [];
        if (said.Place is { } place)
            parts.Add($"at {place}");
        if (said.Topic is { } topic)
            parts.Add($"on {topic}");
        if (said.Places is { } places)
            parts.Add($"{places} places");
        if (said.ShiftMinutes is { } shift)
            parts.Add($"{shift} min later");
        if (said.Closes)
            parts.Add("closes");
        if (
            SessionChangeReader.Times(said.To, new DateOnly(2022, 3, 5), new TimeOnly(9, 0), Today, line.Any(c => c > 0x2E80)) is
            { SaysSomething: true } to
        )
            parts.Add(
                $"to {to.Day:yyyy-MM-dd} {to.From:HH:mm} {(to.Minutes is { } minutes ? $"{minutes} min" : "")}"
                    .Replace("  ", " ")
                    .Trim()
                    .Replace("to  ", "to ")
            );
        return string.Join(", ", parts);
    }
}
