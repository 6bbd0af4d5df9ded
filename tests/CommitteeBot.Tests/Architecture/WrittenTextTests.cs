using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

public sealed class WrittenTextTests
{
    /// <summary>Put together from halves, so that this file does not break its own rule.</summary>
    private static readonly (string What, string Pattern)[] Unwanted =
    [
        ("a path of one machine", "(?<![\\w.])/(wo" + "rk|fa" + "rm|ro" + "ot|ho" + "me|t" + "mp|Us" + "ers)/\\w"),
        ("a path of one machine", "\\b[A-Z]:\\\\+(Us" + "ers|t" + "mp|so" + "urce)"),
        (
            "the host of a package registry",
            "nuget"
                + "\\.org|registry\\.np" + "mjs|registry\\.ya" + "rnpkg|deb\\.deb" + "ian|py" + "pi\\.org|pythonh"
                + "osted"),
    ];

    [Fact]
    public void No_text_of_the_repository_names_one_machine_or_a_registry() =>
        Assert.Empty(Repository.Texts.SelectMany(Violations));

    [Theory]
    [InlineData("see /wo", "rk/notes.md")]
    [InlineData("cd /ho", "me/someone/src")]
    [InlineData("\"/t", "mp/x.db\"")]
    [InlineData("C:\\Us", "ers\\someone")]
    [InlineData("https://api.nuget", ".org/v3/index.json")]
    [InlineData("\"resolved\": \"https://registry.np", "mjs.org/x\"")]
    public void A_line_that_names_one_is_found(string a, string b) =>
        Assert.NotEmpty(Violations(new("docs/x.md", a + b)));

    [Theory]
    [InlineData("a folder of the group/wo" + "rk/team kind")]
    [InlineData("POST /api/messages")]
    [InlineData("/usr/bin/chromium")]
    public void Other_lines_are_let_through(string line) => Assert.Empty(Violations(new("docs/x.md", line)));

    [Fact]
    public void The_program_file_stays_a_table_of_contents() =>
        Assert.InRange(
            File.ReadAllLines(Path.Combine(Repository.Root, "src", "CommitteeBot", "Program.cs")).Length, 1, 60);

    private static IEnumerable<string> Violations(SourceFile file) =>
        from rule in Unwanted
        from Match match in Regex.Matches(file.Text, rule.Pattern)
        select $"{file.Path} names {rule.What}: {match.Value}";
}
