using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Hours.ExportHours;

/// <summary>The person's own entries as a workbook, in their language.</summary>
public sealed class ExportHoursConversation(HourList entries, PersonFinder people) : Conversation(Description), IDescribed
{
    public static ConversationDescription Description { get; } =
        new(typeof(ExportHoursConversation), "export-hours") { Intents = ["export_hours"], Theme = Theme.Hours };

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        var all = await entries.AllAsync(turn.Speaker.AsTrainee(), cancellationToken);
        if (all.Count == 0)
        {
            await dialogs.Context.SayAsync(Texts["Nothing"], [Texts.Shared["LogHours"]], cancellationToken);
            return;
        }
        var words = new EntryWords(turn, await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken));
        var length = Spoken.Length(all.Where(entry => entry.Counts).Sum(entry => entry.Minutes));
        var name = Texts.Say("FileName", ("name", turn.Speaker.NameIn(turn.Language)), ("day", turn.Today.ToString("yyyy-MM-dd", null)));
        var about = Texts.Say(all.Count == 1 ? "AboutOne" : "About", ("count", all.Count), ("length", length));
        await dialogs.Context.SayAsync(about, cancellationToken: cancellationToken);
        var file = new OutgoingFile(name, HoursWorkbook.ContentType, HoursWorkbook.Write(Texts, all, words)) { Description = about };
        await dialogs.Context.SendFileAsync(turn, file, cancellationToken);
    }
}
