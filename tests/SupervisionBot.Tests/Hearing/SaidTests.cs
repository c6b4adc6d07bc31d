using System.Text;
using System.Text.RegularExpressions;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Hearing;

/// <summary>
/// Measures what becomes of everyday sentences in their situations: set SAID to a file like Said.txt beside this one, and SAID_REPORT to where
/// the report goes. A block begins with <c>###</c>, then comes what went before as in a talk (<c>as:</c>, <c>at:</c>, <c>&gt;</c>), the sentence,
/// the fragments that must be shown and those that must not.
/// </summary>
public sealed partial class SaidTests
{
    static readonly string[] Misses = ["I'm not sure what you mean", "I did not understand that", "不确定您的意思", "这句我没听懂"];
    static readonly string[] Saved = ["Saved:", "Changed:", "已保存", "已修改"];

    [Fact]
    public async Task What_people_say_is_measured()
    {
        if (Environment.GetEnvironmentVariable("SAID") is not { Length: > 0 } file) return;
        var report = new StringBuilder();
        var counts = new Dictionary<string, int>();
        foreach (var block in (await File.ReadAllTextAsync(file)).Split("### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (verdict, text) = await JudgeAsync(block);
            counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
            report.Append("=== ").Append(verdict).Append(' ').Append(block.Split('\n')[0]).Append('\n').Append(text).Append('\n');
        }
        report.Insert(0, string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")) + "\n\n");
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable("SAID_REPORT") ?? Path.Combine(Path.GetTempPath(), "said.txt"), report.ToString());
    }

    internal static async Task<(string Verdict, string Text)> JudgeAsync(string block)
    {
        var lines = block.Split('\n').Skip(1).ToList();
        string Of(string name) => lines.Find(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim() ?? "";
        var said = Of("said:");
        var before = lines.TakeWhile(line => !line.StartsWith("said:", StringComparison.Ordinal));
        string played;
        try
        {
            played = await ChatFile.PlayAsync(string.Join('\n', before) + $"\n> {said}\n", _ => { });
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return ("failed", failed.Message);
        }
        var answer = played[(played.LastIndexOf($"> {said}", StringComparison.Ordinal) + said.Length + 2)..];
        var lacking = Of("must:").Split(" | ").Where(fragment => fragment.Length > 0 && !fragment.StartsWith("[effect]", StringComparison.Ordinal) && !fragment.Split(" ~ ").Any(one => Shows(answer, one))).ToList();
        var saved = Saved.Any(word => answer.Contains(word, StringComparison.Ordinal));
        var verdict = saved && Of("not:").Contains("confirm", StringComparison.Ordinal) ? "wrong" : lacking.Count == 0 ? "at-once" : Misses.Any(miss => answer.Contains(miss, StringComparison.Ordinal)) ? "missed" : "other";
        return (verdict, $"> {said}\n{answer.Trim()}\nlacks: {string.Join(" | ", lacking)}\n");
    }

    static bool Shows(string answer, string fragment) => fragment == "?" ? answer.Contains('?') || answer.Contains('？') : Plain(answer).Contains(Plain(fragment), StringComparison.OrdinalIgnoreCase);

    /// <summary>Blanks beside Chinese and leading zeros of hours make no difference.</summary>
    static string Plain(string text) => Zeros().Replace(Blanks().Replace(text, ""), "");

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF])\s+|\s+(?=[\u2E80-\u9FFF])|\\")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<!\d)0(?=\d:)")]
    private static partial Regex Zeros();
}
