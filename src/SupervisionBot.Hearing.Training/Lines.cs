using System.Security.Cryptography;
using System.Text;
using SupervisionBot.Speech;
using SupervisionBot.Speech.Hearing;

namespace SupervisionBot.Hearing.Training;

/// <summary>A sentence of which somebody has written what it wants, as the classifier sees it.</summary>
sealed record Line(string Intent, string Said, string Masked)
{
    public bool IsChinese { get; } = Said.Any(Scripts.IsCjk);
}

static class Lines
{
    /// <summary>From files of lines <c>intent, tab, sentence</c>; an empty line and one that begins with # say nothing. Each sentence once.</summary>
    public static IReadOnlyList<Line> Read(IEnumerable<string> files)
    {
        var lines = new List<Line>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var text in File.ReadLines(file))
            {
                number++;
                if (text.Trim().Length == 0 || text[0] == '#')
                    continue;
                var parts = text.Split('\t');
                if (parts.Length != 2 || parts[1].Trim().Length == 0)
                    throw new FormatException($"{file}:{number}: an intent, one tab and a sentence are expected.");
                var said = parts[1].Trim();
                lines.Add(new Line(parts[0].Trim(), said, Things.Masked(said, Things.In(said, Names.OfPeople))));
            }
        }
        return
        [
            .. lines
                .DistinctBy(line => (line.Intent, line.Masked))
                .OrderBy(line => line.Intent, StringComparer.Ordinal)
                .ThenBy(line => line.Said, StringComparer.Ordinal),
        ];
    }

    /// <summary>What a model of these lines is known by: it changes with the sentences and with how they are seen.</summary>
    public static string Digest(IReadOnlyList<Line> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Trainer.Settings));
        foreach (var line in lines)
            hash.AppendData(Encoding.UTF8.GetBytes($"{line.Intent}\t{line.Masked}\n"));
        hash.AppendData(
            Encoding.UTF8.GetBytes(string.Join(',', Features.Of("a b").OrderBy(run => run.Key).Select(run => $"{run.Key}:{run.Value:R}")))
        );
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
