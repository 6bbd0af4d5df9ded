using CommitteeBot.CommandLine;
using Microsoft.Extensions.Configuration;

namespace CommitteeBot.Tests.CommandLine;

public class ListenAddressTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:3979", "http://127.0.0.1:3979/")]
    [InlineData("urls", "http://+:5000;https://+:5001", "http://127.0.0.1:5000/")]
    [InlineData("urls", "http://[::]:5000", "http://127.0.0.1:5000/")]
    [InlineData("http_ports", "8080", "http://127.0.0.1:8080/")]
    [InlineData("http_ports", "8080;8081", "http://127.0.0.1:8080/")]
    [InlineData("other", "", "http://127.0.0.1:3978/")]
    public void A_program_on_this_machine_reaches_the_bot_where_it_listens(string key, string value, string address) =>
        Assert.Equal(
            new Uri(address),
            ListenAddress.OnThisMachine(
                new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build()));
}
