using System.Globalization;
using System.Text;

namespace CommitteeBot.Minutes.Readers.Ocr;

/// <summary>
/// Makes lines of tesseract's table of words (tab-separated: level, page, block, paragraph, line, word, left, top,
/// width, height, confidence, text). A wide space between two words stays one: it parts columns and margin marks.
/// </summary>
internal static class TesseractTable
{
    private const int Columns = 12;
    private const int WordLevel = 5;

    private readonly record struct OcrWord(
        string Paragraph, string Line, int Left, int Width, double Confidence, string Text)
    {
        public int Right => Left + Width;
    }

    public static OcrResult Read(string table)
    {
        var lines = new List<string>();
        var text = new StringBuilder();
        OcrWord? before = null;
        double weighted = 0;
        var letters = 0;
        foreach (var row in table.Split('\n'))
        {
            if (ReadWord(row) is not { } word)
                continue;
            weighted += word.Confidence * word.Text.Length;
            letters += word.Text.Length;
            if (before is { } last && last.Line == word.Line)
            {
                text.Append(IsWide(last, word) ? "      " : " ").Append(word.Text);
            }
            else
            {
                if (before is { } ended)
                {
                    lines.Add(text.ToString());
                    if (ended.Paragraph != word.Paragraph)
                        lines.Add("");
                }

                text.Clear().Append(word.Text);
            }

            before = word;
        }

        if (text.Length > 0)
            lines.Add(text.ToString());
        return new OcrResult(BrowserMark.Remove(lines), letters == 0 ? 0 : weighted / letters / 100, letters, null);
    }

    /// <summary>Wider than four letters of the word before it.</summary>
    private static bool IsWide(OcrWord before, OcrWord word) =>
        word.Left - before.Right > 4.0 * before.Width / Math.Max(1, before.Text.Length);

    private static OcrWord? ReadWord(string row)
    {
        var cells = row.TrimEnd('\r').Split('\t');
        if (cells.Length < Columns || Number(cells[0]) != WordLevel || string.IsNullOrWhiteSpace(cells[11]))
            return null;
        var paragraph = $"{cells[1]}.{cells[2]}.{cells[3]}";
        return double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence)
            && confidence >= 0
            ? new OcrWord(
                paragraph, $"{paragraph}.{cells[4]}", Number(cells[6]), Number(cells[8]), confidence, cells[11].Trim())
            : null;
    }

    private static int Number(string cell) =>
        int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
