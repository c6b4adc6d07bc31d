using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>
/// A talk in plain text. <c>as:</c> and <c>at:</c> begin it, and a later <c>as:</c> lets somebody else write and shows what they got meanwhile;
/// <c>&gt; words</c> is typed, <c>&gt; [title]</c> pressed, <c>&gt; [title] words</c> pressed with the words on the card's line,
/// <c>&gt; [[title]]</c> pressed on a card that may have changed since, <c>&gt; *</c> is joining, <c>&gt; ~words</c> changes what was typed last and
/// <c>&gt; ~</c> deletes it, <c>&gt; words @name.pdf</c> sends a file with it;
/// <c>logged:</c> and <c>credit:</c> say what the person has behind them (<see cref="TestHistory"/>);
/// <c>at:</c> in the middle moves the clock, <c>@wait 10m</c> (m, h, d) lets the time pass and what the bot says of its own accord arrive, <c>#</c>
/// begins a remark; every other line is what the bot shows, an invitation code as stars. <c>{code}</c> in what is typed is the code of a check-in
/// that was shown last.
/// </summary>
static partial class ChatFile
{
    static readonly TimeSpan BetweenTurns = TimeSpan.FromSeconds(5);

    [GeneratedRegex(@"^\[(?<title>[^\]]+)\] (?<words>.+)$")]
    private static partial Regex Written();

    [GeneratedRegex(@"(?:^| )@(?<name>[^@ ]+\.\w+)")]
    private static partial Regex SentFile();

    /// <summary>Plays the talk and answers it as it went.</summary>
    /// <param name="check">Looks at every message that was shown.</param>
    /// <param name="channel">Where it takes place.</param>
    /// <param name="afterTurn">Called after each turn of somebody.</param>
    /// <param name="shown">Called at the end with what each of them was shown.</param>
    /// <param name="with">Registered last.</param>
    public static async Task<string> PlayAsync(
        string chat,
        Action<Activity> check,
        string channel = "test",
        Func<TestBot, string, Task>? afterTurn = null,
        Func<TestBot, string, IReadOnlyList<Activity>, Task>? shown = null,
        Action<IServiceCollection>? with = null
    )
    {
        var played = new StringBuilder();
        TestBot? bot = null;
        TestTalk? talk = null;
        var talks = new Dictionary<string, TestTalk>();
        var email = "";
        var behind = false;
        try
        {
            foreach (var line in chat.Split('\n').Select(line => line.TrimEnd('\r')))
            {
                if (line.StartsWith("as: ", StringComparison.Ordinal))
                {
                    email = line[4..];
                    if (bot is null)
                    {
                        played.Append(line).Append('\n');
                        continue;
                    }
                    if (!talks.TryGetValue(email, out talk))
                        talks[email] = talk = bot.TalkAs(email, $"talk-{talks.Count}", channel);
                    played.Append(line).Append('\n').Append(talk.Read() is { Length: > 0 } arrived ? $"{arrived}\n\n" : "\n");
                    continue;
                }
                else if (line.StartsWith("at: ", StringComparison.Ordinal))
                {
                    if (bot is null)
                        bot = await TestBot.StartAsync(line[4..], with: with);
                    else
                        bot.Clock.SetUtcNow(TestBot.InShanghai(line[4..]));
                    if (talk is null)
                        talks[email] = talk = bot.TalkAs(email, channelId: channel);
                }
                else if (line.StartsWith("logged: ", StringComparison.Ordinal))
                    await TestHistory.LogAsync(bot!.Services, Whose(line, email), What(line));
                else if (line.StartsWith("credit: ", StringComparison.Ordinal))
                    await TestHistory.CreditAsync(bot!.Services, Whose(line, email), What(line));
                else if (line.StartsWith("> ", StringComparison.Ordinal))
                {
                    if (behind)
                        played.Append('\n');
                    behind = false;
                    bot!.Clock.Advance(BetweenTurns);
                    var act = line[2..].Replace("{code}", CheckInCode().Matches(played.ToString()).LastOrDefault()?.Value, StringComparison.Ordinal);
                    played.Append(line).Append('\n').Append(await ActAsync(talk!, act)).Append("\n\n");
                    if (afterTurn != null)
                        await afterTurn(bot, email);
                    continue;
                }
                else if (line.StartsWith("@wait ", StringComparison.Ordinal))
                {
                    await bot!.WaitAsync(Span(line[6..]));
                    played.Append(line).Append('\n').Append(talk!.Read()).Append("\n\n");
                    continue;
                }
                else if (!line.StartsWith('#'))
                    continue;
                behind |= line.StartsWith("logged: ", StringComparison.Ordinal) || line.StartsWith("credit: ", StringComparison.Ordinal);
                played.Append(line).Append('\n');
                if (line.StartsWith("at: ", StringComparison.Ordinal))
                    played.Append('\n');
            }
            foreach (var (whose, one) in talks)
                if (shown != null)
                    await shown(bot!, whose, one.EverShown);
        }
        finally
        {
            if (bot != null)
                await bot.DisposeAsync();
        }
        foreach (var activity in talks.Values.SelectMany(one => one.EverShown))
            check(activity);
        var whole = CheckInLink().Replace(CheckInCode().Replace(played.ToString().TrimEnd('\n') + "\n", "*** ***"), "…");
        return Masked(Code().Replace(whole, "*****-*****"), chat);
    }

