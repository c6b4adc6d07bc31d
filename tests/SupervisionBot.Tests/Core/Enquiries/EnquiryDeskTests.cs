using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Enquiries;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Hours;
using SupervisionBot.Tests.Turns;
using Xunit;

namespace SupervisionBot.Tests.Core.Enquiries;

/// <summary>Answers against what stands in the tables, counted here once more.</summary>
public sealed class EnquiryDeskTests
{
    const string Administrator = "he.huimin@example.org";
    const string Supervisor = "situ.guohua@example.org";
    const string OtherSupervisor = "lyu.shufen@example.org";
    static readonly Period February = Period.Month(2022, 2);

    [Theory, BothDatabases]
    public async Task Hours_are_those_of_the_entries_and_only_of_whom_the_asker_looks_after(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        foreach (var (asker, sees) in new[] { (Administrator, true), (Supervisor, true), (OtherSupervisor, false), (TestHosts.Trainee, false) })
        {
            var scope = await ScopeAsync(test, asker);
            var counted = await test.Hosts.AskAsync(db =>
                db.HourEntries.Where(e => e.Day >= February.From && e.Day <= February.To).SumAsync(e => e.Minutes)
            );
            var all = new Enquiry.OfTrainees(Measured.Hours) { Period = February };
            var found = await AskAsync(test, desk => desk.TraineesAsync(all, scope, default));
            Assert.Equal(sees ? counted : 0, found.Found.Sum(one => one.Amount));
            Assert.DoesNotContain(found.Found, one => one.Who.Id == scope.Asker);
            var kinds = await AskAsync(test, desk => desk.HoursAsync(all with { By = GroupedBy.Kind }, scope, default));
            Assert.Equal(
                sees ? new[] { "case-work", "documentation" } : Array.Empty<string>(),
                kinds.Select(line => line.Key).Order(StringComparer.Ordinal)
            );
            var months = await AskAsync(test, desk => desk.HoursAsync(all with { By = GroupedBy.Month, Period = null }, scope, default));
            Assert.Equal(
                sees ? new[] { new DateOnly(2022, 2, 1), new DateOnly(2022, 3, 1) } : Array.Empty<DateOnly>(),
                months.Select(line => line.Month!.Value)
            );
            foreach (var by in new[] { GroupedBy.Group, GroupedBy.Supervisor })
                Assert.Equal(
                    sees ? counted : 0,
                    (await AskAsync(test, desk => desk.HoursAsync(all with { By = by }, scope, default))).Sum(line => line.Minutes)
                );
        }
    }

    [Theory, BothDatabases]
    public async Task Who_has_nothing_and_who_has_less_are_the_others(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        var scope = await ScopeAsync(test, Administrator);
        var trainees = await test.Hosts.AskAsync(db => db.Memberships.CountAsync(m => m.Role == Role.Trainee));
        var none = await AskAsync(test, desk =>
            desk.TraineesAsync(new Enquiry.OfTrainees(Measured.Hours) { Nothing = true, Period = February }, scope, default)
        );
        Assert.Equal((trainees, trainees - 1), (none.Among, none.Found.Count));
        Assert.DoesNotContain(none.Found, one => one.Who.Id == test.Trainee.Id);
        var least = new Enquiry.OfTrainees(Measured.Hours) { Threshold = new Threshold(120, int.MaxValue), Period = February };
        Assert.Equal(test.Trainee.Id, Assert.Single((await AskAsync(test, desk => desk.TraineesAsync(least, scope, default))).Found).Who.Id);
        var days = await AskAsync(test, desk => desk.DaysAsync(new Enquiry.OfDays(new Threshold(150, int.MaxValue)), scope, default));
        var only = Assert.Single(days);
        Assert.Equal((test.Trainee.Id, new DateOnly(2022, 2, 28), 150L), (only.Who.Id, only.Day, only.Minutes));
    }

    /// <summary>Every question, by everybody, on both databases: with a bounded number of queries, however many people there are.</summary>
    [Theory, BothDatabases]
    public async Task No_question_takes_more_than_a_few_queries(DatabaseProvider provider)
    {
        await using var test = await LoggedAsync(provider);
        var counter = new Counter();
        var host = test.Hosts.Add(services => services.ConfigureDbContext<SupervisionDb>(options => options.AddInterceptors(counter)));
        foreach (var asker in new[] { Administrator, Supervisor, TestHosts.Trainee })
        {
            var scope = await ScopeAsync(test, asker);
            foreach (var question in Questions())
            {
                await using var services = host.CreateAsyncScope();
                var desk = services.ServiceProvider.GetRequiredService<EnquiryDesk>();
                counter.Count = 0;
                await question(desk, scope);
                Assert.InRange(counter.Count, 1, 8);
            }
        }
    }

    static IEnumerable<Func<EnquiryDesk, EnquiryScope, Task>> Questions()
    {
        foreach (var what in Enum.GetValues<Measured>())
        foreach (var nothing in new[] { false, true })
        foreach (var withAsker in new[] { false, true })
            yield return (desk, scope) =>
                desk.TraineesAsync(
                    new Enquiry.OfTrainees(what)
                    {
                        Nothing = nothing,
                        WithAsker = withAsker,
                        Session = withAsker ? SessionKind.Group : null,
                        Period = withAsker ? EnquiryPeriod() : null,
                    },
                    scope,
                    default
                );
        foreach (var occupied in Enum.GetValues<Occupied>())
            yield return (desk, scope) =>
                desk.SessionsAsync(new Enquiry.OfSessions(occupied) { Session = SessionKind.Individual, Period = EnquiryPeriod() }, scope, default);
        foreach (var past in new[] { false, true })
            yield return (desk, scope) => desk.RollAsync(new Enquiry.OfRoll(past) { Period = EnquiryPeriod() }, scope, default);
        yield return (desk, scope) => desk.HeldAsync(new Enquiry.OfHeld(GroupedBy.Supervisor, false) { Period = EnquiryPeriod() }, scope, default);
        yield return (desk, scope) => desk.ItemsAsync(scope, default);
    }

    static Period EnquiryPeriod() => new(PeriodKind.Since, new DateOnly(2022, 2, 1), new DateOnly(2022, 3, 2));

    static async Task<HoursTest> LoggedAsync(DatabaseProvider provider)
    {
        var test = await HoursTest.StartAsync(provider);
        await test.LoggedAsync(test.Facts(90, new DateOnly(2022, 2, 28)));
        await test.LoggedAsync(test.Facts(60, new DateOnly(2022, 2, 28), type: "documentation"));
        await test.LoggedAsync(test.Facts(45, new DateOnly(2022, 3, 1)));
        return test;
    }

    static async Task<EnquiryScope> ScopeAsync(HoursTest test, string email) =>
        new(
            await test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync()),
            test.Trainee.BatchId,
            test.Trainee.Batch,
            test.Trainee.Zone,
            HoursTest.Today
        );

    static async Task<T> AskAsync<T>(HoursTest test, Func<EnquiryDesk, Task<T>> question)
    {
        await using var scope = test.Hosts[0].CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<EnquiryDesk>());
    }

    sealed class Counter : DbCommandInterceptor
    {
        public int Count { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Count++;
            return ValueTask.FromResult(result);
        }
    }
}
