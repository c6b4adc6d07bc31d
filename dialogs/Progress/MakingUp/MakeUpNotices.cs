using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.MakingUp;

/// <summary>Work that is to make up for a class, for whoever decides, while it waits.</summary>
public sealed class MakeUpNotice(MakeUps makeUps) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(MakeUpNotice));

    public static NoticeDescription Description { get; } = new(typeof(MakeUpNotice), SessionNews.MakeUp) { Why = () => Texts["WaitsWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        MakeUpMeant.Read($"{subjects[0]}.0") is { } meant
        && await makeUps.OneAsync(reader.Speaker.AsHost(), meant.Session, meant.Who, cancellationToken) is { Work.State: MakeUpState.Waiting } view
            ? MakeUpCard.One("", view, new SessionWords(reader.AsTurn()))
            : null;
}

/// <summary>What became of it, for the trainee.</summary>
public sealed class MakeUpAnswerNotice(MakeUps makeUps) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(MakeUpAnswerNotice), SessionNews.MakeUpAnswer);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
        && await makeUps.OwnAsync(reader.Speaker.AsTrainee(), new SessionId(id), cancellationToken) is { Work.State: not MakeUpState.Waiting } view
            ? MakeUpCard.Answer("", view, new SessionWords(reader.AsTurn()))
            : null;
}
