namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: an HTTP status and a body that is written as JSON.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>An answer whose body has a known type.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    public new T Body { get => (T)base.Body; set => base.Body = value; }
}
