using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>What a typed yes or no at the confirmation means.</summary>
enum Decision
{
    None,
    Yes,
    Change,
}

/// <summary>Takes what was said into the draft of an entry.</summary>
public sealed partial class LogReading(PersonFinder people)
{
    internal const string NotCaught = "NotCaught";

    /// <summary>The fit of a line that says an amount of time: more than a guess, less than a request by name.</summary>
    internal const double LikelyEntry = 0.85;

    const int LongestReason = 500;
    const int LongestNote = 2000;

    static readonly Texts Texts = new(typeof(LogReading));

    /// <summary>The draft that an opening line makes; a line without any facts makes an empty one.</summary>
    /// <param name="trainee">For whom an administrator logs.</param>
    internal async Task<LogDraft> OpenAsync(Turn turn, string line, Guid? trainee, CancellationToken cancellationToken)
    {
        var start = new LogDraft { For = trainee };
        var context = await ContextAsync(turn, start, cancellationToken);
        List<LogDraft> drafts =
        [
            .. HoursReader.Read(line, context.Reading).Where(said => said.SaysSomething).Select(said => Opened(said, turn, context)),
        ];
        return drafts.Count == 0 ? start : Flat(drafts);
    }

    /// <summary>The first, with all that comes after it: an entry for each of several people is several.</summary>
    static LogDraft Flat(List<LogDraft> drafts)
    {
        List<LogDraft> all = [.. drafts.SelectMany(draft => draft.Rest.Prepend(draft with { Rest = [] }))];
        return all[0] with { Rest = [.. all.Skip(1)] };
    }

