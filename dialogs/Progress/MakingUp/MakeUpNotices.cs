using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

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

/// <summary>A class that the trainee missed is made up by another, or is not any more.</summary>
public sealed class ClassMadeUpNotice(ClassesMadeUp madeUps, ClassBoard board) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ClassMadeUpNotice));

    public static NoticeDescription Description { get; } = new(typeof(ClassMadeUpNotice), SessionNews.ClassMadeUp);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var key))
            return null;
        var words = new SessionWords(reader.AsTurn());
        var made = await madeUps.OfAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        if (made.FirstOrDefault(one => one.Missed.Id.Value == key) is { By: { } later } one)
            return Card(
                Texts.Say("MadeUpClassHours", ("what", words.TopicOf(one.Missed)), ("when", words.When(one.Missed)), ("later", words.When(later)))
            );
        var missed = await board.MissedAsync(reader.Speaker.Id, reader.Speaker.BatchId, cancellationToken);
        return missed.FirstOrDefault(view => view.Session.Id.Value == key) is { Session: var again }
            ? Card(Texts.Say("MadeUpNoMore", ("what", words.TopicOf(again)), ("when", words.When(again))))
            : null;
    }

    static Card Card(string text) => new Card("").Text(text).Buttons(new Button(Texts["SeeMissed"], ClassVerbs.Missed));
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
