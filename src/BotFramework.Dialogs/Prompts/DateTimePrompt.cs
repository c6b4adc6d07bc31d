using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.DateTime;
using static Microsoft.Recognizers.Text.Culture;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Takes a date, a time, a range or a duration and gives all its readings. "Tomorrow" is counted from the clock of the person, as the
/// activity brings it, and from that of the machine when it brings none.
/// </summary>
public class DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
    : Prompt<IList<DateTimeResolution>>(dialogId, validator)
{
    public string DefaultLocale { get; set; } = defaultLocale;

    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default
    ) => PromptQuestion.AskAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object> state,
        PromptOptions options,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var now = activity.LocalTimestamp?.DateTime ?? TimeProvider.System.GetLocalNow().DateTime;
            var found = DateTimeRecognizer.RecognizeDateTime(activity.Text, activity.Locale ?? DefaultLocale ?? English, refTime: now);
            if (found.Count > 0 && found[0].Resolution["values"] is IEnumerable<IDictionary<string, string>> readings)
            {
                result.Succeeded = true;
                result.Value = [.. readings.Select(Read)];
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution Read(IDictionary<string, string> reading) =>
        new()
        {
            Timex = reading.TryGetValue("timex", out var timex) ? timex : null,
            Value = reading.TryGetValue("value", out var value) ? value : null,
            Start = reading.TryGetValue("start", out var start) ? start : null,
            End = reading.TryGetValue("end", out var end) ? end : null,
        };
}
