using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Tests.Speech.Reading;

public sealed class BatchChangeSaidTests
{
    static readonly DateOnly Today = new(2026, 9, 20);

    [Theory]
    [InlineData("class hours needed are 64 now", BatchFigure.ClassHours, 64)]
    [InlineData("raise practicum to 120 hours", BatchFigure.Practicum, 120)]
    [InlineData("raise the practicum from 220 to 240 hours because the department decided so", BatchFigure.Practicum, 240)]
    [InlineData("at most 6 people in a group session", BatchFigure.GroupPlaces, 6)]
    [InlineData("no more than six trainees in a group session", BatchFigure.GroupPlaces, 6)]
    [InlineData("cancel up to 12 hours before", BatchFigure.CancelHours, 12)]
    [InlineData("cancelling should only be possible until a day before", BatchFigure.CancelHours, 24)]
    [InlineData("trainees may book 30 days ahead at most", BatchFigure.DaysAhead, 30)]
    [InlineData("everybody may have two open bookings at most from January", BatchFigure.OpenBookings, 2)]
    [InlineData("allow entries of up to ten hours a day", BatchFigure.HoursPerDay, 10)]
    [InlineData("hours may be entered up to three weeks back from now on", BatchFigure.DaysBack, 21)]
    [InlineData("the attendance rule has to be 80 percent", BatchFigure.Attendance, 80)]
    [InlineData("from now on two exchange visits are required not one", BatchFigure.Visits, 2)]
    [InlineData("set class hours to -5", BatchFigure.ClassHours, -5)]
    [InlineData("督导时数要求改成20小时", BatchFigure.Supervision, 20)]
    [InlineData("时数要求从220改成230", BatchFigure.Practicum, 230)]
    [InlineData("小组督导每场最多6人", BatchFigure.GroupPlaces, 6)]
    [InlineData("取消要提前12小时", BatchFigure.CancelHours, 12)]
    [InlineData("改约要提前两天", BatchFigure.MoveHours, 48)]
    [InlineData("每天最多登记十个小时 改一下", BatchFigure.HoursPerDay, 10)]
    [InlineData("督导审批的期限从七天改成五天", BatchFigure.ReviewDays, 5)]
    [InlineData("出勤率要求改成80%", BatchFigure.Attendance, 80)]
    [InlineData("学时要求改成64", BatchFigure.ClassHours, 64)]
    [InlineData("小组督导次数改成12次", BatchFigure.GroupSessions, 12)]
    public void A_figure_is_to_be_so_much(string words, BatchFigure figure, int number)
    {
        var wish = BatchChangeSaid.Read(words, Today, words[0] > 255);
        Assert.Equal((BatchWishKind.Figure, figure, number), (wish?.Kind, wish?.Figure, (int?)wish?.Number));
    }

    [Theory]
    [InlineData("the practicum ends on 10 June", BatchWishKind.End, "2027-06-10", "")]
    [InlineData("move the end of the batch to 30 June", BatchWishKind.End, "2027-06-30", "")]
    [InlineData("end the batch two weeks later", BatchWishKind.End, "", "")]
    [InlineData("move the defence to 22 February", BatchWishKind.Defence, "2027-02-22", "")]
    [InlineData("closed 1 to 7 October", BatchWishKind.Close, "2026-10-01", "2026-10-07")]
    [InlineData("add 1 to 3 January as holidays of the batch", BatchWishKind.Close, "2027-01-01", "2027-01-03")]
    [InlineData("open on 4 October after all", BatchWishKind.Open, "2026-10-04", "2026-10-04")]
    [InlineData("国庆放假", BatchWishKind.Close, "2026-10-01", "2026-10-07")]
    [InlineData("10月1号到7号放假", BatchWishKind.Close, "2026-10-01", "2026-10-07")]
    [InlineData("10月4号照常 不放假了", BatchWishKind.Open, "2026-10-04", "2026-10-04")]
    [InlineData("结束日期改到6月30号", BatchWishKind.End, "2027-06-30", "")]
    [InlineData("答辩改到2月20日", BatchWishKind.Defence, "2027-02-20", "")]
    public void Days_are_to_be_others(string words, BatchWishKind kind, string from, string to)
    {
        var wish = BatchChangeSaid.Read(words, Today, words[0] > 255);
        Assert.Equal((kind, from, to), (wish?.Kind, $"{wish?.From:yyyy-MM-dd}", $"{wish?.To:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("“home visit” is also called 上门", BatchWishKind.Synonym, "home visit", "上门")]
    [InlineData("家访也叫上门", BatchWishKind.Synonym, "家访", "上门")]
    [InlineData("把上门当作家访的同义词", BatchWishKind.Synonym, "家访", "上门")]
    [InlineData("retire the activity type training", BatchWishKind.RetireType, "training", "")]
    [InlineData("停用服务类型培训", BatchWishKind.RetireType, "培训", "")]
    public void Kinds_of_work_are_called_and_retired(string words, BatchWishKind kind, string type, string word)
    {
        var wish = BatchChangeSaid.Read(words, Today, words[0] > 255);
        Assert.Equal((kind, type, word), (wish?.Kind, wish?.Type, wish?.Word));
    }

    [Theory]
    [InlineData("add the activity type telephone counselling / 电话辅导", "telephone counselling", "电话辅导")]
    [InlineData("新增服务类型 电话辅导（telephone counselling）", "telephone counselling", "电话辅导")]
    [InlineData("we want a new activity type, online group", "online group", "")]
    [InlineData("再加一种类型叫线上小组", "", "线上小组")]
    public void A_kind_of_work_is_added_in_both_languages_or_one(string words, string en, string zh)
    {
        var wish = BatchChangeSaid.Read(words, Today, false);
        Assert.Equal((BatchWishKind.AddType, en, zh), (wish?.Kind, wish?.En, wish?.Zh));
    }

    [Theory]
    [InlineData("can we lower it to 200 hours")]
    [InlineData("what if we raise practicum to 240 hours")]
    [InlineData("tell the trainees that 240 hours are required")]
    [InlineData("is it true that 200 hours are needed now?")]
    [InlineData("time for a coffee")]
    [InlineData("能不能把这批的220改成200小时")]
    [InlineData("通知大家实习时数要求改成240小时")]
    [InlineData("listen, I logged 3 hours of practicum yesterday")]
    [InlineData("close the batch")]
    public void What_is_asked_thought_about_or_told_changes_nothing(string words) => Assert.Null(BatchChangeSaid.Read(words, Today, false));

    [Theory]
    [InlineData("copy this batch to 2027", "", 2027)]
    [InlineData("start the next batch on 1 March with the same rules", "2027-03-01", null)]
    [InlineData("下一批3月1号开始 规则照旧 帮我建", "2027-03-01", null)]
    [InlineData("复制到下一期", "", null)]
    public void The_next_batch_is_to_be_a_copy(string words, string day, int? year) =>
        Assert.Equal((true, day, year), BatchAsked.Copy(words, Today, false) is var (asked, on, of) ? (asked, $"{on:yyyy-MM-dd}", of) : default);
}
