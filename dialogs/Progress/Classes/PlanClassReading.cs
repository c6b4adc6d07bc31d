using System.Text.RegularExpressions;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>
/// Takes what an administrator says of a class into the draft: "case work with Lyu Shufen on 12 December 9:00-12:00 in room 2, 4 class hours",
/// 个案工作，吕淑芬，12月12日9点到12点，二楼会议室，4学时.
/// </summary>
public sealed partial class PlanClassReading(WhosWho people, TraineeFinder trainees, ClassBoard board)
{
    const int LongestTopic = 200;

    internal async Task<PlanClassDraft> TakeAsync(Turn turn, PlanClassDraft draft, CancellationToken cancellationToken)
    {
        var text = turn.Words.Trim();
        var clean = draft with { Card = null, Trouble = null, Left = draft.Card is null ? draft.Left : null, HalfGuessed = false };
        var taken = clean;
        var lesson = LessonReader.Read(text, draft.Kind == SessionKind.Visit);
        var guest = draft.AsksTeacher || TeacherSaid.SaysWho(text) ? await GuestAsync(turn, cancellationToken) : null;
        if (draft.AsksTeacher ? TeacherSaid.IsOpen(text) : TeacherSaid.SaysOpen(text))
            taken = taken with { Teacher = null, Guest = Lesson.NotKnown };
        else if ((draft.AsksTeacher || TeacherSaid.SaysWho(text)) && (guest ?? TeacherSaid.Name(text)) is { } name)
            taken = taken with { Teacher = null, Guest = name };
        var visit = lesson.IsVisit || draft.Kind == SessionKind.Visit;
        // Where people go is the topic of a visit, although a station for social work is one of the classes.
        var topic = visit ? null : TopicsNamed.Near(turn.Speaker.Batch.Topics, lesson.Rest);
        taken = taken with
        {
            Kind =
                lesson.IsClosing ? SessionKind.Closing
                : lesson.IsVisit ? SessionKind.Visit
                : taken.Kind,
            Reading = lesson.Reading ?? taken.Reading,
            ClassHours = lesson.ClassHours ?? taken.ClassHours,
            OpenPlaces = lesson.OpenPlaces ?? taken.OpenPlaces,
            Places = lesson.Places ?? taken.Places,
            Programme = lesson.Programme ?? taken.Programme,
            Travel = lesson.Travel is { } way ? LessonReader.Ways(taken.Travel, way) : taken.Travel,
            Stay = lesson.Stay ?? taken.Stay,
            Guest = lesson.Guest ?? taken.Guest,
            City = lesson.City ?? taken.City,
            Topic = topic?.Key ?? lesson.About ?? taken.Topic ?? lesson.City,
        };
        text = WithoutTopic(lesson.Rest, topic);
        var supervisors = (await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, text, cancellationToken))
            .Where(one => one.Role == Role.Supervisor)
            .ToList();
        if (supervisors is [var teacher])
            taken = taken with { Teacher = teacher.Name.Id.Value, Guest = null };
        else if (supervisors.Count == 0 && lesson.Teacher is { } outsider)
            taken = taken with { Teacher = null, Guest = TeacherSaid.Name(outsider) ?? outsider };
        foreach (var group in await trainees.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            if (Names(text, group))
                taken = taken with { Group = group.Id.Value };
        var said = SessionReader.Read(text, turn.Today, turn.Language == Language.Chinese);
        var from = said.From ?? (draft.Day is null ? HourAlone.In(text) : SessionReader.ClockAlone(text));
        taken = taken with
        {
            // "The same as on the 10th": the day says which teacher.
            Day = guest is not null ? taken.Day : SessionReader.NearOnCard(text, said.Day, draft.Day, turn.Today) ?? taken.Day,
            From = from ?? taken.From,
            Minutes = said.Minutes ?? SessionReader.KeepsEnd(text, draft.From, draft.Minutes, from) ?? taken.Minutes,
            Place = PlaceSaid.Bare(lesson.Where ?? said.Place)
                ?? (lesson.SameRoom ? await LastPlaceAsync(turn, cancellationToken) : null)
                ?? taken.Place,
        };
        List<string> left = [];
        if (lesson.Days is { } days)
            taken =
                LessonReader.LastDay(lesson.LastDay!, taken.Day) is { } last && visit
                    ? taken with
                    {
                        LastDay = last == taken.Day ? null : last,
                    }
                    : Unkept(days);
        else if (said.Day is not null)
            taken = taken with { LastDay = null };
        if (lesson.SignUpUntil is { } until)
            taken = visit && DayIn(lesson.SignUpDay!, turn) is { } day && !(day > taken.Day) ? taken with { SignUpUntil = day } : Unkept(until);

        PlanClassDraft Unkept(string words)
        {
            left.Add(words);
            return taken;
        }

        if (said.Day is not null && SessionReader.Contradicts(text, taken.Day))
            return taken with { Day = null, Trouble = "DayAgainst" };
        // Where the topic is all that is asked, the words are it.
        if (taken.Topic is null && draft.Topic is null && draft != new PlanClassDraft() && taken == clean)
            taken =
                ClassPlanSaid.IsNoName(turn.Words) ? taken
                : draft.Kind == SessionKind.Visit ? taken with { Topic = Clipped(turn.Words.Trim()), City = draft.City ?? Clipped(turn.Words.Trim()) }
                : taken with { Topic = Clipped(turn.Words.Trim()) };
        return taken == clean && left.Count == 0
            ? taken with
            {
                Trouble = "NotCaught",
            }
            : taken with
            {
                Left = left.Count > 0 ? string.Join(Texts.Shared["ListSeparator"], left) : taken.Left,
                HalfGuessed = said.From is { } at && SessionReader.GuessesHalf(text, at),
            };
    }

