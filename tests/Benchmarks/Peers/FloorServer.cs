using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using SupervisionBot.Channels;

namespace Benchmarks.Peers;

/// <summary>What any bot on this web server costs at least: read the activity, post one reply.</summary>
static class FloorServer
{
    static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    public static async Task RunAsync()
    {
        var app = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Build();
        app.MapPost("/api/messages", AnswerAsync);
        await app.RunAsync();
    }

    static async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var activity = ActivityJson.Read(await reader.ReadToEndAsync());
        var reply = activity.CreateReply(activity.Text);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(ActivityJson.Write(reply)));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var conversation = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}";
        using var response = await Client.PostAsync(new Uri($"{conversation}/activities/{Uri.EscapeDataString(activity.Id)}"), content);
        response.EnsureSuccessStatusCode();
    }
}
