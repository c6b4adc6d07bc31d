using Benchmarks;
using Benchmarks.Announcing;
using Benchmarks.Deliveries;
using Benchmarks.Exports;
using Benchmarks.Peers;
using Benchmarks.Standings;
using Benchmarks.Summaries;

switch (args)
{
    case ["serve", "floor"]:
        await FloorServer.RunAsync();
        return 0;
    case ["serve", "echo"]:
        await EchoServer.RunAsync();
        return 0;
    case ["announcement", .. var rest]:
        if (await AnnouncementRun.RunAsync(rest))
            return 0;
        Console.Error.WriteLine(AnnouncementRun.Usage);
        return 2;
    case ["serve", "poster"]:
        await PosterServer.RunAsync();
        return 0;
    case ["summaries", .. var rest]:
        if (await SummaryRun.RunAsync(rest))
            return 0;
        Console.Error.WriteLine(SummaryRun.Usage);
        return 2;
    case ["delivery", .. var rest]:
        if (await DeliveryRun.RunAsync(rest))
            return 0;
        Console.Error.WriteLine(DeliveryRun.Usage);
        return 2;
    case ["standing", .. var rest]:
        if (await StandingRun.RunAsync(rest))
            return 0;
        Console.Error.WriteLine(StandingRun.Usage);
        return 2;
    case ["exports", .. var rest]:
        if (await ExportRun.RunAsync(rest))
            return 0;
        Console.Error.WriteLine(ExportRun.Usage);
        return 2;
}

if (Settings.Read(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}

return await Series.RunAsync(settings) ? 0 : 1;
