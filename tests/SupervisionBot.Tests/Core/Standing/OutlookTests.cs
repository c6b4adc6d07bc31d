using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Hours;
using SupervisionBot.Core.People;
using SupervisionBot.Core.Standing;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Approval;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Standing;

/// <summary>Chen Jing, of the first group, has logged two hours of case work each week of February 2022. It is Wednesday 2 March 2022.</summary>
public sealed class OutlookTests
{
    const string Trainee = ApprovalTest.Fellow;
    static readonly DateOnly Today = new(2022, 3, 2);

    public static TheoryData<string, bool> Everybody =>
        new()
        {
            { Trainee, true },
            { ApprovalTest.Supervisor, true },
            { ApprovalTest.Administrator, true },
            { ApprovalTest.OtherSupervisor, false },
            { ApprovalTest.Deputy, false },
            { "lin.xiaoyan@example.org", false }, // a trainee of the same group
            { "zhou.haibo@example.org", false },
            { "dong.xuemei@example.org", false }, // an examiner
            { "li.ming@example.org", false }, // a supervisee of theirs
            { "qian.duofu@example.org", false }, // an alumnus
        };

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task How_somebody_stands_is_for_them_and_who_acts_for_them(string who, bool may)
    {
        await using var hosts = await StartAsync();
        var outlook = await AskAsync<Outlooks, Outlook?>(hosts, who, (outlooks, by, trainee) =>
            outlooks.OfAsync(by, trainee.Id, trainee.BatchId, trainee.Batch, Today, default)
        );
        Assert.Equal(may, outlook is not null);
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Hours_are_added_up_for_them_and_who_acts_for_them(string who, bool may)
    {
        await using var hosts = await StartAsync();
        var sum = await AskAsync<HourSums, HourSum>(hosts, who, (sums, by, trainee) =>
            sums.SumAsync(by, trainee.Id, trainee.BatchId, new HourFilter(), default)
        );
        var days = await AskAsync<HourSums, List<DaySum>>(hosts, who, (sums, by, trainee) =>
            sums.ByDayAsync(by, trainee.Id, trainee.BatchId, default)
        );
        Assert.Equal(may ? (480, 4, 4) : (0, 0, 0), (sum.Minutes, sum.Entries, days.Count));
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_name_is_found_by_who_acts_for_them_and_does_not_exist_for_others(string who, bool may)
    {
        await using var hosts = await StartAsync();
        var whom = await AskAsync<TraineeFinder, Whom>(hosts, who, (finder, by, trainee) =>
            finder.FindAsync(by, trainee.BatchId, "Chen Jing", default)
        );
        Assert.Equal(may && who != Trainee, whom is Whom.One { Trainee.Name: "陈静" });
        Assert.DoesNotContain("陈静", may ? "" : $"{whom} {string.Join(' ', (whom as Whom.Nobody)?.Nearest ?? [])}");
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task The_list_has_those_for_whom_one_acts(string who, bool may)
    {
        await using var hosts = await StartAsync();
        var overview = await AskAsync<TraineeList, TraineeOverview>(hosts, who, (list, by, trainee) =>
            list.OverviewAsync(by, trainee.BatchId, trainee.Batch, Today, null, false, 20, default)
        );
        Assert.Equal(may && who != Trainee, overview.Top.Any(line => line.Trainee.Name == "陈静"));
    }

    [Theory, BothDatabases]
    public async Task Sums_are_those_that_were_asked_for(DatabaseProvider provider)
    {
        await using var hosts = await StartAsync(provider);
        await TestHistory.LogAsync(hosts[0], Trainee, "90 documentation 2022-02-11 2022-02-11 every 1 approved");
        var (_, supervisees) = await TestHistory.TraineeAsync(hosts[0], Trainee);
        Task<HourSum> SumAsync(HourFilter filter) =>
            AskAsync<HourSums, HourSum>(hosts, Trainee, (sums, by, trainee) => sums.SumAsync(by, trainee.Id, trainee.BatchId, filter, default));

        Assert.Equal(new HourSum(90, 480, 5, 5), await SumAsync(new HourFilter()));
        Assert.Equal(new HourSum(90, 0, 1, 1), await SumAsync(new HourFilter(Type: "documentation")));
        Assert.Equal(
            new HourSum(90, 240, 3, 3),
            await SumAsync(HourFilter.For(new Period(PeriodKind.Days, new DateOnly(2022, 2, 1), new DateOnly(2022, 2, 14))))
        );
        Assert.Equal(new HourSum(0, 240, 2, 2), await SumAsync(new HourFilter(Supervisees: [supervisees[0].Id])));
        Assert.Equal(
            new HourSum(0, 360, 3, 3),
            await SumAsync(new HourFilter(Type: "case-work", Supervisees: [supervisees[0].Id, supervisees[1].Id]))
        );
    }

    [Theory, BothDatabases]
    public async Task The_list_counts_and_puts_the_furthest_behind_first(DatabaseProvider provider)
    {
        await using var hosts = await StartAsync(provider);
        var overview = await AskAsync<TraineeList, TraineeOverview>(hosts, ApprovalTest.Administrator, (list, by, trainee) =>
            list.OverviewAsync(by, trainee.BatchId, trainee.Batch, Today, null, true, 12, default)
        );

        Assert.Equal((12, 0, 12), (overview.Trainees, overview.Done, overview.Behind));
        Assert.Equal("陈静", overview.Top[^1].Trainee.Name);
        Assert.Equal(480, overview.Top[0].Behind - overview.Top[^1].Behind);
    }

    [Theory, BothDatabases]
    public async Task Among_many_a_name_is_found_as_the_roster_writes_it(DatabaseProvider provider)
    {
        await using var hosts = await StartAsync(provider);
        await using (var db = hosts.OpenDatabase())
        {
            var batch = (await db.Batches.SingleAsync()).Id;
            for (var number = 0; number < 250; number++)
            {
                var person = new Person(
                    TypedId.New<PersonId>(hosts.Clock),
                    $"trainee{number}@example.org",
                    new PersonalDetails($"学员{number}", $"Trainee Number{number}x", null, "", "", Language.Chinese, null)
                );
                db.People.Add(person);
                db.AllMemberships.Add(new Membership(TypedId.New<MembershipId>(hosts.Clock), batch, person.Id, Role.Trainee));
            }
            await db.SaveChangesAsync();
        }
        Task<Whom> FindAsync(string words) =>
            AskAsync<TraineeFinder, Whom>(hosts, ApprovalTest.Administrator, (finder, by, trainee) =>
                finder.FindAsync(by, trainee.BatchId, words, default)
            );

        Assert.Equal("陈静", Assert.IsType<Whom.One>(await FindAsync("chen jing")).Trainee.Name);
        Assert.Equal("陈静", Assert.IsType<Whom.One>(await FindAsync("陈静")).Trainee.Name);
        Assert.IsType<Whom.Nobody>(await FindAsync("Chen"));
        Assert.IsType<Whom.Group>(await FindAsync("group 2"));
    }

    [Fact]
    public async Task An_opening_balance_counts_and_says_nothing_about_the_pace()
    {
        await using var hosts = await StartAsync();
        var (trainee, _) = await TestHistory.TraineeAsync(hosts[0], Trainee);
        var administrator = await hosts.AskAsync(async db => (await db.People.SingleAsync(person => person.Email == ApprovalTest.Administrator)).Id);
        await using (var scope = hosts[0].CreateAsyncScope())
        {
            var facts = new EntryFacts(new DateOnly(2022, 2, 20), null, 6000, "documentation", null, "", "before");
            Assert.IsType<LogOutcome.Done>(
                await scope
                    .ServiceProvider.GetRequiredService<HourLog>()
                    .LogAsync(trainee, facts, new EntrySource.Opening(administrator, "before"), default)
            );
            await scope.ServiceProvider.GetRequiredService<SupervisionDb>().SaveChangesAsync();
        }

        var outlook = (
            await AskAsync<Outlooks, Outlook?>(hosts, Trainee, (outlooks, by, own) =>
                outlooks.OfAsync(by, own.Id, own.BatchId, own.Batch, Today, default)
            )
        )!;

        Assert.Equal((6000, 480), (outlook.Practicum!.Rule.Approved, outlook.Practicum.Rule.Waiting));
        Assert.Equal(80, Assert.IsType<Forecast.Expected>(outlook.Practicum.Forecast).Pace.PerWeek);
        Assert.Equal(480, outlook.Weeks.Sum(week => week.Logged));
    }

    [Fact]
    public void The_even_plan_and_the_rest_of_the_way_add_up_to_what_is_needed()
    {
        var batch = TestPlans.Seventh.Description;
        var days = new OpenDays(batch, new DateOnly(2022, 3, 2));
        var weeks = HoursByWeek.Of(batch.StartsOn, days, [], 13200, 13200);

        Assert.InRange(weeks.Where(week => week.Ahead).Sum(week => week.Needed), 12300, 13200);
        Assert.Equal(0, weeks.Single(week => week.Monday == new DateOnly(2022, 1, 31)).Needed);
        Assert.InRange(HoursByWeek.ByPlan(days, 13200), 6400, 6700);
    }

    static async Task<TestHosts> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var hosts = await TestHosts.StartAsync(provider);
        await TestHistory.LogAsync(hosts[0], Trainee, "120 case-work 2022-02-03 2022-02-28 every 7");
        return hosts;
    }

    static async Task<T> AskAsync<TService, T>(TestHosts hosts, string who, Func<TService, PersonId, Trainee, Task<T>> ask)
        where TService : notnull
    {
        var (trainee, _) = await TestHistory.TraineeAsync(hosts[0], Trainee);
        var by = await hosts.AskAsync(async db => (await db.People.SingleAsync(person => person.Email == who)).Id);
        await using var scope = hosts[0].CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>(), by, trainee);
    }
}
