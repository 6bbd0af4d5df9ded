using System.Globalization;
using YamlDotNet.RepresentationModel;
using static CommitteeBot.Tests.Deploy.DeploymentFiles;

namespace CommitteeBot.Tests.Deploy;

public sealed class ChartTests
{
    private const string Chart = "helm/committeebot";

    [Theory]
    [InlineData($"{Chart}/Chart.yaml", "appVersion")]
    [InlineData($"{Chart}/values.yaml", "replicas")]
    [InlineData("compose/compose.yaml", "services")]
    public void A_file_that_is_no_template_is_YAML(string path, string key) =>
        Assert.True(Read(path).Children.ContainsKey(key));

    [Fact]
    public void Every_value_that_a_template_takes_is_in_the_file_of_values()
    {
        var values = Read($"{Chart}/values.yaml");
        var taken = All.Where(f => f.Path.StartsWith($"{Chart}/templates/", StringComparison.Ordinal))
            .SelectMany(f => Each(f.Text, @"\.Values\.([\w.]+)")).Distinct().ToList();

        Assert.Contains("ingress.host", taken);
        Assert.DoesNotContain(taken, path => !Has(values, path));
    }

    [Fact]
    public void Its_user_is_the_one_of_the_image()
    {
        var user = Each(Text("Dockerfile"), @"^USER (\d+)").Distinct().Single();

        Assert.Equal(user, One(Text($"{Chart}/templates/deployment.yaml"), @"runAsUser: (\d+)"));
        Assert.All(Each(Text("Dockerfile"), @"--chown=(\d+):\d+"), owner => Assert.Equal(user, owner));
        Assert.NotEqual(0, int.Parse(user, CultureInfo.InvariantCulture));
    }

    private static bool Has(YamlMappingNode values, string path)
    {
        YamlNode node = values;
        foreach (var key in path.Split('.'))
        {
            if (node is not YamlMappingNode map || !map.Children.TryGetValue(key, out node!))
                return false;
        }

        return true;
    }

    private static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var text = new StringReader(Text(path));
        stream.Load(text);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }
}
