using System.Text;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using Xunit;

namespace SupervisionBot.Tests.Core.People;

public sealed class RosterFileTests
{
    const string Row = "陈静,Chen Jing,Chen.Jing@example.org,6F1D7C1E-8A53-4B52-9D0E-7F0F3A2F9C11,督导学员,第一小组,和睦,杭州,中文,,\n";

    static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Fact]
    public void A_row_is_read_and_normalised()
    {
        var row = Assert.Single(TestPlans.Roster(Row).Rows);

        Assert.Equal(
            new RosterRow(
                2,
                "陈静",
                "Chen Jing",
                "chen.jing@example.org",
                "6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11",
                Role.Trainee,
                "第一小组",
                "和睦",
                "杭州",
                Language.Chinese,
                null,
                null
            ),
            row
        );
    }

    public static TheoryData<string, byte[]> Encodings() =>
        new()
        {
            { "UTF-8", new UTF8Encoding(false).GetBytes(TestPlans.Head + Row) },
            { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TestPlans.Head + Row)] },
            { "GB18030", Gb18030.GetBytes(TestPlans.Head + Row) },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes((TestPlans.Head + Row).Replace(',', '\t'))] },
            { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(TestPlans.Head + Row)] },
            { "CRLF", Encoding.UTF8.GetBytes((TestPlans.Head + Row).Replace("\n", "\r\n")) },
            { "semicolons", Encoding.UTF8.GetBytes((TestPlans.Head + Row).Replace(',', ';')) },
            { "sep=", Encoding.UTF8.GetBytes("sep=;\r\n" + (TestPlans.Head + Row).Replace(',', ';')) },
            {
                "quotes everywhere",
                Encoding.UTF8.GetBytes((TestPlans.Head + Row).Replace("\n", "\"\n\"").Replace(",", "\",\"").Insert(0, "\"")[..^2])
            },
        };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_way_in_which_excel_saves_reads_the_same(string way, byte[] bytes)
    {
        var table = Assert.IsType<RosterReading.Table>(RosterFile.Read(FileText.Decode(bytes)!));

        Assert.Equal(
            way,
            table is { Problems: [], Rows: [{ Name: "陈静", Group: "第一小组", Email: "chen.jing@example.org" }] } ? way : $"not {way}"
        );
    }

    [Fact]
    public void Bytes_that_are_no_text_are_not_guessed_at() => Assert.Null(FileText.Decode([0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFF, 0x00]));

    [Fact]
    public void Quotes_commas_line_breaks_and_what_begins_like_a_formula_are_plain_text()
    {
        var table = TestPlans.Roster(
            "王芳,\"Li, \"\"Tom\"\"\",a@example.org,,supervisor,,\"Station\r\nWest\",@city,en,,\n"
                + "-王芳,Li \"Tom\" Ming,b@example.org,,supervisor,,+x,,en,,\n"
        );

        Assert.Empty(table.Problems);
        Assert.Equal(
            ("王芳", "Li, \"Tom\"", "Station West", "@city"),
            (table.Rows[0].Name, table.Rows[0].NameEn, table.Rows[0].Organisation, table.Rows[0].City)
        );
        Assert.Equal((4, "-王芳", "Li \"Tom\" Ming"), (table.Rows[1].Line, table.Rows[1].Name, table.Rows[1].NameEn));
    }

    [Theory]
    [InlineData(",,a@example.org,,supervisor,,,,,,", "name", RosterFault.Missing)]
    [InlineData("A,,,,supervisor,,,,,,", "email", RosterFault.Missing)]
    [InlineData("A,,a@example,,supervisor,,,,,,", "email", RosterFault.MalformedEmail)]
    [InlineData("A,,a b@example.org,,supervisor,,,,,,", "email", RosterFault.MalformedEmail)]
    [InlineData("A,,a@example.org,123,supervisor,,,,,,", "aad_object_id", RosterFault.NotGuid)]
    [InlineData("A,,a@example.org,,,,,,,,", "role", RosterFault.Missing)]
    [InlineData("A,,a@example.org,,boss,,,,,,", "role", RosterFault.UnknownRole)]
    [InlineData("A,,a@example.org,,supervisor,,,,fr,,", "language", RosterFault.UnknownLanguage)]
    [InlineData("A,,a@example.org,,supervisor,,,,,Beijing,", "time_zone", RosterFault.UnknownZone)]
    [InlineData("A,,a@example.org,,trainee,,,,,,", "group", RosterFault.GroupMissing)]
    [InlineData("A,,a@example.org,,supervisee,,,,,,", "trainee_email", RosterFault.TraineeMissing)]
    [InlineData("A,,a@example.org,,supervisor,,,,,,b@example.org", "trainee_email", RosterFault.TraineeNotExpected)]
    [InlineData("A,,a@example.org,,supervisor", "", RosterFault.FieldCount)]
    [InlineData("A,,a@example.org,,supervisor,,,,,,,,extra", "", RosterFault.FieldCount)]
    [InlineData("\"A,,a@example.org,,supervisor,,,,,,", "", RosterFault.BadQuotes)]
    public void A_bad_cell_is_named_by_line_and_column(string row, string column, RosterFault fault)
    {
        var problem = Assert.Single(TestPlans.Roster($"好,,good@example.org,,supervisor,,,,,,\n{row}\n").Problems);

        Assert.Equal((3, column, fault), (problem.Line, problem.Column, problem.Fault));
    }

    [Theory]
    [InlineData("=A1&B1,,a@example.org,,supervisor,,,,,,", "name")]
    [InlineData("A,=B1,a@example.org,,supervisor,,,,,,", "name_en")]
    public void A_formula_is_no_name(string row, string column) =>
        Assert.Equal((2, column, RosterFault.NameIsFormula), TestPlans.Roster(row).Problems.Select(p => (p.Line, p.Column, p.Fault)).Single());

    [Theory]
    [InlineData("姓名,英文名,电子邮箱,用户对象 ID,角色,小组,单位,城市,语言,时区,学员邮箱\n")]
    [InlineData("Name,English Name,E-mail,Object ID,ROLE,Group,Organization,City,Language,Time Zone,Trainee E-mail\n")]
    [InlineData(" NAME ,Name_EN,Email,AAD object id,Role,GROUP,Organisation,city,language,time-zone,trainee email\n")]
    public void Columns_are_known_in_either_language_with_any_case_and_spaces(string head) =>
        Assert.Equal("陈静", Assert.IsType<RosterReading.Table>(RosterFile.Read(head + Row)).Rows.Single().Name);

    [Theory]
    [InlineData("", RosterFault.EmptyFile)]
    [InlineData("\n \n", RosterFault.EmptyFile)]
    [InlineData("姓名，英文名，邮箱，对象，角色，小组，单位，城市，语言，时区，学员邮箱\n", RosterFault.FullWidthCommas)]
    [InlineData("姓名，邮箱\n", RosterFault.FullWidthCommas)]
    public void What_is_wrong_with_the_whole_file_is_one_problem(string text, RosterFault fault) =>
        Assert.Equal(fault, Assert.Single(Assert.IsType<RosterReading.NotARoster>(RosterFile.Read(text)).Problems).Fault);

    [Fact]
    public void Lines_of_two_encodings_are_not_guessed_at()
    {
        byte[] mixed = [.. Encoding.UTF8.GetBytes(TestPlans.Head + Row), .. Gb18030.GetBytes(Row)];
        Assert.Equal((true, null), (FileText.IsMixed(mixed), FileText.Decode(mixed)));
    }

    [Fact]
    public void A_workbook_reads_as_its_text_does_with_the_same_problems_by_line_and_column()
    {
        var table = Assert.IsType<RosterReading.Table>(
            RosterFile.Read(
                SheetTable.OfWorkbook(
                    Workbooks.Of(
                        ["姓名", "英文名", "邮箱", "对象id", "角色", "小组", "单位", "城市", "语言", "时区", "学员邮箱"],
                        ["陈静", "Chen Jing", "chen.jing@example.org", "", "学员", "第一小组", "", "", "", "", ""],
                        [],
                        ["=A2&B2", "", "b@example", "", "督导", "", "", "", "", "", ""]
                    )
                )
            )
        );
        Assert.Equal("陈静", table.Rows.Single().Name);
        Assert.Equal(
            [(4, "email", RosterFault.MalformedEmail), (4, "name", RosterFault.NameIsFormula)],
            table.Problems.Select(p => (p.Line, p.Column, p.Fault))
        );
    }

    [Fact]
    public void A_cell_that_is_too_long_is_named() =>
        Assert.Equal(
            (RosterFault.TooLong, "100"),
            TestPlans.Roster($"{new string('长', 101)},,a@example.org,,supervisor,,,,,,\n").Problems.Select(p => (p.Fault, p.Other)).Single()
        );

    [Theory]
    [InlineData("supervisor", Role.Supervisor)]
    [InlineData("Training Supervisor", Role.Supervisor)]
    [InlineData("督导", Role.Supervisor)]
    [InlineData("答辩评委", Role.Examiner)]
    [InlineData("管理员", Role.Administrator)]
    [InlineData("往届学员", Role.Alumnus)]
    public void A_role_is_read_in_both_languages(string word, Role role) =>
        Assert.Equal(role, TestPlans.Roster($"A,,a@example.org,,{word},,,,,,\n").Rows.Single().Role);

    [Fact]
    public void A_windows_zone_name_becomes_its_iana_name() =>
        Assert.Equal("Asia/Shanghai", TestPlans.Roster("A,,a@example.org,,supervisor,,,,,China Standard Time,\n").Rows.Single().TimeZone);

    [Fact]
    public void Rows_that_are_empty_but_for_separators_are_passed_over()
    {
        var table = TestPlans.Roster(",,,,,,,,,,\n\nA,,a@example.org,,supervisor,,,,,,\n , ,,,,,,,,,\n");

        Assert.Equal((1, 4), (table.RowCount, table.Rows.Single().Line));
    }

    [Fact]
    public void A_head_with_other_columns_is_not_a_roster()
    {
        var wrong = Assert.IsType<RosterReading.NotARoster>(
            RosterFile.Read("name,name_en,email,email,role,group,organisation,city,language,time_zone,remarks\n")
        );

        Assert.Equal(
            [
                ("aad_object_id", RosterFault.MissingColumn),
                ("trainee_email", RosterFault.MissingColumn),
                ("remarks", RosterFault.UnknownColumn),
                ("email", RosterFault.RepeatedColumn),
            ],
            wrong.Problems.Select(problem => (problem.Column, problem.Fault))
        );
        Assert.IsType<RosterReading.NotARoster>(RosterFile.Read(""));
    }
}
