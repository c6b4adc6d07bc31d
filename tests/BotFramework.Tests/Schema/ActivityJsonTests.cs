using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace BotFramework.Tests.Schema;

public class ActivityJsonTests
{
    private static Activity Read(string json) => JsonSerializer.Deserialize(json, BotJson.Activity)!;

    private static string Write(object value) => Encoding.UTF8.GetString(BotJson.Bytes(value));

    [Fact]
    public void An_activity_comes_back_as_it_was_read_with_what_nobody_knows()
    {
        const string Json = """{"type":"message","timestamp":"2026-03-01T09:00:00.123Z","localTimestamp":"2026-03-01T17:00:00+08:00","from":{"id":"29:1","name":"Li","aadObjectId":"o","role":"user","nick":{"a":[1]}},"conversation":{"isGroup":true,"conversationType":"channel","id":"c","tenantId":"t","new":1},"text":"你好 <at>","attachments":[{"contentType":"x","content":{"k":[1,null,"2026-03-01"]},"odd":true}],"entities":[{"type":"clientInfo","locale":"zh-CN"}],"channelData":{"tenant":{"id":"t"}},"value":{"n":1.5},"unheardOf":{"deep":[{}]}}""";
        Assert.Equal(Json, Write(Read(Json)));
    }

    [Fact]
    public void What_nobody_knows_is_in_Properties()
    {
        var activity = Read("""{"type":"message","requestId":"r","date":"2026-03-01T00:00:00Z"}""");
        Assert.Equal(("r", JTokenType.String), ((string?)activity.Properties["requestId"], activity.Properties["date"]!.Type));
    }

    [Fact]
    public void What_is_put_into_Properties_is_written()
    {
        var activity = new Activity("message") { Properties = new JObject { ["extra"] = new JArray(1, "二") } };
        Assert.Equal("""{"type":"message","extra":[1,"二"]}""", Write(activity));
    }

    [Theory]
    [InlineData("\"text\"", "text")]
    [InlineData("5", 5L)]
    [InlineData("1.5", 1.5)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    public void A_simple_value_is_read_as_itself(string json, object? expected) =>
        Assert.Equal(expected, Read($$"""{"type":"event","value":{{json}}}""").Value);

    [Fact]
    public void An_object_as_value_is_a_JsonElement_that_prints_as_JSON() =>
        Assert.Equal("""{"a":[1,2]}""", Assert.IsType<JsonElement>(Read("""{"type":"event","value":{"a":[1,2]}}""").Value).ToString());

    [Fact]
    public void A_card_may_be_anonymous_a_dictionary_Newtonsofts_or_typed()
    {
        object[] cards = [new { a = 1, none = (string?)null }, new Dictionary<string, object> { ["a"] = 1 }, new JObject { ["a"] = 1 }, JsonDocument.Parse("""{"a":1}""").RootElement];
        Assert.All(cards, card => Assert.Equal("""{"content":{"a":1}}""", Write(new Attachment { Content = card })));
        Assert.Equal("""{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"t"}}""", Write(new HeroCard("t").ToAttachment()));
    }

    [Fact]
    public void Names_are_read_without_regard_to_case() => Assert.Equal("hi", Read("""{"Type":"message","TEXT":"hi"}""").Text);

    [Theory]
    [InlineData("2026-03-01T09:00:00Z")]
    [InlineData("2026-03-01T09:00:00.0000000Z")]
    [InlineData("2026-03-01T10:00:00+01:00")]
    [InlineData("2026-03-01T09:00:00")]
    public void Instants_are_read_however_a_channel_spells_them(string text) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), Read($$"""{"timestamp":"{{text}}"}""").Timestamp);

    [Fact]
    public void A_new_activity_has_no_lists_and_a_reply_has_empty_ones()
    {
        Assert.Null(new Activity().Attachments);
        Assert.Empty(Read("""{"type":"message","conversation":{"id":"c"}}""").CreateReply().Entities);
    }

    [Theory]
    [InlineData("<at>Bot</at> log hours", "log hours")]
    [InlineData("please <AT>bot</AT>  ", "please")]
    [InlineData("no mention", "no mention")]
    public void The_bots_own_mention_is_taken_out(string text, string expected)
    {
        var activity = Read($$$"""{"type":"message","text":"{{{text}}}","recipient":{"id":"28:b"},"entities":[{"type":"mention","mentioned":{"id":"28:b","name":"Bot"},"text":"<at>Bot</at>"},{"type":"mention","mentioned":{"id":"29:x","name":"X"}}]}""");
        Assert.Equal(expected, activity.RemoveRecipientMention());
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_that_is_asked_for()
    {
        var activity = Read("""{"type":"message","channelData":{"team":{"id":"19:t","aadGroupId":"g"},"tenant":{"id":"t"},"source":{"name":"text"}}}""");
        Assert.Equal("g", activity.GetChannelData<TeamsChannelData>().Team.AadGroupId);
        Assert.Equal("t", (string?)activity.GetChannelData<JObject>()["tenant"]!["id"]);
        activity.ChannelData = "text";
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/card", true)]
    [InlineData("messageUpdate", false)]
    [InlineData(null, false)]
    public void A_message_is_recognised_by_its_type_or_a_refinement_of_it(string? type, bool expected) =>
        Assert.Equal(expected, new Activity { Type = type }.AsMessageActivity() is not null);

    [Fact]
    public void A_conversation_update_of_Direct_Line_has_no_id_to_reply_to()
    {
        var update = new Activity("conversationUpdate") { Id = "1", ChannelId = "webchat" };
        Assert.Null(update.GetConversationReference().ActivityId);
        update.ChannelId = "msteams";
        Assert.Equal("1", update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_surface_of_a_meeting_is_read_as_its_own_kind_by_Newtonsoft_too()
    {
        const string Json = """{"recipients":["29:1"],"surfaces":[{"tabEntityId":"t","surface":"meetingTabIcon"},{"content":{"type":"continue"},"surface":"meetingStage"}]}""";
        var surfaces = JsonConvert.DeserializeObject<TargetedMeetingNotificationValue>(Json)!.Surfaces;
        Assert.Equal("t", Assert.IsType<MeetingTabIconSurface>(surfaces[0]).TabEntityId);
        Assert.Equal("continue", Assert.IsType<MeetingStageSurface<TaskModuleContinueResponse>>(surfaces[1]).Content.Type);
    }
}
