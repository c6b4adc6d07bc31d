using System.Globalization;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where a bot signs in: in a tenant of the cloud, or at a complete address that the configuration gives.</summary>
internal static class LoginEndpoint
{
    internal static string Of(string template, string tenant)
    {
        var place = string.IsNullOrEmpty(tenant) ? DefaultTenant(template) : tenant;
        return template.Contains("{0}", StringComparison.Ordinal) ? string.Format(CultureInfo.InvariantCulture, template, place) : template;
    }

    private static string DefaultTenant(string template) => template == GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
        ? GovernmentAuthenticationConstants.DefaultChannelAuthTenant
        : AuthenticationConstants.DefaultChannelAuthTenant;
}
