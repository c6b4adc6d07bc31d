using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Tests.Conventions;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Hearing;

/// <summary>
/// Plays everyday sentences in their situations and judges the answers: Said.txt beside this class, or the file that SAID names; SAID_REPORT says
/// where the report goes. A block begins with <c>###</c> and what is wanted, then comes what went before as in a talk (<c>as:</c>, <c>at:</c>,
/// <c>&gt;</c>), the sentence, the fragments that must be shown and those that must not.
/// </summary>
public sealed partial class SaidTests
{
    /// <summary>Of those whose situation is made, less one: it may only become more.</summary>
    const int UnderstoodAtLeast = 131;

    /// <summary>Another conversation answered, or something was saved that must not be: it may only become less.</summary>
    const int WrongAtMost = 0;

    static readonly string[] Misses = ["I'm not sure what you mean", "I did not understand that", "没太明白您的意思", "这句我没听懂"];
    static readonly string[] Saved = ["Saved:", "Changed:", "已保存", "已修改"];

    [Fact]
    public async Task Of_what_people_say_as_much_is_understood_as_was_measured()
    {
        var file = Environment.GetEnvironmentVariable("SAID") is { Length: > 0 } named
            ? named
            : Path.Combine(Repository.Root, "tests/SupervisionBot.Tests/Hearing/Said.txt");
        var report = new StringBuilder();
        var counts = new Dictionary<Verdict, int>();
        foreach (var block in (await File.ReadAllTextAsync(file)).Split("### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (verdict, text) = await JudgeAsync(block);
            var made = !block.Split('\n')[0].Contains("(situation not made)", StringComparison.Ordinal);
            if (made)
                counts[verdict] = counts.GetValueOrDefault(verdict) + 1;
            report.Append("=== ").Append(verdict).Append(' ').Append(block.Split('\n')[0]).Append('\n').Append(text).Append('\n');
        }
        report.Insert(0, string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}")) + "\n\n");
        if (Environment.GetEnvironmentVariable("SAID_REPORT") is { Length: > 0 } place)
            await File.WriteAllTextAsync(place, report.ToString());
        if (Environment.GetEnvironmentVariable("SAID") is { Length: > 0 })
            return;
        Assert.InRange(counts.GetValueOrDefault(Verdict.AtOnce), UnderstoodAtLeast, int.MaxValue);
        Assert.InRange(counts.GetValueOrDefault(Verdict.Wrong), 0, WrongAtMost);
    }

    enum Verdict
    {
        /// <summary>All is shown that has to be.</summary>
        AtOnce,

        /// <summary>The right conversation answers, or the right one is offered.</summary>
        Near,

        /// <summary>It said that it did not understand, and offered something else.</summary>
        Missed,
        Wrong,
    }

    static async Task<(Verdict Verdict, string Text)> JudgeAsync(string block)
    {
        var lines = block.Split('\n').ToList();
        string Of(string name) => lines.Find(line => line.StartsWith(name, StringComparison.Ordinal))?[name.Length..].Trim() ?? "";
        var (said, intent) = (Of("said:"), lines[0].Split(' ')[3]);
        var before = lines.Skip(1).TakeWhile(line => !line.StartsWith("said:", StringComparison.Ordinal));
        List<Type> opened = [];
        Catalogue? catalogue = null;
        var played = await ChatFile.PlayAsync(
            string.Join('\n', before) + $"\n> {said}\n",
            _ => { },
            with: services =>
                services.AddScoped(turn =>
                {
                    // The last turn's are left at the end.
                    opened.Clear();
                    return new OpenConversations(catalogue = turn.GetRequiredService<Catalogue>(), type =>
                    {
                        opened.Add(type);
                        return (Conversation)turn.GetRequiredService(type);
                    });
                })
        );
        var answer = played[(played.LastIndexOf($"> {said}", StringComparison.Ordinal) + said.Length + 2)..];
        var lacking = Of("must:")
            .Split(" | ")
            .Where(fragment =>
                fragment.Length > 0
                && !fragment.StartsWith("[effect]", StringComparison.Ordinal)
                && !fragment.Split(" ~ ").Any(one => Shows(answer, one))
            )
            .ToList();
        var right = catalogue!.All.Where(known => known.Intents.Contains(intent)).ToList();
        var verdict =
            Of("not:").Contains("confirm", StringComparison.Ordinal) && Saved.Any(word => answer.Contains(word, StringComparison.Ordinal))
                ? Verdict.Wrong
            : lacking.Count == 0 ? Verdict.AtOnce
            : Misses.Any(miss => answer.Contains(miss, StringComparison.Ordinal))
                ? right.Exists(known => answer.Contains(known.Texts["HelpTitle"], StringComparison.Ordinal)) ? Verdict.Near
                    : Verdict.Missed
            : right.Count == 0 || right.Exists(known => opened.Contains(known.Conversation)) ? Verdict.Near
            : Verdict.Wrong;
        return (
            verdict,
            $"> {said}\n{answer.Trim()}\nlacks: {string.Join(" | ", lacking)}\nopened: "
                + $"{string.Join(", ", opened.Select(type => type.Name).Distinct())}\n"
        );
    }

    static bool Shows(string answer, string fragment) =>
        fragment == "?" ? answer.Contains('?') || answer.Contains('？') : Plain(answer).Contains(Plain(fragment), StringComparison.OrdinalIgnoreCase);

    /// <summary>Blanks beside Chinese and leading zeros of hours make no difference.</summary>
    static string Plain(string text) => Zeros().Replace(Blanks().Replace(text, ""), "");

    [GeneratedRegex(@"(?<=[\u2E80-\u9FFF])\s+|\s+(?=[\u2E80-\u9FFF])|\\")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<!\d)0(?=\d:)")]
    private static partial Regex Zeros();
}
