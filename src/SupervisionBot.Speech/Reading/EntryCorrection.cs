using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>A correction of an entry that was saved, taken apart: "the one on Monday with Li Na should be 2 h, not 3", 前天那条人搞错了，应该是李娜不是李明.</summary>
/// <param name="Which">What tells the entry from others; empty when only the change was said.</param>
/// <param name="Change">What should be different.</param>
/// <param name="Denied">What it says now and should not; it tells the entry from others too.</param>
/// <param name="Note">The note to set; null when none was said.</param>
public sealed partial record EntryCorrection(string Which, string Change, string Denied, string? Note)
{
    public static EntryCorrection Read(string words)
    {
        words = PluralDay().Replace(WithoutSendingAgain(words), "${day}");
        if (NoteDropped().Match(words) is { Success: true } dropped)
            return new(dropped.Groups["which"].Value, "", "", "");
        if (NoteWrong.Which(words) is { } wrong)
            return new(wrong, "", "", null) { AsksNote = true };
        if (NoteSaid().Match(words) is { Success: true } noted)
            return new(noted.Groups["which"].Value, "", "", noted.Groups["note"].Value.Trim(' ', '”', '“', '"'));
        if (Misstated(words) is { } misstated)
            return misstated;
        var correction = CorrectionReader.Read(words);
        if (correction.Denied.Length > 0 && Misstated(correction.Before) is { } before)
            return before with { Denied = correction.Denied };
        var (which, change) =
            Split(correction.Before) is { } to ? (to.Which, Join(to.Change, correction.After))
            : correction.Denied.Length == 0 ? (words, "")
            : correction.After.Length > 0 ? (correction.Before, correction.After)
            : ("", correction.Before);
        // What follows the new value only explains it: 改成三个小时 我漏算了半小时.
        string? reason = null;
        if (Explained().Match(change) is { Success: true } explained)
            (change, reason) = (explained.Groups["to"].Value, explained.Groups["why"].Value.Trim());
        // "…, Tom left early" says why, and so of whom.
        if (Why().Match(change) is { Success: true } why)
            (which, change) = ($"{which} {why.Groups["why"].Value}", why.Groups["to"].Value);
        change = CorrectionReader.WithoutOpening(change);
        if (change.Length == 0 && CorrectionReader.Opens(which))
            (which, change) = ("", CorrectionReader.WithoutOpening(which));
        return new(which, change, correction.Denied, null) { Reason = reason };
    }

    /// <summary>The note is to be another, which was not said.</summary>
    public bool AsksNote { get; init; }

    /// <summary>Why it is to be different, where that was said behind it; null where it was not.</summary>
    public string? Reason { get; init; }

    [GeneratedRegex(
        @"^(?<to>[^,，\s]*?[\d半一二两三四五六七八九十][^,，\s]{0,8}?(?:小时|分钟|钟头|个半|刻钟))(?:吧|了)?[,，。;；\s]+"
            + @"(?<why>(?:我|当时|之前|上次|刚才|那天|那次|原来|后来|其实|因为|由于|前面|中间|漏|忘|少|多).{1,60})$"
            + @"|^(?<to>[^,;]*?\d[^,;]*?)[,;.]?\s+(?<why>(?:because|since|as)\s.{2,80}|i (?:forgot|missed|left out|miscounted|had forgotten"
            + @"|didn['’]?t count|only counted)\b.{0,80})$",
        Plain
    )]
    private static partial Regex Explained();

    /// <summary>A value is set: what was too much or too little is only why.</summary>
    [GeneratedRegex(@"改[成为到]|换成|应该是|应为|\bshould (?:be|have been)\b|\bmake (?:it|that)\b|\bchange\b.*\bto\b", Plain)]
    private static partial Regex Sets();

    /// <summary>"Fridays entry" is Friday's.</summary>
    [GeneratedRegex(@"\b(?<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)s(?= (?:\w+ )?(?:entry|one|note|hours)\b)", Plain)]
    private static partial Regex PluralDay();

    /// <summary>
    /// Whether the words change an entry that they tell from the one that is open, by its day: 24号李明那条改成小组工作, "Friday's entry should be 2 h".
    /// </summary>
    public static bool IsOfAnother(string words) => IsIn(words) && OtherThan().IsMatch(Read(words).Which);

