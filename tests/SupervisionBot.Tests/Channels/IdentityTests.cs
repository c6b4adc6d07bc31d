using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Joining;
using SupervisionBot.Core.People;
using SupervisionBot.Settings;
using SupervisionBot.Tests.Channels.Teams;

namespace SupervisionBot.Tests.Channels;

/// <summary>With a registration, whom the bot takes somebody for: only what the channel vouches for, and only our tenants' members.</summary>
public sealed class IdentityTests
{
    const string Administrator = "4f2cb9ff-5995-51d2-a522-91a72d16d0e4";
    const string ForeignTenant = "99999999-8888-4777-8666-555555555555";
    const string Unknown =
        "I don't know this account yet, so I can't show or save anything. If your programme's administrator gave you an invitation code, just type "
        + "it here. "
        + "If you don't have one, ask the administrator for it.";

    static readonly (string, string)[] Registered = [("MicrosoftAppId", "11111111-2222-4333-8444-555555555555"), ("MicrosoftAppType", "MultiTenant")];

    [Theory]
    [InlineData("directline")]
    [InlineData("webchat")]
    [InlineData("directlinespeech")]
    [InlineData("emulator")]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    public async Task An_object_id_that_the_client_writes_makes_nobody_an_administrator(string channel)
    {
        await using var host = await TeamsHost.StartAsync(Registered);
        await SayAsync(host, "invite Lin Xiaoyan", activity => activity["channelId"] = channel);
        Assert.Equal(Unknown, host.Teams.Texts.Last());
    }

    [Fact]
    public async Task In_teams_the_object_id_is_believed()
    {
        await using var host = await TeamsHost.StartAsync(Registered);
        await SayAsync(host, "invite Lin Xiaoyan", _ => { });
        Assert.NotEqual(Unknown, host.Teams.Texts.LastOrDefault());
        await using var db = host.OpenDatabase();
        Assert.NotNull((await db.Talks.SingleAsync()).PersonId);
    }

    [Fact]
    public async Task In_teams_of_another_tenant_the_object_id_is_not_believed()
    {
        await using var host = await TeamsHost.StartAsync(Registered);
        await SayAsync(host, "invite Lin Xiaoyan", activity => activity["conversation"]!["tenantId"] = ForeignTenant);
        Assert.Equal(Unknown, host.Teams.Texts.Last());
    }

    [Theory]
    [InlineData(ForeignTenant, ForeignTenant)]
    [InlineData(TeamsHost.Tenant, ForeignTenant)]
    [InlineData(TeamsHost.Tenant, null)]
    public async Task A_member_of_another_tenant_with_somebodys_address_is_not_linked(string conversation, string? member)
    {
        await using var host = await TeamsHost.StartAsync(Registered);
        const string Stranger = "00000000-0000-4000-8000-000000000001";
        host.Teams.Member = new
        {
            id = "29:person",
            aadObjectId = Stranger,
            email = "he.wei@example.org",
            tenantId = member,
        };
        await SayAsync(host, "my hours", activity =>
            (activity["conversation"]!["tenantId"], activity["from"]!["aadObjectId"]) = (conversation, Stranger)
        );
        await using var db = host.OpenDatabase();
        Assert.False(await db.People.AnyAsync(person => person.AadObjectId == Stranger));
    }

    [Fact]
    public async Task On_another_channel_an_invitation_binds_the_channels_account_and_no_object_id()
    {
        await using var host = await TeamsHost.StartAsync(Registered);
        await using var db = host.OpenDatabase();
        var invitations = new Invitations(db, new PersonFinder(db, host.Clock), new PersonLinks(db, host.Clock), host.Clock);
        var person = await db.People.SingleAsync(p => p.Email == "he.wei@example.org");
        var code = (await invitations.IssueAsync(person.Id, Invitations.DefaultLifetime)).Code.Text;
        await SayAsync(host, code, activity =>
            (activity["channelId"], activity["from"]!["aadObjectId"]) = ("slack", "00000000-0000-4000-8000-000000000001")
        );

        Assert.Equal(
            ("slack", "29:person", person.Id),
            await db
                .ChannelIdentities.Select(identity => new ValueTuple<string, string, SupervisionBot.Core.PersonId>(
                    identity.ChannelId,
                    identity.FromId,
                    identity.PersonId
                ))
                .SingleAsync()
        );
        Assert.Null(await db.People.Where(p => p.Id == person.Id).Select(p => p.AadObjectId).SingleAsync());
    }

    [Theory]
    [InlineData("Setting.TenantsMissing", "AllowedTenants:0 is missing: ")]
    [InlineData("AllowedTenants:0", "AllowedTenants:0 is “common”; ", "common")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppTenantId is “contoso.com”; ", "contoso.com")]
    public async Task A_registration_without_tenants_is_refused_with_the_setting(string key, string sentence, string? value = null)
    {
        var wrong = await Assert.ThrowsAsync<WrongSettingException>(() =>
            TeamsHost.StartAsync([.. Registered, ("AllowedTenants:0", ""), (key, value ?? "")])
        );
        Assert.StartsWith(sentence, wrong.Message, StringComparison.Ordinal);
    }

    static Task SayAsync(TeamsHost host, string words, Action<JsonObject> change) => host.PostAsync("message", Administrator, activity =>
        {
            activity["text"] = words;
            change(activity);
        });
}
