using Microsoft.Bot.Schema;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Which card a message carries: said in the message's id until it is sent, because the channel's own id of it comes later.</summary>
public static class CardMark
{
    const string Prefix = "card:";

    public static Activity Put(Activity message, string card)
    {
        message.Id = Prefix + card;
        return message;
    }

    /// <summary>The card, whose mark is taken off the message; null when it carries none.</summary>
    public static string? Take(Activity message)
    {
        if (message.Id?.StartsWith(Prefix, StringComparison.Ordinal) != true)
            return null;
        var card = message.Id[Prefix.Length..];
        message.Id = null;
        return card;
    }
}

/// <summary>A message that stands above all others of its turn, although it is known last.</summary>
public static class AheadMark
{
    const string Mark = "ahead";

    public static Activity Put(Activity message)
    {
        message.Id = Mark;
        return message;
    }

    /// <summary>Whether the message carries the mark, which is taken off it.</summary>
    public static bool Take(Activity message)
    {
        if (message.Id != Mark)
            return false;
        message.Id = null;
        return true;
    }
}

/// <summary>Which file an attachment offers: said where its address will be once the turn is saved.</summary>
public static class OfferMark
{
    const string Prefix = "offer:";

    public static string Of(OfferId offer) => Prefix + offer.Value.ToString("N");

    public static OfferId? In(Attachment? attachment) =>
        attachment?.ContentUrl?.StartsWith(Prefix, StringComparison.Ordinal) == true
            ? new OfferId(Guid.Parse(attachment.ContentUrl.AsSpan(Prefix.Length)))
            : null;
}

/// <summary>The name of a notice's card, by which a press on it is known to be about that notice.</summary>
public static class NoticeCard
{
    const string Prefix = "notice-";

    public static string Of(NoticeId notice) => $"{Prefix}{notice.Value:N}";

    public static NoticeId? In(string card) =>
        card.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(card.AsSpan(Prefix.Length), "N", out var id)
            ? new NoticeId(id)
            : null;
}
