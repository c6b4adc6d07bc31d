using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SignInResource
{
    public SignInResource()
    {
    }

    public SignInResource(string signInLink = default, TokenExchangeResource tokenExchangeResource = default)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    [JsonPropertyName("signInLink")]
    public string SignInLink { get; set; }

    [JsonPropertyName("tokenExchangeResource")]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    [JsonPropertyName("tokenPostResource")]
    public TokenPostResource TokenPostResource { get; set; }
}
