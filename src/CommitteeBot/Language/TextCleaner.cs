using System.Globalization;
using System.Text;

namespace CommitteeBot.Language;

/// <summary>Removes invisible characters from typed or pasted text.</summary>
internal static class TextCleaner
{
    /// <summary>
    /// Line breaks stay, as line feeds; other white space becomes a single space; control and format characters go.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n')
                clean.Append('\n');
            else if (char.IsWhiteSpace(letter))
                _ = clean.Length > 0 && clean[^1] == ' ' ? clean : clean.Append(' ');
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                clean.Append(letter);
        }

        return clean.ToString().Trim();
    }

    /// <summary>The same, in one line.</summary>
    public static string OneLine(string text) => Clean(text.ReplaceLineEndings(" "));
}
