namespace Microsoft.Rest;

/// <summary>A call and its answer.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        Request?.Dispose();
        Response?.Dispose();
    }
}

/// <summary>A call and its answer, whose body has been read.</summary>
public class HttpOperationResponse<TBody> : HttpOperationResponse
{
    public TBody Body { get; set; }
}
