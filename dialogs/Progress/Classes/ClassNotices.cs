using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>What was planned for somebody who is expected, a while's together.</summary>
public sealed class PlannedNotice(ClassBoard board) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(PlannedNotice));

    public static NoticeDescription Description { get; } = new(typeof(PlannedNotice), SessionNews.Planned);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var views = await Subjects.OfAsync(subjects, id => board.OneAsync(reader.Speaker.Id, reader.Speaker.BatchId, id, cancellationToken));
        List<LessonView> coming = [.. views.Where(view => view.Booking is not null && view.Session.StartsAt > reader.Now)];
        return coming.Count == 0
            ? null
            : ClassCard
                .List("", Texts[coming.Count == 1 ? "PlannedOne" : "PlannedMany"], coming, reader.AsTurn())
                .Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }
}

/// <summary>What an administrator planned, moved or called off, for whoever teaches it: each as it is now.</summary>
public sealed class TeachingNotice(ClassBoard board) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(TeachingNotice));

    public static NoticeDescription Description { get; } = new(typeof(TeachingNotice), SessionNews.TeacherNews);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var views = await Subjects.OfAsync(subjects, id => board.HeldAsync(reader.Speaker.Id, reader.Speaker.BatchId, id, cancellationToken));
        List<LessonView> coming = [.. views.Where(view => view.Session.StartsAt > reader.Now)];
        if (coming.Count == 0)
            return null;
        var (on, off) = (
            coming.FindAll(view => view.Session.State == SessionState.Open),
            coming.FindAll(view => view.Session.State != SessionState.Open)
        );
        var (turn, words) = (reader.AsTurn(), new SessionWords(reader.AsTurn()));
        var card = on.Count > 0 ? ClassCard.List("", Texts["TeachingTitle"], on, turn) : new Card("").Title(Texts["TeachingOff"]);
        foreach (var view in off)
            card.Item(Texts.Say("OffItem", ("what", words.Taught(view.Session))), Spoken.Sentence(words.When(view.Session)));
        return card.Buttons(new Button(Texts.Shared["Classes"], ClassVerbs.List));
    }
}

/// <summary>Who cannot come, for whoever says afterwards who came.</summary>
public sealed class ExcuseNotice(ClassBoard board) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(ExcuseNotice), SessionNews.Excuse);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var views = await Subjects.OfAsync(subjects, id => board.HeldAsync(reader.Speaker.Id, reader.Speaker.BatchId, id, cancellationToken));
        foreach (var view in views.Where(view => view.Session.State == SessionState.Open))
            if (
                await board.ExpectedAsync(reader.Speaker.Id, reader.Speaker.BatchId, view.Session.Id, cancellationToken) is var people
                && people.Any(one => one.Why is not null)
            )
                return ClassCard.Expected("", view, people, reader.AsTurn());
        return null;
    }
}

/// <summary>The classes that notices are about.</summary>
static class Subjects
{
    public static async Task<IReadOnlyList<LessonView>> OfAsync(IReadOnlyList<string> subjects, Func<SessionId, Task<LessonView?>> find)
    {
        List<LessonView> found = [];
        foreach (var subject in subjects.Distinct())
            if (Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id) && await find(new SessionId(id)) is { } view)
                found.Add(view);
        return [.. found.OrderBy(view => view.Session.StartsAt)];
    }
}
