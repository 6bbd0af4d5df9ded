using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes;

/// <summary>The text of a document becomes the record of its meeting. Each pass is a pure function; none of them throws.</summary>
internal static class MinutesParser
{
    public static MinutesRecord Parse(DocumentText document, string source)
    {
        var frontMatter = FrontMatter.Read(document.Lines);
        var lines = LineReader.Read(document.Lines, frontMatter);
        var blocks = BlockBuilder.Build(lines, Layout.Of(lines));
        var packAt = PackReports.Begin(blocks);
        var reports = PackReports.Read(blocks, packAt);
        var found = ItemFinder.Find(packAt == blocks.Count ? blocks : blocks[..packAt]);
        var heading = MeetingHeading.Read(found.Preamble, frontMatter);
        var attendance = AttendanceReader.Read(HeadOf(lines, found, packAt < blocks.Count ? blocks[packAt].Line : int.MaxValue), found.Items);
        var next = NextMeetingReader.Read(found.Preamble, found.Items, heading.Date);
        var actions = ActionReader.Read(found, heading.Date, next?.Date);
        var (passages, decisions) = Body(found, blocks, reports, attendance);
        return new MinutesRecord
        {
            Source = source,
            Kind = reports.Count == 0 ? DocumentKind.Minutes : found.Items.Count == 0 ? DocumentKind.Reports : DocumentKind.MinutesAndReports,
            Committee = heading.Committee,
            Date = heading.Date,
            Start = heading.Start,
            End = heading.End,
            Venue = heading.Venue,
            Chair = attendance.Find(p => p.IsChair)?.Name,
            Attendance = attendance,
            Items = found.Items.ConvertAll(i => new MinutesItem(i.Number, i.Title, i.Line, null, i.Links)),
            Actions = actions,
            Decisions = decisions,
            NextMeeting = next,
            Reports = reports.ConvertAll(r => r.Report),
            Passages = passages,
            OcrConfidence = document.OcrConfidence,
        };
    }

    private static List<SourceLine> HeadOf(List<SourceLine> lines, FoundItems found, int packLine)
    {
        var end = found.Items.Count > 0 ? found.Items[0].Line : packLine;
        return lines.FindAll(l => l.Number < end);
    }

    private static (List<Passage>, List<MinutesDecision>) Body(
        FoundItems found, List<Block> blocks, List<(PackReport Report, int First, int End)> reports, List<Attendee> attendance)
    {
        var passages = new List<Passage>();
        var decisions = new List<MinutesDecision>();
        var speakers = new SpeakerTracker(attendance);
        Passages.Add([.. found.Preamble.Where(b => b.Text.Length > 40 && b.Text.EndsWith('.'))], null, null, speakers, passages);
        for (var i = 0; i < found.Items.Count; i++)
        {
            speakers.BeginItem();
            Passages.Add(found.Items[i].Body, i, null, speakers, passages);
            Decisions.Read(found.Items[i].Body, found.Items[i].Reference, i, decisions);
        }

        foreach (var (report, first, end) in reports)
        {
            speakers.BeginItem();
            Passages.Add(blocks[first..end], null, report.Subject, speakers, passages);
        }

        return (passages, decisions);
    }
}
