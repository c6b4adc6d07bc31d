using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Privacy;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.MyData;

/// <summary>The copy that somebody asked for is made.</summary>
public sealed class CopyNotice(DataRequests requests) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(CopyNotice));

    public static NoticeDescription Description { get; } = new(typeof(CopyNotice), DataRequests.CopyNotice) { ReachesWhoLeft = true };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id)
        && await requests.CopyAsync(reader.Speaker.Id, new DataRequestId(id), cancellationToken) is { } file
            ? new Card("")
                .Title(Texts["CopyTitle"])
                .Text(Texts.Say("CopyText", ("size", Spoken.Size(file.Size))))
                .Buttons(new Button(Texts["Get"], MyDataVerbs.Get.About(new DataRequestId(id)), ButtonStyle.First))
            : null;
}

/// <summary>What an administrator answers to a wish to have one's data deleted.</summary>
public sealed class AnsweredNotice(DataRequests requests) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(AnsweredNotice));

    public static NoticeDescription Description { get; } = new(typeof(AnsweredNotice), DataRequests.AnsweredNotice) { ReachesWhoLeft = true };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id)
        && await requests.AnsweredAsync(reader.Speaker.Id, new DataRequestId(id), cancellationToken) is ({ Answer: { Length: > 0 } words }, { } by)
            ? new Card("")
                .Title(Texts.Say("AnswerTitle", ("name", by.In(reader.Language))))
                .Text(words)
                .Buttons(new Button(Texts["HelpTitle"], MyDataVerbs.Show))
            : null;
}
