using System.Text;

namespace CommitteeBot.Cards;

/// <summary>Text of people and documents inside a card, where Teams reads Markdown.</summary>
internal static class CardText
{
    /// <summary>
    /// What begins a markup anywhere in a line. No more than these: Teams on a phone shows the backslash before every other letter
    /// (microsoft/AdaptiveCards issue 5590), and an opening bracket that begins no link needs no closing one kept from it.
    /// </summary>
    private const string Markup = @"\`*_[<~";

    /// <summary>What begins a markup at the start of a line only.</summary>
    private const string LineMarkup = "#>|";

    /// <summary>Shown letter for letter: no link, no heading, no emphasis comes out of it.</summary>
    public static string Escape(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        var startsLine = true;
        var before = '\0';
        foreach (var letter in text)
        {
            // Two braces begin a formula, such as {{DATE(…)}}, which a client works out before it reads any markup.
            if ((letter == '{' && before == '{') || Markup.Contains(letter) || (startsLine && LineMarkup.Contains(letter)))
                plain.Append('\\');
            plain.Append(letter);
            before = letter;
            startsLine = letter == '\n' || (startsLine && letter == ' ');
        }

        return plain.ToString();
    }

    /// <summary>At most so many characters, cut at a word with an ellipsis.</summary>
    public static string Truncate(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var cut = text.LastIndexOf(' ', most - 1);
        return $"{text.AsSpan(0, cut > most / 2 ? cut : most - 1).TrimEnd()}…";
    }
}
