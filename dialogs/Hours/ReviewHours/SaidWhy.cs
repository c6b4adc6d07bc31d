using System.Text.RegularExpressions;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.ReviewHours;

/// <summary>What is meant by what is typed while the bot waits for the words of a return or a question.</summary>
enum WhyMeant
{
    /// <summary>They are the words, without what only says so: 理由改成：…</summary>
    Words,

    /// <summary>They are the words, and are shown before they go out.</summary>
    Shown,

    /// <summary>Those that are offered go out: 发吧, "send it".</summary>
    Send,

    /// <summary>Nothing goes out: 等下，别退, "no, leave it".</summary>
    Leave,

    /// <summary>Something else is to be done: "approve it with an hour and a half".</summary>
    Instruction,
}

/// <summary>
/// Tells the words that go to a trainee from instructions to the bot. What follows a colon is always the words.
/// </summary>
static partial class SaidWhy
{
    public static (WhyMeant Meant, string Words) Read(string said, bool asks)
    {
        var words = Manner.Without(said);
        if (words.Length == 0)
            return (WhyMeant.Instruction, said);
        // What would go out otherwise than it was typed is shown first.
        if (words != said.Trim())
            return (WhyMeant.Shown, ToTrainee(words));
        if (Named().Match(words) is { Success: true } named)
            return (WhyMeant.Words, Clean(named.Groups["x"].Value));
        if (AnswerReader.Read(words) is Answer.Yes or Answer.Save || Sending().IsMatch(words))
            return (WhyMeant.Send, "");
        if (AnswerReader.Read(words) is Answer.No or Answer.Cancel || (LeftOutReader.Refuses(words) && Refusal().IsMatch(words)))
            return (WhyMeant.Leave, "");
        if (Instructing().IsMatch(words) || FreeWords.Decides(words))
            return (WhyMeant.Instruction, words);
        // What would go out otherwise than it was typed, or may refuse, is shown first.
        return asks && Asking().Match(words) is { Success: true } ask ? (WhyMeant.Words, ask.Groups["x"].Value)
            : LeftOutReader.Refuses(words) || FreeWords.Wishes(words) || (!asks && FreeWords.Asks(words)) || ToTrainee(words) != Marks(words)
                ? (WhyMeant.Shown, ToTrainee(words))
            : (WhyMeant.Words, words);
    }

    /// <summary>What the trainee reads: without what is said to the bot, and said to them.</summary>
    public static string ToTrainee(string why) => Addressing.ToOne(Clean(Manner.Without(why)));

    /// <summary>The words without what is said to the bot about them: 时间不对，退给他，让他核对下时间 → 时间不对，请核对下时间.</summary>
    static string Clean(string why)
    {
        why = ChineseGap().Replace(Asked().Replace(why, ""), "，");
        var words = Marks(Saying().Replace(Marks(Returning().Replace(Marks(why), "")), ""));
        return Letting().Replace(words, "请");
    }

