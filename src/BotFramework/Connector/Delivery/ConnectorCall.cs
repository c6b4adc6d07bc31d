namespace Microsoft.Bot.Connector.Delivery;

internal enum CallKind
{
    Read,
    Write,
}

/// <summary>One call to a connector, ready to be tried more than once.</summary>
/// <param name="Thread">The conversation whose order and limits apply; null when there is none yet.</param>
internal readonly record struct ConnectorCall(HttpMethod Method, string Path, CallKind Kind, string Thread, byte[] Body)
{
    /// <summary>Whether the conversation's id goes along as a header.</summary>
    internal bool NamesConversation { get; init; }

    internal bool HasResult { get; init; } = true;

    internal static ConnectorCall Read(string path, string thread = null) => new(HttpMethod.Get, path, CallKind.Read, thread, null);

    internal static ConnectorCall Write(HttpMethod method, string path, string thread, byte[] body = null) =>
        new(method, path, CallKind.Write, thread, body);
}
