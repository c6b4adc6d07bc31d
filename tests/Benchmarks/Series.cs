namespace Benchmarks;

/// <summary>Runs what was asked for, round by round, and prints one table.</summary>
static class Series
{
    public static async Task<bool> RunAsync(Settings settings)
    {
        Console.WriteLine(Machine.Describe());
        var all = new List<Figures>();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(settings.MostMinutes));
        for (var round = 1; round <= settings.Rounds; round++)
        {
            foreach (var mode in settings.Modes)
            {
                try
                {
                    all.Add(await Run.MeasureAsync(mode, settings, limit.Token));
                    if (settings.Rounds > 1)
                        Console.WriteLine($"  {round}: {all[^1].Row()}");
                }
                catch (WrongAnswerException wrong)
                {
                    await Console.Error.WriteLineAsync($"{mode}: {wrong.Message}");
                    return false;
                }
            }
        }
        Console.WriteLine(Figures.Header);
        foreach (var mode in settings.Modes)
            Console.WriteLine(Figures.Median([.. all.Where(figures => figures.Mode == mode)]).Row());
        Console.WriteLine(Machine.Load());
        if (settings.Steps)
            foreach (var step in all[^1].Steps)
                Console.WriteLine(step);
        return true;
    }
}
