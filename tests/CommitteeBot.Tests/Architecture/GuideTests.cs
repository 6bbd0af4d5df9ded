using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

/// <summary>In the guides for people in chat, what is in bold is what a button says.</summary>
public sealed partial class GuideTests
{
    private static readonly HashSet<string> Said =
    [
        .. Repository.Sources.Where(s => s.Path.StartsWith("src/CommitteeBot/", StringComparison.Ordinal)).Select(s => s.Text)
            .Append(File.ReadAllText(Path.Combine(Repository.Root, "manifest", "manifest.json")))
            .SelectMany(text => Literal().Matches(text)).Select(m => Number(Hole().Replace(m.Groups["text"].Value, "1"))),
    ];

    [Theory]
    [InlineData("docs/for-members.md")]
    [InlineData("docs/for-chairs.md")]
    [InlineData("docs/for-officers.md")]
    public void Every_button_of_a_guide_is_one_of_the_program(string guide)
    {
        var named = Bold().Matches(File.ReadAllText(Path.Combine(Repository.Root, guide)))
            .Select(m => m.Groups["name"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, n => !IsSaid(n));
    }

    [Theory]
    [InlineData("Close 12 done…", true)]
    [InlineData("Ask the clerk", true)]
    [InlineData("Ask a clerk", false)]
    [InlineData("the clerk", false)]
    public void A_name_counts_only_as_a_whole(string name, bool isOne) => Assert.Equal(isOne, IsSaid(name));

    private static bool IsSaid(string name) => Said.Contains(Number(name));

    private static string Number(string text) => Digits().Replace(text, "1");

    [GeneratedRegex(@"\*\*(?<name>[^*\n]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\\n]|\\\\.)+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
