using System.Text.RegularExpressions;

namespace SupervisionBot.Tests.Conventions;

/// <summary>README and docs: short where a newcomer reads, and every link leads somewhere.</summary>
public sealed partial class PagesTests
{
    static readonly string[] ForNewcomers = ["README.md", "docs/README.zh-CN.md"];

    static IEnumerable<(string Path, string Text)> Pages =>
        ((string[])["docs", "dialogs", "src", "tests"])
            .SelectMany(folder => Repository.Files(folder, "*.md"))
            .Append(("README.md", File.ReadAllText(Path.Combine(Repository.Root, "README.md"))));

    [Fact]
    public void What_a_newcomer_reads_stays_under_150_lines() =>
        Assert.All(ForNewcomers, page => Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, page)).Count(), 20, 149));

    [Fact]
    public void Every_link_to_a_file_or_a_heading_leads_there()
    {
        var links = Pages.SelectMany(page => Link().Matches(page.Text).Select(link => (page.Path, To: link.Groups["to"].Value)));
        var broken = links
            .Where(link => !link.To.Contains("://", StringComparison.Ordinal) && !Exists(link.Path, link.To))
            .Select(link => $"{link.Path}: {link.To}");
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_of_docs_is_named_by_the_readme_in_both_languages()
    {
        foreach (var newcomer in ForNewcomers)
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, newcomer));
            var names = Repository
                .Files("docs", "*.md")
                .Select(page => Path.GetFileName(page.Path))
                .Where(name => !newcomer.EndsWith(name, StringComparison.Ordinal));
            Assert.All(names, name => Assert.Contains(name, text, StringComparison.Ordinal));
        }
    }

    static bool Exists(string from, string link)
    {
        var (path, heading) = link.Split('#') is [var file, var at] ? (file, at) : (link, null);
        var whole = path.Length == 0 ? Path.Combine(Repository.Root, from) : Path.Combine(Repository.Root, Path.GetDirectoryName(from)!, path);
        if (heading is null)
            return File.Exists(whole) || Directory.Exists(whole);
        return File.Exists(whole) && File.ReadLines(whole).Any(line => line.StartsWith('#') && Anchor(line) == heading);
    }

    /// <summary>As GitHub names a heading.</summary>
    static string Anchor(string heading) => NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
