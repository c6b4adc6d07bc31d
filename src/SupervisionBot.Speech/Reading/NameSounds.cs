using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SupervisionBot.Speech.Reading;

/// <summary>
/// Chinese names that sound alike and are written otherwise, by the syllable without its tone: 周海博 for 周海波, 莉娟 for 丽娟. Signs that are usual in
/// names; of one that stands in no row only the same sign is alike.
/// </summary>
public static partial class NameSounds
{
    static readonly string[] Alike =
    [
        "波博勃播伯柏",
        "伟为维卫威巍炜玮韦魏未蔚薇微",
        "丽莉利力立励莅黎李礼理俐",
        "珊姗山杉善闪",
        "静靖婧敬竞净镜境晶精京菁景经",
        "娟涓捐鹃",
        "文雯闻纹汶温",
        "燕艳雁彦妍研岩颜言炎延晏严焰闫阎",
        "晓小笑筱肖萧孝",
        "宇雨玉钰瑜羽语予余雨誉育昱煜郁裕毓于俞禹喻渔",
        "志智芝之知致治祉挚稚直",
        "明铭鸣名茗命",
        "美梅眉枚媚玫媒",
        "玲灵凌岭铃令伶翎菱龄",
        "琳林霖淋临麟",
        "思斯司丝",
        "超朝潮钞巢",
        "建健剑鉴坚简见",
        "国郭果",
        "周洲舟州",
        "陈晨辰臣琛沉",
        "郑正政争征铮",
        "徐许旭绪叙",
        "黄皇煌晃",
        "叶夜业晔烨",
        "何河贺和荷鹤赫合",
        "王汪旺望",
        "吕旅绿",
        "欧鸥区",
        "阳杨洋扬羊央漾",
        "华桦花化",
        "红宏洪鸿虹弘",
        "芳方放房",
        "敏民闽",
        "娜纳那",
        "军君俊均钧峻骏",
        "平萍苹屏",
        "霞夏侠",
        "云芸耘匀韵",
        "飞菲霏斐",
        "辉慧惠晖徽卉会",
        "涛陶桃",
        "磊蕾雷",
        "兰岚澜蓝",
        "凤奉峰锋丰枫风封冯",
        "秀绣修",
        "英颖莹瑛盈迎影鹰",
        "春纯淳",
        "雪学薛",
        "婷廷亭庭",
        "媛远源元园圆袁原缘",
        "诗世史士石实施仕",
        "佳嘉家加贾",
        "倩茜谦千前钱",
        "航杭",
        "浩皓昊豪郝",
        "凯恺开",
        "鹏朋蓬彭",
        "锦瑾进金今",
        "坤昆",
        "兴星幸杏邢",
        "庆青清晴卿",
        "龙隆",
        "胜盛圣升",
        "荣蓉容融",
        "毅义逸怡宜艺易依一伊仪奕益忆",
        "永勇泳咏",
        "子紫梓",
        "彬斌宾滨",
        "冬东栋董",
        "树淑书舒",
        "芬纷奋",
        "聪丛",
        "沈申深慎",
        "刚钢岗",
        "张章彰璋",
        "赵照昭兆",
        "刘柳留",
        "孙荪",
        "朱珠竹诸",
        "胡湖虎",
        "罗洛络",
        "梁良亮",
        "宋颂松",
        "唐堂棠",
        "韩涵寒晗翰",
        "曾增",
        "田甜天",
        "任仁人",
        "钟忠中重仲",
        "葛格",
        "强墙",
    ];

    /// <summary>In which rows a sign stands, a bit for each: rows are by syllable, and a sign that has two readings may stand in two.</summary>
    static readonly FrozenDictionary<char, UInt128> Rows = Alike
        .SelectMany((row, index) => row.Select(sign => (sign, Row: UInt128.One << index)))
        .GroupBy(one => one.sign)
        .ToFrozenDictionary(of => of.Key, of => of.Aggregate(UInt128.Zero, (rows, one) => rows | one.Row));

    public static bool Same(char one, char other) =>
        one == other || (Rows.TryGetValue(one, out var rows) && Rows.TryGetValue(other, out var others) && (rows & others) != 0);

    /// <summary>Whether the name, from one of its signs on, is heard there and is written otherwise.</summary>
    static bool IsOnlyHeard(string text, int at, string name, int from)
    {
        var length = name.Length - from;
        if (at + length > text.Length)
            return false;
        for (var sign = 0; sign < length; sign++)
            if (!Same(text[at + sign], name[from + sign]))
                return false;
        return string.CompareOrdinal(text, at, name, from, length) != 0;
    }

    /// <summary>A cheap look before anybody is looked up: whether something sounds like one of these names, or its last two signs.</summary>
    public static bool MayBe(string text, IEnumerable<string> names)
    {
        foreach (var name in names)
            for (var at = 0; name.Length is >= 2 and <= 4 && at + 2 <= text.Length; at++)
                if (IsOnlyHeard(text, at, name, name.Length - 2) || IsOnlyHeard(text, at, name, 0))
                    return true;
        return false;
    }

    /// <summary>
    /// Where a name stands that is only heard: of nobody in <paramref name="everybody"/>, and like that of exactly one of these. Null when there is
    /// none, or it may be several.
    /// </summary>
    public static (int Start, int End, string Name)? Slip(string text, IEnumerable<string> known, PeopleVocabulary everybody)
    {
        List<(int Start, int End, string Name)> found = [];
        foreach (var name in known.Where(name => name.Length is >= 2 and <= 4 && name.All(Sentence.IsChinese)).Distinct())
        {
            var family = name.Length > 2 && ChineseWords.CompoundFamilyNames.Contains(name[..2], StringComparison.Ordinal) ? 2 : 1;
            foreach (var (start, length) in Places(text, name))
                found.Add((start, start + length, name));
            if (name.Length - family == 2)
                foreach (var (start, length) in Places(text, name[family..]).Where(at => SharesSign(text, at.Start, name[family..])))
                    found.Add((start, start + length, name));
        }
        // The whole name is more than its part.
        found.RemoveAll(one =>
            found.Exists(other => other != one && other.Start <= one.Start && one.End <= other.End && other.End - other.Start > one.End - one.Start)
        );
        return
            found.Count > 0 && found.TrueForAll(one => one == found[0]) && NameReader.Places(text[found[0].Start..found[0].End], everybody).Count == 0
            ? found[0]
            : null;
    }

    static IEnumerable<(int Start, int Length)> Places(string text, string name)
    {
        for (var at = 0; at + name.Length <= text.Length; at++)
            if (
                IsOnlyHeard(text, at, name, 0)
                && (name.Length > 2 ? ChineseWords.FamilyNames.Contains(text[at]) || text[at] == name[0] : StandsAlone(text, at, at + name.Length))
            )
                yield return (at, name.Length);
    }

    static bool SharesSign(string text, int at, string given) => text[at] == given[0] || text[at + 1] == given[1];

    static bool StandsAlone(string text, int start, int end) => Before().IsMatch(text[..start]) && After().IsMatch(text[end..]);

    [GeneratedRegex(@"(?:^|[\s\p{P}]|[给跟和与把让替帮叫请向问催醒批过退是找看查带见准知回])$", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^(?:$|[\s\p{P}]|\d|的(?!时候|确|话)|[那这有还交来是在本没几跟和与都也报记约批退过落差]|最近|上[周次个]|进[度展]|多少|到|请|老师|同学|姐|哥|什么|怎|现在|今天|昨天|督导|申请|时数)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex After();
}
