using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// What of a sentence is meant and what is left out of it. Both are as long as the sentence, with blanks where words are not of theirs, so that
/// places agree.
/// </summary>
/// <param name="Meant">The words without those that leave something out.</param>
/// <param name="Out">What is left out: after "except", of "leave … for now", of 先别…; blank when nothing is.</param>
/// <param name="Rest">"The rest", 其他的: everything but what is left out.</param>
/// <param name="Refused">The act itself is not wanted, and nothing else is: "don't approve He Wei's yet", 等下，别退.</param>
public sealed record LeftOut(string Meant, string Out, bool Rest, bool Refused)
{
    /// <summary>Whether the words leave anything out, or refuse the act.</summary>
    public bool SaysAny => Refused || !string.IsNullOrWhiteSpace(Out);
}

/// <summary>
/// Reads negation and exception, once for everybody: "approve all but He Wei's", "leave 2 for now, approve the rest", "don't send it", 除了小徐的,
/// X的先放着，其他的都通过, 第一条先别批. What follows a colon is somebody's own words and is not looked at.
/// </summary>
public static partial class LeftOutReader
{
    const int LongestRead = 2000;

    public static LeftOut Read(string words)
    {
        var plain = Sentence.PlainOf(words.Length > LongestRead ? words[..LongestRead] : words).Replace('’', '\'');
        // A blank between Chinese words is a comma on the phone: 两个都批了 孙怡的先放着.
        plain = ChineseGap().Replace(plain, "，");
        var end = Own().Match(plain) is { Success: true } own ? own.Index : plain.Length;
        var meant = words.ToCharArray();
        var left = new string(' ', words.Length).ToCharArray();
        var (rest, refused, wanted) = (false, false, false);
        var before = default(Clause);
        foreach (var clause in Clauses(plain[..end]))
        {
            var text = plain[clause.Start..clause.End];
            var kind = KindOf(text, before.Kind, out var scope);
            var isRest = RestWords().IsMatch(text);
            var (from, to) = (clause.Start + scope.Start, clause.Start + scope.End);
            switch (kind)
            {
                // "Don't approve any but Siyu's": only hers.
                case Kind.Only:
                    Move(meant, null, clause.Start, from);
                    wanted = true;
                    break;
                // "Approve Siyu's, leave the rest": nothing more is left out than what was not named.
                case Kind.Refused when isRest:
                    Move(meant, null, clause.Start, clause.End);
                    break;
                case Kind.Refused:
                    // "He Wei's, don't approve those yet": what stands before belongs to it.
                    if (before is { Kind: Kind.Meant, IsWish: false })
                        Move(meant, left, before.Start, before.End);
                    Move(meant, left, clause.Start, clause.End);
                    refused = true;
                    break;
                case Kind.Except:
                    Move(meant, left, from, to);
                    wanted |= Wanting().IsMatch(plain[clause.Start..from] + plain[to..clause.End]) || isRest;
                    rest |= isRest;
                    break;
                // "Don't return Meiling's, approve them": those that were just named.
                case Kind.Meant when before is { Kind: Kind.Refused, IsAct: true } && Act().IsMatch(text) && Pronoun().IsMatch(text) && !isRest:
                    var no = Refusing().Match(plain[before.Start..before.End]);
                    Move(left, null, before.Start + no.Index, before.Start + no.Index + no.Length);
                    Move(left, meant, before.Start, before.End);
                    (refused, wanted) = (false, true);
                    break;
                default:
                    rest |= isRest;
                    wanted |= isRest || IsWish(text);
                    break;
            }
            before = clause with { Kind = kind, IsAct = Act().IsMatch(text), IsWish = IsWish(text) };
        }
        return new LeftOut(new string(meant), new string(left), rest, refused && !wanted);
    }

    /// <summary>The whole of the words, without what is left out.</summary>
    public static string MeantOf(string words) => Read(words) is { SaysAny: true } read ? read.Meant : words;

    /// <summary>Whether the act is not wanted, whatever it is about: "don't", "wait, not yet", 先别, 等下，别退.</summary>
    public static bool Refuses(string words) => Read(words).Refused;

    enum Kind
    {
        None,
        Meant,
        Except,
        Refused,
        Only,
    }

    readonly record struct Clause(int Start, int End, Kind Kind = Kind.None, bool IsAct = false, bool IsWish = false);

    /// <summary>Whether something is to be done, and not only said about it.</summary>
    static bool IsWish(string text) => Wanting().IsMatch(text) && !Filler().IsMatch(text);

