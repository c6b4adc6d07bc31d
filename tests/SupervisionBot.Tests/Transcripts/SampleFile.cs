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

    /// <summary>Plans of classes, and rosters.</summary>
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
            "People" => Encoding.UTF8.GetBytes(
                "Participants of the seventh batch,,,,,,\nNo.,Name,E-mail,Role,Group,Trainee e-mail,Phone\n"
                    + "1,陈静,chen.jing@example.org,trainee,Group 2,,0571 8888 1234\n"
                    + "2,周兰,zhou.lan@example.org,trainee,Group 2,,\n"
                    + "3,李娜,li.na@example.org,supervisee,,wang.jianguo@example.org,\n"
                    + "4,徐丽娟,xu.lijuan@example.org,trainee,Group 2,,\n"
                    + "5,沈从善,shen.congshan@example.org,supervisor,Group 1,,\n"
            ),
            "People-bad" => Encoding.UTF8.GetBytes(
                "Name,E-mail,Role,Group,Phone\n马超,ma.chao@,trainee,Group 2,\n何为,he.wei@example.org,pilot,Group 3,\n"
                    + "=1+1,formula@example.org,trainee,Group 3,\n王芳,wang.fang@example.org,trainee,,ring me\n"
                    + "陈静,jing.chen@example.org,trainee,Group 4,\n"
            ),
            "人员" => CodePagesEncodingProvider
                .Instance.GetEncoding("GB18030")!
                .GetBytes(
                    "姓名,邮箱,角色,小组,学员邮箱,手机号\n陈静,chen.jing@example.org,学员,二组,,0571 8888 1234\n周兰,zhou.lan@example.org,学员,二组,,\n"
                        + "李娜,li.na@example.org,被督导社工,,wang.jianguo@example.org,\n徐丽娟,xu.lijuan@example.org,学员,二组,,\n"
                        + "沈从善,shen.congshan@example.org,督导,一组,,\n"
                ),
            "人员错" => Encoding.UTF8.GetBytes(
                "姓名,邮箱,角色,小组,电话\n马超,ma.chao@,学员,二组,\n何为,he.wei@example.org,飞行员,三组,\n=1+1,formula@example.org,学员,三组,\n"
                    + "王芳,wang.fang@example.org,学员,,打给我\n陈静,jing.chen@example.org,学员,四组,\n"
            ),
            "空名单" => Encoding.UTF8.GetBytes("姓名,邮箱\n"),
            _ => Encoding.UTF8.GetBytes("name,email\n"),
        };
}
