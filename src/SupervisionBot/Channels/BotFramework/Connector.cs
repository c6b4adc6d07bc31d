using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Channels.BotFramework;

/// <summary>What the bot asks of the Bot Framework's channels beside answering them. The rest of the host knows no more of them.</summary>
sealed class Connector(CloudAdapter adapter, IConfiguration configuration)
{
    string AppId => configuration[ChannelSettings.AppIdKey] ?? "";

    /// <summary>Gives a talk of before another turn.</summary>
    public Task ContinueAsync(ConversationReference talk, BotCallbackHandler turn, CancellationToken cancellationToken) =>
        adapter.ContinueConversationAsync(AppId, talk, turn, cancellationToken);

    /// <summary>Opens a personal talk with whoever sent the activity.</summary>
    public async Task<ConversationReference?> OpenTalkAsync(Activity asked, CancellationToken cancellationToken)
    {
        ConversationReference? opened = null;
        var tenant = asked.Conversation.TenantId;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = asked.Recipient,
            Members = [asked.From],
            TenantId = tenant,
            ChannelData = tenant is null ? null : new Dictionary<string, object> { ["tenant"] = new Dictionary<string, object> { ["id"] = tenant } },
        };
        await adapter.CreateConversationAsync(
            AppId,
            asked.ChannelId,
            asked.ServiceUrl,
            null,
            parameters,
            (context, _) =>
            {
                opened = context.Activity.GetConversationReference();
                return Task.CompletedTask;
            },
            cancellationToken
        );
        return opened;
    }

    /// <summary>What Teams says of a member of the turn's conversation.</summary>
    public static async Task<TeamsMember?> MemberAsync(ITurnContext turn, string id, CancellationToken cancellationToken) =>
        await TeamsInfo.GetMemberAsync(turn, id, cancellationToken) is { } member
            ? new TeamsMember(member.AadObjectId, member.TenantId, member.Email, member.UserPrincipalName)
            : null;

    /// <summary>Puts the bot's token on a request, if its host may have it.</summary>
    public static Task SignAsync(ITurnContext turn, HttpRequestMessage request, CancellationToken cancellationToken) =>
        turn.TurnState.Get<IConnectorClient>()?.Credentials?.ProcessHttpRequestAsync(request, cancellationToken) ?? Task.CompletedTask;
}

/// <summary>An account as Teams describes it.</summary>
sealed record TeamsMember(string? ObjectId, string? Tenant, string? Email, string? PrincipalName);
