using System.Reflection;
using System.Text.RegularExpressions;

namespace SupervisionBot.Tests.Conventions;

/// <summary>A folder of a project is a room. Rooms stand in levels, lowest first, as the README says that lists them; each uses only rooms below its own.</summary>
public sealed partial class RoomTests
{
    /// <summary>The name of a project's own folder in the list.</summary>
    const string Top = ".";

    public static TheoryData<string, string, string> Projects { get; } = new()
    {
        { "SupervisionBot.Core", "src/SupervisionBot.Core", "src/SupervisionBot.Core/README.md" },
        { "SupervisionBot", "src/SupervisionBot", "src/README.md" },
        { "SupervisionBot.Dialogs", "dialogs", "dialogs/README.md" },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_room_uses_only_those_below_it(string project, string folder, string readme)
    {
        var level = Levels(readme);
        var up = Arrows.Of(Assembly.Load(project))
            .Where(arrow => Room(arrow.From, project) is { } from && Room(arrow.To, project) is { } to && from != to && level[from] <= level[to])
            .Select(arrow => $"{Name(arrow.From)} uses {Name(arrow.To)}").Distinct().Order();
        Assert.Equal((folder, ""), (folder, string.Join(Environment.NewLine, up)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_room_is_listed_once_and_is_there(string project, string folder, string readme)
    {
        Assert.NotEmpty(project);
        var there = Repository.Files(folder, "*.cs").Select(file => Path.GetRelativePath(folder, file.Path).Split('/') is [var room, _, ..] ? room : Top).Distinct();
        Assert.Equal(there.Order(StringComparer.Ordinal), Levels(readme).Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Only so does the namespace of a type say in which room it stands. Tables.cs is a room's part of the one database.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project, string folder, string readme)
    {
        Assert.NotEmpty(readme);
        var wrong = Repository.Files(folder, "*.cs")
            .Where(file => Namespace().Match(file.Text) is { Success: true } said && said.Groups[1].Value != Expected(Path.GetRelativePath(folder, file.Path)))
            .Select(file => file.Path);
        Assert.Empty(wrong);

        string Expected(string path) =>
            path.EndsWith("/Tables.cs", StringComparison.Ordinal) ? project : string.Join('.', path.Split('/').SkipLast(1).Prepend(project));
    }

    /// <summary>Rooms of one row stand side by side.</summary>
    static Dictionary<string, int> Levels(string readme) => File.ReadAllText(Path.Combine(Repository.Root, readme))
        .Split("## Rooms", 2)[1].Split("\n## ", 2)[0].Split('\n')
        .Select((line, number) => (Rooms: line.StartsWith("| `", StringComparison.Ordinal) ? Listed().Matches(line.Split('|')[1]).Select(one => one.Groups[1].Value) : [], number))
        .SelectMany(row => row.Rooms.Select(room => (room, row.number)))
        .ToDictionary(row => row.room, row => row.number);

    /// <summary>Null for what the compiler adds outside the project's namespaces.</summary>
    static string? Room(Type type, string project) =>
        type.Namespace == project ? Top : type.Namespace?.StartsWith(project + '.', StringComparison.Ordinal) == true ? type.Namespace[(project.Length + 1)..].Split('.')[0] : null;

    static string Name(Type type) => type.DeclaringType is { } outer ? Name(outer) : type.FullName!;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
