using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Everything that people can do with the bot, in the order in which help lists it. One for the life of the process.</summary>
public sealed class Catalogue
{
    readonly FrozenDictionary<string, ConversationDescription> byId;
    readonly FrozenDictionary<Verb, ConversationDescription> owners;

    /// <exception cref="ArgumentException">Two conversations have the same id or the same verb.</exception>
    public Catalogue(IEnumerable<ConversationDescription> conversations)
    {
        All = [.. conversations];
        byId = All.ToFrozenDictionary(conversation => conversation.Id);
        owners = All.SelectMany(conversation => conversation.Verbs, (conversation, verb) => (conversation, verb))
            .ToFrozenDictionary(owned => owned.verb, owned => owned.conversation);
        Dialogs = [.. All.Where(conversation => conversation.IsGuided).Select(conversation => new OpenedDialog(conversation))];
    }

    public IReadOnlyList<ConversationDescription> All { get; }

    /// <summary>Those that ask back, each of which can be begun by its id.</summary>
    internal IReadOnlyList<Dialog> Dialogs { get; }

    public ConversationDescription? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The conversation that answers the button; null when there is none.</summary>
    public ConversationDescription? OwnerOf(Verb verb) => owners.GetValueOrDefault(verb);

    /// <summary>What help offers somebody, in its order; what they seldom need comes last.</summary>
    public IReadOnlyList<ConversationDescription> OfferedTo(Speaker speaker) =>
        [.. All.Where(known => known.Listed && known.IsFor(speaker)).OrderBy(known => known.Seldom(speaker))];
}
