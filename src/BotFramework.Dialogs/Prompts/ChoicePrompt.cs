using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes one of the choices in the options, by its words, its number or its position.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> Supported = PromptCultureModels
        .GetSupportedCultures()
        .ToDictionary(model => model.Locale, model => new ChoiceFactoryOptions(model.Separator, model.InlineOr, model.InlineOrMore, true));

    private readonly Dictionary<string, ChoiceFactoryOptions> _byLanguage;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, Supported, validator, defaultLocale) { }

    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice> validator = null,
        string defaultLocale = null
    )
        : base(dialogId, validator)
    {
        _byLanguage = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    public string DefaultLocale { get; set; }

    /// <summary>How the choices are put into a sentence, in place of the language's own way.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

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
        var question = AppendChoices(
            PromptQuestion.Pick(options, isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? _byLanguage[LanguageOf(activity)],
            activity.Conversation?.ConversationType,
            PromptQuestion.OnlyTo(activity.From),
            cancellationToken
        );
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], OptionsFor(activity));
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(result);
    }

    /// <summary>A copy, since one prompt serves conversations in several languages at once.</summary>
    private FindChoicesOptions OptionsFor(Activity activity)
    {
        var own = RecognizerOptions;
        return own is null
            ? new FindChoicesOptions { Locale = LanguageOf(activity) }
            : new FindChoicesOptions
            {
                Locale = LanguageOf(activity, own.Locale),
                Tokenizer = own.Tokenizer,
                MaxTokenDistance = own.MaxTokenDistance,
                AllowPartialMatches = own.AllowPartialMatches,
                NoValue = own.NoValue,
                NoAction = own.NoAction,
                RecognizeNumbers = own.RecognizeNumbers,
                RecognizeOrdinals = own.RecognizeOrdinals,
            };
    }

    private string LanguageOf(Activity activity, string otherwise = null)
    {
        var language = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? otherwise ?? DefaultLocale);
        return !string.IsNullOrEmpty(language) && _byLanguage.ContainsKey(language) ? language : Microsoft.Recognizers.Text.Culture.English;
    }
}
