using System.Reflection;
using System.Text.RegularExpressions;
using SupervisionBot.Tests.Hearing;

namespace SupervisionBot.Tests.Conventions;

/// <summary>What people type meets several hundred patterns: none of them may take for ever on a hostile line.</summary>
public sealed partial class PatternTests
{
    /// <summary>A pattern that can part its text in more and more ways doubles its time with each sign; all others end at once.</summary>
    static readonly TimeSpan ForEver = TimeSpan.FromSeconds(10);

    static readonly string[] Houses = ["SupervisionBot.Speech", "SupervisionBot.Core", "SupervisionBot.Dialogs", "SupervisionBot"];

    [Fact]
    public void No_pattern_takes_for_ever_on_its_own_words_in_a_row()
    {
        var patterns = Patterns().ToArray();
        Assert.InRange(patterns.Length, 300, int.MaxValue);
        Assert.Empty(
            from pattern in patterns
            let limited = new Regex(pattern.ToString(), pattern.Options & ~RegexOptions.Compiled, ForEver)
            let slow = Rows(pattern).FirstOrDefault(row => TakesForEver(limited, row))
            where slow is not null
            select $"{pattern} on {slow}"
        );
    }

    [Fact]
    public void No_pattern_breaks_on_what_people_say()
    {
        var random = new Random();
        var sentences = random.GetItems(SaidSentences.All, Much.Of(all: 12_000, some: 400));
        Assert.Empty(
            Patterns()
                .AsParallel()
                .Select(pattern => (Pattern: pattern, Sentence: Array.Find(sentences, sentence => Breaks(pattern, sentence))))
                .Where(broken => broken.Sentence is not null)
                .Select(broken => $"{broken.Pattern} on {broken.Sentence}")
        );
    }

    static IEnumerable<Regex> Patterns() =>
        Houses
            .SelectMany(house => Assembly.Load(house).GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(member =>
                member switch
                {
                    MethodInfo method when method.ReturnType == typeof(Regex) && method.GetParameters() is [] => method.Invoke(null, null),
                    FieldInfo field when field.FieldType == typeof(Regex) => field.GetValue(null),
                    _ => null,
                }
            )
            .OfType<Regex>()
            .DistinctBy(pattern => (pattern.ToString(), pattern.Options));

    static IEnumerable<string> Rows(Regex pattern) =>
        from atom in Atoms().Matches(pattern.ToString()).Select(atom => atom.Value).Concat(["a", "1", " ", "，"]).Distinct()
        from between in (string[])["", " "]
        select string.Concat(Enumerable.Repeat(atom + between, (120 / (atom.Length + between.Length)) + 1)) + "\u0001";

    static bool TakesForEver(Regex limited, string row)
    {
        try
        {
            _ = limited.Count(row);
            return false;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    /// <summary>What is generated from a pattern of nested repetitions has been seen to write beyond its own stack.</summary>
    static bool Breaks(Regex pattern, string sentence)
    {
        try
        {
            _ = pattern.Count(sentence);
            return false;
        }
        catch (IndexOutOfRangeException)
        {
            return true;
        }
    }

    [GeneratedRegex(@"[\p{L}\d' ]{1,14}")]
    private static partial Regex Atoms();
}
