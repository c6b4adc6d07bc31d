using System.Text.RegularExpressions;

namespace SupervisionBot.Core.Announcements;

/// <summary>
/// Reads a message that is no single order, clause by clause: the one that says to write, those that say who gets it and how, and the rest, which is
/// the text: 麻烦发个通知 周六的课改线上 全体学员都要收到. What comes of it is only shown, so that it may be taken wide.
/// </summary>
public static partial class MessageByClauses
{
    /// <summary>Null when no clause says to write to somebody.</summary>
    public static MessageSaid? Read(string text, AudienceReader audiences)
    {
        var clauses = Pieces(text);
        for (var i = 0; i < clauses.Count; i++)
            if (Order(text, clauses[i].Start, clauses[i].End, audiences) is { } order)
                return Told(text, clauses, i, order, audiences);
        return null;
    }

    /// <summary>Whether a clause only says how it is to be written.</summary>
    public static bool SaysHowBeside(string text) => Pieces(text).Any(clause => SaysHow(text[clause.Start..clause.End]));

    /// <summary>Whether it is wanted in the language that the text is not written in.</summary>
    public static bool WantsOtherLanguage(string text, string said) =>
        said.Any(Scripts.IsCjk) ? InEnglish().IsMatch(text) : said.Length > 0 && InChinese().IsMatch(text);

    static MessageSaid Told(
        string text,
        List<(int Start, int End)> clauses,
        int at,
        (AudienceSaid To, int End, bool Reminds) order,
        AudienceReader audiences
    )
    {
        var (to, texts) = (order.To, new List<(int Start, int End)>());
        if (text[order.End..clauses[at].End].Any(char.IsLetterOrDigit))
            texts.Add((order.End, clauses[at].End));
        foreach (var clause in clauses.Skip(at + 1))
            Take(clause);
        if (texts.Count == 0 && !order.Reminds)
            foreach (var clause in clauses.Take(at))
                Take(clause);
        else if (!to.IsSomebody && clauses.Take(at).Select(WhoGets).FirstOrDefault(who => who is not null) is { } before)
            to = before;
        var said = Lead().Replace(Joined(text, texts), "");
        // Why somebody is to be reminded is told to the bot: 催一下梁老师，她那边压了十几条; so is that they are, 发条消息催一下, "about it".
        var reminds = order.Reminds || MessageReader.OnlyReminds().IsMatch(said);
        if (
            reminds
            && to.To is not null
            && (Background().IsMatch(said) || MessageReader.OnlyReminds().IsMatch(said) || MessageReader.OnlyIt().IsMatch(said))
        )
            said = "";
        var toOne = to.To is { Kind: AudienceKind.Person };
        return new MessageSaid(to, "", Addressing.ToReader(said, "", reminds, toOne), reminds);

        void Take((int Start, int End) clause)
        {
            var words = text[clause.Start..clause.End];
            if (SaysHow(words) || OnlyToBot().IsMatch(words))
                return;
            if (WhoGets(clause) is { } who)
                to = to.To is null ? who : to;
            else
                texts.Add(clause);
        }

        AudienceSaid? WhoGets((int Start, int End) clause) =>
            audiences.Between(text, clause.Start, clause.End) is { To: not null } who
            && !Gets().Replace(text[clause.Start..who.Start] + text[Math.Min(who.End, clause.End)..clause.End], "").Any(char.IsLetterOrDigit)
                ? who
                : null;
    }

    /// <summary>The order that a clause begins with: to whom, and where it ends.</summary>
    static (AudienceSaid To, int End, bool Reminds)? Order(string text, int start, int end, AudienceReader audiences)
    {
        var clause = text[..end];
        if (Verb().Match(clause, start) is not { Success: true } verb)
            return null;
        var at = verb.Groups["at"].Index;
        var to = audiences.At(clause, at);
        // 你提醒她一下: the one who was named before.
        if (
            !to.IsSomebody
            && One().Match(clause, at) is { Success: true } one
            && audiences.Between(text, 0, start) is { To.Kind: AudienceKind.Person } whom
        )
            to = whom with { Start = at, End = one.Index + one.Length };
        if (!to.IsSomebody && !verb.Groups["noun"].Success)
            return null;
        var reminds = verb.Groups["remind"].Success;
        var from = to.IsSomebody ? to.End : at;
        if (verb.Groups["to"].Success)
        {
            if (Says().Match(clause, from) is not { Success: true } says)
                return null;
            return (to, says.Index + says.Length, reminds || says.Groups["remind"].Success);
        }
        return (to, from + Particles().Match(clause, from).Length, reminds);
    }

