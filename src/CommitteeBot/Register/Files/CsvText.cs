using System.Globalization;
using System.Text;

namespace CommitteeBot.Register.Files;

/// <summary>
/// Comma-separated values as in RFC 4180. Days are written as 2026-11-30, which every spreadsheet reads alike.
/// </summary>
internal static class CsvText
{
    /// <summary>
    /// A spreadsheet runs a cell that begins so as a formula; an apostrophe before it makes it text.
    /// https://owasp.org/www-community/attacks/CSV_Injection
    /// </summary>
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>With a byte order mark: without it Excel takes UTF-8 for the code page of the machine.</summary>
    public static byte[] Write(RegisterTable table)
    {
        var text = new StringBuilder();
        Line(text, table.Columns.Select(c => new Cell(c.Header)));
        foreach (var row in table.Rows)
            Line(text, row);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>
    /// The records of a file, with the line on which each begins. Lines without any text are left out.
    /// </summary>
    /// <param name="separator">A comma, or a semicolon where the first line has more of these.</param>
    public static IEnumerable<CsvRecord> Read(string text, char separator)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, started, isQuoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\n')
                line++;
            if (isQuoted)
            {
                if (letter != '"')
                    field.Append(letter);
                else if (i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[i++]);
                else
                    isQuoted = false;
            }
            else if (letter == '"' && string.IsNullOrWhiteSpace(field.ToString()))
            {
                field.Clear();
                isQuoted = true;
            }
            else if (letter == separator)
            {
                End();
            }
            else if (letter == '\n')
            {
                End();
                if (fields.Exists(f => f.Length > 0))
                    yield return new CsvRecord(started, [.. fields]);
                fields.Clear();
                started = line;
            }
            else
            {
                field.Append(letter);
            }
        }

        End();
        if (fields.Exists(f => f.Length > 0))
            yield return new CsvRecord(started, fields);

        void End()
        {
            var value = field.ToString().Trim();
            fields.Add(value.Length > 1 && value[0] == '\''
                && FormulaStarts.Contains(value[1], StringComparison.Ordinal) ? value[1..].Trim() : value);
            field.Clear();
        }
    }

    public static char DetectSeparator(string text)
    {
        var first = text.AsSpan(
            0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length);
        return first.Count(';') > first.Count(',') ? ';' : ',';
    }

    private static void Line(StringBuilder text, IEnumerable<Cell> cells) =>
        text.AppendJoin(',', cells.Select(Field)).Append("\r\n");

    private static string Field(Cell cell)
    {
        if (cell.Date is { } date)
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var text = cell.Text ?? "";
        if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal))
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"\r\n;")
            || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}

/// <param name="Line">From 1, as an editor counts them.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields);