    /// <summary>
    /// A digest is shown as that of the file that was sent, so that it is seen to be; that of a file which the bot drew is another each time,
    /// and so is the file's size by some bytes.
    /// </summary>
    static string Masked(string played, string chat)
    {
        var sent = SentFile()
            .Matches(chat)
            .Select(file => file.Groups["name"].Value)
            .Distinct()
            .ToLookup(name => Convert.ToHexStringLower(SHA256.HashData(SampleFile.Of(name))));
        played = Digest()
            .Replace(played, digest => sent[digest.Value.Replace(" ", "")].FirstOrDefault() is { } name ? $"(digest of {name})" : "(digest)");
        return SizeOfDrawn().Replace(played, "(size)");
    }

    /// <summary>The size in a receipt whose digest is that of no file that was sent, and of a document so large that the bot drew it.</summary>
    [GeneratedRegex(@"(?<=^\| (Size|大小): ).+(?=\n\| .+\n\| SHA‑256: \(digest\)$)|(?<=\.pdf(, |，))\d{2,} KB", RegexOptions.Multiline)]
    private static partial Regex SizeOfDrawn();

    /// <summary>An invitation code that the bot shows, which is another each time.</summary>
    [GeneratedRegex("(?<!^> .*)[2-9CDFGHJKMNPQRTVWXY]{5}-[2-9CDFGHJKMNPQRTVWXY]{5}", RegexOptions.Multiline)]
    private static partial Regex Code();

    /// <summary>A check-in's code on the card of whoever opened it, and the address of its page: others each time.</summary>
    [GeneratedRegex(@"(?<=^\| (Code|签到码): )\d{3} \d{3}$", RegexOptions.Multiline)]
    private static partial Regex CheckInCode();

    [GeneratedRegex(@"(?<=/check-in/)[\w-]{43}")]
    private static partial Regex CheckInLink();

    /// <summary>A SHA-256 in figures, in one piece or in groups of eight.</summary>
    [GeneratedRegex(@"\b[0-9a-f]{8}( ?[0-9a-f]{8}){7}\b")]
    private static partial Regex Digest();

    /// <summary>"logged: chen.jing@example.org 120 …" is another person's history.</summary>
    static string Whose(string line, string email) => line.Split(' ')[1] is var first && first.Contains('@') ? first : email;

    static string What(string line) => string.Join(' ', line.Split(' ').Skip(1).Where(word => !word.Contains('@')));

    /// <summary>"10m", "2h", "3d".</summary>
    static TimeSpan Span(string text) =>
        int.Parse(text[..^1])
        * text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            var unit => throw new FormatException($"Say how long {unit} is."),
        };

    static async Task<string> ActAsync(TestTalk talk, string act)
    {
        try
        {
            return await PlayedAsync(talk, act);
        }
        catch (InvalidOperationException impossible)
        {
            return $"!! {impossible.Message}";
        }
    }

    static Task<string> PlayedAsync(TestTalk talk, string act) =>
        act switch
        {
            "*" => talk.ArriveAsync(),
            ['~', .. var words] => talk.ChangeAsync(words.Trim()),
            ['[', '[', .. var title, ']', ']'] => talk.PressOldAsync(title),
            ['[', .. var title, ']'] => talk.PressAsync(title),
            _ when Written().Match(act) is { Success: true } written => talk.PressAsync(written.Groups["title"].Value, written.Groups["words"].Value),
            _ when SentFile().Matches(act) is { Count: > 0 } files => talk.SendAsync(
                SentFile().Replace(act, "").Trim(),
                [.. files.Select(file => (file.Groups["name"].Value, SampleFile.Of(file.Groups["name"].Value)))]
            ),
            _ => talk.SayAsync(act.Replace("\\n", "\n", StringComparison.Ordinal)),
        };
}
