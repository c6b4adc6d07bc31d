using SupervisionBot.Core.People;
using SupervisionBot.Storage;

namespace SupervisionBot.Tests.Core.Approval;

/// <summary>Who may act for a trainee, and who may not.</summary>
public sealed class AuthorityTests
{
    [Theory, BothDatabases]
    public async Task The_groups_supervisor_acts_for_the_trainee_and_another_groups_does_not(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        Assert.Equal(new Acting.AsSupervisor(), await test.ActingAsync(ApprovalTest.Supervisor));
        Assert.Null(await test.ActingAsync(ApprovalTest.OtherSupervisor));
        Assert.Null(await test.ActingAsync(ApprovalTest.Deputy));
    }

    [Theory, BothDatabases]
    public async Task An_administrator_acts_as_one_and_a_fellow_trainee_not_at_all(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        Assert.Equal(new Acting.AsAdministrator(await test.PersonAsync(ApprovalTest.Supervisor)), await test.ActingAsync(ApprovalTest.Administrator));
        Assert.Null(await test.ActingAsync(ApprovalTest.Fellow));
        Assert.Null(await test.ActingAsync(ApprovalTest.Fellow, await test.PersonAsync(ApprovalTest.Fellow)));
    }

    [Theory, BothDatabases]
    public async Task A_deputy_acts_while_it_lasts(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.DeputyAsync(ApprovalTest.Supervisor, ApprovalTest.Deputy, test.Hosts.Clock.GetUtcNow().AddDays(2));
        Assert.Equal(new Acting.AsDeputyOf(await test.PersonAsync(ApprovalTest.Supervisor)), await test.ActingAsync(ApprovalTest.Deputy));
        Assert.Equal(new Acting.AsSupervisor(), await test.ActingAsync(ApprovalTest.Supervisor));
        test.Hosts.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await test.ActingAsync(ApprovalTest.Deputy));
        Assert.Empty(await test.TraineesOfAsync(ApprovalTest.Deputy));
    }

    [Theory, BothDatabases]
    public async Task Each_has_their_own_trainees(DatabaseProvider provider)
    {
        await using var test = await ApprovalTest.StartAsync(provider);
        await test.DeputyAsync(ApprovalTest.Supervisor, ApprovalTest.OtherSupervisor, test.Hosts.Clock.GetUtcNow().AddDays(2));
        Assert.Equal(4, (await test.TraineesOfAsync(ApprovalTest.Supervisor)).Count);
        Assert.Equal(8, (await test.TraineesOfAsync(ApprovalTest.OtherSupervisor)).Count);
        Assert.Equal(12, (await test.TraineesOfAsync(ApprovalTest.Administrator)).Count);
        Assert.Empty(await test.TraineesOfAsync(ApprovalTest.Fellow));
    }
}
