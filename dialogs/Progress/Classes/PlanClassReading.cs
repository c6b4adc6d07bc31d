using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Reading;
using SupervisionBot.Dialogs.Shared;

namespace SupervisionBot.Dialogs.Progress.Classes;

/// <summary>
/// Takes what an administrator says of a class into the draft: "case work with Lyu Shufen on 12 December 9:00-12:00 in room 2, 4 class hours",
/// 个案工作，吕淑芬，12月12日9点到12点，二楼会议室，4学时.
/// </summary>
public sealed class PlanClassReading(WhosWho people, TraineeFinder trainees)
{
    const int LongestTopic = 200;

    internal async Task<PlanClassDraft> TakeAsync(Turn turn, PlanClassDraft draft, CancellationToken cancellationToken)
    {
        var text = turn.Words.Trim();
        var taken = draft with { Card = null, Trouble = null };
        if (draft is { Topic: not null, Day: not null, From: not null, Minutes: not null, LacksTeacher: true } && Whole(text) is { } name)
            taken = taken with { Guest = name };
        var lesson = LessonReader.Read(text);
        var topic = TopicsNamed.In(turn.Speaker.Batch.Topics, lesson.Rest);
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
            Travel = lesson.Travel ?? taken.Travel,
            Stay = lesson.Stay ?? taken.Stay,
            Guest = lesson.Guest ?? taken.Guest,
            City = lesson.City ?? taken.City,
            Topic = topic?.Key ?? lesson.About ?? taken.Topic ?? lesson.City,
        };
        text = lesson.Rest;
        var supervisors = (await people.NamedAsync(turn.Speaker.Id, turn.Speaker.BatchId, text, cancellationToken))
            .Where(one => one.Role == Role.Supervisor)
            .ToList();
        if (supervisors is [var teacher])
            taken = taken with { Teacher = teacher.Name.Id.Value, Guest = null };
        else if (supervisors.Count == 0 && lesson.Teacher is { } outsider)
            taken = taken with { Teacher = null, Guest = outsider };
        foreach (var group in await trainees.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, cancellationToken))
            if (Names(text, group))
                taken = taken with { Group = group.Id.Value };
        var said = SessionReader.Read(text, turn.Today, turn.Language == Language.Chinese);
        taken = taken with
        {
            Day = said.Day ?? taken.Day,
            From = said.From ?? taken.From,
            Minutes = said.Minutes ?? taken.Minutes,
            Place = said.Place ?? lesson.Where ?? taken.Place,
        };
        // Where the topic is all that is asked, the words are it.
        if (taken.Topic is null && draft.Topic is null && draft != new PlanClassDraft() && taken == draft with { Card = null, Trouble = null })
            taken =
                AnswerReader.Read(turn.Words) is not null ? taken
                : draft.Kind == SessionKind.Visit ? taken with { Topic = Clipped(turn.Words.Trim()), City = draft.City ?? Clipped(turn.Words.Trim()) }
                : taken with { Topic = Clipped(turn.Words.Trim()) };
        return taken == draft with { Card = null, Trouble = null } ? taken with { Trouble = "NotCaught" } : taken;
    }

    /// <summary>A name that stands alone, where a teacher is asked for.</summary>
    static string? Whole(string text) => text.Length is > 1 and <= 60 && !text.Any(char.IsDigit) && AnswerReader.Read(text) is null ? text : null;

    static bool Names(string text, GroupName group) =>
        text.Contains(group.Name, StringComparison.Ordinal)
        || text.Contains(group.Name.TrimStart('第'), StringComparison.Ordinal)
        || text.Contains(GroupNames.In(Language.English, group.Name), StringComparison.OrdinalIgnoreCase);

    static string Clipped(string words) => words.Length <= LongestTopic ? words : words[..LongestTopic];
}
