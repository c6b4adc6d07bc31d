using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MaxInline = 3;

    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null
    ) => ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>
    /// Buttons where the channel has room for so many, and text otherwise: within the sentence up to three, else as a list.
    /// A label longer than the channel's buttons makes it a list everywhere.
    /// </summary>
    public static IMessageActivity ForChannel(
        string channelId,
        IList<Choice> list,
        string text = null,
        string speak = null,
        ChoiceFactoryOptions options = null,
        string conversationType = default,
        IList<string> toList = default
    )
    {
        list ??= [];
        if (list.Any(choice => (Title(choice)?.Length ?? 0) > Channel.MaxActionTitleLength(channelId)))
        {
            return List(list, text, speak, options);
        }

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= MaxInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (i > 0)
            {
                sentence.Append(Between(i, choices.Count, options));
            }

            if (options?.IncludeNumbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            sentence.Append(choices[i].Action?.Title ?? choices[i].Value);
        }

        return MessageFactory.Text(sentence.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        var numbered = options?.IncludeNumbers ?? true;
        var lines = (choices ?? []).Select(
            (choice, i) => (numbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ") : "- ") + (choice.Action?.Title ?? choice.Value)
        );
        return MessageFactory.Text($"{text}\n\n   {string.Join("\n   ", lines)}", speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = default) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <param name="toList">To whom the actions are shown, by id; null means everybody.</param>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = default) =>
        MessageFactory.SuggestedActions(Buttons(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard(text: text, buttons: Buttons(choices)).ToAttachment();
        return MessageFactory.Attachment([card], null, speak, InputHints.ExpectingInput);
    }

    public static IList<Choice> ToChoices(IList<string> choices) => [.. (choices ?? []).Select(choice => new Choice(choice))];

    private static string Title(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static string Between(int index, int count, ChoiceFactoryOptions options) =>
        index < count - 1 ? options?.InlineSeparator ?? ", "
        : index == 1 ? options?.InlineOr ?? " or "
        : options?.InlineOrMore ?? ", or ";

    private static List<CardAction> Buttons(IList<Choice> choices) => [.. (choices ?? []).Select(choice => choice.Action ?? SendValue(choice))];

    private static CardAction SendValue(Choice choice) =>
        new()
        {
            Type = ActionTypes.ImBack,
            Title = choice.Value,
            Value = choice.Value,
        };
}
