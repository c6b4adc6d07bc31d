using Microsoft.Bot.Schema;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Talks;

/// <summary>One thing that a turn wants to send, in its order.</summary>
/// <param name="Card">The name of the card that it carries or replaces.</param>
sealed record Outgoing(OutboxKind Kind, Activity Activity, string? Card);
