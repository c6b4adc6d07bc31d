using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.WebChat;
using SupervisionBot.Storage;

namespace SupervisionBot.Channels.DirectLine;

/// <summary>A ticket stands in an address, which proxies and browsers write down: it opens one stream, on one host.</summary>
sealed class StreamTickets(IServiceScopeFactory scopes)
{
    /// <summary>False when it was used before.</summary>
    public async Task<bool> UseAsync(StreamTicket ticket, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SupervisionDb>();
        db.WebChatTickets.Add(new WebChatTicket(ticket.Id, ticket.EndsAt));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException used) when (used.IsUniqueViolation())
        {
            return false;
        }
    }
}
