using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Handouts;

/// <summary>A file was handed out, for whoever may come, while it is there.</summary>
public sealed class HandoutNotice(Core.Sessions.Handouts handouts, AfterSession sessions) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(HandoutNotice));

    public static NoticeDescription Description { get; } = new(typeof(HandoutNotice), SessionNews.Handout);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(subjects[^1], CultureInfo.InvariantCulture, out var id)
            || await handouts.ForAsync(reader.Speaker.Id, new SessionId(id), cancellationToken) is not { } file
            || await sessions.SessionAsync(new SessionId(id), cancellationToken) is not { State: SessionState.Open } session
        )
            return null;
        var words = new SessionWords(reader.AsTurn());
        return new Card("")
            .Title(Texts.Say("HandoutOf", ("what", words.TopicOf(session))))
            .Facts((Texts.Shared["FactWhen"], words.When(session)), (Texts.Shared["FactWhere"], session.Place), (Texts["FactFile"], file.Name))
            .Buttons(new Button(Texts.Shared["GetHandout"], HandoutVerbs.Get.About(session.Id), ButtonStyle.First));
    }
}
