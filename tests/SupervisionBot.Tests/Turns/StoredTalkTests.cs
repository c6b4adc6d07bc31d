using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SupervisionBot.Core.Talks;

namespace SupervisionBot.Tests.Turns;

/// <summary>What was stored by an earlier version of the program, or by a later one, or got damaged.</summary>
public sealed class StoredTalkTests
{
    const string Key = "test/conversations/talk";

    const string LostTrack =
        "Sorry, I've lost track of where we were. Everything you have saved is still there. Please tell me again what you would like to do."
        + "\n(Log hours) (Progress) (Help)";

    static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Turns", "Samples");

    /// <summary>
    /// The first format, kept as it was written: a confirmation card waits, another entry follows, a talk is parked, a list was shown.
    /// </summary>
    static JsonNode FirstFormat => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "talk.v1.json")))!;

    [Fact]
    public async Task A_talk_stored_in_the_first_format_goes_on_where_it_was()
    {
        await using var hosts = await WithStoredAsync(FirstFormat.ToJsonString());
        var talk = hosts.TalkAs();

        var saved = await talk.SayAsync("yes");
        Assert.Contains("| Saved: 2 h case work with Fan Xiaoyu", saved, StringComparison.Ordinal);
        Assert.Contains("| Is this right?\n| Length: 1 h\n| Type: Documentation", saved, StringComparison.Ordinal);
        Assert.Equal("first visit", await hosts.AskAsync(db => db.HourEntries.Select(e => e.Note).SingleAsync()));
        Assert.Contains("| Saved: 1 h documentation", await talk.SayAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_waited_while_another_library_kept_it_is_answered()
    {
        await using var hosts = await WithStoredAsync(await File.ReadAllTextAsync(Path.Combine(Folder, "waiting.v1.json")));

        Assert.StartsWith(
            "How long was it? For example 2 h 30 min, or 14:00–16:30.",
            await hosts.TalkAs().SayAsync("documentation"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_single_conversations_kept_before_it_was_their_own_is_still_known()
    {
        await using var hosts = await WithStoredAsync(await File.ReadAllTextAsync(Path.Combine(Folder, "lists.v1.json")));
        var talk = hosts.TalkAs();

        Assert.StartsWith("There is no entry 3 in the list. The list has 1 to 2.", await talk.SayAsync("open 3"), StringComparison.Ordinal);
        Assert.StartsWith("There is no number 2 on the list; it goes to 1.", await talk.SayAsync("open booking 2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_was_remembered_by_its_name_is_pressed_by_its_title()
    {
        await using var hosts = await WithStoredAsync(await File.ReadAllTextAsync(Path.Combine(Folder, "lists.v1.json")));

        Assert.StartsWith("| Supervision", await hosts.TalkAs().SayAsync("everything I can do"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"v":99,"memory":{},"stack":[]}""")]
    [InlineData("""{"v":1,"memory":{"cards":7},"stack":[]}""")]
    [InlineData("""{"v":1,"stack":[{"id":5}]}""")]
    [InlineData("""{"v":1,"memory":{},"stack":[{"id":"log-hours","version":"","state":"text"}]}""")]
    [InlineData("""{"v":1,"memory":{"cards":[""")]
    [InlineData("""[]""")]
    [InlineData("not JSON")]
    public async Task A_talk_that_cannot_be_read_starts_again_kindly(string stored)
    {
        await using var hosts = await WithStoredAsync(stored);
        var talk = hosts.TalkAs();

        Assert.Equal(LostTrack, await talk.SayAsync("yes"));
        Assert.StartsWith("| This is what I can do", await talk.SayAsync("help"), StringComparison.Ordinal);
        hosts.NothingWentWrong();
    }

    [Fact]
    public async Task A_request_that_is_clear_is_answered_although_the_stored_talk_cannot_be_read()
    {
        await using var hosts = await WithStoredAsync("not JSON");

        Assert.StartsWith(
            "| Is this right?\n| Length: 2 h",
            await hosts.TalkAs().SayAsync("log 2 h case work with Fan Xiaoyu yesterday"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_waiting_talk_whose_steps_have_changed_is_offered_again_with_its_draft()
    {
        var stored = FirstFormat;
        stored["stack"]![0]!["version"] = "log-hours:SomeOtherStepAsync";
        await using var hosts = await WithStoredAsync(stored.ToJsonString());
        var talk = hosts.TalkAs();

        Assert.EndsWith(
            "You still have the entry you were logging: Case work, 2 h, yesterday, Tue 1 March. Go on with it?\n(Continue) (Drop it)",
            await talk.SayAsync("yes"),
            StringComparison.Ordinal
        );
        Assert.StartsWith("| Is this right?\n| Length: 2 h", await talk.SayAsync("continue"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_talk_of_a_conversation_that_is_not_here_is_kept_for_the_program_that_has_it()
    {
        var stored = FirstFormat;
        stored["stack"]![0]!["id"] = "from-the-future";
        await using var hosts = await WithStoredAsync(stored.ToJsonString());
        var talk = hosts.TalkAs();

        Assert.StartsWith(LostTrack.Split('\n')[0], await talk.SayAsync("yes"), StringComparison.Ordinal);
        Assert.Contains("from-the-future", await hosts.AskAsync(db => db.Talks.Select(t => t.State).SingleAsync()), StringComparison.Ordinal);
        await talk.SayAsync("continue");
        hosts.NothingWentWrong();
    }

    [Fact]
    public async Task A_draft_of_an_unknown_version_begins_empty()
    {
        var stored = FirstFormat;
        stored["stack"]![0]!["state"]!["values"]!["draft"] = """{"v":99,"asking":"confirmation"}""";
        await using var hosts = await WithStoredAsync(stored.ToJsonString());

        Assert.StartsWith("| What kind of work was it?", await hosts.TalkAs().SayAsync("yes"), StringComparison.Ordinal);
        hosts.NothingWentWrong();
    }

    static async Task<TestHosts> WithStoredAsync(string state)
    {
        var hosts = await TestHosts.StartAsync();
        await using var db = hosts.OpenDatabase();
        var supervisee = await db.People.Where(p => p.Email == "fan.xiaoyu@example.org").Select(p => p.Id).SingleAsync();
        var talk = new Talk(Key);
        talk.Remember(null, state.Replace("SUPERVISEE", supervisee.Value.ToString(), StringComparison.Ordinal), "", hosts.Clock.GetUtcNow());
        db.Talks.Add(talk);
        await db.SaveChangesAsync();
        return hosts;
    }
}
