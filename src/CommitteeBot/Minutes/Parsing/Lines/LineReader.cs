using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.People;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes.Parsing.Lines;

/// <summary>First pass: printed lines become lines without mark-up, each knowing what the mark-up said of it.</summary>
internal static partial class LineReader
{
    /// <summary>Longer lines are cut: minutes have none, and rules may read a line more than once.</summary>
    private const int MaxLineLength = 20_000;

    public static List<SourceLine> Read(IReadOnlyList<string> printed, FrontMatter frontMatter)
    {
        var lines = new List<SourceLine>(printed.Count);
        for (var i = 0; i < printed.Count; i++)
        {
            var raw = printed[i];
            if (raw.Length > MaxLineLength)
                raw = raw[..MaxLineLength];
            if (i < frontMatter.EndLine)
                lines.Add(new SourceLine { Number = i + 1, Text = "" });
            else if (HtmlTags.MayHold(raw)
                && HtmlTags.Split(raw) is { Count: > 0 } pieces
                && (pieces.Count > 1 || pieces[0].Part != HtmlTags.Part.Plain || pieces[0].Text != raw))
                lines.AddRange(pieces.Select(p => FromHtml(p, i + 1)));
            else if (Underlines(raw) && lines.Count > 0 && CanBeUnderlined(lines[^1], raw))
                lines[^1] = lines[^1] with { HeadingLevel = raw.TrimStart()[0] == '=' ? 1 : 2 };
            else
                lines.Add(FromText(raw, i + 1));
        }

        return lines;
    }

    private static SourceLine FromHtml(HtmlTags.HtmlPiece piece, int number)
    {
        if (piece.Part == HtmlTags.Part.Rule)
            return new SourceLine { Number = number, Text = "", IsRule = true };
        if (piece.Part == HtmlTags.Part.Row)
            return Row(piece.Text, number);
        var line = FromText(piece.Text, number);
        return line with
        {
            HeadingLevel = piece.Part == HtmlTags.Part.Heading ? piece.Level : line.HeadingLevel,
            IsBullet = line.IsBullet || piece.Part == HtmlTags.Part.Bullet,
            BeginsParagraph = piece.Part != HtmlTags.Part.Plain,
            EndsHard = piece.Closed,
        };
    }

    private static SourceLine FromText(string raw, int number)
    {
        var body = raw.AsSpan().TrimEnd();
        var indent = 0;
        var start = 0;
        for (; start < body.Length && char.IsWhiteSpace(body[start]); start++)
            indent += body[start] == '\t' ? 4 : 1;
        body = body[start..];
        if (body.IsEmpty)
            return new SourceLine { Number = number, Text = "" };
        if (IsRuled(body))
            return new SourceLine { Number = number, Text = "", IsRule = true };
        if (body[0] == '|' && body.Length > 2 && body[1..].Contains('|') && body[1] != 't')
            return Row(body.ToString(), number);
        if (IsBareRow(body))
            return Row(body.ToString(), number);

        var hard = raw.EndsWith("  ", StringComparison.Ordinal);
        var level = 0;
        while (level < body.Length && body[level] == '#')
            level++;
        if (level is >= 1 and <= 6 && level < body.Length && body[level] == ' ')
            body = body[level..].Trim().TrimEnd('#').Trim();
        else
            level = 0;
        while (body.StartsWith("> "))
            body = body[2..].TrimStart();

        var bullet = level == 0 && BulletLength(body) is > 0 and var length;
        if (bullet)
            body = body[BulletLength(body)..].TrimStart();
        var printed = body.Length == raw.Length ? raw : body.ToString();
        string? margin = null;
        // "Sir Peter Hall      Chair" is a line of a list of people.
        if (HasWideGap(printed)
            && MarginCode().Match(printed) is { Success: true } code
            && !(char.IsLower(code.Groups["code"].ValueSpan[^1]) && PersonGrammar.BeginsPerson(printed[..code.Index])))
        {
            margin = code.Groups["code"].Value;
            printed = printed[..code.Index];
        }

        var cleaned = InlineMarkup.Clean(printed);
        return new SourceLine
        {
            Number = number,
            Text = cleaned.Text,
            Margin = margin,
            BoldLength = cleaned.BoldLength,
            Links = cleaned.Links,
            HeadingLevel = level,
            IsBullet = bullet,
            Indent = indent,
            EndsHard = hard,
        };
    }

