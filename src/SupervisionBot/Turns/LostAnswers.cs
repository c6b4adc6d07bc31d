using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels;
using SupervisionBot.Core;
using SupervisionBot.Core.Talks;
using SupervisionBot.Dialogs.Talking.Welcome;

namespace SupervisionBot.Turns;

/// <summary>
/// Answers that the channel did not take and that are not tried again: in front of the next answer the person hears what they said.
/// </summary>
static class LostAnswers
{
    const int MostTold = 5;

    /// <summary>Says them, the oldest first, in words: a button on them may lead nowhere by now.</summary>
    public static async Task<IReadOnlyList<OutboxMessage>> SayAsync(
        SupervisionDb db,
        ITurnContext context,
        string key,
        CancellationToken cancellationToken
    )
    {
        // A card that changed beside an answer said nothing of its own.
        var lost = await db
            .Outbox.AsNoTracking()
            .Where(m =>
                m.TalkKey == key
                && m.CausedBy != null
                && (m.State == OutboxState.Refused || m.State == OutboxState.GivenUp)
                && (
                    m.Kind == OutboxKind.Send
                    || (
                        m.Kind == OutboxKind.Update
                        && !db.Outbox.Any(o => o.TalkKey == m.TalkKey && o.CausedBy == m.CausedBy && o.Kind == OutboxKind.Send)
                    )
                )
            )
            .OrderByDescending(m => m.QueuedAt)
            .ThenByDescending(m => m.Ordinal)
            .Take(MostTold)
            .ToListAsync(cancellationToken);
        lost.Reverse();
        foreach (var words in lost.Select(Words).Where(words => words.Length > 0))
        {
            // Should this be lost as well, the words within are told again, not what is said around them.
            var message = MessageFactory.Text(Delayed.Before(words));
            message.Summary = words;
            message.TextFormat = TextFormatTypes.Plain;
            await context.SendActivityAsync(message, cancellationToken);
        }
        return lost;
    }

    /// <summary>Saved with the turn that says them.</summary>
    public static void Told(SupervisionDb db, Talk talk, IReadOnlyList<OutboxMessage> lost)
    {
        foreach (var message in lost)
            db.Attach(message).Entity.Recall();
        if (talk.Missed)
            talk.CatchUp();
    }

    static string Words(OutboxMessage message)
    {
        var activity = ActivityJson.Read(message.Activity);
        return (string.IsNullOrEmpty(activity.Summary) ? activity.Text ?? "" : activity.Summary).Trim();
    }
}
