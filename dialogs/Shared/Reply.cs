using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The ways the bot answers: words with ready answers, a card, a card in the place of another.</summary>
public static class Reply
{
    /// <summary>Says something, with answers that can be pressed instead of typed; pressing sends the words.</summary>
    public static Task SayAsync(
        this ITurnContext context,
        string text,
        IEnumerable<string>? answers = null,
        CancellationToken cancellationToken = default
    )
    {
        List<string> words = [.. answers ?? []];
        Remember(context, words);
        return context.SendActivityAsync(
            words.Count > Card.MostButtons ? Made(context, new Card("").Text(text).Numbered(words))
                : words.Count == 0 || ChannelTraits.Of(context.Activity).CanSuggest(context.Activity, words.Count)
                    ? Suggesting(context, Words(text), words)
                : Made(context, new Card("").Text(text).Answers(words)),
            cancellationToken
        );
    }

    /// <summary>Answers that always lead on, for this person.</summary>
    public static IReadOnlyList<string> WaysOn(this Turn turn) =>
        turn.Speaker.Is(Role.Trainee) ? [Texts.Shared["LogHours"], Texts.Shared["Help"]]
        : turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator) ? [Texts.Shared["Review"], Texts.Shared["Help"]]
        : [Texts.Shared["Help"]];

    /// <summary>Shows a card. It keeps its name, so that a later turn can put another in its place.</summary>
    public static Task ShowAsync(
        this ITurnContext context,
        Card card,
        IEnumerable<string>? answers = null,
        CancellationToken cancellationToken = default
    )
    {
        List<string> words = [.. answers ?? []];
        var memory = Turn.Of(context).Memory;
        (memory.LastCard, memory.LastCardIsNew) = (card.Shown, true);
        Remember(context, words);
        if (words.Count > Card.MostButtons)
        {
            card.Numbered(words);
            words = [];
        }
        var onCard = ChannelTraits.Of(context.Activity).SuggestsBelowWordsOnly;
        var message = CardMark.Put(Made(context, onCard ? card.Answers(words) : card), card.Id);
        return context.SendActivityAsync(onCard ? message : Suggesting(context, message, words), cancellationToken);
    }

    /// <summary>
    /// Puts the card in the place of the one with the same name, where the channel can; otherwise shows it as a new message. After a press that
    /// was typed it comes below, and its place says so.
    /// </summary>
    public static async Task ReplaceAsync(this ITurnContext context, Card card, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(context);
        var memory = turn.Memory;
        if (card.Shown is { HasChoices: true } || memory.LastCard?.Card == card.Id)
            (memory.LastCard, memory.LastCardIsNew) = (card.Shown, true);
        var message = CardMark.Put(Made(context, card), card.Id);
        if (turn.IsTyped && (turn.Input as Input.Pressed)?.Card == card.Id && card.Shown.HasChoices)
        {
            var below = new Card(card.Id).Text(Texts.Shared["ContinuedBelow"]);
            await context.UpdateActivityAsync(CardMark.Put(Made(context, below), card.Id), cancellationToken);
            await context.SendActivityAsync(message, cancellationToken);
        }
        else
        {
            await context.UpdateActivityAsync(message, cancellationToken);
        }
    }

    /// <summary>What stands in a numbered list can be typed by its number, until something else is asked.</summary>
    static void Remember(ITurnContext context, List<string> words)
    {
        if (context.TurnState.Get<Turn>() is not { } turn)
            return;
        if (words.Count > Card.MostButtons)
            (turn.Memory.Numbered, turn.HasNumbered) = (words, true);
        else if (!turn.HasNumbered)
            turn.Memory.Numbered = [];
    }

    /// <summary>Plain text: what is quoted of a person's words is not read as Markdown.</summary>
    static Activity Words(string text)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Plain;
        return message;
    }

    static Activity Made(ITurnContext context, Card card) => card.ToActivity(context.Activity.ChannelId, context.Activity.From?.Id);

    static Activity Suggesting(ITurnContext context, Activity message, List<string> words)
    {
        if (words.Count == 0)
            return message;
        message.SuggestedActions = new SuggestedActions { Actions = words.ConvertAll(word => new CardAction(ActionTypes.ImBack, word, value: word)) };
        if (ChannelTraits.Of(context.Activity).AddressesSuggestions)
            message.SuggestedActions.To = [context.Activity.From.Id];
        return message;
    }
}
