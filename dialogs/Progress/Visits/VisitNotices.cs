using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Progress.Classes;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Visits;

/// <summary>A visit is planned for which the reader can sign up.</summary>
public sealed class VisitOpenNotice(ClassBoard board) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(VisitOpenNotice), SessionNews.VisitOpen);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        await VisitNotices.FindAsync(board, reader, subjects, cancellationToken) is { SignUp: { Position: null }, Booking: null } view
            ? ClassCard.One("", view, reader.AsTurn(), VisitNotices.Texts["OpenTitle"])
            : null;
}

/// <summary>A place for somebody who waited.</summary>
public sealed class VisitPlaceNotice(ClassBoard board) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(VisitPlaceNotice), SessionNews.VisitPlace);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken) =>
        await VisitNotices.FindAsync(board, reader, subjects, cancellationToken) is { SignUp: not null, Booking: not null } view
            ? ClassCard.One(
                "",
                view,
                reader.AsTurn(),
                VisitNotices.Texts.Say("HasPlace", ("what", new SessionWords(reader.AsTurn()).TopicOf(view.Session)))
            )
            : null;
}

/// <summary>A place was given up shortly before, for whoever organises the visit.</summary>
public sealed class VisitGivenUpNotice(Core.Sessions.Visits visits) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(VisitGivenUpNotice), SessionNews.VisitGivenUp);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
            || await visits.GivenUpAsync(reader.Speaker.Id, new BookingId(id), cancellationToken) is not var (session, who, why)
        )
            return null;
        var words = new SessionWords(reader.AsTurn());
        return new Card("")
            .Title(VisitNotices.Texts.Say("GivenUpBy", ("name", words.Name(who)), ("what", words.TopicOf(session))))
            .Hint(Spoken.Sentence(words.When(session)))
            .Text(why)
            .Buttons(new Button(VisitNotices.Texts["WhoComes"], VisitVerbs.List.About(session.Id)), SessionWords.See(session));
    }
}

/// <summary>Whoever was there is asked for a report, until it is handed in.</summary>
public sealed class VisitReportNotice(MakeUps makeUps) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(VisitReportNotice), SessionNews.VisitReport);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (
            !Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
            || (await makeUps.OwedAsync(reader.Speaker.AsTrainee(), cancellationToken)).FirstOrDefault(one => one.Id.Value == id) is not { } session
            || await makeUps.OwnAsync(reader.Speaker.AsTrainee(), session.Id, cancellationToken) is not null
        )
            return null;
        var words = new SessionWords(reader.AsTurn());
        return new Card("")
            .Title(VisitNotices.Texts.Say("ReportTitle", ("what", words.TopicOf(session))))
            .Text(VisitNotices.Texts["ReportAsk"])
            .Buttons(new Button(Texts.Shared["WriteReport"], MakeUpVerbs.Begin.About(session.Id), ButtonStyle.First), SessionWords.See(session));
    }
}

static class VisitNotices
{
    public static readonly Texts Texts = new(typeof(VisitNotices));

    public static async Task<LessonView?> FindAsync(
        ClassBoard board,
        NoticeReader reader,
        IReadOnlyList<string> subjects,
        CancellationToken cancellationToken
    ) =>
        Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id)
        && await board.OneAsync(reader.Speaker.Id, reader.Speaker.BatchId, new SessionId(id), cancellationToken) is { } view
        && view.Session.StartsAt > reader.Now
            ? view
            : null;
}
