using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Announcements;

/// <summary>Puts another day or hour in the place of the one that a text names: 七点半西门集合 with 七点 is 七点西门集合.</summary>
public static class MomentInText
{
    static readonly PeopleVocabulary Nobody = new([]);

    /// <summary>Null when the text names none of that kind, or several: then it is not clear which is meant.</summary>
    /// <param name="words">The new moment, and nothing beside it that names another thing.</param>
    public static string? Changed(string text, string words)
    {
        var changed = text;
        foreach (var (isDay, from, to) in Runs(words))
        {
            var there = Runs(changed).Where(run => run.IsDay == isDay).ToList();
            if (there is not [var old])
                return null;
            var moment = words[from..to];
            var part = PartOf(changed[old.From..old.To]);
            if (part.Length > 0 && PartOf(moment).Length == 0)
                moment = part + moment;
            changed = changed[..old.From] + As(changed[old.From..old.To], moment) + changed[old.To..];
        }
        return changed == text ? null : changed;
    }

    /// <summary>The part of the day that stands first: 早上七点半; it stays when only another hour is said.</summary>
    static string PartOf(string words) =>
        Things.In(words, Nobody) is [{ Kind: ThingKind.PartOfDay, Start: 0, End: var end }, ..] && Scripts.IsCjk(words[0]) ? words[..end] : "";

    /// <summary>The preposition that stood before the old hour stays before the new one.</summary>
    static string As(string old, string moment)
    {
        var word = old.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? old[..end] : "";
        return
            word is "at" or "by" or "from" or "until" or "till" or "til"
            && !moment.StartsWith($"{word} ", StringComparison.OrdinalIgnoreCase)
            && !moment.StartsWith("at ", StringComparison.OrdinalIgnoreCase)
            ? $"{word} {moment}"
            : moment;
    }

    /// <summary>Days, and hours with their part of the day; a bare number is an hour when nothing else is said.</summary>
    static List<(bool IsDay, int From, int To)> Runs(string text)
    {
        List<(bool IsDay, int From, int To)> runs = [];
        foreach (var thing in Things.In(text, Nobody))
        {
            if (Kind(thing.Kind) is not { } isDay)
                continue;
            if (runs is [.., var last] && last.IsDay == isDay && text[last.To..thing.Start].Trim().Length == 0)
                runs[^1] = (isDay, last.From, thing.End);
            else
                runs.Add((isDay, thing.Start, thing.End));
        }
        return runs.Count == 0 && Things.In(text, Nobody) is [{ Kind: ThingKind.Number } number] ? [(false, number.Start, number.End)] : runs;
    }

    static bool? Kind(ThingKind kind) =>
        kind switch
        {
            ThingKind.Time or ThingKind.PartOfDay => false,
            ThingKind.Date or ThingKind.DayToCome or ThingKind.Weekday or ThingKind.Today => true,
            _ => null,
        };
}
