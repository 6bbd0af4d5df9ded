using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Tests.Schema;

public sealed class MentionTests
{
    private static Activity Message(string? text, params JsonNode?[] entities) => JsonSerializer.Deserialize(
        new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["recipient"] = new JsonObject { ["id"] = "28:b", ["name"] = "Minute Keeper" },
            ["entities"] = new JsonArray(entities),
        }.ToJsonString(),
        ProtocolJson.Default.Activity)!;

    private static JsonObject Mentioned(string id, string? name, string? text) =>
        new()
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
            ["text"] = text,
        };

    private static JsonObject Bot => Mentioned("28:b", "Minute Keeper", "<at>Minute Keeper</at>");

    [Theory]
    [InlineData("<at>Minute Keeper</at> help", "help")]
    [InlineData("help <at>Minute Keeper</at>", "help")]
    [InlineData("log <at>Minute Keeper</at> this", "log this")]
    [InlineData("<at>Minute Keeper</at>help", "help")]
    [InlineData("<at>Minute Keeper</at>&nbsp;help", "help")]
    [InlineData("<AT>Minute Keeper</AT> help", "help")]
    [InlineData("<at id=\"0\">Minute Keeper</at> help", "help")]
    [InlineData("<at>Minute Keeper</at> <at>Minute Keeper</at> help", "help")]
    [InlineData("<at>Minute Keeper</at>", "")]
    [InlineData("<at>Minute Keeper</at> ask <at>Dilys</at> for it", "ask @Dilys for it")]
    [InlineData("<at>Minute Keeper</at> one\ntwo", "one\ntwo")]
    [InlineData("Minute Keeper said so", "Minute Keeper said so")]
    [InlineData(null, "")]
    public void The_bots_own_mention_is_taken_out_and_other_peoples_are_named(string? text, string expected) =>
        Assert.Equal(expected, Mention.TextWithoutBot(Message(text, Bot)));

    [Fact]
    public void A_mention_whose_account_has_no_name_is_found_by_its_text() =>
        Assert.Equal(
            "help",
            Mention.TextWithoutBot(Message("<at>Keeper</at> help", Mentioned("28:b", null, "<at>Keeper</at>"))));

    [Fact]
    public void Another_person_is_called_by_the_name_of_the_account() =>
        Assert.Equal(
            "@Dilys Rowe to ring and @Evan to wait",
            Mention.TextWithoutBot(Message(
                "<at>Dilys</at> to ring and <at>Evan</at> to wait", Bot, Mentioned("29:d", "Dilys Rowe", "<at>Dilys</at>"),
                Mentioned("29:e", "Evan", "e"))));

    [Fact]
    public void A_mention_without_an_entity_is_text() =>
        Assert.Equal("@Minute Keeper help", Mention.TextWithoutBot(Message("<at>Minute Keeper</at> help")));

    [Fact]
    public void People_are_listed_once_and_without_the_bot() =>
        Assert.Equal(
            ["29:d", "29:e"],
            Mention.People(
                Message(
                    "x", Bot, Mentioned("29:d", "Dilys", "<at>Dilys</at>"),
                    Mentioned("29:d", "Dilys", "<at>Dilys</at>"), Mentioned("29:e", null, null))).Select(account =>
                    account.Id));

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":7}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":null}}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:b"},"text":[]}""")]
    [InlineData("""{"type":"clientInfo","mentioned":{"id":"28:b"}}""")]
    public void An_entity_that_is_no_mention_is_passed_over(string entity) =>
        Assert.Empty(Mention.All(Message("x", JsonNode.Parse(entity))));

    [Fact]
    public void A_mention_that_is_written_is_read_again()
    {
        var mention = Mention.Create(new ChannelAccount { Id = "29:d", Name = "Dilys <& Co>" });
        Assert.Equal("<at>Dilys &lt;&amp; Co&gt;</at>", mention.Text);
        var read = Assert.Single(Mention.All(new Activity { Entities = [mention.ToEntity()] }));
        Assert.Equal(("29:d", mention.Text), (read.Mentioned!.Id, read.Text));
    }
}
