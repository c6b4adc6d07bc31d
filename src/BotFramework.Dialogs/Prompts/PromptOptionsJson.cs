namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A prompt's options from plain data; this is the one part of dialog state that needs JSON, since it holds whole activities.</summary>
internal static class PromptOptionsJson
{
    public static PromptOptions Read(object stored)
    {
        var options = StoredJson.Convert<PromptOptions>(stored) ?? new PromptOptions();
        options.Validations = StoredState.Plain(options.Validations);
        return options;
    }
}
