using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Reading;

/// <summary>It is asked whether somebody has said yet who came: "did Margaret put in attendance for Saturday yet?", 吕老师周六的考勤填了吗.</summary>
public static partial class AttendanceAsked
{
    /// <summary>How many came is asked: "how many came on the 15th?", 15号来了多少人.</summary>
    public static bool HowManyCame(string text) => CountAsked().IsMatch(text);

    [GeneratedRegex(
        @"\bhow many\b.{0,20}\b(?:came|were there|turned up|showed up|attended)\b|[来到]了(?:多少|几个?)人?|(?:多少|几个?)人[来到]了",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex CountAsked();

    public static bool WhetherSaid(string text) => Asks().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:did|has|have|had)\b.{1,40}\b(?:put(?: in)?|enter(?:ed)?|fill(?:ed)?(?: in| out)?|log(?:ged)?|gave|given?|record(?:ed)?"
            + @"|report(?:ed)?|submit(?:ted)?|do|done|say|said|tak(?:e|en))\b.{0,24}"
            + @"\b(?:attendance|who (?:came|was there))\b|\bis\b.{0,30}\battendance\b.{0,30}\b(?:in|there|done|given|entered)\b(?: yet)?[\s?]*$"
            + @"|(?:考勤|出勤|到场情况|谁到了)[^，,。]{0,8}(?:填|报|交|登记|说|记|确认)(?:上来|好)?了?(?:吗|没|没有|了没)[？?。]*$"
            + @"|(?:填|报|交|登记|记|确认)(?:上来|好)?(?:了没|了)?[^，,。]{0,12}(?:考勤|出勤)(?:吗|没|没有|了吗|了没)[？?。]*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();
}
