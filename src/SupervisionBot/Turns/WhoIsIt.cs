using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Core.People;

namespace SupervisionBot.Turns;

/// <summary>
/// Whose turn it is. On the web page: the signed-in person that the token is bound to, never what the activity says. Elsewhere the channel
/// vouches for <c>from.aadObjectId</c>; without an app registration, requests come from this machine only and may also name an e-mail address.
/// </summary>
sealed class WhoIsIt(PersonFinder people, IConfiguration configuration)
{
    public async Task<Participant?> FindAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.TurnState.Get<SignedInPerson>() is { } signedIn) return await people.FindAsync(signedIn.Id, cancellationToken);
        var from = context.Activity.From;
        if (from is null) return null;
        var email = string.IsNullOrEmpty(configuration["MicrosoftAppId"]) ? from.Id : null;
        return await people.FindAsync(from.AadObjectId, email, cancellationToken)
            ?? (ChannelUser.Of(context.Activity.ChannelId, from.Id) is { } user ? await people.FindAsync(user, cancellationToken) : null);
    }
}
