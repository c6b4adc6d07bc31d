namespace Documents;

/// <summary>What is expected of a file: a line of <c>expected.tsv</c>, its path, what should become of it, and why.</summary>
/// <param name="Verdict"><c>good</c>, <c>bad</c> for whatever reason, or the name of a fault.</param>
sealed record Expectation(string Path, string Verdict, string Why)
{
    public const string File = "expected.tsv";

    public string Line => $"{Path}\t{Verdict}\t{Why}";

    public bool IsMetBy(string found) => found == Verdict || (Verdict == "bad" && found != "good");

    /// <summary>By path; empty when the folder expects nothing.</summary>
    public static async Task<IReadOnlyDictionary<string, Expectation>> ReadAsync(string folder)
    {
        var file = System.IO.Path.Combine(folder, File);
        if (!System.IO.File.Exists(file))
            return new Dictionary<string, Expectation>();
        return (await System.IO.File.ReadAllLinesAsync(file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(parts => parts[0], parts => new Expectation(parts[0], parts[1], parts.ElementAtOrDefault(2) ?? ""));
    }
}
