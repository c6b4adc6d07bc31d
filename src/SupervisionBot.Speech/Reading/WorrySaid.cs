using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads that somebody is worried or weary, which wants a kind word and no act.</summary>
public static partial class WorrySaid
{
    const int Longest = 200;

    /// <summary>About somebody else: "I'm worried about Zhou Haibo, he looks worn out", 小静最近状态不太好.</summary>
    public static bool OfOther(string words) =>
        words.Length <= Longest && Other().IsMatch(words) && !Wishes().IsMatch(words) && !RecordSaid.Begins(words);

    /// <summary>Somebody thinks badly of themselves, or does not sleep: 觉得自己挺失败的, "I feel like a failure".</summary>
    public static bool OfSelf(string words) => words.Length <= Longest && Self().IsMatch(words) && !Wishes().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:i|i['’]?m|i am|feel(?:ing)?)\b.{0,30}\b(?:a failure|failing (?:her|him|them|everyone|my)|useless|hopeless|so guilty"
            + @"|a bad supervisor)\b|\b(?:couldn['’]?t|can['’]?t|didn['’]?t|haven['’]?t) (?:sleep|slept)\b|\blet (?:her|him|them|everybody) down\b"
            + "|(?:觉得|感觉)(?:自己|我).{0,12}(?:失败|没用|不称职|不合格|很差)|(?:没|睡不)睡?(?:好|着)觉?|睡不着|很?自责|内疚|(?:我)?对不起(?:他|她|他们)",
        Plain
    )]
    private static partial Regex Self();

    /// <summary>Whether the hours can be done at all: "220 hours with a full-time job is crazy", 我怕做不完.</summary>
    public static bool OfFinishing(string words) => words.Length <= Longest && Finishing().IsMatch(words);

    /// <summary>Somebody sits at work late: 周日晚上还在弄这个 唉.</summary>
    public static bool WorksLate(string words) => words.Length <= Longest && Late().IsMatch(words) && !Wishes().IsMatch(words);

    /// <summary>Somebody says first of all that they are worn out: "I'm shattered, three sessions in a row", 累死了，今天连着三节.</summary>
    public static bool IsWeary(string words) => words.Length <= Longest && Weary().IsMatch(words) && !Wishes().IsMatch(words);

    [GeneratedRegex(
        @"^\W*(?>(?:(?:oh|god|honestly|so|ok|well|man|phew|wow|today)[ ,]+)*)(?:(?:i['’]?m|i am|im|we['’]?re|feeling) "
            + @"(?>(?:so |really |completely |absolutely |totally |just |quite |pretty |a bit )*))?"
            + @"(?:shattered|exhausted|knackered|worn out|dead tired|burnt? out|drained|wiped out|dead on my feet)\b"
            + "|^(?>(?:唉|哎|哦|啊|今天|这周|最近|真的?|好|太|快|我|都|要|[，,])*)累(?:死|坏|瘫|垮|趴|惨|得|了|啊)",
        Plain
    )]
    private static partial Regex Weary();

    /// <summary>Whether the bot tires is asked.</summary>
    public static bool AsksOfTiring(string words) => words.Length <= Longest && Tiring().IsMatch(words);

    [GeneratedRegex(
        @"\bdo you (?:ever |never )?(?:get|feel|grow) (?:tired|bored|exhausted|fed up)\b|\bare you (?:ever |never )?(?:tired|bored)\b"
            + @"|\bdo you (?:ever |never )?(?:rest|take a break)\b|你(?:会不会|不会|都不|会)?(?:觉得)?(?:累|烦)(?:吗|不累|不烦|么|啊)|你累不累",
        Plain
    )]
    private static partial Regex Tiring();

    /// <summary>The answers are too long for somebody: 你回得好啰嗦, "that's too long, keep it short".</summary>
    public static bool FindsTooLong(string words) => words.Length <= 60 && TooLong().IsMatch(words);

    [GeneratedRegex(
        @"\b(?:you(?:['’]re| are)? (?:talk|say|write) too much|your (?:answers?|messages?|replies) (?:are|is) (?:too|so|very) long"
            + @"|too (?:wordy|long-winded)"
            + @"|(?:shorter|short|brief) answers?,? please|keep (?:it|your answers) (?:short|brief))\b"
            + "|^(?:唉|哎|呃|喂|诶|[，,\\s])*(?:你|您|机器人|回答?|回复|说)(?:的)?(?:话|回答|回复|消息)?.{0,6}(?:啰嗦|罗嗦|啰唆|太长|太多|太罗唆)|^(?:请|能不能|麻烦|你|回答|回复|说)*(?:简短"
            + "|简单|短)(?:一?点|一?些)(?:儿|吧|行吗|好吗)*$",
        Plain
    )]
    private static partial Regex TooLong();

    /// <summary>What was said before is to count for nothing: "ok ignore what I said", 当我没说.</summary>
    public static bool TakesBackWords(string words) => words.Length <= Longest && Ignored().IsMatch(words) && !Wishes().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:worried|worry|worrying|concerned|anxious) (?:about|for|that)\b"
            + @"|\b(?:looks?|looked|seems?|seemed|sounds?|sounded) (?:so |very |really |a bit |rather |quite |pretty )?(?:worn out"
            + @"|exhausted|tired|down|unwell|stressed|lost|sad"
            + @"|overwhelmed|burnt? out|withdrawn|off|low|quiet)\b|\bnot (?:himself|herself|themselves)\b|\bso quiet (?:last|lately|these"
            + @"|recently)\b|\bis (?:struggling|not (?:doing )?well|burning out)\b"
            + "|(?:状态|精神|情绪|气色|心情)(?:最近|好像|看着|看起来|有点)?(?:不太好|不大好|不对劲?|很差|差|低落|不好|不太对)|(?:有点|很|挺|真|蛮)担心|放心不下|替(?:他|她).{0,4}(?:担心|着急)"
            + "|没精神|心不在焉|闷闷不乐|不对劲|(?:看着|看起来|好像).{0,4}(?:很累|疲惫|撑不住|没劲)|(?:要不要|该不该|是不是该)(?:单独)?(?:找|跟|和)(?:他|她).{0,6}(?:聊|谈)",
        Plain
    )]
    private static partial Regex Other();

    /// <summary>Something is to be done, or it is asked about whom.</summary>
    [GeneratedRegex(
        @"\b(?:anyone|anybody|who|whom|which)\b.{0,24}\bworr|(?:谁|哪个|哪位|哪些).{0,10}担心|\b(?:remind|tell|send|write|message|announce|approve"
            + @"|return|book|cancel|log|publish|move)\b|\d ?(?:h\b|hours?|小时|分钟)|提醒|通知|发给|告诉|(?:^|帮我|麻烦"
            + @"|请)(?:跟|和|给|对)[^，,。]{1,8}(?:说|讲)|通过|退回|预约|取消|登记|记一下",
        Plain
    )]
    private static partial Regex Wishes();

    [GeneratedRegex(
        @"\b(?:don'?t|do not|not sure|doubt|afraid|scared|worried)\b.{0,40}\b(?:finish|make it|manage|get (?:it|this|them) done|reach|complete)\b"
            + @"|\bhours?\b.{0,40}\b(?:is|are|seems?|'s)\b.{0,12}\b(?:crazy|insane|too much|impossible|mad|a lot|unrealistic|nuts)\b"
            + @"|\bhow (?:am i|is anyone|are we) (?:ever )?(?:supposed|meant|going) to\b.{0,30}\b(?:finish|hours?|manage|do)\b"
            + "|(?:怕|担心|感觉|觉得|估计|可能|怎么可能|肯定|真的).{0,10}(?:做|弄|攒|凑|完|干)?(?:不完|不了|不够|来不及|完不成|达不到)|(?:小时|学时|时数).{0,10}(?:太多|太难|疯|离谱|吓人|不可能|怎么做得完|哪做得完)",
        Plain
    )]
    private static partial Regex Finishing();

    [GeneratedRegex(
        @"\b(?:still|again|here i am)\b.{0,20}\b(?:working|at it|at my desk|doing (?:this|paperwork)|sitting)\b.{0,40}\b(?:night|sunday"
            + @"|weekend|late|midnight|evening)\b"
            + @"|\b(?:sunday|saturday|night|midnight|weekend|evening)\b.{0,40}\b(?:still (?:working|at it|doing|sitting)|and (?:i'?m"
            + @"|here i am))\b|\b(?:don'?t you|do you)(?: ever| never)? sleep\b"
            + @"|\byou (?:don'?t|never) (?:have to |need to |need )?sleep\b"
            + "|(?:周[日六末天]|星期[天日六]|大?半夜|晚上|凌晨|夜里|这么晚|深夜).{0,8}(?:还|又)(?:在|要|得)?(?:弄|忙|加班|搞|干|填|写|工作)|(?:又|天天)?熬夜(?:弄|填|写|搞|改)|你(?:倒是)?(?:不用|都不)睡",
        Plain
    )]
    private static partial Regex Late();

    [GeneratedRegex(
        @"\b(?:ignore|disregard|forget|scrap)\b (?:everything |all )?(?:(?:of )?what i(?:'ve| have)? (?:just )?(?:said|wrote|written"
            + @"|asked|typed)|my (?:last|previous) (?:message|one|question))"
            + @"|\b(?:wrong (?:person|chat|window|conversation)|that (?:was|wasn'?t) (?:not )?(?:for|meant for) (?:you|someone else|somebody else))\b"
            + "|当我没说|(?:刚才|刚刚|上面|前面)(?:我)?(?:说|问|发|打)的(?:那些|那个|那句)?(?:都)?(?:不算|别管|不用管|忽略|作废)|(?:忽略|别管|不用管)(?:我)?(?:刚才|刚刚|上面|前面)|发错(?:人|地方|窗口|群)了",
        Plain
    )]
    private static partial Regex Ignored();
}
