using System.Globalization;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Supervision.Publish;

/// <summary>Takes what a supervisor types into the draft.</summary>
static class PublishReading
{
    const int LongestPlace = 300;
    const int LongestBuffer = 240;

    static readonly Texts Texts = new(typeof(PublishReading));

    static readonly IReadOnlyList<(string Key, PublishAsking Part)> Parts =
    [
        ("PartDays", PublishAsking.When),
        ("PartTime", PublishAsking.Length),
        ("PartPlaces", PublishAsking.Places),
        ("PartWhere", PublishAsking.Where),
        ("PartTopic", PublishAsking.Topic),
        ("PartTerms", PublishAsking.Terms),
    ];

    public static PublishDraft Take(PublishDraft draft, Turn turn)
    {
        var words = turn.Words.Trim();
        switch (draft.Asking)
        {
            case PublishAsking.Where:
                return draft with { Place = AnswerReader.Read(words) is Answer.Skip or Answer.No ? "" : Cut(words), Asking = PublishAsking.Nothing };
            case PublishAsking.Topic:
                return draft with { Topic = AnswerReader.Read(words) is Answer.Skip or Answer.No ? "" : Cut(words), Asking = PublishAsking.Nothing };
            case PublishAsking.Terms when AnswerReader.Read(words) is Answer.Skip or Answer.No:
                return draft with { Buffer = null, NoticeHours = null, DaysAhead = null, Asking = PublishAsking.Nothing };
            case PublishAsking.WhatToChange when PartNamed(turn.Folded) is { } part:
                return Reopened(draft, part);
            case PublishAsking.Number when Meant(draft, turn.Folded) is { } decided:
                return decided;
            case PublishAsking.Length when LengthReader.Read(words) is { Value: { } minutes }:
                return Sliced(draft with { Minutes = minutes, Asking = PublishAsking.Nothing }, isRange: false);
            case PublishAsking.Places when int.TryParse(turn.Folded, CultureInfo.InvariantCulture, out var places) && places > 0:
                return draft with { Places = places, Asking = PublishAsking.Nothing };
        }
        if (draft.Asking == PublishAsking.Until)
            words = SessionReader.IsEnd(words) ? words : Texts.Say("Until", ("words", words));
        if (IsAboutAnother(draft, turn))
            return draft with { Trouble = "NotCaught" };
        if (OneOfThem(draft, words, turn) is { } mended)
            return mended;
        if (Otherwise(draft, words) is { } other)
            return other;
        var said = SessionReader.Read(words, turn.Today, turn.Language == Language.Chinese);
        if (Pointing.IsOneDay(words) && draft.HasAmongOthers(said))
            return draft with { Trouble = "OneOfThem" };
        return said.SaysSomething ? Merge(draft with { Asking = PublishAsking.Nothing }, said) : draft with { Trouble = "NotCaught" };
    }

    /// <summary>"Make the second one 4 o'clock", 第二个改到四点: one of several hours. Null when it is none of them.</summary>
    static PublishDraft? OneOfThem(PublishDraft draft, string words, Turn turn)
    {
        if (draft.Starts.Count < 2 || OneOfHours.Moved(words) is not var (place, to))
            return null;
        var at = place == 0 ? draft.Starts.Count : place;
        if (at < 1 || at > draft.Starts.Count)
            return null;
        var said = SessionReader.Read(to, turn.Today, turn.Language == Language.Chinese);
        if ((said.From ?? HourAlone.In(to)) is not { } hour)
            return null;
        var begins = said is { IsHalfDayOpen: false, From: not null } ? hour : SessionClocks.Nearer(hour, draft.Starts[at - 1].At);
        List<PublishStart> starts = [.. draft.Starts];
        starts[at - 1] = starts[at - 1] with { At = begins };
        turn.TakeAll();
        return draft with { Starts = starts, From = at == 1 ? begins : draft.From, Asking = PublishAsking.Nothing };
    }

    /// <summary>"Half an hour longer", "an hour later": of what is on the card. Null when neither is said.</summary>
    static PublishDraft? Otherwise(PublishDraft draft, string words)
    {
        if (draft is { Minutes: { } length } && SessionClocks.Longer(words) is { } longer && length + longer > 0)
            return draft is { Piece: { } piece } && piece + longer >= 5
                ? draft with
                {
                    Piece = piece + longer,
                    Minutes = length / piece * (piece + longer),
                    Asking = PublishAsking.Nothing,
                }
                : draft with
                {
                    Minutes = length + longer,
                    Asking = PublishAsking.Nothing,
                };
        if (draft is not { From: { } begins } || SessionChangeReader.Read(words).ShiftMinutes is not { } shift)
            return null;
        if (Math.Abs(shift) < MinutesOfADay)
            return draft with
            {
                From = SessionClocks.Shifted(begins, shift),
                Starts = [.. draft.Starts.Select(one => one with { At = SessionClocks.Shifted(one.At, shift) })],
                Asking = PublishAsking.Nothing,
            };
        return draft is { Day: { } day, Weekdays.Count: 0 }
            ? draft with
            {
                Day = SessionChangeReader.Later(shift, day, begins).Day,
                Asking = PublishAsking.Nothing,
            }
            : null;
    }

