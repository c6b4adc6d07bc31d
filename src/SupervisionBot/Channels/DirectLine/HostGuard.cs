using System.Net;
using SupervisionBot.Requests;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// Who may call at all: under <c>localhost</c> only from this machine, otherwise only under names of the settings, and from a browser only our own
/// page. So neither another site's page nor a name that somebody points at this machine gets in.
/// </summary>
sealed class HostGuard(DirectLineSettings settings) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Complaint(context.HttpContext) is { } complaint ? ValueTask.FromResult<object?>(DirectLineError.BadArgument(complaint)) : next(context);

    string? Complaint(HttpContext http)
    {
        var host = http.Request.Host.Host.Trim('[', ']');
        if (!settings.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            if (!IsLocal(host))
                return $"The host name is not in {DirectLineSettings.Section}:{nameof(DirectLineSettings.AllowedHosts)}.";
            if (!ThisMachine.Sent(http))
                return "This host name is for this machine alone.";
        }

        return OwnPage.Sent(http.Request) ? null : "Calls from another site's page are not accepted.";
    }

    static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