    static string Marks(string words) => words.Trim(' ', '.', '。', '!', '！', ',', '，', ';', '；', '"', '“', '”', '\'', '‘', '’');

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:no|ok|actually|please)[, ]+)?(?:(?:the )?(?:reason|question|words?|text|message|comment|note)\s*[:：]|(?:the )?(?:reason"
            + @"|question) (?:is|to)\b"
            + @"|change (?:the )?(?:reason|question|words|text) to\b|make it say\b|(?:send|return) it(?: back)? (?:with|saying)\b"
            + @")\s*[:：]?\s*(?<x>.+)$|^(?:把)?(?:理由|原因|问题|附言|内容|话)?(?:就|要)?(?:改成|改为|换成|写成|写|说|是|为)?\s*[:：]\s*(?<x>.+)$"
            + @"|^(?:把)?(?:理由|原因|问题|附言|内容|话)(?:就|要)?(?:改成|改为|换成|写成|写|说|是|为)\s*(?<x>.+)$|^(?:就写|就说|改成说)\s*(?<x>.+)$",
        Plain
    )]
    private static partial Regex Named();

    [GeneratedRegex(
        @"^(?:(?:yes|ok|okay|好的?|嗯|行|可以|对|那|就)[,， ]*)*(?:please )?(?:send(?: it| that)?(?: back| off| out)?|return it|go ahead(?: and send(?: it)?)?"
            + @"|(?:就这样)?(?:发|退|问)(?:送|回|出)?(?:去|给?[他她])?(?:吧|了|呗)?)[.!。！]*$",
        Plain
    )]
    private static partial Regex Sending();

    [GeneratedRegex(
        @"^(?:(?:ok|okay|no|then|actually|please|just|well|wait|sorry),? )*(?:approve\b.*"
            + @"|(?:accept|undo|next)(?: (?:it|this|that|one|entry|as|with)\b.*)?[.!]?)$"
            + @"|^(?:please |pls )?(?:set|mark|put|change)\b.+\b(?:to|as) (?:approved|returned|accepted|waiting)\b.*$"
            + @"|^(?:那|就|还是|算了|等等|不|先)*[,，]?(?:(?:通过|批准)(?![率前后的之]).*|(?:批了|批吧|撤销|下一条)(?:[吧了它这那].*)?[。！]?)$|^.{0,5}(?<!没|未|还|不)(?:通过"
            + @"|批了)(?:它|这条|他的|她的)?[吧了]?[。！]?$",
        Plain
    )]
    private static partial Regex Instructing();

    [GeneratedRegex(
        @"^(?:please )?ask (?:him|her|them)(?: (?:to|about))?\s+(?<x>.+)$|^(?:请|帮我)?问(?:问|一下|下)?[他她](?:们)?[,，]?\s*(?<x>.+)$",
        Plain
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @"(?:^|[,，;；。]\s*)(?:请|帮我|给我|麻烦|把它|就)*退(?:回)?(?:给|去)?(?:他|她|学员)?(?:吧|了)?(?=[,，;；。]|$)"
            + @"|(?:^|[,;.]\s*)(?:please )?(?:return it|send it back|give it back)(?: to (?:him|her))?(?=[,;.]|$)",
        Plain
    )]
    private static partial Regex Returning();

    /// <summary>A blank between Chinese words is a comma on the phone.</summary>
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])", Plain)]
    private static partial Regex ChineseGap();

    [GeneratedRegex(@"^asking(?: (?:him|her|them))?(?: about)?\s+", Plain)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?:理由|原因)(?:是|[:：])?\s*|^(?:the )?reason(?: is|:)\s*|^(?:because|since)\s+|^(?:因为|由于)", Plain)]
    private static partial Regex Saying();

    [GeneratedRegex(@"(?<=^|[,，;；。]\s*)(?:(?:让|叫|请|麻烦)[他她](?:们(?!的))?(?![妈爸家的儿女老])|让(?=再?(?:补|改|写|重|加|说|填|核)))", Plain)]
    private static partial Regex Letting();

    /// <summary>It is the sending back that is not wanted, and not something in the entry: "travel does not count" is a reason.</summary>
    [GeneratedRegex(
        @"\b(?:do ?n[o']?t|don['’]t|do not|not|no need to|never)\s+(?:\w+ )?(?:return|send|giv|hand|ask|pass)|^\W*(?:no|nope|wait|hang on"
            + @"|hold on|stop|leave it|keep it"
            + @"|not (?:yet|now))\b[\w\s',]{0,24}[.!]?$|^\W*(?:please )?(?:don['’]t|dont|do not)(?: (?:do )?(?:it|that|this))?\W*$"
            + @"|(?:别|不要|不用|甭|先不|不)(?:急着|再|先)?(?:[把给跟].{0,8})?(?:退|发|问|打回)|^.{0,8}(?:放着|留着|搁着|放一放|等等|等一等|等一下|等下|再说|再看)[吧了]?[。！]?$|^.{0,4}(?:先别"
            + @"|别|不要)[了吧]?[。！]?$",
        Plain
    )]
    private static partial Regex Refusal();
}
