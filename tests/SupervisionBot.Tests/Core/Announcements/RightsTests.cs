using SupervisionBot.Core.Announcements;
using SupervisionBot.Core.People;

namespace SupervisionBot.Tests.Core.Announcements;

/// <summary>Who may write to whom, and who may touch an announcement afterwards.</summary>
public sealed class RightsTests
{
    [Theory]
    [InlineData(AnnouncementTest.Trainee)]
    [InlineData("chen.jing@example.org")]
    public async Task A_trainee_announces_nothing(string email)
    {
        await using var test = await AnnouncementTest.StartAsync();
        foreach (
            var audience in (Audience[])
                [
                    new(AudienceKind.Everyone),
                    new(AudienceKind.Role, Role.Trainee),
                    new(AudienceKind.Group, Group: await test.GroupOfAsync(email)),
                    new(AudienceKind.Quiet),
                ]
        )
            Assert.IsType<AnnounceOutcome.NotAllowed>(await test.AnnounceAsync(email, audience));
    }

    [Fact]
    public async Task A_supervisor_writes_to_their_own_group_and_to_no_other()
    {
        await using var test = await AnnouncementTest.StartAsync();
        var other = await test.GroupOfAsync("ye.siyu@example.org");
        Assert.IsType<AnnounceOutcome.NotAllowed>(
            await test.AnnounceAsync(AnnouncementTest.Supervisor, new Audience(AudienceKind.Group, Group: other))
        );
        Assert.IsType<AnnounceOutcome.NotAllowed>(
            await test.AnnounceAsync(AnnouncementTest.Supervisor, new Audience(AudienceKind.Role, Role.Administrator))
        );
        Assert.Equal(
            4,
            Assert
                .IsType<AnnounceOutcome.Announced>(await test.AnnounceAsync(AnnouncementTest.Supervisor, new Audience(AudienceKind.Everyone)))
                .Announcement.Expected
        );
        await test.Bot.DeliverNoticesAsync();

        Assert.Equal(4, await test.ToldAsync());
    }

    [Theory]
    [InlineData(AnnouncementTest.Trainee)]
    [InlineData("margaret.leung@example.org")]
    public async Task Nobody_stops_recalls_or_reads_off_what_somebody_else_announced(string email)
    {
        await using var test = await AnnouncementTest.StartAsync();
        await test.AnnounceAsync(AnnouncementTest.Supervisor, new Audience(AudienceKind.Everyone));
        var id = (await test.OneAsync()).Id;
        Assert.IsType<AnnounceOutcome.Nothing>(await test.DoAsync(email, (all, who) => all.StopAsync(who, test.Batch, id, default)));
        Assert.IsType<AnnounceOutcome.Nothing>(await test.DoAsync(email, (all, who) => all.RecallAsync(who, test.Batch, id, default)));
        Assert.Equal(AnnouncementState.Open, (await test.OneAsync()).State);
    }
}
