using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;
using CommitteeBot.Minutes.Parsing.People.Changes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes.Parsing;

/// <summary>The parts of a document, before anything in them is read: its head, its people, its items.</summary>
/// <param name="PackAt">Where the pack of reports begins among the blocks; their count where there is none.</param>
internal sealed record MinutesOutline(
    FrontMatter FrontMatter, List<Block> Blocks, int PackAt, ParsedItems Items,
    MeetingHeading Heading, List<Attendee> Attendance)
{
    /// <summary>The lines before the first item, with the notes behind the names of the lists.</summary>
    public IReadOnlyList<SourceLine> Head { get; init; } = [];

    public static MinutesOutline Read(DocumentText document)
    {
        var frontMatter = FrontMatter.Read(document.Lines);
        var lines = LineReader.Read(document.Lines, frontMatter);
        var blocks = TableTitles.Mark(TitleBlocks.Join(BlockBuilder.Build(lines, Layout.Detect(lines))));
        var packAt = PackReportReader.FindStart(blocks);
        var items = ItemFinder.Find(packAt == blocks.Count ? blocks : blocks[..packAt], document.Siblings);
        var heading = MeetingHeading.Read(items.Preamble, frontMatter);
        var head = RunOnHead.Part(
            LinesBeforeItems(lines, items, packAt < blocks.Count ? blocks[packAt].Line : int.MaxValue));
        var lists = ListNotes.TakeOff(head);
        var attendance = KnownMembers.Complete(
            AttendanceReader.Read(lists, items.Items, heading.Date), lists, document.Siblings);
        return new MinutesOutline(frontMatter, blocks, packAt, items, heading, attendance) { Head = head };
    }

    private static List<SourceLine> LinesBeforeItems(List<SourceLine> lines, ParsedItems found, int packLine)
    {
        var end = found.Items.Count > 0 ? found.Items[0].Line : packLine;
        var before = lines.FindAll(l => l.Number < end);
        // Minutes in one paragraph have their first item in the line of their head.
        if (found.Items.Count > 0
            && found.Preamble is [.., var last] && last.EndLine == end
            && lines.Find(l => l.Number == end) is { } shared)
            before.Add(shared with { Text = last.Text, BoldLength = 0, Cells = [] });
        return before;
    }
}
