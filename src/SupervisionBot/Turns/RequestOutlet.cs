using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Turns;

/// <summary>
/// What a turn sends: by its request's own turn as long as the request is open, afterwards by a conversation continued. The request's turn
/// ends with it, and with that turn what it sends by.
/// </summary>
sealed class RequestOutlet(ITurnContext request, Connector connector) : Outlet
{
    readonly Lock door = new();
    bool closed;
    bool answered;

    /// <summary>Nothing goes by the request any more.</summary>
    /// <param name="answer">To an invoke that has none yet: the request cannot end without.</param>
    public Task CloseAsync(Activity? answer)
    {
        lock (door)
        {
            closed = true;
            return answered || answer is null ? Task.CompletedTask : request.SendAsItIsAsync([answer], CancellationToken.None);
        }
    }

    public override Task<ResourceResponse[]> SendAsync(ITurnContext turn, Activity[] activities, CancellationToken cancellationToken) =>
        activities is [{ Type: ActivityTypesEx.InvokeResponse }]
            ? AnswerAsync(activities, cancellationToken)
            : ThroughAsync(turn, context => context.SendAsItIsAsync(activities, cancellationToken), cancellationToken);

    public override Task<ResourceResponse> UpdateAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken) =>
        ThroughAsync(turn, context => context.UpdateAsItIsAsync(activity, cancellationToken), cancellationToken);

    public override Task DeleteAsync(ITurnContext turn, ConversationReference message, CancellationToken cancellationToken) =>
        ThroughAsync(
            turn,
            async context =>
            {
                await context.DeleteAsItIsAsync(message, cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <summary>Once the request has its answer, another has nowhere to go.</summary>
    Task<ResourceResponse[]> AnswerAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        lock (door)
        {
            if (closed)
                return Task.FromResult(new[] { new ResourceResponse("") });
            answered = true;
            return request.SendAsItIsAsync(activities, cancellationToken);
        }
    }

    async Task<T> ThroughAsync<T>(ITurnContext turn, Func<ITurnContext, Task<T>> send, CancellationToken cancellationToken)
    {
        Task<T>? sending = null;
        lock (door)
            if (!closed)
                sending = send(request);
        if (sending != null)
            return await sending;
        T result = default!;
        await connector.ContinueAsync(
            turn.Activity.GetConversationReference(),
            async (context, _) => result = await send(context),
            cancellationToken
        );
        return result;
    }
}
