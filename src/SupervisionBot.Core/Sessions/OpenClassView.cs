using SupervisionBot.Core.Batches;
using SupervisionBot.Core.People;

namespace SupervisionBot.Core.Sessions;

/// <summary>An open class as a former trainee sees it: nothing of the people who are expected there.</summary>
/// <param name="Batch">Whose class it is; need not be theirs.</param>
/// <param name="OpensAt">From when on they can sign up.</param>
/// <param name="Free">Places that are left.</param>
/// <param name="Waiting">How many wait for one.</param>
/// <param name="HasPlace">They have one.</param>
/// <param name="Position">Where they stand among those who wait; null for who does not.</param>
/// <param name="Handout">The name of the file that was handed out and is there for them.</param>
public sealed record OpenClassView(
    Session Session,
    Lesson Lesson,
    BatchDescription Batch,
    PersonName Holder,
    DateTimeOffset OpensAt,
    int Free,
    int Waiting,
    bool HasPlace,
    int? Position,
    string? Handout = null
)
{
    /// <summary>They have a place, or wait for one.</summary>
    public bool IsTheirs => HasPlace || Position is not null;

    /// <summary>By its topic's name in the batch whose class it is.</summary>
    public string Topic(Language language) => Batch.Topics.FirstOrDefault(topic => topic.Key == Session.Topic)?.Name.In(language) ?? Session.Topic;
}

/// <summary>A guest of a class, for whoever holds it.</summary>
/// <param name="IsThere">They checked in or were ticked.</param>
public sealed record ClassGuest(PersonName Who, bool IsThere);

/// <summary>A class at which a former trainee was a guest.</summary>
/// <param name="ClassHours">What of it counts by the rule of the batch whose class it was.</param>
public sealed record GuestVisit(Session Session, BatchDescription Batch, string Teacher, int ClassHours, int Minutes)
{
    public string Topic(Language language) => Batch.Topics.FirstOrDefault(topic => topic.Key == Session.Topic)?.Name.In(language) ?? Session.Topic;
}
