namespace CommitteeBot.Minutes.Parsing;

/// <summary>The paragraphs that are searched and quoted: no headings, none too long to read, none of a word or two.</summary>
internal static class Passages
{
    private const int Longest = 900;
    private const int Scrap = 40;

    public static void Add(IReadOnlyList<Block> body, int? itemIndex, string? inReport, SpeakerTracker speakers, List<Passage> passages)
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
                passages.Add(new Passage(part.Text, SearchText.Of(part.Text), speakers.In(part.Text), itemIndex, inReport, part.Line, part.EndLine));
            i++;
        }
    }

    /// <summary>Values of a table whose lines are lost, or a footer: together they may be searched, alone they say nothing.</summary>
    private static void AddScraps(IReadOnlyList<Block> body, int from, int to, int? itemIndex, string? inReport, List<Passage> passages)
    {
        while (from < to)
        {
            var end = from;
            var length = 0;
            while (end < to && length + body[end].Text.Length < Longest)
                length += body[end++].Text.Length + 1;
            var text = string.Join(' ', body.Skip(from).Take(end - from).Select(b => b.Text));
            passages.Add(new Passage(text, SearchText.Of(text), [], itemIndex, inReport, body[from].Line, body[end - 1].EndLine));
            from = end;
        }
    }

    private static bool IsScrap(Block block) =>
        block.Text.Length < Scrap && block.HeadingLevel == 0 && !block.IsBullet && block.Text[^1] is not ('.' or '?' or '!' or ':');

    private static IEnumerable<Block> Parts(Block block)
    {
        if (block.Text.Length <= Longest)
            return [block];
        var parts = new List<Block>();
        var start = 0;
        var end = 0;
        foreach (var sentence in Sentences.Split(block.Text))
        {
            if (sentence.End - start > Longest && end > start)
            {
                parts.Add(block.Part(start, end));
                start = end;
            }

            end = sentence.End;
            // A "sentence" without an end, such as a table on one line, is cut between words.
            while (end - start > Longest * 2)
            {
                var cut = block.Text.LastIndexOf(' ', start + Longest, Longest);
                cut = cut <= start ? start + Longest : cut;
                parts.Add(block.Part(start, cut));
                start = cut;
            }
        }

        if (end > start)
            parts.Add(block.Part(start, end));
        return parts.Where(p => p.Text.Length > 0);
    }
}
