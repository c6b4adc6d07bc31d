namespace SupervisionBot.Channels.BotFramework;

enum CallKind
{
    Read,
    Write,
}

/// <summary>What a request to a connector is, by its method and path.</summary>
/// <param name="Thread">The conversation whose order and limits apply, as its id stands in the path; null when there is none yet.</param>
readonly record struct ConnectorCall(CallKind Kind, string? Thread)
{
    const string Root = "/v3/conversations/";

    public static ConnectorCall Of(HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        var root = path.IndexOf(Root, StringComparison.Ordinal);
        var thread = root < 0 ? "" : path[(root + Root.Length)..].Split('/', 2)[0];
        return new ConnectorCall(request.Method == HttpMethod.Get ? CallKind.Read : CallKind.Write, thread.Length > 0 ? thread : null);
    }
}
