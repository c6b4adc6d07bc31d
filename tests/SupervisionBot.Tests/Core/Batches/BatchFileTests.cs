using SupervisionBot.Core.Batches;
using Xunit;

namespace SupervisionBot.Tests.Core.Batches;

public sealed class BatchFileTests
{
    [Fact]
    public void The_seventh_batch_reads_with_its_figures()
    {
        var plan = TestPlans.Seventh;

        Assert.Equal(("seventh", new DateOnly(2021, 11, 1), new DateOnly(2022, 7, 3)), (plan.Key, plan.Description.StartsOn, plan.Description.EndsOn));
        Assert.Equal(new HourLimits(600, 14, 45, 240), plan.Description.Limits);
        Assert.Equal(13200, plan.Requirements.Single(figure => figure.Kind == RequirementKind.PracticumMinutes).Needed);
        Assert.Equal(9, plan.Requirements.Count);
        Assert.Equal(["documentation", "group-supervision", "training"],
            plan.Description.ActivityTypes.Where(type => !type.NeedsSupervisee).Select(type => type.Key).Order());
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
    [InlineData("\"needed\": 13200", "\"needed\": 0", "requirements[0].needed", BatchFault.OutOfRange)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"trips\"", "requirements[5].kind", BatchFault.UnknownKind)]
    [InlineData("\"kind\": \"visits\"", "\"kind\": \"classHours\"", "requirements[5]", BatchFault.SameRequirementTwice)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"sharePercent\": 80", "requirements[0].sharePercent", BatchFault.NotForThisKind)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"types\": [\"singing\"]", "requirements[0].types[0]", BatchFault.UnknownType)]
    [InlineData("\"needed\": 13200", "\"needed\": 13200, \"types\": [\"training\"]", "requirements[0].types[0]", BatchFault.NotPracticum)]
    [InlineData("\"key\": \"group-work\"", "\"key\": \"case-work\"", "activityTypes[3].key", BatchFault.DuplicateKey)]
    [InlineData("\"groupwork\"", "\"Case  Work\"", "activityTypes[3].synonyms.en[0]", BatchFault.WordOfTwoTypes)]
    [InlineData("\"groupwork\"", "\"\"", "activityTypes[3].synonyms.en[0]", BatchFault.Empty)]
    [InlineData("\"practicum\": false", "\"practicum\": \"no\"", "activityTypes[6].practicum", BatchFault.NotYesOrNo)]
    public void A_wrong_place_is_named_with_its_path(string good, string bad, string path, BatchFault fault)
    {
        var at = TestPlans.SeventhText.IndexOf(good, StringComparison.Ordinal);
        var text = TestPlans.SeventhText.Remove(at, good.Length).Insert(at, bad);

        var wrong = Assert.IsType<BatchReading.Wrong>(BatchFile.Read(text));

        Assert.Contains(wrong.Problems, problem => problem.Path == path && problem.Fault == fault);
    }

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var text = TestPlans.SeventhText.Replace("2022-07-03", "soon").Replace("\"needed\": 60", "\"needed\": -1").Replace("\"topics\"", "\"subjects\"");

        var wrong = Assert.IsType<BatchReading.Wrong>(BatchFile.Read(text));

        Assert.Equal(["endsOn", "requirements[2].needed", "subjects", "topics"], wrong.Problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
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
