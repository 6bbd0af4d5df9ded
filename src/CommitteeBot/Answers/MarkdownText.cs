using System.Buffers;
using System.Text;

namespace CommitteeBot.Answers;

/// <summary>
/// Text of the minutes inside Markdown: no link, no emphasis comes out of it. Brackets and full stops stay as they are,
/// so that it can be copied.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Markup = SearchValues.Create(@"\`*_[<~|{");

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Markup) < 0)
            return text;
        var plain = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            if (Markup.Contains(letter))
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }
}
