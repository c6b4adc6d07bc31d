using SupervisionBot.Core.Alumni;
using SupervisionBot.Dialogs.Progress.MyProgress;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.MyRecord;

/// <summary>A batch was closed: who finished hears what they are now and what they can do, the others what they lack.</summary>
public sealed class ClosedNotice(PersonRecords records) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ClosedNotice));

    public static NoticeDescription Description { get; } = new(typeof(ClosedNotice), Closing.Notice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var own = await records.OfAsync(reader.Speaker.Id, cancellationToken);
        if (own.FirstOrDefault(record => record.Id == reader.Speaker.BatchId) is not { Batch.ClosedOn: not null } record)
            return null;
        var (turn, batch) = (reader.AsTurn(), record.Batch.Name.In(reader.Language));
        var card = new Card("");
        if (record.IsAlumnus)
            card.Title(Texts.Say("Finished", ("batch", batch))).Text(Texts["FinishedCan"]);
        else
        {
            card.Title(Texts.Say("NotFinished", ("batch", batch))).Text(Texts["NotFinishedLacks"]);
            foreach (var rule in record.Standing.Rules.Where(rule => !rule.Met))
                card.Hint(new RuleWords(turn).Line(rule));
            card.Text(Texts["NotFinishedCan"]);
        }
        return card.Buttons(new Button(Texts.Shared["MyRecord"], MyRecordVerbs.Show));
    }
}
