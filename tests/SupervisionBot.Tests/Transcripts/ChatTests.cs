using System.Reflection;
using SupervisionBot.Tests.Conventions;

namespace SupervisionBot.Tests.Transcripts;

public sealed class ChatTests
{
    internal static readonly string Folder = typeof(ChatTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(a => a.Key == "DialogsFolder")
        .Value!;

    /// <summary>Set CHATS to a part of a path, or several with commas between, to play only those.</summary>
    static readonly string[] Only = (Environment.GetEnvironmentVariable("CHATS") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<string> Chats => [.. Files];

    internal static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Folder, "*.chat", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file))
            .Where(file => Only.Length == 0 || Only.Any(file.Contains))
            .Order();

    /// <summary>Set UPDATE_CHATS=1 to write the talks as they go now, then read every line of the difference.</summary>
    [Theory]
    [MemberData(nameof(Chats))]
    public async Task A_talk_goes_as_its_transcript_says(string file)
    {
        var path = Path.Combine(Folder, file);
        var expected = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        var played = await ChatFile.PlayAsync(expected, CardRules.Check, shown: ButtonRules.CheckAsync);
        if (Environment.GetEnvironmentVariable("UPDATE_CHATS") == "1")
            await File.WriteAllTextAsync(path, played);
        else
            Assert.Equal(expected, played);
    }
}
