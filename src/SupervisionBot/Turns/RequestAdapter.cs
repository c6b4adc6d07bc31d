using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Turns;

/// <summary>
/// What a turn sends: by its request's own turn as long as the request is open, afterwards by a conversation continued. The request's turn
/// ends with it, and with that turn what it sends by.
/// </summary>
sealed class RequestAdapter(ITurnContext request, CloudAdapter cloud, string appId) : BotAdapter
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
            return answered || answer is null ? Task.CompletedTask : request.Adapter.SendActivitiesAsync(request, [answer], CancellationToken.None);
        }
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        activities is [{ Type: ActivityTypesEx.InvokeResponse }]
            ? AnswerAsync(activities, cancellationToken)
            : ThroughAsync(turnContext, context => context.Adapter.SendActivitiesAsync(context, activities, cancellationToken), cancellationToken);

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        ThroughAsync(turnContext, context => context.Adapter.UpdateActivityAsync(context, activity, cancellationToken), cancellationToken);

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => ThroughAsync(
        turnContext,
        async context =>
        {
            await context.Adapter.DeleteActivityAsync(context, reference, cancellationToken);
            return true;
        },
        cancellationToken);

    /// <summary>Once the request has its answer, another has nowhere to go.</summary>
    Task<ResourceResponse[]> AnswerAsync(Activity[] activities, CancellationToken cancellationToken)
    {
        lock (door)
        {
            if (closed) return Task.FromResult(new[] { new ResourceResponse("") });
            answered = true;
            return request.Adapter.SendActivitiesAsync(request, activities, cancellationToken);
        }
    }

    async Task<T> ThroughAsync<T>(ITurnContext turn, Func<ITurnContext, Task<T>> send, CancellationToken cancellationToken)
    {
        Task<T>? sending = null;
        lock (door)
            if (!closed) sending = send(request);
        if (sending != null) return await sending;
        T result = default!;
        await cloud.ContinueConversationAsync(appId, turn.Activity.GetConversationReference(), async (context, _) => result = await send(context), cancellationToken);
        return result;
    }
}
