using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Messages.Reminders;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Storage;
using SupervisionBot.Talks;

namespace SupervisionBot.Delivery;

/// <summary>
/// Turns what one person is to be told into messages of the outbox, in one transaction: what is still true, in their language and zone, for
/// the place where they were last met.
/// </summary>
sealed class NoticeRun(
    SupervisionDb db,
    DatabaseWriter writer,
    PersonFinder people,
    Speakers speakers,
    NoticeCatalogue kinds,
    OpenNoticeWriter writerOf,
    Restraint restraint,
    TimeProvider time
)
{
    const int MostPlaces = 20;

    /// <summary>How many messages were queued.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Another host was faster.</exception>
    public async Task<int> RunAsync(PersonId person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        using var turn = await writer.EnterAsync(cancellationToken);
        using var reading = await writer.ReadAsync(db, cancellationToken);
        var waiting = await db
            .Notices.Where(n => n.To == person && n.State == NoticeState.Waiting && (n.DueAt <= now || (n.Gathers && n.Held == null)))
            .OrderBy(n => n.Kind != Preferences.PauseOverNotice)
            .ThenBy(n => n.DueAt)
            .ThenBy(n => n.ChangedAt)
            // What was queued at once comes in the same order each time: ids of one instant have none.
            .ThenBy(n => n.Kind)
            .ThenBy(n => n.Id)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
            return 0;
        foreach (var late in waiting.Where(notice => notice.Until <= now))
            late.Drop(now);
        var due = waiting
            .Where(notice => notice.State == NoticeState.Waiting)
            .GroupBy(Together)
            .Where(group => group.Any(notice => notice.DueAt <= now))
            .ToList();
        var queued = 0;
        if (due.Count > 0)
        {
            var place = await PlaceAsync(person, cancellationToken);
            foreach (var group in due)
            {
                if (place is null)
                    foreach (var notice in group)
                        notice.Miss(NotReachedBecause.NoPlace, now);
                else
                    queued = await WriteAsync(place, person, [.. group], queued, now, cancellationToken);
            }
        }
        await writer.SaveAsync(db, () => db.SaveChangesAsync(cancellationToken));
        return queued;
    }

    /// <summary>What goes out as one message: notices of a kind that gathers, or those of one subject.</summary>
    static (BatchId, string, string) Together(Notice notice) => (notice.BatchId, notice.Kind, notice.Gathers ? "" : notice.Subject + "/");

    async Task<int> WriteAsync(
        Whereabouts place,
        PersonId person,
        List<Notice> notices,
        int queued,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var first = notices[0];
        var participant = await people.FindAsync(person, first.BatchId, cancellationToken) ?? await GuestAsync(person, cancellationToken);
        if (participant != null && await restraint.HoldAsync(participant, notices, now, cancellationToken) is { } hold)
        {
            foreach (var notice in notices)
                notice.PutOff(hold);
            return queued;
        }
        if (
            participant is null
            || (participant.LeftAt is not null && !kinds.Of(first.Kind).ReachesWhoLeft)
            || await CardAsync(place, participant, notices, now, cancellationToken) is not var (card, replaced)
        )
        {
            foreach (var notice in notices)
                notice.Drop(now);
            return queued;
        }
        if (kinds.Of(first.Kind).ReplacesUnread)
            queued += await RemoveUnreadAsync(place, first, queued, now, cancellationToken);
        card.Named(NoticeCard.Of(replaced ?? first.Id));
        var activity = card.ToActivity(place.Reference.ChannelId, place.Reference.User?.Id).ApplyConversationReference(place.Reference);
        // It answers nothing that was said.
        activity.ReplyToId = null;
        var message = new OutboxMessage(
            TypedId.New<MessageId>(time),
            place.Key,
            null,
            queued,
            replaced is null ? OutboxKind.Send : OutboxKind.Update,
            ActivityJson.Write(activity),
            now
        ).WithCard(card.Id);
        db.Outbox.Add(message);
        restraint.Told(notices);
        foreach (var notice in notices)
            notice.WrittenAs(message.Id, now);
        return queued + 1;
    }

    /// <summary>A former trainee hears of an open class of a batch in which they have no part.</summary>
    async Task<Participant?> GuestAsync(PersonId person, CancellationToken cancellationToken) =>
        await people.FindAsync(person, cancellationToken) is { } found && found.Is(Role.Alumnus) ? found : null;

    /// <summary>Has the messages of the kind deleted that came after the person was last here. Answers how many.</summary>
    async Task<int> RemoveUnreadAsync(Whereabouts place, Notice next, int queued, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var unread = await db
            .Notices.Where(n => n.To == next.To && n.Kind == next.Kind && n.BatchId == next.BatchId && n.State == NoticeState.Sent)
            .Join(db.Outbox, n => n.MessageId, m => m.Id, (_, m) => m)
            .Where(m =>
                m.TalkKey == place.Key
                && m.SentActivityId != null
                && m.SentAt >= place.LastTurnAt
                && !db.Outbox.Any(gone => gone.TalkKey == m.TalkKey && gone.Kind == OutboxKind.Delete && gone.Card == m.Card)
            )
            .Select(m => new { m.SentActivityId, m.Card })
            .Distinct()
            .ToListAsync(cancellationToken);
        foreach (var message in unread)
        {
            var gone = new Activity { Type = ActivityTypes.MessageDelete, Id = message.SentActivityId };
            db.Outbox.Add(
                new OutboxMessage(TypedId.New<MessageId>(time), place.Key, null, queued++, OutboxKind.Delete, ActivityJson.Write(gone), now).WithCard(
                    message.Card
                )
            );
        }
        return unread.Count;
    }

    /// <summary>The card, and the notice whose card it takes the place of.</summary>
    async Task<(Card, NoticeId?)?> CardAsync(
        Whereabouts place,
        Participant participant,
        List<Notice> notices,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var reader = new NoticeReader(await speakers.OfAsync(participant, cancellationToken), place.Language ?? participant.Language, now);
        Turn.SetCulture(reader.Language);
        var kind = kinds.Of(notices[0].Kind);
        var own = writerOf(kind);
        var card = await own.WriteAsync(reader, [.. notices.Select(notice => notice.Subject).Distinct()], cancellationToken);
        if (card is null)
            return null;
        return (
            kind.Why is { } why ? SnoozeConversation.Add(card, why()) : card,
            await own.InPlaceOfAsync(reader, notices[0].Subject, cancellationToken)
        );
    }

    /// <summary>Where the person was last met alone.</summary>
    async Task<Whereabouts?> PlaceAsync(PersonId person, CancellationToken cancellationToken)
    {
        var talks = await db
            .Talks.AsNoTracking()
            .Where(talk => talk.PersonId == person && talk.Reference != "")
            .OrderByDescending(talk => talk.LastTurnAt)
            .Take(MostPlaces)
            .Select(talk => new
            {
                talk.Key,
                talk.Reference,
                talk.State,
                talk.LastTurnAt,
            })
            .ToListAsync(cancellationToken);
        foreach (var talk in talks)
        {
            var reference = TalkPlace.Read(talk.Reference);
            if (TalkPlace.IsInGroup(reference.Conversation))
                continue;
            return new Whereabouts(talk.Key, reference, Languages.FromTag(TalkFormat.Read(talk.State)?.Memory.Language), talk.LastTurnAt);
        }
        return null;
    }

    /// <param name="Language">That of the talk, when it is not the person's own.</param>
    sealed record Whereabouts(string Key, ConversationReference Reference, Language? Language, DateTimeOffset LastTurnAt);
}
