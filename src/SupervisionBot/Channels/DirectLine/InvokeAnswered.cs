using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>In a turn's state: the answer to an invoke. Teams' client gets it as the body of its request; a page gets none.</summary>
sealed record InvokeAnswered(Activity Answer);
