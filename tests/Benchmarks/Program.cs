using Benchmarks;
using Benchmarks.Peers;
using Benchmarks.Standings;

switch (args)
{
    case ["serve", "floor"]:
        await FloorServer.RunAsync();
        return 0;
    case ["serve", "echo"]:
        await EchoServer.RunAsync();
        return 0;
    case ["standing", .. var rest]:
        if (await StandingRun.RunAsync(rest)) return 0;
        Console.Error.WriteLine(StandingRun.Usage);
        return 2;
}

if (Settings.Read(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}

return await Series.RunAsync(settings) ? 0 : 1;
