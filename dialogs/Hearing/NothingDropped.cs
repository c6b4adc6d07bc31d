using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Hearing;
using SupervisionBot.Speech.Reading;
using Thing = SupervisionBot.Speech.Hearing.Thing;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>
/// Nothing that was said is dropped in silence: what a sentence names – people, days, times, lengths, groups, items – is compared with what
/// the answer shows and with what is kept of it, and the rest is said in one line above the answer. Which conversation answered makes no
/// difference.
/// </summary>
public sealed class NothingDropped(KnownNames names, TraineeFinder finder, WhoHelps helps, WhosWho people)
{
    /// <summary>More are not listed: then the answer is about something else altogether.</summary>
    const int Most = 3;

    /// <summary>Begins to listen to what is answered in this turn.</summary>
    public static Answer Watch(ITurnContext context)
    {
        var answer = new Answer();
        context.OnSendActivities(
            (_, activities, next) =>
            {
                activities.ForEach(answer.Add);
                return next();
            }
        );
        context.OnUpdateActivity(
            (_, activity, next) =>
            {
                answer.Add(activity);
                return next();
            }
        );
        return answer;
    }

    /// <summary>Says what of the words is neither in the answer nor kept.</summary>
    /// <param name="before">The card that was shown before, whose rows a number in the words means.</param>
    /// <param name="answers">A question was open.</param>
    public async Task SayAsync(
        ITurnContext context,
        Turn turn,
        string words,
        Answer answer,
        string draft,
        ShownCard? before,
        bool answers,
        CancellationToken cancellationToken
    )
    {
        if (words.Length == 0 || answer.IsEmpty || turn.NotHeard || SaysSo(answer.Shown))
            return;
        var left = await LeftAsync(
            turn,
            words,
            new Evidence(answer.Shown, answer.Subjects + Unescaped(draft), turn.Today),
            before,
            answers,
            cancellationToken
        );
        if (left.Count == 0)
            return;
        turn.Unused = left;
        var (supervised, others) = await SupervisorsAsync(turn, left, cancellationToken);
        left = [.. left.Except(supervised)];
        if (left.Count == 0 && others.Length == 0)
            return;
        var refused = await OfOthersAsync(turn, left, cancellationToken);
        var line = MessageFactory.Text(
            string.Join(
                ' ',
                ((string[])[others, Said("NotYourTrainees", refused), Said("NotTakenIn", [.. left.Except(refused).Take(Most)])]).Where(said =>
                    said.Length > 0
                )
            )
        );
        line.TextFormat = TextFormatTypes.Plain;
        await context.SendActivityAsync(AheadMark.Put(line), cancellationToken);
    }

    static string Unescaped(string json) =>
        json.Replace("\\u0027", "'", StringComparison.Ordinal)
            .Replace("\\u0026", "&", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal);

    static string Said(string text, List<string> named) => named.Count == 0 ? "" : Texts.Shared.Say(text, ("words", Spoken.Quoted(named)));

