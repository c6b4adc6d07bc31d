using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using SupervisionBot.Channels;
using SupervisionBot.Commands;
using SupervisionBot.Core.People;
using SupervisionBot.Files;
using SupervisionBot.Requests;
using SupervisionBot.Storage;

namespace SupervisionBot;

/// <summary>Starting: the address, the checks that stop a start with one sentence, and what the console says.</summary>
static class Start
{
    const string DefaultAddress = "http://localhost:3978";

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
    }

    /// <summary>Runs until it is stopped. Answers the exit code: 1 when a setting is wrong or the address is taken.</summary>
    public static async Task<int> RunToTheEndAsync(this WebApplication app)
    {
        try
        {
            CheckChannelSettings(app.Services);
            if (AtRest.Begin(app.Services) is { } alone) app.Lifetime.ApplicationStopped.Register(alone.Dispose);
            await app.PrepareDatabaseAsync();
            await AtRest.CheckAsync(app.Services);
            await app.StartAsync();
        }
        catch (WrongSettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(CommandTexts.Say("Start.PortTaken", ("address", app.Configuration["urls"])));
            return 1;
        }
        await AnnounceAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    static void CheckChannelSettings(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<Tenants>();
            Proxies.Read(services.GetRequiredService<IConfiguration>());
            services.GetRequiredService<CloudAdapter>();
            services.GetRequiredService<MessageLimits>();
            services.GetRequiredService<FileSettings>();
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            throw new WrongSettingException(CommandTexts.Say("Setting.BotChannel", ("reason", wrong.Message)), wrong);
        }
    }

    static async Task AnnounceAsync(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? DefaultAddress;
        Console.WriteLine(CommandTexts.Say("Start.Listening", ("address", address)));
        if (!app.Environment.IsDevelopment()) return;
        Console.WriteLine(CommandTexts.Say("Start.Page", ("address", address)));
        await using var scope = app.Services.CreateAsyncScope();
        var everybody = await scope.ServiceProvider.GetRequiredService<PersonFinder>().EverybodyAsync();
        var examples = everybody.DistinctBy(person => person.Role).OrderBy(person => person.Role)
            .Select(person => CommandTexts.Say("Start.Person", ("name", person.Name), ("role", CommandTexts.Say($"Role.{person.Role}"))));
        Console.WriteLine(everybody.Count == 0
            ? CommandTexts.Say("Start.Nobody")
            : CommandTexts.Say("Start.People", ("people", string.Join(", ", examples)), ("count", everybody.DistinctBy(person => person.Id).Count())));
    }
}
