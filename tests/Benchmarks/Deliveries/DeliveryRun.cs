using System.Globalization;

namespace Benchmarks.Deliveries;

/// <summary>
/// How fast queued messages reach a connector on this machine, and what each costs, against a bare HTTP client that posts the same bodies.
/// </summary>
static class DeliveryRun
{
    public const string Usage = "delivery [--messages 10000]";

    /// <summary>Sent first and not measured.</summary>
    const int WarmUp = 2000;

    public static async Task<bool> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        if (args is not ([] or ["--messages", _]))
            return false;
        var messages = args.Length == 0 ? 10_000 : int.Parse(args[1], CultureInfo.InvariantCulture);
        Console.WriteLine(Machine.Describe());
        await using var collector = await Collector.StartAsync();
        var folder = Directory.CreateTempSubdirectory("supervision-delivery-").FullName;
        var file = Path.Combine(folder, "delivery.db");
        await DeliveryDatabase.CreateAsync(file, collector.Address, WarmUp + messages, cancellationToken);

        Show("bot", messages, await BotAsync(collector, file, messages, cancellationToken));
        var bodies = Path.Combine(folder, "bodies.txt");
        await collector.WriteAsync(bodies, cancellationToken);
        Show("bare client", messages, await PosterAsync(collector, bodies, messages, cancellationToken));

        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  bodies of {collector.Bytes / (WarmUp + messages):N0} bytes. {Machine.Load()}")
        );
        Directory.Delete(folder, recursive: true);
        return true;
    }

    /// <summary>The bot as it is started, with messages that an earlier process left.</summary>
    static async Task<(TimeSpan Time, TimeSpan Processor)> BotAsync(
        Collector collector,
        string file,
        int messages,
        CancellationToken cancellationToken
    )
    {
        using var bot = await ServedProcess.StartAsync("SupervisionBot.dll", [], DeliveryDatabase.Environment(file), cancellationToken);
        var measured = await collector.MeasureAsync(bot, WarmUp, messages, cancellationToken);
        await DeliveryDatabase.UntilWrittenAsync(file, WarmUp + messages, cancellationToken);
        return (measured.Time, bot.Processor - measured.Before);
    }

    static async Task<(TimeSpan Time, TimeSpan Processor)> PosterAsync(
        Collector collector,
        string bodies,
        int messages,
        CancellationToken cancellationToken
    )
    {
        collector.Clear();
        using var poster = await ServedProcess.StartAsync("Benchmarks.dll", ["serve", "poster"], [], cancellationToken);
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var posting = client.PostAsync(
            new Uri(poster.Address, $"/post?to={Uri.EscapeDataString(collector.Address)}"),
            new StringContent(bodies),
            cancellationToken
        );
        var measured = await collector.MeasureAsync(poster, WarmUp, messages, cancellationToken);
        (await posting).EnsureSuccessStatusCode();
        return (measured.Time, poster.Processor - measured.Before);
    }

    static void Show(string who, int messages, (TimeSpan Time, TimeSpan Processor) measured) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {who, -12} {messages:N0} messages in {measured.Time.TotalSeconds:0.0} s, {messages / measured.Time.TotalSeconds:N0} "
                    + $"messages/s, {measured.Processor.TotalMilliseconds / messages:0.000} ms CPU each"
            )
        );
}
