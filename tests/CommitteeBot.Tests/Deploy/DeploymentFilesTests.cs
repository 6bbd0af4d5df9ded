using System.Globalization;
using CommitteeBot.CommandLine;
using CommitteeBot.Store.Disposal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using static CommitteeBot.Tests.Deploy.DeploymentFiles;

namespace CommitteeBot.Tests.Deploy;

public sealed class DeploymentFilesTests
{
    [Fact]
    public void Every_setting_in_them_is_one_that_the_code_reads()
    {
        var named = All.SelectMany(f => Settings(f.Text)).Distinct().ToList();

        Assert.Contains("Store:ConnectionString", named);
        Assert.Contains("MicrosoftAppId", named);
        Assert.DoesNotContain(named, n => !IsRead(n));
    }

    [Theory]
    [InlineData("Store__Place=x", false)]
    [InlineData("MicrosoftAppSecret: x", false)]
    [InlineData("Retention__Audit: '30'", true)]
    [InlineData("Urls=http://127.0.0.1:3978", true)]
    public void A_setting_that_the_code_does_not_read_is_found(string line, bool isRead) =>
        Assert.Equal(isRead, Settings(line).All(IsRead));

    [Fact]
    public void Every_command_in_them_is_one_that_the_program_has()
    {
        var named = All.SelectMany(f => Each(f.Text, """CommitteeBot\.dll"?,? "?([a-z][a-z-]+)""")).Distinct().ToList();

        Assert.Contains("health", named);
        Assert.Contains("check", named);
        Assert.DoesNotContain(named, n => !SaidByTheCode.Contains(n));
    }

    [Fact]
    public void They_ask_for_health_where_the_code_answers()
    {
        var asked = All.SelectMany(f => Each(f.Text, "(/health/[a-z]+)")).Distinct().Order();
        var answered = Each(Code("Hosting/HealthEndpoints.cs"), "MapGet\\(\"(/health/[a-z]+)\"").Order();

        Assert.Equal(answered, asked);
    }

    [Fact]
    public void They_let_in_what_Teams_and_readers_of_the_public_pages_need_and_no_more()
    {
        string[] served =
        [
            .. Each(Code("Program.cs"), "MapActivities\\(\"(.+?)\"\\)"),
            .. Each(Code("Hosting/PublicPages.cs"), "\\(\"(/[a-z]*)\", \""),
        ];

        Assert.Equal(served.Order(), One(Text("compose/Caddyfile"), "@public path (.+)$").Split(' ').Order());
        Assert.Equal(
            served.Order(),
            Each(One(Text("helm/committeebot/templates/ingress.yaml"), "range list (.+) }}"), "\"(.+?)\"").Order());
    }

    [Fact]
    public void All_containers_listen_on_one_port()
    {
        var image = Each(Text("Dockerfile"), "ASPNETCORE_HTTP_PORTS=(\\d+)").Distinct().Single();

        Assert.Equal([image], Each(Text("Dockerfile"), "EXPOSE (\\d+)").Distinct());
        Assert.Equal(image, One(Text("helm/committeebot/templates/deployment.yaml"), "containerPort: (\\d+)"));
        Assert.Equal(image, One(Text("compose/Caddyfile"), "bot:(\\d+)"));
        Assert.Equal(image, One(Text("azure/app.bicep"), "var port = (\\d+)"));
        Assert.Equal(image, $"{ListenAddress.OnThisMachine(Configuration("http_ports", image)).Port}");
    }

    [Fact]
    public void The_service_listens_where_the_program_does_by_itself() =>
        Assert.Equal(
            ListenAddress.OnThisMachine(Configuration("other", "")),
            new Uri(One(Text("systemd/environment.example"), "^Urls=(.+)$")));

    [Fact]
    public void Every_way_to_stop_it_lets_it_finish_what_it_has_begun()
    {
        string[] seconds =
        [
            One(Text("compose/compose.yaml"), "stop_grace_period: (\\d+)s"),
            One(Text("helm/committeebot/templates/deployment.yaml"), "terminationGracePeriodSeconds: (\\d+)"),
            One(Text("azure/app.bicep"), "terminationGracePeriodSeconds: (\\d+)"),
            One(Text("systemd/committeebot.service"), "TimeoutStopSec=(\\d+)"),
            One(Text("README.md"), "--stop-timeout (\\d+)"),
        ];

        Assert.All(seconds, s => Assert.True(Seconds(s) > new HostOptions().ShutdownTimeout, s));
    }

    [Fact]
    public void What_Compose_asks_for_is_what_its_example_lists() =>
        Assert.Equal(
            Each(Text("compose/env.example"), "^([A-Z_]+)=").Order(),
            Each(Text("compose/compose.yaml"), "\\$\\{([A-Z_]+)").Distinct().Order());

    private static TimeSpan Seconds(string text) =>
        TimeSpan.FromSeconds(int.Parse(text, CultureInfo.InvariantCulture));

    private static IEnumerable<string> Settings(string text) =>
        Each(text, "\\b((?:[A-Z]\\w*?__\\w+)|(?:MicrosoftApp[A-Z]\\w*)|(?:Allowed[A-Z]\\w*)|(?:^Urls(?==)))")
            .Select(n => n.Replace("__", ":", StringComparison.Ordinal));

    private static bool IsRead(string setting) => SaidByTheCode.Contains(setting)
        || setting == "Urls"
        || Enum.GetNames<RetainedKind>().Any(kind => setting == $"{RetentionPeriods.Section}:{kind}");

    private static IConfiguration Configuration(string key, string value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
