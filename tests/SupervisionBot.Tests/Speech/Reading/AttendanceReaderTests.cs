using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class AttendanceReaderTests
{
    [Theory]
    [InlineData("He Wei left 20 minutes early", null, 20)]
    [InlineData("何伟早退20分钟", null, 20)]
    [InlineData("何伟提前半小时走了", null, 30)]
    [InlineData("He Wei came half an hour late", 30, null)]
    [InlineData("何伟迟到四十分钟", 40, null)]
    [InlineData("He Wei left at 11:40", null, 20)]
    [InlineData("何伟11点半走了", null, 30)]
    [InlineData("He Wei was not late", 0, null)]
    [InlineData("何伟没有早退", null, 0)]
    [InlineData("He Wei was there the whole time", 0, 0)]
    [InlineData("何伟全程都在", 0, 0)]
    [InlineData("He Wei stayed to the end", null, 0)]
    public void Late_and_early_are_read_by_minutes(string words, int? late, int? early) =>
        Assert.Equal((late, early), AttendanceReader.PartIn(words, new TimeOnly(9, 0), new TimeOnly(12, 0)));

    [Theory]
    [InlineData("He Wei left early")]
    [InlineData("何伟来了")]
    [InlineData("the class took 2 hours")]
    public void Without_minutes_there_is_no_part(string words) =>
        Assert.Null(AttendanceReader.PartIn(words, new TimeOnly(9, 0), new TimeOnly(12, 0)));

    [Theory]
    [InlineData("who changed the attendance of He Wei?", true)]
    [InlineData("has He Wei's attendance been changed?", true)]
    [InlineData("was my attendance corrected", true)]
    [InlineData("考勤改过吗", true)]
    [InlineData("谁改了何伟的考勤", true)]
    [InlineData("何伟的出勤有没有改动过", true)]
    [InlineData("please change the attendance of He Wei", false)]
    [InlineData("昨天的考勤记错了，改一下", false)]
    [InlineData("who was there on Saturday?", false)]
    public void It_is_asked_what_was_changed(string words, bool asks) => Assert.Equal(asks, AttendanceReader.AsksChanges(words));
}
