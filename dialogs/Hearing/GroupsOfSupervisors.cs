using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Dialogs.Hearing;

/// <summary>Whoever looks after trainees calls a group by who supervises it: "Margaret's group". It is heard by its own name.</summary>
public sealed class GroupsOfSupervisors(WhosWho people)
{
    /// <summary>The sentence with the group's name; null where no group is called so, or several are.</summary>
    public async ValueTask<string?> NamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!(turn.Speaker.Is(Role.Supervisor) || turn.Speaker.Is(Role.Administrator)) || !GroupOfSupervisorSaid.MayBe(turn.Words))
            return null;
        var groups = await people.GroupsAsync(turn.Speaker.Id, turn.Speaker.BatchId, "", cancellationToken);
        var supervisors = groups.SelectMany(group => group.Supervisors).DistinctBy(one => one.Id);
        var vocabulary = new PeopleVocabulary(supervisors.Select(one => new PersonNames(one.Id.Value, one.Name, one.NameEn)));
        foreach (var place in NameReader.Places(turn.Words, vocabulary))
            if (
                place.Key is { } key
                && GroupOfSupervisorSaid.EndAfter(turn.Words, place.End) is { } end
                && groups.Where(group => group.Supervisors.Any(one => one.Id.Value == key)).ToList() is [var only]
            )
                return $"{turn.Words[..place.Start]}{GroupNames.In(turn.Language, only.Name)}{turn.Words[end..]}";
        return null;
    }
}
