namespace CommitteeBot.Minutes.Parsing;

/// <summary>The block of settings that web generators put before a page, between lines of <c>---</c> or <c>+++</c>.</summary>
/// <param name="EndLine">The number of the closing line; 0 where there is none.</param>
internal sealed record FrontMatter(int EndLine, string? Title, int TitleLine, string? Date, int DateLine)
{
    private const int LongestBlock = 200;

    public static FrontMatter None { get; } = new(0, null, 0, null, 0);

    public static FrontMatter Read(IReadOnlyList<string> lines)
    {
        var first = 0;
        while (first < lines.Count && first < 5 && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        if (first >= lines.Count || lines[first].Trim() is not ("---" or "+++") || first == 5)
            return None;
        var fence = lines[first].Trim();
        var found = None;
        for (var i = first + 1; i < lines.Count && i < first + LongestBlock; i++)
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
