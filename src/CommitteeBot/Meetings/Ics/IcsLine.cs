using System.Text;

namespace CommitteeBot.Meetings.Ics;

/// <summary>A content line of an iCalendar file (RFC 5545): <c>NAME;PARAM=VALUE:text</c>.</summary>
/// <param name="Number">Of the line in the file on which it begins.</param>
internal sealed record IcsLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value, int Number)
{
    /// <summary>The value as text, unescaped.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Value.Length);
            for (var i = 0; i < Value.Length; i++)
            {
                if (Value[i] != '\\' || i + 1 == Value.Length)
                    text.Append(Value[i]);
                else
                    text.Append(Value[++i] is 'n' or 'N' ? ' ' : Value[i]);
            }

            return text.ToString().Trim();
        }
    }

    /// <summary>
    /// The lines of a file, unfolded: a line that begins with a space continues the previous one.
    /// </summary>
    public static IEnumerable<IcsLine> ReadAll(string text, Action<int, string> warn)
    {
        var whole = new StringBuilder();
        var (number, begun) = (0, 0);
        foreach (var raw in text.AsSpan().TrimStart('\uFEFF').ToString().ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (raw.Length > 0 && raw[0] is ' ' or '\t' && whole.Length > 0)
            {
                whole.Append(raw, 1, raw.Length - 1);
                continue;
            }

            if (whole.Length > 0 && Parse(whole.ToString(), begun, warn) is { } line)
                yield return line;
            whole.Clear().Append(raw);
            begun = number;
        }

        if (whole.Length > 0 && Parse(whole.ToString(), begun, warn) is { } last)
            yield return last;
    }

    private static IcsLine? Parse(string line, int number, Action<int, string> warn)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var end = line.AsSpan().IndexOfAny(';', ':');
        if (end <= 0)
        {
            if (line.Trim().Length > 0)
                warn(number, IcsWords.NoNameAndValue);
            return null;
        }

        var name = line[..end].Trim().ToUpperInvariant();
        while (line[end] == ';')
        {
            var next = EndOfParameter(line, end + 1);
            if (next < 0)
            {
                warn(number, IcsWords.NoValue(name));
                return null;
            }

            var parameter = line[(end + 1)..next];
            if (parameter.Split('=', 2) is [var key, var value])
                parameters[key.Trim()] = value.Trim().Trim('"');
            end = next;
        }

        return new IcsLine(name, parameters, line[(end + 1)..], number);
    }

    /// <summary>The start of the next parameter or the value; inside quotes both separators are text.</summary>
    private static int EndOfParameter(string line, int from)
    {
        var quoted = false;
        for (var i = from; i < line.Length; i++)
        {
            if (line[i] == '"')
                quoted = !quoted;
            else if (!quoted && line[i] is ';' or ':')
                return i;
        }

        return -1;
    }
}
