using System.Buffers;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// What of an entry's words is its note: the person's own words, whole, or nothing. What somebody tells of the work ("talked about her case load",
/// 主要讲督导记录怎么写) is kept to the end of its clause, whatever is named in it; so is a clause that only mentions again what the others say. Of the rest
/// one stretch that says something is kept, never several pieces glued together.
/// </summary>
static partial class NoteClauses
{
    static readonly SearchValues<char> Ends = SearchValues.Create(",，;；。\n");

    /// <summary>What is told of the work: from the verb to the end of its clause.</summary>
    /// <param name="Talk">It is about something, so a kind of work named in it is no kind of this entry.</param>
    internal readonly record struct Told(int Start, int End, bool Talk);

    internal static string? Rest(Sentence sentence, Entries.Segment segment, IReadOnlyList<Told> told)
    {
        List<(int Start, int End)> kept = [];
        var taken = segment.Start;
        foreach (var clause in Clauses(sentence, segment))
        {
            foreach (var one in told.Where(one => one.Start >= clause.Start && one.End <= clause.End))
                kept.Add((one.Start, one.End));
            if (clause.Start < taken || kept is [.., var last] && last.End > clause.Start)
                continue;
            var marks = sentence.Marks.Where(mark => mark.Start >= clause.Start && mark.End <= clause.End).ToList();
            var pieces = NoteGrammar.Pieces(sentence, clause.Start, clause.End).ToList();
            if (pieces.Count == 0 && !(marks.Count > 0 && SaysItself(sentence, marks, told)))
                continue;
            if (
                marks.Count > 0
                && clause.Start > segment.Start
                && marks.TrueForAll(mark => SaysNothingNew(sentence, segment, mark, clause.Start, clause.End))
            )
            {
                kept.Add(clause);
                continue;
            }
            pieces = Whole(sentence, [.. pieces.Select(piece => WithoutAsides(sentence, piece)).Where(piece => piece.End > piece.Start)]);
            if (pieces.Count > 1)
                pieces.RemoveAll(piece => !IsSubstantial(sentence.Words(piece.Start, piece.End)));
            if (pieces.Count == 0)
                continue;
            var longest = pieces.MaxBy(piece => piece.End - piece.Start);
            if (marks.Count > 0 && IsSliver(sentence, longest, clause))
                continue;
            kept.Add(longest);
        }
        return Join(sentence, kept);
    }

    /// <summary>
    /// Pieces between which only a name or a kind of work was understood are one, as they were typed: half a sentence is nobody's note. What ends in
    /// front of its noun has it, too.
    /// </summary>
    static List<(int Start, int End)> Whole(Sentence sentence, List<(int Start, int End)> pieces)
    {
        List<(int Start, int End)> whole = [];
        foreach (var piece in pieces)
            if (whole is [.., var before] && Noun(sentence, before.End) is { } noun && noun == piece.Start)
                whole[^1] = (before.Start, piece.End);
            else
                whole.Add(piece);
        for (var at = 0; at < whole.Count; at++)
            if (OpenEnd().IsMatch(Sentence.PlainOf(sentence.Words(whole[at].Start, whole[at].End))) && Noun(sentence, whole[at].End) is { } end)
                whole[at] = (whole[at].Start, end);
        return whole;
    }

    /// <summary>Where the name or kind of work ends that follows, with nothing but a blank around it; null where none does.</summary>
    static int? Noun(Sentence sentence, int at)
    {
        int Skip(int from)
        {
            while (from < sentence.Length && sentence.Left[from] == ' ')
                from++;
            return from;
        }
        var next = Skip(at);
        return sentence.Marks.Find(mark => mark.Start == next && mark is TypeMark or PersonMark && mark.Start == next) is { } mark
            ? Skip(mark.End)
            : null;
    }

