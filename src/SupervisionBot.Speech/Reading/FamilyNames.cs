namespace SupervisionBot.Speech.Reading;

/// <summary>
/// The Chinese family names behind older and Cantonese spellings: whoever is written "Margaret Leung" is called 梁老师. The spelling of pinyin needs no
/// table: who has it is written in Chinese as well.
/// </summary>
static class FamilyNames
{
    static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["au"] = "区 欧",
        ["auyeung"] = "欧阳",
        ["chan"] = "陈",
        ["chang"] = "张",
        ["cheng"] = "郑",
        ["cheung"] = "张 章",
        ["chiang"] = "蒋 江",
        ["chiu"] = "赵",
        ["choi"] = "蔡",
        ["chow"] = "周",
        ["chu"] = "朱",
        ["chung"] = "钟",
        ["fok"] = "霍",
        ["fung"] = "冯",
        ["hsieh"] = "谢",
        ["hsu"] = "徐 许",
        ["hui"] = "许",
        ["ip"] = "叶",
        ["kwan"] = "关",
        ["kwok"] = "郭",
        ["lai"] = "黎 赖",
        ["lam"] = "林",
        ["lau"] = "刘",
        ["law"] = "罗",
        ["lee"] = "李",
        ["leung"] = "梁",
        ["lui"] = "吕 雷",
        ["lv"] = "吕",
        ["lyu"] = "吕",
        ["mak"] = "麦",
        ["mok"] = "莫",
        ["ng"] = "吴 伍",
        ["poon"] = "潘",
        ["siu"] = "萧",
        ["situ"] = "司徒",
        ["szeto"] = "司徒",
        ["tam"] = "谭",
        ["teng"] = "邓",
        ["tong"] = "唐",
        ["tsai"] = "蔡",
        ["tsang"] = "曾",
        ["tse"] = "谢",
        ["wong"] = "黄 王",
        ["yau"] = "邱 游",
        ["yeung"] = "杨",
        ["yip"] = "叶",
    };

    public static IReadOnlyList<string> In(string spelling) => Signs.TryGetValue(spelling, out var signs) ? signs.Split(' ') : [];
}
