using System.Text;
using Microsoft.Bot.Schema;

namespace SupervisionBot.Turns;

/// <summary>
/// What a turn may take for granted: where the activity comes from can be answered, ids are of a possible length, and no text holds what a
/// database or a channel cannot keep (NUL and other control characters, half of a surrogate pair, what is no character).
/// </summary>
static class Door
{
    const int LongestText = 10_000;
    const int LongestId = 300;
    const int LongestPlace = 600;
    const int LongestName = 200;
    const int LongestLocale = 40;

    /// <summary>Cleans the activity. False for one that cannot be part of a talk.</summary>
    public static bool Admits(Activity activity)
    {
        if (activity.Conversation is not { } place || !IsFit(activity.ChannelId, LongestId) || !IsFit(place.Id, LongestPlace) || !CanBeAnswered(activity.ServiceUrl))
            return false;
        activity.Conversation = new ConversationAccount(
            place.IsGroup, Fit(place.ConversationType), place.Id, Cut(place.Name), Fit(place.AadObjectId), Fit(place.Role), Fit(place.TenantId));
        activity.From = Account(activity.From);
        activity.Recipient = Account(activity.Recipient);
        activity.ReplyToId = Fit(activity.ReplyToId);
        activity.Locale = IsFit(activity.Locale, LongestLocale) ? activity.Locale : null;
        activity.Id = activity.Id is null ? null : Clean(activity.Id.Length > LongestPlace ? activity.Id[..LongestPlace] : activity.Id);
        if (activity.Text is { } text) activity.Text = Clean(text.Length > LongestText ? text[..LongestText] : text);
        return true;
    }

    /// <summary>
    /// The text without control characters (other than line breaks and tabs) and without code points that Unicode says are none, which cannot
    /// be normalised; half a surrogate pair becomes U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\ud800', '\uffff') && !text.AsSpan().ContainsAnyInRange('\0', '\u001f')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if ((rune.Value is >= ' ' or '\n' or '\r' or '\t') && !IsNoCharacter(rune.Value)) clean.Append(rune.ToString());
        return clean.ToString();
    }

    static bool IsNoCharacter(int codePoint) => (codePoint & 0xfffe) == 0xfffe || codePoint is >= 0xfdd0 and <= 0xfdef;

    static bool IsFit(string? id, int longest) => !string.IsNullOrEmpty(id) && id.Length <= longest && Clean(id) == id;

    static bool CanBeAnswered(string? serviceUrl) =>
        IsFit(serviceUrl, LongestPlace) && Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    static string? Fit(string? id) => IsFit(id, LongestId) ? id : null;

    static string? Cut(string? name) => name is null ? null : Clean(name.Length > LongestName ? name[..LongestName] : name);

    static ChannelAccount? Account(ChannelAccount? account) =>
        account is null ? null : new ChannelAccount(Fit(account.Id), Cut(account.Name), Fit(account.Role), Fit(account.AadObjectId));
}
