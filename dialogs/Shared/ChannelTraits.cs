using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.People;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>In what a channel differs. Whoever asks names the trait; the channels are named here and nowhere else.</summary>
public sealed record ChannelTraits
{
    static readonly ChannelTraits Usual = new();

    static readonly ChannelTraits Teams = new()
    {
        HasCardInvokes = true,
        SuggestsBelowWordsOnly = true,
        LimitsSuggestions = true,
        AddressesSuggestions = true,
        SpeaksByCardData = true,
        VouchesForAccounts = true,
        BringsFilesByItself = true,
    };

    static readonly ChannelTraits Page = new() { LocaleWasChosen = true };

    static readonly ChannelTraits KeepsMessages = new() { CanReplace = false };

    /// <summary>
    /// Buttons are an <c>Action.Execute</c>, whose answer takes the place of the card; elsewhere an <c>Action.Submit</c>. Only so a card refreshes
    /// itself.
    /// </summary>
    public bool HasCardInvokes { get; private init; }

    /// <summary>Suggested answers stand below words, not below cards: a card brings its answers itself.</summary>
    public bool SuggestsBelowWordsOnly { get; private init; }

    /// <summary>How many answers can be suggested depends on the kind of conversation.</summary>
    public bool LimitsSuggestions { get; private init; }

    /// <summary>Suggested answers say for whom they are.</summary>
    public bool AddressesSuggestions { get; private init; }

    /// <summary>A button that says its words does so by the channel's own data; elsewhere the data are the words.</summary>
    public bool SpeaksByCardData { get; private init; }

    /// <summary>The sender's Entra account stands in the activity, and the tenant vouches for it.</summary>
    public bool VouchesForAccounts { get; private init; }

    /// <summary>Files come and go by the channel's own cards and addresses; elsewhere by links of ours.</summary>
    public bool BringsFilesByItself { get; private init; }

    /// <summary>The locale is what somebody chose on our page; elsewhere it is the client program's.</summary>
    public bool LocaleWasChosen { get; private init; }

    /// <summary>A message can be changed and deleted once it is sent.</summary>
    public bool CanReplace { get; private init; } = true;

    public static ChannelTraits Of(string? channel) =>
        channel switch
        {
            ChannelIds.Teams => Teams,
            ChannelIds.WebChat => Page,
            ChannelIds.DirectLine or ChannelIds.Email or ChannelIds.Sms => KeepsMessages,
            _ => Usual,
        };

    public static ChannelTraits Of(Activity activity) => Of(activity.ChannelId);

    /// <summary>Whether so many answers can be suggested in this conversation.</summary>
    public bool CanSuggest(Activity activity, int answers) =>
        !LimitsSuggestions || Channel.SupportsSuggestedActions(activity.ChannelId, answers, activity.Conversation?.ConversationType);
}
