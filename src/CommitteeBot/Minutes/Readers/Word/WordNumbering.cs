using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>
/// Counts the numbered paragraphs of a document as Word does, since the file holds none of the numbers that it prints.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private sealed record ListLevel(
        int Start, NumberFormatValues Format, string Text, bool IsLegal, int? RestartAfter, bool HasSpace);

    /// <summary>One running count. Lists that rest on the same definition count on together.</summary>
    private sealed class Counter
    {
        public int?[] Values { get; } = new int?[Levels];
        public HashSet<int> Begun { get; } = [];
    }

    private sealed record NumberedList(int Id, Counter Counter, ListLevel[] Levels, int?[] StartsOver);

    private readonly Dictionary<int, NumberedList> lists = [];

    public WordNumbering(NumberingDefinitionsPart? part)
    {
        if (part?.Numbering is not { } numbering)
            return;
        var definitions = new Dictionary<int, AbstractNum>();
        foreach (var definition in numbering.Elements<AbstractNum>())
            definitions.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        var byStyle = definitions.Values.Where(d => d.StyleLink?.Val?.Value is not null)
            .GroupBy(d => d.StyleLink!.Val!.Value!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var counters = new Dictionary<AbstractNum, Counter>();
        foreach (var instance in numbering.Elements<NumberingInstance>())
        {
            if (instance.NumberID?.Value is not { } id
                || !definitions.TryGetValue(instance.AbstractNumId?.Val?.Value ?? -1, out var definition))
                continue;

            // A definition can point to a list style, whose own definition holds the levels.
            if (definition.NumberingStyleLink?.Val?.Value is { } link && byStyle.TryGetValue(link, out var styled))
                definition = styled;
            if (!counters.TryGetValue(definition, out var counter))
                counters[definition] = counter = new Counter();
            lists.TryAdd(id, Listed(id, counter, definition, instance));
        }
    }

    /// <summary>
    /// The number or bullet that the next paragraph of this list prints, with the space behind it; null where the list
    /// is none.
    /// </summary>
    public string? Next(int listId, int level)
    {
        if (!lists.TryGetValue(listId, out var list) || level is < 0 or >= Levels)
            return null;
        var values = list.Counter.Values;
        if (list.Counter.Begun.Add(list.Id))
        {
            for (var i = 0; i < Levels; i++)
            {
                if (list.StartsOver[i] is not null)
                    values[i] = null;
            }
        }

        values[level] = values[level] is { } value
            ? Math.Min(value + 1, 1_000_000)
            : list.StartsOver[level] ?? list.Levels[level].Start;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (list.Levels[deeper].RestartAfter is not { } after || (after > 0 && level < after))
                values[deeper] = null;
        }

        return Format(list, level);
    }

    private static string Format(NumberedList list, int level)
    {
        var shown = list.Levels[level];
        if (shown.Format == NumberFormatValues.Bullet)
            return "- ";
        var text = new StringBuilder();
        for (var i = 0; i < shown.Text.Length; i++)
        {
            if (shown.Text[i] == '%' && i + 1 < shown.Text.Length && shown.Text[i + 1] is >= '1' and <= '9')
            {
                var part = shown.Text[++i] - '1';
                var format = shown.IsLegal ? NumberFormatValues.Decimal : list.Levels[part].Format;
                text.Append(
                    Number(list.Counter.Values[part] ?? list.StartsOver[part] ?? list.Levels[part].Start, format));
            }
            else
            {
                text.Append(shown.Text[i]);
            }
        }

        var number = text.ToString().Trim();
        return number.Length == 0 ? "" : shown.HasSpace ? number + " " : number;
    }

    private static string Number(int value, NumberFormatValues format) => format switch
    {
        NumberFormatValues.LowerLetter => ListNumber.Letter(value),
        NumberFormatValues.UpperLetter => ListNumber.Letter(value).ToUpperInvariant(),
        NumberFormatValues.LowerRoman => ListNumber.Roman(value),
        NumberFormatValues.UpperRoman => ListNumber.Roman(value).ToUpperInvariant(),
        NumberFormatValues.DecimalZero => value < 10 ? "0" + ListNumber.Decimal(value) : ListNumber.Decimal(value),
        NumberFormatValues.Ordinal => ListNumber.Ordinal(value),
        NumberFormatValues.CardinalText => ListNumber.Words(value),
        NumberFormatValues.None => "",
        _ => ListNumber.Decimal(value),
    };

    private static NumberedList Listed(int id, Counter counter, AbstractNum definition, NumberingInstance instance)
    {
        var levels = new ListLevel[Levels];
        Array.Fill(levels, new ListLevel(1, NumberFormatValues.None, "", false, null, true));
        foreach (var level in definition.Elements<Level>())
            Put(levels, level.LevelIndex?.Value, level);
        var startsOver = new int?[Levels];
        foreach (var change in instance.Elements<LevelOverride>())
        {
            if (change.Level is { } level)
                Put(levels, change.LevelIndex?.Value, level);
            if (change.LevelIndex?.Value is >= 0 and < Levels and var index
                && (
                    change.StartOverrideNumberingValue?.Val?.Value
                        ?? change.Level?.StartNumberingValue?.Val?.Value) is { } start)
                startsOver[index] = start;
        }

        return new NumberedList(id, counter, levels, startsOver);
    }

    private static void Put(ListLevel[] levels, int? index, Level level)
    {
        if (index is not (>= 0 and < Levels))
            return;
        levels[index.Value] = new ListLevel(
            level.StartNumberingValue?.Val?.Value ?? 0,
            level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal,
            level.LevelText?.Val?.Value ?? "",
            WordStyles.IsOn(level.IsLegalNumberingStyle) ?? false,
            level.LevelRestart?.Val?.Value,
            level.LevelSuffix?.Val?.Value != LevelSuffixValues.Nothing);
    }
}
