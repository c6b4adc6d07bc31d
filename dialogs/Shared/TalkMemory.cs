using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>
/// What the bot remembers of a talk beside the dialog that is under way. Kept as JSON between turns: members may be added; a member
/// that changes its meaning takes a new name.
/// </summary>
public sealed class TalkMemory
{
    const int CardsKept = 30;
    const int DraftsKept = 5;

    /// <summary>Language of the talk, when it differs from the person's own: the one they last wrote in.</summary>
    public string? Language { get; set; }

    /// <summary>Somebody arrived in this talk and was spoken to.</summary>
    public bool Welcomed { get; set; }

    /// <summary>The channel's id of the last message that the person sent, to know it again when they edit it.</summary>
    public string? LastMessage { get; set; }

    /// <summary>That message, or a press since, has changed something: to edit or delete it comes too late.</summary>
    public bool Acted { get; set; }

    /// <summary>The conversation that waits began with that message.</summary>
    public bool Began { get; set; }

    public int CardsMade { get; set; }

    /// <summary>What became of the last cards, so that an old button can answer with the present state.</summary>
    public List<CardFate> Cards { get; set; } = [];

    /// <summary>The card that was shown last with something to press: what stands on it can be typed instead.</summary>
    public ShownCard? LastCard { get; set; }

    /// <summary>That card came with the last answer: a yes is about it.</summary>
    public bool LastCardIsNew { get; set; }

    /// <summary>Id of the conversation that answered last: "it" is what that showed.</summary>
    public string? Answered { get; set; }

    /// <summary>The answers of the last question, when they were a numbered list.</summary>
    public List<string> Numbered { get; set; } = [];

    /// <summary>Talks left half-finished, the newest last.</summary>
    public List<KeptDraft> Drafts { get; set; } = [];

    /// <summary>The one of them that the person was reminded of since it was left.</summary>
    public KeptDraft? Mentioned { get; set; }

    /// <summary>The last answer asked whether to go on with what is kept.</summary>
    public bool OffersToGoOn { get; set; }

    /// <summary>What single conversations keep, under the names that they chose: <see cref="Remembered{T}"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Others { get; set; } = [];

    /// <summary>A name for a new card, unique in this talk.</summary>
    public string NewCard() => $"c{++CardsMade}";

    public void Settle(string card, string fate, Guid? subject = null)
    {
        Cards.RemoveAll(known => known.Card == card);
        Cards.Add(new CardFate(card, fate, subject));
        if (Cards.Count > CardsKept)
            Cards.RemoveAt(0);
    }

    public CardFate? FateOf(string card) => Cards.Find(known => known.Card == card);

    public void Park(KeptDraft draft)
    {
        Mentioned = null;
        Drafts.Remove(draft);
        Drafts.Add(draft);
        if (Drafts.Count > DraftsKept)
            Drafts.RemoveAt(0);
    }

    public string Write() => Json.Write(this);

    public static TalkMemory Read(string text) => Json.Read<TalkMemory>(text);
}

/// <summary>What became of a card, and the record that it led to.</summary>
public sealed record CardFate(string Card, string Fate, Guid? Subject)
{
    public const string Saved = "saved";
    public const string Cancelled = "cancelled";
    public const string Replaced = "replaced";
}

/// <summary>What can be pressed on a card.</summary>
public sealed record ShownCard(string Card, IReadOnlyList<Button> Rows, IReadOnlyList<Button> Buttons)
{
    [JsonIgnore]
    public bool HasChoices => Rows.Count > 0 || Buttons.Count > 0;

    /// <summary>What the words would press: a title, with "yes" or "please" around it, or the number of a row.</summary>
    public Input.Pressed? Named(Turn turn)
    {
        var all = Buttons.Concat(Rows).Where(button => button.Title.Length > 0).ToList();
        var named = all.Find(button => Phrase.Fold(button.Title) == turn.Folded)
            ?? (
                int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Rows.Count
                    ? Rows[number - 1]
                    : null
            )
            ?? (ButtonWords.In(turn.Words) is { Length: > 0 } said ? OnlyOne(all, said) : null);
        return named is null ? null : Press(named);
    }

    /// <summary>
    /// What a yes presses: the button that stands out, or where everything can be left as it is, the one that does what is asked. A plain one beside
    /// what is done already is for second thoughts, and no yes means it.
    /// </summary>
    [JsonIgnore]
    public Input.Pressed? First =>
        Buttons.FirstOrDefault(button => button.Style == ButtonStyle.First || (button.Style == ButtonStyle.Destructive && Leaving != null))
            is { } first
            ? Press(first)
            : null;

    /// <summary>What a no presses.</summary>
    [JsonIgnore]
    public Input.Pressed? Leaving => Buttons.FirstOrDefault(button => button.Style == ButtonStyle.Leaves) is { } leaves ? Press(leaves) : null;

    /// <summary>It asks before something is done: a yes, or a press, does it.</summary>
    public bool Asks => Buttons.Any(button => button.Style is ButtonStyle.First or ButtonStyle.Destructive);

    /// <summary>The only one that begins with these words.</summary>
    static Button? OnlyOne(List<Button> all, string said) =>
        all.FindAll(button => Phrase.Fold(button.Title) is var title && (title == said || ButtonWords.In(title) == said || Begins(title, said)))
            is [var only]
            ? only
            : null;

    static bool Begins(string title, string said) =>
        title.StartsWith(said, StringComparison.Ordinal) && title.Length > said.Length && (title[said.Length] == ' ' || Scripts.IsCjk(said[^1]));

    Input.Pressed Press(Button button) => new(button.Verb, Card, button.Subject);
}

/// <summary>A half-finished talk: which conversation, and its versioned draft (JSON).</summary>
public sealed record KeptDraft(string Conversation, string State);
