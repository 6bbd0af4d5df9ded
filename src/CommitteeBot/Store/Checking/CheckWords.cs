using CommitteeBot.Language;

namespace CommitteeBot.Store.Checking;

/// <summary>Sentences about what a check of the store finds.</summary>
internal static class CheckWords
{
    /// <summary>So many of one kind are named.</summary>
    public const int MaxNamed = 10;

    public static string Damage(string said) => $"The database itself reports: {said}.";

    public static string Dangling(SchemaReference reference, long rows, string? first) =>
        $"{Plural.Count((int)rows, "row")} of '{reference.Table}' {(rows == 1 ? "refers" : "refer")} to a row of "
            + $"'{reference.Other}' that isn't there ('{reference.Column}'; the first is {first}).";

    public static string NotFound(string what, IReadOnlyCollection<long> ids) =>
        $"{Plural.Count(ids.Count, what)} can't be found by {(ids.Count == 1 ? "its" : "their")} own words "
            + $"({Listed(ids.Select(i => $"row {i}"))}).";

    public static string Stray(long entries) =>
        $"{Plural.Count((int)entries, "entry", "entries")} of the text index {(entries == 1 ? "belongs" : "belong")} to "
            + "nothing that is there, or to text that is closed now.";

    public static string WrongLength(long count) =>
        $"{Plural.Count((int)count, "embedding")} {Has(count)} another length than this version's model gives.";

    public static string MissingPieces(long passages) =>
        $"{Plural.Count((int)passages, "passage")} {Has(passages)} an embedding of a later part and none of the first.";

    public static string NotEmbedded(long passages) =>
        $"{Plural.Count((int)passages, "passage")} {Has(passages)} no embedding yet; the bot makes it while it runs.";

    public static string NoHistory(string action) => $"{action} has no history.";

    public static string BeginsOtherwise(string action, string change) =>
        $"The history of {action} begins with '{change}' and not with its being logged.";

    public static string LoggedTwice(string action) => $"The history of {action} says twice that it was logged.";

    public static string Broken(string action, string was, string said) =>
        $"The history of {action} has a gap: it was {was}, and the next change is from {said}.";

    public static string EndsOtherwise(string action, string state, string last) =>
        $"{action} is {state}, and its history ends with {last}.";

    public static string Doubled(string reference) => $"{reference} is the reference of more than one action.";

    public static string BeyondNext(string reference, int next) =>
        $"{reference} is there, and the next number to be given out is {next}.";

    public static string Gaps(string prefix, IReadOnlyCollection<int> numbers) =>
        $"{Plural.Count(numbers.Count, "number")} of {prefix} {(numbers.Count == 1 ? "is" : "are")} missing "
            + $"({Listed(numbers.Select(n => $"{prefix}-{n}"))}).";

    public static string ExplainedGaps(string prefix, int numbers) =>
        $"{Plural.Count(numbers, "number")} of {prefix} {(numbers == 1 ? "was" : "were")} never given out here, or moved "
            + "to another committee.";

    private static string Has(long count) => count == 1 ? "has" : "have";

    private static string Listed(IEnumerable<string> all)
    {
        var names = all.Take(MaxNamed + 1).ToList();
        return string.Join(", ", names.Take(MaxNamed)) + (names.Count > MaxNamed ? ", …" : "");
    }
}
