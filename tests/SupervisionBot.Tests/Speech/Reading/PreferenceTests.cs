using System.Globalization;
using SupervisionBot.Core.Notices;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Speech.Times;

namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>Wishes about messages. It is Wednesday 2 March 2022, 20:15 in Shanghai.</summary>
public sealed class PreferenceTests
{
    static readonly DateOnly Today = new(2022, 3, 2);
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("quiet from 10pm to 7am", "22:00-07:00")]
    [InlineData("Quiet from 10 to 7", "22:00-07:00")]
    [InlineData("don't disturb me between 9:30 pm and 8", "21:30-08:00")]
    [InlineData("no messages from 22:00 till 06:30", "22:00-06:30")]
    [InlineData("quiet from midnight to noon", "00:00-12:00")]
    [InlineData("晚上十点到早上七点不要打扰", "22:00-07:00")]
    [InlineData("晚上10点半到第二天早上7点别打扰我", "22:30-07:00")]
    [InlineData("22:00-07:00免打扰", "22:00-07:00")]
    public void Quiet_hours_are_read(string text, string hours)
    {
        var said = Assert.IsType<PreferenceSaid.Quiet>(PreferenceReader.Read(text, Today, false));
        Assert.Equal(hours, $"{said.Hours!.From:HH\\:mm}-{said.Hours.Until:HH\\:mm}");
    }

    [Theory]
    [InlineData("no messages on Sundays", Weekdays.Sunday, true)]
    [InlineData("nothing on saturdays and sundays", Weekdays.Saturday | Weekdays.Sunday, true)]
    [InlineData("no messages at weekends", Weekdays.Saturday | Weekdays.Sunday, true)]
    [InlineData("messages on Sundays again", Weekdays.Sunday, false)]
    [InlineData("周日不发", Weekdays.Sunday, true)]
    [InlineData("周末不要打扰", Weekdays.Saturday | Weekdays.Sunday, true)]
    [InlineData("周六周日可以发", Weekdays.Saturday | Weekdays.Sunday, false)]
    public void Days_off_are_read(string text, Weekdays days, bool off) =>
        Assert.Equal(new PreferenceSaid.DaysOff(days, off), PreferenceReader.Read(text, Today, false));

    [Theory]
    [InlineData("open classes weekly", nameof(PreferenceSaid.OpenClasses.Weekly))]
    [InlineData("tell me of open classes once a week", nameof(PreferenceSaid.OpenClasses.Weekly))]
    [InlineData("open classes each", nameof(PreferenceSaid.OpenClasses.EachOne))]
    [InlineData("tell me about every open class", nameof(PreferenceSaid.OpenClasses.EachOne))]
    [InlineData("open classes off", nameof(PreferenceSaid.OpenClasses.Off))]
    [InlineData("No more messages about open classes please.", nameof(PreferenceSaid.OpenClasses.Off))]
    [InlineData("公开课每周一次", nameof(PreferenceSaid.OpenClasses.Weekly))]
    [InlineData("公开课每节都告诉我", nameof(PreferenceSaid.OpenClasses.EachOne))]
    [InlineData("公开课不用告诉我", nameof(PreferenceSaid.OpenClasses.Off))]
    [InlineData("不要再发公开课的通知了", nameof(PreferenceSaid.OpenClasses.Off))]
    public void How_often_to_hear_of_open_classes_is_read(string text, string often) =>
        Assert.Equal(often, PreferenceReader.Read(text, Today, false)?.GetType().Name);

    [Theory]
    [InlineData("is there an open class every week")]
    [InlineData("take me off the open class on Sunday")]
    [InlineData("the open class on Sunday, is it off?")]
    [InlineData("公开课每周都有吗")]
    [InlineData("公开课我不用去了")]
    [InlineData("取消公开课报名")]
    public void What_asks_about_an_open_class_changes_no_setting(string text) => Assert.Null(PreferenceReader.Read(text, Today, false));

    [Theory]
    [InlineData("at most 3 a day", 3)]
    [InlineData("no more than five messages per day", 5)]
    [InlineData("每天最多3条", 3)]
    [InlineData("一天不要超过两条", 2)]
    [InlineData("no limit", null)]
    [InlineData("不限条数", null)]
    public void A_daily_limit_is_read(string text, int? messages) =>
        Assert.Equal(new PreferenceSaid.Limit(messages), PreferenceReader.Read(text, Today, false));

    [Theory]
    [InlineData("remind me two hours before", "120")]
    [InlineData("remind me a day and an hour before a session", "1440 60")]
    [InlineData("remind me 30 minutes before", "30")]
    [InlineData("remind me half an hour in advance", "30")]
    [InlineData("提前两小时提醒我", "120")]
    [InlineData("提前一天和一个半小时提醒", "1440 90")]
    [InlineData("提前半小时提醒", "30")]
    [InlineData("no session reminders", "")]
    [InlineData("不用提醒督导", "")]
    public void How_long_before_a_session_is_read(string text, string minutes) =>
        Assert.Equal(minutes, string.Join(' ', Assert.IsType<PreferenceSaid.Leads>(PreferenceReader.Read(text, Today, false)).Minutes));

    [Theory]
    [InlineData("pause until 10 December", "2022-12-10 07:30")]
    [InlineData("pause for a week", "2022-03-09 07:30")]
    [InlineData("pause until Friday 3 pm", "2022-03-04 15:00")]
    [InlineData("pause for 2 hours", "2022-03-02 22:15")]
    [InlineData("stop messages until next week", "2022-03-07 07:30")]
    [InlineData("暂停到12月10日", "2022-12-10 07:30")]
    [InlineData("暂停三天", "2022-03-05 07:30")]
    [InlineData("暂停到明天下午三点", "2022-03-03 15:00")]
    [InlineData("暂停到下周", "2022-03-07 07:30")]
    public void The_end_of_a_pause_is_read(string text, string end)
    {
        var until = Assert.IsType<PreferenceSaid.Pause>(PreferenceReader.Read(text, Today, text[0] > 'z')).Until!;
        var at = until.At(TestBot.InShanghai("2022-03-02 20:15"), Zone, day => MessagePreferences.UsualFor(default).MorningOf(day, Zone));
        Assert.Equal(TestBot.InShanghai(end), at);
        Assert.Equal(end, TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("log 3 hours of case work on Sunday")]
    [InlineData("every Monday 14:00 individual supervision, not on 5 April")]
    [InlineData("pause until yesterday")]
    [InlineData("pause the recording")]
    [InlineData("summary every weekday at 8")]
    [InlineData("周日个案工作3小时")]
    [InlineData("")]
    public void What_is_about_something_else_is_no_wish(string text) => Assert.Null(PreferenceReader.Read(text, Today, false));
}