    [GeneratedRegex(@"\G\s*(?:[她他](?!们)|(?:him|her)\b)", Plain)]
    private static partial Regex One();

    static bool SaysHow(string clause) => Manner.IsAll(clause) || How().IsMatch(clause.Trim());

    static List<(int Start, int End)> Pieces(string text)
    {
        var (pieces, start) = (new List<(int Start, int End)>(), 0);
        foreach (Match end in Ends().Matches(text))
        {
            Add(start, end.Index);
            start = end.Index + end.Length;
        }
        Add(start, text.Length);
        return pieces;

        void Add(int from, int to)
        {
            if (text[from..to].Any(char.IsLetterOrDigit))
                pieces.Add((from, to));
        }
    }

    /// <summary>The clauses as they were typed, with what stood between those that follow each other.</summary>
    static string Joined(string text, List<(int Start, int End)> clauses)
    {
        var all = "";
        foreach (var (clause, i) in clauses.Select((clause, i) => (clause, i)))
            all +=
                i == 0 ? text[clause.Start..clause.End]
                : clauses[i - 1].End <= clause.Start && !text[clauses[i - 1].End..clause.Start].Any(char.IsLetterOrDigit)
                    ? text[clauses[i - 1].End..clause.End]
                : (Scripts.IsCjk(text[clause.Start]) ? "，" : ", ") + text[clause.Start..clause.End];
        return all.Trim(' ', ',', '，', ':', '：');
    }

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"[，。；！？\n]+|[!?;]+\s+|,\s+|(?<=\p{L})\.\s+|(?<=\p{IsCJKUnifiedIdeographs}) +(?=[\p{L}\d])|(?<=[\p{L}\d]) +(?=\p{IsCJKUnifiedIdeographs})",
        Plain
    )]
    private static partial Regex Ends();

    /// <summary>The word that says to write, after no more than courtesy, and where whom it is for may stand.</summary>
    [GeneratedRegex(
        @"\G(?:那|再|先|你|就|也|请|麻烦|能不能|可不可以|可以|能|帮忙|帮我|给我|替我|顺便|有空|我想|我要|嗯|好|对|用中文|用英文|用英语|\s)*"
            + @"(?:(?:通知|告诉|告知|(?<remind>提醒|催|戳)|转告|叮嘱)(?:一?[下声]|一[催戳提])*(?<at>)(?!我(?![的们]))"
            + @"|(?<noun>发(?:布|送)?(?:一?[个条份则])?(?:通知|公告|消息|信息))(?:给|到)?(?<at>)"
            + @"|(?<to>[给跟向对和在])(?<at>)|(?<to>)(?<at>)(?=组里|群里|小组里))"
            + @"|\G\s*(?:(?:please|pls|can you|could you|would you|also|and|just|then|hey|hi|ok|okay|so|now|maybe|kindly)[ ,]+)*"
            + @"(?:(?<noun>(?:send|post|put|write)(?: out)? (?:an? |the )?(?:\w+ )?(?:(?<remind>reminder)|message|note|notice"
            + @"|announcement))(?: (?:to|for))?\b(?<at>)"
            + @"|(?:drop|send|write|give|shoot) (?=\S)(?<to>)(?<at>)"
            + @"|(?:tell|inform|notify|message|text|e-?mail|warn|write(?: to)?|(?<remind>remind|nudge|chase(?: up)?|ping|poke))\b(?<at>))",
        Plain
    )]
    private static partial Regex Verb();

    /// <summary>That something is said, after whom it is for.</summary>
    [GeneratedRegex(
        @"\G\s*(?:也|再|都|去|先|，)*(?:(?:说|讲)(?:一?[声下句])?(?!的|过|好|了)|发(?:一?[个条份])?(?:通知|消息|信息|公告)|发一?[下声]|(?<remind>提醒|催)(?:一?[下声])?|提(?:个醒|一?下)"
            + @"|[带捎](?:个|句|一句)话)(?:[啊吧呗哈嘛]|就说|说)*|\G\s*(?:all |both )?(?:an? |the |another )(?:\w+ ){0,2}(?:(?<remind>reminder"
            + @"|nudge|poke)|message|note"
            + @"|line|word|notice|heads[- ]up|e-?mail)\b(?: (?:that|to say|saying|about)\b)?",
        Plain
    )]
    private static partial Regex Says();

    [GeneratedRegex(@"\G(?:\s*(?:一?[下声]|都|吧|啊|呗|哈|嘛|了)+|\s+(?:that|to|about|know that)\b)*\s*[：:]?", Plain)]
    private static partial Regex Particles();

    [GeneratedRegex(
        @"^\s*(?:就|就是|大概|内容是?|意思是)*(?:说|讲|写)?(?:一?[声下])?[：:]?(?<=[说讲写是：:])|^\s*(?:saying|just say|that)\s+|^\s*(?:for|from) me\b[,:]?\s*",
        Plain
    )]
    private static partial Regex Lead();

    /// <summary>What says that who is named beside gets it.</summary>
    [GeneratedRegex(
        @"都|要|得|能|应该|收到|看到|知道|通知到|通知|发给|发|给|到|的|\b(?:all|should|must|needs? to|gets?|get it|have it|this|it|to|for|goes)\b",
        Plain
    )]
    private static partial Regex Gets();

    /// <summary>What waits for those who are reminded, said of them in the third person, is why, and no text to them.</summary>
    [GeneratedRegex(
        @"^请?(?:[吧啊呗][，,]?)?\s*(?:[他她](?:们)?.{0,8}(?:压|没批|没审|没看|等着|没登记)|(?:he|she|they)(?:['’]s|['’]ve)?\b.{0,30}\b(?:waiting"
            + @"|sitting|approv\w+|pending)\b)",
        Plain
    )]
    private static partial Regex Background();

    [GeneratedRegex(@"^\s*(?:谢谢|谢了|多谢|辛苦了?|拜托了?|thanks?(?: you)?|cheers|ok|嗯|好|对|please|pls)(?:啦|了|哈|你)?\s*$", Plain)]
    private static partial Regex OnlyToBot();

    /// <summary>How it is to be written: in which language, and in what tone.</summary>
    [GeneratedRegex(
        @"^(?:(?:语气|口气|措辞|话)(?:稍微|尽量|要|可以|也)?(?:别|不要|不用|好|客气|温和|委婉|软).{0,8}|(?:要|尽量|稍微)?(?:客气|温和|委婉|礼貌|友好)(?:一?[点些]儿?)?(?:啊|哈|吧)?"
            + @"|.{0,10}(?:中文|英文|英语)(?:看着|看|读|说|懂|不太|有点|比较)*(?:费劲|吃力|不好|不懂|看不懂|不太行|慢).{0,2}"
            + @"|(?:[他她](?:们)?|.{2,8})?(?:习惯|喜欢|只|比较|要)*(?:看|用|读|写|发)(?:中文|英文|英语)(?:的|吧|就行|写|发)?"
            + @"|(?:write (?:it )?|put it )?in (?:english|chinese)(?:,? please)?|(?:he|she|they) (?:only |prefers? "
            + @"|likes? )*(?:reads?|wants?)? ?(?:it in )?(?:english|chinese)"
            + @"|(?:be |keep it |sound )?(?:nice|friendly|polite|kind|gentle|short|brief)(?: about it)?(?:,? please)?)$",
        Plain
    )]
    private static partial Regex How();

    [GeneratedRegex(
        @"用英[文语]|(?:看|读|懂|发|写)英[文语]|中文(?:看着|看|读|不|有).{0,6}(?:费劲|吃力|不好|不懂|慢)|英[文语](?:版|的)|\bin english\b|\b(?:reads?|prefers?) english\b",
        Plain
    )]
    private static partial Regex InEnglish();

    [GeneratedRegex(@"用中文|(?:看|读|懂|发|写)中文|中文(?:版|的)|\bin chinese\b|\b(?:reads?|prefers?) chinese\b", Plain)]
    private static partial Regex InChinese();
}
