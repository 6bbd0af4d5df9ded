using System.Buffers;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>
/// The block of settings that web generators put before a page, between lines of <c>---</c> or <c>+++</c>.
/// </summary>
/// <param name="EndLine">The number of the closing line; 0 where there is none.</param>
internal sealed record FrontMatter(int EndLine, string? Title, int TitleLine, string? Date, int DateLine)
{
    private const int MaxLines = 200;

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_-");

    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "title", "date", "layout", "permalink", "summary", "categories", "tags", "published", "created", "draft",
        "slug", "author", "badges", "aliases", "weight", "updated",
    };

    public static FrontMatter None { get; } = new(0, null, 0, null, 0);

    public static FrontMatter Read(IReadOnlyList<string> lines)
    {
        var first = 0;
        while (first < lines.Count && first < 5 && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        if (first >= lines.Count || first == 5)
            return None;
        if (lines[first].Trim() is not ("---" or "+++"))
            return Unfenced(lines, first);
        var fence = lines[first].Trim();
        var found = None;
        for (var i = first + 1; i < lines.Count && i < first + MaxLines; i++)
        {
            var line = lines[i];
            if (line.Trim() == fence)
                return found with { EndLine = i + 1 };
            if (Value(line, "title") is { } title && found.Title is null)
                found = found with { Title = title, TitleLine = i + 1 };
            else if (Value(line, "date") is { } date && found.Date is null)
                found = found with { Date = date, DateLine = i + 1 };
            else if (!LooksLikeSetting(line))
                return None;
        }

        return None;
    }

    /// <summary>
    /// A page that was printed lost the lines around the block, and kept its settings as text: keys in small letters
    /// that only generators use, with a title among them.
    /// </summary>
    private static FrontMatter Unfenced(IReadOnlyList<string> lines, int first)
    {
        var found = None;
        var keys = 0;
        var inList = false;
        for (var i = first; i < lines.Count && i < first + MaxLines; i++)
        {
            var line = lines[i].Trim('#', ' ', '*', '|');
            if (line.Length == 0 || (keys > 0 && inList && line[0] is '-' or '"'))
                continue;
            var end = line.IndexOfAny([':', '=']);
            if (end < 0
                || !IsKey(line.AsSpan(0, end).TrimEnd()) || (keys == 0 && !Keys.Contains(line[..end].TrimEnd())))
                break;
            keys += Keys.Contains(line[..end].TrimEnd()) ? 1 : 0;

            // A cell of a table may hold the whole block in one line.
            if (keys == 1
                && Keys.Where(k => line.Contains($" {k}: ", StringComparison.Ordinal)).ToList() is { Count: > 0 } more)
            {
                keys += more.Count;
                line = line[..more.Min(k => line.IndexOf($" {k}: ", StringComparison.Ordinal))];
            }

            inList |= line.AsSpan(end + 1).Trim().IsEmpty;
            found = found with { EndLine = i + 1 };
            if (Value(line, "title") is { } title && found.Title is null)
                found = found with { Title = title, TitleLine = i + 1 };
            else if (Value(line, "date") is { } date && found.Date is null)
                found = found with { Date = date, DateLine = i + 1 };
        }

        if (keys < 2 || found.Title is null)
            return None;

        // The entries of the last list.
        while (inList && found.EndLine < lines.Count && lines[found.EndLine].Trim('|', ' ') is "" or ['-' or '"', ..])
            found = found with { EndLine = found.EndLine + 1 };
        return found;
    }

    private static bool IsKey(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 20 && !word.ContainsAnyExcept(KeyLetters);

    private static string? Value(string line, string key)
    {
        if (!line.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = line.AsSpan(key.Length).TrimStart();
        if (rest.IsEmpty || rest[0] is not (':' or '='))
            return null;
        var value = rest[1..].Trim().Trim('"').Trim('\'').Trim();
        return value.IsEmpty ? null : value.ToString();
    }

    /// <summary>Without this, a document that merely begins with a ruled line would lose its first page.</summary>
    private static bool LooksLikeSetting(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.IsEmpty || text[0] is '-' or '#' or '[' or ']' or '"')
            return true;
        var key = text.IndexOfAny(':', '=');
        return key > 0 && key < 40 && !text[..key].TrimEnd().Contains(' ');
    }
}
