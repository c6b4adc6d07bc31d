using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.AspNetCore.Routing;
using SupervisionBot.Tests.Channels;

namespace SupervisionBot.Tests.Requests;

/// <summary>
/// Requests to a route of the program that are almost right: any method, values, headers and bodies, with a token of somebody's or without.
/// </summary>
static partial class HostileRequests
{
    static readonly string[] Values =
    [
        "",
        "0",
        "-1",
        "99999999999999999999",
        "null",
        "%00",
        "%ff%fe",
        "%ed%a0%80",
        "%f0%9f",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e",
        "a%0d%0ab",
        "%E4%BD%A0",
        "x'%20OR%201=1--",
        "AAAA%3D",
        new string('A', 43),
        new string('A', 75),
        new string('A', 76),
        new string('A', 108),
        new string('-', 4000),
        "a%7Cb",
        "%25",
        "{0}",
        "%7B%7D",
    ];

    static readonly string[] Tokens =
    [
        "",
        "Bearer",
        "Bearer ",
        "Bearer =",
        "Bearer " + new string('A', 107) + "=",
        "Bearer " + new string('A', 109),
        "Bearer \u00e9",
        "Basic Og==",
        "Bearer a.b.c",
        "\u0000",
    ];

    static readonly (string Name, string Value)[] Headers =
    [
        ("Range", "bytes=0-"),
        ("Range", "bytes=-0,9-1"),
        ("Range", "bytes=18446744073709551616-"),
        ("If-Range", "x"),
        ("If-None-Match", "*"),
        ("If-Modified-Since", "never"),
        ("Accept-Language", "zh;q=2,*;q=x"),
        ("Accept-Language", new string(',', 500)),
        ("Cookie", "supervision-files=" + new string('A', 43)),
        ("Cookie", "supervision-files=\u00e9;;=;"),
        ("Origin", "null"),
        ("Origin", "http://["),
        ("Origin", "file://"),
        ("Origin", "http://localhost"),
        ("Host", "localhost:99999"),
        ("Host", "127.0.0.1:"),
        ("Host", "[::1]:0"),
        ("Host", "localhost."),
        ("X-Forwarded-For", "127.0.0.1"),
        ("X-Forwarded-Proto", "javascript"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Content-Disposition", "attachment; filename*=x"),
        ("Expect", "x"),
        ("Content-Encoding", "gzip"),
        ("Upgrade", "websocket"),
        ("Connection", "upgrade"),
        ("Sec-WebSocket-Version", "1"),
    ];

    static readonly string[] Types =
    [
        "application/json",
        "application/json; charset=utf-16",
        "application/json; charset=x",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=b",
        "multipart/form-data; boundary=\"" + "b" + "\"; x",
        "application/vnd.microsoft.activity",
        "x",
        "",
    ];

    static readonly Gen<byte[]> Body = Gen.Frequency(
        (6, HostileActivities.Body),
        (
            2,
            OneOf(
                    "{}",
                    "[]",
                    "null",
                    "{\"personId\":5}",
                    "{\"personId\":\"00000000-0000-0000-0000-000000000000\",\"conversationId\":\"\\ud800\"}",
                    "{\"locale\":\"\\udc00\"}",
                    "{\"locale\":{}}",
                    "{\"a\":1,\"a\":2}",
                    "answer=yes",
                    "answer=no&words=%ff%fe",
                    "answer=no&words=%00",
                    "answer=%",
                    "a&b&c&d&e&f",
                    "=&=",
                    "--b\r\n\r\nx\r\n--b--",
                    "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"message\",\"text\":\"\\ud800\"}\r\n--b--\r\n",
                    "--b\r\nContent-Disposition: form-data; name=file; filename=\"a\u0000b.pdf\"\r\n\r\n%PDF-\r\n--b--\r\n",
                    "--b\r\nContent-Disposition: form-data; filename*=UTF-8''%ff.png\r\n\r\n\r\n--b",
                    "--b\r\n" + new string('x', 20_000)
                )
                .Select(Encoding.UTF8.GetBytes)
        ),
        (1, Gen.Byte.Array[0, 200])
    );

    /// <param name="signedIn">A token, and values that are real: then the request gets further in.</param>
    public static Gen<Func<HttpRequestMessage>> To(RouteEndpoint route, string? signedIn, IReadOnlyDictionary<string, string> known) =>
        Gen.Select(
            OneOf([.. route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"], "HEAD", "OPTIONS", "DELETE"]),
            OneOf(Values).Array[8],
            Gen.Int[0, 3],
            OneOf(Tokens),
            OneOf(Headers).Array[0, 3],
            OneOf(Types),
            Body,
            (method, values, real, token, headers, type, body) =>
                (Func<HttpRequestMessage>)(
                    () =>
                    {
                        var next = 0;
                        var path = Parameter()
                            .Replace("/" + route.RoutePattern.RawText!.TrimStart('/'), match =>
                                real > 0 && known.TryGetValue(match.Groups[1].Value, out var value) ? value : values[next++ % 4]
                            );
                        var request = new HttpRequestMessage(
                            new HttpMethod(method),
                            new Uri($"{path}?watermark={values[4]}&t={values[5]}&s={values[6]}&{values[7]}", UriKind.Relative)
                        );
                        if (method is not ("GET" or "HEAD"))
                        {
                            request.Content = new ByteArrayContent(body);
                            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                        }
                        request.Headers.TryAddWithoutValidation("Authorization", signedIn is null || real == 0 ? token : $"Bearer {signedIn}");
                        foreach (var (name, value) in headers)
                            request.Headers.TryAddWithoutValidation(name, value);
                        return request;
                    }
                )
        );

    static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(index => all[index]);

    [GeneratedRegex(@"\{\*{0,2}(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