    static IEnumerable<Clause> Clauses(string plain)
    {
        var start = 0;
        for (var match = Between().Match(plain); match.Success; match = match.NextMatch())
        {
            // A join that begins the next clause stays with it.
            var (end, next) = match.Groups["join"] is { Success: true } join ? (join.Index, join.Index) : (match.Index, match.Index + match.Length);
            if (end > start)
                yield return new Clause(start, end);
            start = next;
        }
        if (plain.Length > start)
            yield return new Clause(start, plain.Length);
    }

    static Kind KindOf(string text, Kind before, out (int Start, int End) scope)
    {
        scope = (0, text.Length);
        var refused = Refusing().IsMatch(text) && !Asking().IsMatch(text);
        if (Excepting().Match(text) is { Success: true } except)
        {
            var named = except.Groups["x"];
            scope = refused ? (named.Index, named.Index + named.Length) : (except.Index, except.Index + except.Length);
            return refused ? Kind.Only : Kind.Except;
        }
        if (refused)
            return Kind.Refused;
        // "Except He Wei, Siyu and Zhiqiang": the row goes on.
        if (before is Kind.Except && !Wanting().IsMatch(text) && !RestWords().IsMatch(text))
            return Kind.Except;
        return Kind.Meant;
    }

    static void Move(char[] from, char[]? to, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (to is not null && from[at] != ' ')
                to[at] = from[at];
            from[at] = ' ';
        }
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", Plain)]
    private static partial Regex ChineseGap();

    const string Verbs =
        "(?:approv|return|reject|accept|send|giv|hand|pass|tak|touch|do|ask|includ|count|want|publish|cancel|withdraw|delet|remov|mov|chang|book|tell"
        + "|writ|messag|remind|announc|open|sign|let|bother|add|put|mark|shar|post|confirm|sav|submit|decid)";

    const string ChineseVerbs =
        "(?:批|过|通过|同意|退|打回|动|发|审|管|问|给|取消|撤|删|改|提醒|催|告诉|通知|说|约|勾|选|急|弄|提交|公布|发布|签|存|保存|处理|定|要)";

    const string Rest =
        @"\b(?:the (?:rest|others?|remaining)|all (?:the )?others?|others|(?:his|her|their) others?(?: (?:ones?|two|three|four))?"
        + @"|(?:every(?:thing|one|body)|all) else)\b|其他|其它|其余|剩下|余下|剩的|别的|别人|另外[的几]";

    /// <summary>Where somebody's own words begin; a clock time has a colon too.</summary>
    [GeneratedRegex(@":(?!\d)|\b(?:because|since (?:he|she|it|they|the|there|that|no))\b|因为", Plain)]
    private static partial Regex Own();

