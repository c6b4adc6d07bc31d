using SupervisionBot.Core.Exports;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Exports;

/// <summary>Something large that somebody asked for is made.</summary>
public sealed class ExportMadeNotice(ExportDesk desk) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ExportMadeNotice));

    public static NoticeDescription Description { get; } = new(typeof(ExportMadeNotice), ExportDesk.MadeNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (ExportDesk.Read(subjects[^1]) is not var (export, lost))
            return null;
        var who = reader.Speaker.Id;
        if (await desk.FileAsync(who, export, cancellationToken) is { } file)
        {
            var card = new Card("").Title(Texts["MadeTitle"]).Text(Texts.Say("MadeText", ("name", file.Name), ("size", Spoken.Size(file.Size))));
            if (lost > 0)
                card.Text(Texts.Say(lost == 1 ? "MadeLostOne" : "MadeLost", ("count", lost)));
            return card.Buttons(new Button(Texts["Get"], ExportVerbs.Get.About(export), ButtonStyle.First));
        }
        return await desk.HasFailedAsync(who, export, cancellationToken) ? new Card("").Text(Texts["MadeFailed"]) : null;
    }
}
