using System.Text.Json;
using System.Text.Json.Nodes;
using ActivityProtocol.Schema;

namespace ActivityProtocol.Tests.Schema;

public sealed class RoundTripTests
{
    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ProtocolJson.Default.Activity)!;

    private static string Write(Activity activity) => JsonSerializer.Serialize(activity, ProtocolJson.Default.Activity);

    public static TheoryData<string> Activities =>
    [
        """
            {"type":"message","id":"m1","text":"<at>Minute Keeper</at> open actions","localTimezone":"Europe/London",
            "entities":[{"type":"mention","mentioned":{"id":"28:b","name":"Minute Keeper","flavour":"plum"},
            "text":"<at>Minute Keeper</at>"},{"type":"clientInfo","locale":"cy-GB","platform":"iOS",
            "timezone":"Europe/London"}],"conversation":{"id":"19:chan@thread.tacv2;messageid=88","isGroup":true,
            "conversationType":"channel","tenantId":"t","newMember":[1,2]},
            "channelData":{"teamsChannelId":"19:chan@thread.tacv2","tenant":{"id":"t"},"deep":{"er":[{"x":null}]}},
            "futureMember":{"a":[true,1.50,"z"]}}
            """,
        """
            {"type":"conversationUpdate","membersAdded":[{"id":"28:b"},{"id":"29:u","aadObjectId":"o","extra":1}],
            "channelData":{"eventType":"teamMemberAdded","team":{"id":"19:t","name":"Harbour Board"}},
            "historyDisclosed":true}
            """,
        """{"type":"messageReaction","reactionsAdded":[{"type":"like","user":{"id":"29:u"}}],"replyToId":"m1"}""",
        """
            {"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"done",
            "data":{"ref":"HB-4"}},"trigger":"manual"},"localTimestamp":"2027-03-01T09:00:00+01:00"}
            """,
        """
            {"type":"event","name":"application/vnd.microsoft.meetingStart","value":{"Title":"Harbour Board",
            "StartTime":"2027-03-01T18:00:00Z"}}
            """,
        """
            {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info",
            "contentUrl":"https://example.org/f","name":"f.docx","content":{"downloadUrl":"https://example.org/d",
            "uniqueId":"u"},"odd":null},{"contentType":"text/html","content":"<p>hello</p>"}],
            "suggestedActions":{"actions":[]}}
            """,
        """{"type":"installationUpdate","action":"add","from":{"id":"29:u","isTargeted":true}}""",
    ];

    [Theory]
    [MemberData(nameof(Activities))]
    public void What_is_read_is_written_back_with_members_that_nobody_knows(string json) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Write(Read(json)))), Write(Read(json)));

    [Fact]
    public void Ids_that_are_numbers_become_strings_digit_for_digit()
    {
        var activity = Read("""
            {"type":"message","id":1700000000123456789012,"replyToId":1.50,"from":{"id":7,"name":true}}
            """);
        Assert.Equal(
            ("1700000000123456789012", "1.50", "7", "true"),
            (activity.Id, activity.ReplyToId, activity.From!.Id, activity.From.Name));
    }

    [Fact]
    public void What_is_missing_is_null_and_what_is_null_is_left_out()
    {
        var activity = Read("""
            {"type":"message","text":null,"attachments":[null,{"name":"a"}],"value":null,"timestamp":"soon"}
            """);
        Assert.Null(activity.Text);
        Assert.Null(activity.Value);
        Assert.Null(activity.Timestamp);
        Assert.Single(activity.Attachments!);
        Assert.Equal("""{"type":"message","attachments":[{"name":"a"}]}""", Write(activity));
    }

    [Fact]
    public void No_object_prints_what_people_wrote()
    {
        var activity = Read("""{"type":"message","text":"secret","from":{"name":"secret"}}""");
        Assert.DoesNotContain(
            "secret",
            $"{activity} {activity.From} {new InvokeResponse(200, JsonSerializer.SerializeToElement("secret"))}",
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_holds_what_is_needed_to_speak_later_and_survives_storage()
    {
        var came = Read(
            """
                {"type":"message","id":"m1","serviceUrl":"https://s/","channelId":"msteams","locale":"cy-GB",
                "from":{"id":"29:u"},"recipient":{"id":"28:b"},"conversation":{"id":"c","tenantId":"t"}}
                """);
        var stored = JsonSerializer.Serialize(
            ConversationReference.From(came), ProtocolJson.Default.ConversationReference);
        var sent = JsonSerializer.Deserialize(
            stored, ProtocolJson.Default.ConversationReference)!.ApplyTo(new Activity { Text = "later" });
        Assert.Equal(
            ("message", "https://s/", "28:b", "29:u", "c", "t"),
            (
                sent.Type, sent.ServiceUrl, sent.From!.Id, sent.Recipient!.Id, sent.Conversation!.Id,
                sent.Conversation.TenantId));
        Assert.Equal(
            ("m1", "28:b", "29:u", "c"),
            (
                came.CreateReply().ReplyToId, came.CreateReply().From!.Id, came.CreateReply().Recipient!.Id,
                came.CreateReply().Conversation!.Id));
    }

    [Fact]
    public void Channel_data_is_read_where_it_has_the_shape_and_is_null_elsewhere()
    {
        var read = TeamsChannelData.From(Read(
            """
                {"channelData":{"tenant":{"id":"t"},"team":{"id":"T","name":"Board"},"channel":{"id":"C"},
                "eventType":"teamRenamed","meeting":{"id":"M"}}}
                """));
        Assert.Equal(new TeamsChannelData("t", "T", "Board", "C", null, "teamRenamed", "M"), read);
        Assert.Equal(
            new TeamsChannelData(null, null, null, null, null, null, null),
            TeamsChannelData.From(Read("""{"channelData":{"tenant":[],"team":"x","eventType":5}}""")));
    }
}
