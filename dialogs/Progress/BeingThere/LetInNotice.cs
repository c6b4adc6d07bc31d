using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.BeingThere;

/// <summary>Whoever holds a class let the trainee in, who was not expected: as what, while it is on.</summary>
public sealed class LetInNotice(CheckIns checkIns) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(LetInNotice));

    public static NoticeDescription Description { get; } = new(typeof(LetInNotice), SessionNews.LetInNotice);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id)
            || await checkIns.LetInAsAsync(reader.Speaker.Id, new SessionId(id), cancellationToken) is not var (session, by, admission)
        )
            return null;
        var words = new SessionWords(reader.AsTurn());
        return new Card("")
            .Text(
                admission.Missed is { } missed
                    ? Texts.Say("NoticeMakesUp", ("name", words.Name(by)), ("what", words.TopicOf(session)), ("when", words.When(missed)))
                    : Texts.Say("NoticeGuestNoClassHours", ("name", words.Name(by)), ("what", words.TopicOf(session)))
            )
            .Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }
}
