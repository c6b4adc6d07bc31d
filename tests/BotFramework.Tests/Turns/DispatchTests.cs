using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Xunit;

namespace BotFramework.Tests.Turns;

public class DispatchTests
{
    private readonly Teams bot = new();

    [Theory]
    [InlineData("message", "", "message")]
    [InlineData("installationUpdate", "\"action\":\"add-upgrade\"", "installed")]
    [InlineData("installationUpdate", "\"action\":\"remove\"", "removed")]
    [InlineData("event", "\"name\":\"tokens/response\"", "token")]
    [InlineData("event", "\"name\":\"x\"", "event x")]
    [InlineData("messageReaction", "\"reactionsAdded\":[{\"type\":\"like\"}]", "reaction like")]
    [InlineData("conversationUpdate", "\"membersAdded\":[{\"id\":\"user\"},{\"id\":\"bot\"}]", "joined")]
    [InlineData("conversationUpdate", "\"membersAdded\":[{\"id\":\"bot\"}]", "")]
    [InlineData("messageUpdate", "\"channelId\":\"msteams\",\"channelData\":{\"eventType\":\"editMessage\"}", "edited")]
    [InlineData("conversationUpdate", "\"channelId\":\"msteams\",\"channelData\":{\"eventType\":\"teamRenamed\",\"team\":{\"name\":\"T\"}}", "renamed T")]
    [InlineData("unheardOf", "", "unknown unheardOf")]
    public async Task Each_kind_of_activity_has_its_method(string type, string more, string expected)
    {
        await TurnAsync(type, more);
        Assert.Equal(expected, string.Join(", ", bot.Seen));
    }

    [Theory]
    [InlineData("\"name\":\"unheard/of\"", 501)]
    [InlineData("\"name\":\"message/submitAction\",\"value\":{}", 501)]
    [InlineData("\"name\":\"task/fetch\",\"value\":{}", 501)]
    [InlineData("\"name\":\"task/fetch\",\"value\":\"text\"", 400)]
    [InlineData("\"name\":\"task/fetch\"", 400)]
    [InlineData("\"name\":\"task/fetch\",\"value\":{\"context\":5}", 400)]
    [InlineData("\"name\":\"fileConsent/invoke\",\"value\":{\"action\":\"accept\",\"uploadInfo\":{\"uploadUrl\":\"u\"}}", 200)]
    [InlineData("\"name\":\"fileConsent/invoke\",\"value\":{\"action\":\"perhaps\"}", 400)]
    [InlineData("\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"v\"}}", 200)]
    [InlineData("\"name\":\"adaptiveCard/action\",\"value\":{\"action\":{\"type\":\"Action.Submit\"}}", 400)]
    [InlineData("\"name\":\"adaptiveCard/action\",\"value\":{}", 400)]
    [InlineData("\"name\":\"adaptiveCard/action\"", 400)]
    public async Task An_invoke_is_answered_with_its_status(string invoke, int status)
    {
        var turn = await TurnAsync("invoke", invoke);
        var answer = (InvokeResponse)turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value;
        Assert.Equal(status, answer.Status);
    }

    private async Task<TurnContext> TurnAsync(string type, string more)
    {
        var json = $$"""{"type":"{{type}}","conversation":{"id":"c"},"recipient":{"id":"bot"},"deliveryMode":"expectReplies"{{(more.Length > 0 ? "," : null)}}{{more}}}""";
        var turn = new TurnContext(new TestAdapter(), JsonSerializer.Deserialize(json, BotJson.Activity)!);
        await bot.OnTurnAsync(turn);
        return turn;
    }

    private sealed class Teams : TeamsActivityHandler
    {
        internal List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => See("message");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("removed");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => See("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            See($"event {turnContext.Activity.Name}");

        protected override Task OnReactionsAddedAsync(
            IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            See($"reaction {messageReactions[0].Type}");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("joined");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => See("edited");

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => See($"renamed {teamInfo.Name}");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            See($"unknown {turnContext.Activity.Type}");

        protected override Task OnTeamsFileConsentAcceptAsync(
            ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            See(fileConsentCardResponse.UploadInfo.UploadUrl);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = invokeValue.Action.Verb });

        private Task See(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
