using System.Text;
using SupervisionBot.Tests.Conventions;

namespace SupervisionBot.Tests.Transcripts;

/// <summary>
/// A talk in plain text. <c>as:</c> and <c>at:</c> begin it; <c>&gt; words</c> is typed, <c>&gt; [title]</c> pressed, <c>&gt; [[title]]</c> pressed on a card that may have changed since, <c>&gt; *</c> is joining;
/// <c>at:</c> in the middle moves the clock, <c>#</c> begins a remark; every other line is what the bot shows.
/// </summary>
static class ChatFile
{
    static readonly TimeSpan BetweenTurns = TimeSpan.FromSeconds(5);

    /// <summary>Plays the talk and answers it as it went.</summary>
    public static async Task<string> PlayAsync(string chat)
    {
        var played = new StringBuilder();
        TestBot? bot = null;
        TestTalk? talk = null;
        var email = "";
        try
        {
            foreach (var line in chat.Split('\n').Select(line => line.TrimEnd('\r')))
            {
                if (line.StartsWith("as: ", StringComparison.Ordinal)) email = line[4..];
                else if (line.StartsWith("at: ", StringComparison.Ordinal))
                {
                    if (bot is null) bot = await TestBot.StartAsync(line[4..]);
                    else bot.Clock.SetUtcNow(TestBot.InShanghai(line[4..]));
                    talk ??= bot.TalkAs(email);
                }
                else if (line.StartsWith("> ", StringComparison.Ordinal))
                {
                    bot!.Clock.Advance(BetweenTurns);
                    played.Append(line).Append('\n').Append(await ActAsync(talk!, line[2..])).Append("\n\n");
                    continue;
                }
                else if (!line.StartsWith('#')) continue;
                played.Append(line).Append('\n');
                if (line.StartsWith("at: ", StringComparison.Ordinal)) played.Append('\n');
            }
        }
        finally
        {
            if (bot != null) await bot.DisposeAsync();
        }
        foreach (var activity in talk?.EverShown ?? []) CardRules.Check(activity);
        return played.ToString().TrimEnd('\n') + "\n";
    }

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

    static Task<string> PlayedAsync(TestTalk talk, string act) => act switch
    {
        "*" => talk.ArriveAsync(),
        ['[', '[', .. var title, ']', ']'] => talk.PressOldAsync(title),
        ['[', .. var title, ']'] => talk.PressAsync(title),
        _ => talk.SayAsync(act.Replace("\\n", "\n", StringComparison.Ordinal)),
    };
}