    /// <summary>
    /// Of a trainee: the names of supervisors, who need not be shown where the trainee's own things are; and the sentence who it is instead, where
    /// one is named who is not theirs.
    /// </summary>
    async Task<(List<string> Named, string Said)> SupervisorsAsync(Turn turn, IReadOnlyList<string> left, CancellationToken cancellationToken)
    {
        if (!turn.Speaker.Is(Role.Trainee))
            return ([], "");
        var all = await names.OfAsync(turn.Speaker.BatchId, cancellationToken);
        var named = left.Select(words =>
                (Words: words, Keys: NameReader.Places(words, all).SelectMany(one => one.Key is { } key ? [key] : one.Several))
            )
            .Where(one => one.Keys.Any())
            .ToList();
        if (named.Count == 0)
            return ([], "");
        var supervisors = (await people.HoldingAsync(turn.Speaker.Id, turn.Speaker.BatchId, Role.Supervisor, cancellationToken))
            .Select(one => one.Id.Value)
            .ToHashSet();
        named = named.FindAll(one => one.Keys.Any(supervisors.Contains));
        var own = (await helps.ForAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Supervisors;
        var others = named.FindAll(one => !one.Keys.Any(key => own.Any(supervisor => supervisor.Id.Value == key)));
        return (
            named.ConvertAll(one => one.Words),
            others.Count == 0 || own.Count == 0
                ? ""
                : Texts.Shared.Say(
                    "NotYourSupervisor",
                    ("words", Spoken.Quoted(others.Select(one => one.Words))),
                    ("names", Spoken.All([.. own.Select(one => one.In(turn.Language))]))
                )
        );
    }

    /// <summary>Of a supervisor: the names of trainees who are not theirs.</summary>
    async Task<List<string>> OfOthersAsync(Turn turn, IReadOnlyList<string> left, CancellationToken cancellationToken)
    {
        if (!turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator))
            return [];
        var (all, trainees) = (
            await names.OfAsync(turn.Speaker.BatchId, cancellationToken),
            await names.TraineesAsync(turn.Speaker.BatchId, cancellationToken)
        );
        var own = await finder.MentionedAsync(turn.Speaker.Id, turn.Speaker.BatchId, turn.Words, cancellationToken);
        return
        [
            .. left.Where(words =>
                NameReader.Places(words, all) is [{ Key: { } key }] && trainees.Contains(key) && own.All(trainee => trainee.Id.Value != key)
            ),
        ];
    }

    async Task<List<string>> LeftAsync(
        Turn turn,
        string words,
        Evidence evidence,
        ShownCard? before,
        bool answers,
        CancellationToken cancellationToken
    )
    {
        var people = await names.OfAsync(turn.Speaker.BatchId, cancellationToken);
        var (things, asides) = (Things.In(words, people), new Asides(words));
        var left = new List<(int Start, int End)>();
        foreach (var thing in things)
            if (
                !turn.Took.Contains(thing.Kind)
                && !asides.Has(thing)
                && !IsUsed(thing, Said(thing))
                && !await IsGroupAsync(turn, thing, Said(thing), evidence, cancellationToken)
            )
                left.Add((thing.Start, thing.End));
        // A thing alone answers a question, and whoever asked says so where it is of no use.
        if (answers && things is [var only] && only.Start == 0 && only.End >= words.TrimEnd().Length)
            return [];
        foreach (var (start, end) in Evidence.MonthsIn(words))
            if (Free(start, end) && !evidence.Has(ThingKind.SpanNow, words[start..end]))
                left.Add((start, end));
        // A short word for an item is a word of its own: "closing a case".
        foreach (var (item, start, end) in new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(words))
            if (
                IsWhole(words[start..end])
                && Free(start, end)
                && !asides.Has(new Thing(ThingKind.Work, start, end))
                && !evidence.Says(item.Name.En, item.Name.Zh, words[start..end], item.Key)
            )
                left.Add((start, end));
        return [.. left.OrderBy(one => one.Start).Select(one => words[one.Start..Math.Min(one.End, words.Length)].Trim()).Distinct()];

        static bool IsWhole(string called) => called.Contains(' ', StringComparison.Ordinal) || (called.Length >= 4 && Scripts.IsCjk(called[0]));

        bool Free(int start, int end) => !things.Any(one => one.Start < end && start < one.End);

        string Said(Thing thing) => words[thing.Start..Math.Min(thing.End, words.Length)].Trim();

        bool IsUsed(Thing thing, string said) =>
            evidence.Says(said)
            || thing.Kind switch
            {
                ThingKind.Person => NameReader.Places(said, people) is { Count: > 0 } who && who.All(IsPerson),
                ThingKind.Work => IsWork(said),
                ThingKind.Number when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var row) => IsRow(row),
                // "Good morning" greets.
                ThingKind.PartOfDay when thing.Start <= 6 && turn.Folded.StartsWith("good ", StringComparison.Ordinal) => true,
                // 十点 of 九点到十点 is shown with the other.
                ThingKind.Time => evidence.Has(thing.Kind, said)
                    || things.Any(other => IsBeside(thing, other) && evidence.Has(other.Kind, Said(other))),
                ThingKind.Number => evidence.Has(ThingKind.Time, said),
                _ => evidence.Has(thing.Kind, said) || (evidence.ShowsDays && asides.IsBound(thing)),
            };

