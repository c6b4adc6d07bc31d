using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Rest;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Delivery;

/// <summary>A channel that shows what it takes, and takes only what <see cref="Answer"/> lets through. One for all hosts of a test.</summary>
sealed class FakeChannel : CloudAdapter
{
    int ids;

    public FakeChannel()
        : base(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build())) { }

    /// <summary>What the channel does with a call: null takes it, an exception refuses it.</summary>
    public Func<Call, Exception?> Answer { get; set; } = _ => null;

    /// <summary>What comes after a call, before the answer to it.</summary>
    public Task Takes { get; set; } = Task.CompletedTask;

    /// <summary>The id that the channel gives to a message.</summary>
    public Func<int, string> Id { get; set; } = number => $"out-{number}";

    /// <summary>Everything that was asked of the channel, in order, taken or not.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What the channel took, in order, as a person reads it.</summary>
    public ConcurrentQueue<string> Shown { get; } = new();

    /// <summary>The first line of each message that was taken.</summary>
    public IReadOnlyList<string> Titles => [.. Shown.Select(text => text.Split('\n')[0].TrimStart('|', ' '))];

    public static Exception Status(HttpStatusCode status, string? code = null, int? retryAfter = null)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is { } seconds)
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return new ErrorResponseException($"{(int)status}")
        {
            Body = new ErrorResponse(new Error(code)),
            Response = new HttpResponseMessageWrapper(response, ""),
        };
    }

    public async Task DeliverAsync(IServiceProvider host, Activity activity)
    {
        using var context = new TurnContext(this, activity);
        await host.GetRequiredService<IBot>().OnTurnAsync(context);
    }

    public override async Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await callback(context, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        var responses = Array.ConvertAll(activities, activity => Take(new Call("send", null, activity)));
        await Takes;
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(Take(new Call("update", activity.Id, activity)));

    ResourceResponse Take(Call call)
    {
        Calls.Enqueue(call);
        if (Answer(call) is { } refusal)
            throw refusal;
        Shown.Enqueue(CardText.Of(call.Activity));
        return new ResourceResponse(call.Target ?? Id(Interlocked.Increment(ref ids)));
    }

    /// <param name="Target">The message that an update is for.</param>
    public sealed record Call(string Kind, string? Target, Activity Activity)
    {
        public bool Says(string words) => CardText.Of(Activity).Contains(words, StringComparison.Ordinal);
    }
}
