using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Audit;
using SupervisionBot.Core.People;
using SupervisionBot.Speech.Reading;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Core.Audit;

/// <summary>Lin Xiaoyan of the first group has logged hours. Who may read that, and who not.</summary>
public sealed class AuditDeskTests
{
    [Theory]
    [InlineData("lin.xiaoyan@example.org", true)]
    [InlineData("situ.guohua@example.org", true)]
    [InlineData("he.huimin@example.org", true)]
    [InlineData("lyu.shufen@example.org", false)]
    [InlineData("chen.jing@example.org", false)]
    public async Task Only_who_is_over_them_and_they_themselves_read_what_was_done_with_a_trainees_hours(string asker, bool may)
    {
        await using var hosts = await TestHosts.StartAsync();
        var talk = hosts.TalkAs();
        await talk.SayAsync("log 2 h case work with Fan Xiaoyu yesterday");
        await talk.SayAsync("yes");
        await using var scope = hosts[0].CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<PersonFinder>();
        var (who, whose) = ((await people.FindAsync(null, asker))!, (await people.FindAsync(null, TestHosts.Trainee))!);
        var desk = scope.ServiceProvider.GetRequiredService<AuditDesk>();

        Assert.Equal(may, await desk.MayAskAsync(who.Id, whose.Id, who.Batch, default));
        // Whatever a button says that somebody made.
        var page = await desk.ReadAsync(Of(who, whose, who.Batch), 0, default);
        Assert.Equal(may, page.Records.Any(r => r.Matter == AuditMatter.Hours));
        // Nor by the name of a batch that is not theirs.
        var elsewhere = await desk.ReadAsync(Of(who, whose, new BatchId(Guid.CreateVersion7())), 0, default);
        Assert.All(elsewhere.Records, r => Assert.True(r.For == who.Id || r.By == who.Id));
    }

    static AuditQuestion Of(Participant who, Participant whose, BatchId batch) =>
        new(who.Id, batch, AuditSide.Either, [whose.Id], [], [], null, TimeZoneInfo.Utc);
}
