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
