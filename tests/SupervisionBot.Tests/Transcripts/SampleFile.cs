using System.Text;
using SupervisionBot.Tests.Core.FileChecks;
using SupervisionBot.Tests.Core.Materials;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>Bytes for a file of a transcript: what its name says it is, the same for the same name.</summary>
static class SampleFile
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(string name) =>
        Path.GetExtension(name) switch
        {
            ".png" => [.. Png, .. Encoding.UTF8.GetBytes(name)],
            ".pdf" when name.StartsWith("Locked", StringComparison.Ordinal) => HostileFiles.Pdf(trailer: "<</Root 1 0 R /Encrypt 9 0 R>>"),
            // As many pages as its name has letters, so that two differ.
            ".pdf" => HostileFiles.Pdf(
                $"9 0 obj\n<</Producer (test) /Title "
                    + $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Path.GetFileNameWithoutExtension(name)))}>>>\nendobj\n",
                name.Length,
                "<</Root 1 0 R /Info 9 0 R>>"
            ),
            ".docx" => HostileFiles.Docx((name, HostileFiles.Text(name))),
            ".pptx" => HostileFiles.Pptx(12),
            ".xlsx" or ".zip" => [.. "PK\u0003\u0004"u8, .. Encoding.UTF8.GetBytes(name)],
            ".csv" => Csv(Path.GetFileNameWithoutExtension(name)),
            _ => Encoding.UTF8.GetBytes(name),
        };

    /// <summary>Plans of classes, and the head of a roster.</summary>
    static byte[] Csv(string name) =>
        name switch
        {
            "Plan" => Encoding.UTF8.GetBytes(
                "Topic,Day,From,To,Teacher,Place,Remarks\n"
                    + "Case work,2022-03-12,9:00,12:00,Lyu Shufen,Room 2,\n"
                    + "Group work,2022-03-13,9:00,12:00,Situ Guohua,Room 2,bring laptops\n"
                    + "Ethics,2022-03-20,9:00,12:00,Zhao Ming,Room 2,\n"
                    + "Ethics,2022-04-31,9:00,12:00,Zhao Ming,Room 2,\n"
                    + "Volunteer management,2022-02-20,9:00,12:00,Lyu Shufen,Room 2,\n"
            ),
            "Plan-moved" => Encoding.UTF8.GetBytes(
                "Topic,Day,From,To,Teacher,Class hours\n"
                    + "Case work,2022-03-19,9:00,12:00,Lyu Shufen,3\n"
                    + "Group work,2022-03-13,9:00,12:00,Lyu Shufen,\n"
            ),
            "计划" => CodePagesEncodingProvider
                .Instance.GetEncoding("GB18030")!
                .GetBytes(
                    "日期,时间,课程内容,授课老师,学时,地点\n"
                        + "2022年3月12日,9:00-12:00,个案工作,吕淑芬老师,4,二楼会议室\n"
                        + ",14:00-17:00,宁波参访,,,宁波\n"
                ),
            "计划改" => Encoding.UTF8.GetBytes("日期,开始,结束,主题,授课老师\n2022-03-19,9:00,12:00,个案工作,赵启明\n"),
            _ => Encoding.UTF8.GetBytes("name,email\n"),
        };
}
