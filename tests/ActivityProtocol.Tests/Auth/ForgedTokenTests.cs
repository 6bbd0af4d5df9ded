using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ActivityProtocol.Tests.Support;

namespace ActivityProtocol.Tests.Auth;

/// <summary>
/// Forged, stale, foreign and unsigned tokens against a bot in Teams mode on a real port, with a real metadata server.
/// </summary>
public sealed class ForgedTokenTests(ForgedTokenTests.Stage stage) : IClassFixture<ForgedTokenTests.Stage>
{
    public sealed class Stage : IAsyncLifetime
    {
        internal ManualTime Time { get; } = new();
        internal FakeIssuer Issuer { get; private set; } = null!;
        internal TestBot Bot { get; private set; } = null!;
        internal IssuerKey Stranger { get; } = new("key-1", 2048, "msteams");
        internal IssuerKey Unlisted { get; } = new("key-nobody-knows", 2048, "msteams");
        internal IssuerKey OtherChannel { get; } = new("key-webchat", 2048, "webchat");
        internal IssuerKey NoChannel { get; } = new("key-no-channel");
        internal IssuerKey Short { get; } = new("key-short", 1024, "msteams");
        internal IssuerKey ForEncryption { get; } = new("key-enc", 2048, "msteams");

        public async ValueTask InitializeAsync()
        {
            Issuer = await FakeIssuer.StartAsync(Time);
            Issuer.Keys.AddRange(
                [
                    OtherChannel.Published(),
                    NoChannel.Published(),
                    Short.Published(),
                    ForEncryption.Published(use: "enc"),
                ]);
            Bot = await TestBot.StartAsync(TestBot.TeamsSettings(Issuer), Time);
        }

        public async ValueTask DisposeAsync()
        {
            await Bot.DisposeAsync();
            await Issuer.DisposeAsync();
        }
    }

    private delegate string Forge(Stage stage);

    private static string Claim(Stage stage, string name, JsonNode? value) =>
        stage.Issuer.Token(claims => claims[name] = value);

    private static string Without(Stage stage, string name) => stage.Issuer.Token(claims => claims.Remove(name));

    private static string Head(Stage stage, string name, JsonNode? value) =>
        stage.Issuer.Token(header: header => header[name] = value);

    private static string Hmac(Stage stage, string algorithm, byte[] secret) =>
        stage.Issuer.Token(
            header: header => header["alg"] = algorithm, sign: data => HMACSHA256.HashData(secret, data));

