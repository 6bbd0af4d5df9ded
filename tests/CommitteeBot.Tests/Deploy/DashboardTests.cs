using System.Text.Json;
using System.Text.RegularExpressions;
using static CommitteeBot.Tests.Deploy.DeploymentFiles;

namespace CommitteeBot.Tests.Deploy;

public sealed partial class DashboardTests
{
    private static readonly string[] Queries =
    [
        .. JsonDocument.Parse(Text("grafana/dashboard.json")).RootElement.GetProperty("panels").EnumerateArray()
            .Where(p => p.TryGetProperty("targets", out _))
            .SelectMany(p => p.GetProperty("targets").EnumerateArray())
            .Select(t => t.GetProperty("expr").GetString()!),
    ];

    [Fact]
    public void Every_measure_that_it_shows_is_one_that_the_code_takes()
    {
        var shown = Queries.SelectMany(Measures).Distinct().ToList();

        Assert.Contains("committeebot_turn_duration", shown);
        Assert.DoesNotContain(shown, m => !IsTaken(m));
    }

    [Fact]
    public void A_measure_that_the_code_does_not_take_is_found() =>
        Assert.DoesNotContain(Measures("rate(committeebot_turn_length_seconds_bucket[5m])"), IsTaken);

    [Fact]
    public void Panels_do_not_share_an_id() =>
        Assert.Distinct(
            JsonDocument.Parse(Text("grafana/dashboard.json")).RootElement.GetProperty("panels").EnumerateArray()
                .Select(p => p.GetProperty("id").GetInt32()));

    /// <summary>
    /// As the code names them but for the dots; on the way to Prometheus each gets its unit and its kind.
    /// </summary>
    private static IEnumerable<string> Measures(string query) =>
        Measure().Matches(query).Select(m => Ending().Replace(m.Value, ""));

    private static bool IsTaken(string measure) =>
        SaidByTheCode.Any(said => said.Contains('.') && said.Replace('.', '_') == measure);

    [GeneratedRegex(@"\b(committeebot|teams)_[a-z_]+")]
    private static partial Regex Measure();

    [GeneratedRegex("(_seconds)?(_bucket|_sum|_count|_total)?$")]
    private static partial Regex Ending();
}
