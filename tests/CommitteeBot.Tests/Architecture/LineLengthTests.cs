namespace CommitteeBot.Tests.Architecture;

/// <summary>
/// Code is read side by side with other code: lines end at 120 columns, rarely later, and never after 140.
/// </summary>
public sealed class LineLengthTests
{
    private const int UsualMax = 120;
    private const int HardMax = 140;
    private const double MaxShareOfLong = 0.01;

    [Fact]
    public void No_line_is_longer_than_140_columns() => Assert.Empty(Repository.Sources.SelectMany(TooLong));

    [Fact]
    public void Fewer_than_one_line_in_a_hundred_is_longer_than_120_columns()
    {
        var lines = Repository.Sources.SelectMany(f => f.Lines).ToList();
        Assert.InRange(lines.Count(l => l.Length > UsualMax) / (double)lines.Count, 0, MaxShareOfLong);
    }

    [Fact]
    public void A_line_of_141_columns_is_found() =>
        Assert.Equal(
            ["src/x.cs(2) has 141 columns"],
            TooLong(new("src/x.cs", $"// short\n// {new string('x', 138)}\n// {new string('x', 137)}")));

    private static IEnumerable<string> TooLong(SourceFile file) =>
        file.Lines.Select((line, i) => (line.Length, Number: i + 1))
            .Where(l => l.Length > HardMax).Select(l => $"{file.Path}({l.Number}) has {l.Length} columns");
}
