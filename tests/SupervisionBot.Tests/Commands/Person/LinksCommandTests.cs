using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Commands.Person;

/// <summary>Accounts that were linked when more was believed than is now: listed, confirmed, removed.</summary>
public sealed class LinksCommandTests : CommandTest
{
    const string Email = "he.huimin@example.org";

    [Fact]
    public async Task What_the_roster_says_need_not_be_looked_at()
    {
        await LoadAsync();
        Assert.Equal(new CommandResult(0, "Every linked account is known to be the person’s.\n", ""), await RunAsync("person", "links"));
    }

    [Fact]
    public async Task A_link_of_unknown_origin_is_listed_until_somebody_confirms_it()
    {
        await LoadAsync();
        await ForgetOriginAsync();
        Assert.Equal(
            new CommandResult(0, "何慧敏 (he.huimin@example.org): account 4f2cb9ff-5995-51d2-a522-91a72d16d0e4\n", ""),
            await RunAsync("person", "links")
        );
        Assert.Equal(
            new CommandResult(0, "The account of He.Huimin@example.org is confirmed.\n", ""),
            await RunAsync("person", "links", "--confirm", "He.Huimin@example.org")
        );
        Assert.Equal("Every linked account is known to be the person’s.\n", (await RunAsync("person", "links")).Out);
    }

    [Fact]
    public async Task The_roster_with_the_same_account_confirms_it_too()
    {
        await LoadAsync();
        await ForgetOriginAsync();
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
        Assert.Equal("Every linked account is known to be the person’s.\n", (await RunAsync("person", "links")).Out);
    }

    [Fact]
    public async Task An_account_that_is_not_theirs_is_removed()
    {
        await LoadAsync();
        await ForgetOriginAsync();
        Assert.Equal(0, (await RunAsync("person", "links", "--remove", Email)).ExitCode);
        await using var db = OpenDatabase();
        Assert.Null((await db.People.SingleAsync(person => person.Email == Email)).AadObjectId);
        Assert.Equal(
            new CommandResult(1, "", $"Nobody with the address {Email} has a linked Microsoft account.\n"),
            await RunAsync("person", "links", "--remove", Email)
        );
    }

    async Task LoadAsync()
    {
        await RunAsync("batch", "apply", SampleBatchFile);
        await RunAsync("roster", "import", SampleRosterFile, "--batch", "seventh");
    }

    async Task ForgetOriginAsync()
    {
        await using var db = OpenDatabase();
        await db
            .People.Where(person => person.Email == Email)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.LinkedBy, LinkSource.Unknown));
    }
}
