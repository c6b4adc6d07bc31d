using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels;
using SupervisionBot.Tests.Transcripts;

namespace SupervisionBot.Tests.Conventions;

/// <summary>What Teams takes in one message of a personal chat.</summary>
static partial class TeamsRules
{
    const int MostSuggestions = 3;

    /// <summary>About 100 KB as UTF-16, pictures not counted; with room for what the channel adds.</summary>
    const int LongestMessage = 40_000;

    public static void Check(Activity message)
    {
        CardRules.Check(message);
        var (cards, suggestions) = (message.Attachments?.Count ?? 0, message.SuggestedActions?.Actions ?? []);
        // Text and card would become two messages, and the id that comes back is that of neither.
        Assert.True(cards == 0 || string.IsNullOrEmpty(message.Text), $"Text and card in one message: {message.Text}");
        Assert.True(cards == 0 || suggestions.Count == 0, $"Suggestions with a card: {message.Summary}");
        Assert.InRange(suggestions.Count, 0, MostSuggestions);
        Assert.All(suggestions, suggestion => Assert.Equal(ActionTypes.ImBack, suggestion.Type));
        Assert.InRange(Picture().Replace(ActivityJson.Write(message), "").Length, 1, LongestMessage);
        Assert.All(message.Attachments ?? [], attachment => Assert.Null(attachment.ContentUrl));
        foreach (var card in CardText.Cards(message))
            Check(card);
    }

    static void Check(JsonElement card)
    {
        if (!card.TryGetProperty("actions", out var actions))
            return;
        // A button does something by Action.Execute; one that only says its title is a submit that Teams turns into words.
        foreach (var action in actions.EnumerateArray())
            Assert.True(
                action.GetProperty("type").ValueEquals("Action.Execute") || action.GetProperty("data").TryGetProperty("msteams", out _),
                action.ToString()
            );
    }

    [GeneratedRegex("data:image/png;base64,[A-Za-z0-9+/=]*")]
    private static partial Regex Picture();
}
