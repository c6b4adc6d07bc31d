using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SupervisionBot.Tests.SignIn;

/// <summary>What a browser does: keeps cookies, says from which page something is sent, goes to the issuer and back.</summary>
sealed class PageVisitor(HttpClient http) : IDisposable
{
    public Dictionary<string, string> Cookies { get; } = [];

    public string Origin => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>The address with which the issuer sent the browser back last.</summary>
    public Uri? Back { get; private set; }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null, null);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content = null) => SendAsync(HttpMethod.Post, path, content, Origin);

    /// <param name="origin">Null: the header is not there.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? origin, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        if (origin is not null)
            request.Headers.TryAddWithoutValidation("Origin", origin);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (Cookies.Count > 0)
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await http.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var (name, value) = (set.Split('=')[0], set.Split(';')[0][(set.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (value.Length == 0)
                Cookies.Remove(name);
            else
                Cookies[name] = value;
        }
        return answer;
    }

    /// <summary>To the issuer and back. Answers what the bot answered to who came back.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string go = "/sign-in/go")
    {
        Back = await AskIssuerAsync(go);
        return await GetAsync(Back.PathAndQuery);
    }

    /// <summary>Where the issuer sends the browser to.</summary>
    public async Task<Uri> AskIssuerAsync(string go = "/sign-in/go")
    {
        using var off = await GetAsync(go);
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
        using var plain = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var there = await plain.GetAsync(off.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, there.StatusCode);
        return there.Headers.Location!;
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await GetAsync(path);
        return answer.StatusCode;
    }

    public async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose() => http.Dispose();
}
