using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using Xunit;

namespace SupervisionBot.Tests.Core.BatchFiles;

public sealed class BatchFileTests
{
    [Fact]
    public void The_seventh_batch_reads_with_its_figures()
    {
        var plan = TestPlans.Seventh;

        Assert.Equal(
            ("seventh", new DateOnly(2021, 11, 1), new DateOnly(2022, 7, 3)),
            (plan.Key, plan.Description.StartsOn, plan.Description.EndsOn)
        );
        Assert.Equal(new HourLimits(600, 14, 45, 240), plan.Description.Limits);
        Assert.Equal(13200, plan.Requirements.Single(figure => figure.Kind == RequirementKind.PracticumMinutes).Needed);
        Assert.Equal(9, plan.Requirements.Count);
        Assert.Equal(
            ["documentation", "group-supervision", "training"],
            plan.Description.ActivityTypes.Where(type => !type.NeedsSupervisee).Select(type => type.Key).Order()
        );
    }

    [Theory]
    [InlineData("\"key\": \"seventh\"", "\"key\": \"Seventh!\"", "key", BatchFault.NotKey)]
    [InlineData("\"timeZone\": \"Asia/Shanghai\",", "", "timeZone", BatchFault.Missing)]
    [InlineData("\"timeZone\": \"Asia/Shanghai\"", "\"timeZone\": \"Asia/Hangzhou\"", "timeZone", BatchFault.UnknownZone)]
    [InlineData("\"timeZone\": \"Asia/Shanghai\"", "\"timeZone\": 8", "timeZone", BatchFault.NotText)]
    [InlineData("\"timeZone\": \"Asia/Shanghai\"", "\"timeZone\": \"\\ud800\"", "timeZone", BatchFault.NotText)]
    [InlineData("2022-07-03", "2021-10-31", "endsOn", BatchFault.EndBeforeStart)]
    [InlineData("2022-07-03", "3 July 2022", "endsOn", BatchFault.NotDate)]
    [InlineData("\"minutesPerDay\": 600", "\"minutesPerDay\": 6.5", "limits.minutesPerDay", BatchFault.NotWholeNumber)]
    [InlineData("\"minutesPerDay\": 600", "\"minutesPerDay\": 1441", "limits.minutesPerDay", BatchFault.OutOfRange)]
    [InlineData("\"minutesPerDay\": 600", "\"minutesPerDay\": 99999999999", "limits.minutesPerDay", BatchFault.OutOfRange)]
    [InlineData("\"daysBack\": 14", "\"daysBack\": 14, \"daysBack\": 15", "limits.daysBack", BatchFault.Repeated)]
    [InlineData("\"daysBack\": 14", "\"daysBack\": 14, \"colour\": 15", "limits.colour", BatchFault.Unknown)]
    [InlineData("\"limits\": {", "\"presence\": { \"part\": \"half\" }, \"limits\": {", "presence.part", BatchFault.UnknownKind)]
    [InlineData("\"limits\": {", "\"openClasses\": { \"daysBefore\": 366 }, \"limits\": {", "openClasses.daysBefore", BatchFault.OutOfRange)]
    [InlineData("\"limits\": {", "\"openClasses\": {}, \"limits\": {", "openClasses.daysBefore", BatchFault.Missing)]
    [InlineData("\"needed\": 13200", "\"needed\": 0", "requirements[0].needed", BatchFault.OutOfRange)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"trips\"", "requirements[5].kind", BatchFault.UnknownKind)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"classHours\"", "requirements[5]", BatchFault.SameRequirementTwice)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"per\": 80", "requirements[0].per", BatchFault.NotForThisKind)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"types\": [\"singing\"]", "requirements[0].types[0]", BatchFault.UnknownType)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"types\": [\"training\"]", "requirements[0].types[0]", BatchFault.NotPracticum)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"types\": []", "requirements[0].types", BatchFault.Empty)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"activityMinutes\"", "requirements[5].types", BatchFault.Missing)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"ratio\"", "requirements[5].per", BatchFault.Missing)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"visits\", \"of\": { \"kind\": \"visits\" }", "requirements[5].of", BatchFault.NotForThisKind)]
    [InlineData(
        "\"kind\": \"visits\"",
        "\"kind\": \"attendanceShare\", \"of\": { \"kind\": \"practicumMinutes\" }",
        "requirements[5].of.kind",
        BatchFault.UnknownKind
    )]
    [InlineData(
        "\"kind\": \"visits\"",
        "\"kind\": \"attendanceShare\", \"of\": { \"kind\": \"visits\", \"colour\": 1 }",
        "requirements[5].of.colour",
        BatchFault.Unknown
    )]
    [InlineData(
        "\"kind\": \"visits\", \"needed\": 1",
        "\"kind\": \"attendanceShare\", \"needed\": 101, \"of\": { \"kind\": \"visits\" }",
        "requirements[5].needed",
        BatchFault.OutOfRange
    )]
    [InlineData("\"key\": \"group-work\"", "\"key\": \"case-work\"", "activityTypes[3].key", BatchFault.DuplicateKey)]
    [InlineData("\"groupwork\"", "\"Case  Work\"", "activityTypes[3].synonyms.en[0]", BatchFault.WordOfTwoTypes)]
    [InlineData("\"groupwork\"", "\"\"", "activityTypes[3].synonyms.en[0]", BatchFault.Empty)]
    [InlineData("\"practicum\": false", "\"practicum\": \"no\"", "activityTypes[6].practicum", BatchFault.NotYesOrNo)]
    [InlineData("\"from\": \"2022-01-31\"", "\"from\": \"2022-02-30\"", "closedDays[1].from", BatchFault.NotDate)]
    [InlineData("\"from\": \"2022-01-31\"", "\"from\": \"2022-02-07\"", "closedDays[1].to", BatchFault.EndBeforeStart)]
    [InlineData("\"from\": \"2022-01-31\"", "\"from\": \"2022-01-03\"", "closedDays[1]", BatchFault.OutOfRange)]
    [InlineData("\"to\": \"2022-06-05\"", "\"to\": \"2022-07-04\"", "closedDays[4]", BatchFault.OutOfRange)]
    [InlineData("\"zh\": \"春节\"", "\"zh\": \"\"", "closedDays[1].name.zh", BatchFault.Empty)]
    [InlineData("\"pptx\", \"pdf\"", "\"pptx\", \"exe\"", "checklist[3].types[1]", BatchFault.UnknownKind)]
    [InlineData("\"pptx\", \"pdf\"", "", "checklist[3].types", BatchFault.Empty)]
    [InlineData("\"dueOn\": \"2022-06-26\"", "\"dueOn\": \"2022-07-04\"", "checklist[3].dueOn", BatchFault.OutOfRange)]
    [InlineData("\"maxMegabytes\": 60", "\"maxMegabytes\": 101", "checklist[3].maxMegabytes", BatchFault.OutOfRange)]
    [InlineData("\"late\": \"refused\"", "\"late\": \"never\"", "checklist[3].late", BatchFault.UnknownKind)]
    [InlineData("\"late\": \"refused\"", "\"late\": true", "checklist[3].late", BatchFault.NotText)]
    [InlineData("\"by\": \"group\"", "\"by\": \"team\"", "checklist[4].by", BatchFault.UnknownKind)]
    [InlineData("\"maxFiles\": 5", "\"maxFiles\": 11", "checklist[1].maxFiles", BatchFault.OutOfRange)]
    [InlineData("\"reviewer\": \"supervisor\"", "\"reviewer\": \"panel\"", "checklist[0].reviewer", BatchFault.UnknownKind)]
    [InlineData("\"mustBeFinal\": true", "\"mustBeFinal\": 1", "checklist[0].mustBeFinal", BatchFault.NotYesOrNo)]
    [InlineData("\"key\": \"portfolio\"", "\"key\": \"case-report\"", "checklist[1].key", BatchFault.DuplicateKey)]
    [InlineData("\"maxMegabytes\": 60", "\"maxMegabytes\": 60, \"colour\": 1", "checklist[3].colour", BatchFault.Unknown)]
    public void A_wrong_place_is_named_with_its_path(string good, string bad, string path, BatchFault fault)
    {
        var at = TestPlans.SeventhText.IndexOf(good, StringComparison.Ordinal);
        var text = TestPlans.SeventhText.Remove(at, good.Length).Insert(at, bad);

        var wrong = Assert.IsType<BatchReading.Wrong>(BatchFile.Read(text));

        Assert.Contains(wrong.Problems, problem => problem.Path == path && problem.Fault == fault);
    }

    [Fact]
    public void Closed_days_are_read_and_may_be_left_out()
    {
        var spring = new ClosedDays(new DateOnly(2022, 1, 31), new DateOnly(2022, 2, 6), new Wording("Spring Festival", "春节"));
        Assert.Equal(spring, TestPlans.Seventh.Description.ClosedDays![1]);
        Assert.Equal(
            [true, false, false, true],
            ((string[])["2022-01-30", "2022-01-31", "2022-02-06", "2022-02-07"]).Select(day =>
                TestPlans.Seventh.Description.IsOpen(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            )
        );
        var from = TestPlans.SeventhText.IndexOf("\"closedDays\"", StringComparison.Ordinal);
        var without = TestPlans.SeventhText.Remove(from, TestPlans.SeventhText.IndexOf("\"topics\"", StringComparison.Ordinal) - from);
        Assert.Null(((BatchReading.Good)BatchFile.Read(without)).Plan.Description.ClosedDays);
    }

    [Fact]
    public void Shares_and_ratios_read_with_both_their_sides()
    {
        var rules = """
            { "kind": "attendanceShare", "needed": 80, "of": { "kind": "classHours" } },
            { "kind": "attendanceShare", "needed": 90, "of": { "kind": "groupSessions" } },
            { "kind": "ratio", "needed": 60, "of": { "kind": "supervisionMinutes" }, "per": 600,
              "to": { "kind": "practicumMinutes", "types": ["case-work"] } },
            { "kind": "activityMinutes", "needed": 120, "types": ["training"] },
            """;
        var plan = Assert
            .IsType<BatchReading.Good>(BatchFile.Read(TestPlans.SeventhText.Replace("\"requirements\": [", $"\"requirements\": [{rules}")))
            .Plan;

        Assert.Equal(
            [
                """{"kind":"attendanceShare","needed":80,"of":{"kind":"classHours"}}""",
                """{"kind":"attendanceShare","needed":90,"of":{"kind":"groupSessions"}}""",
                """{"kind":"ratio","needed":60,"of":{"kind":"supervisionMinutes"},"per":600,"to":"""
                    + """{"kind":"practicumMinutes","types":["case-work"]}}""",
                """{"kind":"activityMinutes","needed":120,"types":["training"]}""",
            ],
            plan.Requirements.Take(4).Select(SupervisionBot.Core.Json.Write)
        );
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var text = TestPlans
            .SeventhText.Replace("2022-07-03", "soon")
            .Replace("\"needed\": 60", "\"needed\": -1")
            .Replace("\"topics\"", "\"subjects\"");

        var wrong = Assert.IsType<BatchReading.Wrong>(BatchFile.Read(text));

        Assert.Equal(
            ["endsOn", "requirements[2].needed", "subjects", "topics"],
            wrong.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"key\": ")]
    [InlineData("key = seventh")]
    public void A_file_that_is_not_json_is_one_problem(string text) =>
        Assert.Equal(BatchFault.NotJson, Assert.Single(Assert.IsType<BatchReading.Wrong>(BatchFile.Read(text)).Problems).Fault);

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    public void A_file_that_is_no_object_is_one_problem(string text) =>
        Assert.Equal(BatchFault.NotObject, Assert.Single(Assert.IsType<BatchReading.Wrong>(BatchFile.Read(text)).Problems).Fault);
}
