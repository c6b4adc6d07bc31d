using Microsoft.Bot.Builder;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.People;

namespace SupervisionBot.Turns;

/// <summary>
/// Whose turn it is. On the web page: the signed-in person that the token is bound to, never what the activity says. In Teams the object id, which
/// <see cref="Door"/> leaves only where Teams vouches for it; on other channels the account that an invitation was accepted by. Without an app
/// registration, requests come from this machine only and may also name an e-mail address. Somebody whom Teams names and nobody knows yet is
/// looked up by the address that the connector has of them, as a member of a tenant of the settings; the first match is kept.
/// </summary>
sealed partial class WhoIsIt(PersonFinder people, PersonLinks links, Tenants tenants, IConfiguration configuration, ILogger<WhoIsIt> logger)
{
    /// <summary>Asks Teams about somebody unknown: not for within a transaction.</summary>
    public async Task<Participant?> FindAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await KnownAsync(context, cancellationToken) is { } known)
            return known;
        if (!CanBeAsked(context))
            return null;
        await AskAsync(context, cancellationToken);
        return await KnownAsync(context, cancellationToken);
    }

    /// <summary>By what the database knows, and what Teams has said in this turn.</summary>
    public async Task<Participant?> KnownAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.TurnState.Get<SignedInPerson>() is { } signedIn)
            return await people.FindAsync(signedIn.Id, cancellationToken);
        var from = context.Activity.From;
        if (from is null)
            return null;
        var email = string.IsNullOrEmpty(configuration[ChannelSettings.AppIdKey]) ? from.Id : null;
        return await people.FindAsync(from.AadObjectId, email, cancellationToken)
            ?? (ChannelUser.Of(context.Activity.ChannelId, from.Id) is { } user ? await people.FindAsync(user, cancellationToken) : null)
            ?? await ByAddressAsync(from.AadObjectId, context.TurnState.Get<Introduced>()?.As, cancellationToken);
    }

    /// <summary>Whether Teams may know who it is, and was not asked yet in this turn.</summary>
    public bool CanBeAsked(ITurnContext context) =>
        context.TurnState.Get<Introduced>() is null
        && context.TurnState.Get<SignedInPerson>() is null
        && !string.IsNullOrEmpty(context.Activity.From?.AadObjectId)
        && tenants.Include(Tenants.Of(context.Activity));

    public async Task AskAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        TeamsMember? member = null;
        try
        {
            member = await Connector.MemberAsync(context, context.Activity.From.Id, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotLookedUp(Delivery.Refusal.Reason(failure));
        }
        context.TurnState.Set(new Introduced(member));
    }

    async Task<Participant?> ByAddressAsync(string? objectId, TeamsMember? member, CancellationToken cancellationToken)
    {
        // The connector must speak of the same account, or the address is somebody else's.
        if (member is null || !string.Equals(member.ObjectId, objectId, StringComparison.OrdinalIgnoreCase) || !IsOurs(member))
            return null;
        var person = await people.FindAsync(null, member.Email, cancellationToken)
            ?? await people.FindAsync(null, member.PrincipalName, cancellationToken);
        return person is not null && await links.RememberAsync(person.Id, objectId, cancellationToken) ? person : null;
    }

    /// <summary>A guest in one of our teams brings an address along that no tenant of ours ever checked.</summary>
    bool IsOurs(TeamsMember member) =>
        tenants.Include(member.Tenant) && member.PrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true;

    [LoggerMessage(1021, LogLevel.Information, "The account of somebody unknown could not be looked up: {Reason}")]
    partial void LogNotLookedUp(string reason);

    /// <summary>Teams was asked in this turn; null when it said nothing.</summary>
    sealed record Introduced(TeamsMember? As);
}
