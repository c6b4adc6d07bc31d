using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a bot demands of a token beyond the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must carry besides the channel's own.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Further issuers of Emulator tokens; of no effect while the Emulator is not allowed.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}

/// <summary>The bot's own look at the claims of a valid token; it refuses by throwing.</summary>
public abstract class ClaimsValidator
{
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

/// <summary>Who called, and how to answer them.</summary>
public class AuthenticateRequestResult
{
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

/// <summary>Makes connectors for an identity.</summary>
public abstract class ConnectorFactory
{
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
