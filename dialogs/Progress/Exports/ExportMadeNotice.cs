using System.Globalization;
using SupervisionBot.Core;
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
        if (!Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id))
            return null;
        var (who, export) = (reader.Speaker.Id, new ExportId(id));
        if (await desk.FileAsync(who, export, cancellationToken) is { } file)
            return new Card("")
                .Title(Texts["MadeTitle"])
                .Text(Texts.Say("MadeText", ("name", file.Name), ("size", Spoken.Size(file.Size))))
                .Buttons(new Button(Texts["Get"], ExportVerbs.Get.About(export), ButtonStyle.First));
        return await desk.HasFailedAsync(who, export, cancellationToken) ? new Card("").Text(Texts["MadeFailed"]) : null;
    }
}
