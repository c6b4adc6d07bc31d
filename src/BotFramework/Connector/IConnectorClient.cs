using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The connector of one service address, for one turn.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials Credentials { get; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
