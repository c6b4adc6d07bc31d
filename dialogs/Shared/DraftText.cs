using System.Text.Json;
using SupervisionBot.Core;

namespace SupervisionBot.Dialogs.Shared;

/// <summary>Drafts as they are kept between turns: a versioned record, as JSON.</summary>
static class DraftText
{
    /// <summary>Null for an empty text, for one that is no such draft, and for one of a version that this program does not know.</summary>
    public static T? Read<T>(string text, Func<T, bool> isCurrent)
        where T : class
    {
        try
        {
            return text.Length > 0 && Json.Read<T>(text) is { } draft && isCurrent(draft) ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