    [GeneratedRegex(
        @"[,，;；。!?\n]+\s*|\.(?=\s|$)\s*|(?<=[的了着批过动退等吧])\s*(?<join>(?:其他|其它|其余|剩下|余下|别的(?=都|全|可以|批|过|通|先)|别人))"
            + @"|\s+(?<join>(?:and|but|then)\s+(?=(?:please |just |also )?(?:"
            + Verbs
            + @"\w*\b|leave|hold|keep|skip|wait with|ignore|exclude|not\b|do ?n[o']?t|the (?:rest|others)|everything else"
            + @"|all (?:the )?others)))|(?<join>但是?|(?<=[了吧])不过(?=.{2}))",
        Plain
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\b(?:except(?:ing)?(?: for)?|excluding|(?<=\b(?:all|none|(?:every|any|no)(?:thing|one|body)?) )but|but not|(?:and |^)not(?! yet\s*$)(?= \S)"
            + @"|apart from|aside from|other than|besides|without|minus|save for|bar|leaving out)\s+(?<x>.+?)(?=\s*(?:$|\b(?:can"
            + @"|should) (?:be|go)\b|\b(?:is|are|was|were|came|comes?|attended|gets?) |\b(?:came|attended)\b|\b(?:every(?:thing|one|body)"
            + @"|the rest)\b|\bthat (?:the|we|he|she|they|it|there|you|from|on|tomorrow|next)\b))"
            + @"|(?:除[了去开]?|不包括|不含|排除|去掉|跳过)(?<x>(?!外).+?)(?:以外|之外|外|(?=其他|其它|其余|剩下|别的|别人|都|全)|$)|(?<x>.+)(?:除外|例外)",
        Plain
    )]
    private static partial Regex Excepting();

    [GeneratedRegex(
        // Not to be done: by a verb, or by what waits.
        @"\b(?:do ?n[o']?t|do not|don'?t|should ?n[o']?t|should not|must not|mustn'?t|never|not|no need to)\s+(?:going |to |be |even |yet ){0,3}"
            + Verbs
            + @"\w*\b|^\W*(?:no\W+)?(?:please )?(?:do ?n'?t|do not)\W*$|\b(?:dont|don't|do not) (?:do )?(?:it|that|this)\b|\bnot (?:yet|now)\b"
            + @"|^\W*(?:and |but |then |please |pls |just |ok |no |also |too |rather |actually |so |maybe |better |wait "
            + @"|hm+ )*(?:leave(?! (?:it )?to)|hold|skip|ignore|exclude|keep(?! (?:me|on|going"
            + @"|an eye|in|up)\b)|wait with|save(?=.* for later)|park)\b"
            + @"|\b(?:can|should|must|has to|have to) (?:still )?wait\b|\b(?:on hold|for later|stays? (?:open|as|where|out))\b|(?:'s|s|\d"
            + @"|one|those) not\W*$"
            // What somebody wants to see first is not decided yet.
            + @"|\bi (?:still )?(?:want|need|have) to (?:read|look|check|think|see|ask)\b|\b(?:let me|i['o]?ll|i will) (?:read|look|check"
            + @"|think|have a look|ask)\b"
            + @"|我(?:要|想|得|还要)?(?:自己|先|再|要)+(?:看看|看一眼|看一下|想想|想一想|考虑|问问)"
            + @"|\b(?:hold off|wait a (?:bit|moment|minute|sec)|hang on|hold on|stop)\b"
            // 别 is also half of 个别, 特别, 别的; 不过 in front is "but".
            + @"|(?<![个特分区性级类识辨告])(?:别(?![的人])|甭|不要(?![忘写太再这那])|不用|不必|莫)(?:急着|再)?(?:[把给跟让向对].{0,12}?)?"
            + ChineseVerbs
            + @"|^(?:先|还是|就)?(?:别|不要|等等|等下|等一下|慢着|且慢|打住|停)[吧了啊呀]?$|先(?:不|别|勿)|暂时?(?:不|别|缓|放|留)|缓一缓|缓缓"
            + @"|不(?:批|退|通过|动|发|审|给过|予通过)(?!\w*不)(?=[了吧啊呀,，]|$)|(?<=[的条个项着].{0,3})不过[了吧]?$|还?不能(?:批|过|通过|退|发)"
            + @"|(?:先|都|就|给我|暂)?(?:放着|留着|搁着|放一放|放放|搁一搁|留一留|压着|压一压|搁置|留下|等等|等一等|放一边|放在一边)|(?:晚点|以后|回头|之后|明天|过后|下次)再(?:说|批|看|定|审)",
        Plain
    )]
    private static partial Regex Refusing();

    /// <summary>过不过, 要不要: asked, not refused; "don't forget to".</summary>
    [GeneratedRegex(@"(?<v>\w)不\k<v>|是否|\b(?:why|who|what|when|which|did|have|has|should i|shall i|don'?t forget)\b|为什么|为啥|怎么", Plain)]
    private static partial Regex Asking();

    [GeneratedRegex(
        Rest
            + @"|\b"
            + Verbs
            + @"\w*\b|\b(?:all|every(?:thing|one|body)|any|both|ok|fine|good|yes)\b|全|都|所有|批|通过|退|发|过[了吧]?$|可以|没问题|好",
        Plain
    )]
    private static partial Regex Wanting();

    [GeneratedRegex(Rest, Plain)]
    private static partial Regex RestWords();

    [GeneratedRegex(
        @"\b(?:approv|return|reject|accept|send|publish|cancel|withdraw|delet|remov|confirm|mov|chang)\w*\b|批|通过|退|打回|发|撤|删|取消",
        Plain
    )]
    private static partial Regex Act();

    [GeneratedRegex(@"\b(?:them|it|those|these)\b(?! (?:ones?|of))|[他她它]们?|这些|那些|直接", Plain)]
    private static partial Regex Pronoun();

    /// <summary>Says nothing of its own beside a refusal.</summary>
    [GeneratedRegex(
        @"^[\W_]*(?>(?:no|nope|oh|ok|okay|yes|wait|stop|actually|sorry|please|pls|hm+|um|well|thanks|thank you|for now|just|hold on|yet"
            + @"|again|today|i'?ll|check"
            + @"|first|look|at|it|that|with|him|her|them|ask|talk|to|think|about|need|want|let|me|i|will|still)\b\W*)*$|^[\W_]*(?>不是?|不对"
            + @"|等[等下]?|等一下|啊|哦|嗯|好的?|算了|我"
            + @"|再|先|看看|想想|问问|核实|一下|了|吧|呢|他|她|谢谢|不好意思|抱歉)*[\W_]*$",
        Plain
    )]
    private static partial Regex Filler();
}
