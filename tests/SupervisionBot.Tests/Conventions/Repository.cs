using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SupervisionBot.Tests.Conventions;

/// <summary>The repository's own files, as text.</summary>
static partial class Repository
{
    public static readonly string Root = Path.GetFullPath(
        Path.Combine(typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "DialogsFolder").Value!, "..")
    );

    /// <summary>Path from the root, with slashes, and content.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), file))
            .Where(found =>
                !found.Path.Contains("/node_modules/", StringComparison.Ordinal) && !found.Path.Contains("/obj/", StringComparison.Ordinal)
            )
            .OrderBy(found => found.Path, StringComparer.Ordinal)
            .Select(found => (found.Path, File.ReadAllText(found.file)));

    /// <summary>The English texts files; <see cref="Chinese"/> has the other of each pair.</summary>
    public static IEnumerable<string> TextFiles => Files("dialogs", "*Texts.resx").Concat(Files("src", "*Texts.resx")).Select(file => file.Path);

    public static string Chinese(string english) => english.Replace(".resx", ".zh-Hans.resx", StringComparison.Ordinal);

    public static Dictionary<string, string> Texts(string path) =>
        XDocument
            .Load(Path.Combine(Root, path))
            .Root!.Elements("data")
            .ToDictionary(text => (string)text.Attribute("name")!, text => (string)text.Element("value")!);

    /// <summary>The string literals of a C# text, with the line that each is on. Comments are left out.</summary>
    public static IEnumerable<(string Literal, string Line)> Literals(string code) =>
        from line in code.Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match match in Literal().Matches(line)
        select (match.Groups[1].Value, line.Trim());

    [GeneratedRegex(@"""((?:[^""\\]|\\.)*)""")]
    private static partial Regex Literal();
}
