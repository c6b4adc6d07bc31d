using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>Where a turn of ours sends to: what an adapter is to the SDK.</summary>
public abstract class Outlet
{
    public TurnContext TurnOf(Activity activity) => new(new Adapter(this), activity);

    public abstract Task<ResourceResponse[]> SendAsync(ITurnContext turn, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteAsync(ITurnContext turn, ConversationReference message, CancellationToken cancellationToken);

    sealed class Adapter(Outlet outlet) : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext,
            Activity[] activities,
            CancellationToken cancellationToken
        ) => outlet.SendAsync(turnContext, activities, cancellationToken);

        public override Task<ResourceResponse> UpdateActivityAsync(
            ITurnContext turnContext,
            Activity activity,
            CancellationToken cancellationToken
        ) => outlet.UpdateAsync(turnContext, activity, cancellationToken);

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            outlet.DeleteAsync(turnContext, reference, cancellationToken);
    }
}

/// <summary>Sends by a turn what is complete: nothing is added to it, and the turn's handlers do not hear of it.</summary>
static class AsItIs
{
    public static Task<ResourceResponse[]> SendAsItIsAsync(this ITurnContext turn, Activity[] activities, CancellationToken cancellationToken) =>
        turn.Adapter.SendActivitiesAsync(turn, activities, cancellationToken);

    public static Task<ResourceResponse> UpdateAsItIsAsync(this ITurnContext turn, Activity activity, CancellationToken cancellationToken) =>
        turn.Adapter.UpdateActivityAsync(turn, activity, cancellationToken);

    public static Task DeleteAsItIsAsync(this ITurnContext turn, ConversationReference message, CancellationToken cancellationToken) =>
        turn.Adapter.DeleteActivityAsync(turn, message, cancellationToken);
}
