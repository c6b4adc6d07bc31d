using System.Text;

namespace SupervisionBot.Core.People;

/// <summary>What the columns of rosters, files of hours and plans of classes may be called: in either language, with any case and spaces.</summary>
static class SheetColumns
{
    static readonly (string Column, string[] Names)[] Other =
    [
        ("name", ["姓名", "名字", "中文名", "full name", "chinese name"]),
        ("name_en", ["英文名", "英文姓名", "english name", "name english"]),
        ("email", ["邮箱", "电子邮箱", "电子邮件", "邮件", "邮箱地址", "e-mail", "mail", "email address", "e-mail address"]),
        ("aad_object_id", ["对象id", "用户对象id", "entra object id", "entra id", "object id"]),
        ("role", ["角色", "身份"]),
        ("group", ["小组", "组", "组别", "分组"]),
        ("organisation", ["单位", "机构", "工作单位", "organization", "employer"]),
        ("city", ["城市", "所在城市"]),
        ("language", ["语言"]),
        ("time_zone", ["时区", "timezone"]),
        ("trainee_email", ["学员邮箱", "督导学员邮箱", "trainee", "trainee e-mail"]),
        ("phone", ["电话", "手机", "手机号", "手机号码", "联系电话", "电话号码", "联系方式", "mobile", "phone number", "telephone", "tel", "cell"]),
        ("left", ["退出日期", "退出", "离开日期", "退出时间", "left on", "leaving date", "date left"]),
        ("day", ["日期", "日子", "date"]),
        ("minutes", ["分钟", "分钟数", "时长分钟", "duration minutes", "min"]),
        ("type", ["类型", "活动类型", "activity", "activity type"]),
        ("supervisee_email", ["被督导者邮箱", "被督导社工邮箱", "社工邮箱", "supervisee", "supervisee e-mail"]),
        ("note", ["备注", "笔记", "说明", "notes", "remark", "remarks"]),
        ("opening_reason", ["期初说明", "转入说明", "结转说明", "reason", "opening balance reason"]),
        ("kind", ["类型", "类别", "种类", "形式", "type"]),
        ("topic", ["主题", "课题", "题目", "课程", "课程名称", "课程内容", "内容", "subject", "class", "title"]),
        ("from", ["开始", "开始时间", "上课时间", "时间", "start", "starts", "begin", "time", "start time"]),
        ("to", ["结束", "结束时间", "下课时间", "end", "ends", "until", "end time"]),
        ("teacher", ["授课", "授课老师", "授课教师", "老师", "教师", "讲师", "主讲", "主讲人", "lecturer", "speaker"]),
        ("place", ["地点", "上课地点", "地址", "教室", "链接", "会议链接", "location", "room", "where", "link"]),
        ("class_hours", ["学时", "课时", "学时数", "hours", "credit hours"]),
        ("reading", ["阅读", "课前阅读", "预习", "阅读材料", "read before", "read"]),
        ("places", ["参访名额", "名额", "places", "seats"]),
        ("programme", ["行程", "日程", "参访行程", "programme", "program", "itinerary"]),
        ("travel", ["出行方式", "交通方式", "交通", "travel", "ways to travel"]),
        ("stay", ["住宿", "住宿地点", "酒店", "stay", "hotel"]),
        ("last_day", ["最后一天", "结束日期", "最后日期", "end date", "last date", "until day"]),
        ("sign_up_until", ["报名截止", "报名截止日期", "报名截止日", "截止报名", "sign-up deadline", "registration deadline", "sign up by"]),
        ("open_places", ["开放名额", "往届名额", "对往届开放", "former trainees", "open places", "alumni places"]),
    ];

    static readonly ILookup<string, string> Known = Other
        .SelectMany(one => one.Names.Prepend(one.Column).Select(name => (Folded: Fold(name), one.Column)))
        .ToLookup(one => one.Folded, one => one.Column);

    /// <summary>The column that is meant; what was written when it is none of them.</summary>
    public static string NameOf(string written, IReadOnlyList<string> columns) =>
        Known[Fold(written)].FirstOrDefault(columns.Contains) ?? written.ToLowerInvariant();

    /// <summary>Letters and digits alone.</summary>
    static string Fold(string name) => new([.. name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
