using System.Text.Json;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotFramework.Tests.State;

public class MemoryStorageTests
{
    private readonly MemoryStorage storage = new();

    [Fact]
    public async Task What_was_read_is_a_copy()
    {
        await WriteAsync(new Note { Text = "stored" });
        ((Note)await ReadAsync()).Text = "changed";
        Assert.Equal("stored", ((Note)await ReadAsync()).Text);
    }

    [Fact]
    [Trait("Sdk", "InRepo")]
    public async Task Values_in_a_dictionary_come_back_as_a_text_store_gives_them()
    {
        await WriteAsync(new Dictionary<string, object> { ["int"] = 1, ["decimal"] = 1.5m, ["date"] = new DateTime(2026, 3, 1), ["note"] = new Note { Text = "n" } });
        var read = (IDictionary<string, object>)await ReadAsync();
        Assert.Equal((1L, 1.5, "2026-03-01T00:00:00"), (read["int"], read["decimal"], read["date"]));
        Assert.Equal("n", Assert.IsType<Note>(read["note"]).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("7")]
    public async Task A_stale_tag_is_a_conflict(string? tag)
    {
        await WriteAsync(new Note());
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Note { ETag = tag! }));
    }

    [Fact]
    public async Task The_tag_that_was_read_and_the_star_are_accepted()
    {
        await WriteAsync(new Note());
        await WriteAsync(await ReadAsync());
        await WriteAsync(new Note { ETag = "*" });
        Assert.Equal("2", ((Note)await ReadAsync()).ETag);
    }

    [Fact]
    [Trait("Sdk", "InRepo")]
    public async Task A_type_name_in_the_text_creates_nothing_that_this_process_has_not_written()
    {
        var name = typeof(System.IO.FileInfo).AssemblyQualifiedName;
        var held = new Dictionary<string, JObject> { ["key"] = new() { ["$type"] = name, ["fileName"] = "/etc/passwd" } };
        var read = await new MemoryStorage(held).ReadAsync(["key"], default);
        Assert.IsType<JsonElement>(read["key"]);
    }

    private async Task<object> ReadAsync() => (await storage.ReadAsync(["key"], default))["key"];

    private Task WriteAsync(object value) => storage.WriteAsync(new Dictionary<string, object> { ["key"] = value }, default);

    public sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string ETag { get; set; } = null!;
    }
}
