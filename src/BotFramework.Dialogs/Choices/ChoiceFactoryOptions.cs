using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are put into a sentence; what is null is as in English.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions() { }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    [JsonPropertyName("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    [JsonPropertyName("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Before the last of three and more.</summary>
    [JsonPropertyName("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>True unless set.</summary>
    [JsonPropertyName("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
