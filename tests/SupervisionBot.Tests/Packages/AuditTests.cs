using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SupervisionBot.Tests.Conventions;

namespace SupervisionBot.Tests.Packages;

/// <summary><c>.ci/audit.mjs</c> on a small tree, with registries of this machine that know of weaknesses, or do not answer.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    const string Assets = """
        {"project":{"restore":{"projectPath":"/x/src/Bot/Bot.csproj"},
         "frameworks":{"net10.0":{"downloadDependencies":[{"name":"Downloaded.Part","version":"[1.8.13, 1.8.13]"}]}}},
         "libraries":{"Sound/2.0.0":{"type":"package"},"Weak.Part/1.2.3":{"type":"package"},"Core/1.0.0":{"type":"project"}}}
        """;

    const string Lock = """{"packages":{"":{},"node_modules/page-part":{"version":"3.1.0","license":"MIT"}}}""";

    readonly string folder = TestFolder.New("audit").FullName;
    readonly WebApplication registry;
    string weaknesses = "{}";
    string advisories = "{}";

    public AuditTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        registry = builder.Build();
        registry.MapGet("/index.json", (HttpRequest request) =>
            new
            {
                resources = (object[])
                    [new Dictionary<string, string> { ["@type"] = "VulnerabilityInfo/6.7.0", ["@id"] = $"http://{request.Host}/pages.json" }],
            }
        );
        registry.MapGet("/pages.json", (HttpRequest request) =>
            (object[])[new Dictionary<string, string> { ["@id"] = $"http://{request.Host}/page.json" }]
        );
        registry.MapGet("/page.json", () => Results.Text(weaknesses, "application/json"));
        registry.MapPost("/-/npm/v1/security/advisories/bulk", () => Results.Text(advisories, "application/json"));
    }

    string Address => registry.Urls.First();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(folder, "artifacts", "obj", "Bot"));
        await File.WriteAllTextAsync(Path.Combine(folder, "artifacts", "obj", "Bot", "project.assets.json"), Assets);
        await File.WriteAllTextAsync(Path.Combine(folder, "package-lock.json"), Lock);
        await registry.StartAsync();
    }

    [Theory]
    [InlineData("""{"weak.part":[{"url":"https://a","severity":2,"versions":"[1.0.0, 1.2.4)"}]}""", "Vulnerable (high): Weak.Part 1.2.3 – https://a")]
    [InlineData(
        """{"downloaded.part":[{"url":"https://b","severity":3,"versions":"(, 1.8.13]"}]}""",
        "Vulnerable (critical): Downloaded.Part 1.8.13 – https://b"
    )]
    public async Task A_package_with_a_known_weakness_fails_the_run_and_is_named(string known, string said)
    {
        weaknesses = known;
        var (exit, output) = await RunAsync(Address);
        Assert.Equal(1, exit);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weakness_of_the_web_page_fails_the_run()
    {
        advisories = """{"page-part":[{"url":"https://c","severity":"moderate","vulnerable_versions":"<4"}]}""";
        Assert.Equal(1, (await RunAsync(Address)).Exit);
    }

    [Fact]
    public async Task A_weakness_of_another_version_is_none()
    {
        weaknesses = """
            {"weak.part":[
              {"url":"https://a","severity":2,"versions":"[1.0.0, 1.2.3)"},
              {"url":"https://a","severity":2,"versions":"(1.2.3, 2.0.0-beta.1]"}]}
            """;
        var (exit, output) = await RunAsync(Address);
        Assert.Equal((0, true), (exit, output.Contains("Looked at: 3 NuGet packages.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_is_said_and_fails_nothing()
    {
        var (exit, output) = await RunAsync("http://127.0.0.1:9");
        Assert.Equal(0, exit);
        Assert.Contains("Not looked at: a NuGet source does not tell what is vulnerable", output, StringComparison.Ordinal);
        Assert.Contains("Not looked at: the npm registry does not tell what is vulnerable", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inventory_and_the_notices_have_every_package_once()
    {
        await RunAsync(Address);
        using var inventory = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "artifacts", "sbom.cdx.json")));
        Assert.Equal("CycloneDX", inventory.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal(
            ["pkg:npm/page-part@3.1.0", "pkg:nuget/Downloaded.Part@1.8.13", "pkg:nuget/Sound@2.0.0", "pkg:nuget/Weak.Part@1.2.3"],
            inventory.RootElement.GetProperty("components").EnumerateArray().Select(one => one.GetProperty("purl").GetString())
        );
        Assert.Contains(
            "## page-part 3.1.0\n\nLicence: MIT\n",
            await File.ReadAllTextAsync(Path.Combine(folder, "artifacts", "THIRD-PARTY-NOTICES.md")),
            StringComparison.Ordinal
        );
    }

    public async ValueTask DisposeAsync()
    {
        await registry.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    async Task<(int Exit, string Output)> RunAsync(string source)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, ".ci", "audit.mjs"), folder]) { RedirectStandardOutput = true };
        start.Environment["AUDIT_NUGET"] = $"{source}/index.json";
        start.Environment["AUDIT_NPM"] = source;
        using var run = Process.Start(start)!;
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, output);
    }
}
