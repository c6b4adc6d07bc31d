using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Supervision.SupervisorSessions;

/// <summary>Who booked and who cancelled, a while's together: each session as it stands now.</summary>
public sealed class BookingNews(SessionBoard board) : NoticeWriter, INoticeWriter
{
    public static NoticeDescription Description { get; } = new(typeof(BookingNews), SessionNews.NewBooking);

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        var words = new SessionWords(reader.AsTurn());
        List<HostView> sessions = [];
        foreach (var subject in subjects.Distinct())
            if (
                Guid.TryParse(subject, CultureInfo.InvariantCulture, out var id)
                && await board.HostedAsync(reader.Speaker.AsHost(), new SessionId(id), cancellationToken) is { Session.State: SessionState.Open } view
                && view.Session.StartsAt > reader.Now
            )
                sessions.Add(view);
        return sessions.Count == 0 ? null : SessionCard.News([.. sessions.OrderBy(view => view.Session.StartsAt)], words);
    }
}

/// <summary>A trainee asks for a late change.</summary>
public sealed class ChangeRequestNotice(ChangeRequests requests) : NoticeWriter, INoticeWriter
{
    static readonly Texts Texts = new(typeof(ChangeRequestNotice));

    public static NoticeDescription Description { get; } = new(typeof(ChangeRequestNotice), SessionNews.Change) { Why = () => Texts["RequestWhy"] };

    public override async Task<Card?> WriteAsync(NoticeReader reader, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(subjects[0], CultureInfo.InvariantCulture, out var id))
            return null;
        if (await requests.FindAsync(reader.Speaker.Id, id, cancellationToken) is not { Request.AnsweredAt: null } view)
            return null;
        return SessionCard.Request("", view, new SessionWords(reader.AsTurn()));
    }
}
