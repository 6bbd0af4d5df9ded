using System.Text.Json;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;

namespace CommitteeBot.Tests.Chat.Audience;

public class QuotedMessageTests
{
    private const string Html =
        """<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri">Gill &amp; Co</strong>"""
        + """<p itemprop="preview">check the butts</p></blockquote><p>log this</p>""";

    private const string Reference =
        """{"messageId":"17","messagePreview":"check the butts","messageSender":{"user":{"displayName":"Gill & Co"}}}""";

    [Theory]
    [InlineData("text/html", Html)]
    [InlineData("messageReference", Reference)]
    public void The_words_and_the_writer_stand_in_the_attachment(string type, string content)
    {
        var quoted = QuotedMessage.From(Activity(type, content));

        Assert.Equal(new QuotedMessage("17", "Gill & Co", "check the butts"), quoted);
    }

    [Theory]
    [InlineData("text/html", "<p>log this</p>")]
    [InlineData("text/html", "<blockquote></blockquote>")]
    [InlineData("messageReference", "no json")]
    [InlineData("messageReference", """{"messageId":"17"}""")]
    [InlineData("messageReference", """{"messagePreview":7,"messageSender":[]}""")]
    [InlineData("image/png", "x")]
    public void What_quotes_nothing_is_no_quote(string type, string content) =>
        Assert.Null(QuotedMessage.From(Activity(type, content)));

    private static Activity Activity(string type, string content) => new()
    {
        Attachments = [new Attachment { ContentType = type, Content = JsonSerializer.SerializeToElement(content) }],
    };
}
