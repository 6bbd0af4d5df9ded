namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Part of a segment that is printed bold or leads somewhere.</summary>
internal readonly record struct Run(int Start, int End, bool IsBold, string? Link);

/// <summary>
/// Text that stands on one line of a page without a gap that a column would make. Lengths are the tool's, 108 to an
/// inch.
/// </summary>
/// <param name="Runs">In order, and only those that are not plain.</param>
internal sealed record Segment(double Left, double Right, string Text, IReadOnlyList<Run> Runs, int Font)
{
    public bool IsBold =>
        Runs.Count > 0 && Runs.Where(r => r.IsBold).Sum(r => r.End - r.Start) >= Text.AsSpan().TrimEnd(" :.").Length;

    public Segment Part(int start, int end, double left, double right) => new(
        left, right, Text[start..end],
        [.. Runs.Where(r => r.End > start
            && r.Start < end).Select(r =>
            r with { Start = Math.Max(r.Start, start) - start, End = Math.Min(r.End, end) - start })],
        Font);

    /// <summary>With another one behind it, and something between the two.</summary>
    public Segment With(Segment next, string between)
    {
        var offset = Text.Length + between.Length;
        return this with
        {
            Right = next.Right,
            Text = Text + between + next.Text,
            Runs = Runs.Count + next.Runs.Count == 0
                ? []
                : [.. Runs, .. next.Runs.Select(r => r with { Start = r.Start + offset, End = r.End + offset })],
        };
    }

    /// <summary>With the marks that say what is bold and where links lead.</summary>
    public void AddTo(InlineText text)
    {
        var at = 0;
        foreach (var run in Runs)
        {
            if (run.Start > at)
                text.Add(Text[at..run.Start]);
            text.Add(Text[Math.Max(at, run.Start)..run.End], run.IsBold, run.Link);
            at = run.End;
        }

        if (at < Text.Length)
            text.Add(at == 0 ? Text : Text[at..]);
    }
}
