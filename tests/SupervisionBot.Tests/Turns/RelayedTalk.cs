using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace SupervisionBot.Tests.Turns;

/// <summary>The same screen as another talk, served by another host: what it sends is shown there.</summary>
sealed class RelayedTalk(TestHosts hosts, int host, TestTalk screen) : BotAdapter
{
    readonly IBot bot = hosts[host].GetRequiredService<IBot>();

    public async Task DeliverAsync(Activity activity)
    {
        using var context = new TurnContext(this, activity);
        await bot.OnTurnAsync(context);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    ) => screen.SendActivitiesAsync(turnContext, activities, cancellationToken);

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        screen.UpdateActivityAsync(turnContext, activity, cancellationToken);

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        screen.DeleteActivityAsync(turnContext, reference, cancellationToken);
}
