using SupervisionBot.Core;
using SupervisionBot.Settings;
using SupervisionBot.Startup;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot.Commands;

/// <summary>What a command works with; a test puts its own in place.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">What is wrong, and progress.</param>
public sealed record CommandRun(TextWriter Out, TextWriter Error, IConfiguration Configuration, TimeProvider Time)
{
    /// <summary>The process' console, and the same settings as the bot: the settings file beside the program, then the environment.</summary>
    public static CommandRun OfProcess() =>
        new(
            Console.Out,
            Console.Error,
            new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build(),
            TimeProvider.System
        );

    /// <summary>The bot's database, brought up to date.</summary>
    /// <exception cref="WrongSettingException" />
    public async Task<SupervisionDb> OpenDatabaseAsync(CancellationToken cancellation)
    {
        var settings = DatabaseSettings.Read(Configuration);
        var db = settings.Open(Time);
        await DatabasePreparation.MigrateAsync(db, settings, Time, cancellation);
        return db;
    }

    public void Say(string key, params (string Name, object? Value)[] values) => Out.WriteLine(CommandTexts.Say(key, values));

    public int Refuse(string key, params (string Name, object? Value)[] values)
    {
        Error.WriteLine(CommandTexts.Say(key, values));
        return ExitCodes.Refused;
    }
}

/// <summary>How a command ended.</summary>
static class ExitCodes
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Usage = 2;
}
