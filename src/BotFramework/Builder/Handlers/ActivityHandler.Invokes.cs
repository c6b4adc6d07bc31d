using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    /// <summary>The answer to an invoke. An invoke that nobody handles is answered with 501.</summary>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false));
                case "adaptiveCard/action":
                    var action = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false));
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A button of an adaptive card, or its automatic refresh.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var context = new DelegatingTurnContext<IInvokeActivity>(turnContext);
        var answer = await OnInvokeActivityAsync(context, cancellationToken).ConfigureAwait(false);
        if (answer is null || turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null)
            return;
        var activity = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = answer };
        await turnContext.SendActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        var value = ReadObject<AdaptiveCardInvokeValue>(activity.Value, "Missing value property", "Value property is not properly formed");
        if (value.Action is null)
            throw Refusal("BadRequest", "Missing action property");
        if (value.Action.Type != "Action.Execute")
            throw Refusal("NotSupported", $"The action '{value.Action.Type}'is not supported.");
        return value;
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var value = ReadObject<SearchInvokeValue>(
            activity.Value, "Missing value property for search", "Value property is not properly formed for search");
        if (string.IsNullOrEmpty(value.Kind) && Channels.Msteams.Equals(activity.ChannelId, StringComparison.OrdinalIgnoreCase))
            value.Kind = SearchInvokeTypes.Search;
        if (string.IsNullOrEmpty(value.QueryText))
            throw Refusal("BadRequest", "Missing queryText property for search");
        if (string.IsNullOrEmpty(value.Kind))
            throw Refusal("BadRequest", "Missing kind property for search");
        return value;
    }

    private static T ReadObject<T>(object value, string missing, string malformed)
    {
        if (value is null)
            throw Refusal("BadRequest", missing);
        if (value is not (JObject or JsonElement { ValueKind: JsonValueKind.Object }))
            throw Refusal("BadRequest", malformed);
        try
        {
            return BotJson.Convert<T>(value);
        }
        catch (JsonException)
        {
            throw Refusal("BadRequest", malformed);
        }
    }

    private static InvokeResponseException Refusal(string code, string message) => new(HttpStatusCode.BadRequest, new AdaptiveCardInvokeResponse
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    });

    /// <summary>Ends an invoke with this status and body.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode statusCode;
        private readonly object body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            this.statusCode = statusCode;
            this.body = body;
        }

        public InvokeResponseException()
        {
        }

        public InvokeResponseException(string message)
            : base(message)
        {
        }

        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)statusCode, Body = body };
    }
}
