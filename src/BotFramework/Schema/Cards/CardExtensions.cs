namespace Microsoft.Bot.Schema;

/// <summary>A card as the attachment in which it travels.</summary>
public static partial class Extensions
{
    public static Attachment ToAttachment(this HeroCard card) => Carry(card, HeroCard.ContentType);

    public static Attachment ToAttachment(this ThumbnailCard card) => Carry(card, ThumbnailCard.ContentType);

    public static Attachment ToAttachment(this SigninCard card) => Carry(card, SigninCard.ContentType);

    public static Attachment ToAttachment(this ReceiptCard card) => Carry(card, ReceiptCard.ContentType);

    public static Attachment ToAttachment(this AudioCard card) => Carry(card, AudioCard.ContentType);

    public static Attachment ToAttachment(this VideoCard card) => Carry(card, VideoCard.ContentType);

    public static Attachment ToAttachment(this AnimationCard card) => Carry(card, AnimationCard.ContentType);

    public static Attachment ToAttachment(this OAuthCard card) => Carry(card, OAuthCard.ContentType);

    private static Attachment Carry(object card, string contentType) => new() { Content = card, ContentType = contentType };
}
