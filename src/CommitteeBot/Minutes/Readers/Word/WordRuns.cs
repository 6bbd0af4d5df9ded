using System.Buffers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>
/// The text of a paragraph with all changes accepted. Notes, comments and field codes are no part of it; text boxes are
/// set aside, since they stand beside the paragraph that they are tied to.
/// </summary>
internal sealed class WordRuns(MainDocumentPart main, WordStyles styles)
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create(" ()<>\n");

    private readonly Dictionary<string, string> links = main.HyperlinkRelationships
        .Where(r => r.Uri.IsAbsoluteUri && r.Uri.Scheme is "http" or "https")
        .ToDictionary(r => r.Id, r => r.Uri.OriginalString, StringComparer.Ordinal);

    /// <param name="boxes">Takes the paragraphs of text boxes.</param>
    public void Read(OpenXmlElement element, InlineText text, bool isBold, string? link, List<Paragraph> boxes)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case ParagraphProperties or DeletedRun or MoveFromRun or RunProperties or SdtProperties:
                    break;
                case Run run:
                    if (WordStyles.IsOn(run.RunProperties?.Vanish) != true)
                        Read(run, text, IsBold(run, isBold), link, boxes);
                    break;
                case Text words:
                    text.Add(words.Text.ReplaceLineEndings(" "), isBold, link);
                    break;
                case TabChar or PositionalTab:
                    text.Add("\t");
                    break;
                case Break or CarriageReturn:
                    text.Add("\n");
                    break;
                case NoBreakHyphen:
                    text.Add("-", isBold, link);
                    break;
                case Hyperlink hyperlink:
                    Read(
                        hyperlink, text, isBold,
                        hyperlink.Id?.Value is { } id && links.TryGetValue(id, out var target) && Fits(target)
                            ? target
                            : null,
                        boxes);
                    break;
                case AlternateContent choice:
                    // The same thing for newer and for older programs: one of them is read.
                    var one = (OpenXmlElement?)choice.GetFirstChild<AlternateContentChoice>()
                        ?? choice.GetFirstChild<AlternateContentFallback>();
                    if (one is not null)
                        Read(one, text, isBold, link, boxes);
                    break;
                case TextBoxContent box:
                    boxes.AddRange(box.Elements<Paragraph>());
                    break;
                default:
                    if (child.HasChildren)
                        Read(child, text, isBold, link, boxes);
                    break;
            }
        }
    }

    private bool IsBold(Run run, bool around) =>
        WordStyles.IsOn(run.RunProperties?.Bold) ?? (styles.IsBold(run.RunProperties?.RunStyle?.Val?.Value) || around);

    private static bool Fits(string address) => !address.AsSpan().ContainsAny(Unfit);
}
