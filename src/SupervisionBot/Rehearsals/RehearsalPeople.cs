using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Talks;
using SupervisionBot.Core.WebChat;
using SupervisionBot.Talks;

namespace SupervisionBot.Rehearsals;

/// <summary>
/// In a copy nobody has talked yet: what people said to the bot is theirs, and no message of a rehearsal may find the way to where they are met. Each
/// gets a conversation on the page, in which the bot tells what it would have told them.
/// </summary>
static class RehearsalPeople
{
    /// <returns>Whom the bot could reach where they are.</returns>
    public static async Task<IReadOnlySet<PersonId>> MeetAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        var reached = await db
            .Talks.Where(talk => talk.PersonId != null && talk.Reference != "")
            .Select(talk => talk.PersonId!.Value)
            .ToListAsync(cancellationToken);
        await ForgetTalksAsync(db, cancellationToken);
        var people = await db
            .People.Where(person => db.Memberships.Any(membership => membership.PersonId == person.Id))
            .Select(person => new { person.Id, person.Name })
            .ToListAsync(cancellationToken);
        foreach (var person in people)
        {
            var conversation = RandomIds.New();
            var place = PlaceOf(person.Id, person.Name, conversation);
            // As of long ago: what could not be told before does not come all at once.
            var talk = new Talk(TalkKey.Of(place)!);
            talk.Remember(person.Id, "", TalkPlace.Write(place), DateTimeOffset.UnixEpoch);
            db.AddRange(new WebChatConversation(conversation, person.Id, DateTimeOffset.UnixEpoch), talk);
        }
        await db.SaveChangesAsync(cancellationToken);
        await whole.CommitAsync(cancellationToken);
        return reached.ToHashSet();
    }

    /// <summary>With every key by which anything outside was signed: what is issued in a rehearsal opens nothing there, nor the other way.</summary>
    static async Task ForgetTalksAsync(SupervisionDb db, CancellationToken cancellationToken)
    {
        await db.Outbox.ExecuteDeleteAsync(cancellationToken);
        await db.InboundActivities.ExecuteDeleteAsync(cancellationToken);
        await db.LateActivities.ExecuteDeleteAsync(cancellationToken);
        await db.Talks.ExecuteDeleteAsync(cancellationToken);
        await db.WebChatUploads.ExecuteDeleteAsync(cancellationToken);
        await db.WebChatActivities.ExecuteDeleteAsync(cancellationToken);
        await db.WebChatConversations.ExecuteDeleteAsync(cancellationToken);
        await db.WebChatTickets.ExecuteDeleteAsync(cancellationToken);
        await db.WebChatKeys.ExecuteDeleteAsync(cancellationToken);
        await db.RingKeys.ExecuteDeleteAsync(cancellationToken);
    }

    static Activity PlaceOf(PersonId person, string name, string conversation) =>
        new(ActivityTypes.ConversationUpdate)
        {
            ChannelId = ChannelIds.WebChat,
            ServiceUrl = DirectLineAdapter.ServiceUrl,
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount(person.Value.ToString(), name, RoleTypes.User),
            Recipient = new ChannelAccount(DirectLineAdapter.BotId, role: RoleTypes.Bot),
        };
}
