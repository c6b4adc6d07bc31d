using System.Globalization;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core.Rosters;

/// <summary>What follows from somebody's leaving a batch, as it is now.</summary>
/// <param name="GivenUp">Sessions and visits to come in which they have a place.</param>
/// <param name="Expected">At so many classes to come they are expected, and would be again.</param>
/// <param name="CalledOff">Sessions to come that they hold, with how many have a place in each.</param>
/// <param name="Taught">So many classes to come are theirs to teach and need somebody else.</param>
/// <param name="Queues">So many waiting lists they are on.</param>
/// <param name="Entries">So many entries of theirs wait for a decision, and stay as they are.</param>
/// <param name="Materials">So many materials of theirs wait for a review, and stay as they are.</param>
/// <param name="ApprovedMinutes">Hours of theirs that count, and stay; null for who is no trainee.</param>
/// <param name="Supervisees">Who has no trainee then.</param>
/// <param name="StandsIn">They have a deputy, or are one.</param>
public sealed record Departure(
    PersonName Who,
    IReadOnlyList<Session> GivenUp,
    int Expected,
    IReadOnlyList<(Session Session, int Booked)> CalledOff,
    int Taught,
    int Queues,
    int Entries,
    int Materials,
    long? ApprovedMinutes,
    IReadOnlyList<PersonName> Supervisees,
    IReadOnlyList<GroupEffect> Groups,
    bool StandsIn
)
{
    /// <summary>Two from which the same follows have the same.</summary>
    public string Mark =>
        string.Join(
            ',',
            GivenUp
                .Select(session => session.Id.Value.ToString("N"))
                .Concat(CalledOff.Select(one => $"{one.Session.Id.Value:N}:{one.Booked}"))
                .Concat(Groups.Select(one => $"{one.Group}{one.IsLeftAlone}"))
                .Append(
                    string.Create(CultureInfo.InvariantCulture, $"{Expected}/{Taught}/{Queues}/{Entries}/{Materials}/{Supervisees.Count}/{StandsIn}")
                )
        );
}
