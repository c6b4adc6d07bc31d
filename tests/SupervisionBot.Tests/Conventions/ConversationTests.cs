using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SupervisionBot.Core;
using SupervisionBot.Core.Batches;
using SupervisionBot.Core.BatchFiles;
using SupervisionBot.Core.People;
using SupervisionBot.Dialogs.Shared;
using SupervisionBot.Tests.Turns;

namespace SupervisionBot.Tests.Conventions;

/// <summary>Each conversation describes itself, and none answers to another's words.</summary>
public sealed class ConversationTests
{
    /// <summary>Phrases that stand in front of a number: they ask for something only together with it.</summary>
    static readonly string[] BeforeANumber = ["TriggersOpen", "TriggersEdit", "TriggersWithdraw", "TriggersCancel", "TriggersMove", "TriggersSwap"];

    [Fact]
    public async Task Each_has_an_id_of_its_own_and_describes_itself_in_both_languages()
    {
        await using var hosts = await TestHosts.StartAsync();
        var all = Conversations(hosts);
        Assert.Equal(all.Count, all.Select(conversation => conversation.Id).Distinct().Count());
        foreach (var conversation in all)
        foreach (var key in (string[])["HelpTitle", "HelpLine", "Triggers"])
        foreach (var language in (string[])["en", "zh-Hans"])
            Assert.NotEmpty(conversation.Texts.In(key, CultureInfo.GetCultureInfo(language)));
    }

    [Fact]
    public async Task What_help_lists_can_be_said_as_it_is_listed()
    {
        await using var hosts = await TestHosts.StartAsync();
        foreach (var conversation in Conversations(hosts).Where(conversation => conversation.Listed))
        foreach (var language in (string[])["en", "zh-Hans"])
            Assert.Equal(1, conversation.Fits(Saying(conversation.Texts.In("HelpTitle", CultureInfo.GetCultureInfo(language)))));
    }

    [Fact]
    public async Task No_phrase_asks_for_two_conversations()
    {
        await using var hosts = await TestHosts.StartAsync();
        var all = Conversations(hosts);
        List<string> wrong = [];
        foreach (var (path, key, phrase) in Phrases())
        {
            var asked = all.Where(conversation => conversation.Fits(Saying(phrase)) >= 1).Select(conversation => conversation.Id).ToList();
            if (asked.Count != 1)
                wrong.Add($"“{phrase}” ({path}, {key}) asks for {(asked.Count == 0 ? "nothing" : string.Join(" and ", asked))}.");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    static IEnumerable<(string Path, string Key, string Phrase)> Phrases() =>
        from english in Repository.TextFiles
        where english.StartsWith("dialogs/", StringComparison.Ordinal)
        from path in (string[])[english, Repository.Chinese(english)]
        from text in Repository.Texts(path)
        where text.Key.StartsWith("Triggers", StringComparison.Ordinal) && !BeforeANumber.Contains(text.Key)
        from phrase in text.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select (path, text.Key, phrase);

    static IReadOnlyList<ConversationDescription> Conversations(TestHosts hosts) => hosts[0].GetRequiredService<Catalogue>().All;

    /// <summary>Somebody who has every role, a list on the screen and a draft.</summary>
    static Turn Saying(string phrase)
    {
        var speaker = new Speaker(new PersonId(Guid.Empty), "", "", TimeZoneInfo.Utc, new BatchId(Guid.Empty), Sample, null, Enum.GetValues<Role>());
        var memory = new TalkMemory { Drafts = [new KeptDraft("log-hours", "")] };
        var turn = new Turn(speaker, new Input.Said(phrase), Language.English, DateTimeOffset.UnixEpoch, TimeSpan.Zero, memory);
        LastShown.Entries.Keep(turn, [Guid.Empty]);
        return turn;
    }

    static BatchDescription Sample { get; } =
        ((BatchReading.Good)BatchFile.Read(File.ReadAllText(SupervisionBot.Sample.SampleBatch.BatchFilePath))).Plan.Description;
}
