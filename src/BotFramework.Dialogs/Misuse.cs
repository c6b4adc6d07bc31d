namespace Microsoft.Bot.Builder.Dialogs;

internal static class Misuse
{
    /// <summary>A token in the place of an <c>object</c> argument means that the caller hit the wrong optional parameter.</summary>
    public static void ThrowIfToken(object argument, string name)
    {
        if (argument is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }

    /// <summary>The API counts an empty id as none.</summary>
    public static void ThrowIfEmpty(string id, string name)
    {
        if (string.IsNullOrEmpty(id))
        {
            throw new ArgumentNullException(name);
        }
    }
}
