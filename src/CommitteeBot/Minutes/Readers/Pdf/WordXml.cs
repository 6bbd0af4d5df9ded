using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Readers.Tools;

namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>
/// The place of each word, as poppler's <c>pdftotext -bbox</c> writes it. The lines of <see cref="PageXml"/> run the
/// words of neighbouring columns together where these stand close.
/// </summary>
internal static partial class WordXml
{
    /// <summary>It counts 72 to an inch, and segments 108.</summary>
    private const double Scale = 1.5;

    /// <summary>The pages with their words; null where the tool does not give them.</summary>
    public static async Task<List<PrintedPage>?> AddAsync(
        List<PrintedPage> pages, ReadOnlyMemory<byte> pdf, CancellationToken cancellation)
    {
        var read = await ChildProcess.RunAsync(
            Tool.PdfToText, ["-bbox", "-enc", "UTF-8", "-", "-"], pdf, ToolLimits.Text, cancellation);
        return read.IsDone ? Place(pages, Read(Encoding.UTF8.GetString(read.Output.Span))) : null;
    }

    /// <summary>Null where these are the words of other pages.</summary>
    public static List<PrintedPage>? Place(List<PrintedPage> pages, List<IReadOnlyList<WordBox>> words) =>
        words.Count == pages.Count ? [.. pages.Zip(words, PlacedWord.OnOwnLines)] : null;

    public static List<IReadOnlyList<WordBox>> Read(string xml)
    {
        var pages = new List<IReadOnlyList<WordBox>>();
        var words = new List<WordBox>();
        foreach (var line in xml.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            if (text.StartsWith("<page "))
                pages.Add(words = []);
            else if (pages.Count > 0 && text.StartsWith("<word ")
                && Word().Match(text.ToString()) is { Success: true } word)
                words.Add(
                    new WordBox(
                        Number(word, 1), Number(word, 3), Number(word, 2), Number(word, 4),
                        WebUtility.HtmlDecode(word.Groups[5].Value).Normalize(NormalizationForm.FormKC)));
        }

        return pages;
    }

    private static double Number(Match match, int group) =>
        double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) * Scale;

    [GeneratedRegex(
        @"^<word xMin=""(-?[\d.]{1,20})"" yMin=""(-?[\d.]{1,20})"" xMax=""(-?[\d.]{1,20})"" yMax=""(-?[\d.]{1,20})"">"
        + "(.*)</word>")]
    private static partial Regex Word();
}
