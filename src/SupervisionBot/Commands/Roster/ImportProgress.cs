using SupervisionBot.Words;

namespace SupervisionBot.Commands.Roster;

/// <summary>Says how far an import is, each thousand rows, once it has taken longer than people wait without a word.</summary>
sealed class ImportProgress(CommandRun run, int total) : IProgress<int>
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    readonly long start = run.Time.GetTimestamp();
    int next = 1000;

    public void Report(int value)
    {
        if (value < next)
            return;
        next = value - (value % 1000) + 1000;
        if (run.Time.GetElapsedTime(start) >= Patience)
            run.Error.WriteLine(CommandTexts.Say("Roster.Progress", ("done", value), ("total", total)));
    }
}
