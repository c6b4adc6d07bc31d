using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Exports;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Materials;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Speech.Times;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Materials;

namespace SupervisionBot.Tests.Dialogs.Exports;

/// <summary>What people take away: opened and computed by another library than wrote it, and nothing in it of whom they may not see.</summary>
public sealed class ExportsTests
{
    const string Admin = "he.huimin@example.org";
    const string Supervisor = "lyu.shufen@example.org";

    [Theory]
    [InlineData("English", "give me a spreadsheet of everybody's hours", "Entries", "By trainee", "Trainee", "Minutes", "State", "approved")]
    [InlineData("中文", "导出所有学员的时数", "记录", "按学员汇总", "学员", "分钟", "状态", "已通过")]
    public async Task Hours_add_up_from_their_rows_also_of_people_who_are_called_alike_or_as_formulas_begin(
        string language,
        string words,
        string entries,
        string byTrainee,
        string trainee,
        string minutes,
        string state,
        string approved
    )
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00");
        await LogAsync(bot, "zhou.haibo@example.org", 150, "2026-10-01", approve: true);
        await LogAsync(bot, "chen.jing@example.org", 120, "2026-10-05", approve: false);
        await LogAsync(bot, "lin.xiaoyan@example.org", 45, "2026-10-05", approve: true);
        await using (var db = bot.OpenDatabase())
            await db
                .People.Where(p => p.Email == "zhou.haibo@example.org" || p.Email == "chen.jing@example.org")
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, "=*").SetProperty(p => p.NameEn, "=*"));
        var admin = await AsAsync(bot, Admin, language);

        var read = new Recomputed(await FileAsync(bot, admin, words));

        Assert.All(read.Formulas(), one => Assert.Equal((one.Cell, one.Said), (one.Cell, one.Computed)));
        var rows = read.Rows(entries);
        var sums = read.Rows(byTrainee);
        foreach (var of in rows.GroupBy(row => row[trainee]))
        {
            var sum = Assert.Single(sums, row => row[trainee] == of.Key);
            Assert.Equal($"{of.Sum(row => int.Parse(row[minutes], null))}", sum[minutes]);
        }
        Assert.Contains(rows, row => row[trainee] == "=*");
        Assert.Contains(rows, row => row[trainee] == "=* (2)");
        Assert.Contains(rows, row => row[state] == approved);
        await using var stored = bot.OpenDatabase();
        Assert.Equal(
            await stored.HourEntries.Where(e => e.State != EntryState.Withdrawn).SumAsync(e => e.Minutes),
            rows.Sum(row => int.Parse(row[minutes], null))
        );
    }

    [Theory]
    [InlineData("export the attendance")]
    [InlineData("export the progress")]
    [InlineData("export the materials list")]
    [InlineData("report for the department as excel")]
    public async Task Every_other_sheet_computes_too_and_says_on_its_cover_what_it_is(string words)
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00");
        await LogAsync(bot, "zhou.haibo@example.org", 150, "2026-10-01", approve: true);
        var read = new Recomputed(await FileAsync(bot, await AsAsync(bot, Admin, "English"), words));

        Assert.Equal("About", read.Sheets.First());
        var formulas = read.Formulas();
        Assert.NotEmpty(formulas);
        Assert.All(formulas, one => Assert.Equal((one.Cell, one.Said), (one.Cell, one.Computed)));
        var cover = read.Rows("About").Select(row => row["About this file"]).ToList();
        foreach (var line in (string[])["What it is", "Batch", "Of", "Made", "For", "Rules", "Required"])
            Assert.Contains(line, cover);
    }

    [Theory, BothDatabases]
    public async Task A_supervisor_has_their_own_trainees_and_a_trainee_only_themselves_in_every_file(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00", provider);
        foreach (var who in (string[])["zhou.haibo@example.org", "chen.jing@example.org", "lin.xiaoyan@example.org"])
            await LogAsync(bot, who, 60, "2026-10-05", approve: true);
        List<string> others;
        await using (var db = bot.OpenDatabase())
        {
            var group = await db
                .Memberships.Where(m => m.Role == Role.Supervisor && db.People.Any(p => p.Id == m.PersonId && p.Email == Supervisor))
                .Select(m => m.GroupId)
                .FirstAsync();
            others = await db
                .People.Where(p => db.Memberships.Any(m => m.PersonId == p.Id && m.Role == Role.Trainee && m.GroupId != group))
                .Select(p => p.NameEn)
                .ToListAsync();
        }
        Assert.Contains("Lin Xiaoyan", others);
        var supervisor = await AsAsync(bot, Supervisor, "English");
        foreach (var words in (string[])["export all hours", "export the attendance", "export the progress", "export the materials list"])
            Assert.Empty(new Recomputed(await FileAsync(bot, supervisor, words)).Texts().Intersect(others));
        var trainee = await AsAsync(bot, "lin.xiaoyan@example.org", "English", "own");
        foreach (var words in (string[])["export my hours", "export the attendance", "export the progress", "export the materials list"])
        {
            var texts = new Recomputed(await FileAsync(bot, trainee, words)).Texts();
            Assert.Contains("Lin Xiaoyan", texts);
            Assert.DoesNotContain("Chen Jing", texts);
            Assert.DoesNotContain("Zhou Haibo", texts);
        }
    }

    [Theory, BothDatabases]
    public async Task Attendance_and_the_report_count_who_was_at_a_class(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync(provider: provider);
        var batch = await MaterialsTest.TraineeAsync(bot);
        async Task<SessionHost> HostAsync(string email) => new(await MaterialsTest.IdAsync(bot, email), batch.BatchId, batch.Batch, batch.Batch.Zone);
        var (administrator, teacher) = (await HostAsync(Admin), await HostAsync(Supervisor));
        var from = TestBot.InShanghai("2022-03-06 09:00").ToUniversalTime();
        var plan = new LessonPlan(SessionKind.Class, "case-work", new Span(from, from.AddHours(3)), new LessonFacts(4), teacher.Id);
        var planned = await MaterialsTest.DoAsync(bot, services =>
            services.GetRequiredService<LessonPlanning>().PlanAsync(administrator, plan, default)
        );
        var session = Assert.IsType<LessonOutcome.Planned>(planned).Session.Id;
        bot.Clock.SetUtcNow(TestBot.InShanghai("2022-03-06 13:00"));
        var view = await MaterialsTest.DoAsync(bot, services => services.GetRequiredService<AfterSession>().HostedAsync(teacher, session, default));
        List<PersonId> there = [.. view!.Booked.Select(one => one.Who.Id).Where(id => id != batch.Id)];
        Assert.IsType<AttendanceOutcome.Credited>(
            await MaterialsTest.DoAsync(bot, services =>
                services.GetRequiredService<AfterSession>().ConfirmAsync(teacher, session, 0, there, null, default)
            )
        );
        var admin = await AsAsync(bot, Admin, "English");

        var attendance = new Recomputed(await FileAsync(bot, admin, "export the attendance"));
        var report = new Recomputed(await FileAsync(bot, admin, "report for the department as excel"));

        Assert.All(attendance.Formulas().Concat(report.Formulas()), one => Assert.Equal((one.Cell, one.Said), (one.Cell, one.Computed)));
        var lines = attendance.Rows("Attendance");
        Assert.Equal(("missed", "0"), (Of(lines, "Lin Xiaoyan")["State"], Of(lines, "Lin Xiaoyan")["Class hours"]));
        Assert.Equal(11, lines.Count(row => row["State"] == "present" && row["Class hours"] == "4"));
        var sums = attendance.Rows("By trainee");
        Assert.Equal(
            ("0", "1", "0"),
            (Of(sums, "Lin Xiaoyan")["Present"], Of(sums, "Lin Xiaoyan")["Missed"], Of(sums, "Lin Xiaoyan")["Class hours"])
        );
        Assert.Equal(("11", "44"), (Of(sums, "Total")["Present"], Of(sums, "Total")["Class hours"]));
        Assert.Equal("11", report.Rows("Classes and visits")[0]["Attended"]);
        Assert.Equal("44", Of(report.Rows("Trainees"), "Total")["Class hours"]);
    }

    static IReadOnlyDictionary<string, string> Of(IReadOnlyList<IReadOnlyDictionary<string, string>> rows, string trainee) =>
        Assert.Single(rows, row => row["Trainee"] == trainee);

    [Fact]
    public async Task A_forged_press_gives_no_report_and_nobody_elses_file()
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00");
        var trainee = await AsAsync(bot, "lin.xiaoyan@example.org", "English");
        foreach (var kind in (string[])[nameof(ExportKind.Report), "99", "", "Report/../x"])
        {
            Assert.Contains("Files to take away", await ForgeAsync(trainee, "export.make", kind), StringComparison.Ordinal);
            Assert.DoesNotContain(trainee.EverShown, activity => activity.Attachments is [{ ContentUrl: not null }]);
        }
        Assert.Contains("administrators", await trainee.SayAsync("report for the department as excel"), StringComparison.Ordinal);
        ExportId others;
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
            var admin = await db.People.SingleAsync(p => p.Email == Admin);
            var batch = await db.Batches.Select(b => b.Id).SingleAsync();
            await AcceptedAsync(bot);
            var asked = new ExportAsked(ExportKind.Files, ExportFormat.Xlsx, Language.English);
            Assert.IsType<ExportOutcome.Comes>(
                await scope.ServiceProvider.GetRequiredService<ExportDesk>().AskAsync(admin.Id, batch, asked, default)
            );
            await db.SaveChangesAsync();
            others = await db.Exports.Select(e => e.Id).SingleAsync();
        }
        await bot.RunAsync<MakeExports>();
        Assert.Contains("not there any more", await ForgeAsync(trainee, "export.get", $"{others.Value:N}"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task All_accepted_files_come_by_and_by_in_one_archive_under_names_that_say_what_they_are(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00", provider);
        var admin = await AsAsync(bot, Admin, "English");
        Assert.Contains("nothing to take away yet", await admin.SayAsync("zip of all accepted files"), StringComparison.Ordinal);
        await AcceptedAsync(bot);
        Assert.Contains("takes a few minutes", await admin.SayAsync("zip of all accepted files"), StringComparison.Ordinal);
        Assert.Contains("still making", await admin.SayAsync("zip of all accepted files"), StringComparison.Ordinal);
        await bot.RunAsync<MakeExports>();
        await bot.DeliverNoticesAsync();
        Assert.Contains("Your file is ready", string.Join('\n', admin.OnScreen), StringComparison.Ordinal);
        await admin.PressAsync("Get the file");
        using var zip = new ZipArchive(new MemoryStream(await LastFileAsync(bot, admin)));
        var file = Assert.Single(zip.Entries, entry => entry.FullName.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Matches(@"^Group 1/Lin Xiaoyan/\d\d [^/]+\.pdf$", file.FullName);
        Assert.All(zip.Entries, entry => Assert.DoesNotContain("..", entry.FullName, StringComparison.Ordinal));
        Assert.Contains(zip.Entries, entry => entry.FullName == "List of all items.xlsx");

        bot.Clock.Advance(ExportDesk.Kept + TimeSpan.FromMinutes(1));
        await bot.RunAsync<MakeExports>();
        Assert.Contains("not there any more", await admin.PressOldAsync("Get the file"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_made_for_a_supervisor_is_kept_from_them_once_one_of_its_trainees_is_none_of_theirs(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00", provider);
        await AcceptedAsync(bot);
        var supervisor = await AsAsync(bot, MaterialsTest.Supervisor, "English");
        Assert.Contains("takes a few minutes", await supervisor.SayAsync("zip of all accepted files"), StringComparison.Ordinal);
        await bot.RunAsync<MakeExports>();
        await bot.DeliverNoticesAsync();
        await using (var db = bot.OpenDatabase())
        {
            var other = await db.Groups.Where(g => g.Name == "第二小组").Select(g => g.Id).SingleAsync();
            await db
                .Memberships.Where(m => m.Role == Role.Trainee && db.People.Any(p => p.Id == m.PersonId && p.Email == "lin.xiaoyan@example.org"))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.GroupId, other));
        }
        await supervisor.PressAsync("Get the file");
        Assert.Contains("not there any more", string.Join('\n', supervisor.OnScreen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_day_is_taken_and_days_to_come_are_said()
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00");
        await LogAsync(bot, "chen.jing@example.org", 120, "2026-10-05", approve: true);
        var admin = await AsAsync(bot, Admin, "English");
        var rows = new Recomputed(await FileAsync(bot, admin, "export everybody's hours on 9 October")).Rows("Entries");
        Assert.Equal($"{new DateTime(2026, 10, 9).ToOADate()}", Assert.Single(rows)["Day"]);
        Assert.Contains("not from", await admin.SayAsync("export the progress of last month"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Csv_and_json_have_the_same_figures(DatabaseProvider provider)
    {
        await using var bot = await TestBot.StartAsync("2026-11-28 11:00", provider);
        await LogAsync(bot, "zhou.haibo@example.org", 150, "2026-10-01", approve: true);
        var admin = await AsAsync(bot, Admin, "English");
        var rows = new Recomputed(await FileAsync(bot, admin, "export all hours")).Rows("Entries");
        var json = JsonDocument.Parse(await FileAsync(bot, admin, "export all hours as json")).RootElement;
        Assert.Equal(rows.Select(row => row["Minutes"]), json.GetProperty("entries").EnumerateArray().Select(row => $"{row.GetProperty("minutes")}"));
        using var zip = new ZipArchive(new MemoryStream(await FileAsync(bot, admin, "export all hours as csv")));
        using var text = new StreamReader(zip.GetEntry("Entries.csv")!.Open(), Encoding.UTF8);
        Assert.Equal(rows.Count + 1, (await text.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    static async Task<TestTalk> AsAsync(TestBot bot, string email, string language, string conversation = "talk")
    {
        var talk = bot.TalkAs(email, conversation);
        await talk.SayAsync(language);
        return talk;
    }

    static async Task<string> ForgeAsync(TestTalk talk, string verb, string subject) =>
        await talk.ReceiveAsync(
            new Activity(ActivityTypes.Message)
            {
                Value = JsonSerializer.SerializeToElement(
                    new
                    {
                        verb,
                        card = "c1",
                        subject,
                    }
                ),
            }
        );

    /// <summary>The supervisor accepts what a trainee has handed in.</summary>
    static async Task AcceptedAsync(TestBot bot)
    {
        var handedIn = await MaterialsTest.HandInAsync(
            bot,
            new HandIn("personal-statement", [await MaterialsTest.KeepAsync(bot, "../../statement")])
        );
        var id = Assert.IsType<HandInOutcome.Done>(handedIn).Version.Submission.Id;
        Assert.IsType<ReviewOutcome.Done>(await MaterialsTest.ReviewAsync(bot, MaterialsTest.Supervisor, id));
    }

    static async Task<byte[]> FileAsync(TestBot bot, TestTalk talk, string words)
    {
        var said = await talk.SayAsync(words);
        Assert.Contains("file:", said, StringComparison.Ordinal);
        return await LastFileAsync(bot, talk);
    }

    static async Task<byte[]> LastFileAsync(TestBot bot, TestTalk talk) =>
        (await bot.DownloadAsync(talk.EverShown.Last(activity => activity.Attachments is [{ ContentUrl: not null }])))!;

    static Task LogAsync(TestBot bot, string email, int minutes, string from, bool approve) =>
        TestHistory.LogAsync(
            bot.Services,
            email,
            $"{minutes} {(approve ? "case-work" : "documentation")} {from} 2026-11-20 every 4{(approve ? " approved" : "")}"
        );
}
