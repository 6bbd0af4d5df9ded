using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using CommitteeBot.CommandLine;
using CommitteeBot.Tests.Schemas;

namespace CommitteeBot.Tests.CommandLine;

public sealed class PackageManifestTests
{
    private static readonly Guid AppId = new("5e0f3c1a-9b7d-4a52-8f11-2d6f7c3b9e04");
    private const string Domain = "bot.example.org";

    [Fact]
    public void The_package_holds_the_manifest_its_icons_and_its_languages_and_nothing_else()
    {
        var package = Package();
        var manifest = Manifest(package);
        var named = manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(l => (string)l!["file"]!)
            .Concat([(string)manifest["icons"]!["color"]!, (string)manifest["icons"]!["outline"]!, "manifest.json"]);
        Assert.Equal(named.Order(), package.Keys.Order());
    }

    [Fact]
    public void Ids_and_domain_stand_wherever_Teams_looks_for_them()
    {
        var manifest = Manifest(Package());
        Assert.Equal(AppId.ToString(), (string)manifest["id"]!);
        Assert.Equal(AppId.ToString(), (string)manifest["bots"]![0]!["botId"]!);
        Assert.Equal(AppId.ToString(), (string)manifest["composeExtensions"]![0]!["botId"]!);
        Assert.Equal(AppId.ToString(), (string)manifest["webApplicationInfo"]!["id"]!);
        Assert.Equal($"api://{Domain}/{AppId}", (string)manifest["webApplicationInfo"]!["resource"]!);
        Assert.Equal([Domain], manifest["validDomains"]!.AsArray().Select(d => (string)d!));
        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_asks_to_read_every_message_only_where_an_administrator_wants_that()
    {
        Assert.DoesNotContain("ChatMessage.Read.Chat", Manifest(Package()).ToJsonString(), StringComparison.Ordinal);
        using var zip = new MemoryStream();
        PackageManifest.Write(zip, AppId, Domain, overhears: true);
        using var archive = new ZipArchive(zip);
        using var text = new StreamReader(archive.GetEntry("manifest.json")!.Open());
        Assert.Contains(
            JsonNode.Parse(text.ReadToEnd())!["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray(),
            p => (string)p!["name"]! == "ChatMessage.Read.Chat");
    }

    [Fact]
    public void The_same_settings_make_the_same_bytes() => Assert.Equal(Zip(), Zip());

    [Theory]
    [InlineData("https://bot.example.org")]
    [InlineData("bot.example.org/api")]
    [InlineData("bot.example.org:443")]
    [InlineData("localhost")]
    [InlineData("10.0.0.1")]
    [InlineData("bot example.org")]
    [InlineData("bot.example.org\", \"x\": \"")]
    [InlineData("")]
    public void A_domain_that_Teams_could_not_use_is_refused(string domain)
    {
        Assert.Contains("--domain", PackageManifest.Fault(AppId, domain), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PackageManifest.Write(Stream.Null, AppId, domain));
    }

    [Fact]
    public void An_empty_app_id_is_refused() =>
        Assert.Contains("--app-id", PackageManifest.Fault(Guid.Empty, Domain), StringComparison.Ordinal);

    [Theory]
    [InlineData("color.png", 192, 2)]
    [InlineData("outline.png", 32, 6)]
    public void Icons_have_the_size_that_Teams_asks_for_and_the_outline_is_transparent(
        string file, int side, byte colourType)
    {
        var png = Package()[file].AsSpan();
        Assert.True(png[1..4].SequenceEqual("PNG"u8));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png[16..]));
        Assert.Equal(side, BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        Assert.Equal(colourType, png[25]);
    }

    [Fact]
    public void Commands_keep_within_what_every_client_shows()
    {
        var lists = Manifest(Package())["bots"]![0]!["commandLists"]!.AsArray();
        Assert.InRange(lists.Count, 1, 3);
        foreach (var list in lists)
        {
            var commands = list!["commands"]!.AsArray();
            Assert.InRange(commands.Count, 1, 10);
            Assert.All(commands, c => Assert.InRange(((string)c!["title"]!).Length, 1, 32));
            Assert.All(commands, c => Assert.Equal((string?)c!["type"] == "prompt", c["prompt"] is not null));
            Assert.Equal(commands.Count, commands.Select(c => (string)c!["title"]!).Distinct().Count());
            Assert.Contains(commands, c => (string)c!["title"]! == "help");
        }
    }

    [Fact]
    public void Slash_commands_reach_a_bot_that_takes_targeted_messages()
    {
        var bot = Manifest(Package())["bots"]![0]!;
        Assert.Contains(bot["commandLists"]!.AsArray(), l => l!["triggers"]!.AsArray().Any(t => (string)t! == "slash"));
        Assert.True((bool)bot["supportsTargetedMessages"]!);
    }

    [Fact]
    public void A_personal_chat_offers_prompts_to_begin_with() =>
        Assert.Contains(
            Manifest(Package())["bots"]![0]!["commandLists"]!.AsArray()
                .Single(l => l!["scopes"]!.AsArray().Any(s => (string)s! == "personal"))!["commands"]!.AsArray(),
            c => (string?)c!["type"] == "prompt");

    [Fact]
    public void Every_translated_text_has_an_original_and_commands_that_are_typed_are_left_alone()
    {
        var package = Package();
        var manifest = Manifest(package);
        var welsh = Json(package["cy.json"]);
        foreach (var (path, text) in welsh.Where(p => p.Key != "$schema"))
        {
            var original = At(manifest, path);
            Assert.NotNull(original);
            Assert.NotEqual("", (string)text!);
            if (path.EndsWith(".title", StringComparison.Ordinal) && path.StartsWith("bots", StringComparison.Ordinal))
                Assert.Equal("prompt", (string?)At(manifest, path[..^".title".Length])!["type"]);
        }
    }

    [Fact]
    public void Every_text_that_is_not_typed_has_its_Welsh()
    {
        var package = Package();
        var welsh = Json(package["cy.json"]);
        var manifest = Manifest(package);
        var expected = new List<string> { "name.short", "name.full", "description.short", "description.full" };
        foreach (var (list, i) in manifest["bots"]![0]!["commandLists"]!.AsArray().Select((l, i) => (l, i)))
        {
            expected.AddRange(
                list!["commands"]!.AsArray().Select((_, n) => $"bots[0].commandLists[{i}].commands[{n}].description"));
        }

        foreach (var (command, i) in manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select((c, i) => (c, i)))
        {
            expected.AddRange(
                [$"composeExtensions[0].commands[{i}].title", $"composeExtensions[0].commands[{i}].description"]);
        }

        Assert.All(expected, key => Assert.True(welsh.ContainsKey(key), $"{key} has no Welsh"));
    }

    [Fact]
    public async Task The_manifest_validates_against_the_schema_of_its_version()
    {
        var schema = await MicrosoftSchema.TeamsManifestAsync();
        Assert.Empty(schema.Validate(Manifest(Package()).ToJsonString()));

        // The schema calls itself draft 4, which has no "const", so the validator passes over this one.
        Assert.Equal("1.30", (string)Manifest(Package())["manifestVersion"]!);
        Assert.NotEmpty(
            schema.Validate(
                Manifest(Package()).ToJsonString().Replace("\"botId\"", "\"bot\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_Welsh_texts_validate_against_the_schema_for_translations()
    {
        var schema = await MicrosoftSchema.TeamsLocalizationAsync();
        var welsh = Json(Package()["cy.json"]);
        Assert.Empty(schema.Validate(welsh.ToJsonString()));

        // Beside a $ref the validator, as draft 4 demands, passes over maxLength; these are the lengths that stand
        // there.
        Assert.InRange(((string)welsh["name.short"]!).Length, 1, 30);
        Assert.InRange(((string)welsh["name.full"]!).Length, 1, 100);
        Assert.InRange(((string)welsh["description.short"]!).Length, 1, 80);
        Assert.InRange(((string)welsh["description.full"]!).Length, 1, 4000);

        welsh["composeExtensions[0].commands[0].title"] = new string('x', 33);
        Assert.NotEmpty(schema.Validate(welsh.ToJsonString()));
    }

    /// <summary>
    /// Follows a path of a translation file, such as <c>bots[0].commandLists[1].commands[2].title</c>.
    /// </summary>
    private static JsonNode? At(JsonNode manifest, string path) =>
        path.Replace("[", ".[", StringComparison.Ordinal).Split('.').Aggregate(
            (JsonNode?)manifest,
            (node, step) => step.StartsWith('[')
                ? node?.AsArray().ElementAtOrDefault(
                    int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture))
                : node?[step]);

    private static JsonObject Manifest(Dictionary<string, byte[]> package) => Json(package["manifest.json"]);

    private static JsonObject Json(byte[] utf8) => JsonNode.Parse(utf8)!.AsObject();

    private static Dictionary<string, byte[]> Package()
    {
        using var archive = new ZipArchive(new MemoryStream(Zip()), ZipArchiveMode.Read);
        return archive.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var from = e.Open();
            using var copy = new MemoryStream();
            from.CopyTo(copy);
            return copy.ToArray();
        });
    }

    private static byte[] Zip()
    {
        using var zip = new MemoryStream();
        PackageManifest.Write(zip, AppId, Domain);
        return zip.ToArray();
    }
}
