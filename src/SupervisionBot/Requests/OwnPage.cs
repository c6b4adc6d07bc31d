namespace SupervisionBot.Requests;

/// <summary>
/// Whether a request comes from no page, or from one of ours: a browser names the page's site. The scheme may differ, because a proxy may have taken
/// TLS off.
/// </summary>
static class OwnPage
{
    public static bool Sent(HttpRequest request) => request.Headers.Origin is not [var origin, ..] || IsOwn(origin, request);

    static bool IsOwn(string? origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && Uri.TryCreate($"{uri.Scheme}://{request.Host.Value}", UriKind.Absolute, out var called)
        && uri.Authority.Equals(called.Authority, StringComparison.OrdinalIgnoreCase);
}
