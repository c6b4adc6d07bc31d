using System.Globalization;
using System.Numerics;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using static Microsoft.Recognizers.Text.Culture;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes a number in digits or words, also one with a currency, age, temperature or dimension.</summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly Func<string, CultureInfo, T?> Parse = ParserFor(typeof(T));

    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (Parse is null)
        {
            throw new NotSupportedException($"A number prompt cannot read a {typeof(T).Name}.");
        }

        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    ) => PromptQuestion.AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var language = activity.Locale ?? DefaultLocale ?? English;
            var number = PlainDigits.Are(activity.Text) ? activity.Text : FindNumber(activity.Text, language);
            if (number is not null && Parse(number, Culture(language)) is { } value)
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }

    private static string FindNumber(string text, string language)
    {
        var found = NumberRecognizer.RecognizeNumber(text, language);
        Func<List<Microsoft.Recognizers.Text.ModelResult>>[] withUnit =
        [
            () => NumberWithUnitRecognizer.RecognizeCurrency(text, language),
            () => NumberWithUnitRecognizer.RecognizeAge(text, language),
            () => NumberWithUnitRecognizer.RecognizeTemperature(text, language),
            () => NumberWithUnitRecognizer.RecognizeDimension(text, language),
        ];
        for (var i = 0; found.Count == 0 && i < withUnit.Length; i++)
        {
            found = withUnit[i]();
        }

        return found.Count > 0 && found[0].Resolution.TryGetValue("value", out var value) ? value?.ToString() : null;
    }

    /// <summary>The recogniser writes its result in the number format of the language.</summary>
    private static CultureInfo Culture(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static Func<string, CultureInfo, T?> ParserFor(Type type) =>
        type == typeof(int) ? Read<int>
        : type == typeof(long) ? Read<long>
        : type == typeof(float) ? Read<float>
        : type == typeof(double) ? Read<double>
        : type == typeof(decimal) ? Read<decimal>
        : null;

    private static T? Read<TNumber>(string text, CultureInfo culture)
        where TNumber : struct, INumber<TNumber> => TNumber.TryParse(text, NumberStyles.Any, culture, out var number) ? (T)(object)number : null;
}