        static bool IsBeside(Thing one, Thing other) =>
            other.Kind == ThingKind.Time && one != other && Math.Min(Math.Abs(other.Start - one.End), Math.Abs(one.Start - other.End)) <= 4;

        bool IsPerson(NamedPerson one) =>
            (one.Key is { } key ? [key] : one.Several).Any(id =>
                id == turn.Speaker.Id.Value || evidence.Says(id.ToString()) || evidence.Says(people.NamesOf(id))
            );

        bool IsWork(string said) =>
            turn.Speaker.Batch.ActivityTypes.Any(type =>
                ((string[])[type.Name.En, type.Name.Zh, .. type.SynonymsEn, .. type.SynonymsZh]).Contains(said, StringComparer.OrdinalIgnoreCase)
                && evidence.Says(type.Name.En, type.Name.Zh, type.Key)
            )
            || turn.Speaker.Batch.Topics.Any(topic =>
                ((string[])[topic.Name.En, topic.Name.Zh]).Contains(said, StringComparer.OrdinalIgnoreCase)
                && evidence.Says(topic.Name.En, topic.Name.Zh, topic.Key)
            )
            || evidence.KeepsKind;

        // Beyond the list that was shown there is no such row, and whoever acts says so.
        bool IsRow(int row) =>
            row >= 1 && (row <= (before?.Rows.Count ?? 0) || row <= LastShown.Entries.In(turn).Count || row <= turn.Memory.Numbered.Count);
    }

    /// <summary>The group that the words name is kept by its id, or called by its own name.</summary>
    async Task<bool> IsGroupAsync(Turn turn, Thing thing, string said, Evidence evidence, CancellationToken cancellationToken) =>
        thing.Kind == ThingKind.Group
        && (await finder.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken)).Any(group =>
            TraineeAsked.Names(said, group.Name) && evidence.Says(group.Name, group.Id.Value.ToString())
        );

    /// <summary>The answer itself says that something was not understood.</summary>
    static bool SaysSo(string shown) =>
        Texts.Shared["SaysNotHeard"].Split('\n').Any(opening => shown.Contains(opening.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>What was sent in a turn, as words, and what its buttons are about.</summary>
    public sealed class Answer
    {
        readonly StringBuilder shown = new();
        readonly StringBuilder subjects = new();

        public bool IsEmpty => shown.Length == 0;

        /// <summary>Something was shown beside words and buttons.</summary>
        public bool HasCard { get; private set; }

        public string Shown => shown.ToString();

        public string Subjects => subjects.ToString();

        internal void Add(Activity activity)
        {
            shown.Append(activity.Text).Append('\n');
            foreach (var attachment in activity.Attachments ?? [])
            {
                HasCard = true;
                shown.Append(attachment.Name).Append('\n');
                Add(attachment.Content, "");
            }
            foreach (var suggested in activity.SuggestedActions?.Actions ?? [])
                shown.Append(suggested.Title).Append('\n');
        }

        void Add(object? content, string name)
        {
            switch (content)
            {
                case IReadOnlyDictionary<string, object> map:
                    foreach (var (key, value) in map)
                        Add(value, key);
                    break;
                case string text when name is "text" or "title" or "value" or "label" or "altText":
                    shown.Append(text).Append('\n');
                    break;
                case string subject when name is "subject":
                    subjects.Append(subject).Append('\n');
                    break;
                case IEnumerable<object> list:
                    foreach (var one in list)
                        Add(one, name);
                    break;
            }
        }
    }
}
