using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Tells words that are free – why something is returned or given, what shall be different, what is to be talked about – from a question to the bot
/// and from another wish, for all that ask for such words: whatever is rather that goes out under nobody's eyes.
/// </summary>
public static partial class FreeWords
{
    public static bool IsRatherAnother(string words) => Wishes(words) || Asks(words);

    /// <summary>
    /// Can be the reason that was asked for: neither a yes or no, nor a question, nor another wish, nor that they can come after all.
    /// </summary>
    public static bool IsReason(string words) =>
        words.Trim().Length > 0 && AnswerReader.Read(words) is null && !IsRatherAnother(words) && !BookingSaid.ComesAfterAll(words);

    /// <summary>Rather another wish, a decision on something else or a correction than free words.</summary>
    public static bool Wishes(string words) => Wish().IsMatch(words) || Decides(words);

    /// <summary>Rather a question to the bot.</summary>
    public static bool Asks(string words) => Question().IsMatch(words);

    /// <summary>
    /// By its form said to the bot: a question, a wish, a word that takes back what was begun. Free words may begin so too: only what the bot also
    /// knows how to do is meant.
    /// </summary>
    public static bool MayBeForBot(string words) => !PutsRight().IsMatch(words) && (IsRatherAnother(words) || Addressing().IsMatch(words));

    /// <summary>Something else that is named is to be decided: "return he wei's, …", 丽娟20号那条退回，….</summary>
    public static bool Decides(string words) => Deciding().IsMatch(words);

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"^(?:(?:and|then|now|please|ok),? )*(?:return|send back|give back)\s+(?!it\b|to\b)\w+|(?:那条|[条的])[^,，。;；]{0,14}(?:退回|打回|通过)"
            + @"|^(?:请|把).{1,30}(?:退回|打回|通过)|^(?:退回|打回|通过)[^,，]{1,20}[的条]",
        Plain
    )]
    private static partial Regex Deciding();

    [GeneratedRegex(
        @"^\W*(?:(?:no|and|also|then|now|ok|okay|please|pls|wait|sorry|oops|hang on|can you|could you|would you)\b[, ]*)*(?:i (?:mean|meant)\b"
            + @"|(?:not|wrong) (?:that|this)? ?(?:one|entry)\b|(?:approve|accept|reject|return|send back|give back|review|undo)\b"
            + @"|remind (?:me|us|everyone|everybody|all)\b|(?:announce|notify) \w|(?:tell|inform|let) (?:the group|my group|everyone|everybody"
            + @"|all|them)\b"
            + @"|(?:log|record|register|put down|add) (?:me )?(?:\d|half|an? |one|two|three|four|my (?:hours|entry))"
            + @"|(?:book|cancel|call off|withdraw|recall|export|extend|publish) (?:me|my|a|an|another|the|it|that|this|all|one|two|\d|group"
            + @"|[a-z]+day)\b|(?:swap|move|switch|shift|reschedule) (?:me\b|my\b.{0,30}\b(?:session|booking|slot|supervision|appointment)\b)"
            + @"|stop (?:messaging|texting|reminding|nudging) me\b|sign me up\b)"
            + @"|\bi(?:['’]ll| will| can| am| could)? (?:be able to )?(?:com(?:e|ing)|make it|attend(?:ing)?|be there) after all\b|我(?:又"
            + @"|还是)能(?:来|去|参加)了"
            + @"|^\W*(?:等一?[下等][，,\s]*(?=不|我)|我说的是|不是[这那][条场次]|错了，?是|(?:通过|批准|退回|审批|撤回|批了?|退)(?!的))"
            + @"|^(?:请|帮我|麻烦|给我|再|顺便|也|[,，])*(?:(?:预约|约|取消|登记|补记|记|导出|延期|撤销)(?=我|一下|一个|一条|[\d一二两三半]|[今明后昨前下上]|周|那|这|个别|小组|督导)|发(?:个|条)?(?:通知|公告))"
            + @"|(?:别|不要)再?给我(?:发|推)|(?:每天|每周|每个?星期|[\d点半]|早上|晚上|明天)[^,，]{0,12}提醒我|^(?:请|帮我|麻烦)*提醒我"
            + @"|^(?:请|帮我|麻烦)*(?:跟|给|和|向)(?:小组|组里|组员|大家|全体|各位)[^,，]{0,4}(?:说|讲|发|宣布)|^(?:请|帮我|麻烦)*通知(?:大家|小组|组员|全体|各位|一下)",
        Plain
    )]
    private static partial Regex Wish();

    /// <summary>What was just shown or asked is not what is meant: that is put right where it is asked.</summary>
    [GeneratedRegex(@"\bi (?:mean|meant)\b|\bnot (?:this|that) one\b|我说的是|我是说|不是[这那][条场次个份]", Plain)]
    private static partial Regex PutsRight();

    [GeneratedRegex(
        @"^\W*(?:(?:wait|no|hang on|hold on|sorry|oh|ok|okay|and|also|then|so|please|pls|hey|first|actually)\b[, ]*)*(?:(?:can|could|will|would|may)"
            + @" (?:you|i|we)\b|i (?:want|need|would like|have) to\b|i'?d like\b|let me\b|(?:show|list|open|plan|publish|offer|log|book|cancel|move"
            + @"|add|remind|export|give|send|approve|extend|invite|delete|undo|stop|swap|withdraw|recall|limit)\b"
            + @"|(?:is|are|has|have|did|does|do|how|why)\b)"
            + @"|^(?:等一?[下等]|不是|不对|先|那|再|还有|顺便|请|帮我|麻烦|给我|我要|我想|让我|你先|[,，\s])*(?:我要|我想|让我|看一?[看下]|查一?[查下]|打开|排个?课|约|取消|改到"
            + @"|(?<!督)导出|有(?:谁|什么|啥|哪)|第[一二三四五六七八九十\d]+[个条份]|(?:发|放|记|登记|开)(?:一?[个条]|一下))"
            + @"|^.{0,16}(?:什么时候|几[点号]|多少|怎么样|为什么|哪[个些里天])",
        Plain
    )]
    private static partial Regex Addressing();

    [GeneratedRegex(
        @"[?？]\s*$|(?:吗|呢|(?:可以|[能行好])不)\W*$|有没有|^\W*(?:what|which|who|whose|when|where|how (?:many|much)|show|list)\b"
            + @"|^\W*(?:(?:so|and|but|wait|then|ok)\b[, ]*)*(?:does|do|did|will|would|is|are|am|was|has|have|can|could|should) "
            + @"(?:that|this|it|i|we|you|he|she|they|the|my|there)\b|^\W*(?:谁|哪|几点|多少)",
        Plain
    )]
    private static partial Regex Question();
}
