namespace SupervisionBot.Channels.DirectLine;

/// <summary>
/// An error as Direct Line words it: <c>{"error":{"code","message"}}</c>. 403 is kept for a token that is over, because the client ends the chat
/// on it.
/// </summary>
static class DirectLineError
{
    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Unauthorized() =>
        Of(StatusCodes.Status401Unauthorized, "Unauthorized", "A Direct Line token is missing or is not one of ours.");

    public static IResult TokenExpired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token is over.");

    public static IResult NotFound() => Of(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation for this token.");

    public static IResult Ended() =>
        Of(StatusCodes.Status409Conflict, "ConversationEnded", "The conversation was ended; its history can still be read.");

    public static IResult TooLarge(long bytes) =>
        Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"At most {bytes} bytes are accepted.");

    /// <summary>With the file and what was found in it, beside what Direct Line knows.</summary>
    public static IResult Refused(FileRefusal file) =>
        Results.Json(
            new
            {
                error = new
                {
                    code = "AttachmentRefused",
                    message = file.Message,
                    file = file.Name,
                    reason = file.Reason.ToString(),
                    found = file.Found,
                },
            },
            statusCode: StatusCodes.Status415UnsupportedMediaType
        );

    public static IResult TooMany(string message) => Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", message);

    public static IResult Stopping() =>
        Of(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The bot is stopping; try again in a moment.");

    public static IResult Failed() =>
        Of(StatusCodes.Status500InternalServerError, "ServiceError", "Something went wrong here; it was written to the log.");

    public static IResult Of(int status, string code, string message) => Results.Json(new { error = new { code, message } }, statusCode: status);
}
