using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>
/// Repeats the last entry for today or as is said beside it ("same again yesterday"), or the one that a button names, after showing it.
/// </summary>
public sealed class AgainConversation(HourList entries, HourLog hours, LogReading reading) : Conversation(Description), IDescribed
{
    static readonly IReadOnlyList<Phrase> Words = Phrase.In(new Texts(typeof(AgainConversation)), "TriggersAgain");

    /// <summary>The subject is the entry.</summary>
    public static ConversationDescription Description { get; } =
        new(typeof(AgainConversation), "again", "TriggersAgain") { Listed = false, Verbs = AgainVerbs.Every };

    /// <summary>An entry of anybody else's does not exist for them.</summary>
    public override async Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken)
    {
        if (
            Guid.TryParse(pressed.Subject, out var id)
            && await hours.FindAsync(turn.Speaker.AsTrainee(), new EntryId(id), cancellationToken) is { } entry
        )
            await LogHoursConversation.BeginWithAsync(dialogs, LogDraft.Like(entry, turn.Today), cancellationToken);
        else
            await dialogs.Context.SayAsync(Texts["NothingToRepeat"], [Texts.Shared["LogHours"]], cancellationToken);
    }

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var last = await entries.LastLoggedAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (last is null)
        {
            await dialogs.Context.SayAsync(Texts["NothingToRepeat"], [Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        await LogHoursConversation.BeginWithAsync(
            dialogs,
            await reading.WithSaidAsync(LogDraft.Like(last, turn.Today), turn, Phrase.After(Words, turn.Words), cancellationToken),
            cancellationToken
        );
    }
}
