using CommitteeBot.CommandLine;

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
}
