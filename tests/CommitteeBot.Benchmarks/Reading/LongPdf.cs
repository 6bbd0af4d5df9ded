using System.Globalization;
using System.Text;

namespace CommitteeBot.Benchmarks.Reading;

/// <summary>
/// Minutes as a PDF of as many pages as wanted: lines of a book's width in one of the faces that every reader has.
/// </summary>
internal static class LongPdf
{
    private const int LinesOfPage = 48;
    private const int LettersOfLine = 92;

    public static byte[] Of(IReadOnlyList<string> minutes, int pages)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        var lines = Lines(minutes).Take(pages * LinesOfPage).Chunk(LinesOfPage).ToList();
        Put("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object(
            $"<< /Type /Pages /Count {lines.Count} /Kids "
                + $"[{string.Join(' ', Enumerable.Range(0, lines.Count).Select(p => $"{4 + (2 * p)} 0 R"))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        foreach (var page in lines)
        {
            Object(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                    + $"/Contents {places.Count + 2} 0 R >>");
            var text = $"BT /F1 11 Tf 15 TL 60 790 Td {string.Concat(page.Select(l => $"({Escaped(l)}) Tj T*\n"))}ET";
            Object($"<< /Length {text.Length} >>\nstream\n{text}\nendstream");
        }

        var end = file.Position;
        var entries = places.Select(p => p.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Put($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(entries)}");
        Put($"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{end}\n%%EOF\n");
        return file.ToArray();

        void Put(string text) => file.Write(Encoding.Latin1.GetBytes(text));

        void Object(string content)
        {
            places.Add(file.Position);
            Put($"{places.Count} 0 obj\n{content}\nendobj\n");
        }
    }

    /// <summary>The minutes over and over, each paragraph broken at the width of a line.</summary>
    private static IEnumerable<string> Lines(IReadOnlyList<string> minutes)
    {
        for (var at = 0; ; at++)
        {
            foreach (var paragraph in minutes[at % minutes.Count].Split('\n'))
            {
                var rest = paragraph.Replace('\t', ' ');
                while (rest.Length > LettersOfLine && rest.LastIndexOf(' ', LettersOfLine) is > 0 and var cut)
                {
                    yield return rest[..cut];
                    rest = rest[(cut + 1)..];
                }

                yield return rest;
            }
        }
    }

    private static string Escaped(string line) =>
        string.Concat(
            line.Select(
                c =>
                    c is '(' or ')' or '\\'
                        ? "\\" + c
                        : c is '’' or '‘'
                        ? "'"
                        : c is '–' or '—'
                        ? "-"
                        : c > 255
                        ? "?"
                        : c.ToString()));
}
