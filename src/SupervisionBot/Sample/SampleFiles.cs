using System.Text.Json;
using System.Text.Json.Serialization;

namespace SupervisionBot.Sample;

/// <summary>The sample's data, beside the program.</summary>
static class SampleFiles
{
    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Sample", name);

    public static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(name)), Format)
        ?? throw new InvalidOperationException($"There is nothing in the sample's {name}.");
}
