using System.Globalization;

namespace Benchmarks.Talks;

/// <summary>What the trainee of the load says in one language, and what the bot must say.</summary>
sealed record Wording(
    string Hello,
    string IsThisRight,
    string OneLineLength,
    string GuidedAnswer,
    string GuidedLength,
    string CaseWork,
    string Xiaoyu,
    string FangMin,
    string Note,
    string LogHours,
    string WhatKind,
    string WithWhom,
    string HowLong,
    string WhichDay,
    string Saved,
    string TakenBack,
    string NothingLogged
)
{
    public static readonly Wording English = new(
        "Hello Trainee",
        "Is this right?",
        "3 h 30 min",
        "2h",
        "2 h",
        "Case work",
        "Fan Xiaoyu",
        "Fang Min",
        "safety plan",
        "log hours",
        "What kind of work was it?",
        "Who did you work with?",
        "How long was it?",
        "Which day was it?",
        "Saved: ",
        "Taken back: ",
        "Nothing logged yet"
    );

    public static readonly Wording Chinese = new(
        "您好",
        "这样对吗？",
        "3 小时 30 分钟",
        "两个小时",
        "2 小时",
        "个案工作",
        "范小雨",
        "方敏",
        "安全计划",
        "登记",
        "做的是哪一类？",
        "是和哪位被督导社工？",
        "一共多长时间？",
        "是哪一天？",
        "已保存：",
        "已撤销",
        "220 小时"
    );

    bool IsChinese => this == Chinese;

    public string OneLine(DateOnly day) =>
        IsChinese ? $"{Day(day)} 三个半小时个案工作 {Xiaoyu}，备注：{Note}" : $"log 3.5 hours of case work with {Xiaoyu} {Day(day)}: {Note}";

    public string Total(string length) => IsChinese ? $"已登记 {length}，要求 220 小时" : $"{length} of 220 h logged";

    /// <summary>Days in words: half of them need the recogniser.</summary>
    public string Day(DateOnly day) =>
        (IsChinese, day.Day % 2) switch
        {
            (true, 0) => day.ToString("M月d日", CultureInfo.InvariantCulture),
            (true, _) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (false, 0) => day.ToString("d MMMM", CultureInfo.InvariantCulture),
            (false, _) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
}
