using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The ways the bot answers: words with ready answers, a card, a card in the place of another.</summary>
public static class Reply
{
    /// <summary>In front of an id: update the message that carries this card. The delivery knows the channel's id of it.</summary>
    public const string CardPrefix = "card:";

    /// <summary>Says something, with answers that can be pressed instead of typed; pressing sends the words.</summary>
    public static Task SayAsync(this ITurnContext context, string text, IEnumerable<string>? answers = null, CancellationToken cancellationToken = default)
    {
        var message = MessageFactory.Text(text);
        message.SuggestedActions = Answers(answers);
        return context.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Shows a card. It keeps its name, so that a later turn can put another in its place.</summary>
    public static Task ShowAsync(this ITurnContext context, Card card, IEnumerable<string>? answers = null, CancellationToken cancellationToken = default)
    {
        var message = card.ToActivity();
        message.Id = CardPrefix + card.Id;
        message.SuggestedActions = Answers(answers);
        return context.SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Puts the card in the place of the one with the same name, where the channel can; otherwise shows it as a new message.</summary>
    public static Task ReplaceAsync(this ITurnContext context, Card card, CancellationToken cancellationToken = default)
    {
        var message = card.ToActivity();
        message.Id = CardPrefix + card.Id;
        return context.UpdateActivityAsync(message, cancellationToken);
    }

    static SuggestedActions? Answers(IEnumerable<string>? answers) => answers is null
        ? null
        : new SuggestedActions { Actions = [.. answers.Select(answer => new CardAction(ActionTypes.ImBack, answer, value: answer))] };
}