    const int MinutesOfADay = 1440;

    /// <summary>"Two slots from 2 to 4" are an hour each; "3 slots of 45 minutes" are as long as all of them.</summary>
    static PublishDraft Sliced(PublishDraft draft, bool isRange)
    {
        if (draft is not { Slots: { } slots and > 1, Minutes: { } minutes, From: not null })
            return draft;
        var each = isRange ? draft.Piece ?? minutes / slots / 5 * 5 : draft.Piece ?? minutes;
        return each < 5
            ? draft with
            {
                Slots = null,
            }
            : draft with
            {
                Piece = each,
                Minutes = Math.Max(isRange ? minutes : 0, (each * slots) + ((draft.Buffer ?? 0) * (slots - 1))),
                Slots = null,
            };
    }

    public static PublishDraft Merge(PublishDraft draft, SessionSaid said) => Sliced(Merged(draft, said), said.IsRange);

    static PublishDraft Merged(PublishDraft draft, SessionSaid said)
    {
        if (said.NotOn.Count > 0)
            draft = draft with
            {
                Weekdays = [.. draft.Weekdays.Except(said.NotOn)],
                Day =
                    draft is { Day: { } only, Weekdays.Count: 0 } && said.NotOn.Contains(only.DayOfWeek)
                    || draft.Weekdays.Count > 0 && !draft.Weekdays.Except(said.NotOn).Any()
                        ? null
                        : draft.Day,
            };
        var repeats = said.Weekdays.Count > 0;
        var places = said.Places ?? (said.MorePlaces is { } more ? Math.Max(1, (draft.Places ?? 1) + more) : draft.Places);
        var from =
            said is { From: { } hour, IsHalfDayOpen: true } && draft.From is { } before
                ? SessionClocks.Nearer(hour, before)
                : said.From ?? draft.From;
        var minutes = said.Ends is { } ends && from is { } begins ? SessionClocks.MinutesUntil(ends, begins) : said.Minutes;
        // "Make them 45 minutes" of slots is the length of each.
        var piece = said.PieceMinutes
            ?? (draft.Piece is not null && said is { Minutes: { } each, From: null, Ends: null } && each < draft.Minutes ? each : null);
        if (piece is not null && said.PieceMinutes is null)
            minutes = null;
        return draft with
        {
            Day = repeats ? said.Day : said.Day ?? draft.Day,
            Unheard = Unheard(said),
            Unclear = said.Unclear?.Words,
            Near = said.Unclear?.Near ?? [],
            Weekdays =
                repeats ? said.Weekdays
                : said.Day != null ? []
                : draft.Weekdays,
            EveryWeeks = repeats ? said.EveryWeeks : draft.EveryWeeks,
            From = from,
            Starts =
                said.Starts.Count > 0 ? [.. said.Starts.Select(one => new PublishStart(one.At, one.Minutes))]
                : said.From is null ? draft.Starts
                : [],
            // Each has its own time: their number says no more.
            Slots = said.Starts.Count > 1 ? null : said.Slots ?? draft.Slots,
            // "An hour each" of no longer time is the time.
            Minutes = minutes ?? draft.Minutes ?? said.PieceMinutes,
            Until = said.Until ?? draft.Until,
            UntilUnread = said.UntilUnread ?? (said.Until is null ? draft.UntilUnread : null),
            Times = said.Times ?? draft.Times,
            Except =
                said.Except.Count > 0
                    ? [.. draft.Except.Union(said.Except.Select(day => NearDay.Among(day, draft.Day, draft.Weekdays)))]
                    : draft.Except,
            Piece = piece ?? draft.Piece,
            Buffer = said.BufferMinutes is <= LongestBuffer ? said.BufferMinutes : draft.Buffer,
            NoticeHours = said.NoticeHours ?? draft.NoticeHours,
            DaysAhead = said.DaysAhead ?? draft.DaysAhead,
            Number = said.Number ?? draft.Number,
            Kind = said.ForGroup is { } group
                ? group
                    ? SessionKind.Group
                    : SessionKind.Individual
                : places > 1
                    ? SessionKind.Group
                    : draft.Kind ?? (said.PieceMinutes != null ? SessionKind.Individual : null),
            Places = places,
            Place =
                said.Place is { } place ? Cut(place)
                : said.NotThere ? ""
                : draft.Place,
            Topic = said.Topic is { } topic ? Cut(topic) : draft.Topic,
        };
    }