    /// <summary>A draft with a supervisee named by id; empty when it is nobody of the trainee's.</summary>
    internal async Task<LogDraft> WithAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        Guid.TryParse(id, out var with)
        && (await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Any(known => known.Id.Value == with)
            ? new LogDraft { With = with }
            : new LogDraft();

    /// <summary>A draft with what was said beside the command; as it is when that says nothing of an entry.</summary>
    internal async Task<LogDraft> WithSaidAsync(LogDraft draft, Turn turn, string said, CancellationToken cancellationToken)
    {
        if (said.Length == 0)
            return draft;
        var changed = Added(draft, said) ?? TakeAll(draft, CorrectionReader.Read(said).Words, await ContextAsync(turn, draft, cancellationToken));
        return changed.Trouble?.Text == NotCaught ? draft : changed;
    }

    /// <summary>The draft after an answer: with what was said, or still asking and saying why.</summary>
    internal Task<LogDraft> TakeAsync(LogDraft draft, Turn turn, CancellationToken cancellationToken) =>
        TakeAsync(draft, turn, turn.Words.Trim(), cancellationToken);

    /// <param name="words">What was typed, or what stands on the button whose number was.</param>
    internal async Task<LogDraft> TakeAsync(LogDraft draft, Turn turn, string words, CancellationToken cancellationToken)
    {
        if (words.Length == 0)
            return draft;
        switch (draft.Asking)
        {
            case LogAsking.Reason:
                // A yes, a question or another wish is no reason: it is asked again.
                return draft with { Reason = FreeWords.IsReason(words) ? Cut(words, LongestReason) : null, Asking = LogAsking.Nothing };
            case LogAsking.Note:
                return draft with
                {
                    Note = AnswerReader.Read(words) is Answer.Skip or Answer.No ? "" : Cut(NoteWrong.NoteOf(words), LongestNote),
                    Asking = LogAsking.Nothing,
                };
            case LogAsking.WhatToChange when PartNamed(Phrase.Fold(words)) is { } part:
                return Reopened(draft, part);
            case LogAsking.WhatToChange when AnswerReader.Read(words) is { } answer:
                return answer == Answer.Change ? draft : draft with { Asking = LogAsking.Nothing };
        }
        if (DenialSaid.IsIn(words))
        {
            var (meant, denied) = DenialSaid.Read(words);
            if (meant.Length == 0 || DenialSaid.Agrees(meant))
                return Denied(draft, denied, turn);
            words = meant;
        }
        if (NoteWrong.Which(words) is not null)
            return Reopened(draft, LogAsking.Note);
        if (NewNote(draft, words, turn) is { } other)
            return draft with { Note = Cut(other, LongestNote), Asking = LogAsking.Nothing };
        if (draft.Several is { OnlyOne: false } several)
        {
            if (SaidEach.Is(words) || IsEach(words))
                return several.Each(draft);
            if (SaidEach.SaysEach(words) && LengthReader.Read(words).Value is { } each)
                return several.Each(draft with { Minutes = each, From = null });
        }
        if (draft is { Asking: LogAsking.Time, Minutes: not null } && NoTime().IsMatch(words))
            return draft with { From = null, Asking = LogAsking.Nothing };
        if (NoteSaid(words) is { } note)
            return draft with
            {
                Note = Cut(EntryCorrection.Adds(words) ? Joined(draft.Note, note) : note, LongestNote),
                Asking = draft.Asking == LogAsking.WhatToChange ? LogAsking.Nothing : draft.Asking,
            };
        if (draft.Note is { } before && NoteCut.From(before, words) is { } cut)
            return draft with { Note = cut, Asking = draft.Asking == LogAsking.WhatToChange ? LogAsking.Nothing : draft.Asking };
        var context = await ContextAsync(turn, draft, cancellationToken);
        if (PartByPart(draft, words, context) is { } parts)
            return parts;
        if (draft.Rest.Count > 0 && SaidEach.SaysEach(words) && LengthReader.Read(words).Value is { } everyone)
            return draft with
            {
                Minutes = everyone,
                From = null,
                Asking = LogAsking.Nothing,
                Rest = [.. draft.Rest.Select(rest => rest with { Minutes = everyone, From = null })],
            };
        // "Half an hour too much", 多记了半小时.
        if (
            EntryCorrection.Read(words) is { Note: null } by
            && (by.Change.StartsWith("minus ", StringComparison.Ordinal) || by.Change.StartsWith("plus ", StringComparison.Ordinal))
            && Added(draft, by.Change) is { } amended
        )
            return amended;
        words = CorrectionReader.WithoutOpening(MakeIt().Replace(words, "", 1));
        return WithDay(draft, TakePart(draft, words, context) ?? Added(draft, words) ?? TakeAll(draft, CorrectionReader.Read(words).Words, context));
    }

    /// <summary>What is denied is never a value: where it is what the entry says, that part is asked anew, and else nothing changes.</summary>
    static LogDraft Denied(LogDraft draft, string denied, Turn turn) =>
        PartDenied(draft, denied, turn) is { } part ? Reopened(draft, part)
        : draft.Asking == LogAsking.WhatToChange ? draft with { Asking = LogAsking.Nothing }
        : draft;

    /// <summary>The part of the entry that says what is denied; null where none does.</summary>
    internal static LogAsking? PartDenied(LogDraft draft, string denied, Turn turn) =>
        HoursReader.Read(denied, turn.Reading([])) is not [var said, ..] ? null
        : said.Minutes is { } minutes && minutes == draft.Minutes ? LogAsking.Length
        : said.Type is { Kind: FoundKind.One } type && type.Only == draft.Type ? LogAsking.Type
        : said.Day is { } day && day == draft.Day ? LogAsking.Day
        : null;

    /// <summary>改成 家属会谈准备 after the note was put right: what names nothing of an entry is the note once more.</summary>
    static string? NewNote(LogDraft draft, string words, Turn turn) =>
        draft is { Asking: LogAsking.Confirmation or LogAsking.WhatToChange, Before: { } before }
        && before with { Note = draft.Note ?? "" } == draft.ToFacts()
        && (draft.Note ?? "") != before.Note
        && NoteWrong.SaysShould(words)
        && NoteWrong.NoteOf(words) is var note
        && !HoursReader.Read(note, turn.Reading([])).Any(said => said.SaysSomething)
            ? note
            : null;

    /// <summary>A note with one more behind it.</summary>
    internal static string Joined(string? note, string more) =>
        string.IsNullOrWhiteSpace(note) ? more
        : note[^1] is '.' or '。' or '!' or '！' or ';' or '；' ? $"{note} {more}"
        : $"{note}{(Scripts.IsCjk(note[^1]) ? "，" : ", ")}{more}";

    /// <summary>What is to be noted of the entry that is open.</summary>
    static string? NoteSaid(string words) => EntryCorrection.NoteOfOpen(words) ?? EntryCorrection.Read(words).Note;

    /// <summary>Another day for the first of several is that of the others, too, where they were of the same one.</summary>
    static LogDraft WithDay(LogDraft before, LogDraft after) =>
        before.Day is { } old && after.Day is { } day && day != old && after.Rest.Count == before.Rest.Count
            ? after with
            {
                Rest = [.. after.Rest.Select(rest => rest.Day == old ? rest with { Day = day, Reason = null } : rest)],
            }
            : after;

    /// <summary>The words of the button that means all of them.</summary>
    static bool IsEach(string words) => Phrase.In(Texts, "EachPerson").Concat(Phrase.In(Texts, "EachDay")).Contains(Phrase.Of(words));

    /// <summary>"Plus 30 minutes", 加半小时, "half an hour less": on top of the length that is known.</summary>
    static LogDraft? Added(LogDraft draft, string words)
    {
        if (
            draft.Minutes is not { } before
            || More().Match(words) is not { Success: true } more
            || LengthReader.Read(words.Remove(more.Index, more.Length)) is not { Value: { } minutes }
        )
            return null;
        var after = more.Groups["less"].Success ? before - minutes : before + minutes;
        return after > 0 ? draft with { Minutes = after, From = draft.From, Asking = LogAsking.Nothing } : null;
    }

    /// <summary>Whether the words can be an answer to what the draft asks.</summary>
    internal static bool Answers(LogDraft draft, Turn turn) =>
        draft.Asking switch
        {
            LogAsking.Note or LogAsking.Whose => true,
            LogAsking.Reason => AnswerReader.Read(turn.Words) is not null || FreeWords.IsReason(turn.Words),
            // Of another entry, which is changed where it lies.
            _ when turn.Speaker.Is(Role.Trainee) && EntryCorrection.IsOfAnother(turn.Words) => false,
            _ when GivingUpReader.Read(turn.Words) is not null || SaysNote(turn.Words) => true,
            _ when draft.Rest.Count > 0 && IsDropped(turn) => true,
            LogAsking.Confirmation or LogAsking.WhatToChange => LooksLikeAnEntry(turn.Words)
                || IsAboutNote(draft, turn.Words)
                || AdditionReader.Read(turn.Words) is not null
                || IsDropped(turn)
                || PutsRight(turn)
                || MakeIt().IsMatch(turn.Words)
                || DenialSaid.IsIn(turn.Words)
                || (draft.Asking == LogAsking.Confirmation ? AnswerReader.Read(turn.Words) is not null : PartNamed(turn.Folded) is not null),
            LogAsking.Type
                when TypeReader.Find(turn.Words, Vocabularies.TypesOf(turn.Speaker.Batch)) is { Kind: FoundKind.One or FoundKind.Several } type =>
                !AsksOrBooks(turn.Words) || type.Words.Length + 2 >= turn.Words.Trim(' ', '?', '？').Length,
            LogAsking.With => !AsksOrBooks(turn.Words) && AnswerReader.Read(turn.Words) is null,
            LogAsking.Length when LengthReader.Read(turn.Words) is not { Value: null, Problem: null } => true,
            _ => SaysSomething(turn) && !AsksOrBooks(turn.Words),
        };

    /// <summary>"That was Fan Xiaoyu not Fang Min".</summary>
    internal static bool PutsRight(Turn turn) =>
        CorrectionReader.Denies(turn.Words) && (turn.Heard?.Names(Speech.Hearing.ThingKind.Person) == true || SaysSomething(turn));

    /// <summary>A question, which puts nothing right: of the entry it is no part.</summary>
    internal static bool IsAskedBeside(LogDraft draft, Turn turn) =>
        draft.Asking is not (LogAsking.Note or LogAsking.Whose)
        && Asking().IsMatch(turn.Words)
        && !CorrectionReader.Opens(turn.Words.Trim())
        && (
            draft.Asking == LogAsking.Confirmation
                ? !SaysSomething(turn) || (BeginsAsking().IsMatch(turn.Words) && !LooksLikeAnEntry(turn.Words))
                : !Answers(draft, turn)
        );

    /// <summary>Whether the words set the note of the open entry, or take something out of it.</summary>
    internal static bool IsAboutNote(LogDraft draft, string words) =>
        SaysNote(words) || (draft.Note is { } note && NoteCut.From(note, words) is not null);

    /// <summary>The note of the entry that is open, and of no other.</summary>
    static bool SaysNote(string words) =>
        EntryCorrection.Read(words) is { Note: not null, Which.Length: < 12 } or { AsksNote: true, Which.Length: < 3 }
        || EntryCorrection.NoteOfOpen(words) is not null;

    /// <summary>Whatever it is that is asked first: a day, a length, a name or a kind belong to the entry that is open.</summary>
    static bool SaysSomething(Turn turn) => HoursReader.Read(turn.Words, turn.Reading([])).Any(said => said.SaysSomething);

    /// <summary>Kind and length, and with whom or when, in one line: an entry of its own, hardly a correction of another.</summary>
    internal async Task<bool> IsAWholeEntryAsync(LogDraft waiting, Turn turn, CancellationToken cancellationToken)
    {
        if (!LooksLikeAnEntry(turn.Words))
            return false;
        var context = await ContextAsync(turn, waiting, cancellationToken);
        return HoursReader.Read(turn.Words, context.Reading) is [{ Type.Kind: FoundKind.One, Minutes: not null } said, ..]
            && (said.Day is not null || said.With.Count > 0);
    }

    /// <summary>While something of an entry is asked: a whole line about other work is an entry of its own, not an answer.</summary>
    internal async Task<bool> IsAnotherEntryAsync(LogDraft waiting, Turn turn, CancellationToken cancellationToken)
    {
        if (
            waiting.Asking is LogAsking.Whose or LogAsking.Note
            || (waiting.Asking != LogAsking.Reason && (waiting.Type is null || waiting.Minutes is null))
        )
            return false;
        if (!await IsAWholeEntryAsync(waiting, turn, cancellationToken))
            return false;
        var said = HoursReader.Read(turn.Words, (await ContextAsync(turn, waiting, cancellationToken)).Reading)[0];
        return waiting.Asking == LogAsking.Reason || said.Type.Only != waiting.Type || said.Minutes != waiting.Minutes;
    }

    internal static Decision Decision(Turn turn) =>
        AnswerReader.Read(turn.Words) switch
        {
            Answer.Yes or Answer.Save => LogHours.Decision.Yes,
            Answer.No or Answer.Change => LogHours.Decision.Change,
            _ => LogHours.Decision.None,
        };

    /// <summary>Something is wished for, whenever the day seems to be.</summary>
    internal static bool Wishes(string words) => Wish().IsMatch(words);

    /// <summary>A question, or a wish for a place with a supervisor, is no entry although it says an amount of time.</summary>
    internal static bool AsksOrBooks(string words) =>
        Asking().IsMatch(words) || OpenPlaceAsked.Takes(words) || OpenPlaceAsked.Is(words) || Booking().IsMatch(words);

    /// <summary>A cheap look: an amount of time or a time of day is in it.</summary>
    internal static bool LooksLikeAnEntry(string words) => words.Length < HoursReader.LookedAt && Amount().IsMatch(words);

    /// <summary>A dearer look: it names a kind of work and something else of an entry. What is still to come is no entry.</summary>
    internal static bool ReadsLikeAnEntry(Turn turn) =>
        HoursReader.Read(turn.Words, turn.Reading([])) is { Count: > 0 } all
        && all[0] is { Type.Kind: FoundKind.One } said
        && !(said.Day > turn.Today)
        && (said.Day is not null || said.Minutes is not null || said.With.Count > 0 || Phrase.Fold(said.Type.Words) == turn.Folded);

    static LogDraft Opened(HoursSaid said, Turn turn, Context context)
    {
        // All three were there, whoever of them is named for something else.
        if (
            said.With.Count < context.People.Count
            && said.With.All(static one => one.Kind == FoundKind.One)
            && AllOfThem().Match(turn.Words) is { Success: true } all
            && IsAsManyAs(all.Value, context.People.Count)
        )
            said = said with { With = [.. context.People.Select(person => new Found<Guid>(FoundKind.One, person.Name, [person.Id.Value]))] };
        // "3 hours altogether" for three people is an hour for each.
        if (
            said is { Minutes: { } total, With.Count: > 1 }
            && Altogether().IsMatch(turn.Words)
            && total % said.With.Count == 0
            && said.With.All(static one => one.Kind == FoundKind.One)
        )
            return new Several([], [.. said.With.Select(static one => one.Only)]).Each(
                Opened(said with { With = [], Minutes = total / said.With.Count, From = null }, turn, context with { People = [] })
            );
        // Of the part of a day an entry keeps nothing.
        turn.Took.Add(Speech.Hearing.ThingKind.PartOfDay);
        var draft = Merge(
            new LogDraft { For = context.For, Note = said.Note is { } note ? Cut(NoteTail.Without(note), LongestNote) : null },
            said,
            context
        );
        // What "today" is still to come at one in the morning was yesterday; the card says so.
        if (SmallHours.MeantDay(draft.Day ?? turn.Today, draft.From, draft.Minutes, turn.Now, turn.Speaker.Zone) is { } yesterday)
        {
            turn.Took.Add(Speech.Hearing.ThingKind.Today);
            return draft with { Day = yesterday, AfterMidnight = true };
        }
        // Who says kind and length in one line and no day means today; the confirmation shows it.
        return draft is { Type: not null, Minutes: not null, Day: null, Asking: LogAsking.Nothing or LogAsking.With }
            ? draft with
            {
                Day = turn.Today,
            }
            : draft;
    }

    static bool IsAsManyAs(string words, int people) =>
        people > 1
        && (
            words.Any(letter => letter is '三' or '3') || words.Contains("three", StringComparison.OrdinalIgnoreCase) ? people == 3
            : words.Any(letter => letter is '两' or '2') ? people == 2
            : true
        );

    /// <summary>The answer to the question that was asked, if the words are just that.</summary>
    static LogDraft? TakePart(LogDraft draft, string words, Context context)
    {
        switch (draft.Asking)
        {
            case LogAsking.Type
                when TypeReader.Find(words, context.Reading.Types) is { Kind: FoundKind.One } type && type.Words.Length >= words.Length - 2:
                return OfOneKind(draft with { Type = type.Only, Asking = LogAsking.Nothing });
            case LogAsking.With when NameReader.Find(words, context.Reading.People) is [{ Kind: FoundKind.One } name] && !SaysMore(words, context):
                return draft with { With = name.Only, Several = null, Asking = LogAsking.Nothing };
            case LogAsking.With
                when !(CorrectionReader.Opens(words) && words.Any(char.IsDigit))
                    && NameReader.Find(CorrectionReader.Read(words).Words, context.Reading.People) is var names
                    && !Asking().IsMatch(words)
                    && (names.Count > 1 && !SaysMore(words, context) || (!SaysMore(words, context) && AnswerReader.Read(words) is null)):
                return WithWhom(draft, names, context);
            case LogAsking.Length when LengthReader.Read(words) is { Value: { } minutes } && !LooksLikeARange(words):
                return draft with { Minutes = minutes, Asking = LogAsking.Nothing };
            case LogAsking.Time when RangeReader.Read(words, context.Reading) is { Value: { To: not null } range }:
                return draft with { From = range.From, Minutes = Length(range), Asking = LogAsking.Nothing };
            default:
                return null;
        }
    }

    /// <summary>The kind that was asked for once is that of the others of the same message, too, where they say none.</summary>
    static LogDraft OfOneKind(LogDraft draft) =>
        draft with
        {
            Rest = [.. draft.Rest.Select(rest => rest.Type is null ? rest with { Type = draft.Type } : rest)],
        };

    /// <summary>Something else of an entry than a name.</summary>
    static bool SaysMore(string words, Context context) =>
        NoteFollows().IsMatch(words)
        || HoursReader
            .Read(words, context.Reading)
            .Any(said =>
                said.Minutes is not null
                || said.From is not null
                || said.Day is not null
                || said.Problems.Count > 0
                || said.Type.Kind == FoundKind.One
            );

    static LogDraft TakeAll(LogDraft draft, string words, Context context)
    {
        var asked = draft.Asking;
        List<HoursSaid> all = [.. HoursReader.Read(words, context.Reading).Where(said => said.SaysSomething)];
        if (all.Count == 0)
            return Again(draft, words);
        var said = all[0];
        var taken = Merge(draft with { Asking = LogAsking.Nothing }, said, context);
        if (asked == LogAsking.Type && draft.Type is null && taken.Type is not null)
            taken = OfOneKind(taken);
        if (
            said.Note is { } note
            && (NoteFollows().IsMatch(words) || (draft.Note is null && asked != LogAsking.WhatToChange && IsASentenceOfItsOwn(note, words)))
        )
            taken = taken with { Note = Cut(note, LongestNote) };
        if (all.Count > 1)
            taken = taken with { Rest = [.. all.Skip(1).Select(next => Opened(next, context.Turn, context)), .. taken.Rest] };
        if (taken.Trouble is not null)
            return taken;
        if (!StillOpen(taken, asked))
            return taken;
        // Something else was said instead: the same is asked again.
        var corrected =
            (taken.Minutes, taken.Day, taken.With, taken.From, taken.Type) != (draft.Minutes, draft.Day, draft.With, draft.From, draft.Type);
        return corrected ? taken : Again(taken with { Asking = asked }, words);
    }

    /// <summary>"Individual. We talked about boundaries": told after the answer.</summary>
    static bool IsASentenceOfItsOwn(string note, string words) =>
        words.IndexOf(note, StringComparison.Ordinal) is > 0 and var at && words[..at].TrimEnd() is [.., '.' or ',' or ';' or '。' or '，' or '；'];

    static bool StillOpen(LogDraft draft, LogAsking asked) =>
        asked switch
        {
            LogAsking.Type => draft.Type is null,
            LogAsking.With => draft.With is null,
            LogAsking.Length => draft.Minutes is null,
            LogAsking.Time => draft.Minutes is null,
            LogAsking.Day => draft.Day is null,
            _ => false,
        };

    static LogDraft Again(LogDraft draft, string words) =>
        draft.Asking == LogAsking.Type
            ? draft with
            {
                Trouble = Named("AskTypeUnknown", ("words", Cut(words, 40))),
            }
            : draft with
            {
                Trouble = Named(NotCaught),
            };

    static LogDraft Merge(LogDraft draft, HoursSaid said, Context context)
    {
        draft = draft with
        {
            Several = null,
            AfterMidnight = said.Day is null && draft.AfterMidnight,
            Day = said.Day ?? draft.Day,
            // Why it is late was said of another day.
            Reason = said.Day is null || said.Day == draft.Day ? draft.Reason : null,
            From = said.From ?? (said.Minutes is null ? draft.From : KeptStart(draft, said)),
            Minutes = said.Minutes ?? draft.Minutes,
            Type = said.Type.Kind == FoundKind.One ? said.Type.Only : draft.Type,
        };
        if (said.Problems is [var problem, ..])
        {
            if (said.With is [{ Kind: FoundKind.One } named])
                draft = draft with { With = named.Only };
            else if (said.With.Count > 1)
                draft = draft with { Named = [.. said.With.SelectMany(static one => one.Keys).Distinct()] };
            return Clear(draft, problem.Kind) with
            {
                Several = problem.Kind == ReadingProblemKind.TwoDays && problem.Near.Count > 1 ? new Several(problem.Near, []) : null,
                Asking = AboutWhat(problem.Kind),
                Trouble = Named(problem.Kind.ToString(), ("words", problem.Words)) with
                {
                    Near =
                        problem.Near.Count == 0
                            ? null
                            : [.. problem.Near.Where(day => day <= context.Turn.Today).Select(day => Spoken.Date(day, context.Turn.Today))],
                },
            };
        }
        if (said.With.Count > 0)
            draft = WithWhom(draft, said.With, context);
        // Several were named while something else was asked first: now it is asked which, or all.
        else if (draft is { With: null, Named: { Count: > 1 } names })
            draft = WithWhom(
                draft with
                {
                    Named = null,
                },
                [.. names.Select(id => new Found<Guid>(FoundKind.One, context.PersonName(id), [id]))],
                context
            );
        if (draft.Trouble is not null)
            return draft;
        return said.Type.Kind switch
        {
            FoundKind.Several => draft with
            {
                Asking = LogAsking.Type,
                Trouble = Named("AskTypeSeveral", ("types", Spoken.Choice([.. said.Type.Keys.Select(context.TypeName)]))),
            },
            FoundKind.Unknown => draft with { Asking = LogAsking.Type, Trouble = Named("AskTypeUnknown", ("words", said.Type.Words)) },
            _ => draft,
        };
    }

    /// <summary>A new length without a time keeps the time only when both were of one answer before.</summary>
    static TimeOnly? KeptStart(LogDraft draft, HoursSaid said) => draft.Minutes == said.Minutes ? draft.From : null;

    static LogDraft WithWhom(LogDraft draft, IReadOnlyList<Found<Guid>> found, Context context)
    {
        if (found is [{ Kind: FoundKind.One } one])
            return draft with { With = one.Only };
        found = found.Count > 1 ? [.. found.Where(name => name.Kind != FoundKind.Unknown || !IsOwn(name.Words, context.Turn.Speaker))] : found;
        // One who is nobody's of theirs is not dropped beside one who is.
        if (found.Count > 1 && found.FirstOrDefault(static name => name.Kind == FoundKind.Unknown) is { } stranger)
            return draft with
            {
                With = null,
                Asking = LogAsking.With,
                Trouble = Named(draft.For is null ? "AskWithUnknown" : "AskWithUnknownFor", ("words", Cut(stranger.Words, 40))),
            };
        List<Guid> candidates = [.. found.SelectMany(name => name.Kind == FoundKind.Unknown ? [] : name.Keys).Distinct()];
        if (candidates.Count == 1)
            return draft with { With = candidates[0] };
        var trouble =
            candidates.Count > 1
                ? Named(found.Count > 1 ? "AskWithOne" : "AskWithSeveral", ("names", Spoken.Choice([.. candidates.Select(context.PersonName)])))
                : Named(draft.For is null ? "AskWithUnknown" : "AskWithUnknownFor", ("words", Cut(found[0].Words, 40)));
        return draft with
        {
            With = null,
            Asking = LogAsking.With,
            Trouble = trouble,
            Several = candidates.Count > 1 ? new Several([], candidates, OnlyOne: found.Count == 1) : null,
        };
    }

    /// <summary>Who logs may name themselves.</summary>
    static bool IsOwn(string words, Speaker speaker) =>
        words == speaker.Name || string.Equals(words, speaker.NameEn, StringComparison.OrdinalIgnoreCase);

    static LogAsking AboutWhat(ReadingProblemKind problem) =>
        problem switch
        {
            ReadingProblemKind.RangeEndsBeforeStart or ReadingProblemKind.RangeOverMidnight or ReadingProblemKind.TwoRanges => LogAsking.Time,
            ReadingProblemKind.TwoDays or ReadingProblemKind.NoSuchDay or ReadingProblemKind.WeekdayDisagrees or ReadingProblemKind.DayUnclear =>
                LogAsking.Day,
            _ => LogAsking.Length,
        };

    static LogDraft Clear(LogDraft draft, ReadingProblemKind problem) =>
        AboutWhat(problem) == LogAsking.Day ? draft with { Day = null } : draft with { Minutes = null, From = null };

    static int? Length(TimeRange range) => range.Minutes ?? (range.To is { } to ? (int)(to - range.From).TotalMinutes : null);

    static bool LooksLikeARange(string words) => words.Count(letter => letter is ':' or '：' or '点') > 1;

    static EntryTrouble Named(string text, params ReadOnlySpan<(string Name, string Value)> names)
    {
        var named = new Dictionary<string, string>();
        foreach (var (name, value) in names)
            named[name] = value;
        return new EntryTrouble(text, named);
    }

    internal static string Cut(string note) => Cut(note, LongestNote);

    static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    async Task<Context> ContextAsync(Turn turn, LogDraft draft, CancellationToken cancellationToken)
    {
        var known = await people.SuperviseesAsync(draft.Owner(turn.Speaker), turn.Speaker.BatchId, cancellationToken);
        return new Context(turn, draft.For, known, turn.Reading(known));
    }

    sealed record Context(Turn Turn, Guid? For, IReadOnlyList<Supervisee> People, ReadingContext Reading)
    {
        readonly EntryWords words = new(Turn, People);

        public string TypeName(string key) => words.Type(key);

        public string PersonName(Guid id) => words.Name(new PersonId(id));
    }
}
