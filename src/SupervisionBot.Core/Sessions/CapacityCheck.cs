using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Core.Sessions;

/// <summary>Whether what is published is enough for one rule in one group, in the unit of the rule's figure.</summary>
/// <param name="Needed">What is not attended yet: by whoever of the group needs most, or for individual supervision by all of them together.</param>
/// <param name="Short">So much of it is neither booked nor published so that it can still be booked; 0 when enough is.</param>
/// <param name="PublishBy">The last day on which what is short can be published and still be attended in time at the pace that is usual; may be
/// past.</param>
public sealed record CapacityLine(RequirementFigure Figure, long Needed, long Short, DateOnly PublishBy)
{
    const int LongestRule = 160;

    /// <summary>Stable among the rules of a batch.</summary>
    public string Rule => Figure.Name() is { Length: > LongestRule } name ? name[..LongestRule] : Figure.Name();
}

/// <summary>A group with the rules that ask for supervision.</summary>
public sealed record GroupCapacity(GroupName Group, IReadOnlyList<CapacityLine> Lines);

/// <summary>How somebody of a group stands by the rules of the batch.</summary>
sealed record GroupMember(PersonId Id, IReadOnlyList<RuleStanding> Rules);

/// <summary>A session that still counts for somebody: booked, or with places that can be booked in time.</summary>
/// <param name="ForAll">It is for every group; its free places are shared out among them evenly.</param>
/// <param name="Free">Places that can still be booked.</param>
sealed record SessionOffer(SessionKind Kind, bool ForAll, int Minutes, int Free, IReadOnlySet<PersonId> Booked);

/// <summary>Compares what a group needs with what is published for it: a function of both and of nothing else.</summary>
static class CapacityCheck
{
    /// <param name="offers">Those that the group may book.</param>
    /// <param name="groups">How many groups there are.</param>
    public static IEnumerable<CapacityLine> Of(
        BatchDescription batch,
        IReadOnlyList<GroupMember> members,
        IReadOnlyList<SessionOffer> offers,
        int groups
    )
    {
        for (var at = 0; at < members[0].Rules.Count; at++)
        {
            var figure = members[0].Rules[at].Figure;
            if (Kinds(figure) is not { Count: > 0 } kinds)
                continue;
            var needs = members.Select(member => (member.Id, Missing: Math.Max(0, member.Rules[at].Needed - member.Rules[at].Approved))).ToList();
            var together = kinds.Contains(SessionKind.Group);
            var missing = Short(needs, [.. offers.Where(offer => kinds.Contains(offer.Kind))], figure, together ? members.Count : 1, groups);
            yield return new CapacityLine(
                figure,
                together ? needs.Max(need => need.Missing) : needs.Sum(need => need.Missing),
                missing,
                PublishBy(batch, figure, missing, together ? 1 : members.Count)
            );
        }
    }

    /// <summary>The kinds of session that count for the rule; none when it asks for something else.</summary>
    static IReadOnlyList<SessionKind> Kinds(RequirementFigure figure) =>
        figure.Kind == RequirementKind.AttendanceShare
            ? []
            : (figure.Of?.Kind ?? figure.Kind) switch
            {
                RequirementKind.GroupSessions or RequirementKind.GroupSessionMinutes => [SessionKind.Group],
                RequirementKind.IndividualSessions or RequirementKind.IndividualSessionMinutes => [SessionKind.Individual],
                RequirementKind.SupervisionMinutes => [SessionKind.Group, SessionKind.Individual],
                _ => [],
            };

    /// <param name="atOnce">How many of the group one published session serves.</param>
    static long Short(List<(PersonId Id, long Missing)> needs, List<SessionOffer> offers, RequirementFigure figure, int atOnce, int groups)
    {
        long Worth(SessionOffer offer) => figure.Unit() == RequirementUnit.Sessions ? 1 : offer.Minutes;
        var lacking = needs.ConvertAll(need =>
            (need.Id, Missing: Math.Max(0, need.Missing - offers.Where(offer => offer.Booked.Contains(need.Id)).Sum(Worth)))
        );
        // Nobody can be in more sessions than there are.
        var furthest = lacking.Max(need => need.Missing - offers.Where(offer => offer.Free > 0 && !offer.Booked.Contains(need.Id)).Sum(Worth));
        // And no place takes two.
        long Places(bool forAll) =>
            offers
                .Where(offer => offer.ForAll == forAll)
                .Sum(offer => Worth(offer) * Math.Min(offer.Free, needs.Count(need => !offer.Booked.Contains(need.Id))));
        var places = lacking.Sum(need => need.Missing) - Places(forAll: false) - Places(forAll: true) / groups;
        return Math.Max(0, Math.Max(furthest, Up(places, atOnce)));
    }

    static DateOnly PublishBy(BatchDescription batch, RequirementFigure figure, long missing, int perRound)
    {
        var rules = batch.Booking;
        var sessions = figure.Unit() == RequirementUnit.Sessions ? missing : Up(missing, rules.SessionMinutes);
        var left = Up(sessions, rules.SessionsPerWeek * perRound) * OpenDays.Week;
        var day = batch.LastSessionDay.AddDays(-(int)Up(rules.NoticeHours, 24));
        for (; left > 0 && day > batch.StartsOn; day = day.AddDays(-1))
            if (batch.IsOpen(day))
                left--;
        return day;
    }

    static long Up(long amount, long by) => amount <= 0 ? 0 : (amount + by - 1) / by;
}