    private static SourceLine Row(string text, int number)
    {
        var row = text.Trim();
        row = row.StartsWith('|') ? row[1..] : row;
        row = row.EndsWith('|') ? row[..^1] : row;
        var printed = row.Split('|');
        var cleaned = Array.ConvertAll(printed, c => InlineMarkup.Clean(c.Replace(CellLines.Break, ' ')));
        if (Array.TrueForAll(cleaned, c => c.Text.AsSpan().Trim(":- ").IsEmpty))
            return new SourceLine { Number = number, Text = "" };
        var cells = Array.ConvertAll(cleaned, c => c.Text);
        var shown = Array.FindAll(cells, c => c.Length > 0);
        var lone = shown.Length == 1 ? Array.Find(cleaned, c => c.Text.Length > 0).BoldLength : 0;
        return new SourceLine
        {
            Number = number,
            Text = string.Join(" | ", shown),
            BoldLength = lone,
            Cells = cells,
            CellParts = row.Contains(CellLines.Break) || row.Contains('•')
                ? Array.ConvertAll(printed, CellPart.Of)
                : [],
            CellBolds = Array.ConvertAll(cleaned, c => c.BoldLength),
            Links = [.. cleaned.SelectMany(c => c.Links)],
            BeginsParagraph = true,
            EndsHard = true,
        };
    }

    /// <summary>"24/031 | Finance | Payments were approved. |", without a stroke before it.</summary>
    private static bool IsBareRow(ReadOnlySpan<char> body)
    {
        if (body.Count(" | ") is var strokes && strokes == 0)
            return false;
        return strokes >= 2 || body.EndsWith(" |");
    }

    /// <summary>
    /// Bullets as printed, and as scanners read them: a round one comes out as "e" or "o" before a space.
    /// </summary>
    private static int BulletLength(ReadOnlySpan<char> body)
    {
        if (body.Length < 3)
            return 0;
        if (body[0] is '-' or '*' or '+' or '•' or '·' or '▪' or '●' or '○' or '◦' or '■' or '–' or '➢' or '\uF0B7'
            or '\uF0A7' or '►' or '§' or '—')
            return char.IsWhiteSpace(body[1]) ? 2 : body[0] is '•' or '●' or '▪' or '\uF0B7' or '\uF0A7' ? 1 : 0;
        return body[0] is 'e' or 'o' && body[1] == ' ' && (char.IsAsciiLetter(body[2]) || body[2] == '|') ? 2 : 0;
    }

    private static bool IsRuled(ReadOnlySpan<char> body) => body.Length >= 3 && body.Trim("-_*=~ ").IsEmpty;

    /// <summary>Few lines have a tab or several spaces before their end.</summary>
    private static bool HasWideGap(string text)
    {
        var run = 0;
        foreach (var letter in text)
        {
            run = char.IsWhiteSpace(letter) ? run + 1 : 0;
            if (run == 4 || letter == '\t')
                return true;
        }

        return false;
    }

    private static bool Underlines(string raw) =>
        raw.Length >= 3 && raw.AsSpan().TrimStart() is ['=' or '-', ..] && UnderlineMark().IsMatch(raw);

    private static bool CanBeUnderlined(SourceLine before, string raw) =>
        before is { IsBullet: false, HeadingLevel: 0, IsRule: false, Cells.Count: 0, EndsHard: false } &&
        before.Text.Length is > 0 and <= 100
            && !before.Text.EndsWith('.') && Math.Abs(raw.Trim().Length - before.Text.Length) <= 3;

    [GeneratedRegex(
        @"(?<=\S.{15,600})(?:(?<!\t)\t+\s{0,9}|(?<!\s)\s{4,})"
        + @"(?<code>[A-Z]{2,4}(?:\s?[/,&]\s?[A-Z]{2,4}){0,4}|[A-Z]{3,14}|Clerk|Chair|Secretary|ALL|All)$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex MarginCode();

    [GeneratedRegex(@"^\s{0,3}(={3,200}|-{3,200})\s{0,3}$")]
    private static partial Regex UnderlineMark();
}
