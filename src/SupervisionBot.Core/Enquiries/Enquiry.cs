using SupervisionBot.Core.Batches;
using SupervisionBot.Speech.Reading;

namespace SupervisionBot.Core.Enquiries;

/// <summary>What is counted of each trainee.</summary>
public enum Measured
{
    /// <summary>Minutes that were logged, however they stand unless that is said.</summary>
    Hours,

    /// <summary>Supervision that they came to; where nothing is asked for, also what they have booked.</summary>
    Supervision,

    /// <summary>Of the class hours that took place for them, those that they were there for.</summary>
    ClassHours,

    /// <summary>Class hours that count for them, however they came, with what is planned before the defence.</summary>
    ClassHoursCounted,

    /// <summary>Bookings that they cancelled.</summary>
    Cancelled,

    /// <summary>Items of the checklist that are not there.</summary>
    Materials,
}

/// <summary>What makes the lines of an answer.</summary>
public enum GroupedBy
{
    Trainee,
    Group,
    Supervisor,
    Month,
    Kind,
}

/// <summary>Whether those with the most or the least are asked for.</summary>
public enum Extreme
{
    None,
    Least,
    Most,
}

/// <summary>Where logged hours or handed-in materials must stand to be counted; null in a question is any.</summary>
public enum Standing
{
    Approved,
    Waiting,
    Returned,
}

/// <summary>How a session of those to come must stand.</summary>
public enum Occupied
{
    /// <summary>Nobody has booked.</summary>
    Empty,

    /// <summary>A place is left.</summary>
    Free,

    Full,

    /// <summary>Somebody waits for a place.</summary>
    Waited,

    /// <summary>Somebody has booked: they are named with what they want to talk about.</summary>
    Booked,

    /// <summary>However they stand: whether there are any.</summary>
    Any,
}

/// <summary>From one amount to another, both included: minutes, times, or percent of what is asked for.</summary>
public sealed record Threshold(long Least, long Most, bool Percent = false)
{
    public bool Contains(long amount) => amount >= Least && amount <= Most;
}

/// <summary>
/// A question about what is stored, as somebody asked it. Whom it is about beside <see cref="Group"/> stands in the sentence and is looked up by
/// whoever answers, among those whom the asker may know of.
/// </summary>
public abstract record Enquiry
{
    Enquiry() { }

    public Period? Period { get; init; }

    /// <summary>The words that name a group; null for everybody.</summary>
    public string? Group { get; init; }

    /// <summary>Conditions that this question cannot be answered by, in the words in which they were said.</summary>
    public IReadOnlyList<string> NotTaken { get; init; } = [];

    /// <summary>Whether the form alone says that it is asked, whatever else such words are likely taken for.</summary>
    public virtual bool IsSure => false;

    /// <summary>Of each trainee, or added up.</summary>
    public sealed record OfTrainees(Measured What, GroupedBy By = GroupedBy.Trainee) : Enquiry
    {
        /// <summary>The key of a kind of work.</summary>
        public string? Kind { get; init; }

        public SessionKind? Session { get; init; }

        public Standing? Standing { get; init; }

        /// <summary>Only those with nothing.</summary>
        public bool Nothing { get; init; }

        public Threshold? Threshold { get; init; }

        public Extreme Extreme { get; init; }

        /// <summary>So many are asked for; null for all.</summary>
        public int? Most { get; init; }

        /// <summary>"For a while": the time is not said, and is the last four weeks.</summary>
        public bool Lately { get; init; }

        /// <summary>Only sessions with whoever asks.</summary>
        public bool WithAsker { get; init; }

        /// <summary>Of supervision: that they were there counts, and no booking.</summary>
        public bool Attended { get; init; }

        /// <summary>The last day is asked for, and not how much.</summary>
        public bool LastDay { get; init; }

        /// <summary>Only those for whom what is planned is not enough.</summary>
        public bool Short { get; init; }

        public bool OnlySome => Nothing || Short || Threshold is not null;

        public override bool IsSure =>
            Lately
            || LastDay
            || Attended
            || What is Measured.Cancelled or Measured.ClassHoursCounted
            || Threshold is { Percent: true }
            || (Nothing && Period is not null);
    }

    /// <summary>Days on which one trainee logged so much.</summary>
    public sealed record OfDays(Threshold Threshold) : Enquiry
    {
        public override bool IsSure => true;
    }

    /// <summary>Sessions of supervision that took place, by who held them, or by kind.</summary>
    public sealed record OfHeld(GroupedBy By, bool Own) : Enquiry;

    /// <summary>Sessions of supervision to come.</summary>
    public sealed record OfSessions(Occupied Occupied) : Enquiry
    {
        public SessionKind? Session { get; init; }

        /// <summary>How many places are free, by supervisor.</summary>
        public bool BySupervisor { get; init; }
    }

    /// <summary>Who was at a session, or is expected at one.</summary>
    public sealed record OfRoll(bool Past) : Enquiry
    {
        public SessionKind? Session { get; init; }

        /// <summary>Those who were not there, or said that they will not be, rather than those who were.</summary>
        public bool Absent { get; init; }

        public override bool IsSure => Absent && !Past;
    }

    /// <summary>Each item of the checklist: how many have handed it in, and how many of those were accepted.</summary>
    public sealed record OfItems : Enquiry;
}
