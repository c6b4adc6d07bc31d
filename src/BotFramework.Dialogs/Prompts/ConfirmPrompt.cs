using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes yes or no, in words of the language or by the choice that was shown.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> Supported = PromptCultureModels
        .GetSupportedCultures()
        .ToDictionary(
            model => model.Locale,
            model =>
                (
                    new Choice(model.YesInLanguage),
                    new Choice(model.NoInLanguage),
                    new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true)
                )
        );

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _byLanguage;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, Supported, validator, defaultLocale) { }

    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool> validator = null,
        string defaultLocale = null
    )
        : base(dialogId, validator)
    {
        _byLanguage = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How the choices are put into a sentence, in place of the language's own way. Without numbers, 1 and 2 are no answers.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes and no, in this order, in place of the language's own.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var activity = turnContext.Activity;
        var language = LanguageOf(activity);
        var question = AppendChoices(
            PromptQuestion.Pick(options, isRetry),
            activity.ChannelId,
            ChoicesIn(language),
            options.Style ?? Style,
            ChoiceOptions ?? _byLanguage[language].Options,
            activity.Conversation?.ConversationType,
            PromptQuestion.OnlyTo(activity.From),
            cancellationToken
        );
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var language = LanguageOf(activity);
            var answer = YesOrNo.Find(activity.Text, options.RecognizeLanguage ?? language) ?? FindChoice(activity.Text, language);
            result.Succeeded = answer is not null;
            result.Value = answer.GetValueOrDefault();
        }

        return Task.FromResult(result);
    }

    private bool? FindChoice(string text, string language)
    {
        if ((ChoiceOptions ?? _byLanguage[language].Options).IncludeNumbers == false)
        {
            return null;
        }

        var found = ChoiceRecognizers.RecognizeChoices(text, ChoicesIn(language));
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private List<Choice> ChoicesIn(string language) =>
        ConfirmChoices is { } own ? [own.Item1, own.Item2] : [_byLanguage[language].Yes, _byLanguage[language].No];

    private string LanguageOf(Activity activity)
    {
        var language = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? DefaultLocale);
        return !string.IsNullOrEmpty(language) && _byLanguage.ContainsKey(language) ? language : Microsoft.Recognizers.Text.Culture.English;
    }
}
