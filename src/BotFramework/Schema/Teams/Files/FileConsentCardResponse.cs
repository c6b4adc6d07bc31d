using System.Text.Json.Serialization;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The person's answer to a consent card: <c>accept</c> with where to upload, or <c>decline</c>.</summary>
[Newtonsoft.Json.JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class FileConsentCardResponse
{
    public FileConsentCardResponse()
    {
    }

    public FileConsentCardResponse(string action = default, object context = default, FileUploadInfo uploadInfo = default)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    [JsonPropertyName("action")]
    public string Action { get; set; }

    [JsonPropertyName("context"), JsonConverter(typeof(AnyValueConverter))]
    public object Context { get; set; }

    [JsonPropertyName("uploadInfo")]
    public FileUploadInfo UploadInfo { get; set; }
}
