using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// What a JSON object held beyond the known members. It stays as it was read until somebody asks for the public
/// <see cref="JObject"/>, so an activity without surprises pays nothing.
/// </summary>
internal struct UnknownMembers
{
    private Dictionary<string, JsonElement> elements;
    private JObject json;
    private bool none;

    internal JObject Json
    {
        get
        {
            if (json is null && !none)
            {
                json = [];
                foreach (var (name, value) in elements ?? [])
                    json[name] = NewtonsoftBridge.ToToken(value);
                elements = null;
            }

            return json;
        }

        set
        {
            json = value;
            none = value is null;
            elements = null;
        }
    }

    internal Dictionary<string, JsonElement> Elements
    {
        get
        {
            if (json is null)
                return elements;
            if (json.Count == 0)
                return null;
            using var document = JsonDocument.Parse(json.ToString(Formatting.None));
            return document.RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.Clone());
        }

        set
        {
            elements = value;
            json = null;
        }
    }
}
