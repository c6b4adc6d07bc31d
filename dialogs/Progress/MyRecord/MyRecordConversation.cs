using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Alumni;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyRecord;

/// <summary>What somebody did as a trainee, once their batch is closed: to read, and nobody else's.</summary>
public sealed class MyRecordConversation(PersonRecords records) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(MyRecordConversation), "my-record")
        {
            Intents = ["my_record"],
            Theme = Theme.Progress,
            OnlyTells = true,
            // Who still is in training has their progress.
            IsFor = speaker => speaker.IsFormer || speaker.LeftOn is not null || (speaker.Is(Role.Trainee) && speaker.Batch.ClosedOn is not null),
            Verbs = MyRecordVerbs.Every,
        };

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        ShowAsync(dialogs, turn, null, cancellationToken);

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        ShowAsync(
            dialogs,
            turn,
            Guid.TryParse(pressed.Subject, CultureInfo.InvariantCulture, out var id) ? new BatchId(id) : null,
            cancellationToken
        );

    async Task ShowAsync(DialogContext dialogs, Turn turn, BatchId? batch, CancellationToken cancellationToken)
    {
        var own = await records.OfAsync(turn.Speaker.Id, cancellationToken);
        if (own.Count == 0)
            await dialogs.Context.SayAsync(Texts["Nothing"], turn.WaysOn(), cancellationToken);
        else
        {
            var shown = own.FirstOrDefault(record => record.Id == batch) ?? own[0];
            await dialogs.Context.ShowAsync(
                MyRecordCard.Of(turn.Memory.NewCard(), shown, [.. own.Where(record => record != shown)], turn),
                null,
                cancellationToken
            );
        }
    }
}
