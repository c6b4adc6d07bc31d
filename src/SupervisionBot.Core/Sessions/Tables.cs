using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Core;

partial class SupervisionDb
{
    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Seat> Seats => Set<Seat>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingChange> BookingChanges => Set<BookingChange>();

    public DbSet<BusyTime> BusyTimes => Set<BusyTime>();

    public DbSet<Waiting> Waitings => Set<Waiting>();

    public DbSet<Swap> Swaps => Set<Swap>();

    public DbSet<SessionReport> SessionReports => Set<SessionReport>();

    public DbSet<Attendance> Attendances => Set<Attendance>();

    public DbSet<Lesson> Lessons => Set<Lesson>();

    public DbSet<Excuse> Excuses => Set<Excuse>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<CheckInTries> CheckInTries => Set<CheckInTries>();

    public DbSet<Arrival> Arrivals => Set<Arrival>();

    public DbSet<Opinion> Opinions => Set<Opinion>();

    public DbSet<OpinionAsked> OpinionsAsked => Set<OpinionAsked>();

    public DbSet<Handout> Handouts => Set<Handout>();

    public DbSet<Traveller> Travellers => Set<Traveller>();

    public DbSet<VisitSheet> VisitSheets => Set<VisitSheet>();

    public DbSet<MakeUp> MakeUps => Set<MakeUp>();

    public DbSet<ClassMadeUp> ClassesMadeUp => Set<ClassMadeUp>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<CapacityAlarm> CapacityAlarms => Set<CapacityAlarm>();
}