    private static JsonNode At(Stage stage, double minutes) =>
        stage.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    private static readonly Dictionary<string, Forge> Forgeries = new()
    {
        // Unsigned, or signed in a way that is not taken.
        ["alg none, no signature"] = s => s.Issuer.Token(header: h => h["alg"] = "none", sign: _ => []),
        ["alg None, no signature"] = s => s.Issuer.Token(header: h => h["alg"] = "None", sign: _ => []),
        ["alg nOnE, no signature"] = s => s.Issuer.Token(header: h => h["alg"] = "nOnE", sign: _ => []),
        ["alg none, a real signature"] = s => Head(s, "alg", "none"),
        ["alg none, no key id"] = s =>
            s.Issuer.Token(header: h => { h["alg"] = "none"; h.Remove("kid"); }, sign: _ => []),
        ["RS256 without a signature"] = s => s.Issuer.Token(sign: _ => []),
        ["RS256 with one byte"] = s => s.Issuer.Token(sign: _ => [0]),
        ["RS256 with zeros"] = s => s.Issuer.Token(sign: _ => new byte[256]),
        ["no alg"] = s => s.Issuer.Token(header: h => h.Remove("alg")),
        ["alg null"] = s => Head(s, "alg", null),
        ["alg empty"] = s => Head(s, "alg", ""),
        ["alg a number"] = s => Head(s, "alg", 256),
        ["alg rs256 in small letters"] = s => Head(s, "alg", "rs256"),
        ["alg unknown"] = s => Head(s, "alg", "RS257"),
        ["RS384, rightly signed"] = s =>
            s.Issuer.Token(header: h => h["alg"] = "RS384", sign: d => s.Issuer.Key.Sign(d, HashAlgorithmName.SHA384)),
        ["RS512, rightly signed"] = s =>
            s.Issuer.Token(header: h => h["alg"] = "RS512", sign: d => s.Issuer.Key.Sign(d, HashAlgorithmName.SHA512)),
        ["PS256, rightly signed"] = s =>
            s.Issuer.Token(
                header: h => h["alg"] = "PS256", sign: d => s.Issuer.Key.Sign(d, padding: RSASignaturePadding.Pss)),
        ["RS256 said, PSS done"] = s =>
            s.Issuer.Token(sign: d => s.Issuer.Key.Sign(d, padding: RSASignaturePadding.Pss)),
        ["RS256 said, SHA-1 done"] = s => s.Issuer.Token(sign: d => s.Issuer.Key.Sign(d, HashAlgorithmName.SHA1)),
        ["ES256 said"] = s => Head(s, "alg", "ES256"),
        ["HS256 with the public key as PEM"] = s => Hmac(s, "HS256", Encoding.ASCII.GetBytes(s.Issuer.Key.PublicPem)),
        ["HS256 with the public key as DER"] = s => Hmac(s, "HS256", s.Issuer.Key.PublicDer),
        ["HS256 with the modulus"] = s => Hmac(s, "HS256", s.Issuer.Key.Modulus),
        ["HS256 with an empty secret"] = s => Hmac(s, "HS256", []),
        ["RS256 said, HMAC with the public key done"] = s =>
            Hmac(s, "RS256", Encoding.ASCII.GetBytes(s.Issuer.Key.PublicPem)),

        // The wrong key.
        ["right issuer, a stranger's key under the known id"] = s => s.Issuer.Token(key: s.Stranger),
        ["right issuer, a key nobody knows"] = s => s.Issuer.Token(key: s.Unlisted),
        ["another known key's id"] = s => Head(s, "kid", s.OtherChannel.Id),
        ["no key id"] = s => s.Issuer.Token(header: h => h.Remove("kid")),
        ["key id empty"] = s => Head(s, "kid", ""),
        ["key id in other case"] = s => Head(s, "kid", "KEY-1"),
        ["key id as a path"] = s => Head(s, "kid", "../../key-1"),
        ["x5t instead of a key id"] = s => s.Issuer.Token(header: h => { h.Remove("kid"); h["x5t"] = "key-1"; }),
        ["its own key in the header (jwk)"] = s =>
            s.Issuer.Token(key: s.Unlisted, header: h => h["jwk"] = s.Unlisted.Published()),
        ["an address of keys in the header (jku)"] = s =>
            s.Issuer.Token(key: s.Unlisted, header: h => h["jku"] = "http://127.0.0.1:1/keys"),
        ["a key of 1024 bits that metadata lists"] = s => s.Issuer.Token(key: s.Short),
        ["a key that metadata lists for encryption"] = s => s.Issuer.Token(key: s.ForEncryption),
        ["a header extension that must be understood"] = s =>
            s.Issuer.Token(header: h => { h["crit"] = new JsonArray("b64"); h["b64"] = false; }),

        // Changed after signing.
        ["claims changed after signing"] = s =>
            { var p = s.Issuer.Token().Split('.'); return
                $"{p[0]}.{FakeIssuer.Encode(Encoding.UTF8.GetBytes(s.Issuer.GoodClaims().ToJsonString() + " "))}."
                + $"{p[2]}"; },
        ["signature cut short"] = s => s.Issuer.Token()[..^6],
        ["signature of another token"] = s =>
            { var p = s.Issuer.Token().Split('.'); return $"{p[0]}.{p[1]}.{Claim(s, "jti", "2").Split('.')[2]}"; },

        // For somebody else.
        ["another bot"] = s => Claim(s, "aud", "00000000-1111-4222-8333-444444444444"),
        ["no audience"] = s => Without(s, "aud"),
        ["audience empty"] = s => Claim(s, "aud", ""),
        ["audience null"] = s => Claim(s, "aud", null),
        ["audience a number"] = s => Claim(s, "aud", 7),
        ["audience an object"] = s => Claim(s, "aud", new JsonObject { ["id"] = FakeIssuer.AppId }),
        ["audience of this and another bot"] = s =>
            Claim(s, "aud", new JsonArray(FakeIssuer.AppId, "00000000-1111-4222-8333-444444444444")),
        ["audience that only begins so"] = s => Claim(s, "aud", FakeIssuer.AppId + "0"),
        ["audience api://"] = s => Claim(s, "aud", "api://" + FakeIssuer.AppId),

        // From somebody else.
        ["another issuer"] = s => Claim(s, "iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ["the government's issuer"] = s => Claim(s, "iss", "https://api.botframework.us"),
        ["issuer with a slash"] = s => Claim(s, "iss", "https://api.botframework.com/"),
        ["issuer in capitals"] = s => Claim(s, "iss", "HTTPS://API.BOTFRAMEWORK.COM"),
        ["issuer http"] = s => Claim(s, "iss", "http://api.botframework.com"),
        ["no issuer"] = s => Without(s, "iss"),
        ["issuer null"] = s => Claim(s, "iss", null),
        ["issuer an array"] = s => Claim(s, "iss", new JsonArray("https://api.botframework.com")),

        // At the wrong time.
        ["over for more than the skew"] = s => s.Issuer.Token(c => { c["nbf"] = At(s, -65); c["exp"] = At(s, -5.1); }),
        ["over for a year"] = s => s.Issuer.Token(c => { c["nbf"] = At(s, -600000); c["exp"] = At(s, -525600); }),
        ["not yet in force"] = s => Claim(s, "nbf", At(s, 5.2)),
        ["ends before it begins"] = s => s.Issuer.Token(c => { c["nbf"] = At(s, 4); c["exp"] = At(s, 3); }),
        ["no end"] = s => Without(s, "exp"),
        ["end null"] = s => Claim(s, "exp", null),
        ["end as text"] = s => Claim(s, "exp", "tomorrow"),
        ["end beyond all dates"] = s => Claim(s, "exp", 9_000_000_000_000_000_000),
        ["end negative"] = s => Claim(s, "exp", -1),
        ["beginning as text"] = s => Claim(s, "nbf", "yesterday"),

        // Not for this activity.
        ["no serviceurl"] = s => Without(s, "serviceurl"),
        ["serviceurl null"] = s => Claim(s, "serviceurl", null),
        ["serviceurl empty"] = s => Claim(s, "serviceurl", ""),
        ["serviceurl a number"] = s => Claim(s, "serviceurl", 1),
        ["serviceurl of another region"] = s => Claim(s, "serviceurl", "https://smba.trafficmanager.net/emea/"),
        ["serviceurl of another host"] = s => Claim(s, "serviceurl", "https://smba.trafficmanager.net.example.com/uk/"),
        ["serviceurl http"] = s => Claim(s, "serviceurl", "http://smba.trafficmanager.net/uk/"),
        ["a key endorsed for another channel"] = s => s.Issuer.Token(key: s.OtherChannel),
        ["a key endorsed for no channel"] = s => s.Issuer.Token(key: s.NoChannel),

        // No token at all.
        ["not a token"] = _ => "abc",
        ["two parts"] = s => string.Join('.', s.Issuer.Token().Split('.')[..2]),
        ["five parts"] = s => s.Issuer.Token() + ".a.b",
        ["three dots"] = _ => "...",
        ["header no JSON"] = s => FakeIssuer.Raw("{", s.Issuer.GoodClaims().ToJsonString(), d => s.Issuer.Key.Sign(d)),
        ["claims no JSON"] = s => FakeIssuer.Raw(s.Issuer.GoodHeader().ToJsonString(), "[]", d => s.Issuer.Key.Sign(d)),
        ["claims empty"] = s => FakeIssuer.Raw(s.Issuer.GoodHeader().ToJsonString(), "{}", d => s.Issuer.Key.Sign(d)),
        ["a token with a comma and another"] = s => s.Issuer.Token() + "," + s.Issuer.Token(),
        ["100 KB"] = _ => new string('a', 100_000),
    };

    public static TheoryData<string> Names => [.. Forgeries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forged_token_is_refused(string name)
    {
        await AcceptedAsync(stage.Issuer.Token());
        var turns = stage.Bot.Turns.Count;
        using var response = await stage.Bot.PostAsync(
            Samples.Message().ToJsonString(), "Bearer " + Forgeries[name](stage));
        // Kestrel itself refuses a header of 100 KB.
        Assert.Equal(
            name == "100 KB" ? HttpStatusCode.RequestHeaderFieldsTooLarge : HttpStatusCode.Unauthorized,
            response.StatusCode);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
            Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(turns, stage.Bot.Turns.Count);
        Assert.DoesNotContain(
            stage.Bot.LogLines,
            line =>
                line.StartsWith("Error", StringComparison.Ordinal) || line.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_good_token_of_another_channel_is_refused_though_its_key_speaks_for_that_channel()
    {
        var activity = Samples.Message();
        activity["channelId"] = "webchat"; // key-1 is endorsed for it.
        Assert.Equal(
            HttpStatusCode.Unauthorized, await stage.Bot.StatusAsync(activity.ToJsonString(), stage.Issuer.Token()));
    }

    [Theory]
    [InlineData("webchat", HttpStatusCode.OK)]
    [InlineData("msteams", HttpStatusCode.OK)]
    [InlineData("directline", HttpStatusCode.Unauthorized)]
    public async Task A_channel_that_the_administrator_adds_by_name_is_accepted(string channel, HttpStatusCode expected)
    {
        var settings = TestBot.TeamsSettings(stage.Issuer);
        settings["AllowedChannelIds"] = "webchat";
        await using var bot = await TestBot.StartAsync(settings, stage.Time);
        var activity = Samples.Message();
        activity["channelId"] = channel;
        Assert.Equal(expected, await bot.StatusAsync(activity.ToJsonString(), stage.Issuer.Token()));
    }

    public static TheoryData<string> ForeignActivities =>
        [
            "other channel",
            "no channel",
            "other service",
            "other tenant",
            "other tenant in the conversation",
            "no tenant",
            "tenant as a number",
            "channelData an array",
        ];

    [Theory]
    [MemberData(nameof(ForeignActivities))]
    public async Task A_good_token_is_refused_with_an_activity_it_is_not_for(string what)
    {
        var activity = Samples.Message();
        switch (what)
        {
            case "other channel": activity["channelId"] = "directline"; break;
            case "no channel": activity.Remove("channelId"); break;
            case "other service": activity["serviceUrl"] = "https://smba.trafficmanager.net/emea/"; break;
            case "other tenant":
                activity["channelData"]!["tenant"]!["id"] = "11111111-1111-4111-8111-111111111111";
                activity["conversation"]!["tenantId"] = "11111111-1111-4111-8111-111111111111";
                break;
            case "other tenant in the conversation": activity["conversation"]!["tenantId"] =
                "11111111-1111-4111-8111-111111111111"; break;
            case "no tenant":
                activity.Remove("channelData");
                activity["conversation"]!.AsObject().Remove("tenantId");
                break;
            case "tenant as a number":
                activity["channelData"]!["tenant"]!["id"] = 5;
                activity["conversation"]!["tenantId"] = 5;
                break;
            case "channelData an array":
                activity["channelData"] = new JsonArray(1);
                activity["conversation"]!.AsObject().Remove("tenantId");
                break;
        }

        Assert.Equal(
            HttpStatusCode.Unauthorized, await stage.Bot.StatusAsync(activity.ToJsonString(), stage.Issuer.Token()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    [InlineData("Negotiate x")]
    public async Task A_request_without_a_bearer_token_is_refused(string? authorization)
    {
        using var response = await stage.Bot.PostAsync(Samples.Message().ToJsonString(), authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    // Which of two counts must never be a question.
    public async Task Two_authorization_headers_are_refused_though_one_is_good()
    {
        var body = Samples.Message().ToJsonString();
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, stage.Bot.Client.BaseAddress!.Port);
        using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: Bearer "
                + $"x\r\nAuthorization: Bearer {stage.Issuer.Token()}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 401", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://connector.example.com/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://directline.botframework.com/")]
    public async Task A_service_off_the_list_is_refused_though_token_and_activity_agree_on_it(string elsewhere)
    {
        using var response = await stage.Bot.PostAsync(
            Samples.Message(elsewhere).ToJsonString(), "Bearer " + Claim(stage, "serviceurl", elsewhere));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("ServiceUrlNotAllowed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string> Tolerated =>
        [
            "as it is",
            "service without slash",
            "service in capitals",
            "four minutes over",
            "begins in four minutes",
            "audience in capitals",
            "audience in an array",
            "no beginning",
        ];

    [Theory]
    [MemberData(nameof(Tolerated))]
    public async Task A_good_token_is_taken(string what) => await AcceptedAsync(stage.Issuer.Token(claims =>
    {
        switch (what)
        {
            case "service without slash": claims["serviceurl"] = FakeIssuer.ServiceUrl.TrimEnd('/'); break;
            case "service in capitals": claims["serviceurl"] = "https://SMBA.trafficmanager.net/UK/"; break;
            case "four minutes over": claims["nbf"] = At(stage, -64); claims["exp"] = At(stage, -4); break;
            case "begins in four minutes": claims["nbf"] = At(stage, 4); break;
            case "audience in capitals": claims["aud"] = FakeIssuer.AppId.ToUpperInvariant(); break;
            case "audience in an array": claims["aud"] = new JsonArray(FakeIssuer.AppId); break;
            case "no beginning": claims.Remove("nbf"); break;
        }
    }));

    private async Task AcceptedAsync(string token) =>
        Assert.Equal(HttpStatusCode.OK, await stage.Bot.StatusAsync(Samples.Message().ToJsonString(), token));
}
