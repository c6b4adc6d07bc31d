using System.Text.Json;
using Microsoft.Bot.Schema;
using SupervisionBot.Core.Announcements;
using SupervisionBot.Tests.Core.Announcements;

namespace SupervisionBot.Tests.Dialogs.Announce;

/// <summary>Presses that no card of the person's ever had.</summary>
public sealed class ForgedTests
{
    [Theory]
    [InlineData(AnnouncementTest.Trainee, "announcements.recall")]
    [InlineData(AnnouncementTest.Trainee, "announcements.open")]
    [InlineData("margaret.leung@example.org", "announcements.recall")]
    [InlineData("margaret.leung@example.org", "announcements.open")]
    [InlineData("ye.siyu@example.org", "announcement.got")]
    [InlineData("ye.siyu@example.org", "announcement.file")]
    public async Task A_forged_press_takes_back_nothing_and_shows_nothing(string email, string verb)
    {
        await using var test = await AnnouncementTest.StartAsync();
        await test.AnnounceAsync(AnnouncementTest.Supervisor, new Audience(AudienceKind.Everyone));
        await test.Bot.DeliverNoticesAsync();
        var id = (await test.OneAsync()).Id;
        var answer = await test
            .Bot.TalkAs(email, "forger")
            .ReceiveAsync(
                new Activity(ActivityTypes.Message)
                {
                    Value = JsonSerializer.SerializeToElement(
                        new
                        {
                            verb,
                            card = "c1",
                            subject = id.Value.ToString("N"),
                        }
                    ),
                }
            );
        Assert.NotEmpty(answer);
        Assert.DoesNotContain("Bring your notes.", answer, StringComparison.Ordinal);

        Assert.Equal((AnnouncementState.Done, 0), ((await test.OneAsync()).State, (await test.ProgressAsync()).Opened));
    }
}
