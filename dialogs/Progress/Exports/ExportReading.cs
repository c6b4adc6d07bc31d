using System.Text.RegularExpressions;
using SupervisionBot.Core.Exports;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>What of an export stands in the words: of what, as what.</summary>
static partial class ExportReading
{
    /// <summary>Of what else than hours; null for hours, and where nothing is said.</summary>
    public static ExportKind? Kind(Turn turn) => turn.Once(ReadKind);

    public static ExportFormat Format(string words) =>
        Json().IsMatch(words) ? ExportFormat.Json
        : Csv().IsMatch(words) ? ExportFormat.Csv
        : ExportFormat.Xlsx;

    /// <summary>Of what was just handed over a part is wanted, or another form of it: "only November", 只要十一月的, "as csv".</summary>
    public static bool Narrows(Turn turn) =>
        turn.Input is Input.Said
        && turn.Words.Length <= LongestPart
        && turn.AnsweredBefore is ExportsConversation.DialogId or ExportManyConversation.DialogId
        && LastShown.SaidBefore.In(turn) is not null
        && (Part().IsMatch(turn.Words) || Apart(turn));

    /// <summary>The whole of what was handed over last, where it was said in parts.</summary>
    static readonly RememberedFor<string> Asked = new("exportAsked", TimeSpan.FromMinutes(15));

    /// <summary>What was asked for before, in one sentence.</summary>
    public static string Before(Turn turn)
    {
        var said = LastShown.SaidBefore.In(turn) ?? "";
        return Asked.In(turn) is { } whole && whole.EndsWith(said, StringComparison.Ordinal) ? whole : said;
    }

    public static void Keep(Turn turn, string whole) => Asked.Keep(turn, whole);

    /// <summary>It is to come group by group, or person by person.</summary>
    public static bool Apart(Turn turn) => Separately().IsMatch(turn.Words);

    const int LongestPart = 60;

    [GeneratedRegex(
        @"^\W*(?:(?:ok|okay|no|and|now|please|pls|sorry|actually|wait|thanks|but|i (?:only )?(?:need|want)|can i have|make it|give me)\b[\s,.]*)*"
            + @"(?:only|just|as (?:a |an )?(?:csv|excel|json)|for (?!him|her|them)\w+ only|without (?:those )?waiting|approved)\b"
            + @"|\b(?:only|alone) (?:please|pls)?\W*$|^(?:嗯|好|不|那|[，,])*(?:我)?(?:只|仅|光)(?:要|看|需要|导)|^(?:改成|换成)?csv|的就(?:行|够|好|可以)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Part();

    [GeneratedRegex(
        @"\b(?:split|separate(?:d|ly)?|broken down|sorted|one (?:file|sheet)|apart)\b.{0,20}\b(?:by|per|for each|for every"
            + @"|each) ?(?:the )?(?:groups?|trainees?|person)\b"
            + @"|\bby groups?\b|(?:按|分|每个?)(?:小组|组|学员|人)(?:来)?(?:分开|一张|一份|一个|导|列)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Separately();

    /// <summary>A file is asked for.</summary>
    public static bool Asks(string words) => Asking().IsMatch(words);

    public static bool ApprovedOnly(string words) => Approved().IsMatch(words);

    static readonly Func<Turn, ExportKind?> ReadKind = turn =>
    {
        var words = turn.Words;
        // What is shown to the department by a trainee is the trainee's own; and hours are hours, whoever gets them.
        if (words.Length == 0 || HoursSaid().IsMatch(words) || !(Asks(words) || Paper().IsMatch(words)))
            return null;
        ExportKind? own =
            AllFiles().IsMatch(words) ? ExportKind.Files
            : Attendance().IsMatch(words) ? ExportKind.Attendance
            : Materials().IsMatch(words) ? ExportKind.Materials
            : Progress().IsMatch(words) ? ExportKind.Progress
            : null;
        return Report().IsMatch(words) && (own is null || !ExportAsking.IsOnlyTrainee(turn.Speaker)) ? ExportKind.Report : own;
    };

    const RegexOptions Looking = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\b(?:export|excel|xlsx|spreadsheet|csv|json|zip|pack(?: up)?|download|monthly report)\b|(?<!督)导(?:出|个表|一?份)|excel|csv|json|打(?:个|成)?包"
            + @"|(?:月|厅里|部门).{0,6}报表|报表",
        Looking
    )]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(?:sheet|table|report|list|file|overview|summary)\b|表|报告|汇总|清单|总结", Plain)]
    private static partial Regex Paper();

    [GeneratedRegex(
        @"\b(?:commissioning|department|ministry|client|funder|commissioner|authority)\b|委托|民政厅|厅里|主管单位|甲方|上级|主办",
        Plain
    )]
    private static partial Regex Report();

    [GeneratedRegex(@"\bhours?\b|时数|学时|小时|工时", Plain)]
    private static partial Regex HoursSaid();

    [GeneratedRegex(
        @"\b(?:zip|accepted (?:files|materials|documents)|all (?:the )?files)\b|打(?:个|成)?包|压缩包|通过的(?:材料|文件)|全部文件|所有文件",
        Plain
    )]
    private static partial Regex AllFiles();

    [GeneratedRegex(@"\b(?:attendance|roll|sign[- ]?in|who (?:came|attended)|turnout)\b|出勤|考勤|签到|到课|到场", Plain)]
    private static partial Regex Attendance();

    [GeneratedRegex(@"\b(?:materials?|checklist|submissions?|hand[- ]?ins?|defen[cs]e documents?)\b|材料|提交情况", Plain)]
    private static partial Regex Materials();

    [GeneratedRegex(@"\b(?:progress|requirements?|standings?|how far)\b|进度|达标|要求|完成情况", Plain)]
    private static partial Regex Progress();

    [GeneratedRegex(@"(?<!\bnot |\bun)\bapproved\b|(?<!未|没|待)(?:审批过|批过|已批|已通过|通过了?)的", Looking)]
    private static partial Regex Approved();

    [GeneratedRegex(@"csv", Plain)]
    private static partial Regex Csv();

    [GeneratedRegex(@"json", Plain)]
    private static partial Regex Json();
}
