using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SupervisionBot.Tests.Channels.BotFramework;

/// <summary>Announces keys as a channel's login service does, and signs whatever a test wants signed.</summary>
sealed class Issuer : IAsyncDisposable
{
    /// <summary>Making a key takes longer than all the rest of a test.</summary>
    static readonly RSA SharedKey = RSA.Create(2048);

    readonly List<JsonObject> announced = [];
    LocalServer server = null!;

    Issuer() { }

    public RSA Key { get; } = SharedKey;

    public bool IsDown { get; set; }

    public int Lookups { get; private set; }

    public string Metadata => new Uri(server.Address, "openid").ToString();

    public static async Task<Issuer> StartAsync()
    {
        var issuer = new Issuer();
        issuer.server = await LocalServer.StartAsync(issuer.AnswerAsync);
        issuer.Announce("good", issuer.Key, "msteams", "webchat");
        return issuer;
    }

    public void Announce(string kid, RSA key, params string[] endorsements)
    {
        var parameters = key.ExportParameters(false);
        announced.Add(
            new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = kid,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
                ["endorsements"] = new JsonArray([.. endorsements.Select(one => (JsonNode)one)]),
            }
        );
    }

    public void Withdraw() => announced.Clear();

    public static string Token(object header, object payload, Func<byte[], byte[]> sign)
    {
        var signed = $"{Part(header)}.{Part(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static Func<byte[], byte[]> Rsa(RSA key, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        data => key.SignData(data, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    Task AnswerAsync(HttpContext context)
    {
        Lookups++;
        if (IsDown)
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        }

        return context.Request.Path == "/openid"
            ? context.Response.WriteAsJsonAsync(new { jwks_uri = new Uri(server.Address, "keys").ToString() })
            : context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. announced.Select(key => key.DeepClone())]) }.ToJsonString());
    }
}
