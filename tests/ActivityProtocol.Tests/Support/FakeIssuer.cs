using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ActivityProtocol.Tests.Support;

/// <summary>A key pair that tokens are signed with.</summary>
internal sealed class IssuerKey(string id, int bits = 2048, params string[] endorsements)
{
    private readonly RSA rsa = RSA.Create(bits);

    public string Id => id;

    public string PublicPem => rsa.ExportSubjectPublicKeyInfoPem();

    public byte[] PublicDer => rsa.ExportSubjectPublicKeyInfo();

    public byte[] Modulus => rsa.ExportParameters(false).Modulus!;

    public byte[] Sign(byte[] data, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null) =>
        rsa.SignData(data, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);

    public JsonObject Published(string kty = "RSA", string use = "sig") => new()
    {
        ["kty"] = kty,
        ["use"] = use,
        ["kid"] = id,
        ["n"] = FakeIssuer.Encode(rsa.ExportParameters(false).Modulus!),
        ["e"] = FakeIssuer.Encode(rsa.ExportParameters(false).Exponent!),
        ["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]),
    };
}

/// <summary>
/// Plays the service that issues the channel's tokens: publishes keys, and makes tokens, good ones and forged ones.
/// </summary>
internal sealed class FakeIssuer : IAsyncDisposable
{
    public const string AppId = "5b6f1f2e-3f0a-4c67-9a38-0d7d3f5b2a11";
    public const string TenantId = "9c1b7a54-22d1-4a39-8f5e-6a7b8c9d0e1f";
    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";

    private readonly FakeMicrosoft server;

    private FakeIssuer(FakeMicrosoft server, ManualTime time)
    {
        this.server = server;
        Time = time;
        server.Otherwise = ServeAsync;
    }

    public ManualTime Time { get; }

    public IssuerKey Key { get; } = new("key-1", 2048, "msteams", "webchat");

    public List<JsonObject> Keys { get; } = [];

    public bool Down { get; set; }

    public Uri MetadataUrl => new(server.Http, "openid");

    public int KeyRequests => server.Seen.Count(seen => seen.PathAndQuery == "/keys");

    public static async Task<FakeIssuer> StartAsync(ManualTime time)
    {
        var issuer = new FakeIssuer(await FakeMicrosoft.StartAsync(), time);
        issuer.Keys.Add(issuer.Key.Published());
        return issuer;
    }

    public static string Encode(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public JsonObject GoodHeader() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Key.Id };

    public JsonObject GoodClaims() => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["nbf"] = Time.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = Time.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    /// <summary>A token signed properly unless told otherwise.</summary>
    public string Token(
        Action<JsonObject>? claims = null, Action<JsonObject>? header = null, IssuerKey? key = null, Func<byte[],
        byte[]>? sign = null)
    {
        var head = GoodHeader();
        if (key is not null) head["kid"] = key.Id;
        var body = GoodClaims();
        header?.Invoke(head);
        claims?.Invoke(body);
        return Raw(head.ToJsonString(), body.ToJsonString(), sign ?? (data => (key ?? Key).Sign(data)));
    }

    public static string Raw(string header, string claims, Func<byte[], byte[]> sign)
    {
        var data = Encode(Encoding.UTF8.GetBytes(header)) + "." + Encode(Encoding.UTF8.GetBytes(claims));
        return data + "." + Encode(sign(Encoding.ASCII.GetBytes(data)));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task ServeAsync(HttpContext context)
    {
        if (Down) return FakeMicrosoft.Answer(context, 503, "");
        return context.Request.Path.Value switch
        {
            "/openid" =>
                FakeMicrosoft.Answer(
                    context, 200,
                    new JsonObject
                    {
                        ["issuer"] = "https://api.botframework.com",
                        ["jwks_uri"] = new Uri(server.Http, "keys").AbsoluteUri,
                    }.ToJsonString()),
            "/keys" =>
                FakeMicrosoft.Answer(
                    context, 200,
                    new JsonObject
                    {
                        ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]),
                    }.ToJsonString()),
            _ => FakeMicrosoft.Answer(context, 404, ""),
        };
    }
}
