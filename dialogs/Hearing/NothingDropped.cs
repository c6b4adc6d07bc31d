using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hearing;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;
using Thing = SupervisionBot.Core.Hearing.Thing;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>
/// Nothing that was said is dropped in silence: what a sentence names – people, days, times, lengths, groups, items – is compared with what
/// the answer shows and with what is kept of it, and the rest is said in one line above the answer. Which conversation answered makes no
/// difference.
/// </summary>
public sealed class NothingDropped(KnownNames names)
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
    public async Task SayAsync(
        ITurnContext context,
        Turn turn,
        string words,
        Answer answer,
        string draft,
        ShownCard? before,
        CancellationToken cancellationToken
    )
    {
        if (words.Length == 0 || answer.IsEmpty || turn.NotHeard || SaysSo(answer.Shown))
            return;
        var left = await LeftAsync(turn, words, new Evidence(answer.Shown, answer.Subjects + draft, turn.Today), before, cancellationToken);
        if (left.Count == 0)
            return;
        var quoted = left.Take(Most).Select(one => Texts.Shared.Say("Quoted", ("words", one)));
        var line = MessageFactory.Text(Texts.Shared.Say("NotTakenIn", ("words", string.Join(Texts.Shared["ListSeparator"], quoted))));
        line.TextFormat = TextFormatTypes.Plain;
        await context.SendActivityAsync(AheadMark.Put(line), cancellationToken);
    }

    async Task<List<string>> LeftAsync(Turn turn, string words, Evidence evidence, ShownCard? before, CancellationToken cancellationToken)
    {
        var people = await names.OfAsync(turn.Speaker.BatchId, cancellationToken);
        var left = new List<(int Start, int End)>();
        foreach (var thing in Things.In(words, people))
        {
            var said = words[thing.Start..Math.Min(thing.End, words.Length)].Trim();
            if (!IsUsed(thing, said))
                left.Add((thing.Start, thing.End));
        }
        foreach (var (start, end) in Evidence.MonthsIn(words))
            if (Free(start, end) && !evidence.Has(ThingKind.SpanNow, words[start..end]))
                left.Add((start, end));
        foreach (var (item, start, end) in new ItemsNamed(turn.Speaker.Batch.Checklist ?? []).In(words))
            if (Free(start, end) && !evidence.Says(item.Name.En, item.Name.Zh, words[start..end], item.Key))
                left.Add((start, end));
        return [.. left.OrderBy(one => one.Start).Select(one => words[one.Start..Math.Min(one.End, words.Length)].Trim()).Distinct()];

        bool Free(int start, int end) => !left.Exists(one => one.Start < end && start < one.End);

        bool IsUsed(Thing thing, string said) =>
            thing.Kind switch
            {
                ThingKind.Person when thing.IsStranger => evidence.Says(said),
                ThingKind.Person => NameReader.Places(said, people) is { Count: > 0 } who && who.All(one => IsPerson(one, said)),
                ThingKind.Work => IsWork(said),
                ThingKind.Number when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && IsRow(row) => true,
                // "Good morning" greets.
                ThingKind.PartOfDay when thing.Start <= 6 && turn.Folded.StartsWith("good ", StringComparison.Ordinal) => true,
                _ => evidence.Has(thing.Kind, said),
            };

        bool IsPerson(NamedPerson one, string said) =>
            evidence.Says(said)
            || (one.Key is { } key ? [key] : one.Several).Any(id =>
                id == turn.Speaker.Id.Value || evidence.Says(id.ToString()) || evidence.Says(people.NamesOf(id))
            );

        bool IsWork(string said) =>
            evidence.Says(said)
            || turn.Speaker.Batch.ActivityTypes.Any(type =>
                ((string[])[type.Name.En, type.Name.Zh, .. type.SynonymsEn, .. type.SynonymsZh]).Contains(said, StringComparer.OrdinalIgnoreCase)
                && evidence.Says(type.Name.En, type.Name.Zh, type.Key)
            );

        bool IsRow(int row) =>
            (before?.Rows is { } rows && row >= 1 && row <= rows.Count && rows[row - 1].Subject is { Length: > 0 } subject && evidence.Says(subject))
            || (LastShown.Entries.In(turn) is { } entries && row >= 1 && row <= entries.Count && evidence.Says(entries[row - 1].ToString()));
    }

    /// <summary>The answer itself says that something was not understood.</summary>
    static bool SaysSo(string shown) => Texts.Shared["SaysNotHeard"].Split('\n').Any(opening => shown.Contains(opening.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>What was sent in a turn, as words, and what its buttons are about.</summary>
    public sealed class Answer
    {
        readonly StringBuilder shown = new();
        readonly StringBuilder subjects = new();

        public bool IsEmpty => shown.Length == 0;

        public string Shown => shown.ToString();

        public string Subjects => subjects.ToString();

        internal void Add(Activity activity)
        {
            shown.Append(activity.Text).Append('\n');
            foreach (var attachment in activity.Attachments ?? [])
                Add(attachment.Content, "");
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
