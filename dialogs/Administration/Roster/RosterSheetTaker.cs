using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core;
using SupervisionBot.Core.Files;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Progress.ClassPlans;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Administration.Roster;

/// <summary>Takes a sheet whose head is a roster's.</summary>
sealed class RosterSheetTaker : ITakesOtherSheets
{
    static readonly Texts Texts = new(typeof(RosterSheetTaker));

    public async Task<bool> TakeAsync(DialogContext dialogs, Turn turn, SentFile file, SheetTable table, CancellationToken cancellationToken)
    {
        if (!RosterFile.MayBe(table))
            return false;
        var reading = RosterFile.ReadOwn(table);
        if (reading is RosterReading.Table read)
            await dialogs.BeginDialogAsync(
                RosterSheetConversation.Description.Id,
                Json.Write(
                    new RosterSheetDraft(
                        read.Rows,
                        read.Absent,
                        [.. read.Problems.Select(RosterCard.Sentence)],
                        [.. read.Unused.Select(column => Texts.Say("Unused", ("column", column)))]
                    )
                ),
                cancellationToken
            );
        else
            await dialogs.Context.ShowAsync(
                RosterCard.NoRoster(turn.Memory.NewCard(), file.Name, ((RosterReading.NotARoster)reading).Problems),
                null,
                cancellationToken
            );
        return true;
    }
}
