using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.WebChat;

namespace SupervisionBot.WebChat;

/// <summary>
/// What the inspector asks for, with the token of the conversation that it shows and of no other. Where turns cannot be watched, in the real bot
/// outside Development, there is nothing of it.
/// </summary>
static class WatchApi
{
    public static void Map(RouteGroupBuilder group)
    {
        var own = group.MapGroup("/webchat/turns/{conversationId}").AddEndpointFilter<CallerFilter>();
        own.MapGet("", LookAsync);
        own.MapPost("/{position:long}/again", AgainAsync);
    }

    static async Task<IResult> LookAsync(HttpContext http, ConversationLogs logs, long after = 0) =>
        http.RequestServices.GetService<TurnWatch>() is { } watch && await logs.FindAsync(http.Caller()) is { } log
            ? Results.Ok(watch.Look(log.Id, after))
            : DirectLineError.NotFound();

    /// <summary>Gives the bot what came before once more, under its old id, as a channel does that heard no answer.</summary>
    static async Task<IResult> AgainAsync(
        HttpContext http,
        long position,
        ConversationLogs logs,
        ConversationStore store,
        TurnRunner turns,
        PostRate rate
    )
    {
        if (http.RequestServices.GetService<TurnWatch>() is null)
            return DirectLineError.NotFound();
        if (ActivitiesApi.Refusal(http, turns, rate) is { } refusal)
            return refusal;
        if (await logs.FindAsync(http.Caller()) is not { } log)
            return DirectLineError.NotFound();
        if (await store.FindAsync(log.Id, position) is not { Deleted: false } came || came.Origin == WebChatOrigin.Bot)
            return DirectLineError.NotFound();
        if (log.IsBusy)
            return DirectLineError.TooMany("The bot is still busy with what was sent before.");
        log.LineUp(new WebChatActivity(log.Id, 0, 0, came.Origin, came.At, came.Activity));
        turns.Schedule(log);
        return Results.NoContent();
    }
}
