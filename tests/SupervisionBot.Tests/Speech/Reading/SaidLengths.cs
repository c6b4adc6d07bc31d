namespace SupervisionBot.Tests.Speech.Reading;

/// <summary>Lengths and hours of the day as people say them, with how many minutes they are.</summary>
sealed record SaidLength(string Words, int Minutes)
{
    public static IReadOnlyList<SaidLength> InEnglish { get; } =
    [
        new("2h", 120),
        new("2 h", 120),
        new("1.5 hours", 90),
        new("1,5 h", 90),
        new("90 min", 90),
        new("45 minutes", 45),
        new("an hour", 60),
        new("an hour and a half", 90),
        new("half an hour", 30),
        new("two hours", 120),
        new("2 hrs", 120),
        new("2h30", 150),
        new("2 h 15 min", 135),
        new("2 h & 15 min", 135),
        new("1 hour 20", 80),
        new("three and a half hours", 210),
        new("9:00-10:30", 90),
        new("from 9 to 11", 120),
        new("14:00 to 15:30", 90),
        new("2 - 4 pm", 120),
        new("2:30-4pm", 90),
        new("from 9.30 to 11.00", 90),
        new("1400-1630", 150),
        new("half past nine to eleven", 90),
        new("quarter past two to ten to four", 95),
        new("from 10am till noon", 120),
    ];

    public static IReadOnlyList<SaidLength> InChinese { get; } =
    [
        new("2小时", 120),
        new("两小时", 120),
        new("两个小时", 120),
        new("一个半小时", 90),
        new("1.5小时", 90),
        new("半小时", 30),
        new("半个钟头", 30),
        new("90分钟", 90),
        new("四十五分钟", 45),
        new("2小时15分钟", 135),
        new("三个半小时", 210),
        new("一小时二十分", 80),
        new("一刻钟", 15),
        new("9点到11点", 120),
        new("九点到十点半", 90),
        new("下午2点到4点", 120),
        new("下午两点半到四点", 90),
        new("14:00-15:30", 90),
        new("14点到15点半", 90),
        new("上午9:00到10:30", 90),
        new("两点一刻到三点三刻", 90),
        new("1400-1630", 150),
        new("晚上七点到八点半", 90),
        new("九点差五分到十点", 65),
    ];
}
