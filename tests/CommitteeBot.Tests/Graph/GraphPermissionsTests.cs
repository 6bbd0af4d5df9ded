using System.Text.RegularExpressions;
using CommitteeBot.CommandLine;
using CommitteeBot.Graph;
using CommitteeBot.Tests.Architecture;

namespace CommitteeBot.Tests.Graph;

public sealed partial class GraphPermissionsTests
{
    [Theory]
    [InlineData("", "GroupMember.Read.All,User.ReadBasic.All", "")]
    [InlineData("GroupMember.Read.All", "User.ReadBasic.All", "")]
    [InlineData("Group.Read.All,User.Read.All", "", "")]
    [InlineData("GroupMember.Read.All,User.ReadBasic.All,Mail.Read", "", "Mail.Read")]
    public void What_is_missing_and_what_is_idle_is_told(string granted, string missing, string idle)
    {
        var has = Split(granted);
        GraphFeature[] used = [GraphFeature.GroupPeople, GraphFeature.Names];

        Assert.Equal(Split(missing), GraphPermissions.Missing(has, used).Select(m => m.Permission));
        Assert.Equal(Split(idle), GraphPermissions.Superfluous(has, used));
    }

    [Fact]
    public void A_feature_that_is_off_needs_nothing()
    {
        Assert.Empty(GraphPermissions.Missing([], []));
        Assert.Empty(GraphPermissions.Missing([], [GraphFeature.TeamPeople]));
        Assert.Equal(["GroupMember.Read.All"], GraphPermissions.Superfluous(["GroupMember.Read.All"], []));
    }

    [Theory]
    [InlineData("not a token", "")]
    [InlineData("a.!.c", "")]
    public void Of_what_is_no_token_nothing_is_granted(string token, string granted) =>
        Assert.Equal(Split(granted), GrantedPermissions.In(token));

    [Fact]
    public void The_token_lists_what_is_granted() =>
        Assert.Equal(["Group.Read.All", "User.Read.All"],
            GrantedPermissions.In(FakeGraph.Token("User.Read.All", "Group.Read.All")));

    /// <summary>Rows such as <c>| `GET /groups/delta` | `GroupMember.Read.All` | … |</c>.</summary>
    [Fact]
    public void The_page_has_every_call_with_its_least_permission_and_what_is_off_without_it()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "microsoft-365.md"));

        var rows = Row().Matches(page)
            .Select(m => (m.Groups["call"].Value, m.Groups["permission"].Value, m.Groups["without"].Value.Trim()));

        Assert.Equal(
            GraphPermissions.Calls.Select(c => (c.Template, c.Allowed[0], GraphCheckWords.Without(c.Feature))), rows);
    }

    private static string[] Split(string names) => names.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^\| `(?<call>[A-Z]+ /[^`]*)` \| `(?<permission>[\w.]+)` \| (?<without>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
