using System.Text.RegularExpressions;
using CommitteeBot.CommandLine;
using CommitteeBot.Tests.Support;

namespace CommitteeBot.Tests.CommandLine;

public class CommandsTests
{
    [Theory]
    [InlineData("--Store:ConnectionString=Data Source=/srv/a.db")]
    [InlineData("--Urls=http://127.0.0.1:3979")]
    [InlineData("--Samples:Load=false")]
    [InlineData("--environment=Production")]
    public void A_setting_is_told_from_the_words_of_a_command(string setting) =>
        Assert.Equal(
            [setting],
            Commands.SettingsIn(
                [
                    "import",
                    "/srv/minutes",
                    setting,
                    "--committee",
                    "Harbour Oversight Board",
                    "--json",
                    "--accept=true",
                ]));

    [Fact]
    public async Task A_text_on_which_an_expression_never_ends_is_said_in_a_sentence()
    {
        using var written = new StringWriter();
        using var errors = new StringWriter();
        using var console = TestConsole.Capture(written, errors);

        var code = await Commands.GuardAsync(() => Task.FromException<int>(new RegexMatchTimeoutException()));

        Assert.Equal(ExitCode.SomeInputUnusable, code);
        Assert.Equal(ConsoleWords.TooHardToRead, errors.ToString().Trim());
    }
}
