using CommitteeBot.Minutes.Transcripts;

namespace CommitteeBot.Tests.Minutes.Transcripts;

/// <summary>The forms of https://learn.microsoft.com/graph/api/calltranscript-get and of WebVTT.</summary>
public sealed class TranscriptReaderTests
{
    [Theory]
    [InlineData(
        "WEBVTT\n\n0:0:0.0 --> 0:0:5.320\n<v User Name>This is a transcript test.</v>",
        "0|User Name|This is a transcript test.")]
    [InlineData(
        "WEBVTT\r\n\r\nf1c2/12-0\r\n00:01:16.246 --> 00:01:17.726\r\n<v A B>Tea &amp; <i>cake</i>?</v>",
        "76|A B|Tea & cake?")]
    [InlineData("WEBVTT\n\n01:02.5 --> 01:04.0 align:left\nNobody said", "62|-|Nobody said")]
    [InlineData("WEBVTT\n\n-0:0:3.0 --> 0:0:1.0\n<v A>One</v>\n<v B>Two</v>", "-3|A|One;-3|B|Two")]
    [InlineData("WEBVTT\n\n0:0:1.0 --> 0:0:2.0\n<v A>One</v><v >Two</v>", "1|A|One;1|-|Two")]
    [InlineData("WEBVTT\n\nNOTE 0:0:1.0 is no cue\nnor this\n\nSTYLE\n::cue { color: red }", "")]
    [InlineData("WEBVTT\n\n0:0:x --> 0:0:2.0\n<v A>One</v>", "")]
    [InlineData("WEBVTT\n\n0:0:1.0 --> 0:0:2.0\n<v A", "1|-|<v A")]
    [InlineData("", "")]
    [InlineData("<html>Service unavailable</html>", "")]
    public void Cues_are_read_with_time_and_speaker(string vtt, string cues) => Assert.Equal(cues, string.Join(';',
        TranscriptReader.Read(new StringReader(vtt)).Select(c => $"{(int)c.At.TotalSeconds}|{c.Speaker ?? "-"}|{c.Text}")));

    [Fact]
    public void A_line_without_end_is_left_out() => Assert.Equal(
        ["Two"],
        TranscriptReader.Read(new StringReader(
            $"0:0:1.0 --> 0:0:2.0\n{new string('x', 20_000_000)}\n\n0:0:3.0 --> 0:0:4.0\nTwo")).Select(c => c.Text));
}
