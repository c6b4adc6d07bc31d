using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SupervisionBot.Tests.Conventions;

/// <summary>Who may know whom, and what dialogs leave to Core.</summary>
public sealed partial class HouseTests
{
    /// <summary>Project, and the projects that it may refer to.</summary>
    static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["SupervisionBot"] =
        [
            "SupervisionBot.Dialogs",
            "SupervisionBot.Core",
            "SupervisionBot.DataModel",
            "SupervisionBot.Sqlite",
            "SupervisionBot.PostgreSql",
        ],
        ["SupervisionBot.Dialogs"] = ["SupervisionBot.Core"],
        ["SupervisionBot.Sqlite"] = ["SupervisionBot.Core"],
        ["SupervisionBot.PostgreSql"] = ["SupervisionBot.Core"],
        ["SupervisionBot.DataModel"] =
        [
            "SupervisionBot.Core",
            "SupervisionBot.Sqlite",
            "SupervisionBot.PostgreSql",
            "SupervisionBot.DataModel.Making",
        ],
        ["SupervisionBot.DataModel.Making"] = ["SupervisionBot.Core", "SupervisionBot.Sqlite", "SupervisionBot.PostgreSql"],
        ["SupervisionBot.Hearing.Training"] = ["SupervisionBot.Speech"],
        ["SupervisionBot.Core"] = ["SupervisionBot.Speech"],
        ["SupervisionBot.Speech"] = [],
        ["BotFramework.Dialogs"] = [],
    };

    [Fact]
    public void Projects_refer_to_each_other_only_along_the_arrows()
    {
        foreach (var (path, text) in Repository.Files("src", "*.csproj").Concat(Repository.Files("dialogs", "*.csproj")))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var references = XDocument
                .Parse(text)
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
            Assert.Equal((name, ""), (name, string.Join(", ", references.Except(Arrows[name]))));
        }
    }

    [Fact]
    public void The_only_page_at_the_top_is_the_first_one() =>
        Assert.Equal(["README.md"], Directory.EnumerateFiles(Repository.Root, "*.md").Select(Path.GetFileName));

    [Fact]
    public void Core_knows_neither_the_web_nor_the_bot()
    {
        var found = Repository
            .Files("src/SupervisionBot.Core", "*.cs")
            .Concat(Repository.Files("src/SupervisionBot.Speech", "*.cs"))
            .Where(file => Outside().IsMatch(file.Text))
            .Select(file => file.Path);
        Assert.Empty(found);
    }

    [Fact]
    public void Dialogs_leave_the_database_and_the_arithmetic_of_days_to_core()
    {
        var found = Repository.Files("dialogs", "*.cs").SelectMany(file => CoresWork().Matches(file.Text).Select(match => (file.Path, match.Value)));
        Assert.Empty(found);
    }

    /// <summary>The formatter breaks code at this column (.csharpierrc.json); it leaves alone what is quoted, and this does not.</summary>
    [Fact]
    public void No_line_of_code_is_wider_than_150_columns()
    {
        var found =
            from folder in (string[])["src", "dialogs", "tests"]
            from file in Repository.Files(folder, "*.cs")
            where !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
            from line in file.Text.Split('\n').Index()
            where line.Item.Length > 150
            select $"{file.Path}:{line.Index + 1}";
        Assert.Empty(found);
    }

    [GeneratedRegex(@"using Microsoft\.(AspNetCore|Bot)\b")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(SupervisionDb|DbContext|EntityFrameworkCore|DateTime\.\w+|DateTimeOffset\.\w+|\.Add(Days|Hours|Minutes|Months|Years)\()")]
    private static partial Regex CoresWork();
}
