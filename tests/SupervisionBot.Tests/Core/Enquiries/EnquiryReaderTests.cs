using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Speech.Reading;
using Xunit;

namespace SupervisionBot.Tests.Core.Enquiries;

/// <summary>It is Monday 30 November 2026.</summary>
public sealed class EnquiryReaderTests
{
    static readonly TypeVocabulary Types = new([
        new("community", ["community work", "社区工作"]),
        new("case-work", ["case work", "个案工作"]),
        new("group", ["group supervision", "小组督导"]),
    ]);

    static Enquiry? Read(string words, bool named = false) =>
        EnquiryReader.Read(
            words,
            new ReadingContext(
                TestBot.InShanghai("2026-11-30 11:00"),
                TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
                Types,
                new PeopleVocabulary([]),
                words.Any(letter => letter > '\u4e00')
            ),
            () => named
        );

    [Theory]
    [InlineData("anyone who hasnt logged a single hour in november?", "2026-11-01", "2026-11-30", null)]
    [InlineData("which of mine haven't written down a single hour for two weeks", "2026-11-17", "2026-11-30", null)]
    [InlineData("is it me or does nobody in my group log any community work, can u check", null, null, "community")]
    [InlineData("最近两个礼拜一条时数都没记的有谁", "2026-11-17", "2026-11-30", null)]
    [InlineData("上周谁没登记", "2026-11-23", "2026-11-29", null)]
    public void Who_has_logged_nothing(string words, string? from, string? to, string? kind)
    {
        var asked = Assert.IsType<Enquiry.OfTrainees>(Read(words));
        Assert.Equal((Measured.Hours, true, kind), (asked.What, asked.Nothing, asked.Kind));
        Assert.Equal((from, to), (asked.Period?.From.ToString("O"), asked.Period?.To.ToString("O")));
    }

    [Theory]
    [InlineData("who is under 80 % attendance", Measured.ClassHours, 0, 79)]
    [InlineData("出勤不到八成的有谁", Measured.ClassHours, 0, 79)]
    [InlineData("出勤低于80%的几个", Measured.ClassHours, 0, 79)]
    [InlineData("who hasn't got at least half the hours yet", Measured.Hours, 0, 49)]
    [InlineData("谁的时数还不到一半", Measured.Hours, 0, 49)]
    [InlineData("what's missing for the defence by person, only those with more than one thing missing", Measured.Materials, 2, int.MaxValue)]
    public void Who_is_below_or_above(string words, Measured what, int least, int most)
    {
        var asked = Assert.IsType<Enquiry.OfTrainees>(Read(words));
        Assert.Equal((what, (long)least, (long)most), (asked.What, asked.Threshold!.Least, asked.Threshold.Most));
    }

    [Theory]
    [InlineData("who has not booked for a while", null, false, true)]
    [InlineData("谁好久没约督导了", null, false, true)]
    [InlineData("哪个好久没约我了", null, true, true)]
    [InlineData("Who of them has never booked an individual hour with me", SessionKind.Individual, true, false)]
    public void Who_has_no_supervision(string words, SessionKind? kind, bool withAsker, bool lately)
    {
        var asked = Assert.IsType<Enquiry.OfTrainees>(Read(words));
        Assert.Equal(
            (Measured.Supervision, true, kind, withAsker, lately),
            (asked.What, asked.Nothing, asked.Session, asked.WithAsker, asked.Lately)
        );
    }

    [Theory]
    [InlineData("hours of group 1 last month by kind", GroupedBy.Kind, "group 1", false)]
    [InlineData("陈静十一月都干啥了", GroupedBy.Kind, null, true)]
    [InlineData("what did Lin Xiaoyan do in November", GroupedBy.Kind, null, true)]
    [InlineData("hours logged per group since September", GroupedBy.Group, null, false)]
    [InlineData("按月列一下时数", GroupedBy.Month, null, false)]
    public void Hours_are_added_up(string words, GroupedBy by, string? group, bool named)
    {
        var asked = Assert.IsType<Enquiry.OfTrainees>(Read(words, named));
        Assert.Equal((Measured.Hours, by, group), (asked.What, asked.By, asked.Group));
    }

    [Theory]
    [InlineData("I need a table, per supervisor how many sessions they held since September and how many hours", "2026-09-01", false)]
    [InlineData("各督导带了多少次", null, false)]
    [InlineData("how many hours have i given this month, group and individual apart", "2026-11-01", true)]
    public void What_was_held(string words, string? from, bool own)
    {
        var asked = Assert.IsType<Enquiry.OfHeld>(Read(words));
        Assert.Equal((from, own), (asked.Period?.From.ToString("O"), asked.Own));
    }

    [Theory]
    [InlineData("Which of my slots before Christmas are still empty?", Occupied.Empty, "2026-12-24")]
    [InlineData("is anyone on the waiting list for the 8th", Occupied.Waited, "2026-12-08")]
    [InlineData("12月12号那场候补上有人吗", Occupied.Waited, "2026-12-12")]
    [InlineData("how many free supervision places are left in december altogether", Occupied.Free, "2026-12-31")]
    [InlineData("who booked friday and what do they want to talk about", Occupied.Booked, "2026-12-04")]
    [InlineData("哪些时段还空着，没人约", Occupied.Empty, null)]
    public void Sessions_to_come(string words, Occupied occupied, string? to)
    {
        var asked = Assert.IsType<Enquiry.OfSessions>(Read(words));
        Assert.Equal((occupied, to), (asked.Occupied, asked.Period?.To.ToString("O")));
    }

    [Theory]
    [InlineData("三组上次小组督导谁没来", true, SessionKind.Group, false)]
    [InlineData("who skipped the last group session", true, SessionKind.Group, false)]
    [InlineData("did Wu Meiling turn up last time or was that the one she missed", true, null, true)]
    [InlineData("参访报名的有几个", false, SessionKind.Visit, false)]
    [InlineData("I'm teaching on the 19th, how many come and what room is it", false, SessionKind.Class, false)]
    public void Who_was_there_or_comes(string words, bool past, SessionKind? kind, bool named)
    {
        var asked = Assert.IsType<Enquiry.OfRoll>(Read(words, named));
        Assert.Equal((past, kind), (asked.Past, asked.Session));
    }

    /// <summary>What is to be done, is a rule, or is asked of oneself.</summary>
    [Theory]
    [InlineData("remind those who have logged nothing in November")]
    [InlineData("to the trainees who have no entry for two weeks")]
    [InlineData("nobody should be able to log november hours after the 5th")]
    [InlineData("am I on a waiting list?")]
    [InlineData("take me off the waiting list")]
    [InlineData("hours by month as a file please")]
    [InlineData("哪个督导压着没批的学时最多")]
    [InlineData("提醒一下这周没登记的人")]
    [InlineData("每天最多能记几个小时")]
    [InlineData("谁还没登录过")]
    public void Everything_else_is_left_to_others(string words) => Assert.Null(Read(words));

    [Theory]
    [InlineData("how many hours each supervisor held since October, except Situ Guohua", "except Situ Guohua")]
    [InlineData("各督导带了多少次，不算小组的", "不算小组的")]
    public void A_condition_that_cannot_be_applied_is_named(string words, string left) => Assert.Equal(left, Assert.Single(Read(words)!.NotTaken));
}
