using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Store;

namespace CommitteeBot.Register.LogImport;

/// <summary>The actions that a committee has already, as the rows of a log may name them.</summary>
internal sealed class ExistingActions
{
    private readonly Dictionary<int, (string Text, string? Key)> numbers = [];
    private readonly Dictionary<ActionReference, int> earlier = [];
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, DateOnly Meeting), List<(int Number, string? Owner)>> texts = [];

    /// <param name="key">Of the row that it was made from; null for one that came from elsewhere.</param>
    public void Add(ActionRow action, string? key, DateOnly? meeting)
    {
        numbers[action.Number] = (action.Text, key);
        if (action is { EarlierPrefix: { } prefix, EarlierNumber: { } number })
            earlier[new ActionReference(prefix, number)] = action.Number;
        if (key is not null)
            rows.TryAdd(key, action.Number);
        if (meeting is not { } date || key is not null)
            return;
        if (!texts.TryGetValue((Plain(action.Text), date), out var same))
            texts[(Plain(action.Text), date)] = same = [];
        same.Add((action.Number, action.Owner));
    }

    /// <summary>The text of the action with this number; null where there is none.</summary>
    public string? TextOf(int number) => numbers.TryGetValue(number, out var action) ? action.Text : null;

    /// <summary>
    /// The number of the action that had this reference in a committee that was merged into this one.
    /// </summary>
    public int? NumberOfEarlier(string? written) =>
        ActionReference.TryParse(written, out var reference) && earlier.TryGetValue(reference, out var number)
            ? number
            : null;

    /// <summary>Its printed reference, where that isn't made from its number.</summary>
    public ActionReference? EarlierReference(int number)
    {
        foreach (var (reference, own) in earlier)
        {
            if (own == number)
                return reference;
        }

        return null;
    }

    /// <summary>True where the action was made from this very row, whatever its text has become.</summary>
    public bool IsRow(int number, string key) => numbers.TryGetValue(number, out var action) && action.Key == key;

    /// <summary>
    /// The action that this row is: made from it before, or read from the minutes of the same meeting with the same
    /// words.
    /// </summary>
    public int? Find(string key, LogRow row)
    {
        if (rows.TryGetValue(key, out var number))
            return number;
        if (row.Meeting is not { } date || !texts.TryGetValue((Plain(row.Text), date), out var same))
            return null;
        return same.Where(s => s.Owner is null || row.Owner is null
            || s.Owner.Equals(row.Owner, StringComparison.OrdinalIgnoreCase))
            .Select(s => (int?)s.Number).FirstOrDefault();
    }

    public static bool SameText(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string text) => TextCleaner.OneLine(text).TrimEnd('.').ToUpperInvariant();
}
