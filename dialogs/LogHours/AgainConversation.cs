using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Hours;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.LogHours;

/// <summary>Repeats the last entry for today, after showing it.</summary>
public sealed class AgainConversation(HourList entries) : Conversation("TriggersAgain")
{
    public override string Id => "again";

    public override bool Listed => false;

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var last = await entries.LastLoggedAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (last is null)
        {
            await dialogs.Context.SayAsync(Texts["NothingToRepeat"], [Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        // The time of day is left out: the work was done again, hardly at the same minute.
        var draft = LogDraft.Of(last) with { Day = turn.Today, From = null, Reason = null, Entry = null, EntryVersion = null };
        await LogHoursConversation.BeginWithAsync(dialogs, draft, cancellationToken);
    }
}
