using Microsoft.Bot.Builder.Dialogs;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>The conversations of one turn: each is opened when it speaks or waits, and not before.</summary>
/// <param name="open">Makes the conversation of this class, or answers the one that the turn has already.</param>
public sealed class OpenConversations(Catalogue catalogue, Func<Type, Conversation> open)
{
    public Conversation Open(ConversationDescription conversation) => open(conversation.Conversation);

    /// <summary>Whether this program has such a conversation that asks back.</summary>
    public bool Has(string id) => catalogue.Find(id) is { IsGuided: true };

    /// <summary>Null when this program has no such conversation, or it does not ask back.</summary>
    public GuidedConversation? Guided(string id) => catalogue.Find(id) is { IsGuided: true } known ? (GuidedConversation)Open(known) : null;

    /// <summary>The conversation that waits for an answer; null when none does.</summary>
    public GuidedConversation? Waiting(DialogContext dialogs) => dialogs.ActiveDialog is { } active ? Guided(active.Id) : null;
}
