using System.Globalization;
using Microsoft.Bot.Builder;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>What is asked while an entry is put together, and how each rule is explained.</summary>
public sealed class LogQuestions(HourList entries, PersonFinder people, TraineeFinder trainees)
{
    /// <summary>More buttons than this make a list that has to be read.</summary>
    const int MostAnswers = 6;

    static readonly Texts Texts = new(typeof(LogQuestions));

    /// <summary>Asks for the draft's open part: with the reason when the last answer would not do, otherwise plainly.</summary>
    internal async Task AskAsync(ITurnContext context, Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        var answers = await AnswersAsync(turn, draft, draft.Asking, cancellationToken);
        if (draft.Asking == LogAsking.With && answers.Count == 0)
        {
            await context.SayAsync(
                Texts[draft.For is null ? "NoSupervisees" : "NoneOfTheirs"],
                await AnswersAsync(turn, draft, LogAsking.Type, cancellationToken),
                cancellationToken
            );
            return;
        }
        var known =
            draft is { With: not null } && (draft.Opening || draft.Asking == LogAsking.WhatToChange)
                ? await people.SuperviseesAsync(draft.Owner(turn.Speaker), turn.Speaker.BatchId, cancellationToken)
                : [];
        await context.SayAsync(
            SoFar(turn, draft, known) + await MoreAsync(turn, draft, cancellationToken) + Words(turn, draft, known),
            draft.Asking == LogAsking.Length ? Lengths(draft) : WithWayOut(draft, answers),
            cancellationToken
        );
    }

    /// <summary>Whether the trainee has logged just the same of that day: once more may be meant, or a slip.</summary>
    internal async Task<bool> IsThereAsync(Turn turn, LogDraft draft, CancellationToken cancellationToken) =>
        draft is { Entry: null, For: null } && await entries.IsThereAsync(turn.Speaker.AsTrainee(), draft.ToFacts(), cancellationToken);

