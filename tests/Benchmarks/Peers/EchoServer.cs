using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SupervisionBot.Channels.BotFramework;

namespace Benchmarks.Peers;

/// <summary>The adapter with a bot that says everything back, without storage.</summary>
static class EchoServer
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddBotFramework();
        builder.Services.AddSingleton<IBot, EchoBot>();
        var app = builder.Build();
        app.MapPost(
            "/api/messages",
            (HttpRequest request, HttpResponse response, ChannelAdapter adapter, IBot bot, CancellationToken cancellationToken) =>
                adapter.ReceiveAsync(request, response, bot, cancellationToken)
        );
        await app.RunAsync();
    }

    sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
    }
}
