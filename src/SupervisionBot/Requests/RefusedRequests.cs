namespace SupervisionBot.Requests;

/// <summary>
/// One line for each request that was refused: by which route, how, and to whom. Not its address or its headers, in which secrets and names may
/// stand. So many lines a minute; of the others their number is said.
/// </summary>
sealed partial class RefusedRequests(TimeProvider time, ILogger<RefusedRequests> logger)
{
    public const int LinesPerMinute = 60;

    static readonly object Why = new();

    readonly Lock door = new();
    long minute = -1;
    int lines;
    int leftOut;

    public void Note(HttpContext http)
    {
        var (status, path) = (http.Response.StatusCode, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "nowhere");
        if (status is < 400 or >= 500)
            return;
        var (before, isWritten) = (0, true);
        lock (door)
        {
            var now = time.GetUtcNow().ToUnixTimeSeconds() / 60;
            if (now != minute)
                (minute, lines, before, leftOut) = (now, 0, leftOut, 0);
            if (++lines > LinesPerMinute)
                (leftOut, isWritten) = (leftOut + 1, false);
        }
        if (before > 0)
            LogLeftOut(before);
        if (!isWritten)
            return;
        if (http.Items[Why] is string reason)
            LogRefusedBecause(MethodOf(http.Request.Method), path, status, Caller.Of(http), reason);
        else
            LogRefused(MethodOf(http.Request.Method), path, status, Caller.Of(http));
    }

    /// <summary>For the line about this request: a sentence without anything that the caller wrote.</summary>
    public static void Explain(HttpContext http, string reason) => http.Items[Why] = reason;

    public void NoteAway(Exception exception) => LogAway(exception);

    /// <summary>A method may be any word of the sender's.</summary>
    static string MethodOf(string method) =>
        HttpMethods.IsGet(method)
        || HttpMethods.IsPost(method)
        || HttpMethods.IsHead(method)
        || HttpMethods.IsPut(method)
        || HttpMethods.IsDelete(method)
        || HttpMethods.IsOptions(method)
        || HttpMethods.IsPatch(method)
            ? method
            : "another method";

    [LoggerMessage(4340, LogLevel.Warning, "Refused: {Method} {Route} was answered {Status} to {Caller}.")]
    partial void LogRefused(string method, string route, int status, string caller);

    [LoggerMessage(4343, LogLevel.Warning, "Refused: {Method} {Route} was answered {Status} to {Caller}. {Reason}")]
    partial void LogRefusedBecause(string method, string route, int status, string caller, string reason);

    [LoggerMessage(4342, LogLevel.Error, "The database cannot be reached; a request was answered 503.")]
    partial void LogAway(Exception exception);

    [LoggerMessage(4341, LogLevel.Warning, "{Count} more requests were refused in the minute before.")]
    partial void LogLeftOut(int count);
}
