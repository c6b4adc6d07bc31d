using Benchmarks;
using Benchmarks.Peers;

switch (args)
{
    case ["serve", "floor"]:
        await FloorServer.RunAsync();
        return 0;
    case ["serve", "echo"]:
        await EchoServer.RunAsync();
        return 0;
}

if (Settings.Read(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 2;
}

return await Series.RunAsync(settings) ? 0 : 1;
