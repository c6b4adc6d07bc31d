using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Supervision.EnoughSessions;

/// <summary>Shows supervisors and administrators whether enough supervision is published for each of their groups.</summary>
public sealed class CapacityConversation(Capacities capacities) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(CapacityConversation), "capacity")
        {
            Intents = ["enough_sessions"],
            Theme = Theme.Supervision,
            OnlyTells = true,
            IsFor = speaker => speaker.Is(Role.Supervisor) || speaker.Is(Role.Administrator),
            Verbs = CapacityVerbs.Every,
        };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var groups = await capacities.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Speaker.Batch, cancellationToken);
        if (groups.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoGroups"], turn.WaysOn(), cancellationToken);
        else if (groups.All(group => group.Lines.Count == 0))
            await dialogs.Context.SayAsync(Texts["NoRules"], turn.WaysOn(), cancellationToken);
        else
            await dialogs.Context.ShowAsync(CapacityCard.All(turn.Memory.NewCard(), groups, turn), null, cancellationToken);
    }

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        BeginAsync(dialogs, turn, cancellationToken);
}