    /// <summary>What was said and not understood, without the words that say nothing of a session.</summary>
    static string? Unheard(SessionSaid said)
    {
        List<string> left = [];
        foreach (var piece in said.Unheard.Where(piece => said.Number is null || !int.TryParse(piece.Trim(), CultureInfo.InvariantCulture, out _)))
        {
            var words = Fillers
                .Aggregate($" {piece} ", static (words, filler) =>
                    words.Replace(filler, Scripts.IsCjk(filler[0]) ? "" : " ", StringComparison.OrdinalIgnoreCase)
                )
                .Trim(' ', ',', '，', '.', '。', '、', ':', '：');
            if (words.Any(char.IsLetterOrDigit))
                left.Add(Texts.Say("Quoted", ("words", words)));
        }
        return left.Count == 0 ? null : Spoken.All(left);
    }

    /// <summary>The longest first, so that none is cut by another.</summary>
    static readonly IReadOnlyList<string> Fillers =
    [
        .. Texts
            .LinesInBoth("Fillers")
            .Select(line => line.Trim())
            .Where(line => line.Length > 0)
            .OrderByDescending(line => line.Length)
            .Select(line => Scripts.IsCjk(line[0]) ? line : $" {line} "),
    ];

    /// <summary>Whether the words can be an answer to what the draft asks.</summary>
    public static bool Answers(PublishDraft draft, Turn turn) =>
        draft.Asking switch
        {
            PublishAsking.Where or PublishAsking.Topic => true,
            PublishAsking.Terms when AnswerReader.Read(turn.Words) is Answer.Skip or Answer.No => true,
            PublishAsking.WhatToChange when PartNamed(turn.Folded) is not null => true,
            PublishAsking.Number when Meant(draft, turn.Folded) is not null => true,
            PublishAsking.Confirmation when AnswerReader.Read(turn.Words) is not null => true,
            _ => !IsAboutAnother(draft, turn)
                && (
                    SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese).SaysSomething
                    || LengthReader.Read(turn.Words) is { Value: not null }
                ),
        };

    /// <summary>
    /// A question, or a wish about a session that is there already: "move the Wednesday one to Thursday" while Tuesday is being published.
    /// </summary>
    static bool IsAboutAnother(PublishDraft draft, Turn turn)
    {
        if (turn.Input is not Input.Said)
            return false;
        if (SessionReader.IsQuestion(turn.Words))
            return true;
        // "Drop the 12th": one of those that are being published.
        if (draft.KeepsSome(SessionReader.Read(turn.Words, turn.Today, turn.Language == Language.Chinese)))
            return false;
        return SessionReader.ChangesOne(turn.Words, turn.Today, turn.Language == Language.Chinese) is { } on
            && draft.HasDay
            && draft.Day != on
            && !draft.Weekdays.Contains(on.DayOfWeek);
    }

    /// <summary>"10 places" or "10 sessions".</summary>
    static PublishDraft? Meant(PublishDraft draft, string folded)
    {
        if (Texts.LinesInBoth("WordsPlaces").Any(word => folded.Contains(Phrase.Fold(word), StringComparison.Ordinal)))
            return draft with
            {
                Places = draft.Number,
                Number = null,
                Kind = draft.Number > 1 ? SessionKind.Group : draft.Kind,
                Asking = PublishAsking.Nothing,
            };
        return Texts.LinesInBoth("WordsSessions").Any(word => folded.Contains(Phrase.Fold(word), StringComparison.Ordinal))
            ? Repeated(draft with { Times = draft.Number, Number = null, Asking = PublishAsking.Nothing })
            : null;
    }

    /// <summary>So many sessions from one day are one a week.</summary>
    static PublishDraft Repeated(PublishDraft draft) =>
        draft.Weekdays.Count == 0 && draft.Day is { } day ? draft with { Weekdays = [day.DayOfWeek] } : draft;

    static PublishDraft Reopened(PublishDraft draft, PublishAsking part) =>
        part switch
        {
            PublishAsking.When => draft with { Day = null, Weekdays = [], Until = null, Times = null, Except = [], Asking = PublishAsking.When },
            PublishAsking.Length => draft with { From = null, Minutes = null, Piece = null, Asking = PublishAsking.When },
            PublishAsking.Places => draft with { Places = null, Asking = part },
            _ => draft with { Asking = part },
        };

    static PublishAsking? PartNamed(string folded)
    {
        foreach (var (key, part) in Parts)
            if (Texts.LinesInBoth(key).Any(name => Phrase.Fold(name) == folded))
                return part;
        return null;
    }

    static string Cut(string text) => text.Length <= LongestPlace ? text : text[..LongestPlace];
}
