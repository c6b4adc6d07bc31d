using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Core;
using SupervisionBot.Core.Approval;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;

namespace SupervisionBot.Tests;

/// <summary>What a trainee of the sample has behind them when a test begins: logged and approved by the same operations as in a talk.</summary>
static class TestHistory
{
    const string Administrator = "he.huimin@example.org";

    /// <summary>An entry every so many days, with the trainee's supervisees in turn.</summary>
    /// <param name="what">For instance <c>120 case-work 2022-01-04 2022-02-24 every 7 approved</c>.</param>
    public static async Task LogAsync(IServiceProvider services, string email, string what)
    {
        var words = what.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (minutes, type, first, last, every) = (
            int.Parse(words[0], CultureInfo.InvariantCulture),
            words[1],
            Day(words[2]),
            Day(words[3]),
            int.Parse(words[5], CultureInfo.InvariantCulture)
        );
        var (trainee, supervisees) = await TraineeAsync(services, email);
        var number = 0;
        for (var day = first; day <= last; day = day.AddDays(every))
        {
            var with = trainee.Batch.TypeOf(type)!.NeedsSupervisee ? supervisees[number++ % supervisees.Count].Id : (PersonId?)null;
            var done = Assert.IsType<LogOutcome.Done>(
                await DoAsync<HourLog, LogOutcome>(services, log =>
                    log.LogAsync(trainee, new EntryFacts(day, null, minutes, type, with, "", "on paper before"), new EntrySource.Typed(), default)
                )
            );
            if (!words.Contains("approved"))
                continue;
            var administrator = await DoAsync<SupervisionDb, PersonId>(services, async db =>
                (await db.People.SingleAsync(person => person.Email == Administrator)).Id
            );
            await DoAsync<Decisions, DecisionOutcome>(services, decisions =>
                decisions.ApproveAsync(
                    new Reviewer(administrator, trainee.BatchId, trainee.Batch, null),
                    new SeenEntry(done.Entry.Id, done.Entry.Version),
                    default
                )
            );
        }
    }

    /// <param name="what">For instance <c>GroupSession 2022-01-20 300</c>: kind, day, minutes, class hours.</param>
    public static async Task CreditAsync(IServiceProvider services, string email, string what)
    {
        var words = what.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int Number(int at) => at < words.Length ? int.Parse(words[at], CultureInfo.InvariantCulture) : 0;
        var (trainee, _) = await TraineeAsync(services, email);
        var facts = new CreditFacts(Enum.Parse<CreditKind>(words[0]), Day(words[1]), Number(2), Number(3));
        var source = new CreditSource("test", Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        await DoAsync<Credits, bool>(services, credits => credits.GiveAsync(trainee.Id, trainee.BatchId, source, facts, null, default));
    }

    public static async Task<(Trainee Trainee, IReadOnlyList<Supervisee> Supervisees)> TraineeAsync(IServiceProvider services, string email)
    {
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PersonFinder>();
        var person = (await people.FindAsync(null, email))!;
        var page = await scope
            .ServiceProvider.GetRequiredService<BatchBook>()
            .ReadAsync(scope.ServiceProvider.GetRequiredService<SupervisionDb>(), person.Batch, person.BatchRevision);
        var trainee = new Trainee(person.Id, person.Batch, page.Description, TimeZoneInfo.FindSystemTimeZoneById(person.TimeZone), null);
        return (trainee, await people.SuperviseesAsync(person.Id, person.Batch));
    }

    static async Task<T> DoAsync<TService, T>(IServiceProvider services, Func<TService, Task<T>> act)
        where TService : notnull
    {
        // Ids grow with the clock: without a step, what was first would be a matter of chance.
        ((FakeTimeProvider)services.GetRequiredService<TimeProvider>()).Advance(TimeSpan.FromMilliseconds(1));
        await using var scope = services.CreateAsyncScope();
        var outcome = await act(scope.ServiceProvider.GetRequiredService<TService>());
        await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        return outcome;
    }

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
