namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds values in a text, word by word.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Looks for each choice's value, the label of its button and its synonyms.</summary>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var values = new List<SortedValue>();
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var name in NamesOf(choices[i], options))
            {
                values.Add(new SortedValue { Value = name, Index = i });
            }
        }

        return FindValues(utterance, values, options)
            .ConvertAll(found => new ModelResult<FoundChoice>
            {
                Start = found.Start,
                End = found.End,
                Text = found.Text,
                TypeName = "choice",
                Resolution = new FoundChoice
                {
                    Value = choices[found.Resolution.Index].Value,
                    Index = found.Resolution.Index,
                    Score = found.Resolution.Score,
                    Synonym = found.Resolution.Value,
                },
            });
    }

    /// <summary>
    /// All values in the text, in their order there; each at most once, and no two on the same words: the better match wins, then the longer value.
    /// </summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        utterance ??= string.Empty;
        if (values.Find(value => value.Value.Equals(utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [Found(exact, 0, utterance.Length - 1, 1, utterance)];
        }

        var tokenizer = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var words = tokenizer(utterance, options?.Locale);
        var candidates = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(value => Matches(value, words, tokenizer(value.Value.Trim(), options?.Locale), options))
            .OrderByDescending(match => match.Resolution.Score);

        var found = new List<ModelResult<FoundValue>>();
        var taken = new bool[words.Count];
        foreach (var match in candidates)
        {
            var span = taken.AsSpan(match.Start, match.End - match.Start + 1);
            if (!span.Contains(true) && !found.Exists(other => other.Resolution.Index == match.Resolution.Index))
            {
                span.Fill(true);
                match.Start = words[match.Start].Start;
                match.End = words[match.End].End;
                match.Text = utterance[match.Start..(match.End + 1)];
                found.Add(match);
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static IEnumerable<string> NamesOf(Choice choice, FindChoicesOptions options)
    {
        string[] own = [options?.NoValue == true ? null : choice.Value, options?.NoAction == true ? null : choice.Action?.Title];
        return own.Concat(choice.Synonyms ?? []).OfType<string>();
    }

    /// <summary>Matches by position of the words, one after another through the text.</summary>
    private static IEnumerable<ModelResult<FoundValue>> Matches(SortedValue value, List<Token> words, List<Token> wanted, FindValuesOptions options)
    {
        var from = 0;
        while (from < words.Count && Match(value, words, wanted, from, options) is { } match)
        {
            from = match.End + 1;
            yield return match;
        }
    }

    private static ModelResult<FoundValue> Match(SortedValue value, List<Token> words, List<Token> wanted, int from, FindValuesOptions options)
    {
        var (matched, skipped, start, end) = (0, 0, -1, -1);
        foreach (var token in wanted)
        {
            var at = words.FindIndex(from, word => word.Normalized == token.Normalized);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > (options?.MaxTokenDistance ?? DefaultTokenDistance))
            {
                continue;
            }

            matched++;
            skipped += distance;
            start = start < 0 ? at : start;
            end = at;
            from = at + 1;
        }

        if (matched == 0 || (matched < wanted.Count && options?.AllowPartialMatches != true))
        {
            return null;
        }

        var score = matched == wanted.Count ? (float)matched / (matched + skipped) : 0;
        return Found(value, start, end, score, null);
    }

    private static ModelResult<FoundValue> Found(SortedValue value, int start, int end, float score, string text) =>
        new()
        {
            Start = start,
            End = end,
            Text = text,
            TypeName = "value",
            Resolution = new FoundValue
            {
                Value = value.Value,
                Index = value.Index,
                Score = score,
            },
        };
}
