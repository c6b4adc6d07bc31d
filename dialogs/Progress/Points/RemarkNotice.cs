using System.Globalization;
using SupervisionBot.Core.Materials;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Points;

/// <summary>Brings a reviewer's comment, or the file that came back with it, to whose version it is.</summary>
public sealed class RemarkNotice(Remarks remarks) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(RemarkNotice));

    public static NoticeDescription Description { get; } = new(typeof(RemarkNotice), Remarks.RemarkNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var card = new Card("");
        var said = false;
        foreach (var subject in subjects)
        {
            if (
                !Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
                || await remarks.FindAsync(reader.Speaker.AsTrainee(), id, cancellationToken) is not var (remark, version, by, file)
                || reader.Speaker.Batch.ItemOf(version.Item) is not { } item
            )
                continue;
            card.Title(Texts.Say("Remarked", ("name", by.In(reader.Language)), ("item", item.Name.In(reader.Language)), ("number", version.Number)));
            if (remark.Text.Length > 0)
                card.Text(remark.Text);
            if (file != null)
                card.Step(
                    Texts.Say("RemarkedFile", ("file", file.Name), ("size", Spoken.Size(file.Size))),
                    new Button(Texts["GetFile"], PointsVerbs.File.About(subject))
                );
            said = true;
        }
        return said ? card.Buttons(new Button(Texts["MyMaterials"], MaterialsVerbs.List)) : null;
    }
}
