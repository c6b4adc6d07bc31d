using SupervisionBot.Calendar;
using SupervisionBot.Core.Jobs;
using SupervisionBot.Core.Sessions;

namespace SupervisionBot.Turns;

static class SessionServices
{
    /// <summary>Supervision sessions: publishing, booking, and what follows.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionBoard>();
        services.AddScoped<SessionNews>();
        services.AddScoped<Seating>();
        services.AddScoped<WaitingList>();
        services.AddScoped<BookingDesk>();
        services.AddScoped<GroupBooking>();
        services.AddScoped<Swapping>();
        services.AddScoped<ChangeRequests>();
        services.AddScoped<Publishing>();
        services.AddScoped<Withdrawing>();
        services.AddScoped<FreedPlaces>();
        services.AddScoped<RecurringWork, FreedPlaces>();
        services.AddScoped<AfterSession>();
        services.AddCalendar();
        services.AddScoped<RecurringWork, AskAfterSessions>();
        return services;
    }
}