    [GeneratedRegex(@"(?:[那这一每]个|的|(?<![a-z])(?:the|an?|his|her|their|my|our|this|that))$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenEnd();

    /// <summary>The piece without what is said to the bot, or to oneself, before and behind it: "ugh so tired. had", 还没记上吧 帮我补一下.</summary>
    static (int Start, int End) WithoutAsides(Sentence sentence, (int Start, int End) piece)
    {
        var words = sentence.Words(piece.Start, piece.End);
        List<(int Start, int End)> parts = [];
        var start = 0;
        for (var gap = Gap().Match(words); gap.Success; gap = gap.NextMatch())
        {
            parts.Add((start, gap.Index));
            start = gap.Index + gap.Length;
        }
        parts.Add((start, words.Length));
        var meant = parts.FindAll(part => part.End > part.Start && !SaysNothing(words[part.Start..part.End]));
        return meant.Count == 0 ? (piece.Start, piece.Start) : (piece.Start + meant[0].Start, piece.Start + meant[^1].End);
    }

    /// <summary>Between sentences; a blank between Chinese words is a comma on the phone.</summary>
    [GeneratedRegex(@"[.!。！]+(?:\s+|$)|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    /// <summary>What is told: none where it says when or how long.</summary>
    internal static IReadOnlyList<Told> ToldIn(Sentence sentence, Entries.Segment segment)
    {
        List<Told> told = [];
        var words = Sentence.PlainOf(sentence.Words(segment.Start, segment.End));
        for (var match = Telling().Match(words); match.Success; match = match.NextMatch())
        {
            var start = segment.Start + match.Groups["told"].Index;
            var after = words.AsSpan(match.Index).IndexOfAny(Ends);
            var end = after < 0 ? segment.End : segment.Start + match.Index + after;
            if (
                sentence.Marks.Find(mark => mark is TypeMark && mark.Start > start && mark.Start < end && Concludes(sentence, mark.Start)) is { } type
            )
                end = type.Start - Conclusion().Match(Sentence.PlainOf(sentence.Words(start, type.Start))).Length;
            if (
                end - (segment.Start + match.Index + match.Length) < 2
                || sentence.Marks.Exists(mark => IsTime(mark) && mark.End > start && mark.Start < end)
            )
                continue;
            if (told is [.., var before] && before.End > start)
                continue;
            told.Add(new Told(start, end, match.Groups["talk"].Success));
        }
        return told;
    }

    /// <summary>Whether what begins here is what all before it comes to.</summary>
    internal static bool Concludes(Sentence sentence, int at) =>
        Conclusion().IsMatch(Sentence.PlainOf(sentence.Words(Math.Max(0, at - LongestConclusion), at)));

    const int LongestConclusion = 40;

    [GeneratedRegex(
        @"(?:(?<=^|[\s,;.])so (?:(?:i (?:would |'d )?(?:guess|say|think|call it)|i'd say|that(?:'s| is| was| would be)|it(?:'s| is| was"
            + @"| would be)|this is"
            + @"|counts as|make it|call it|probably|mostly|mainly) ?){0,3}(?:an? )?|(?<=^|[\s,;.])(?:count(?:s|ed)? (?:it |that )?as"
            + @"|i(?:'d)? call (?:it|that)) (?:an? )?"
            + @"|(?:应该|就|都|这|也|应当)*(?:算是?|算作|算做|归为|归到|属于)(?:一?个)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Conclusion();

    static bool IsTime(Mark mark) => mark is not (TypeMark or PersonMark or PartOfDayMark);

    static IEnumerable<(int Start, int End)> Clauses(Sentence sentence, Entries.Segment segment)
    {
        var words = sentence.Words(segment.Start, segment.End);
        for (var start = 0; start < words.Length; )
        {
            var size = words.AsSpan(start).IndexOfAny(Ends);
            var end = size < 0 ? words.Length : start + size;
            // A comma inside a note that nobody took: "3,5" was taken with its length.
            if (end > start)
                yield return (segment.Start + start, segment.Start + end);
            start = end + 1;
        }
    }

    /// <summary>Stretches that stand beside each other with only a comma between them are one, as they were typed.</summary>
    static string? Join(Sentence sentence, List<(int Start, int End)> kept)
    {
        List<(int Start, int End)> joined = [];
        foreach (var one in kept.OrderBy(static one => one.Start))
            if (joined is [.., var before] && sentence.Words(before.End, one.Start).AsSpan().Trim().Length <= 1 && one.Start - before.End <= 3)
                joined[^1] = (before.Start, one.End);
            else
                joined.Add(one);
        var notes = joined
            .Select(one => sentence.Words(one.Start, one.End).Trim(' ', '.', '。', ',', '，', ';', '；'))
            .Where(note => note.Length > 0)
            .ToList();
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    /// <summary>Nothing but the name of a kind of work that the entry has from elsewhere, in other words: "…, home visit".</summary>
    static bool SaysItself(Sentence sentence, List<Mark> marks, IReadOnlyList<Told> told) =>
        marks is [TypeMark type]
        && sentence.Marks.OfType<TypeMark>().FirstOrDefault(mark => !told.Any(one => mark.Start >= one.Start && mark.End <= one.End)) is { } first
        && first != type
        && type.Type.Keys.SequenceEqual(first.Type.Keys)
        && !type.Type.Words.Contains(first.Type.Words, StringComparison.Ordinal);

    /// <summary>Somebody, a kind of work or a part of the day that is said elsewhere in the entry as well.</summary>
    static bool SaysNothingNew(Sentence sentence, Entries.Segment segment, Mark mark, int start, int end)
    {
        var others = sentence.Marks.Where(other =>
            other.Start >= segment.Start && other.End <= segment.End && (other.End <= start || other.Start >= end)
        );
        return mark switch
        {
            PersonMark { Person.Kind: FoundKind.One } person => others
                .OfType<PersonMark>()
                .Any(other => other.Person.Kind == FoundKind.One && other.Person.Only == person.Person.Only),
            TypeMark type => others.OfType<TypeMark>().Any(other => other.Type.Keys.SequenceEqual(type.Type.Keys)),
            PartOfDayMark => others.Any(other => other is TimeMark or PartOfDayMark),
            _ => false,
        };
    }

    /// <summary>A single sign of a Chinese clause between what was understood: a verb, no content. At its end it may be what it was about.</summary>
    static bool IsSliver(Sentence sentence, (int Start, int End) piece, (int Start, int End) clause) =>
        sentence.Words(piece.Start, piece.End) is { Length: 1 } words
        && Sentence.IsChinese(words[0])
        && sentence.Words(piece.End, clause.End).AsSpan().Trim().Length > 0;

    static bool IsSubstantial(string words) => Sentence.IsChinese(words[0]) ? words.Length >= 4 : words.Contains(' ', StringComparison.Ordinal);

    static bool SaysNothing(string words) =>
        Sentence.PlainOf(words).Trim(' ', '.', '!', '。', '！', '~') is var plain
        && (
            Light.IsMatch(plain) || Aside().IsMatch(plain) || plain.Split([' ', '\''], StringSplitOptions.RemoveEmptyEntries).All(LightWords.Contains)
        );

    /// <summary>Said to the bot, or to oneself: "ugh long day", 忘记报了, 也一样，不过是.</summary>
    [GeneratedRegex(
        "^(?:我|这条|这个|那条|好像|应该|昨天的?|都|是)*(?:还|都|一直)?没有?(?:来得及|顾上|空)?(?:记|报|登|登记|录|填|写)(?:上|了|过|进去)?(?:吧|呢|吗|啊|呀)*$"
            + "|^(?:请|麻烦|你|您|能不能|再|就|给我|帮我|替我)*(?:补记|补登|补录|补|登记|登|记|录|报)(?:一下|上去|上|一条|个)?(?:吧|呗|啊|哈|行吗|好吗|谢谢)*$|"
            + @"^(?:(?:please|pls|can you|could you)\b[ ,]*)+(?:send|log|add|put|save|enter)(?: (?:it|that|this))?(?: (?:again|in|for me|too))*$|"
            + @"^(?:(?:ugh|phew|oh|hey|i'?m|i am|so|very|really|dead|just|feeling)\b[ ,]*)*(?:tired|exhausted|knackered|shattered"
            + @"|worn out)(?: today| now)?$"
            + @"|^(?:(?:ugh|phew|oh (?:dear|man|my)|sigh|gosh|wow|man|finally)\b[ ,]*)+(?:(?:what a|such a )? ?(?:(?:very|really|so) )?(?:long|hard"
            + @"|tough|busy|crazy|tiring|exhausting|hectic) (?:day|week|morning|afternoon|evening))?$"
            + @"|^(?:it (?:was|has been) |what )?(?:a |an )?(?:(?:very|really|so) )?(?:long|hard|tough|busy|crazy|tiring|exhausting"
            + @"|hectic) (?:day|week)(?: today)?$"
            + @"|^(?:(?:oh|ah|and|also|sorry|btw|ps)\b[ ,]*)*"
            + @"(?:i |we )?(?:forgot|almost forgot|nearly forgot|completely forgot)"
            + @"(?: to (?:log|enter|tell you|report|record)(?: (?:this|that|it))?)?$"
            + @"|^(?:the )?same(?: again)?(?: but)?$|^(?:check first|please check)(?: please)?$"
            + "|^(?:我)?(?:上次|当时|之前)?(?:忘记|忘了|漏|没)(?:了)?(?:报|记|登记|登|填|录|写)(?:了)?(?:了|上)?$|^(?:也|都)?一样的?[,，]?(?:不过|只是|但)?是?$|^(?:今天|这[一]?天|这周)?(?:好"
            + "|真|太)?(?:累|忙|困)(?:死|坏)?(?:了|啊|的一天)*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Aside();

    static readonly HashSet<string> LightWords = new(
        (
            "of with w for and on at in to from the a an by as i we he she they it you me us him them my our his their both each "
            + "every one ones two three now just then that this these there so was were is are be been am did do does done had "
            + "have has got get went go hi hello hey morning session sessions meeting altogether total supervisees really actually again too "
            + "also only sorry please pls thanks thank tired today forgot "
            + "forget log enter record together per apiece no not wait well ok yes usual before off early late all same of day "
            + "mostly mainly guess think suppose say call s t m d re ve ll place office "
            + "okay alright right supervisee person phone phoned rang spoke spoken like call calls via "
            + "mine ours down arvo thing things 2 3 4 sat met saw "
            + "supervised days time times hour hours more than over about around long working spent entry add another"
        ).Split(' '),
        StringComparer.Ordinal
    );

    // Its words can be parted in many ways: matched without going back, or a row of 他们 would take for ever.
    static readonly Regex Light = new(
        "^(?:电话|打|通话|打了?个?电话|早上好|早安|你好|您好|早|对了|只|嗯|呃|那边|那儿|这儿|待|呆|应该|估计|算|那条|这条|那里|这里|那个|这个|一起|一块儿?|其实|忘记|忘了?|补记?|记|一条|类型|日期|时间|弄|带|帮|给|改|做"
            + "|搞|忙|聊|讲|谈|说|见|陪|写|看|去|来|从"
            + "|到|吧|吗|呢|啊|哈|呀|嘛|就|是"
            + "|才|又"
            + "|还|也|了|过|的|地|得|着|我|他们?|她们?|您?你?们?|和|跟"
            + "|在|个|多|大概|差不多|左右|再|要|想|把|将|被|让|都|各|每天|每人|分别|好?累死?|辛苦|忙死|不好意思|抱歉|谢谢|麻烦|今天|开始|结束|几个人|[一两二三四五六七八九十]个?人?|共|有|点|后来|然后|好|太|真"
            + "|不对|前面|上面|刚刚?|刚才|一下|上周|上个?月|这周|本周|时数|工时|开|登记|哦不?|说错了?|错了|麻烦了?)+$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    [GeneratedRegex(
        @"(?<![a-z])(?:(?:and|where|when|in which|mostly|mainly|then)\s+)*(?<told>(?:(?:we|i|she|he|they|both)\s+)?(?:mostly\s+"
            + @"|mainly\s+|just\s+)?(?:(?<talk>talk(?:ed|ing)"
            + @"(?:\s+(?:about|over|through))?|discuss(?:ed|ing)|went (?:through|thru|over)|going (?:through|over)|looked at|looking at"
            + @"|focus+(?:ed|ing) on|practi[sc](?:ed|ing)"
            + @"|role[- ]?play(?:ed|ing)?|did (?:a )?role[- ]?play|covered|explained|reflected|reviewed)|wrote(?: up)?|writing(?: up)?"
            + @"|prepared|preparing|drafted|planned|sorted out))(?![a-z])"
            + @"|(?<told>(?<talk>(?:写|改|拟|整理|准备)(?:了|好)?(?=[^，,。;；\d一二两三半]{2,8}(?:计划|方案|总结|提纲|教案|预算))))"
            + @"|(?<told>(?:主要|就是|内容是|重点是?|我们|一起|都在|说是)*(?<talk>讲了?|聊了?|谈了?|讨论了?|商量了?|说了|复盘了?|梳理了?|分析了?|练习了?|回顾了?)(?!\s*(?:[一两二三半几]|\d|会|"
            + @"完|好|过|点|个(?:多?小时|多?钟|把|半))))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Telling();
}
