using System.Text;

namespace CommitteeBot.Cards;

/// <summary>Makes text from people and documents safe to show on a card, where Teams reads Markdown.</summary>
internal static class CardText
{
    /// <summary>
    /// Characters that start markup anywhere in a line. Only these are escaped: Teams on a phone shows the backslash
    /// before any other character (microsoft/AdaptiveCards issue 5590), and an opening bracket without a link needs no
    /// escaped closing one.
    /// </summary>
    private const string Markup = @"\`*_[<~";

    /// <summary>Characters that start markup only at the beginning of a line.</summary>
    private const string LineMarkup = "#>|";

    private const string Escaped = Markup + LineMarkup + "{";

    /// <summary>Escapes the text so that it is shown exactly: no links, headings or emphasis.</summary>
    public static string Escape(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        var startsLine = true;
        var before = '\0';
        foreach (var letter in text)
        {
            // Two braces begin a formula, such as {{DATE(…)}}, which a client works out before it reads any markup.
            if ((letter == '{' && before == '{') || Markup.Contains(letter)
                || (startsLine && LineMarkup.Contains(letter)))
                plain.Append('\\');
            plain.Append(letter);
            before = letter;
            startsLine = letter == '\n' || (startsLine && letter == ' ');
        }

        return plain.ToString();
    }

    /// <summary>Without its markup, for where a client shows text as it is.</summary>
    public static string Plain(string markdown)
    {
        var plain = new StringBuilder(markdown.Length);
        for (var at = 0; at < markdown.Length; at++)
        {
            if (markdown[at] == '\\' && at + 1 < markdown.Length && Escaped.Contains(markdown[at + 1]))
                plain.Append(markdown[++at]);
            else if (markdown[at] == '*' && at + 1 < markdown.Length && markdown[at + 1] == '*')
                at++;
            else
                plain.Append(markdown[at]);
        }

        return plain.ToString();
    }

    /// <summary>A break of a line as cards and messages need it; those of a list stay as they are.</summary>
    public static string Lines(string text)
    {
        if (!text.Contains('\n'))
            return text;
        var lines = text.Split('\n');
        var broken = new StringBuilder(lines[0]);
        for (var at = 1; at < lines.Length; at++)
        {
            var isDone = lines[at].Length == 0 || lines[at - 1].Length == 0;
            broken.Append(isDone || IsListed(lines[at]) && IsListed(lines[at - 1]) ? "\n" : "\n\n").Append(lines[at]);
        }

        return broken.ToString();
    }

    private static bool IsListed(string line) => line.TrimStart() is ['-' or '*' or '•', ' ', ..];

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string text) =>
        text.Length == 0 ? text : string.Concat(char.ToUpperInvariant(text[0]).ToString(), text.AsSpan(1));

    /// <summary>Truncates at a word, with an ellipsis.</summary>
    public static string Truncate(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var cut = text.LastIndexOf(' ', most - 1);
        return $"{text.AsSpan(0, cut > most / 2 ? cut : most - 1).TrimEnd()}…";
    }
}
