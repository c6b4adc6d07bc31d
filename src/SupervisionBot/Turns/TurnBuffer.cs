using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>
/// What the dialogs send goes here: it keeps what they send until the turn is saved. So a turn can be run again without anybody
/// having seen the first attempt, and nothing is said that was not saved.
/// </summary>
sealed class TurnBuffer(bool elsewhere = false) : Outlet
{
    readonly List<Outgoing> outgoing = [];

    public IReadOnlyList<Outgoing> Outgoing => outgoing;

    public override Task<ResourceResponse[]> SendAsync(ITurnContext turn, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypes.Trace)
                continue;
            if (elsewhere)
                activity.ReplyToId = null;
            if (activity.Type == ActivityTypes.Message)
                activity.Locale = turn.TurnState.Get<Turn>()?.Language.Tag() ?? activity.Locale;
            var kind = activity.Type == ActivityTypesEx.InvokeResponse ? OutboxKind.InvokeResponse : OutboxKind.Send;
            outgoing.Insert(AheadMark.Take(activity) ? 0 : outgoing.Count, new Outgoing(kind, activity, CardMark.Take(activity)));
        }
        return Task.FromResult(Array.ConvertAll(activities, _ => new ResourceResponse("")));
    }

    public override Task<ResourceResponse> UpdateAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        outgoing.Add(new Outgoing(OutboxKind.Update, activity, CardMark.Take(activity)));
        return Task.FromResult(new ResourceResponse(""));
    }

    public override Task DeleteAsync(ITurnContext turn, ConversationReference message, CancellationToken cancellationToken)
    {
        outgoing.Add(new Outgoing(OutboxKind.Delete, new Activity { Type = ActivityTypes.MessageDelete, Id = message.ActivityId }, null));
        return Task.CompletedTask;
    }
}
