using System.Text;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Minutes.Readers;

public sealed class PlainTextTests
{
    private const string Sample = "Café minutes – £5\nPresent: José";

    public static TheoryData<string> Encodings =>
        ["utf-8", "utf-8 marked", "utf-16", "utf-16 marked", "utf-16 big", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_every_encoding_in_which_minutes_are_kept(string name)
    {
        var result = TextFile.Read(Encoded(name));

        Assert.True(result.IsRead);
        Assert.Equal(["Café minutes – £5", "Present: José"], result.Document.Lines);
    }

    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("a\rb")]
    [InlineData("a\fb")]
    public void Any_line_end_ends_a_line(string text) =>
        Assert.Equal(["a", "b"], TextFile.Read(Encoding.UTF8.GetBytes(text)).Document!.Lines);

    [Fact]
    public void An_empty_file_says_so() => Assert.Contains("empty", TextFile.Read([]).Reason);

    [Fact]
    public void A_file_of_spaces_says_that_it_holds_no_text() =>
        Assert.Contains("no text", TextFile.Read("  \n \n"u8).Reason);

    [Fact]
    public void A_picture_is_refused_with_advice()
    {
        var bytes = new byte[400];
        new Random(7).NextBytes(bytes);
        bytes[20] = 0;

        var result = TextFile.Read(bytes);

        Assert.False(result.IsRead);
        Assert.Contains("isn't a text file", result.Reason);
    }

    private static byte[] Encoded(string name) => name switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(Sample),
        "utf-8 marked" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)],
        "utf-16" => Encoding.Unicode.GetBytes(Sample),
        "utf-16 marked" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)],
        "utf-16 big" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sample)],
        _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Sample),
    };
}
