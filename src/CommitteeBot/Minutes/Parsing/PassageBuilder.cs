using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>
/// The paragraphs that are searched and quoted: no headings, none too long to read, none of a word or two.
/// </summary>
internal static class PassageBuilder
{
    private const int MaxLength = 900;
    private const int ScrapLength = 40;

    public static void Add(
        IReadOnlyList<Block> body, int? itemIndex, string? inReport, SpeakerTracker speakers, List<Passage> passages)
    {
        for (var i = 0; i < body.Count;)
        {
            if (body[i].HeadingLevel > 0)
            {
                i++;
                continue;
            }

            var scraps = i;
            while (scraps < body.Count && IsScrap(body[scraps]))
                scraps++;
            if (scraps - i >= 2)
            {
                AddScraps(body, i, scraps, itemIndex, inReport, passages);
                i = scraps;
                continue;
            }

            foreach (var part in Parts(body[i]))
                passages.Add(
                    new Passage(
                        part.Text, SearchText.Normalise(part.Text), speakers.FindSpeakers(part.Text), itemIndex,
                        inReport, part.Line, part.EndLine));
            i++;
        }
    }

    /// <summary>
    /// Values of a table whose lines are lost, or a footer: together they may be searched, alone they say nothing.
    /// </summary>
    private static void AddScraps(
        IReadOnlyList<Block> body, int from, int to, int? itemIndex, string? inReport, List<Passage> passages)
    {
        while (from < to)
        {
            var end = from;
            var length = 0;
            while (end < to && length + body[end].Text.Length < MaxLength)
                length += body[end++].Text.Length + 1;
            var text = string.Join(' ', body.Skip(from).Take(end - from).Select(b => b.Text));
            passages.Add(
                new Passage(
                    text, SearchText.Normalise(text), [], itemIndex, inReport, body[from].Line, body[end - 1].EndLine));
            from = end;
        }
    }

    private static bool IsScrap(Block block) =>
        block.Text.Length < ScrapLength
            && block.HeadingLevel == 0 && !block.IsBullet && block.Text[^1] is not ('.' or '?' or '!' or ':');

    private static IEnumerable<Block> Parts(Block block)
    {
        if (block.Text.Length <= MaxLength)
            return [block];
        var parts = new List<Block>();
        var start = 0;
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(block.Text))
        {
            if (sentence.End - start > MaxLength && end > start)
            {
                parts.Add(block.Part(start, end));
                start = end;
            }

            end = sentence.End;
            // A "sentence" without an end, such as a table on one line, is cut between words.
            while (end - start > MaxLength * 2)
            {
                var cut = block.Text.LastIndexOf(' ', start + MaxLength, MaxLength);
                cut = cut <= start ? start + MaxLength : cut;
                parts.Add(block.Part(start, cut));
                start = cut;
            }
        }

        if (end > start)
            parts.Add(block.Part(start, end));
        return parts.Where(p => p.Text.Length > 0);
    }
}
