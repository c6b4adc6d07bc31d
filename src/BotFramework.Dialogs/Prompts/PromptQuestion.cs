using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Sends the question of a prompt, with its choices where it has some.</summary>
internal static class PromptQuestion
{
    public static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var question = Pick(options, isRetry);
        return question is null ? Task.CompletedTask : turnContext.SendActivityAsync(question, cancellationToken);
    }

    public static Activity Pick(PromptOptions options, bool isRetry) => isRetry && options.RetryPrompt is { } retry ? retry : options.Prompt;

    /// <summary>The one person whose suggested actions these are; null when the activity does not say who sent it.</summary>
    public static IList<string> OnlyTo(ChannelAccount person) => string.IsNullOrEmpty(person?.Id) ? null : [person.Id];

    /// <summary>Adds the choices to a copy of the question, so that the stored question stays as it was asked.</summary>
    public static IMessageActivity WithChoices(
        IMessageActivity question,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList
    )
    {
        var shown = Render(question?.Text ?? string.Empty, channelId, choices, style, options, conversationType, toList);
        if (question is null)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        var copy = (IMessageActivity)ShallowCopy(question);
        copy.Text = shown.Text;
        copy.Entities = question.Entities is { } entities ? [.. entities] : null;
        if (shown.SuggestedActions?.Actions is { Count: > 0 })
        {
            copy.SuggestedActions = shown.SuggestedActions;
        }

        if (question.Attachments is not null || shown.Attachments is { Count: > 0 })
        {
            copy.Attachments = [.. question.Attachments ?? [], .. shown.Attachments ?? []];
        }

        return copy;
    }

    private static IMessageActivity Render(
        string text,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options,
        string conversationType,
        IList<string> toList
    )
    {
        switch (style)
        {
            case ListStyle.Inline:
                return ChoiceFactory.Inline(choices, text, null, options);
            case ListStyle.List:
                return ChoiceFactory.List(choices, text, null, options);
            case ListStyle.SuggestedAction:
                return ChoiceFactory.SuggestedAction(choices, text, null, toList);
            case ListStyle.HeroCard:
                return ChoiceFactory.HeroCard(choices, text);
            case ListStyle.None:
                return new Activity { Type = ActivityTypes.Message, Text = text };
            default:
                return ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList);
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "MemberwiseClone")]
    private static extern object ShallowCopy(object original);
}
