using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

/// <summary>
/// The store decides what may be read; a query elsewhere that asks about restrictions again would be a second opinion.
/// </summary>
public sealed partial class OneVisibilityModelTests
{
    [Fact]
    public void No_query_outside_the_store_asks_what_is_restricted()
    {
        var found = Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src", "CommitteeBot"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(Repository.Root, f).StartsWith(
                Path.Combine("src", "CommitteeBot", "Store"), StringComparison.Ordinal))
            .SelectMany(
                f =>
                    File.ReadLines(f)
                        .Where(AsksAgain).Select(line => $"{Path.GetRelativePath(Repository.Root, f)}: {line.Trim()}"))
            // The scope itself, which the store asks.
            .Where(
                l =>
                    !l.StartsWith(
                        Path.Combine("src", "CommitteeBot", "Committees", "ReadScope.cs"), StringComparison.Ordinal));

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("db.Actions.Where(a => !a.IsRestricted)")]
    [InlineData(".Where(a => committees.Contains(a.CommitteeId) && (!a.IsRestricted || restricted.Contains(a.CommitteeId)))")]
    [InlineData("await db.Decisions.CountAsync(d => d.MeetingId == id && !d.IsRestricted, cancellation)")]
    [InlineData("var open = items.Where(i => i.RestrictionId == null);")]
    [InlineData("passages.Where(p => restricted.Contains(p.RestrictionId.Value))")]
    [InlineData("db.Items.Where(i => i.Restricted == null)")]
    public void A_second_opinion_is_found(string line) => Assert.True(AsksAgain(line));

    [Theory]
    [InlineData("IsRestricted = item?.Restricted is not null,")]
    [InlineData("if (action.IsRestricted)")]
    [InlineData("await db.Actions.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsRestricted, true));")]
    public void What_shows_or_writes_it_is_not_one(string line) => Assert.False(AsksAgain(line));

    private static bool AsksAgain(string line) => Predicate().IsMatch(line);

    [GeneratedRegex(
        @"!\w+\.IsRestricted\b|\bIsRestricted (?:\|\||&&)|\.(?:RestrictionId|Restricted) [=!]= null"
        + @"|[rR]estricted\w*\.Contains\(")]
    private static partial Regex Predicate();
}
