using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>The late changes that trainees ask for and their supervisor has not decided: a card for each.</summary>
public sealed class RequestsConversation(ChangeRequests requests) : Conversation(Description), IDescribed
{
    const int MostShown = 5;

    public static ConversationDescription Description { get; } =
        new(typeof(RequestsConversation), "change-requests", "TriggersRequests") { Listed = false, IsFor = speaker => speaker.Is(Role.Supervisor) };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var open = await requests.OpenAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        if (open.Count == 0)
            await dialogs.Context.SayAsync(Texts["NoRequests"], [Texts.Shared["MySessions"], Texts.Shared["Help"]], cancellationToken);
        foreach (var request in open.Take(MostShown))
            await dialogs.Context.ShowAsync(SessionCard.Request(turn.Memory.NewCard(), request, new SessionWords(turn)), null, cancellationToken);
        if (open.Count > MostShown)
            await dialogs.Context.SayAsync(Texts.Say("MoreRequests", ("count", open.Count - MostShown)), [Texts["RequestsTitle"]], cancellationToken);
    }
}
