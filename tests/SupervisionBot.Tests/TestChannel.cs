using System.Collections.Concurrent;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace SupervisionBot.Tests;

/// <summary>Brings what the bot starts of its own accord into the talks of a test.</summary>
sealed class TestChannel() : CloudAdapter(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build()))
{
    /// <summary>By conversation id.</summary>
    public ConcurrentDictionary<string, TestTalk> Talks { get; } = new();

    public override async Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        using var context = new TurnContext(Talks[reference.Conversation.Id], reference.GetContinuationActivity());
        await callback(context, cancellationToken);
    }
}
