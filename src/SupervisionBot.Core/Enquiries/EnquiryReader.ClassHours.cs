using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Enquiries;

/// <summary>
/// Class hours that count for somebody: who has the fewest, who fewer than so many, whether what is planned is enough. How large a part of what took
/// place they were there for is asked otherwise.
/// </summary>
partial class EnquiryReader
{
    Enquiry.OfTrainees? OfClassHours()
    {
        if (!ClassHoursWord().IsMatch(plain) || Share().IsMatch(plain) || PercentIn() is not null || NotOfClassHours().IsMatch(plain))
            return null;
        var hours = new Enquiry.OfTrainees(Measured.ClassHoursCounted);
        if (ClassHoursBound() is { } bound && Who().IsMatch(plain))
            return hours with { Threshold = bound };
        if (Least().IsMatch(plain) || Most().IsMatch(plain))
            return Who().IsMatch(plain) ? hours with { Extreme = Least().IsMatch(plain) ? Extreme.Least : Extreme.Most, Most = TopIn() } : null;
        if (NotEnough().IsMatch(plain) && Who().IsMatch(plain) && !named())
            return hours with { Short = true };
        return named() && (Enough().IsMatch(plain) || HowManyClassHours().IsMatch(plain)) ? hours
            : (EachPerson().IsMatch(plain) || EachOfThem().IsMatch(plain)) && (HowManyClassHours().IsMatch(plain) || Enough().IsMatch(plain)) ? hours
            : null;
    }

    [GeneratedRegex(@"各(?!种|类)|分别|大家|全体|所有|学员(?:们|的|都)?|\b(?:each|every(?:one|body)?|all|my trainees)\b", Plain)]
    private static partial Regex EachOfThem();

    Threshold? ClassHoursBound()
    {
        if (BoundOfClassHours().Match(plain) is not { Success: true } said || NumberIn(said.Groups["n"].Value) is not { } n)
            return null;
        return said.Groups["under"].Success ? new Threshold(0, n - 1)
            : said.Groups["below"].Success ? new Threshold(0, n)
            : said.Groups["over"].Success ? new Threshold(n + 1, int.MaxValue)
            : said.Groups["least"].Success ? new Threshold(n, int.MaxValue)
            : new Threshold(n, n);
    }

    /// <summary>
    /// A class that is planned or changed has class hours, too, and so has one that somebody missed; what waits for a decision are logged hours.
    /// </summary>
    [GeneratedRegex(
        @"(?:没|未|待)(?:审?批|审)|审批|压着|\b(?:approv(?:e|ed|al|ing)|pending)\b"
            + @"|^(?:那|再|请|帮我|麻烦|[，,])*(?:安排|新增|加一|排一|计划)|\b(?:plan|schedule|add) (?:a|the|another) class\b|那[节堂]课|这[节堂]课|\b(?:that|this) class\b",
        Plain
    )]
    private static partial Regex NotOfClassHours();

    [GeneratedRegex(
        @"\b(?:class|classroom|teaching|course) ?hours?\b|(?:课堂|上课|课程|培训课)的?学时|课时|(?<!折算|换算)(?<!实习)(?<!登记)(?<!记)学时",
        Plain
    )]
    private static partial Regex ClassHoursWord();

    [GeneratedRegex(
        @"(?:(?<under>不到|没到|还没到|少于|低于|不足|不满|\b(?:fewer than|less than|under|below|not (?:even )?(?:got |reached |at |had )?)\s*)"
            + @"|(?<over>超过|多于|高于|大于|\b(?:more than|over|above)\s*)|(?<least>至少有?|不少于|\bat least\s*)"
            + @"|(?<only>只有|才有?|还是|还在|停在|卡在|正好|刚好|\b(?:only|just|stuck|still|exactly)\b(?: (?:has|have|on|at|got|the))*\s*))\s*"
            + NumberOfHours
            + @"|"
            + NumberOfHours
            + @"\s*个?(?:课堂)?(?:学时|课时)?(?:(?<below>以下|及以下| or (?:less|fewer|under))|(?<least>以上|及以上| or more))",
        Plain
    )]
    private static partial Regex BoundOfClassHours();

    const string NumberOfHours = @"(?<n>\d{1,3}|[一二两三四五六七八九十]{1,4})(?!\d|\s*%|\s*[年月号日节堂门])";

    [GeneratedRegex(
        @"够不够|够[吗么没嘛]|不够|够了|来得及|还[差缺]|差多少|缺多少|\benough\b|\bmake it\b|\bshort\b|\bget (?:there|to)\b|\breach\b",
        Plain
    )]
    private static partial Regex Enough();

    [GeneratedRegex(
        @"不够(?!了?吗)|来不及|凑不[齐够满]|上不[够满]|\bnot\b.{0,16}\benough\b|n't\b.{0,16}\benough\b|\b(?:fall|falls|be|is|are|run) short\b",
        Plain
    )]
    private static partial Regex NotEnough();

    [GeneratedRegex(
        @"(?:多少|几)个?(?:课堂)?(?:学时|课时)|学时(?:是|有|各|都)*(?:多少|几)|课时(?:是|有|各|都)*(?:多少|几)|\bhow many class ?hours\b|\bclass ?hours\b",
        Plain
    )]
    private static partial Regex HowManyClassHours();
}
