namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words with which choices are listed in a language, and its yes and no.</summary>
public class PromptCultureModel
{
    /// <summary>In lower case, such as <c>zh-cn</c>.</summary>
    public string Locale { get; set; }

    public string Separator { get; set; }

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of three and more.</summary>
    public string InlineOrMore { get; set; }

    public string YesInLanguage { get; set; }

    public string NoInLanguage { get; set; }
}
