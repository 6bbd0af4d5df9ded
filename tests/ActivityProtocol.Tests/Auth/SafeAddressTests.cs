using ActivityProtocol.Auth;

namespace ActivityProtocol.Tests.Auth;

public sealed class SafeAddressTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/", true)]
    [InlineData("https://SMBA.trafficmanager.net/amer/9c1b7a54/", true)]
    [InlineData("https://smba.trafficmanager.net:443/", true)]
    [InlineData("https://europe.api.botframework.com", false)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc", true)]
    [InlineData("http://smba.trafficmanager.net/uk/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net.example.com/", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://botframework.com/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://api.botframework.com.example.com/", false)]
    [InlineData("https://api.botframework.com@example.com/", false)]
    [InlineData("https://user:pass@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net/?to=https://example.com", false)]
    [InlineData("https://smba.trafficmanager.net/#x", false)]
    [InlineData("https://smba.trafficmanager.net\\@example.com/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("http://localhost/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://smba․trafficmanager․net/", false)]
    [InlineData("https://é.botframework.com/", false)]
    [InlineData("https://example.com／.botframework.com/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("smba.trafficmanager.net", false)]
    [InlineData("/uk/", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void In_Teams_mode_only_allowed_hosts_are_called(string? url, bool allowed) =>
        Assert.Equal(
            allowed, SafeAddress.ServiceAddress(url, BotMode.Teams, TeamsCloud.Public.ServiceHosts) is not null);

    [Theory]
    [InlineData("http://127.0.0.1:56150/_connector", true)]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://[::1]:56150/", true)]
    [InlineData("https://127.0.0.1:56150/", true)]
    [InlineData("https://smba.trafficmanager.net/uk/", false)]
    [InlineData("http://10.0.0.4/", false)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://localhost.example.com/", false)]
    [InlineData("http://127.0.0.1@example.com/", false)]
    [InlineData("ftp://127.0.0.1/", false)]
    [InlineData("file:///etc/passwd", false)]
    public void In_local_mode_only_this_machine_is_called(string url, bool allowed) =>
        Assert.Equal(
            allowed, SafeAddress.ServiceAddress(url, BotMode.Local, TeamsCloud.Public.ServiceHosts) is not null);
}
