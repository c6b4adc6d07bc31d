using Xunit;

namespace SupervisionBot.Tests.Commands.Batch;

/// <summary>The classes of a batch file.</summary>
public sealed class ApplyClassesTests : CommandTest
{
    const string Classes = """
        "classes": [
          { "topic": "case-work", "day": "2022-03-12", "from": "09:00", "to": "12:00", "teacher": "吕淑芬" },
          { "topic": "Ningbo", "kind": "visit", "day": "2022-03-19", "from": "8:00", "to": "17:00", "city": "宁波", "openPlaces": 10 },
          { "topic": "group-work", "day": "2022-01-08", "from": "09:00", "to": "12:00", "teacher": "赵启明" }
        ],
        "topics": [
        """;

    [Fact]
    public async Task They_are_planned_once_the_batch_has_an_administrator_and_then_stay()
    {
        var file = FileOf("batch.json", TestPlans.SeventhText.Replace("\"topics\": [", Classes));
        var first = await RunAsync("batch", "apply", file);
        Assert.Equal("Batch seventh has no administrator yet, who plans its classes: import the roster, then apply the file again.\n", first.Error);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        var second = await RunAsync("batch", "apply", file);
        Assert.Equal(
            new CommandResult(
                1,
                """
                Batch seventh: nothing to change.
                classes[0]: case-work, 2022-03-12 09:00–12:00, is planned.
                classes[1]: Ningbo, 2022-03-19 08:00–17:00, is planned.
                Classes of batch seventh: 2 planned, 0 changed, 0 as they were. To come and not in the file: 0; they stay.

                """,
                "classes[2]: group-work, 2022-01-08: this day is over.\nClasses that could not be: 1.\n"
            ),
            second
        );
        var third = await RunAsync("batch", "apply", file, "--lang", "zh");
        Assert.Contains("新增 0 次，改动 0 次，不变 2 次", third.Out);
    }

    [Theory]
    [InlineData("\"12:00\"", "\"08:00\"", "classes[0].to is 08:00")]
    [InlineData("\"09:00\"", "\"nine\"", "classes[0].from is “nine”; accepted is a time such as “09:00”.")]
    [InlineData("\"visit\"", "\"trip\"", "classes[1].kind")]
    [InlineData("\"city\"", "\"town\"", "classes[1].town")]
    public async Task What_is_wrong_is_named_by_its_place_and_nothing_is_done(string right, string wrong, string said)
    {
        var refused = await RunAsync(
            "batch",
            "apply",
            FileOf("batch.json", TestPlans.SeventhText.Replace("\"topics\": [", Classes.Replace(right, wrong)))
        );
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(said, refused.Error);
        Assert.Empty(refused.Out);
    }
}
