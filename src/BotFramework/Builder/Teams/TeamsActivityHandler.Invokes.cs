using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <content>What Teams asks and waits for. Whatever is not overridden is answered with 501, a value that is no object with 400.</content>
public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        try
        {
            return await DispatchAsync(turnContext, cancellationToken).ConfigureAwait(false);
        }
        catch (InvokeResponseException refusal)
        {
            return refusal.CreateInvokeResponse();
        }
    }

    protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        await (fileConsentCardResponse.Action switch
        {
            "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
            "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
            _ => throw Unsupported(fileConsentCardResponse.Action, "Action"),
        }).ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            _ => throw Unsupported(action.BotMessagePreviewAction, "BotMessagePreviewAction"),
        };

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsO365ConnectorCardActionAsync(
        ITurnContext<IInvokeActivity> turnContext, O365ConnectorCardActionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject settings, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject cardData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TabResponse> OnTeamsTabFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TabRequest tabRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<TabResponse> OnTeamsTabSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<ConfigResponseBase> OnTeamsConfigFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected virtual Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private Task<InvokeResponse> DispatchAsync(ITurnContext<IInvokeActivity> turn, CancellationToken token)
    {
        var activity = turn.Activity;
        if (activity.Name is null && activity.ChannelId == Channels.Msteams)
            return OnTeamsCardActionInvokeAsync(turn, token);
        return activity.Name switch
        {
            "fileConsent/invoke" => OnTeamsFileConsentAsync(turn, Value<FileConsentCardResponse>(), token),
            "actionableMessage/executeAction" => DoneAsync(OnTeamsO365ConnectorCardActionAsync(turn, Value<O365ConnectorCardActionQuery>(), token)),
            "composeExtension/queryLink" => BodyAsync(OnTeamsAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(), token)),
            "composeExtension/anonymousQueryLink" => BodyAsync(OnTeamsAnonymousAppBasedLinkQueryAsync(turn, Value<AppBasedLinkQuery>(), token)),
            "composeExtension/query" => BodyAsync(OnTeamsMessagingExtensionQueryAsync(turn, Value<MessagingExtensionQuery>(), token)),
            "composeExtension/selectItem" => BodyAsync(OnTeamsMessagingExtensionSelectItemAsync(turn, Json(), token)),
            "composeExtension/submitAction" =>
                BodyAsync(OnTeamsMessagingExtensionSubmitActionDispatchAsync(turn, Value<MessagingExtensionAction>(), token)),
            "composeExtension/fetchTask" => BodyAsync(OnTeamsMessagingExtensionFetchTaskAsync(turn, Value<MessagingExtensionAction>(), token)),
            "composeExtension/querySettingUrl" =>
                BodyAsync(OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(turn, Value<MessagingExtensionQuery>(), token)),
            "composeExtension/setting" => DoneAsync(OnTeamsMessagingExtensionConfigurationSettingAsync(turn, Json(), token)),
            "composeExtension/onCardButtonClicked" => DoneAsync(OnTeamsMessagingExtensionCardButtonClickedAsync(turn, Json(), token)),
            "task/fetch" => BodyAsync(OnTeamsTaskModuleFetchAsync(turn, Value<TaskModuleRequest>(), token)),
            "task/submit" => BodyAsync(OnTeamsTaskModuleSubmitAsync(turn, Value<TaskModuleRequest>(), token)),
            "tab/fetch" => BodyAsync(OnTeamsTabFetchAsync(turn, Value<TabRequest>(), token)),
            "tab/submit" => BodyAsync(OnTeamsTabSubmitAsync(turn, Value<TabSubmit>(), token)),
            "config/fetch" => BodyAsync(OnTeamsConfigFetchAsync(turn, Json(), token)),
            "config/submit" => BodyAsync(OnTeamsConfigSubmitAsync(turn, Json(), token)),
            _ => base.OnInvokeActivityAsync(turn, token),
        };

        T Value<T>() => ReadValue<T>(activity.Value);

        JObject Json() => activity.Value switch
        {
            JObject json => json,
            JsonElement { ValueKind: JsonValueKind.Object } element => (JObject)NewtonsoftBridge.ToToken(element),
            _ => null,
        };
    }

    private static async Task<InvokeResponse> BodyAsync<T>(Task<T> answer) => CreateInvokeResponse(await answer.ConfigureAwait(false));

    private static async Task<InvokeResponse> DoneAsync(Task work)
    {
        await work.ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    private static T ReadValue<T>(object value)
    {
        if (value is not (JObject or JsonElement { ValueKind: JsonValueKind.Object }))
            throw new InvokeResponseException(HttpStatusCode.BadRequest, $"expected type '{value?.GetType().Name}'");
        try
        {
            return BotJson.Convert<T>(value);
        }
        catch (JsonException)
        {
            throw new InvokeResponseException(HttpStatusCode.BadRequest, $"not a {typeof(T).Name}");
        }
    }

    private static InvokeResponseException Unsupported(string value, string what) =>
        new(HttpStatusCode.BadRequest, $"{value} is not a supported {what}.");
}
