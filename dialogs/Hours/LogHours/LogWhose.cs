using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hours.LogHours;

/// <summary>Whose hours are logged: the speaker's own, or those of the trainee whom an administrator names.</summary>
public sealed partial class LogWhose(
    LogReading reading,
    HourLog hours,
    LogInPlace inPlace,
    TraineeFinder trainees,
    PersonFinder people,
    NameBook names,
    OwnGroups groups
)
{
    /// <summary>A trainee's line that says an amount of time, or an administrator's that says for whom as well.</summary>
    internal static bool LooksLikeAnEntry(Turn turn) =>
        turn.Speaker.Is(Role.Administrator) && (ForWhom.Opens(turn.Words) || NamedFirst(turn) is not null)
        || LogReading.LooksLikeAnEntry(turn.Words)
            && !LogReading.AsksOrBooks(turn.Words)
            && (turn.Speaker.Is(Role.Trainee) || ForWhom.Read(turn.Words) is not null);

    /// <summary>
    /// Whether a trainee asks to log for somebody who is no supervisee of theirs: another trainee, whom only an administrator may log for.
    /// </summary>
    internal async Task<bool> IsForAnotherTraineeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Speaker.Is(Role.Administrator) || !ForWhom.Opens(turn.Words) || ForWhom.Read(turn.Words) is not { } asked)
            return false;
        var own = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        return !own.Any(person => person.Name == asked.Name || string.Equals(person.NameEn, asked.Name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// The supervisor of theirs whom a trainee's line names, and nobody whom they supervise: time with them is booked or attended, and no practicum.
    /// </summary>
    internal async Task<string?> SupervisorNamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.Speaker.Is(Role.Trainee) || await groups.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken) is not { } own)
            return null;
        var supervisors = new PeopleVocabulary(own.Supervisors.Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn)));
        if (PickReader.Read(turn.Words, turn.Reading(supervisors)).People is not [var named, ..])
            return null;
        var supervisees = await people.SuperviseesAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken);
        return PickReader.Read(turn.Words, turn.Reading(supervisees)).People.Count > 0
            ? null
            : own.Supervisors.First(one => one.Id.Value == named).In(turn.Language);
    }

    /// <summary>Who is named first and for whom an entry is asked for then, and what else is said.</summary>
    static (string Name, string Left)? NamedFirst(Turn turn) =>
        turn.Heard?.Things is [{ Kind: ThingKind.Person, Start: <= 2 } person, ..] && ForWhom.EndOfAsking(turn.Words, person.End) is { } end
            ? (turn.Words[person.Start..person.End], turn.Words[end..].Trim())
            : null;

    /// <summary>The draft that an opening line makes; it asks whose hours they are when an administrator without own hours does not say.</summary>
    internal async Task<LogDraft> OpenAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Speaker.Is(Role.Administrator) && NamedFirst(turn) is var (first, rest))
            return await NamedAsync(turn, first, rest, cancellationToken);
        if (turn.Speaker.Is(Role.Administrator) && ForWhom.Read(turn.Words) is { } asked)
            return await NamedAsync(turn, asked.Name, asked.Rest, cancellationToken);
        return turn.Speaker.Is(Role.Trainee)
            ? await reading.OpenAsync(turn, turn.Words, null, cancellationToken)
            : new LogDraft { Line = turn.Words, Asking = LogAsking.Whose };
    }

    /// <summary>The draft after an answer.</summary>
    internal async Task<LogDraft> TakeAsync(LogDraft draft, Turn turn, string words, CancellationToken cancellationToken) =>
        draft.Asking == LogAsking.Whose
            ? await NamedAsync(turn, words, draft.Line ?? "", cancellationToken)
            : await reading.TakeAsync(draft, turn, words, cancellationToken);

    internal Task<LogOutcome> CheckAsync(LogDraft draft, Turn turn, CancellationToken cancellationToken) =>
        draft.For is { } trainee
            ? inPlace.CheckAsync(turn.Speaker.AsReviewer(), new PersonId(trainee), draft.ToFacts(), cancellationToken)
            : hours.CheckAsync(turn.Speaker.AsTrainee(), draft.ToFacts(), draft.Entry is { } entry ? new EntryId(entry) : null, cancellationToken);

    internal Task<LogOutcome> SaveAsync(LogDraft draft, Turn turn, CancellationToken cancellationToken) =>
        draft switch
        {
            { For: { } trainee } => inPlace.LogAsync(turn.Speaker.AsReviewer(), new PersonId(trainee), draft.ToFacts(), cancellationToken),
            { Entry: { } entry } => hours.ChangeAsync(
                turn.Speaker.AsTrainee(),
                new EntryId(entry),
                draft.EntryVersion ?? 0,
                draft.ToFacts(),
                cancellationToken
            ),
            _ => hours.LogAsync(turn.Speaker.AsTrainee(), draft.ToFacts(), new EntrySource.Typed(), cancellationToken),
        };

    internal async Task<EntryWords> WordsAsync(LogDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var supervisees = await people.SuperviseesAsync(draft.Owner(turn.Speaker), turn.Speaker.BatchId, cancellationToken);
        return new EntryWords(
            turn,
            draft.For is { } trainee ? [.. supervisees, .. await names.OfAsync([new PersonId(trainee)], cancellationToken)] : supervisees
        );
    }

    async Task<LogDraft> NamedAsync(Turn turn, string name, string line, CancellationToken cancellationToken)
    {
        // A yes, or a question, is nobody's name: whose they are is asked again.
        if (AnswerReader.Read(name) is not null || !name.Any(char.IsLetterOrDigit) || FreeWords.Asks(name) || AnyTrainee().IsMatch(name))
            return new LogDraft { Line = line, Asking = LogAsking.Whose };
        switch (await trainees.FindAsync(turn.Speaker.Id, turn.Speaker.BatchId, name, cancellationToken))
        {
            case Whom.One one:
                return await reading.OpenAsync(turn, line, one.Trainee.Id.Value, cancellationToken);
            case Whom.Several several:
                return Again("WhoseSeveral", several.Trainees);
            case Whom.Nobody { Nearest: { Count: > 0 } nearest }:
                return Again("WhoseNearest", nearest);
            default:
                return Again("WhoseUnknown", []);
        }

        LogDraft Again(string text, IReadOnlyList<TraineeName> near)
        {
            List<string> offered = [.. near.Select(person => turn.NameOf(person.Name, person.NameEn))];
            var named = new Dictionary<string, string> { ["words"] = name.Length > 40 ? name[..40] : name, ["names"] = Spoken.Choice(offered) };
            return new LogDraft
            {
                Line = line,
                Asking = LogAsking.Whose,
                Trouble = new EntryTrouble(text, named, offered.Count > 0 ? offered : null),
            };
        }
    }

    /// <summary>One of them, and not which.</summary>
    [GeneratedRegex(
        @"^(?:一?[个位名]|某)?(?:督导)?(?:学员|同学|组员)$|^(?:an? |the |some |my )*(?:trainees?|student|somebody|someone)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AnyTrainee();
}
