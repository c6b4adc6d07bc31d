using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SupervisionBot.Channels.DirectLine;
using SupervisionBot.Commands;
using SupervisionBot.Core.WebChat;
using SupervisionBot.Storage;
using SupervisionBot.Storage.Secrets;
using SupervisionBot.Tests.Requests;

namespace SupervisionBot.Tests.AtRest;

/// <summary>The secrets by which is signed: sealed in the database, changed in time, taken back at once.</summary>
public sealed class KeysTests : IDisposable
{
    readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero));
    readonly string folder = TestFolder.New("keys").FullName;

    [Theory]
    [BothDatabases]
    public async Task After_a_rotation_what_was_signed_stays_valid_and_after_a_revocation_nothing_is(DatabaseProvider provider)
    {
        await using var bot = await WholeBot.StartAsync(provider, with: services => services.AddSingleton<TimeProvider>(clock));
        var before = await TokenAsync(bot);
        Assert.Equal(
            "A new key signs from now on. What was signed before stays valid until it is over, at most 30 days.",
            await CommandAsync(bot, "keys", "rotate")
        );
        var after = await TokenAsync(bot);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await UseAsync(bot, before), await UseAsync(bot, after)));
        await CommandAsync(bot, "keys", "revoke");
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (await UseAsync(bot, before), await UseAsync(bot, after)));
        Assert.Equal(HttpStatusCode.OK, await UseAsync(bot, await TokenAsync(bot)));
    }

    [Theory]
    [BothDatabases]
    public async Task A_secret_that_was_stored_in_the_clear_is_sealed_at_the_first_start_and_signs_no_more(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var clear = RandomNumberGenerator.GetBytes(32);
        await using var db = database.Open();
        db.WebChatKeys.Add(new WebChatKey(1, clear, default));
        await db.SaveChangesAsync();
        var bot = WholeBot.Start(database, "Development", null);
        var keys = await bot.Services.GetRequiredService<SigningKey>().AllAsync(default);
        await bot.StopAsync();

        var stored = await db.WebChatKeys.AsNoTracking().OrderBy(key => key.Id).ToListAsync();
        Assert.Equal((2, true, false), (stored.Count, stored[0].RetiredAt != null, stored[1].RetiredAt != null));
        Assert.All(stored, key => Assert.Equal(-1, key.Secret.AsSpan().IndexOf(clear)));
        Assert.NotEqual(clear, keys[0]);
        Assert.Equal(clear, keys[1]);
        Assert.Equal(provider == DatabaseProvider.PostgreSql, await db.RingKeys.AnyAsync());
    }

    [Theory]
    [BothDatabases]
    public async Task A_key_is_changed_after_its_term_and_deleted_when_nothing_is_left_of_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        using var ring = new KeyRing(DatabaseSettings.Read(database.Configuration), database.Configuration);
        foreach (var (days, ids) in ((int, int[])[])[(0, [1]), (89, [1]), (2, [1, 2]), (29, [1, 2]), (2, [2])])
        {
            clock.Advance(TimeSpan.FromDays(days));
            await using var db = database.Open();
            var keys = new SigningKeys(db, ring, clock);
            await keys.OpenAsync(default);
            await keys.TidyAsync(default);
            Assert.Equal(ids, await db.WebChatKeys.OrderBy(key => key.Id).Select(key => key.Id).ToArrayAsync());
        }
    }

    [Theory]
    [BothDatabases]
    public async Task A_certificate_seals_the_ring_that_lay_open_and_without_it_the_start_is_refused(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        // A folder of its own: the ring beside the file is changed here.
        var place =
            provider == DatabaseProvider.Sqlite
                ? ("ConnectionStrings:SupervisionBot", $"Data Source={Path.Combine(folder, "own.db")};Pooling=False")
                : ("Unused", "");
        var first = WholeBot.Start(database, "Development", null, place);
        var key = await first.Services.GetRequiredService<SigningKey>().GetAsync(default);
        Assert.Contains(Ring(first), xml => !xml.Contains("encryptedSecret", StringComparison.Ordinal));
        await first.StopAsync();
        var second = WholeBot.Start(database, "Development", null, place, (KeyRing.CertificateKey, Certificate()), (KeyRing.PasswordKey, "open"));
        Assert.Equal(key, await second.Services.GetRequiredService<SigningKey>().GetAsync(default));
        Assert.All(Ring(second), xml => Assert.Contains("encryptedSecret", xml, StringComparison.Ordinal));
        var settings = second.Services.GetRequiredService<DatabaseSettings>();
        await second.StopAsync();
        using var ring = new KeyRing(settings, new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        await using var db = settings.Open();
        await Assert.ThrowsAnyAsync<CryptographicException>(() => new SigningKeys(db, ring, TimeProvider.System).OpenAsync(default));
    }

    [Theory]
    [BothDatabases]
    public async Task A_new_certificate_seals_the_ring_anew_while_the_former_one_opens_it_and_is_needed_no_more(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place =
            provider == DatabaseProvider.Sqlite
                ? ("ConnectionStrings:SupervisionBot", $"Data Source={Path.Combine(folder, "own.db")};Pooling=False")
                : ("Unused", "");
        var (former, newer) = (Certificate("former"), Certificate("newer"));
        var first = await KeyAsync(database, place, (KeyRing.CertificateKey, former), (KeyRing.PasswordKey, "open"));
        var both = await KeyAsync(
            database,
            place,
            (KeyRing.CertificateKey, newer),
            (KeyRing.PasswordKey, "open"),
            (KeyRing.FormerCertificateKey, former),
            (KeyRing.FormerPasswordKey, "open")
        );
        File.Delete(former);
        var last = await KeyAsync(database, place, (KeyRing.CertificateKey, newer), (KeyRing.PasswordKey, "open"));
        Assert.Equal((first, first), (both, last));
    }

    [Fact]
    public async Task Who_is_signed_out_has_no_token_stream_or_link_left_and_nobody_else_loses_theirs()
    {
        await using var bot = await WholeBot.StartAsync(with: services => services.AddSingleton<TimeProvider>(clock));
        var (theirs, another) = (await TokenAsync(bot), await TokenAsync(bot, "chen.jing@example.org"));
        using var stream = await StreamAsync(bot, theirs);
        var ending = EndAsync(stream);
        Assert.Equal(
            "Lin.Xiaoyan@example.org is signed out: tokens and open streams of the web page end within 10 seconds, links to files are over now. In "
                + "Teams nothing changes.",
            await CommandAsync(bot, "person", "sign-out", "Lin.Xiaoyan@example.org")
        );
        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (await UseAsync(bot, theirs), await UseAsync(bot, another)));
        Assert.Equal((WebSocketCloseStatus.PolicyViolation, "signed out"), (await ending, stream.CloseStatusDescription));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await UseAsync(bot, await TokenAsync(bot)));
    }

    [Fact]
    public async Task Who_is_in_no_roster_any_more_has_no_token_left()
    {
        await using var bot = await WholeBot.StartAsync(with: services => services.AddSingleton<TimeProvider>(clock));
        var token = await TokenAsync(bot);
        await using (var db = bot.Database.Open())
            await db
                .Memberships.Where(membership =>
                    db.People.Any(person => person.Id == membership.PersonId && person.Email == "lin.xiaoyan@example.org")
                )
                .ExecuteDeleteAsync();
        clock.Advance(SigningKey.Fresh);
        Assert.Equal(HttpStatusCode.Unauthorized, await UseAsync(bot, token));
    }

    [Fact]
    public async Task When_the_keys_are_revoked_open_streams_end()
    {
        await using var bot = await WholeBot.StartAsync(with: services => services.AddSingleton<TimeProvider>(clock));
        using var stream = await StreamAsync(bot, await TokenAsync(bot));
        var ending = EndAsync(stream);
        await CommandAsync(bot, "keys", "revoke");
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await ending);
    }

    [Fact]
    public async Task Somebody_nobody_knows_cannot_be_signed_out()
    {
        await using var database = await TestDatabase.WithSampleAsync(clock);
        var error = new StringWriter();
        Assert.Equal(
            1,
            await CommandLine.TryRunAsync(
                ["person", "sign-out", "nobody@example.org", "--lang", "zh"],
                new CommandRun(TextWriter.Null, error, database.Configuration, clock)
            )
        );
        Assert.Contains("nobody@example.org", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static List<string> Ring(WholeBot bot)
    {
        var settings = bot.Services.GetRequiredService<DatabaseSettings>();
        if (KeyRing.FolderOf(settings) is { } ring)
            return [.. Directory.GetFiles(ring, "key-*.xml").Select(File.ReadAllText)];
        using var db = settings.Open();
        return [.. db.RingKeys.Where(key => key.Name.StartsWith("key-")).Select(key => key.Xml)];
    }

    static async Task<string> KeyAsync(TestDatabase database, params (string Key, string Value)[] settings)
    {
        var bot = WholeBot.Start(database, "Development", null, settings);
        var key = await bot.Services.GetRequiredService<SigningKey>().GetAsync(default);
        Assert.All(Ring(bot), xml => Assert.Contains("encryptedSecret", xml, StringComparison.Ordinal));
        await bot.StopAsync();
        return Convert.ToHexString(key);
    }

    string Certificate(string name = "ring")
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=ring", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        var file = Path.Combine(folder, $"{name}.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "open"));
        return file;
    }

    /// <summary>Runs the command beside the bot, and lets it look again.</summary>
    async Task<string> CommandAsync(WholeBot bot, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        await CommandLine.TryRunAsync([.. args, "--lang", "en"], new CommandRun(output, error, bot.Database.Configuration, clock));
        clock.Advance(SigningKey.Fresh);
        Assert.Equal("", error.ToString());
        return output.ToString().TrimEnd();
    }

    /// <summary>The page's stream of a new conversation.</summary>
    static async Task<ClientWebSocket> StreamAsync(WholeBot bot, string token)
    {
        using var http = bot.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.PostAsync(new Uri("v3/directline/conversations", UriKind.Relative), null);
        var started = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var stream = new ClientWebSocket();
        var address = new UriBuilder(started.GetProperty("streamUrl").GetString()!) { Scheme = "ws" };
        await stream.ConnectAsync(address.Uri, default);
        return stream;
    }

    static async Task<WebSocketCloseStatus?> EndAsync(ClientWebSocket stream)
    {
        while ((await stream.ReceiveAsync(new byte[4096], default)).MessageType != WebSocketMessageType.Close) { }
        return stream.CloseStatus;
    }

    static async Task<string> TokenAsync(WholeBot bot, string email = "lin.xiaoyan@example.org")
    {
        using var http = bot.CreateClient();
        await using var db = bot.Database.Open();
        var person = await db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
        using var answer = await http.PostAsJsonAsync(new Uri("webchat/sign-in", UriKind.Relative), new { personId = person.Value });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    static async Task<HttpStatusCode> UseAsync(WholeBot bot, string token)
    {
        using var http = bot.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.PostAsync(new Uri("v3/directline/tokens/refresh", UriKind.Relative), null);
        return answer.StatusCode;
    }
}
