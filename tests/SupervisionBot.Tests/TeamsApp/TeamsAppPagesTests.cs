using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using SupervisionBot.TeamsApp;

namespace SupervisionBot.Tests.TeamsApp;

public sealed class TeamsAppPagesTests
{
    [Theory]
    [InlineData("/about", "<h1>About</h1>", "<h1>关于</h1>")]
    [InlineData("/privacy", "<h1>Privacy</h1>", "<h1>隐私说明</h1>")]
    [InlineData("/terms", "<h1>Terms of use</h1>", "<h1>使用条款</h1>")]
    public async Task Each_page_of_the_app_package_is_there_in_both_languages(string path, string english, string chinese)
    {
        await using var app = await StartAsync();

        var answer = await app.GetTestClient().GetAsync(path);

        var page = System.Net.WebUtility.HtmlDecode(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Contains($"<article lang=\"en\">\n{english}", page);
        Assert.Contains($"<article lang=\"zh-Hans\">\n{chinese}", page);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.MapTeamsAppPages();
        await app.StartAsync();
        return app;
    }
}
