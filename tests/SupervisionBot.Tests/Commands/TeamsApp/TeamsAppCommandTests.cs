using System.IO.Compression;
using System.Text.Json;

namespace SupervisionBot.Tests.Commands.TeamsApp;

public sealed class TeamsAppCommandTests : CommandTest
{
    const string BotId = "6F1D7C1E-8A53-4B52-9D0E-7F0F3A2F9C11";

    string File => FileOf("bot.zip", "an older package");

    [Fact]
    public async Task The_package_holds_the_manifest_its_translations_and_both_icons()
    {
        var file = File;

        var result = await RunAsync("teams-app", "--bot-id", BotId, "--host", "bot.contoso.edu", "--out", file);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith($"Wrote {file}: Supervision Bot 1.0.0, ", result.Out);
        Assert.EndsWith("commands in English and Chinese. The bot's messaging endpoint is https://bot.contoso.edu/api/messages.\n", result.Out);
        Assert.Equal(["color.png", "manifest.json", "outline.png", "zh-cn.json", "zh.json"], Read(file).Keys);
        var manifest = JsonDocument.Parse(Read(file)["manifest.json"]).RootElement;
        Assert.Equal("6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11", manifest.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("https://bot.contoso.edu/privacy", manifest.GetProperty("developer").GetProperty("privacyUrl").GetString());
        Assert.Equal([Path.GetFileName(file)], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Help_is_the_last_command_and_all_titles_are_there_in_both_languages()
    {
        var file = File;
        await RunAsync("teams-app", "--bot-id", BotId, "--host", "bot.contoso.edu", "--out", file);

        var commands = JsonDocument
            .Parse(Read(file)["manifest.json"])
            .RootElement.GetProperty("bots")[0]
            .GetProperty("commandLists")[0]
            .GetProperty("commands");
        var last = commands.GetArrayLength() - 1;

        Assert.InRange(commands.GetArrayLength(), 2, 10);
        Assert.Equal("Log hours", commands[0].GetProperty("title").GetString());
        Assert.Equal("Help", commands[last].GetProperty("title").GetString());
        Assert.Equal(
            "帮助",
            JsonDocument.Parse(Read(file)["zh-cn.json"]).RootElement.GetProperty($"bots[0].commandLists[0].commands[{last}].title").GetString()
        );
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        string[] command = ["teams-app", "--bot-id", BotId, "--host", "bot.contoso.edu", "--out"];
        var (first, second) = (FileOf("a.zip", ""), FileOf("b.zip", ""));
        await RunAsync([.. command, first]);
        await RunAsync([.. command, second, "--lang", "zh"]);

        Assert.Equal(await System.IO.File.ReadAllBytesAsync(first), await System.IO.File.ReadAllBytesAsync(second));
    }

    [Theory]
    [InlineData(
        "--bot-id is “bot”; accepted is the app id of the bot's registration, a GUID such as 6f1d7c1e-8a53-4b52-9d0e-7f0f3a2f9c11.",
        "--bot-id",
        "bot"
    )]
    [InlineData(
        "--host is “https://bot.contoso.edu”; accepted is a full host name such as bot.contoso.edu, without https://, port, path or asterisk.",
        "--host",
        "https://bot.contoso.edu"
    )]
    [InlineData(
        "--host is “bot.contoso.edu:3978”; accepted is a full host name such as bot.contoso.edu, without https://, port, path or asterisk.",
        "--host",
        "bot.contoso.edu:3978"
    )]
    [InlineData("--version is “1.0”; accepted are three numbers such as 1.0.0.", "--version", "1.0")]
    [InlineData("--name is “A name that is longer than thirty”; accepted are at most 30 characters.", "--name", "A name that is longer than thirty")]
    [InlineData(
        "--privacy-url is “http://contoso.edu”; accepted is a full address such as https://bot.contoso.edu/privacy.",
        "--privacy-url",
        "http://contoso.edu"
    )]
    [InlineData("--terms-url 的值是“terms”，只接受 https://bot.contoso.edu/privacy 这样的完整网址。", "--terms-url", "terms", "--lang", "zh")]
    public async Task What_teams_would_not_take_is_refused_with_the_option_and_what_is_accepted(string reason, params string[] args)
    {
        var file = File;
        string[] good = ["--bot-id", BotId, "--host", "bot.contoso.edu"];
        var others = good.Chunk(2).Where(pair => pair[0] != args[0]).SelectMany(pair => pair);

        var result = await RunAsync(["teams-app", .. others, .. args, "--out", file]);

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Equal(reason, result.Error.Split('\n')[0]);
        Assert.Equal(2, result.Error.TrimEnd('\n').Split('\n').Length);
        Assert.Equal("an older package", await System.IO.File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("bot.txt", "--out is “bot.txt”; accepted is a file name that ends in .zip.\n")]
    [InlineData("no-such-folder/bot.zip", "--out is “no-such-folder/bot.zip”; accepted is a file in a folder that exists.\n")]
    public async Task A_file_that_cannot_be_written_is_refused(string file, string reason)
    {
        var result = await RunAsync("teams-app", "--bot-id", BotId, "--host", "bot.contoso.edu", "--out", file);

        Assert.Equal((1, "", reason), (result.ExitCode, result.Out, result.Error));
    }

    [Fact]
    public async Task A_name_for_examples_is_taken_with_a_remark()
    {
        var result = await RunAsync("teams-app", "--bot-id", BotId, "--host", "bot.example.org", "--out", File);

        Assert.Equal((0, "Mind: bot.example.org is a name for examples; Teams will never reach the bot there.\n"), (result.ExitCode, result.Error));
    }

    static SortedDictionary<string, byte[]> Read(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open())
                stream.CopyTo(content);
            files[entry.FullName] = content.ToArray();
        }
        return files;
    }
}
