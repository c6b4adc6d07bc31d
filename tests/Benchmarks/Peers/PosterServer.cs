using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Benchmarks.Peers;

/// <summary>What any delivery costs at least: posts the bodies of a file to a connector, as many side by side as the bot.</summary>
static class PosterServer
{
    const int SideBySide = 64;

    static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });

    public static async Task RunAsync()
    {
        var app = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Build();
        app.MapPost("/post", PostAsync);
        await app.RunAsync();
    }

    static async Task PostAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var lines = await File.ReadAllLinesAsync(await reader.ReadToEndAsync());
        var to = new Uri(context.Request.Query["to"].ToString());
        await Parallel.ForEachAsync(lines.Chunk(2), new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (message, token) =>
        {
            using var content = new ByteArrayContent(Convert.FromBase64String(message[1]));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
            using var response = await Client.PostAsync(new Uri(to, message[0]), content, token);
            response.EnsureSuccessStatusCode();
            await response.Content.ReadAsByteArrayAsync(token);
        });
    }
}
