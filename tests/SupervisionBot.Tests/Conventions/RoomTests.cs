using System.Reflection;
using System.Text.RegularExpressions;

namespace SupervisionBot.Tests.Conventions;

/// <summary>
/// A folder of a project is a room, as the README lists it: <c>People</c>, <c>Hours/LogHours</c>. Rooms stand in levels, lowest first, as the README
/// says that lists them; each uses only rooms below its own.
/// </summary>
public sealed partial class RoomTests
{
    /// <summary>The name of a project's own folder in the list.</summary>
    const string Top = ".";

    public static TheoryData<string, string, string> Projects { get; } =
        new()
        {
            { "SupervisionBot.Speech", "src/SupervisionBot.Speech", "src/SupervisionBot.Speech/README.md" },
            { "SupervisionBot.Core", "src/SupervisionBot.Core", "src/SupervisionBot.Core/README.md" },
            { "SupervisionBot", "src/SupervisionBot", "src/README.md" },
            { "SupervisionBot.Dialogs", "dialogs", "dialogs/README.md" },
        };

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_room_uses_only_those_below_it(string project, string folder, string readme)
    {
        var level = Levels(readme);
        var up = Arrows
            .Of(Assembly.Load(project))
            .Where(arrow =>
                Room(arrow.From, project, level) is { } from && Room(arrow.To, project, level) is { } to && from != to && level[from] <= level[to]
            )
            .Select(arrow => $"{Name(arrow.From)} uses {Name(arrow.To)}")
            .Distinct()
            .Order();
        Assert.Equal((folder, ""), (folder, string.Join(Environment.NewLine, up)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_room_is_listed_once_and_is_there(string project, string folder, string readme)
    {
        Assert.NotEmpty(project);
        var level = Levels(readme);
        var there = Repository.Files(folder, "*.cs").Select(file => Room(Path.GetRelativePath(folder, file.Path).Split('/')[..^1], level)).Distinct();
        Assert.Equal(there.Order(StringComparer.Ordinal), level.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Only so does the namespace of a type say in which room it stands. Tables.cs is a room's part of the one database.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void The_namespace_of_a_file_is_its_folder(string project, string folder, string readme)
    {
        Assert.NotEmpty(readme);
        var wrong = Repository
            .Files(folder, "*.cs")
            .Where(file =>
                Namespace().Match(file.Text) is { Success: true } said && said.Groups[1].Value != Expected(Path.GetRelativePath(folder, file.Path))
            )
            .Select(file => file.Path);
        Assert.Empty(wrong);

        string Expected(string path) =>
            path.EndsWith("/Tables.cs", StringComparison.Ordinal) ? project : string.Join('.', path.Split('/').SkipLast(1).Prepend(project));
    }

    /// <summary>Rooms of one row stand side by side.</summary>
    static Dictionary<string, int> Levels(string readme) =>
        File.ReadAllText(Path.Combine(Repository.Root, readme))
            .Split("## Rooms", 2)[1]
            .Split("\n## ", 2)[0]
            .Split('\n')
            .Select(
                (line, number) =>
                    (
                        Rooms: line.StartsWith("| `", StringComparison.Ordinal)
                            ? Listed().Matches(line.Split('|')[1]).Select(one => one.Groups[1].Value)
                            : [],
                        number
                    )
            )
            .SelectMany(row => row.Rooms.Select(room => (room, row.number)))
            .ToDictionary(row => row.room, row => row.number);

    /// <summary>Null for what the compiler adds outside the project's namespaces.</summary>
    static string? Room(Type type, string project, Dictionary<string, int> level) =>
        type.Namespace == project ? Top
        : type.Namespace?.StartsWith(project + '.', StringComparison.Ordinal) == true ? Room(type.Namespace[(project.Length + 1)..].Split('.'), level)
        : null;

    /// <summary>A folder that is not listed belongs to the room that it is in.</summary>
    static string Room(string[] folders, Dictionary<string, int> level) =>
        folders.Length == 0
            ? Top
            : Enumerable.Range(0, folders.Length).Select(less => string.Join('/', folders[..^less])).FirstOrDefault(level.ContainsKey)
                ?? string.Join('/', folders);

    static string Name(Type type) => type.DeclaringType is { } outer ? Name(outer) : type.FullName!;

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
