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

    /// <summary>Truncates at a word, with an ellipsis.</summary>
    public static string Truncate(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var cut = text.LastIndexOf(' ', most - 1);
        return $"{text.AsSpan(0, cut > most / 2 ? cut : most - 1).TrimEnd()}…";
    }
}
