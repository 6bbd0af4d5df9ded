namespace CommitteeBot.Committees.Following;

/// <summary>Which events of a shared calendar are a committee's, as the settings say.</summary>
/// <param name="Category">A category that they have; null where that is no sign.</param>
/// <param name="Subject">Words that stand in their subject; null where that is no sign.</param>
internal sealed record EventRule(string? Category, string? Subject)
{
    /// <summary>False where only events that name the committee are its own.</summary>
    public bool IsSet => Category is not null || Subject is not null;

    public bool Matches(string subject, IEnumerable<string> categories) => IsSet
        && (Category is not { } category || categories.Contains(category, StringComparer.OrdinalIgnoreCase))
        && (Subject is not { } words || subject.Contains(words, StringComparison.OrdinalIgnoreCase));
}
