using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core;
using SupervisionBot.Delivery;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Talking.Help;
using SupervisionBot.Talks;

namespace SupervisionBot.Turns;

/// <summary>
/// What somebody asks in a group chat or a channel is answered in their personal talk: hours and results are nobody else's business.
/// Only help, which says nothing about anybody, is answered where it was asked.
/// </summary>
sealed partial class PrivateTalk(IServiceScopeFactory scopes, Connector connector, ILogger<PrivateTalk> logger)
{
    const string Personal = "personal";

    public static bool IsNeeded(Activity activity, Input input) =>
        TalkPlace.IsInGroup(activity.Conversation)
        && input switch
        {
            Input.Said said => !HelpConversation.IsAskedFor(said.Text),
            Input.Arrived or Input.Left => false,
            _ => true,
        };

    /// <summary>The same activity as if it had come in the person's own talk.</summary>
    public async Task<Move> MoveAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<WhoIsIt>().FindAsync(turn, cancellationToken) is not { } person)
            return new Move.Stranger();
        var place = await KnownAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), turn.Activity, person.Id, cancellationToken)
            ?? await OpenAsync(turn.Activity, cancellationToken);
        if (place is null)
            return new Move.Impossible();
        place.Conversation.ConversationType ??= Personal;
        var asked = turn.Activity;
        var moved = new Activity(asked.Type)
        {
            Id = asked.Id,
            ChannelId = asked.ChannelId,
            ServiceUrl = asked.ServiceUrl,
            From = asked.From,
            Recipient = asked.Recipient,
            Locale = asked.Locale,
            Timestamp = asked.Timestamp,
            LocalTimestamp = asked.LocalTimestamp,
            LocalTimezone = asked.LocalTimezone,
            DeliveryMode = asked.DeliveryMode,
            Name = asked.Name,
            Value = asked.Value,
            ReplyToId = asked.ReplyToId,
            Attachments = asked.Attachments,
            ChannelData = asked.ChannelData,
            Conversation = place.Conversation,
            // The mention was for the group.
            Text = Inbound.WithoutMention(asked),
        };
        return new Move.To(moved);
    }

    /// <summary>A talk of the page is none of the channel that it is played as.</summary>
    static async Task<ConversationReference?> KnownAsync(SupervisionDb db, Activity asked, PersonId person, CancellationToken cancellationToken)
    {
        var (channel, ofPage) = (asked.ChannelId, DirectLineAdapter.Serves(asked.ChannelId, asked.ServiceUrl));
        var places = await db
            .Talks.AsNoTracking()
            .Where(talk => talk.PersonId == person && talk.Reference != "" && talk.Key.StartsWith(channel + "/"))
            .OrderByDescending(talk => talk.LastTurnAt)
            .Select(talk => talk.Reference)
            .ToListAsync(cancellationToken);
        return places
            .Select(TalkPlace.Read)
            .FirstOrDefault(place =>
                !TalkPlace.IsInGroup(place.Conversation) && DirectLineAdapter.Serves(place.ChannelId, place.ServiceUrl) == ofPage
            );
    }

    async Task<ConversationReference?> OpenAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (DirectLineAdapter.Serves(activity.ChannelId, activity.ServiceUrl))
            return null;
        try
        {
            return await connector.OpenTalkAsync(activity, cancellationToken);
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            LogNotOpened(Refusal.Reason(refused));
            return null;
        }
    }

    [LoggerMessage(1011, LogLevel.Information, "A personal talk could not be opened: {Reason}")]
    partial void LogNotOpened(string reason);
}

/// <summary>Where the answer to something that was asked in a group goes.</summary>
abstract record Move
{
    Move() { }

    public sealed record To(Activity Activity) : Move;

    /// <summary>Nobody knows whose personal talk it would be; a stranger is answered where they are.</summary>
    public sealed record Stranger : Move;

    /// <summary>The channel opens no talk with them.</summary>
    public sealed record Impossible : Move;
}

/// <summary>Marks a turn whose answers go elsewhere than where its activity came from: they reply to no message there.</summary>
sealed record AnsweredElsewhere;
