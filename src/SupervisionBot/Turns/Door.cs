using Microsoft.Bot.Schema;
using SupervisionBot.Channels;
using SupervisionBot.Core;

namespace SupervisionBot.Turns;

/// <summary>
/// What a turn may take for granted: where the activity comes from can be answered, ids are of a possible length, and no text holds what a
/// database or a channel cannot keep (NUL and other control characters, half of a surrogate pair, what is no character). An object id is there
/// only when Teams vouches for it.
/// </summary>
static class Door
{
    const int LongestText = 10_000;
    const int LongestId = 300;
    const int LongestPlace = 600;
    const int LongestName = 200;
    const int LongestLocale = 40;

    /// <summary>Cleans the activity. False for one that cannot be part of a talk.</summary>
    public static bool Admits(Activity activity, Tenants tenants)
    {
        if (
            activity.Conversation is not { } place
            || !IsFit(activity.ChannelId, LongestId)
            || !IsFit(place.Id, LongestPlace)
            || !CanBeAnswered(activity.ServiceUrl)
        )
            return false;
        var objectId = tenants.ObjectIdIn(activity);
        activity.Conversation = new ConversationAccount(
            place.IsGroup,
            Fit(place.ConversationType),
            place.Id,
            Cut(place.Name),
            Fit(place.AadObjectId),
            Fit(place.Role),
            Fit(place.TenantId)
        );
        activity.From = Account(activity.From);
        if (activity.From is { } from)
            from.AadObjectId = Fit(objectId);
        activity.Recipient = Account(activity.Recipient);
        activity.ReplyToId = Fit(activity.ReplyToId);
        activity.Locale = IsFit(activity.Locale, LongestLocale) ? activity.Locale : null;
        activity.Id = activity.Id is null ? null : CleanText.Of(activity.Id.Length > LongestPlace ? activity.Id[..LongestPlace] : activity.Id);
        if (activity.Text is { } text)
            activity.Text = CleanText.Of(text.Length > LongestText ? text[..LongestText] : text);
        return true;
    }

    static bool IsFit(string? id, int longest) => !string.IsNullOrEmpty(id) && id.Length <= longest && CleanText.Of(id) == id;

    static bool CanBeAnswered(string? serviceUrl) =>
        IsFit(serviceUrl, LongestPlace)
        && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    static string? Fit(string? id) => IsFit(id, LongestId) ? id : null;

    static string? Cut(string? name) => name is null ? null : CleanText.Of(name.Length > LongestName ? name[..LongestName] : name);

    static ChannelAccount? Account(ChannelAccount? account) =>
        account is null ? null : new ChannelAccount(Fit(account.Id), Cut(account.Name), Fit(account.Role), Fit(account.AadObjectId));
}
