using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Delivery;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Speaks the Bot Connector REST protocol, version 3. Cheap to create: connections, retries and limits are shared by all clients.
/// </summary>
public class ConnectorClient : IConnectorClient
{
    private static readonly ProductInfoHeaderValue[] Products =
    [
        new("Microsoft-BotFramework", "3.1"),
        new("BotBuilder", typeof(ConnectorClient).Assembly.GetName().Version.ToString()),
        new(".NET", Environment.Version.ToString()),
    ];

    private readonly bool disposesHttpClient;

    public ConnectorClient(Uri baseUri, string microsoftAppId = null, string microsoftAppPassword = null, params DelegatingHandler[] handlers)
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), true, handlers)
    {
    }

    public ConnectorClient(Uri baseUri, MicrosoftAppCredentials credentials, bool addJwtTokenRefresher = true, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, null, addJwtTokenRefresher, handlers)
    {
    }

    public ConnectorClient(
        Uri baseUri, MicrosoftAppCredentials credentials, HttpClient customHttpClient, bool addJwtTokenRefresher = true,
        params DelegatingHandler[] handlers)
        : this(baseUri, credentials, customHttpClient ?? ConnectorHttp.Create(handlers), true, DeliveryPolicy.Shared)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, ConnectorHttp.Create(handlers), true, DeliveryPolicy.Shared)
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient customHttpClient, bool disposeHttpClient)
        : this(baseUri, credentials, customHttpClient, disposeHttpClient, DeliveryPolicy.Shared)
    {
    }

    internal ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, HttpClient httpClient, bool disposesHttpClient, DeliveryPolicy policy)
    {
        BaseUri = baseUri ?? throw new ArgumentNullException(nameof(baseUri));
        Credentials = credentials;
        HttpClient = httpClient ?? ConnectorHttp.Shared;
        Policy = policy;
        this.disposesHttpClient = disposesHttpClient && HttpClient != ConnectorHttp.Shared;
        Conversations = new Conversations(this);
        Attachments = new Attachments(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials Credentials { get; }

    public HttpClient HttpClient { get; protected set; }

    public virtual IAttachments Attachments { get; }

    public virtual IConversations Conversations { get; }

    internal DeliveryPolicy Policy { get; }

    /// <summary>The headers by which connectors know a bot.</summary>
    public static void AddDefaultRequestHeaders(HttpClient httpClient)
    {
        lock (httpClient)
        {
            var headers = httpClient.DefaultRequestHeaders;
            foreach (var product in Products.Where(product => !headers.UserAgent.Contains(product)))
                headers.UserAgent.Add(product);
            headers.ExpectContinue = false;
            if (headers.Accept.Count == 0)
                headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        }
    }

    public static string GetASPNetVersion() => $".NET {Environment.Version}";

    public static string GetOsVersion() => RuntimeInformation.OSDescription;

    public static string GetArchitecture() => RuntimeInformation.OSArchitecture.ToString();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal Task<HttpOperationResponse<T>> SendAsync<T>(
        ConnectorCall call, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken) =>
        ConnectorTransport.SendAsync<T>(this, call, customHeaders, cancellationToken);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposesHttpClient)
            HttpClient.Dispose();
    }
}
