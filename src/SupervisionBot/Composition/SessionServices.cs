using SupervisionBot.Calendar;
using SupervisionBot.Core.ClassPlans;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Records;
using SupervisionBot.Core.Sessions;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Composition;

static class SessionServices
{
    /// <summary>Supervision sessions: publishing, booking, and what follows.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionBoard>();
        services.AddScoped<HostLoads>();
        services.AddScoped<HostWeeks>();
        services.AddScoped<FreeSupervisors>();
        services.AddScoped<SessionReminders>();
        services.AddScoped<SessionNews>();
        services.AddScoped<Seating>();
        services.AddScoped<WaitingList>();
        services.AddScoped<BookingDesk>();
        services.AddScoped<GroupBooking>();
        services.AddScoped<Swapping>();
        services.AddScoped<ChangeRequests>();
        services.AddScoped<Publishing>();
        services.AddScoped<Withdrawing>();
        services.AddScoped<WithdrawalUndo>();
        services.AddScoped<Rescheduling>();
        services.AddScoped<FreedPlaces>();
        services.AddScoped<RecurringWork, FreedPlaces>();
        services.AddScoped<Capacities>();
        services.AddScoped<WatchCapacity>();
        services.AddScoped<RecurringWork, WatchCapacity>();
        services.AddScoped<ClassRolls>();
        services.AddScoped<RecurringWork, ClassRolls>();
        services.AddScoped<LessonPlanning>();
        services.AddScoped<LessonRevision>();
        services.AddScoped<PlanRoll>();
        services.AddScoped<ClassPlans>();
        services.AddScoped<ClassBoard>();
        services.AddScoped<IAlsoNamed, GuestTeachers>();
        services.AddScoped<ClassesAhead>();
        services.AddScoped<IReadClassesAhead, ClassesAhead>();
        services.AddScoped<Absences>();
        services.AddScoped<MakeUps>();
        services.AddScoped<ClassesMadeUp>();
        services.AddScoped<Opinions>();
        services.AddScoped<Excuses>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<SessionHours>();
        services.AddScoped<IFollowEntries, OwnReports>();
        services.AddScoped<AfterSession>();
        services.AddScoped<AttendanceHistory>();
        services.AddScoped<CheckIns>();
        services.AddScoped<Admissions>();
        services.AddScoped<SignUps>();
        services.AddScoped<Handouts>();
        services.AddScoped<OpenClasses>();
        services.AddScoped<Visits>();
        services.AddScoped<RecurringWork, ForgetNeeds>();
        services.AddScoped<GuestRoll>();
        services.AddScoped<RecurringWork, TellOpenClasses>();
        services.AddScoped<RecordShelf>();
        services.AddScoped<RecordDesk>();
        services.AddCalendar();
        services.AddScoped<RecurringWork, AskAfterSessions>();
        return services;
    }
}
