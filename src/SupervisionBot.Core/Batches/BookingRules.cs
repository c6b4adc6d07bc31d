namespace SupervisionBot.Core.Batches;

/// <summary>What a batch says of booking supervision.</summary>
/// <param name="OpenBookings">The most bookings that a trainee may have before them at a time.</param>
/// <param name="CancelHours">A booking is cancelled freely until so many hours before it begins; later it is asked for.</param>
/// <param name="MoveHours">Likewise for moving it to another session.</param>
/// <param name="NoticeHours">Nobody books later than so many hours before it begins.</param>
/// <param name="DaysAhead">Nobody books a session further away.</param>
/// <param name="HoldMinutes">How long a place is kept while somebody confirms.</param>
/// <param name="OfferMinutes">How long a place that became free is kept for whoever waits.</param>
/// <param name="SessionsPerWeek">How many sessions somebody usually attends in a week: how early those that are missing have to be published.</param>
/// <param name="SessionMinutes">How long a session usually is.</param>
/// <param name="AlarmDays">So many days before it is too late to publish what is missing, that is said unasked.</param>
/// <param name="GroupPlaces">The most places of a group session that is published or made larger; null for any number.</param>
public sealed record BookingRules(
    int OpenBookings,
    int CancelHours,
    int MoveHours,
    int NoticeHours,
    int DaysAhead,
    int HoldMinutes,
    int OfferMinutes,
    int SessionsPerWeek = 1,
    int SessionMinutes = 120,
    int AlarmDays = 21,
    int? GroupPlaces = null
)
{
    /// <summary>For a batch whose file says nothing of it.</summary>
    public static BookingRules Usual { get; } = new(3, 24, 24, 4, 60, 10, 240);
}
