namespace SupervisionBot.Speech.Reading;

/// <summary>The Chinese words of the grammar, in one place. Constants are alternatives or character sets of a regular expression.</summary>
static class ChineseWords
{
    /// <summary>自评报告 is another than 报告.</summary>
    internal const string BeforeOtherReports = "评思查研月季年";

    /// <summary>Dashes, waves and quotes, each with the usual sign behind it.</summary>
    const string Pairs = "〜~–-—-−-‐-‑-‒-―-’'‘'";

    internal static readonly string Variants = string.Concat(Pairs.Where((_, at) => at % 2 == 0));
    internal static readonly string Usual = string.Concat(Pairs.Where((_, at) => at % 2 == 1));

    internal const string Digits = "〇零一二两三四五六七八九十百";
    internal const string Hours = "小时|钟头|个钟(?!头)";
    internal const string Minutes = "分钟";
    internal const string Seconds = "秒钟?";
    internal const string ClassHours = "学时|课时|节课|堂课|节";
    internal const string To = "到|至";
    internal const string Note = "备注|说明|笔记";
    internal const string Labels = "时长|时间|时数|日期|类型|活动类型|服务类型|对象|姓名|人员|被督导者|被督导社工|学员|社工|小时数";

    /// <summary>Signs of a day or a clock time for which the recogniser is worth its price.</summary>
    internal const string TimeSigns =
        "[0-9一二两三四五六七八九十]\\s*(?:点|月|号|日|天|时|周|个?星期|个?小时|分)|周[一二三四五六日天]|星期|礼拜|[上下本这]个?[周月]|[前后明]天|中午|天前";

    /// <summary>What may stand before a name.</summary>
    internal const string BeforeName = "和跟与同给为对";

    internal const string NoteAlone = "备注";

    /// <summary>What slides are called, the longest first.</summary>
    internal static readonly string[] Slides = ["演示文稿", "幻灯片", "课件", "演示"];

    internal const string Group = "小组";
    internal const string Of = "的";

    internal const string Titles = "老师|同学|社工|督导|主任|姐|哥|工";
    internal const string Familiar = "小老阿";

    /// <summary>Words that ask for the logging, longest first; cut from the beginning of a note.</summary>
    internal static readonly string[] Commands =
    [
        "补记一条",
        "补一条",
        "记一条",
        "加一条",
        "请登记",
        "请记录",
        "请添加",
        "登记一下",
        "记录一下",
        "请帮我",
        "记一下",
        "帮我",
        "麻烦",
        "登记",
        "记录",
        "添加",
        "新增",
        "录入",
        "补记",
        "补录",
        "记上",
        "我想",
        "我要",
        "你好",
        "谢谢",
        "做了",
        "进行了",
        "实习时数",
        "一下",
        "另外",
        "还有",
        "然后",
        "以及",
        "的",
        "了",
    ];

    /// <summary>Words that are cut when nothing else stands between two understood parts.</summary>
    internal static readonly HashSet<string> Alone = new(StringComparer.Ordinal)
    {
        "去了趟",
        "去了一趟",
        "去了一次",
        "去了下",
        "去趟",
        "跑了趟",
        "跑了一趟",
        "走了一趟",
        "来了趟",
        "来了一趟",
        "一起去了",
        "去了",
        "和",
        "跟",
        "与",
        "同",
        "给",
        "为",
        "对",
        "做",
        "在",
        "从",
        "是",
        "共",
        "一共",
        "我",
        "请",
        "记",
        "也",
        "又",
        "加",
        "有",
        "并",
        "及",
        "上",
        "里",
        "实习",
        "进行",
        "时",
        "我和",
        "我跟",
        "我给",
        "我在",
        "我与",
        "左右",
        "大概",
        "大约",
        "约",
        "差不多",
        "整",
        "一共是",
        "谈",
        "谈了",
        "聊",
        "聊了",
        "见",
        "见了",
        "陪",
    };

    /// <summary>Cut from the end of a note where an understood part follows: 讨论和[李明].</summary>
    internal const string BeforePart = "和跟与给为的了";

    internal const string CompoundFamilyNames = "欧阳 上官 司马 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 南宫 端木 独孤 西门";

    /// <summary>The most frequent family names: a word after 和 or 跟 that begins with one is taken for a name.</summary>
    internal const string FamilyNames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤倪"
        + "樊兰殷施翟颜牛芦俞章鲁葛伍尤聂柴焦柳邢岳齐梅庄祝涂谷祁舒耿卜詹苗靳甄裴屈鲍霍翁隋柏柯阮桂闵冉瞿戚滕邬臧褚娄符奚穆冀姬屠晏栾郁窦迟敖卓仇蓝佟匡虞卞冼楚桑荆谌岑胥蔺";

    internal const string Yes = "是 是的 对 对的 好 好的 好吧 嗯 嗯嗯 可以 行 没错 没问题 确定 就这样 要 要的 好啊 可以的";
    internal const string No = "不 不是 不对 否 不行 不要 没有 不用";
    internal const string Save = "保存 确认 提交 存 记下 存一下 保存吧 确认保存";
    internal const string Change = "修改 更改 改 改一下 编辑 改动";
    internal const string Cancel = "取消 算了 不记了 停止 退出 放弃 不弄了";
    internal const string Skip = "跳过 无 没 略过 不填 无备注";

    /// <summary>Family names of which no other word ends that may stand before a given name.</summary>
    internal const string CommonFamilyNames =
        "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘蔡蒋余杜叶程魏苏吕丁卢姚沈钟姜崔谭陆范汪廖石贾韦夏付邹熊孟秦阎薛侯段郝邵毛顾赖武贺尹钱施牛洪龚";

    /// <summary>Doubled they are words of their own: 明明, 刚刚, 天天.</summary>
    internal const string DoubledWords = "明刚天常好平渐往慢人偏重妈爸爷奶哥姐弟妹星谢看想说问试等多年月日家个处时白默悄仅足";

    /// <summary>Particles that may end a short answer.</summary>
    internal const string Particles = "吧啊呀哦了啦";

    internal static int? DaysBack(string word) =>
        word switch
        {
            "今" or "当" => 0,
            "昨" => 1,
            "前" => 2,
            "大前" => 3,
            _ => null,
        };

    internal static (int From, int To)? PartOfDay(ReadOnlySpan<char> word) =>
        word switch
        {
            "早" or "早上" or "上午" or "早晨" or "晨" or "清晨" => (5, 12),
            "中午" => (11, 14),
            "下午" or "午后" => (12, 18),
            "凌晨" => (0, 6),
            "晚" or "晚上" or "傍晚" or "夜" or "夜里" => (17, 24),
            _ => null,
        };
}
