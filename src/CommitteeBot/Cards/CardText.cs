using System.Text;

namespace CommitteeBot.Cards;

/// <summary>Text of people and documents inside a card, where Teams reads Markdown.</summary>
internal static class CardText
{
    private const string Markup = @"\`*_[]()#<>~|";

    /// <summary>Shown letter for letter: no link, no heading, no emphasis comes out of it.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            if (Markup.Contains(letter))
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }

    /// <summary>At most so many characters, cut at a word with an ellipsis.</summary>
    public static string Shortened(string text, int most)
    {
        if (text.Length <= most)
            return text;

        var cut = text.LastIndexOf(' ', most - 1);
        return $"{text.AsSpan(0, cut > most / 2 ? cut : most - 1).TrimEnd()}…";
    }
}
