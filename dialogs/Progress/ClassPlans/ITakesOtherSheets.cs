using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.ClassPlans;

/// <summary>Takes sheets that are no plan of classes, which their head says.</summary>
public interface ITakesOtherSheets
{
    /// <summary>False when the sheet is none of its kind.</summary>
    Task<bool> TakeAsync(DialogContext dialogs, Turn turn, SentFile file, SheetTable table, CancellationToken cancellationToken);
}
