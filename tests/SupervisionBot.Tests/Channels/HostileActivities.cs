using System.Text;
using CsCheck;

namespace SupervisionBot.Tests.Channels;

/// <summary>
/// Request bodies that are almost activities. Each is put together from members as JSON text, so that it may also be what no serialiser
/// writes: a member may be missing, doubled, of another type, huge, deep, half a character; and at the end bytes may be lost or changed.
/// </summary>
static class HostileActivities
{
    /// <summary>The only one in the roster who appears here; whatever is saved of anybody else is a mistake.</summary>
    public const string Known = "chen.jing@example.org";

    static readonly Gen<string> Nasty = OneOf(
        "",
        " ",
        "null",
        "undefined",
        "\\u0000",
        "a\\u0000b",
        "\\ud83d",
        "\\ude00",
        "half \\ud83d of it",
        "\\ude00\\ud83d",
        "\\ud83d\\ude00",
        "\\u202e\\u2066",
        "\\ufeff",
        "\\ufffe",
        "\\uffff",
        "\\ufdd0",
        "\\u0085\\u2028",
        "Z\\u0351\\u0351\\u0351\\u0351",
        "İıſK",
        "ﷺ",
        "👩‍👩‍👧‍👦",
        "𠜎",
        "../../etc",
        "%00",
        "%2e%2f",
        "' OR 1=1 --",
        "<script>",
        "${jndi:x}",
        "{{x}}",
        "{0}",
        "\\\"",
        "\\\\",
        "\\n\\r\\t",
        "http://[",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "//x",
        "1e999",
        "-0",
        "NaN",
        "９９",
        "١٢",
        "monday the ٧th",
        "withdraw announcement ١",
        "第１条",
        "approve ١ to ٣",
        "2022-02-30",
        "24:61",
        "99999999999999999999 hours",
        "-2h yesterday",
        "个案 两小时",
        "case 2h today",
        "help",
        "undo",
        "my hours",
        "again",
        "cancel",
        "取消",
        "1",
        "yes"
    );

    static readonly Gen<string> Text = Gen.Frequency(
        (12, Nasty),
        (4, Gen.Select(Nasty, Nasty, (a, b) => $"{a} {b}")),
        (4, Gen.String[Gen.Char['\u0020', '\uffff'], 0, 30].Select(Escape)),
        (1, Gen.Int[300, 5_000].Select(length => new string('x', length)))
    );

    static readonly Gen<string> Huge = Gen.Select(OneOf(1_000, 20_000, 30_000), OneOf("x", "\\u0000", "\\ud83d", "字"), (length, unit) =>
        Quoted(new StringBuilder().Insert(0, unit, length).ToString())
    );

    /// <summary>Any JSON.</summary>
    static readonly Gen<string> Odd = Gen.Frequency(
        (
            40,
            OneOf(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "123456789012345678901234567890",
                "0.1",
                "[]",
                "{}",
                "[null]",
                "[[]]",
                "[{}]",
                "\"\"",
                "{\"\":1}",
                "{\"id\":null}",
                "[{\"id\":5}]",
                "{\"\\ud83d\":1}",
                "{\"id\":\"\\ud83d\"}",
                "{\"action\":5}",
                "{\"action\":{\"data\":{\"verb\":\"\\ude00\"}}}"
            )
        ),
        (32, Text.Select(Quoted)),
        (4, Gen.Int[1, 50].Select(Deep)),
        (1, Huge)
    );

    /// <summary>For members of a type: what they are not, or no JSON at all.</summary>
    static readonly Gen<string> Wrong = Gen.Frequency(
        (10, Odd),
        (1, OneOf(60, 64, 65, 500, 20_000).Select(Deep)),
        (1, OneOf("nul", "'x'", "01", "\"\\x\"", "", "\ufeff", "["))
    );

    static readonly Gen<string> Id = Gen.Frequency(
        (12, Gen.Int[0, 400].Select(number => $"\"id-{number}\"")),
        (2, Text.Select(Quoted)),
        (1, Gen.Guid.Select(id => $"\"{id}\""))
    );

    static readonly Gen<string> Account = Object(
        (
            "id",
            Gen.Frequency((6, Gen.Int[0, 50].Select(number => $"\"29:stranger-{number}\"")), (2, Text.Select(Quoted)), (1, Gen.Const($"\"{Known}\"")))
        ),
        ("name", Text.Select(Quoted)),
        ("aadObjectId", Gen.Guid.Select(id => $"\"{id}\"")),
        ("role", OneOf("\"user\"", "\"bot\"", "\"skill\""))
    );

    static readonly Gen<string> Conversation = Object(
        ("id", Id),
        ("isGroup", OneOf("true", "false")),
        ("conversationType", OneOf("\"personal\"", "\"groupChat\"", "\"channel\"", "\"x\"")),
        ("tenantId", Id)
    );

    static readonly Gen<string> Press = Object(
        ("verb", OneOf("\"log.save\"", "\"log.cancel\"", "\"undo\"", "\"hours\"", "\"\"", "\"\\u0000\"")),
        ("card", OneOf("\"c1\"", "\"c2\"", "\"\\ud83d\"")),
        ("subject", Id)
    );

    static readonly Gen<string> Value = Gen.Frequency(
        (4, Press),
        (
            4,
            Object(
                ("action", Object(("type", Gen.Const("\"Action.Execute\"")), ("verb", Text.Select(Quoted)), ("data", Press))),
                ("trigger", Gen.Const("\"manual\""))
            )
        ),
        (2, Odd)
    );

