using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using SupervisionBot.Channels;
using SupervisionBot.Talks;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>What was stored while another library wrote it.</summary>
public sealed class OldSamplesTests
{
    static string Sample(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Turns", "Samples", name)).TrimEnd();

    [Fact]
    public void A_queued_message_with_a_card_is_written_as_it_was()
    {
        var stored = Sample("message.v1.json");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(ActivityJson.Write(ActivityJson.Read(stored)))));
    }

    [Fact]
    public void The_card_of_a_queued_message_is_written_to_the_letter()
    {
        var stored = Sample("message.v1.json");
        var card = stored[
            (stored.IndexOf("\"content\":", StringComparison.Ordinal) + "\"content\":".Length)..stored.IndexOf(
                "}],\"replyToId\"",
                StringComparison.Ordinal
            )
        ];
        var read = ActivityJson.Read(stored);
        Assert.Equal(card, Assert.IsType<JRaw>(read.Attachments.Single().Content).Value);
        Assert.Contains(card, ActivityJson.Write(read), StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_talk_is_where_it_was()
    {
        var place = TalkPlace.Read(Sample("place.v1.json"));
        Assert.Equal(
            ("sample talk", "t", "http://127.0.0.1:4101/", "test"),
            (place.Conversation.Id, place.Conversation.TenantId, place.ServiceUrl, place.ChannelId)
        );
        Assert.Equal(("chen.jing@example.org", "bot", "m4", "zh-CN"), (place.User.Id, place.Bot.Id, place.ActivityId, place.Locale));
    }
}
