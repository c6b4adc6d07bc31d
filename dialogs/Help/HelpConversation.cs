using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Help;

/// <summary>Lists what this person can do; each conversation describes itself.</summary>
public sealed class HelpConversation(IServiceProvider services) : Conversation
{
    public override string Id => "help";

    public override bool OnCommandList => true;

    public override bool Anywhere => true;

    public override bool Listed => false;

    public override bool IsFor(Speaker speaker) => true;

    static readonly IReadOnlyList<Phrase> Asking = Phrase.In(new Texts(typeof(HelpConversation)), "Triggers");

    /// <summary>Whether the words ask for help and for nothing else.</summary>
    public static bool IsAskedFor(string words) => words.Trim() is "?" or "？" || Phrase.Best(Asking, Phrase.Fold(words)) >= Phrase.Whole;

    public override double Fits(Turn turn) => IsAskedFor(turn.Words) ? Phrase.Whole : base.Fits(turn);

    public override async Task BeginAsync(DialogContext dialogs, Turn turn, CancellationToken cancellationToken)
    {
        // Asked for late: the list of all conversations contains this one.
        var offered = services.GetServices<Conversation>().Where(c => c.Listed && c.IsFor(turn.Speaker)).ToList();
        var card = new Card(turn.Memory.NewCard()).Title(Texts["Title"]);
        if (offered.TrueForAll(conversation => conversation.Anywhere)) card.Text(Texts.Shared["NothingForRole"]);
        foreach (var conversation in offered)
            card.Item(conversation.Texts["HelpTitle"], conversation.Texts["HelpLine"]);
        card.Hint(Texts["Foot"]);
        var waiting = services.GetServices<Conversation>().OfType<GuidedConversation>().FirstOrDefault(known => known.Id == dialogs.ActiveDialog?.Id);
        await dialogs.Context.ShowAsync(card, waiting is null ? offered.Take(3).Select(conversation => conversation.Texts["HelpTitle"]) : null, cancellationToken);
        // The question that was open is still open, and now far up.
        if (waiting != null) await waiting.AskAgainAsync(dialogs, turn, GuidedConversation.DraftOf(dialogs), cancellationToken);
    }
}
