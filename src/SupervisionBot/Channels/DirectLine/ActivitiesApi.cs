using System.Globalization;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.Channels.DirectLine;

static class ActivitiesApi
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/conversations/{conversationId}/activities", PostAsync);
        group.MapGet("/conversations/{conversationId}/activities", GetAsync);
    }

    /// <summary>Answers as soon as the activity is stored; the bot's turn comes after.</summary>
    static async Task<IResult> PostAsync(
        HttpContext http,
        ConversationLogs logs,
        TurnRunner turns,
        PostRate rate,
        DirectLineSettings settings,
        TimeProvider time
    )
    {
        if (Refusal(http, turns, rate) is { } refusal)
            return refusal;
        if (await LimitedBody.ReadAsync(http.Request.Body, settings.MaxActivityBytes, http.RequestAborted) is not { } body)
            return DirectLineError.TooLarge(settings.MaxActivityBytes);
        if (await logs.FindAsync(http.Caller()) is not { } log)
            return DirectLineError.NotFound();
        if (PersonActivity.TryRead(body, log, out var complaint) is not { } activity)
            return DirectLineError.BadArgument(complaint!);
        return (await AcceptAsync(log, activity, [], turns, time)).Answer;
    }

    static async Task<IResult> GetAsync(HttpContext http, string? watermark, ConversationLogs logs)
    {
        if (!Watermark.TryRead(watermark, out var since))
            return DirectLineError.BadArgument("The watermark is not one of ours.");
        if (await logs.FindAsync(http.Caller()) is not { } log)
            return DirectLineError.NotFound();
        var changes = await log.SinceAsync(since);
        var shown = changes.Where(change => change.Origin != WebChatOrigin.Server).Select(change => change.Activity);
        return Results.Bytes(ActivitySet.Write(shown, changes.Count == 0 ? since : changes.Max(change => change.Sequence)), "application/json");
    }

    /// <summary>Why a post is not even read.</summary>
    internal static IResult? Refusal(HttpContext http, TurnRunner turns, PostRate rate)
    {
        if (turns.IsStopping)
            return DirectLineError.Stopping();
        if (rate.SecondsToWait(http.Caller().Person) is not { } seconds)
            return null;
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return DirectLineError.TooMany("Too many messages in one minute.");
    }

    /// <returns>The answer, and whether this is a new message: not one that was refused or is known already.</returns>
    internal static async Task<(IResult Answer, bool IsNew)> AcceptAsync(
        ConversationLog log,
        PersonActivity activity,
        IReadOnlyList<WebChatUpload> uploads,
        TurnRunner turns,
        TimeProvider time
    )
    {
        if (log.Ended)
            return (DirectLineError.Ended(), false);
        if (log.IsBusy)
            return (DirectLineError.TooMany("The bot is still busy with what was sent before."), false);
        var (id, isNew) = ("", true);
        if (activity.IsKept)
        {
            (id, isNew) = await log.AcceptAsync(activity.For(log), uploads);
        }
        else
        {
            var stamp = new Stamp(0, ActivityIds.Of(log.Id, 0) + "-" + RandomIds.New(), time.GetUtcNow());
            log.LineUp(new WebChatActivity(log.Id, 0, 0, WebChatOrigin.Person, stamp.At, activity.Write(log, stamp)));
            id = stamp.Id;
        }

        turns.Schedule(log);
        return (Results.Ok(new { id }), isNew);
    }
}
