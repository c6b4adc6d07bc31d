using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;
using SupervisionBot.Channels.BotFramework;

namespace SupervisionBot.Tests.Channels.BotFramework;

public sealed class DeliveryTests : IDisposable
{
    readonly WatchedTime time = new();
    readonly Channel channel;
    readonly ConnectorHttp http;

    public DeliveryTests()
    {
        channel = new Channel(time);
        http = new ConnectorHttp(channel, new DeliveryPolicy(time, () => 0.5));
    }

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_after_2_4_and_8_seconds(int status)
    {
        channel.Answer(status, status, status, 200);
        await RunAsync(SendAsync("c", "hello"));
        Assert.Equal([0, 2, 6, 14], channel.Seconds);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_does_not_pass_is_tried_once(int status)
    {
        channel.Answer(status);
        await Assert.ThrowsAsync<ErrorResponseException>(() => RunAsync(SendAsync("c", "hello")));
        Assert.Single(channel.Seconds);
    }

    [Fact]
    public async Task After_three_more_tries_the_refusal_is_the_callers()
    {
        channel.Answer(429, 429, 429, 429);
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => RunAsync(SendAsync("c", "hello")));
        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.Response.StatusCode);
        Assert.Equal(4, channel.Seconds.Count);
    }

    [Fact]
    public async Task The_pause_that_the_channel_asks_for_is_kept()
    {
        channel.Answer(429, 200);
        channel.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(11));
        await RunAsync(SendAsync("c", "hello"));
        Assert.Equal([0, 11], channel.Seconds);
    }

    [Fact]
    public async Task A_pause_of_minutes_is_the_callers_to_make()
    {
        channel.Answer(429);
        channel.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromMinutes(5));
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => RunAsync(SendAsync("c", "hello")));
        Assert.Equal("300", refusal.Response.Headers["Retry-After"].Single());
    }

    [Fact]
    public async Task A_message_that_waits_is_not_overtaken_in_its_conversation()
    {
        channel.Answer(429, 200, 200, 200);
        await RunAsync(Task.WhenAll(SendAsync("c", "first"), SendAsync("c", "second"), SendAsync("other", "elsewhere")));
        Assert.Equal(["first", "elsewhere", "first", "second"], channel.Texts);
    }

    [Fact]
    public async Task Teams_gets_seven_messages_in_a_second_and_eight_in_two()
    {
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 10).Select(number => SendAsync("c", $"{number}"))));
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 2, 2], channel.Seconds);
    }

    [Fact]
    public async Task Teams_gets_sixty_messages_in_half_a_minute()
    {
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 70).Select(number => SendAsync("c", $"{number}"))));
        Assert.All(Enumerable.Range(0, 10), number => Assert.True(channel.Seconds[number + 60] - channel.Seconds[number] >= 30));
    }

    [Fact]
    public async Task A_tenant_gets_fifty_requests_in_a_second()
    {
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 51).Select(number => SendAsync($"c{number}", "hello"))));
        Assert.Equal((0, 1), (channel.Seconds[49], channel.Seconds[50]));
    }

    [Fact]
    public async Task Other_channels_are_not_held_back()
    {
        channel.Address = new Uri("https://directline.botframework.com/");
        await RunAsync(Task.WhenAll(Enumerable.Range(0, 100).Select(number => SendAsync("c", $"{number}"))));
        Assert.All(channel.Seconds, second => Assert.Equal(0, second));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://webchat.botframework.azure.us/", true)]
    [InlineData("https://evil.example/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("http://smba.trafficmanager.net/teams/", false)]
    [InlineData("http://localhost:1/", false)]
    public async Task The_bots_token_goes_to_hosts_of_channels_only(string address, bool expected)
    {
        channel.Address = new Uri(address);
        await RunAsync(SendAsync("c", "hello", new Known()));
        Assert.Equal(expected ? "Bearer the token" : null, channel.Authorization);
    }

    async Task<ResourceResponse> SendAsync(string conversation, string text, ServiceClientCredentialsFactory? identity = null)
    {
        var credentials = new GuardedCredentials(
            identity ?? new PasswordServiceClientCredentialFactory(),
            CloudEnvironment.Public,
            withLoopback: false,
            NullLogger.Instance
        );
        var client = await new KeptConnectors(credentials, "the channels", http)
            .Of(identity is null ? "" : "app")
            .CreateAsync(channel.Address.ToString(), null, default);
        return await client.Conversations.SendToConversationAsync(conversation, new Activity("message") { Text = text });
    }

    /// <summary>
    /// Lets the clock run while something waits for it. One conversation does one thing at a time, so then nothing else is under way.
    /// </summary>
    async Task RunAsync(Task work)
    {
        while (!work.IsCompleted)
        {
            if (time.Waiting > 0)
                time.Advance(TimeSpan.FromSeconds(1));
            else
                await Task.Yield();
        }

        await work;
    }

    sealed class Known : ServiceClientCredentialsFactory
    {
        public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(true);

        public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

        public override Task<ServiceClientCredentials> CreateCredentialsAsync(
            string appId,
            string audience,
            string loginEndpoint,
            bool validateAuthority,
            CancellationToken cancellationToken
        ) => Task.FromResult<ServiceClientCredentials>(new TokenCredentials("the token"));
    }

    sealed class Channel : HttpMessageHandler
    {
        readonly Queue<int> answers = new();
        readonly TimeProvider time;
        readonly DateTimeOffset start;

        public Channel(TimeProvider time)
        {
            this.time = time;
            start = time.GetUtcNow();
        }

        public Uri Address { get; set; } = new("https://smba.trafficmanager.net/teams/");

        public List<int> Seconds { get; } = [];

        public List<string> Texts { get; } = [];

        public string? Authorization { get; private set; }

        public RetryConditionHeaderValue? RetryAfter { get; set; }

        public void Answer(params int[] statuses) => Array.ForEach(statuses, answers.Enqueue);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization = request.Headers.Authorization?.ToString();
            Seconds.Add((int)(time.GetUtcNow() - start).TotalSeconds);
            Texts.Add(System.Text.Json.Nodes.JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!["text"]!.ToString());
            var status = answers.TryDequeue(out var next) ? next : 200;
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("""{"id":"1"}""") };
            if (status == 429)
                response.Headers.RetryAfter = RetryAfter;
            return response;
        }
    }
}
