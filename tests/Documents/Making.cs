using Documents.Files;

namespace Documents;

/// <summary>Writes the files that the tests make into a folder, with what is expected of each.</summary>
static class Making
{
    public static async Task RunAsync(string folder, bool large)
    {
        var expected = new List<Expectation>();
        foreach (var ((name, bytes, fault), index) in HostileFiles.All().Select((file, index) => (file, index)))
            await WriteAsync($"hostile/{index:000}", Plain(name), bytes, fault.ToString(), "");
        foreach (var ((name, bytes, why), index) in HonestFiles.All().Select((file, index) => (file, index)))
            await WriteAsync($"honest/{index:000}", name, bytes, "good", why);
        foreach (var ((name, bytes), index) in (large ? LargeFiles.All() : []).Select((file, index) => (file, index)))
            await WriteAsync($"large/{index:000}", name, bytes, "good", "");
        await File.WriteAllLinesAsync(Path.Combine(folder, Expectation.File), expected.Select(one => one.Line));
        Console.WriteLine($"{expected.Count} files in {folder}");

        async Task WriteAsync(string place, string name, byte[] bytes, string verdict, string why)
        {
            Directory.CreateDirectory(Path.Combine(folder, place));
            await File.WriteAllBytesAsync(Path.Combine(folder, place, name), bytes);
            expected.Add(new Expectation($"{place}/{name}", verdict, why));
        }
    }

    static string Plain(string name) => name.Length > 0 ? name : "none";
}
