using System.Globalization;
using AngleSharp.Dom;

namespace CommitteeBot.Minutes.Readers.Html;

/// <summary>A list of a page and the number that its next point is printed with.</summary>
internal sealed class HtmlList
{
    private readonly bool isNumbered;
    private readonly string style;
    private readonly int step = 1;
    private int next;

    public HtmlList(IElement element)
    {
        isNumbered = element.LocalName == "ol";
        style = ReadStyle(element);
        next = Number(element.GetAttribute("start")) ?? 1;
        if (isNumbered && element.HasAttribute("reversed"))
        {
            step = -1;
            next = Number(element.GetAttribute("start")) ?? element.Children.Count(c => c.LocalName == "li");
        }
    }

    /// <summary>The number or bullet printed before this point: <c>4. </c>, <c>c. </c>, <c>- </c>.</summary>
    public string Lead(IElement point)
    {
        if (!isNumbered)
            return style == "none" ? "" : "- ";
        var number = Number(point.GetAttribute("value")) ?? next;
        next = number + step;
        return style switch
        {
            "none" => "",
            "a" or "lower-alpha" or "lower-latin" => ListNumber.Letter(number) + ". ",
            "A" or "upper-alpha" or "upper-latin" => ListNumber.Letter(number).ToUpperInvariant() + ". ",
            "i" or "lower-roman" => ListNumber.Roman(number) + ". ",
            "I" or "upper-roman" => ListNumber.Roman(number).ToUpperInvariant() + ". ",
            _ => ListNumber.Decimal(number) + ". ",
        };
    }

    private static string ReadStyle(IElement element)
    {
        foreach (var declaration in (element.GetAttribute("style") ?? "").Split(';'))
        {
            var parts = declaration.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0].StartsWith("list-style", StringComparison.OrdinalIgnoreCase))
                return parts[1].Split(' ')[0];
        }

        return element.GetAttribute("type") ?? "";
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