    /// <summary>The answer whose number was typed, or "the second one"; null when the words are something else.</summary>
    internal async Task<string?> NamedAsync(Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Asking is not (LogAsking.Type or LogAsking.With or LogAsking.Whose or LogAsking.Day) || turn.Words.Length > 20)
            return null;
        if (Picked(turn) is not { } number)
            return null;
        var answers = WithWayOut(draft, await AnswersAsync(turn, draft, draft.Asking, cancellationToken));
        return number >= 1 && number <= answers.Count ? answers[number - 1] : null;
    }

    static int? Picked(Turn turn) =>
        int.TryParse(turn.Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : PickReader.Ordinal(turn.Words);

    /// <summary>The draft with the rule that stands in its way, asking for the part that can be different.</summary>
    internal static LogDraft Refused(LogDraft draft, LogOutcome outcome, EntryWords words)
    {
        var facts = draft.ToFacts();
        return outcome switch
        {
            LogOutcome.FutureDay future => Ask(LogAsking.Day, "FutureDay", ("day", words.Day(facts.Day)), ("today", words.Day(future.Today))) with
            {
                Day = null,
            },
            LogOutcome.NotOverYet early => Ask(LogAsking.Time, "NotOverYet", ("ends", Spoken.End(early.Ends)), ("now", Spoken.Time(early.Now))) with
            {
                From = null,
                Minutes = null,
            },
            LogOutcome.OutsideBatch batch => Ask(
                LogAsking.Day,
                "OutsideBatch",
                ("day", words.Day(facts.Day)),
                ("from", words.Day(batch.StartsOn)),
                ("to", words.Day(batch.EndsOn))
            ) with
            {
                Day = null,
            },
            LogOutcome.Closed closed => Ask(LogAsking.Day, "BatchClosed", ("on", words.Day(closed.On))) with { Day = null },
            LogOutcome.NeedsReason late => Ask(
                LogAsking.Reason,
                "NeedsReason",
                ("day", words.Day(facts.Day)),
                ("days", late.DaysBack.ToString(CultureInfo.CurrentCulture))
            ),
            LogOutcome.TooShort => Ask(LogAsking.Length, "TooShort") with { Minutes = null },
            LogOutcome.PastMidnight midnight => Ask(
                LogAsking.Length,
                "PastMidnight",
                ("from", Spoken.Time(midnight.From)),
                ("left", Spoken.Length(midnight.MinutesLeft))
            ) with
            {
                Minutes = null,
            },
            LogOutcome.Overlaps { Other.Facts: { From: { } from, To: { } to } other } => Ask(
                LogAsking.Time,
                "Overlaps",
                ("range", Spoken.Range(from, to)),
                ("entry", words.Short(other))
            ) with
            {
                From = null,
            },
            LogOutcome.OverDailyCap { LeftMinutes: 0 } full => Ask(
                LogAsking.Day,
                "DayFull",
                ("used", Spoken.Length(full.UsedMinutes)),
                ("cap", Spoken.Length(full.CapMinutes))
            ) with
            {
                Day = null,
            },
            LogOutcome.OverDailyCap cap => Ask(
                LogAsking.Length,
                "OverDailyCap",
                ("used", Spoken.Length(cap.UsedMinutes)),
                ("cap", Spoken.Length(cap.CapMinutes)),
                ("left", Spoken.Length(cap.LeftMinutes))
            ) with
            {
                Minutes = null,
            },
            LogOutcome.NeedsSupervisee => draft with { With = null, Asking = LogAsking.With },
            LogOutcome.NotYours => Ask(LogAsking.Whose, "WhoseNotYours") with { For = null, With = null },
            LogOutcome.UnknownType => draft with { Type = null, Asking = LogAsking.Type },
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} does not refuse an entry."),
        };

        LogDraft Ask(LogAsking asking, string text, params ReadOnlySpan<(string Name, string Value)> names)
        {
            var named = new Dictionary<string, string>();
            foreach (var (name, value) in names)
                named[name] = value;
            return draft with { Asking = asking, Trouble = new EntryTrouble(text, named) };
        }
    }

    /// <summary>A day to come is said at once, before anything else is asked.</summary>
    internal static LogDraft StillToCome(LogDraft draft, Turn turn) =>
        draft with
        {
            Day = null,
            Asking = LogAsking.Day,
            Trouble = new EntryTrouble(
                "FutureDay",
                new Dictionary<string, string>
                {
                    ["day"] = new EntryWords(turn, []).Day(draft.Day!.Value),
                    ["today"] = new EntryWords(turn, []).Day(turn.Today),
                }
            ),
        };

    /// <summary>"the entry you were logging: 2 h, case work". Null when nothing is known yet.</summary>
    internal static string? Sum(LogDraft draft, Turn turn)
    {
        var words = new EntryWords(turn, []);
        List<string> parts = [];
        if (draft.Type is { } type)
            parts.Add(words.Type(type));
        if (draft.Minutes is { } minutes)
            parts.Add(Spoken.Length(minutes));
        if (draft.Day is { } day)
            parts.Add(words.Day(day));
        return parts.Count == 0
            ? null
            : Texts.Say(draft.Entry is null ? "SumSoFar" : "SumChange", ("parts", string.Join(Texts.Shared["ListSeparator"], parts)));
    }

    /// <summary>What was understood of the line that opens an entry, before the rest is asked.</summary>
    static string SoFar(Turn turn, LogDraft draft, IReadOnlyList<Supervisee> known)
    {
        if (!draft.Opening)
            return "";
        var parts = Parts(Texts, draft, new EntryWords(turn, known));
        return parts.Length == 0 ? "" : Texts.Say("Heard", ("parts", Spoken.Sentence(parts)));
    }

    /// <summary>That the line that opens an entry was heard to say others as well.</summary>
    async Task<string> MoreAsync(Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        if (!draft.Opening || draft.Rest.Count == 0)
            return "";
        var words = new EntryWords(turn, await people.SuperviseesAsync(draft.Owner(turn.Speaker), turn.Speaker.BatchId, cancellationToken));
        return Texts.Say(
            "HeardMore",
            ("count", draft.Rest.Count),
            ("entries", string.Join(Texts["MoreSeparator"], draft.Rest.Take(LogHoursCard.MostOfTheRest).Select(rest => Parts(Texts, rest, words))))
        );
    }

    /// <summary>What is known of an entry, in a few words.</summary>
    internal static string Parts(Texts texts, LogDraft draft, EntryWords words)
    {
        List<string> parts = [];
        if (draft.Minutes is { } minutes)
            parts.Add(
                draft.From is { } from && LocalTime.After(from, minutes) is { } to
                    ? texts.Say("HeardRange", ("length", Spoken.Length(minutes)), ("range", Spoken.Range(from, to)))
                    : Spoken.Length(minutes)
            );
        else if (draft.From is { } only)
            parts.Add(texts.Say("HeardFrom", ("from", Spoken.Time(only))));
        if (draft.Type is { } type)
            parts.Add(EntryWords.InSentence(words.Type(type)));
        if (draft.With is { } with)
            parts.Add(texts.Say("HeardWith", ("name", words.Name(new PersonId(with)))));
        if (draft.Day is { } day)
            parts.Add(words.Day(day));
        return string.Join(Texts.Shared["ListSeparator"], parts);
    }

    static string Words(Turn turn, LogDraft draft, IReadOnlyList<Supervisee> known)
    {
        if (draft.Trouble is { } trouble)
            return Explain(trouble, draft.Asking);
        return draft is { Asking: LogAsking.WhatToChange, Entry: not null, Day: { } day, Minutes: not null, Type: not null }
            ? Texts.Say("AskChangeOf", ("entry", new EntryWords(turn, known).Short(draft.ToFacts())), ("day", Spoken.Date(day, turn.Today)))
            : Texts[Question(draft.Asking)];
    }

    static string Explain(EntryTrouble trouble, LogAsking asking)
    {
        var text = Texts[trouble.Text];
        foreach (var (name, value) in trouble.Names)
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text.Replace("{question}", Texts[Question(asking)], StringComparison.Ordinal);
    }

    static string Question(LogAsking asking) =>
        asking switch
        {
            LogAsking.Whose => "AskWhose",
            LogAsking.Type => "AskType",
            LogAsking.With => "AskWith",
            LogAsking.Day => "AskDay",
            LogAsking.Note => "AskNote",
            LogAsking.WhatToChange => "AskChange",
            _ => "AskLength",
        };

    async Task<IReadOnlyList<string>> AnswersAsync(Turn turn, LogDraft draft, LogAsking asking, CancellationToken cancellationToken) =>
        asking switch
        {
            LogAsking.Whose => draft.Trouble?.Near
                ??
                [
                    .. (await trainees.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, "", cancellationToken))
                        .Take(MostAnswers)
                        .Select(person => turn.NameOf(person.Name, person.NameEn)),
                ],
            LogAsking.Type => await TypesAsync(turn, draft, cancellationToken),
            LogAsking.With when draft.Several is { People.Count: > 0 } several =>
            [
                .. (await people.SuperviseesAsync(draft.Owner(turn.Speaker), turn.Speaker.BatchId, cancellationToken))
                    .Where(person => several.People.Contains(person.Id.Value))
                    .Select(person => NameOf(turn, person)),
                .. several.OnlyOne ? (string[])[] : [Texts["EachPerson"]],
            ],
            LogAsking.With =>
            [
                .. (await people.SuperviseesAsync(draft.Owner(turn.Speaker), turn.Speaker.BatchId, cancellationToken))
                    .Take(MostAnswers)
                    .Select(person => NameOf(turn, person)),
            ],
            LogAsking.Day when draft.Several is { Days.Count: > 0 } several =>
            [
                .. several.Days.Select(day => Spoken.Date(day, turn.Today)),
                Texts["EachDay"],
            ],
            LogAsking.Time when draft.Minutes is not null => [Texts["NoTime"]],
            LogAsking.Day => draft.Trouble?.Near is { Count: > 0 } days ? days : [Texts["Today"], Texts["Yesterday"]],
            LogAsking.WhatToChange =>
            [
                Texts.Shared["FactLength"],
                Texts.Shared["FactType"],
                Texts.Shared["FactWith"],
                Texts.Shared["FactDay"],
                Texts.Shared["FactNote"],
            ],
            _ => [],
        };

    /// <summary>Who was not understood may have meant something else altogether.</summary>
    static IReadOnlyList<string> WithWayOut(LogDraft draft, IReadOnlyList<string> answers) =>
        draft.Trouble?.Text is "AskTypeUnknown" or "AskWithUnknown" or LogReading.NotCaught
            ? [.. answers.Take(MostAnswers - 1), Texts.Shared["Cancel"]]
            : answers;

    /// <summary>Usual lengths, and no more than the day has left when that is what stands in the way.</summary>
    static IReadOnlyList<string> Lengths(LogDraft draft)
    {
        IReadOnlyList<string> usual = [Texts["Length1"], Texts["Length2"], Texts["Length3"]];
        if (draft.Trouble?.Names.GetValueOrDefault("left") is not { } left || LengthReader.Read(left).Value is not { } most)
            return usual;
        return [.. usual.Where(length => LengthReader.Read(length).Value < most), left];
    }

    static string NameOf(Turn turn, Supervisee person) => turn.Language == Language.English && person.NameEn.Length > 0 ? person.NameEn : person.Name;

    /// <summary>The kinds that this person logs most come first.</summary>
    async Task<IReadOnlyList<string>> TypesAsync(Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        var usual = await entries.UsualTypesAsync(turn.Speaker.AsTrainee() with { Id = draft.Owner(turn.Speaker) }, cancellationToken);
        var types = turn.Speaker.Batch.TypesInUse.OrderBy(type => usual.IndexOf(type.Key) is var at && at >= 0 ? at : int.MaxValue);
        return [.. types.Take(MostAnswers).Select(type => type.Name.In(turn.Language))];
    }
}