    /// <summary>The day on which signing up ends, or the visit.</summary>
    internal static DateOnly? DayIn(string words, Turn turn) => SessionReader.Read(words, turn.Today, turn.Language == Language.Chinese).Day;

    /// <summary>Where the last class was.</summary>
    async Task<string?> LastPlaceAsync(Turn turn, CancellationToken cancellationToken) =>
        (await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view => view.Session is { Kind: SessionKind.Class, Place.Length: > 0 })
            .LastOrDefault(view => view.Session.EndsAt <= turn.Now)
            ?.Session.Place;

    /// <summary>The number of a class behind its topic is no day: "case work 2, sat 12 dec".</summary>
    static string WithoutTopic(string text, Topic? topic)
    {
        foreach (var name in topic is null ? [] : new[] { topic.Name.En, topic.Name.Zh })
            if (text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
                text = string.Concat(text.AsSpan(0, at), ", ", PartNumber().Replace(text[(at + name.Length)..], ""));
        return text;
    }

    [GeneratedRegex(@"^\s*[1-9](?=\s*(\p{P}|$))", RegexOptions.CultureInvariant)]
    private static partial Regex PartNumber();

    /// <summary>The guest of another class who is named: 还是前一周那个钱老师.</summary>
    async Task<string?> GuestAsync(Turn turn, CancellationToken cancellationToken)
    {
        var guests = (await board.AllAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            .Where(view => view.Lesson.Facts.GuestName is not null)
            .DistinctBy(view => view.Lesson.Guest)
            .ToList();
        var known = new PeopleVocabulary(guests.Select(view => new PersonNames(view.Session.Id.Value, view.Lesson.Guest, null)));
        return NameReader.Places(turn.Words, known) is [{ Key: { } key }] ? guests.Find(view => view.Session.Id.Value == key)!.Lesson.Guest : null;
    }

    static bool Names(string text, GroupName group) =>
        text.Contains(group.Name, StringComparison.Ordinal)
        || text.Contains(group.Name.TrimStart('第'), StringComparison.Ordinal)
        || text.Contains(GroupNames.In(Language.English, group.Name), StringComparison.OrdinalIgnoreCase);

    static string Clipped(string words) => words.Length <= LongestTopic ? words : words[..LongestTopic];
}