    static readonly Gen<string> Attachment = Object(
        (
            "contentType",
            OneOf(
                "\"text/html\"",
                "\"image/*\"",
                "\"application/vnd.microsoft.teams.file.download.info\"",
                "\"application/vnd.microsoft.card.adaptive\""
            )
        ),
        ("contentUrl", Text.Select(Quoted)),
        ("content", Odd),
        ("name", Text.Select(Quoted))
    );

    static readonly Gen<string> Entity = Object(
        ("type", OneOf("\"mention\"", "\"clientInfo\"", "\"x\"")),
        ("mentioned", Account),
        ("text", Text.Select(Quoted)),
        ("locale", Text.Select(Quoted))
    );

    static readonly Gen<string> Reaction = Object(("type", OneOf("\"like\"", "\"x\"")));

    static readonly Gen<string> Type = Gen.Frequency(
        (10, Gen.Const("\"message\"")),
        (2, Gen.Const("\"messageUpdate\"")),
        (2, Gen.Const("\"conversationUpdate\"")),
        (1, Gen.Const("\"installationUpdate\"")),
        (4, Gen.Const("\"invoke\"")),
        (
            1,
            OneOf(
                "\"event\"",
                "\"typing\"",
                "\"messageReaction\"",
                "\"messageDelete\"",
                "\"endOfConversation\"",
                "\"trace\"",
                "\"command\"",
                "\"delay\"",
                "\"invokeResponse\"",
                "\"message/x\"",
                "\"Message\"",
                "\"x\""
            )
        ),
        (1, Text.Select(Quoted))
    );

    static readonly Gen<string> Locale = Gen.Frequency(
        (4, OneOf("\"en-US\"", "\"zh-CN\"", "\"ar\"", "\"tr-TR\"", "\"th-TH\"")),
        (2, Text.Select(Quoted)),
        (1, Gen.Int[0, 100_000].Select(number => $"\"en-x-{number}\""))
    );

    static readonly Gen<string> Activity = Object(
        ("type", Type),
        ("id", Id),
        ("timestamp", Gen.Frequency((30, "\"2022-03-02T12:15:00Z\""), (5, "\"9999-12-31T23:59:59Z\""), (1, "\"0001-01-01T00:00:00+14:00\""))),
        ("localTimestamp", Gen.Frequency((30, "\"2022-03-02T20:15:00+08:00\""), (1, "\"2022-03-02T20:15:00+99:00\""))),
        ("channelId", OneOf("\"msteams\"", "\"test\"", "\"webchat\"", "\"directline\"", "\"emulator\"", "\"\\u0000\"")),
        ("serviceUrl", Gen.Frequency((9, Gen.Const("\"https://channel.invalid/x/\"")), (1, Text.Select(Quoted)))),
        ("from", Account),
        ("recipient", Account),
        ("conversation", Conversation),
        ("text", Text.Select(Quoted)),
        ("locale", Locale),
        ("deliveryMode", OneOf("\"normal\"", "\"expectReplies\"", "\"notification\"", "\"x\"")),
        (
            "name",
            Gen.Frequency(
                (3, Gen.Const("\"adaptiveCard/action\"")),
                (
                    1,
                    OneOf(
                        "\"message/submitAction\"",
                        "\"fileConsent/invoke\"",
                        "\"task/fetch\"",
                        "\"composeExtension/query\"",
                        "\"signin/tokenExchange\""
                    )
                ),
                (1, Text.Select(Quoted))
            )
        ),
        ("action", OneOf("\"add\"", "\"remove\"", "\"add-upgrade\"", "\"x\"")),
        ("value", Value),
        ("channelData", Odd),
        ("membersAdded", Account.Select(Array)),
        ("membersRemoved", Account.Select(Array)),
        ("attachments", Attachment.Select(Array)),
        ("entities", Entity.Select(Array)),
        ("replyToId", Id),
        ("reactionsAdded", Reaction.Select(Array)),
        ("unknown", Odd)
    );

    /// <summary>The bytes of a request.</summary>
    public static readonly Gen<byte[]> Body = Gen.Frequency(
        (30, Activity.Select(Encoding.UTF8.GetBytes)),
        (1, Gen.Select(Activity.Select(Encoding.UTF8.GetBytes), Gen.Double.Unit, Gen.Byte, Gen.Bool, Broken)),
        (1, Gen.Byte.Array[0, 60])
    );

    static byte[] Broken(byte[] whole, double where, byte other, bool lost)
    {
        var place = (int)(where * whole.Length);
        if (lost)
            return whole[..place];
        var changed = (byte[])whole.Clone();
        if (place < changed.Length)
            changed[place] = other;
        return changed;
    }

    static Gen<string> Object(params (string Name, Gen<string> Value)[] members) =>
        members
            .Select(member =>
                Gen.Frequency(
                    (240, member.Value.Select(value => $"\"{member.Name}\":{value},")),
                    (9, Gen.Const("")),
                    (1, Wrong.Select(value => $"\"{member.Name}\":{value},")),
                    (1, Gen.Select(member.Value, Wrong, (first, second) => $"\"{member.Name}\":{first},\"{member.Name}\":{second},"))
                )
            )
            .Aggregate((before, next) => Gen.Select(before, next, string.Concat))
            .Select(all => $"{{{all.TrimEnd(',')}}}");

    static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);

    static string Deep(int depth) =>
        string.Concat(Enumerable.Repeat(depth % 2 == 0 ? "[" : "{\"a\":", depth)) + "1" + new string(depth % 2 == 0 ? ']' : '}', depth);

    static string Array(string one) => $"[{one}]";

    static string Quoted(string text) => $"\"{text}\"";

    static string Escape(string text) =>
        string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) && letter < '\ud800' ? letter.ToString() : $"\\u{(int)letter:x4}"));
}
