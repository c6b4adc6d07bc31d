using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>Reads what is said of the kinds of work: “home visit” is also called 上门, "add the activity type telephone counselling / 电话辅导".</summary>
static partial class BatchTypesSaid
{
    internal static BatchWish? Read(string words)
    {
        words = Polite().Replace(words, "").Trim(' ', '.', '。', '!', '！');
        if (Adds().Match(words) is { Success: true } adds)
        {
            var (en, zh) = Names(adds.Groups["x"].Value);
            return new BatchWish(BatchWishKind.AddType, En: en, Zh: zh);
        }
        if (Retires().Match(words) is { Success: true } retires)
            return new BatchWish(BatchWishKind.RetireType, Type: Bare(retires.Groups["a"].Value));
        if (Also().Match(words) is { Success: true } also)
            return new BatchWish(BatchWishKind.Synonym, Type: Bare(also.Groups["a"].Value), Word: Bare(also.Groups["b"].Value));
        return null;
    }

    /// <summary>"Telephone counselling / 电话辅导": the English name and the Chinese one.</summary>
    internal static (string En, string Zh) Names(string words)
    {
        List<string> parts = [.. Parts().Split(words).Select(Bare).Where(part => part.Length > 0)];
        if (parts is [var only] && only.Any(Sentence.IsChinese) && only.Any(char.IsAsciiLetter))
            parts = [.. Scripts().Matches(only).Select(match => Bare(match.Value)).Where(part => part.Length > 0)];
        return (parts.Find(part => !part.Any(Sentence.IsChinese)) ?? "", parts.Find(part => part.Any(Sentence.IsChinese)) ?? "");
    }

    internal static string Bare(string words) =>
        words.Trim(' ', '"', '“', '”', '「', '」', '\'', '‘', '’', '.', '。', ',', '，', ':', '：', '!', '！', '(', ')', '（', '）');

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^(?:please|pls|can you|could you|请|麻烦(?:你|您)?|帮我|帮忙)[, ]*|[, ]*(?:please|thanks|thank you|谢谢)$", Plain)]
    private static partial Regex Polite();

    [GeneratedRegex(@"\s*(?:/|／|\(|（|,|，|、|;|\bin chinese\b|\bin english\b|中文(?:叫|名|是)?|英文(?:叫|名|是)?)\s*", Plain)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[A-Za-z][A-Za-z '’-]*|[\u4E00-\u9FFF]+", Plain)]
    private static partial Regex Scripts();

    [GeneratedRegex(
        @"^(?:we (?:want|need|have|would like) |i (?:want|need) |there is |add |create |introduce |make |put in |set up )?(?:an? |the "
            + @"|another )?(?:new |another )?"
            + @"(?:activity type|activity kind|type of (?:work|activity)|kind of (?:work|activity)|service type)s?(?: called| named|,"
            + @"|:)?\s+(?<x>\S.*)$"
            + @"|^add (?<x>\S.{0,60}?) (?:as an? (?:new )?(?:activity type|type of work|kind of work)|to the (?:activity types|types of work"
            + @"|kinds of work))$"
            + "|^(?:再)?(?:加|新增|添加|增加|新建|加上|多)(?:一)?[个种类]?(?:新的?)?(?:服务|活动|工作)?(?:类型|种类|类别)(?:叫做?|名叫|[:：,， ])*(?<x>\\S.*)$"
            + "|^(?:服务|活动|工作)(?:类型|种类)(?:里面?|中|上)?(?:再)?(?:要)?(?:加|添|增加|新增)(?:一)?(?:上|进)?[个种类]?(?:叫)?(?<x>\\S.*)$",
        Plain
    )]
    private static partial Regex Adds();

    [GeneratedRegex(
        @"^(?:retire|drop|remove|delete|stop using|take out|we (?:no longer|don['’]?t) (?:need|use)|abolish|discontinue) (?:the )?(?:activity "
            + @"|service )?(?:type|kind)(?: of work| of activity)?[:,]?\s+(?<a>\S.*)$"
            + @"|^(?:retire|stop using|discontinue|no more) (?:the )?(?<a>\S.{0,60}?)(?: as (?:an? )?(?:activity type|kind of work|type of work)"
            + @"| (?:activity )?type)$"
            + "|^(?:停用|取消|去掉|删掉|删除|不再用|不用|作废|废除)(?:服务|活动|工作)?(?:类型|种类)(?:里的|[:： ])*(?<a>\\S.*)$|^(?:把)?(?<a>\\S{1,20}?)(?:这|那)?[个种类]?(?:服务|活动"
            + "|工作)?(?:类型|种类)(?:停用|不用了|取消|去掉|删掉|作废|不要了)了?$",
        Plain
    )]
    private static partial Regex Retires();

    [GeneratedRegex(
        @"^(?<a>\S.{0,60}?) (?:is|are) (?:also|sometimes|often) (?:called|known as|written|said)(?: as)? (?<b>\S.{0,60})$|^(?<a>\S.{0,60}?) (?:can"
            + @"|may) also be (?:called|written|said)(?: as)? (?<b>\S.{0,60})$"
            + @"|^add (?<b>\S.{0,60}?) as (?:a |an |another )?(?:synonym|word|name|other name) (?:for|of) (?<a>\S.{0,60})$"
            + @"|^(?<b>\S.{0,60}?) is another (?:word|name) for (?<a>\S.{0,60})$"
            + "|^(?<a>\\S{1,20}?)(?:也|又|还)(?:可以)?(?:叫做?|称(?:为|作)?|写作|说成|算叫)(?<b>\\S{1,20})$|^(?:给)?(?<a>\\S{1,20}?)(?:再)?(?:加|添加|增加)(?:一?个)?(?:同义词"
            + "|别名|叫法)[:： ]*(?<b>\\S{1,20})$"
            + "|^(?:把)?(?<b>\\S{1,20}?)(?:当作?|算作?|设为|作为|是)(?<a>\\S{1,20}?)的(?:同义词|别名|另一[个种](?:说法|叫法))$",
        Plain
    )]
    private static partial Regex Also();
}
