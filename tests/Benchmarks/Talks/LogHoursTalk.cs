using System.Globalization;
using Benchmarks.Channel;

namespace Benchmarks.Talks;

/// <summary>
/// A trainee logs hours in one line, presses Save and takes it back, then logs step by step, saves and takes that back: ten turns, on
/// another day each time round, so that no day fills up.
/// </summary>
sealed class LogHoursTalk(Conversation conversation, bool chinese) : ITalk
{
    const int OneLineMinutes = 210;
    const int GuidedMinutes = 120;
    const int DaysUsed = 12;

    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    readonly Wording words = chinese ? Wording.Chinese : Wording.English;
    Message? last;
    int next = -1;
    int round;

    public int Turns { get; private set; }

    public int Saved { get; private set; }

    public int TakenBack { get; private set; }

    public int StandingMinutes { get; private set; }

    public async Task<string> TakeTurnAsync(CancellationToken cancellationToken)
    {
        var name = await StepAsync(cancellationToken);
        Turns++;
        if (++next < 10)
            return name;
        (next, round) = (0, round + 1);
        return name;
    }

    async Task<string> StepAsync(CancellationToken cancellationToken)
    {
        switch (next)
        {
            case -1:
                last = await conversation.JoinAsync(cancellationToken);
                return Expect("join", words.Hello);
            case 0:
                last = await conversation.SayAsync(words.OneLine(Day()), cancellationToken);
                return Expect("line", words.IsThisRight, words.OneLineLength, words.CaseWork, words.Xiaoyu, words.Note);
            case 3:
                return await SayAsync("ask", words.LogHours, words.WhatKind, cancellationToken);
            case 4:
                return await SayAsync("type", words.CaseWork, words.WithWhom, cancellationToken);
            case 5:
                return await SayAsync("with", words.FangMin, words.HowLong, cancellationToken);
            case 6:
                return await SayAsync("length", words.GuidedAnswer, words.WhichDay, cancellationToken);
            case 7:
                last = await conversation.SayAsync(words.Day(Day()), cancellationToken);
                return Expect("day", words.IsThisRight, words.GuidedLength, words.CaseWork, words.FangMin);
            case 1 or 8:
                return await SaveAsync(next == 1 ? OneLineMinutes : GuidedMinutes, cancellationToken);
            default:
                return await UndoAsync(cancellationToken);
        }
    }

    async Task<string> SayAsync(string step, string text, string expected, CancellationToken cancellationToken)
    {
        last = await conversation.SayAsync(text, cancellationToken);
        return Expect(step, expected);
    }

    async Task<string> SaveAsync(int minutes, CancellationToken cancellationToken)
    {
        last = await conversation.PressAsync(last!, "log.save", cancellationToken);
        (Saved, StandingMinutes) = (Saved + 1, StandingMinutes + minutes);
        if (!last.Updated)
            throw new WrongAnswerException($"the card was not replaced: {last.Words}");
        return Expect("save", words.Saved, words.Total(minutes == OneLineMinutes ? words.OneLineLength : words.GuidedLength));
    }

    async Task<string> UndoAsync(CancellationToken cancellationToken)
    {
        last = await conversation.PressAsync(last!, "undo.act", cancellationToken);
        (TakenBack, StandingMinutes) = (TakenBack + 1, 0);
        return Expect("undo", words.TakenBack, words.NothingLogged);
    }

    string Expect(string step, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (!last!.Words.Contains(part, StringComparison.Ordinal))
                throw new WrongAnswerException(
                    string.Create(CultureInfo.InvariantCulture, $"{conversation.Id}, step {step}: expected “{part}”, got: {last.Words}")
                );
        }
        return $"{step}{(chinese ? " (zh)" : "")}";
    }

    DateOnly Day() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Zone).DateTime).AddDays(-1 - round % DaysUsed);
}
