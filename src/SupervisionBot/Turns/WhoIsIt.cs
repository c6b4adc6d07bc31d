using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using SupervisionBot.Channels;
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
    public async Task<Participant?> FindAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.TurnState.Get<SignedInPerson>() is { } signedIn) return await people.FindAsync(signedIn.Id, cancellationToken);
        var from = context.Activity.From;
        if (from is null) return null;
        var email = string.IsNullOrEmpty(configuration["MicrosoftAppId"]) ? from.Id : null;
        return await people.FindAsync(from.AadObjectId, email, cancellationToken)
            ?? (ChannelUser.Of(context.Activity.ChannelId, from.Id) is { } user ? await people.FindAsync(user, cancellationToken) : null)
            ?? await ByAddressAsync(context, from, cancellationToken);
    }

    async Task<Participant?> ByAddressAsync(ITurnContext context, ChannelAccount from, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(from.AadObjectId) || !tenants.Include(Tenants.Of(context.Activity))) return null;
        try
        {
            var member = await TeamsInfo.GetMemberAsync(context, from.Id, cancellationToken);
            // The connector must speak of the same account, or the address is somebody else's.
            if (!string.Equals(member?.AadObjectId, from.AadObjectId, StringComparison.OrdinalIgnoreCase) || !IsOurMember(member!)) return null;
            var person = await people.FindAsync(null, member!.Email, cancellationToken) ?? await people.FindAsync(null, member.UserPrincipalName, cancellationToken);
            if (person is null || !await links.RememberAsync(person.Id, from.AadObjectId, cancellationToken)) return null;
            return person;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotLookedUp(Delivery.Refusal.Reason(failure));
            return null;
        }
    }

    /// <summary>A guest in one of our teams brings an address along that no tenant of ours ever checked.</summary>
    bool IsOurMember(TeamsChannelAccount member) =>
        tenants.Include(member.TenantId) && member.UserPrincipalName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) != true;

    [LoggerMessage(1021, LogLevel.Information, "The account of somebody unknown could not be looked up: {Reason}")]
    partial void LogNotLookedUp(string reason);
}
