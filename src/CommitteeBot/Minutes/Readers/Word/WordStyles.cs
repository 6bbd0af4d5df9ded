using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CommitteeBot.Minutes.Readers.Word;

/// <summary>The styles of a document, each worked out once.</summary>
internal sealed partial class WordStyles
{
    /// <summary>Styles can be made to rest on each other in a circle.</summary>
    private const int MaxChainLength = 20;

    private readonly Dictionary<string, Style> declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> known = new(StringComparer.Ordinal);
    private readonly WordStyle basis;
    private readonly string? usual;

    public WordStyles(StyleDefinitionsPart? part)
    {
        foreach (var style in part?.Styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is { } id)
                declared.TryAdd(id, style);
        }

        var spacing =
            part?.Styles?.DocDefaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle?.SpacingBetweenLines;
        basis = WordStyle.Plain with { Before = Twips(spacing?.Before) ?? 0, After = Twips(spacing?.After) ?? 0 };
        usual = declared.Values.FirstOrDefault(
            s => s.Default?.Value == true && s.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value;
    }

    public WordStyle Find(string? id)
    {
        id ??= usual;
        if (id is null)
            return basis;
        if (!known.TryGetValue(id, out var style))
            known[id] = style = Resolve(id);
        return style;
    }

    /// <summary>True where a run's style is bold.</summary>
    public bool IsBold(string? characterStyle) => characterStyle is not null && Find(characterStyle).IsBold;

    public static int? Twips(StringValue? value) =>
        double.TryParse(value?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var twips)
            ? (int)Math.Clamp(twips, 0, 10_000)
            : null;

    private WordStyle Resolve(string id)
    {
        var chain = new List<Style>();
        for (var at = id; at is not null && chain.Count < MaxChainLength
            && declared.TryGetValue(at, out var style); at = style.BasedOn?.Val?.Value)
            chain.Add(style);
        var result = basis with { Id = id };
        for (var i = chain.Count - 1; i >= 0; i--)
            result = Over(result, chain[i]);
        return result;
    }

    private static WordStyle Over(WordStyle below, Style style)
    {
        var name = style.StyleName?.Val?.Value ?? "";
        var paragraph = style.StyleParagraphProperties;
        var spacing = paragraph?.SpacingBetweenLines;
        var heading = below.Heading;
        if (paragraph?.OutlineLevel?.Val?.Value is { } outline)
            heading = outline is >= 0 and < 6 ? outline + 1 : 0;
        else if (HeadingName().Match(name) is { Success: true } match)
            heading = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        else if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
            heading = 1;
        return below with
        {
            Heading = heading,
            IsContents = below.IsContents || ContentsName().IsMatch(name),
            IsBold = IsOn(style.StyleRunProperties?.Bold) ?? below.IsBold,
            NumberId = paragraph?.NumberingProperties?.NumberingId?.Val?.Value ?? below.NumberId,
            Level = paragraph?.NumberingProperties?.NumberingLevelReference?.Val?.Value ?? below.Level,
            Before = Twips(spacing?.Before) ?? below.Before,
            After = Twips(spacing?.After) ?? below.After,
            Dense = IsOn(paragraph?.ContextualSpacing) ?? below.Dense,
        };
    }

    /// <summary>Null where nothing is said: a property without a value is on.</summary>
    public static bool? IsOn(OnOffType? property) => property is null ? null : property.Val?.Value ?? true;

    [GeneratedRegex(@"^heading ([1-6])\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex(@"^(?:toc [1-9]|table of figures)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsName();
}