    [GeneratedRegex(
        @"(?:周[一二三四五六日天]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号日]|昨天|前天|上周)[^,，。]{0,10}(?:那|这)[条个笔]"
            + @"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)(?:['’]?s)? [^,;]{0,20}\b(?:entry|one)\b"
            + @"|\b(?:sent[- ]back|returned|rejected) (?:one|entry)\b|(?:退回|打回|被退)(?:来|回)?的(?:那|这)?[条个]"
            + @"|\b(?:entry|one) (?:of|from|on) (?:\w+ )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|the \d)",
        Plain
    )]
    private static partial Regex OtherThan();

    /// <summary>"Make it 6", 改成6: what "it" is the words do not say.</summary>
    public static bool SaysOnlyIt(string words) => OnlyIt().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(?>(?:(?:actually|no|please|and|ok|then),? )*)(?:make|set|change) (?:it|that)(?: to| at)? [\w:. ]{1,12}$"
            + @"|^(?>(?:那|就|还是|再|[,，])*)(?:改成|改为|换成|改到).{1,8}$",
        Plain
    )]
    private static partial Regex OnlyIt();

    /// <summary>Two corrections of one sentence: 昨天小虎的改成一小时，韩雪的改成两个半. The day of the first holds for the second, too. Null when it is one.</summary>
    public static (string First, string Second)? TakeApart(string words)
    {
        if (words.Length > 160 || Two().Match(words) is not { Success: true } two)
            return null;
        var (first, second) = (two.Groups["first"].Value, two.Groups["second"].Value);
        var day = DayFirst().Match(first);
        return (first, day.Success && !DayFirst().IsMatch(second) ? day.Value + second : second);
    }

    [GeneratedRegex(
        "^(?<first>.+?(?:改成|改为|换成|应该是|其实是).+?)[,，;；]\\s*(?<second>[^,，;；]{1,14}?(?:改成|改为|换成|应该是|其实是).+)$"
            + @"|^(?<first>.+? should (?:be|have been) .+?)(?:,|;)? and (?<second>.{1,40}? should (?:be|have been) .+)$",
        Plain
    )]
    private static partial Regex Two();

    [GeneratedRegex(@"^(?:把|请)?(?:今天|昨天|前天|大前天|上?周[一二三四五六日天]|\d{1,2}月\d{1,2}[号日]|\d{1,2}[号日])的?", Plain)]
    private static partial Regex DayFirst();

    /// <summary>What was logged as one thing and was another, and what was too much or too little.</summary>
    static EntryCorrection? Misstated(string words)
    {
        if (LoggedAs().Match(words) is { Success: true } logged)
            return new(logged.Groups["which"].Value, logged.Groups["to"].Value, logged.Groups["was"].Value, null);
        if (
            TooMuch().Match(words) is { Success: true } much
            && !Sets().IsMatch(much.Groups["which"].Value)
            && LengthReader.Read(much.Groups["by"].Value).Value is not null
        )
            return new(
                $"{much.Groups["which"].Value} {much.Groups["also"].Value}".Trim(),
                (much.Groups["less"].Success ? "minus " : "plus ") + much.Groups["by"].Value,
                "",
                null
            );
        if (ByAlone().Match(words.Trim()) is { Success: true } alone && LengthReader.Read(alone.Groups["by"].Value).Value is not null)
            return new("", (alone.Groups["less"].Success ? "minus " : "plus ") + alone.Groups["by"].Value, "", null);
        return ItsDay().Match(words) is { Success: true } day
            ? new(day.Groups["which"].Value, Mistaken().Replace(day.Groups["to"].Value, ""), "", null)
            : null;
    }

    /// <summary>"… and send it again", …，再交一次: what is changed about a returned entry goes back by itself.</summary>
    public static string WithoutSendingAgain(string words) => SendingAgain().Replace(words, "");

    [GeneratedRegex(
        @"[,;.]?\s*(?:and |then |please )+(?:send|submit|hand|give|put) (?:it|that|this) (?:in |back |through )?(?:again|back|in)(?: please)?[.!]?$"
            + "|[,，;；。]\\s*(?:然后|并|请|帮我|就)*(?:再|重新)(?:交|提交|报|发|送)(?:一?[次下遍]|上去|过去|给.{1,5})?(?:吧|就行|就好)?[。!！]?$",
        Plain
    )]
    private static partial Regex SendingAgain();

    /// <summary>What is to be noted, said while an entry is open: "add that it was on Zoom", 备注一下：….</summary>
    public static string? NoteOfOpen(string words) =>
        words.Length <= HoursReader.LookedAt && NoteAtCard().Match(words.Trim()) is { Success: true } match
            ? match.Groups["note"].Value.Trim()
            : null;

    [GeneratedRegex(
        @"^(?:and |also |please |oh,? |ok,? )*(?:add|note|mention|write|put)(?: down| in| in the note)? that (?<note>.+)$"
            + "|^(?:再|还|也|请|帮我|哦|对了|[,，])*(?:加|补|写|记|注明|说明|备注)(?:上|一?下|一句)?[,，:：]\\s*(?<note>[^\\d].+)$",
        Plain
    )]
    private static partial Regex NoteAtCard();

    [GeneratedRegex(
        @"^(?<which>.*?)[,，]?(?:我|是我|被我)?(?:给)?(?:记|写|登|填|录|弄|搞|报)成(?:了)?(?<was>[^,，。;]+?)(?:了)?[,，。;]\s*(?:其实|应该|实际上?|但|但其实|真正)?(?:应该)?(?:是"
            + @"|为)?(?<to>.+)$"
            + @"|^(?:i )?(?:logged|put|entered|recorded|wrote)(?: down)? (?<was>[^,;]+?) for (?<which>[^,;]+?)[,;] (?:but )?(?:(?:it|that) )?(?:was"
            + @"|should (?:be|have been)|is)(?: actually| really)? (?<to>.+)$",
        Plain
    )]
    private static partial Regex LoggedAs();

    [GeneratedRegex(
        @"^(?<which>.*?)[,，]?\s*(?:我|给我)?(?:(?<less>多)|少)(?:记|写|登|填|报|算)了?(?:有)?(?<by>[^,，。]+?)(?:[,，。](?<also>.+))?$"
            + @"|^(?:(?:sorry|oh|oops|ah),? )*(?:i )?(?:logged|put|entered|recorded|wrote)(?: down)? (?<by>[^,;]*?(?:h|hours?|hrs?|min|mins"
            + @"|minutes?|half)) too (?:(?<less>much|many|long)|little|few|short)(?: (?:for|on|with|at|in))?(?: (?<which>.+))?$"
            + @"|^(?:(?:sorry|oh|oops|ah),? )*(?<which>.*?),? ?(?:(?:was|is|should be|should have been) )(?<by>(?:half an? |an? |\d|one|two|three"
            + @"|fif|ten|twen|thir|for)[^,;]*?(?:h|hours?|hrs?|min|mins|minutes?))(?: too (?:(?<less>much|many|long)|little|few|short)"
            + @"| (?<less>shorter|less)| longer| more)(?: than .+)?$",
        Plain
    )]
    private static partial Regex TooMuch();

    /// <summary>"Half an hour longer", 多半小时: of the entry before one's eyes.</summary>
    [GeneratedRegex(
        @"^(?:(?:sorry|oh|oops|ah|and|please|actually|no)[, ]+)*(?:it was |make it |make that |plus |add )?(?<by>(?:half an? |an? |\d|one"
            + @"|two|three|fif|ten|twen|thir|for)"
            + @"[^,;]{0,20}?(?:h|hours?|hrs?|min|mins|minutes?|half))(?: (?<less>shorter|less)| longer| more)(?: than that)?[.!]?$"
            + @"|^(?:把?(?:时长|时间))?(?:再|还|要|应该|其实)*(?:(?<less>少|减|短)|多|加|长)(?:上|了|去)?(?<by>(?:半|\d|[一二两三四五十])[^,，。]{0,6}?(?:小时|钟头|分钟|刻钟"
            + @"|个半))(?:吧|了)?[。!！]?$",
        Plain
    )]
    private static partial Regex ByAlone();

    /// <summary>日期错了，是11月21号; 前天那条社区是1小时; 周二小虎那个是周三的，日期记错了.</summary>
    [GeneratedRegex(
        @"^(?:哦|啊|不对|请|帮我|把|[,，])*(?<which>.*?)(?:的)?(?:人|日期|时间|类型|时长|社工|名字)?(?:都)?(?:搞|写|记|弄|填|选|打|输|登)?错了?[,，。]?\s*(?:应该)?是(?!不)(?<to>[^,，不]+)$"
            + "|^(?<which>.*(?:那|这|上|前)(?:一)?(?:条|个|笔)[^,，是不]{0,12}?)(?:的)?[,，]?是(?!不)(?<to>[^不]+?)$"
            + "|^(?:再|还是|算了|那|就|把?它|[,，])*(?:改一下日期[,，])?改(?:回|成|到)(?<which>)(?<to>[^,，]{1,16}?)(?:吧|了|来)*$",
        Plain
    )]
    private static partial Regex ItsDay();

    [GeneratedRegex(@"(?:的)?[,，。;].*(?:错了?|不对)$|的$", Plain)]
    private static partial Regex Mistaken();

    /// <summary>Whether the note is one more beside what is noted already.</summary>
    public static bool Adds(string words) => Adding().IsMatch(words);

    [GeneratedRegex(@"^(?:please |can you |could you |and |also |oh,? |ok,? )*(?:add|attach|mention|note that)\b|加上|加一句|补上", Plain)]
    private static partial Regex Adding();

    /// <summary>Whether they correct a saved entry beyond doubt, by their form alone: 我记成一个半了，其实两个小时, "an hour too much".</summary>
    public static bool IsSure(string words) =>
        words.Length <= HoursReader.LookedAt
        && Sentence.PlainOf(words) is var plain
        && !Logging().IsMatch(plain)
        && (LoggedAs().IsMatch(words) || Amiss().IsMatch(words));

    /// <summary>Whether the words name an entry and that it should be different: looked at by their form.</summary>
    public static bool IsIn(string words) =>
        words.Length <= HoursReader.LookedAt
        && Sentence.PlainOf(words) is var plain
        && (
            NotesOf(words, plain)
            || NoteWrong.Which(words) is { Length: > 0 }
            || NoteDropped().IsMatch(words)
            || ByAlone().IsMatch(words.Trim())
            || IsSure(words)
            || (Named().IsMatch(plain) && Changing().IsMatch(plain) && !Logging().IsMatch(plain))
        );

    /// <summary>A note of an entry that was saved. With a length it is an entry with its note: 昨天个案2小时 备注：安全计划.</summary>
    static bool NotesOf(string words, string plain) =>
        NoteSaid().Match(words) is { Success: true } noted && (Named().IsMatch(plain) || LengthReader.ReadTotal(noted.Groups["which"].Value) is null);

    /// <summary>By how much a length is wrong, or to what length an entry is to be put.</summary>
    [GeneratedRegex(
        @"(?:多|少)(?:记|写|登|填|报)了?(?:半|\d|[一二两三四五六七八九十])|\b(?:logged|put|entered|recorded) .{0,30}\btoo (?:much|many|little|few|long|short)\b"
            + @"|^(?:请|帮我|麻烦)*把?(?!.*(?:预约|约的|提醒|摘要|课|答辩|消息)).{1,14}的[\p{IsCJKUnifiedIdeographs}]{0,4}(?:改成|改为|换成)[^,，]{0,2}(?:半|\d"
            + @"|[一二两三四五六七八九十])[^,，号日月点]{0,3}(?:小时|个半|钟头|分钟)"
            + @"|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)'?s? [^,;?]{0,40}\b(?:should (?:be|have been)|was) (?:only "
            + @"|actually |really )?(?:half an?|an?|\d(?:[.:]\d+)?|one|two|three|four) ?(?:and a half )?(?:h|hours?|hrs?|min)\b[^?]*\bnot\b",
        Plain
    )]
    private static partial Regex Amiss();

    /// <summary>Whether anything is to go: without such a word nothing is offered to be withdrawn.</summary>
    public static bool Removes(string words) => Removing().IsMatch(words) && !Editing().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:delete|remove|withdraw|scrap|drop|erase|cancel|undo|revoke|take (?:it|that|this|them|the|my|back|out|off)|get rid|throw"
            + @"|duplicate|twice)\b|删|撤|去掉|不要|取消|作废|多余|重复|记重|退掉",
        Plain
    )]
    private static partial Regex Removing();

    [GeneratedRegex(
        @"^(?:please |can you |could you |i (?:want|need|have) to )*(?:edit|change|fix|correct|update|amend)\b|^(?:请|帮我|麻烦)*(?:改|修改|更正)",
        Plain
    )]
    private static partial Regex Editing();

    /// <summary>Whether the words name an entry that is to go.</summary>
    public static bool TakesOut(string words) => WithoutWhyOut(words) is { Length: <= 80 } order && Out().IsMatch(Sentence.PlainOf(order));

    /// <summary>"Withdraw the top one, Situ was there himself": the order without why; words with another order in them stay as they are.</summary>
    public static string WithoutWhyOut(string words) =>
        OutFirst().Match(words) is { Success: true } first && !OtherOrder().IsMatch(first.Groups["why"].Value) ? first.Groups["order"].Value : words;

    [GeneratedRegex(
        @"^(?<order>(?:please |can you |could you |i (?:want|need|would like) to |i'd like to )*(?:delete|remove|withdraw|scrap|take out"
            + @"|take back)\b[^,;.]{3,60}?)"
            + @"(?:\s*[,;.]\s*|\s+(?=because\b|since\b|as (?:i|it|he|she|we|that)\b))(?<why>\S.*)$"
            + "|^(?<order>[^，,。；;]{0,20}(?:删|撤回|撤掉|撤了|去掉)[^，,。；;]{0,16})[，,。；;]\\s*(?<why>\\S.*)$",
        Plain
    )]
    private static partial Regex OutFirst();

    [GeneratedRegex(
        @"\b(?:and|then|instead|also|but)\b.{0,12}\b(?:log|add|change|make|put|enter|withdraw|delete|remove|send|book|keep|leave)\b|^(?:log"
            + @"|add|change|make|put|enter|send|book|except)\b"
            + @"|\bit (?:should|was) \d|(?:再|另外|然后|改|重新|补|还有|其他|别的)(?:记|登|补|加|改|约|删|撤|一条|交)|改成|留着|除了",
        Plain
    )]
    private static partial Regex OtherOrder();

    [GeneratedRegex(
        @"^(?:please |can you |could you |i (?:want|need|would like) to |i'd like to )*(?:delete|remove|withdraw)\b.*\b(?:entry"
            + @"|entries|one|hours|documentation|training)\b"
            + "|(?:删|撤回|撤掉|撤了).{0,14}(?:那条|这条|上条|上一条|记录|第[一二三四五六七八九十\\d]+条)|(?:那条|这条|上条|上一条).{0,10}(?:删|撤回|撤掉|撤了)"
            + "|^(?:请|帮我|麻烦|把)*(?:今天|昨天|前天|周[一二三四五六日天]|\\d{1,2}[号日])?[^预约课督导提醒]{0,4}的(?:都|全部?|全都)?(?:删|撤回|撤)(?:了|掉)?吧?$",
        Plain
    )]
    private static partial Regex Out();

    static (string Which, string Change)? Split(string words)
    {
        foreach (var form in (ReadOnlySpan<Regex>)[Chinese(), It(), Should(), Was(), To()])
            if (form.Match(words) is { Success: true } match)
                return (match.Groups["which"].Value.Trim(), match.Groups["to"].Value.Trim());
        return null;
    }

    static string Join(string first, string second) => first.Length > 0 && second.Length > 0 ? $"{first} {second}" : first + second;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;

    [GeneratedRegex(
        @"^(?<to>[^,，]*\d[^,，]*)[,，]\s*(?<why>(?:because |since |as )?\p{L}+ (?:left|came|had to|arrived|couldn'?t|didn'?t|went|fell"
            + @"|was (?:late|ill|sick|tired))\b.*"
            + @"|因为.+|\p{L}{1,4}(?:提前|早走|先走|来晚|迟到|有事|没来|请假|晚到).*)$",
        Plain
    )]
    private static partial Regex Why();

    /// <summary>Said of an entry before one's eyes: "change the day to the 10th", "and not case work but documentation".</summary>
    public static bool Goes(string words) => words.Length <= 120 && GoingOn().IsMatch(words.Trim());

    [GeneratedRegex(
        @"^(?:and |please |ok |now |also |then |can you |could you )*(?:change|make|set|correct|edit) (?:the (?:day|date|length|time|type|kind"
            + @"|person|name|note|hours)|it|that|this)\b"
            + @"|^(?:sorry|oh|oops|ah|no|wait|hm+|actually|oh no)?[,.]? ?(?:please )?(?:make|change|set|put) (?:it|that) (?:to )?(?:\d|half|an? "
            + @"|one|two|three|four|with|group|individual|case|yesterday|on )"
            + @"|^(?:sorry|oh|oops|ah|no|wait)?[,.]? ?(?:it|that) (?:was|should (?:be|have been)) .{1,40}$"
            + @"|^(?:(?:sorry|oh|oops|ah|and|please|actually|no)[, ]+)*(?:plus |add )?(?:half|an? |\d|one|two|ten|fif|twen|thir"
            + @"|for)[^,;?]{0,24} (?:longer|shorter|more|less)(?: than that)?[.!]?$"
            + @"|^(?:and |also |please |oh,? )*(?:add|note|mention) that (?:i|it|we|she|he|they|the)\b|^(?:and |but |no,? )*not [^,]+?,? but "
            + @"|^(?:and |please |also )*add:"
            + "|^(?:再|还是|算了|那|就|不对|[,，])*(?:改一下日期[,，])?改(?:回|成|到|为).{1,16}$|^(?:把?时长|把?时间)?(?:再)?(?:加|减|多|少)(?:上|了|记了?)?(?:半|\\d|[一二两三十]).{1,8}$"
            + "|^(?:日期|时间|时长|类型|人)?(?:写|记|填|弄|搞)?错了?[,，](?:应该)?是.{1,20}$|^(?:那条|它)?(?:的)?备注.{0,3}(?:加|补|写|改)"
            + "|^(?:请|再|还有|然后|把|将)*(?:它|日期|时间|时长|类型|人|社工|备注)(?:的)?(?:改|换|应该|不是|写错|错了|加|也)|^(?:请|再|还|也)*(?:加|补)(?:个|一个|上|一句)?备注",
        Plain
    )]
    private static partial Regex GoingOn();

    [GeneratedRegex(
        @"^(?:please |can you |could you |and )*(?:remove|delete|drop|clear|erase|take out|take off|wipe) (?:the |my |that )?notes?"
            + @"(?: (?:on|of|for|from|in) (?<which>[^,;.]+?))?(?:[,;.]\s*.+|\s+(?:because|since|as|where|it (?:has|had|says)|there)\b.+)?$"
            + @"|^(?:no note|without (?:a |the )?note)s?(?: please)?$"
            + @"|^(?:请|把|帮我|麻烦)*(?<which>.{0,14}?)(?:的)?备注(?:里|上|中)?[^,，]{0,40}[,，](?:请|帮我|麻烦|把)*(?:备注|它)(?:都|全)?(?:给我)?(?:去掉|删掉|删了|删除|清空|不要了?|删)"
            + "(?:吧|了|一下)?(?:[,，。;；].*)?$"
            + "|^(?:请|把|帮我|麻烦)*(?<which>.{0,14}?)的?备注(?:都|全)?(?:去掉|删掉|删了|删除|清空|不要了?|不用写|删一下)(?:吧|了)?(?:[,，。;；].*)?$|^(?:去掉|删掉|不要)备注$",
        Plain
    )]
    private static partial Regex NoteDropped();

    [GeneratedRegex(
        @"^(?:.*\b(?:add|put|set|write|attach)\b[^:]*\bnote\b(?<which>[^:]*)|(?<which>.*\bnote\b[^:]{0,30}))[:：]\s*(?<note>.+)$|"
            + @"^(?:(?:please|can you|could you) )*(?:change |set )?(?:the |my )?note (?:on|of|for|in"
            + @"|with) (?<which>.*?),? (?:should (?:say|be|read)|(?:needs|has|is) to (?:say|be)|to) (?<note>.+)$|"
            + @"^(?:请|麻烦|帮我|把|将|给)*(?<which>[^:：]*?)的?(?:备注|说明)(?:写得不对|不对|错了)?[,，]?(?:[:：]|[,，]?(?:改成|改为|换成|写成|应该是|就写|写上|写|加上|加一句"
            + @"|为)[:：]?)\s*(?<note>.+)$|^(?:请|再|还|也|帮我)*(?:加|补)(?:个|一个|上|一句)备注[:：,，]\s*(?<note>.+)$|^(?:and |please |also )*add:\s*(?<note>.+)$|"
            + @"^(?<note>.+?)\s*(?:[-–—,;.])\s*(?:please |can you )?(?:put|add|write) (?:that|this|it) (?:in|into|to|as) (?:the "
            + @"|my )?note(?<which>)$|"
            + @"^(?:the )?note (?:is |should be |should say )?(?!wrong|missing)(?<note>.+)$",
        Plain
    )]
    private static partial Regex NoteSaid();

    [GeneratedRegex(
        @"^(?:请|麻烦|帮我|把|将|改一下|修改|改)*(?<which>.*?)[,，]?\s*(?:的?(?:人|日期|时间|类型|时长|社工|对象|名字))?(?:都)?(?:搞错了?|写错了?|记错了?|弄错了?|填错了?|选错了?|错了"
            + @"|不对)?(?:想要?|需要?|要)?(?:更正一?下?|改一下)?[,，;；。]?\s*"
            + "(?:应该是|应为|应该|其实是?|实际上?是?|改到|改成|改为|换成|移到|挪到|调到|变成|更正为|更正成|为(?=\\d))[:：]?(?<to>.+)$",
        Plain
    )]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:actually,? |sorry,? |please )*(?:make|set) (?:it|that|this|the last (?:one|entry))(?<which>) (?<to>.+)$", Plain)]
    private static partial Regex It();

    [GeneratedRegex(
        @"^(?<which>.*?)[,;.]?\s+(?:(?:it|that|which|this)\s+)?(?:should (?:say|be|have been|read)|needs to be|was (?:really|actually|only|just"
            + @"|in fact)|is (?:really|actually))\s+(?<to>.+)$",
        Plain
    )]
    private static partial Regex Should();

    [GeneratedRegex(
        @"^(?<which>.+?)[,;.]\s*(?:it|that|this) (?:was|is)\s+(?<to>.+)$|^(?<which>.*\b(?:one|entry)\b.*?)\s+was\s+(?!wrong|not|saved)(?<to>.+)$",
        Plain
    )]
    private static partial Regex Was();

    [GeneratedRegex(
        @"^(?:please |can you |could you |i (?:need|want|have) to )*(?:move|change|shift|correct|make|set|edit|update|put"
            + @"|fix)?\s*(?<which>.*?)\s+(?:to|into|->)\s+(?!correct|change|fix|edit|delete|withdraw|remove|drop|take)(?<to>.+)$",
        Plain
    )]
    private static partial Regex To();

    [GeneratedRegex(
        @"(?:那|这|上|前)(?:一|几)?条|^(?:请|帮我|麻烦)*把(?!.*(?:预约|约的|提醒|摘要|课|答辩|消息)).{2,14}的(?:改成|改为|换成)|(?:那|这)个?记录|退回的|\b(?:entry|entries)\b"
            + @"|\bthe (?:returned|sent[- ]back|rejected|last|previous|latest) one\b|\b(?:(?:mon|tues"
            + @"|wednes|thurs|fri|satur|sun)day|yesterday|last week)'?s (?:\d|group|case|individual|entry|hours|note|one)"
            + @"|^(?:i (?:need|want|have) to |please )*(?:correct|fix|amend)\b(?! (?:entry |number |no )?\d+$)(?!.*\b(?:session|booking"
            + @"|slot|address|phone|name)\b)",
        Plain
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"改|错|应该|应为|多记|少记|多写|少写|(?<=[条个].{0,10})是(?!不是)|其实|实际|不是|更正|换成|调到|挪到|移到|不对|\b(?:should|change|correct|fix|wrong|edit|update|move|make|amend"
            + @"|was|actually|really)\b",
        Plain
    )]
    private static partial Regex Changing();

    [GeneratedRegex(
        @"^(?:请|帮我|麻烦)*(?:记|登记|补记|新记|再记)|再来一|一样|再记|^(?:please )?(?:log|record)\b|\bsame\b|[?？]\s*$|^(?:why|when|how|what|who|is|are"
            + @"|did|does|has|have|was|can)\b|为什么|为啥|吗$|多少|几条",
        Plain
    )]
    private static partial Regex Logging();
}
