using Microsoft.AspNetCore.Connections;
using SupervisionBot.Calendar;
using SupervisionBot.Channels;
using SupervisionBot.Channels.BotFramework;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Files;
using SupervisionBot.Requests;
using SupervisionBot.Settings;
using SupervisionBot.Startup;
using SupervisionBot.Storage;
using SupervisionBot.Words;

namespace SupervisionBot;

/// <summary>Starting: the address, and the checks that stop a start with one sentence before anything is made.</summary>
static class Start
{
    const string DefaultAddress = "http://localhost:3978";
    const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    static volatile bool isUp;

    public static void PrepareStart(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(DefaultAddress);
        foreach (
            var level in builder
                .Configuration.GetSection("Logging")
                .AsEnumerable()
                .Where(one => one.Key.Contains(":LogLevel:", StringComparison.OrdinalIgnoreCase))
        )
            if (level.Value is { Length: > 0 } said && !Enum.TryParse<LogLevel>(said, ignoreCase: true, out _))
                throw SettingReading.Wrong("Setting.LogLevel", level.Key, said);
        // What stops the start is said in one sentence; the host would say it with a stack trace before.
        builder.Logging.AddFilter(HostCategory, level => isUp && level >= LogLevel.Information);
    }

    /// <summary>Runs until it is stopped. Answers the exit code: 1 when a setting is wrong or the address is taken.</summary>
    public static async Task<int> RunToTheEndAsync(this WebApplication app)
    {
        CheckSettings(app);
        if (AtRest.Begin(app.Services) is { } alone)
            app.Lifetime.ApplicationStopped.Register(alone.Dispose);
        await app.PrepareDatabaseAsync();
        await AtRest.CheckAsync(app.Services);
        try
        {
            await app.StartAsync();
        }
        catch (Exception wrong) when (wrong is IOException or InvalidOperationException)
        {
            throw new WrongSettingException(
                wrong.InnerException is AddressInUseException
                    ? CommandTexts.Say("Start.PortTaken", ("address", app.Configuration["urls"]))
                    : CommandTexts.Say("Start.CannotListen", ("address", app.Configuration["urls"]), ("reason", wrong.Message.Split('\n')[0])),
                wrong
            );
        }
        isUp = true;
        await Greeting.SayAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The sentence for a start that cannot be; null for what is a fault of the program.</summary>
    public static string? SentenceFor(Exception exception) =>
        exception switch
        {
            WrongSettingException wrong => wrong.Message,
            InvalidDataException file => CommandTexts.Say(
                "Setting.File",
                ("reason", (file.InnerException?.InnerException ?? file.InnerException ?? file).Message)
            ),
            _ => null,
        };

    static void CheckSettings(WebApplication app)
    {
        ChannelSettings.Check(app.Configuration);
        _ = (DatabaseSettings.Read(app.Configuration), MessageLimits.Read(app.Configuration), FileSettings.Read(app.Configuration));
        _ = (DirectLineSettings.Read(app.Configuration), CalendarEndpoints.AddressOf(app.Configuration));
        try
        {
            app.Services.GetRequiredService<Tenants>();
            Proxies.Read(app.Configuration);
            app.Services.GetRequiredService<Connector>();
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            throw new WrongSettingException(CommandTexts.Say("Setting.BotChannel", ("reason", wrong.Message)), wrong);
        }
        ListenAddresses.Check(app.Configuration);
    }
}
