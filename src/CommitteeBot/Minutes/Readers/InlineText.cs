using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Minutes.Readers;

/// <summary>
/// The running text of a paragraph, put together piece by piece and written with the marks of Markdown, which is how
/// the parser learns what was bold and where a link leads. What only looks like a mark is written so that it stays
/// text.
/// </summary>
internal sealed partial class InlineText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_`<&]");

    private readonly List<(string Text, bool IsBold, string? Link)> pieces = [];

    /// <summary>Marks that stand in the text itself are meant as such: on paper they have no other meaning.</summary>
    public bool KeepsMarks { get; init; }

    public void Add(string text, bool isBold = false, string? link = null)
    {
        if (text.Length == 0)
            return;
        if (pieces.Count > 0 && pieces[^1].IsBold == isBold && pieces[^1].Link == link)
            pieces[^1] = (pieces[^1].Text + text, isBold, link);
        else
            pieces.Add((text, isBold, link));
    }

    public void Add(InlineText other) => other.pieces.ForEach(p => Add(p.Text, p.IsBold, p.Link));

    public bool IsBlank => pieces.TrueForAll(p => string.IsNullOrWhiteSpace(p.Text));

    public void Clear() => pieces.Clear();

    /// <summary>Takes letters off the end: a hyphen that only broke a word.</summary>
    public void TrimEnd(int count)
    {
        if (pieces.Count > 0)
            pieces[^1] = pieces[^1] with
            {
                Text = pieces[^1].Text.TrimEnd()[..^Math.Min(count, pieces[^1].Text.TrimEnd().Length)],
            };
    }

    /// <summary>Without marks; for headings, whose rank says enough, and for measuring.</summary>
    public string Plain => string.Concat(pieces.Select(p => Escaped(p.Text))).Trim();

    /// <summary>With marks; line breaks stand where the document has them.</summary>
    public string Marked
    {
        get
        {
            // Nearly all paragraphs are plain.
            if (pieces is [{ IsBold: false, Link: null } only] && !only.Text.Contains('\n', StringComparison.Ordinal))
                return Escaped(only.Text).Trim();
            var text = new StringBuilder();
            foreach (var (piece, isBold, link) in pieces)
            {
                var first = true;
                foreach (var line in piece.Split('\n'))
                {
                    if (!first)
                        text.Append('\n');
                    Put(text, line, isBold, link);
                    first = false;
                }
            }

            return text.ToString().Trim();
        }
    }

    private void Put(StringBuilder text, string line, bool isBold, string? link)
    {
        var core = line.Trim();
        if (core.Length == 0 || (!isBold && link is null))
        {
            text.Append(Escaped(line));
            return;
        }

        // Marks must touch the words: "** bold**" is none.
        var before = line.Length - line.TrimStart().Length;
        text.Append(line, 0, before);
        text.Append(isBold ? "**" : "");
        text.Append(link is null ? Escaped(core) : link == core ? $"<{link}>" : $"[{Escaped(core)}]({link})");
        text.Append(isBold ? "**" : "");
        text.Append(line, before + core.Length, line.Length - before - core.Length);
    }

    private string Escaped(string text)
    {
        if (KeepsMarks || !text.AsSpan().ContainsAny(Marks))
            return text;
        var escaped = MarkLike().Replace(text, @"\$0");
        escaped = LinkLike().Replace(escaped, @"]\(");
        escaped = EntityLike().Replace(escaped, "&amp;");
        return TagLike().Replace(escaped, "&lt;");
    }

    /// <summary>
    /// Stars and underscores that touch a word from one side, and strokes before a sign; signature lines are left
    /// alone.
    /// </summary>
    [GeneratedRegex(@"\\(?=[\p{P}\p{S}])|`|\*(?=\S)|(?<=\S)\*|(?<![\w])_(?=[^\s_])|(?<=[^\s_])_(?![\w])")]
    private static partial Regex MarkLike();

    [GeneratedRegex(@"\]\(")]
    private static partial Regex LinkLike();

    [GeneratedRegex(@"&(?=#?\w{1,8};)")]
    private static partial Regex EntityLike();

    [GeneratedRegex(@"<(?=/?[A-Za-z])")]
    private static partial Regex TagLike();
}
