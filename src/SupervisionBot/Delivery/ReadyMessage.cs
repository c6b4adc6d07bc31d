using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Delivery;

/// <summary>A message of the outbox with the activity to send.</summary>
sealed record ReadyMessage(OutboxMessage Row, Activity Activity);

/// <summary>What became of an attempt to send a message.</summary>
/// <param name="SentActivityId">The channel's id of it.</param>
/// <param name="NextAttemptAt">For one that stays queued.</param>
/// <param name="Tried">False for one that had to wait behind another.</param>
/// <param name="Begun">The bot began: a notice may stand behind it.</param>
/// <param name="Because">For one that is not tried again.</param>
sealed record Attempt(
    MessageId Id,
    string TalkKey,
    string? Card,
    OutboxState State,
    DateTimeOffset At,
    string? SentActivityId = null,
    DateTimeOffset? NextAttemptAt = null,
    string? Reason = null,
    bool Tried = true,
    bool Begun = false,
    NotReachedBecause? Because = null
);
