using SupervisionBot.Tests.Conventions;

namespace SupervisionBot.Tests.Hearing;

/// <summary>All sentences from which hearing is trained: what people of every role say, in both languages.</summary>
static class SaidSentences
{
    static readonly Lazy<string[]> Read = new(() =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "dialogs"), "*.said.tsv", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Select(line => line.Split('\t'))
                .Where(parts => parts.Length == 2)
                .Select(parts => parts[1]),
        ]
    );

    public static string[] All => Read.Value;
}
