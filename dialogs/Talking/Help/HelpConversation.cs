using Microsoft.Bot.Builder.Dialogs;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Dialogs.Shared.Verbs;

namespace SupervisionBot.Dialogs.Talking.Help;

/// <summary>What this person can do, by theme; each conversation describes itself.</summary>
public sealed class HelpConversation(Catalogue catalogue, OpenConversations conversations) : Conversation(Description), IDescribed
{
    /// <summary>So many are told on one card; more are listed by theme, each of which opens.</summary>
    const int MostTold = 6;

    static readonly Texts Own = new(typeof(HelpConversation));
    static readonly IReadOnlyList<Phrase> Asking = Phrase.In(Own, "Triggers");
    static readonly IReadOnlyList<(Theme Theme, IReadOnlyList<Phrase> Words)> Themes =
    [
        .. Enum.GetValues<Theme>().Select(theme => (theme, Phrase.In(Own, $"{theme}Words"))),
    ];

    public static ConversationDescription Description { get; } =
        new(typeof(HelpConversation), "help")
        {
            Intents = ["help"],
            Listed = false,
            OnCommandList = true,
            Anywhere = true,
            IsFor = _ => true,
            Fits = turn => IsAskedFor(turn.Words) || Asked(turn.Folded) != null ? Phrase.Whole : Description!.FitsPhrase(turn),
            Verbs = HelpVerbs.Every,
        };

    /// <summary>Whether the words ask for help and for nothing else.</summary>
    public static bool IsAskedFor(string words) => words.Trim() is "?" or "？" || Phrase.Best(Asking, Phrase.Fold(words)) >= Phrase.Whole;

    public override Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken) =>
        AnswerAsync(dialogs, turn, Asked(turn.Folded), cancellationToken);

    public override Task PressedAsync(DialogContext dialogs, Turn turn, Input.Pressed pressed, CancellationToken cancellationToken) =>
        AnswerAsync(dialogs, turn, Enum.TryParse<Theme>(pressed.Subject, out var theme) ? theme : null, cancellationToken);

    async Task AnswerAsync(DialogContext dialogs, Turn turn, Theme? theme, CancellationToken cancellationToken)
    {
        var listed = catalogue.OfferedTo(turn.Speaker);
        var offered = listed.OrderBy(c => c.Theme).ToList();
        var told = offered.Where(c => c.Theme == theme).ToList();
        var id = turn.Memory.NewCard();
        var card =
            told.Count > 0 ? Told(id, Texts[$"{theme}Title"], told)
            : offered.Count <= MostTold ? Told(id, Texts["Title"], offered)
            : ByTheme(id, offered);
        if (offered.TrueForAll(conversation => conversation.Anywhere))
            card.Text(Texts.Shared["NothingForRole"]);
        card.Hint(Texts["Foot"]);
        var waiting = conversations.Waiting(dialogs);
        List<string> waysOn = [.. (told.Count > 0 ? listed.Where(told.Contains) : listed).Take(3).Select(c => c.Texts["HelpTitle"])];
        await dialogs.Context.ShowAsync(card, waiting is null ? waysOn : null, cancellationToken);
        // The question that was open is still open, and now far up.
        if (waiting != null)
            await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
    }

    static Card Told(string id, string title, IReadOnlyList<ConversationDescription> conversations)
    {
        var card = new Card(id).Title(title);
        foreach (var conversation in conversations)
            card.Item(conversation.Texts["HelpTitle"], conversation.Texts["HelpLine"]);
        return card;
    }

    static Card ByTheme(string id, IReadOnlyList<ConversationDescription> conversations)
    {
        var card = new Card(id).Title(Own["Title"]);
        foreach (var theme in conversations.GroupBy(conversation => conversation.Theme))
            card.Row(
                Own[$"{theme.Key}Title"],
                string.Join(" · ", theme.Select(c => c.Texts["HelpTitle"])),
                new Button("", HelpVerbs.Theme.About(theme.Key.ToString()))
            );
        return card.Hint(Own["Open"]);
    }

    /// <summary>"help hours", "帮助 材料": the word for help and a theme, in either order.</summary>
    static Theme? Asked(string folded)
    {
        foreach (var word in Asking)
        {
            var rest =
                folded.StartsWith(word.Folded, StringComparison.Ordinal) ? folded[word.Folded.Length..]
                : folded.EndsWith(word.Folded, StringComparison.Ordinal) ? folded[..^word.Folded.Length]
                : "";
            foreach (var (theme, words) in Themes)
                if (Phrase.Best(words, rest.Trim()) >= Phrase.Whole)
                    return theme;
        }
        return null;
    }
}
