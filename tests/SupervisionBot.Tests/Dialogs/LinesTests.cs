using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.Notices;
using SupervisionBot.Core.People;
using SupervisionBot.Storage;
using SupervisionBot.Tests.Core.Sessions;

namespace SupervisionBot.Tests.Dialogs;

/// <summary>A line that is passed on goes to who looks after its writer, to nobody else, and not without end.</summary>
public sealed class LinesTests
{
    [Theory, BothDatabases]
    public async Task It_goes_to_the_own_supervisor_and_to_administrators_and_to_nobody_else(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        Assert.IsType<LineOutcome.PassedOn>(await PassOnAsync(test, await IdAsync(test, "situ.guohua@example.org"), "Can you pin that?"));
        Assert.IsType<LineOutcome.PassedOn>(await PassOnAsync(test, await IdAsync(test, "he.huimin@example.org"), "Can you pin that?"));
        foreach (var other in (string[])["lyu.shufen@example.org", "chen.jing@example.org", "trainee001@example.org", "trainee000@example.org"])
            Assert.IsType<LineOutcome.NotForThem>(await PassOnAsync(test, await IdAsync(test, other), "Can you pin that?"));
        Assert.IsType<LineOutcome.NotForThem>(
            await test.DoAsync<Lines, LineOutcome>(async lines =>
                await lines.PassOnAsync(
                    test.Trainees[0].Id,
                    await IdAsync(test, "situ.guohua@example.org"),
                    TypedId.New<BatchId>(test.Hosts.Clock),
                    "Can you pin that?",
                    default
                )
            )
        );
        var kept = await test.Hosts.AskAsync(db => db.Notices.Where(n => n.Kind == Lines.NoticeKind).Select(n => n.Subject).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.All(kept, subject => Assert.Equal((test.Trainees[0].Id, "Can you pin that?"), Lines.Read(subject)));
    }

    [Theory, BothDatabases]
    public async Task Five_a_day_are_passed_on_and_none_that_is_too_long(DatabaseProvider provider)
    {
        await using var test = await SessionsTest.StartAsync(provider);
        var to = await IdAsync(test, "situ.guohua@example.org");
        Assert.IsType<LineOutcome.TooLong>(await PassOnAsync(test, to, new string('a', Lines.LongestText + 1)));
        for (var line = 1; line <= 5; line++)
            Assert.IsType<LineOutcome.PassedOn>(await PassOnAsync(test, to, $"Line {line}"));
        Assert.IsType<LineOutcome.TooMany>(await PassOnAsync(test, to, "Line 6"));
        Assert.IsType<LineOutcome.PassedOn>(
            await test.DoAsync<Lines, LineOutcome>(lines => lines.PassOnAsync(test.Trainees[1].Id, to, test.Trainees[1].BatchId, "Mine", default))
        );
        test.Hosts.Clock.Advance(TimeSpan.FromHours(25));
        Assert.IsType<LineOutcome.PassedOn>(await PassOnAsync(test, to, new string('长', Lines.LongestText)));
    }

    static Task<LineOutcome> PassOnAsync(SessionsTest test, PersonId to, string text) =>
        test.DoAsync<Lines, LineOutcome>(lines => lines.PassOnAsync(test.Trainees[0].Id, to, test.Trainees[0].BatchId, text, default));

    static Task<PersonId> IdAsync(SessionsTest test, string email) =>
        test.Hosts.AskAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());
}
