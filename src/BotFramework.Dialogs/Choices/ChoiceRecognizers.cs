using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>Looks for the choices' words; only when there are none, for positions ("the second", "the last") and then for numbers.</summary>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        if (PlainDigits.Are(utterance) && options?.RecognizeNumbers != false)
        {
            return Pick(list, [(0, utterance.Length - 1, utterance, utterance)]);
        }

        var locale = options?.Locale ?? Culture.English;
        var places = options?.RecognizeOrdinals == false ? [] : Parse(new NumberRecognizer(locale).GetOrdinalModel(locale), utterance);
        if (places.Count == 0 && options?.RecognizeNumbers != false)
        {
            places = Parse(new NumberRecognizer(locale).GetNumberModel(locale), utterance);
        }

        return Pick(list, places);
    }

    private static List<(int Start, int End, string Text, string Place)> Parse(IModel model, string utterance) =>
        model.Parse(utterance).ConvertAll(number => (number.Start, number.End, number.Text, $"{number.Resolution["value"]}"));

    private static List<ModelResult<FoundChoice>> Pick(IList<Choice> list, List<(int Start, int End, string Text, string Place)> places)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var (start, end, text, place) in places.OrderBy(place => place.Start))
        {
            if (PositionOf(place, list.Count) is { } position && position >= 1 && position <= list.Count)
            {
                found.Add(
                    new ModelResult<FoundChoice>
                    {
                        Start = start,
                        End = end,
                        Text = text,
                        TypeName = "choice",
                        Resolution = new FoundChoice
                        {
                            Value = list[position - 1].Value,
                            Index = position - 1,
                            Score = 1,
                        },
                    }
                );
            }
        }

        return found;
    }

    /// <summary>
    /// The recogniser writes a position as a number, as <c>end</c> or as <c>end-1</c>; positions from where we are have no meaning here.
    /// </summary>
    private static int? PositionOf(string place, int count)
    {
        const string End = "end";
        if (place == End)
        {
            return count;
        }

        var fromEnd = place.StartsWith(End, StringComparison.Ordinal);
        var number = (fromEnd ? place[End.Length..] : place).Replace(" ", string.Empty, StringComparison.Ordinal);
        var from = fromEnd ? count : 0;
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? from + offset : null;
    }
}
