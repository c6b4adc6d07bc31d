using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Names of people whom nobody knows, by how they are written: "Liu Yang", 刘洋那条, 小周. What names somebody must not be dropped because
/// the roster has nobody of that name. What else such signs can be, 周三 and 何时, is none.
/// </summary>
static partial class StrangerGrammar
{
    /// <summary>The places in what is left of the sentence.</summary>
    internal static IEnumerable<(int Start, int End)> In(Sentence sentence)
    {
        for (var match = Latin().Match(sentence.Left); match.Success; match = match.NextMatch())
            if (
                sentence.Capital(match.Index)
                && sentence.Capital(match.Groups["given"].Index)
                && WholeNames.IsPinyin(match.Groups["given"].Value)
                && !EnglishWords.LikeSyllables.Contains(match.Groups["given"].Value)
            )
                yield return (match.Index, match.Index + match.Length);
        for (var match = Chinese().Match(sentence.Left); match.Success; match = match.NextMatch())
            yield return (
                match.Groups["n"].Index,
                Title().Match(sentence.Left, match.Groups["n"].Index + match.Groups["n"].Length) is { Success: true } title
                    ? title.Index + title.Length
                    : match.Groups["n"].Index + match.Groups["n"].Length
            );
    }

    [GeneratedRegex(@"\G(?:老师|同学|主任)", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    const string Families =
        "wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|lin|gao|luo|zheng|liang|xie|song|tang|han|feng|deng|cao|peng|zeng"
        + "|xiao|tian|dong|pan|yuan|cai|jiang|yu|du|ye|cheng|wei|su|lyu|lv|lu|ding|ren|yao|shen|zhong|cui|tan|fan|jin|shi|liao|jia|xia|fu|fang|zou"
        + "|xiong|bai|meng|qin|qiu|hou|yin|xue|yan|lei|duan|tao|qian|dai|mo|kong|shao|hao|gu|kang|qiao|niu|nie";

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:" + Families + @") (?<given>[a-z]{2,10})(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    /// <summary>Words that begin with the sign of a family name.</summary>
    const string NoName =
        "(?!周[一二三四五六日天末期报记年边岁围几前内中初底摘汇总均周工]|周小结|何[时人必况种处以等不]|许[多可愿久]|曾经|余[下额数]|程[度序]|钟[头后点]|段[时落]|陆续|范[围例本文]|付[款出]|毛病|顾[虑问]|施工"
        + "|钱[包款的进]|夏[天季]|石头|田野|谢谢|谢[了啦]|陈述|罗列|郑重|董事|黄[色昏]|杜绝|叶子|洪水|牛[奶人]|孙[子女]|武[术断]|林[业区]|李子|杨梅|马[上路]|高兴|方[便法案面式向]|江[苏西]|王者|丁点|孟[月]|唐突|沈阳"
        + "|苏州|温州|韩[语国]|余杭|武林|唐[来记加开])";

    [GeneratedRegex(
        @"(?<=^|[\s\p{P}\u0001给跟和把让替帮叫请向同问催醒知批退是找看与带陪见访])(?<n>"
            + NoName
            + "(?:[小老阿](?=["
            + ChineseWords.FamilyNames
            + "](?![\\u4e00-\\u9fff]*(?:组|队|区|镇))))?["
            + ChineseWords.CommonFamilyNames
            + @"][\u4e00-\u9fff]{0,2}?)(?<!(?:^|[^小老阿])["
            + ChineseWords.CommonFamilyNames
            + @"])(?=$|[\s\p{P}\u0001]|的(?!时候|确|话)|那[个条份边天次]|这[个条份边周次]|说|讲|自己|老师|同学|最近|上[次周个]"
            + @"|[跟和与也都还要请换退走调从在做交申延怎该该报写到现有没今昨明两那这迟记老是收漏录对吧加互不早缺邀晚应差定谈转补放把各约重离手带吗合去他她了已咋弄只再聊新]|\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Chinese();
}
