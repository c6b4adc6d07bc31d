using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>How much a text looks like a question about hours.</summary>
public enum QuestionSign
{
    None,

    /// <summary>Only a span of days or a name is said, as people do who have asked before.</summary>
    Perhaps,
    Surely,
}

/// <summary>
/// Reads questions about hours, in English, Chinese or both at once: what is asked, for which days, kind of work and people. A pure function of
/// the text and the context.
/// </summary>
public static partial class QuestionReader
{
    const int LongestQuestion = 200;

    /// <summary>A cheap look by the form of the words alone.</summary>
    public static QuestionSign Sign(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestQuestion)
            return QuestionSign.None;
        var plain = Sentence.PlainOf(text).Trim();
        if (Logging().IsMatch(plain))
            return QuestionSign.None;
        if (Supposed(plain) is not null && (Supposition().IsMatch(plain) || plain[^1] == '?'))
            return QuestionSign.Surely;
        if (Amount().IsMatch(plain))
            return QuestionSign.None;
        if (Asking().IsMatch(plain) || Finishing().IsMatch(plain) || Comparing().IsMatch(plain))
            return QuestionSign.Surely;
        return PeriodGrammar.IsIn(plain) || WithAlone().IsMatch(plain) ? QuestionSign.Perhaps : QuestionSign.None;
    }

    /// <summary>Whether an amount of time is said: an entry, hardly a question.</summary>
    public static bool SaysAmount(string text) => Amount().IsMatch(Sentence.PlainOf(text));

    /// <summary>Whether the question is when it will be done, or would be done: looked at by its form.</summary>
    public static bool AsksWhen(string text)
    {
        if (Sign(text) != QuestionSign.Surely)
            return false;
        var plain = Sentence.PlainOf(text);
        return Supposed(plain) is not null || (Finishing().IsMatch(plain) && !OfSomethingElse().IsMatch(plain));
    }

    /// <summary>
    /// The day by which somebody wants to be done who asks what that takes a week: "… each week to be done by end of january", 1月底前做完每周要多少小时. Null
    /// for
    /// anything else.
    /// </summary>
    public static DateOnly? DoneBy(string text, DateOnly today, bool chineseFirst)
    {
        if (text.Length > LongestQuestion)
            return null;
        var plain = Sentence.PlainOf(text);
        if (!Averaging().IsMatch(plain) || By().Match(plain) is not { Success: true } by)
            return null;
        var day = SessionReader.LastDay(by.Groups["x"].Value.Trim(), today, chineseFirst) ?? SpanReader.MonthEnd(by.Groups["x"].Value, today);
        return day > today ? day : null;
    }

    [GeneratedRegex(
        @"\b(?:by|before|until|till) (?:the )?(?<x>(?:end of (?:the )?|mid[- ])?[a-z0-9 ]{3,24}?)(?=[?.,!]|$| (?:how|what|and|i|at)\b)"
            + "|(?<x>(?:\\d{1,2}月(?:底|末|\\d{1,2}[号日]?)?|(?:这个?|下个?|本)月(?:底|末)|月底|年底|春节|元旦))(?:之前|以前|前)?(?:就|都|能|要|想)?(?:做完|完成|结束|做满|达到|达标|够)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex By();

    /// <summary>The pace that is supposed; null when none is.</summary>
    public static Rate? RateIn(string text) => text.Length > LongestQuestion ? null : Supposed(Sentence.PlainOf(text));

    public static HoursQuestion Read(string text, ReadingContext context)
    {
        // 去年的不算，就这个月: what is not counted is no time that is asked about.
        text = NotCounted().Replace(text, match => new string(' ', match.Length));
        var sentence = new Sentence(text, 0, Math.Min(text.Length, LongestQuestion));
        var plain = sentence.Left;
        if (Supposed(plain) is { } rate)
            return new HoursQuestion(HoursAsked.WhatIf) { Rate = rate };
        var asked =
            Finishing().IsMatch(plain) ? HoursAsked.Finish
            : Comparing().IsMatch(plain) ? HoursAsked.Comparison
            : Averaging().IsMatch(plain) ? HoursAsked.AveragePerWeek
            : HoursAsked.Total;
        NameGrammar.MarkFull(sentence, context.People);
        Forget(sentence, Supervised());
        Forget(sentence, Groups());
        context.Types.MarkExact(sentence);
        Forget(sentence, Averaging());
        var periods = PeriodGrammar.Take(sentence, context.Today, context.ChineseFirst);
        Forget(sentence, Question());
        NameGrammar.MarkRest(sentence, context.People);
        var question = new HoursQuestion(asked)
        {
            Period = periods is [var first, ..] ? first : null,
            Type = sentence.Marks.OfType<TypeMark>().OrderBy(static mark => mark.Start).FirstOrDefault()?.Type ?? Found<string>.Nothing,
            People = [.. sentence.Marks.OfType<PersonMark>().OrderBy(static mark => mark.Start).Select(static mark => mark.Person)],
        };
        return asked == HoursAsked.Comparison ? Compared(question, periods, context.Today) : question;
    }

    [GeneratedRegex(
        "(?:去年|前年|上个?月|上个?(?:周|星期|礼拜)|\\d{1,2}月份?|之前|以前)[^,，。;；]{0,8}(?:不算|不用算|不要算|别算|除外|不计)(?:在内)?[,，]?"
            + @"|\b(?:not counting|without|leaving out|except(?: for)?|ignore|ignoring) (?:last|the last) (?:year|month|week)(?:['’]s)?\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex NotCounted();

    /// <summary>Whether it is asked how much it is for each of them, and not for each week.</summary>
    public static bool AsksAverage(string text) => Average().IsMatch(text) && !EachWeek().IsMatch(text);

    [GeneratedRegex(@"\baverage\b|\bon avg\b|平均|人均", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Average();

    [GeneratedRegex(@"\b(?:per|each|every|a) week\b|\bweekly\b|每个?(?:周|星期|礼拜)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EachWeek();

    /// <summary>"Group 2" is no group work.</summary>
    [GeneratedRegex(
        @"\b(?:group|team) ?(?:\d{1,2}|one|two|three|four)\b|\b(?:my|our) group\b|第[一二三四五六\d]{1,2}小?组" + @"|[我咱]们?(?:这)?个?小?组",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Groups();

    /// <summary>"Compare with last month" is this month against it; "this month" alone against the one before.</summary>
    static HoursQuestion Compared(HoursQuestion question, IReadOnlyList<Period> periods, DateOnly today)
    {
        if (periods.Count > 1)
            return question with { Period = periods[0], With = periods[1] };
        var said = periods.Count == 1 ? periods[0] : Period.Month(today).Before();
        if (said.Contains(today) && said.Kind != PeriodKind.Since)
            return question with { Period = said, With = said.Before() };
        var current = said.Kind switch
        {
            PeriodKind.Week => Period.Week(today),
            PeriodKind.Day => Period.Day(today),
            PeriodKind.Year => new Period(PeriodKind.Year, new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31)),
            _ => Period.Month(today),
        };
        return question with { Period = current, With = said };
    }

    static Rate? Supposed(string plain)
    {
        var match = RateEnglish().Match(plain);
        if (!match.Success)
            match = RateChinese().Match(plain);
        if (!match.Success)
            return null;
        var hours = NumberText.Times3600(match.Groups["n"].ValueSpan) + (match.Groups["half"].Success ? 1800 : 0);
        var minutes = hours / (match.Groups["minutes"].Success ? 3600 : 60);
        var days = match.Groups["unit"].Value switch
        {
            ['d', ..] or "天" or "日" => 1,
            ['m', ..] or "月" => 30,
            _ => 7,
        };
        return minutes >= 1 && minutes <= 24 * 60 * days ? new Rate((int)minutes, days) : null;
    }

    static void Forget(Sentence sentence, Regex words)
    {
        foreach (var match in words.EnumerateMatches(sentence.Left))
            sentence.Blank(match.Index, match.Index + match.Length);
    }

    /// <summary>
    /// Whether it asks how much is asked for: "how many hours do I need in all", 结业要多少小时. What is still missing is another question.
    /// </summary>
    public static bool AsksNeeded(string text) =>
        text.Length <= LongestQuestion && Sentence.PlainOf(text) is var plain && Needed().IsMatch(plain) && !Remaining().IsMatch(plain);

    [GeneratedRegex(
        @"\b(?:how (?:many|much)|what)\b.*\b(?:minimum|required|requirements?)\b|\bhow (?:many|much)\b.*\b(?:needed"
            + @"|(?:do|does) (?:i|we|you|one|they|everyone|a trainee) (?:need|have to))\b"
            + @"|\b(?:minimum|required) (?:number of )?(?:hours|sessions|visits|supervisees)\b"
            + @"|(?:要求|需要|必须|总共要|一共要|最少|至少|起码|得|结业要|毕业要|要(?=达到|满|做满|完成))[^，。,]{0,8}"
            + @"(?:多少|几个?(?:小时|钟头|次|位|学时))"
            + @"|(?:最低|要求的?)(?:时数|小时|学时|次数)"
            + @"|(?:结业|毕业|结项)(?:到底|究竟|一共|总共)?(?:要|需要|得|都要)(?:满足|达到|符合|具备|完成)?(?:哪|什么|几[条项个])"
            + @"|\bwhat (?:do|does|must) (?:i|we|you|one|they|everyone|a trainee)(?: all)? (?:need|have) to (?:meet|do|have|reach|finish"
            + @"|complete)\b.*"
            + @"\b(?:finish|complete|graduate|pass|certificate)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Needed();

    [GeneratedRegex(@"\b(?:still|else|left|more|remain\w*|missing|to go|short)\b|还|剩|差|再", RegexOptions.CultureInvariant)]
    private static partial Regex Remaining();

    /// <summary>Words that ask to write something down.</summary>
    [GeneratedRegex(
        @"^(?:(?:please|pls|can you|could you|i want to|i'd like to|let me)\s+)*(?:log|record|add|enter|register|put|write|edit|change|withdraw"
            + @"|delete)\b|^(?:请|帮我|我要|我想|麻烦)*(?:记|登记|录入|添加|新增|补记|补录|修改|撤回|删)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Logging();

    /// <summary>An amount of time: an entry, hardly a question.</summary>
    [GeneratedRegex(
        @"(?<!how many )(?<![a-z])(?:(?:an?|"
            + EnglishWords.NumberWords
            + @")(?: and a half)? (?:hours?|hrs?|minutes?|mins?)|half an hour)(?![a-z])|\d\s*(?:h\b|hr|hour|min|½|小时|分钟|个小时|个钟)"
            + @"|[一二两俩仨三四五六七八九十半]个?半?(?:小时|钟头|分钟)(?!.*[?吗呢])|\d[:点]\d",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"\bhow (?:many|much)\b(?:.*\b(?:hours?|time|minutes?|work|supervision)\b|\s*(?:did|have|was|is|in|with|for|last|this))|\b(?:hours?|time"
            + @"|total|sum)\s+(?:\w+\s+){0,2}?(?:in|with|for|of|this|last|since|from|between|on|so far|today|yesterday|until|by|per)\b|"
            + @"\bso far\b|\baverage\b|\bper week\b|\bweekly\b|\b(?:in )?total\b|\baltogether\b|多少(?:个?小时|个?钟头|时间|个?学时|时数)|几个?(?:小时|钟头)|一共|总共|合计|累计"
            + @"|平均|到目前|至今|迄今|到现在|以来|(?<!我的)(?:时数|小时数)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"\bwhen (?:will|can|do|am|would|shall|could) i\b.*\b(?:finish|done|finished|complete|completed|reach|make it|ready|through)\b"
            + @"|\bwill i (?:make it|finish|be done|be on time)\b|\bon track\b|\bin time\b.*\?|"
            + "(?:什么时候|何时|几时|哪天|多久|多长时间).{0,8}(?:完成|结束|做完|达标|做满|满|够|能完|到)|来得及|能按时完成|赶得上|赶得及",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Finishing();

    /// <summary>被督导社工 are people, and no kind of work.</summary>
    [GeneratedRegex("被督导(?:社工|者|对象|人|的)?|(?<![a-z])supervisees?(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Supervised();

    /// <summary>Whether it is asked of each of the people, not of all together.</summary>
    public static bool AsksOfEach(string text) => AsksBySupervisee(text) || OfEach().IsMatch(Sentence.PlainOf(text));

    /// <summary>One line for each supervisee: "split by supervisee", 按被督导社工分开.</summary>
    public static bool AsksBySupervisee(string text) => BySupervisee().IsMatch(Sentence.PlainOf(text));

    [GeneratedRegex(
        @"\b(?:split|broken down|sorted|separate[dly]*)\b.{0,12}\bby\b.{0,12}\b(?:supervisees?|social workers?|person)\b|\b(?:by|per|for each"
            + @"|for every) (?:supervisee|social worker)\b"
            + @"|按.{0,8}(?:被督导|社工|人).{0,6}(?:分|拆|统计|列)|(?:每|各)[个位]被督导(?:社工|者)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BySupervisee();

    /// <summary>Whether the rest of them is asked about as well: "and with the other two".</summary>
    public static bool AsksOfOthers(string text) => OfOthers().IsMatch(Sentence.PlainOf(text));

    [GeneratedRegex(
        @"\b(?:with|for) (?:the |my )?(?:other|rest|remaining)(?: (?:two|three|2|3|ones?|supervisees?))?\b|\bthe others\b|(?:另外|其他|其余"
            + @"|剩下)的?(?:[两三23二]?(?:个|位)|人|社工)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfOthers();

    /// <summary>Whether those who are named are meant together: "with Tom and Siqi in total".</summary>
    public static bool AsksOfAll(string text) => Together().IsMatch(Sentence.PlainOf(text));

    [GeneratedRegex(@"\b(?:together|in all|altogether|in total|combined)\b|一共|总共|合计|加起来|合起来", RegexOptions.CultureInvariant)]
    private static partial Regex Together();

    /// <summary>Whether lessons, or how often somebody came, are asked for: they are no hours of work.</summary>
    public static bool AsksOfAttendance(string text) => Attendance().IsMatch(Sentence.PlainOf(text));

    /// <summary>Whom a word stands for that names nobody: "with her".</summary>
    public static string? Pronoun(string text) => Standing().Match(text) is { Success: true } match ? match.Groups["who"].Value : null;

    [GeneratedRegex(@"答辩|\b(?:defen[cs]e|panel|slot|booking|session)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomethingElse();

    [GeneratedRegex(
        @"分别|各(?:自|是|有|做)?(?:了)?(?:多少|几)|每个?(?:人|位)|\b(?:each|every one) (?:of (?:them|my)|supervisee|person|one)\b"
            + @"|\bper (?:supervisee|person)\b|\bwith each\b|\bwhich (?:supervisee|of them)\b|谁(?:的)?(?:时数|小时)?(?:记得|做得)?(?:最|更|比较)(?:多|少)"
            + @"|哪(?:个|位)(?:人)?(?:的)?(?:时数|小时)(?:最|更|比较)?(?:多|少)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OfEach();

    [GeneratedRegex(
        @"几节课|几堂课|几次课|上了.{0,4}课|课.{0,3}(?:几节|多少节)|督导(?!.*[差缺要需]).{0,8}(?:几次|多少次)|\bhow many (?:classes|lessons|class hours|group sessions"
            + @"|group supervisions|supervision sessions|sessions|visits)\b(?=.*\b(?:been|attend\w*|i|come|went|so far)\b)"
            + @"|\bhow many (?:classes|class hours|lessons)\b(?=.*\b(?:has|have|does|done|got)\b)|多少个?课时|几个课时",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Attendance();

    [GeneratedRegex(
        @"\bwith (?<who>her|him|them)\b|[跟和与](?<who>她们|他们|她|他)(?!\p{L}{0,2}(?:的|家))|(?<who>她|他)(?:一共|总共|现在|已经)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Standing();

    [GeneratedRegex(@"\b(?:compare|compared|comparison|versus|vs)\b|比较|对比|相比|[和跟与同].{1,8}比|比(?:上|去)", RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();

    [GeneratedRegex(
        @"\b(?:on )?average\b|\b(?:hours )?(?:per|each|every|a) week\b|\bweekly\b|平均|每个?(?:周|星期|礼拜)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Averaging();

    /// <summary>Words that make up the question and name nobody.</summary>
    [GeneratedRegex(
        @"\b(?:how|many|much|hours?|time|total|sum|so far|altogether|compare|compared|comparison|versus|vs|did|have|has|had|was|were|been|do|does"
            + @"|done|logged|worked|spent|work|what|show|give|tell|is|are|my|me|i|the|in|on|of|per|week|until|now|to|date)\b|"
            + "多少|几个|小时|钟头|一共|总共|合计|累计|到目前为止|目前|至今|到现在|为止|比较|对比|相比|了|呢|吗|做|记|的|时数|时间|学时|工作量|有",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Question();

    [GeneratedRegex(@"\bwhat if\b|\bif i\b|\bsuppose\b|\bassum(?:e|ing)\b|如果|假如|要是|假设|若", RegexOptions.CultureInvariant)]
    private static partial Regex Supposition();

    [GeneratedRegex(
        @"(?<n>"
            + NumberText.Arabic
            + @")\s?(?:h|hrs?|hours?|(?<minutes>min|mins|minutes))\s?(?:a|per|each|every|/|in a)\s?(?<unit>week|wk|day|month)\b|"
            + @"\b(?:each|every|per)\s(?<unit>week|day|month)[,:]?\s(?:i (?:do|did|log|work) )?(?<n>"
            + NumberText.Arabic
            + @")\s?(?:h|hrs?|hours?|(?<minutes>min|mins|minutes))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex RateEnglish();

    [GeneratedRegex(
        "(?:每|一)个?(?<unit>周|星期|礼拜|天|日|月)(?:都|能|只|再|做|记|干|完成|有|是|投入|安排|学|实习)*(?<n>"
            + NumberText.Any
            + ")个?(?<half>半)?(?:小时|钟头|(?<minutes>分钟))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex RateChinese();

    /// <summary>A name and nothing else: "with Li Ming", 和李明.</summary>
    [GeneratedRegex(@"^(?:hours )?with \p{L}[\p{L}'. -]{1,40}\??$|^[和跟与]\p{L}{2,6}(?:的|一起)?(?:呢)?\??$", RegexOptions.CultureInvariant)]
    private static partial Regex WithAlone();
}
