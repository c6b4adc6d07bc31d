using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks; stored while it waits.</summary>
public class PromptOptions
{
    public Activity Prompt { get; set; }

    /// <summary>Asked after an answer that was not understood; without one the first question is repeated.</summary>
    public Activity RetryPrompt { get; set; }

    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown, in place of the prompt's own style.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>Anything that the validator needs.</summary>
    public object Validations { get; set; }

    /// <summary>The language of yes and no, in place of the activity's.</summary>
    public string RecognizeLanguage { get; set; }
}
