namespace Microsoft.Bot.Schema;

/// <summary>Who is mentioned, and the text without that.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) => activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the bot's own name out of the text. In Teams channels every message begins with it.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient.Id);

    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var fragment = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (fragment.Length > 0 && activity.Text is not null)
                activity.Text = activity.Text.Replace(fragment, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }
}
