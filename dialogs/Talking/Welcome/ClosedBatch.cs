using Microsoft.Bot.Builder;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Talking.Welcome;

/// <summary>The answer to somebody who would add to a batch that is closed.</summary>
static class ClosedBatch
{
    static readonly Texts Texts = new(typeof(ClosedBatch));

    public static bool Refuses(ConversationDescription asked, Turn turn) => asked.NeedsOpenBatch && turn.Speaker.Batch.ClosedOn is not null;

    public static Task SayAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        context.SayAsync(
            Texts.Say(
                turn.Speaker.Is(Role.Administrator) ? "BatchIsClosedToRun" : "BatchIsClosed",
                ("batch", turn.Speaker.Batch.Name.In(turn.Language)),
                ("on", Spoken.Date(turn.Speaker.Batch.ClosedOn!.Value, turn.Today))
            ),
            turn.Speaker.Is(Role.Trainee) ? [Texts.Shared["MyRecord"], Texts.Shared["Help"]] : [Texts.Shared["Help"]],
            cancellationToken
        );
}
