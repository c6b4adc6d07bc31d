using System.Globalization;

namespace Benchmarks;

/// <summary>What is to be measured, and how much of it.</summary>
/// <param name="Modes">Measured one after the other, in each round again: figures of one series can be compared.</param>
/// <param name="Database">The bot's SQLite file; a temporary one when null. It is written anew.</param>
/// <param name="MostMinutes">After this long a run fails, however far it got.</param>
sealed record Settings(
    IReadOnlyList<string> Modes,
    int Conversations,
    int Turns,
    int WarmUp,
    int Rounds,
    int MostMinutes,
    string? Database,
    bool Steps
)
{
    public const string Usage = """
        turns | floor | echo | series   [--conversations 32] [--turns 20000] [--warmup 20000] [--rounds 1] [--minutes 30] [--database FILE] [--steps]
          turns   the log-hours conversation with the real bot and SQLite
          floor   a bare web endpoint that reads the activity and posts one reply
          echo    the Bot Framework adapter with an echo bot, without storage
          series  all three, interleaved
          standing [--trainees 12000] [--entries 10000,100000,1000000]
                  how trainees stand, from a database of the bot without the bot
          summaries [--supervisors 1000] [--trainees 12000] [--entries 1000000]
                  all supervisors' summaries made and queued
          delivery [--messages 10000]
                  queued messages delivered to a connector, and the same bodies posted by a bare HTTP client
          --steps also prints the median and the 99th percentile of each step of the conversation
        """;

    public static Settings? Read(string[] args)
    {
        IReadOnlyList<string>? modes = args is [var mode, ..]
            ? mode switch
            {
                "turns" or "floor" or "echo" => [mode],
                "series" => ["floor", "echo", "turns"],
                _ => null,
            }
            : null;
        if (modes is null)
            return null;
        var settings = new Settings(modes, 32, 20_000, 20_000, 1, 30, null, false);
        for (var at = 1; at < args.Length && settings != null; at++)
        {
            settings = (args[at], at + 1 < args.Length ? args[at + 1] : "") switch
            {
                ("--steps", _) => settings with { Steps = true },
                ("--database", { Length: > 0 } file) => settings with { Database = file },
                ("--conversations", var text) when Count(text) is { } count and > 0 => settings with { Conversations = count },
                ("--turns", var text) when Count(text) is { } count and > 0 => settings with { Turns = count },
                ("--warmup", var text) when Count(text) is { } count => settings with { WarmUp = count },
                ("--rounds", var text) when Count(text) is { } count and > 0 => settings with { Rounds = count },
                ("--minutes", var text) when Count(text) is { } count and > 0 => settings with { MostMinutes = count },
                _ => null,
            };
            if (args[at] != "--steps")
                at++;
        }
        return settings;
    }

    static int? Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
