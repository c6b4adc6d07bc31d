using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SupervisionBot.Core;

namespace SupervisionBot.Tests.Channels.DirectLine;

/// <summary>What a page does, in the calls that it makes.</summary>
sealed class DirectLineClient : IDisposable
{
    readonly DirectLineHost host;
    int posted;

    DirectLineClient(DirectLineHost host)
    {
        this.host = host;
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public HttpClient Http { get; }

    public string Token { get; set; } = "";

    public string Conversation { get; set; } = "";

    public string StreamUrl { get; private set; } = "";

    string Root => $"v3/directline/conversations/{Conversation}";

    public static async Task<DirectLineClient> SignInAsync(DirectLineHost host, PersonId? person = null)
    {
        var client = new DirectLineClient(host);
        var answer = await client.Http.PostAsJsonAsync("webchat/sign-in", new { personId = (person ?? host.Trainee).Value });
        client.Take(await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>());
        return client;
    }

    /// <summary>Signed in, the conversation started.</summary>
    public static async Task<DirectLineClient> JoinAsync(DirectLineHost host, PersonId? person = null, string? flavour = null)
    {
        var client = await SignInAsync(host, person);
        (await client.StartAsync(flavour)).EnsureSuccessStatusCode();
        return client;
    }

    public static DirectLineClient With(DirectLineHost host, string token, string conversation) =>
        new(host) { Token = token, Conversation = conversation };

    public async Task<HttpResponseMessage> StartAsync(string? flavour = null)
    {
        var answer = await SendAsync(HttpMethod.Post, "v3/directline/conversations", JsonContent.Create(new { locale = "zh-Hans", flavour }));
        if (answer.IsSuccessStatusCode)
            Take(await answer.Content.ReadFromJsonAsync<JsonElement>());
        return answer;
    }

    public async Task<HttpResponseMessage> ReconnectAsync(string watermark = "")
    {
        var answer = await SendAsync(HttpMethod.Get, $"{Root}?watermark={watermark}");
        if (answer.IsSuccessStatusCode)
            Take(await answer.Content.ReadFromJsonAsync<JsonElement>());
        return answer;
    }

    public Task<HttpResponseMessage> SayAsync(string text, string? clientActivityId = null) =>
        PostAsync(
            new
            {
                type = "message",
                text,
                from = new
                {
                    id = "somebody",
                    name = "Somebody",
                    role = "bot",
                },
                channelData = new { clientActivityID = clientActivityId ?? $"c{Interlocked.Increment(ref posted)}" },
            }
        );

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"{Root}/activities", JsonContent.Create(activity));

    public async Task<JsonElement> HistoryAsync(string watermark = "") =>
        await (await SendAsync(HttpMethod.Get, $"{Root}/activities?watermark={watermark}"))
            .EnsureSuccessStatusCode()
            .Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>Asks until the conversation has this many lines.</summary>
    public async Task<JsonElement[]> HistoryOfAsync(int count)
    {
        while (true)
        {
            var lines = (await HistoryAsync()).GetProperty("activities").EnumerateArray().ToArray();
            if (lines.Length >= count)
                return lines;
            await Task.Delay(10);
        }
    }

    /// <summary>A file the way Web Chat sends it: the name in raw UTF-8.</summary>
    public Task<HttpResponseMessage> UploadAsync(string clientActivityId, params (string Name, string ContentType, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        var activity = JsonContent.Create(
            new
            {
                type = "message",
                from = new { id = "x" },
                channelData = new { clientActivityID = clientActivityId },
            }
        );
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        activity.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "activity", FileName = "blob" };
        form.Add(activity);
        foreach (var (name, contentType, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue(contentType);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(part);
        }

        return SendAsync(HttpMethod.Post, $"{Root}/upload?userId=x", form);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        Action<HttpRequestMessage>? change = null
    )
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async Task<DirectLineSocket> OpenAsync(string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri(StreamUrl), CancellationToken.None);
        return new DirectLineSocket(socket);
    }

    public void Dispose() => Http.Dispose();

    void Take(JsonElement answer)
    {
        Token = answer.GetProperty("token").GetString()!;
        Conversation = answer.GetProperty("conversationId").GetString()!;
        if (answer.TryGetProperty("streamUrl", out var url))
            StreamUrl = url.GetString()!;
        _ = host;
    }
}

/// <summary>The stream, activity by activity.</summary>
sealed class DirectLineSocket(ClientWebSocket socket) : IDisposable
{
    readonly Queue<JsonElement> waiting = new();

    public string Watermark { get; private set; } = "";

    /// <summary>The activities as they came, frame by frame.</summary>
    public List<JsonElement[]> Frames { get; } = [];

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <returns>Null when the server has closed the stream.</returns>
    public async Task<JsonElement?> TryNextAsync()
    {
        while (waiting.Count == 0)
        {
            using var frame = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                var buffer = new byte[8192];
                part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                frame.Write(buffer, 0, part.Count);
            } while (!part.EndOfMessage);
            var set = JsonSerializer.Deserialize<JsonElement>(frame.ToArray());
            if (set.TryGetProperty("watermark", out var watermark))
                Watermark = watermark.GetString()!;
            Frames.Add([.. set.GetProperty("activities").EnumerateArray()]);
            foreach (var activity in Frames[^1])
                waiting.Enqueue(activity);
        }

        return waiting.Dequeue();
    }

    public async Task<JsonElement> NextAsync() => await TryNextAsync() ?? throw new InvalidOperationException("The stream was closed.");

    /// <summary>The next lines as <c>role: text</c>, or the type where there is no text.</summary>
    public async Task<string[]> NextAsync(int count)
    {
        var lines = new string[count];
        for (var index = 0; index < count; index++)
            lines[index] = DirectLineLine.Of(await NextAsync());
        return lines;
    }

    public Task KeepAliveAsync() => socket.SendAsync(ArraySegment<byte>.Empty, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}

static class DirectLineLine
{
    public static string Of(JsonElement activity) =>
        $"{activity.GetProperty("from").GetProperty("role").GetString()}: "
        + (activity.TryGetProperty("text", out var text) ? text.GetString() : activity.GetProperty("type").GetString());

    public static string[] Of(IEnumerable<JsonElement> activities) => [.. activities.Select(Of)];

    public static string[] OfSet(JsonElement set) => Of(set.GetProperty("activities").EnumerateArray());

    public static async Task<string> CodeAsync(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} "
        + JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("error").GetProperty("code").GetString();
}
