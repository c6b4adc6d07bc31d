using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The connector answered with a status that is not a success.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpRequestMessageWrapper Request { get; set; }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>Null when the answer's body is not an error that can be read.</summary>
    public ErrorResponse Body { get; set; }
}
