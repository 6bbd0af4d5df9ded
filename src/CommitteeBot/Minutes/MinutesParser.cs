using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Parsing.Amendments;
using CommitteeBot.Minutes.Parsing.Interests;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Parsing.People;
using CommitteeBot.Minutes.Parsing.People.Changes;
using CommitteeBot.Minutes.Parsing.Restrictions;
using CommitteeBot.Minutes.Parsing.Votes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes;

/// <summary>
/// The text of a document becomes the record of its meeting. Each pass is a pure function; none of them throws.
/// </summary>
internal static class MinutesParser
{
    /// <summary>Twenty pages or so. A shorter document is read before another thread has woken.</summary>
    private const int MinParallelBlocks = 300;

    public static MinutesRecord Parse(DocumentText document, string source)
    {
        var outline = MinutesOutline.Read(document);
        var (frontMatter, blocks, packAt, found, heading, attendance) = outline;
        var reports = PackReportReader.Read(blocks, packAt);
        var next = NextMeetingReader.Read(found.Preamble, found.Items, heading.Date);
        var (actions, body) = RunInParallelIfLong(
            blocks.Count >= MinParallelBlocks,
            () => ActionReader.Read(found, attendance, document, heading.Date, next?.Date),
            () => ReadBody(found, blocks, reports, attendance));
        WarningChecks.Check(found, heading, frontMatter, attendance, document.Lines.Count, body.Warnings);
        body.Warnings.AddRange(document.Doubts.Select(d => new MinutesWarning(1, d)));
        var restrictions = RestrictionReader.Read(found, packAt == blocks.Count ? [] : blocks[packAt..]);
        body.Warnings.AddRange(
            (restrictions.Closure?.Cues ?? []).Select(c => new MinutesWarning(c.Line, MinutesWords.MayBePrivate(c))));
        var amendments = AmendmentReader.Read(found, heading.Date, body.Warnings);
        return new MinutesRecord
        {
            Source = source,
            Kind = reports.Count == 0
                ? DocumentKind.Minutes
                : found.Items.Count == 0
                ? DocumentKind.Reports
                : DocumentKind.MinutesAndReports,
            Committee = heading.Committee ?? PackReportReader.Committee(blocks, packAt),
            Date = heading.Date,
            Start = heading.Start ?? ClockTimes.Opened(found),
            End = heading.End ?? ClockTimes.Closed(found),
            Venue = heading.Venue,
            Status = heading.Status,
            PreviousMeeting = PreviousMeetingReader.Read(found.Items, heading.Date),
            Chair = attendance.Find(p => p.IsChair)?.Name,
            Attendance = attendance,
            Items = [
                .. found.Items.Select(
                    (item, i) =>
                        new MinutesItem(
                            item.Number, item.Title, item.Line, restrictions.Grounds[i], item.ReportLinks))],
            Actions = actions,
            Decisions = body.Decisions,
            Corrections = body.Corrections,
            Motions = body.Motions,
            Interests = body.Interests,
            AttendanceChanges = AttendanceChangeReader.Read(outline.Head, found, attendance, body.Interests),
            Amendments = amendments,
            NextMeeting = next,
            FutureItems = FutureItemReader.Read(found.Items),
            Reports = reports.ConvertAll(r => r.Report),
            Passages = body.Passages,
            Warnings = [.. body.Warnings.OrderBy(w => w.Line)],
            Closure = restrictions.Closure,
            OcrConfidence = document.OcrConfidence,
            Document = document,
        };
    }

    /// <summary>
    /// The two longest passes, which need nothing of each other: in a long document each may have a core of its own.
    /// </summary>
    private static (TFirst First, TSecond Second) RunInParallelIfLong<TFirst, TSecond>(
        bool isLong, Func<TFirst> first, Func<TSecond> second)
    {
        if (!isLong)
            return (first(), second());
        TFirst one = default!;
        TSecond two = default!;
        Parallel.Invoke(() => one = first(), () => two = second());
        return (one, two);
    }

    private sealed record BodyFacts(
        List<Passage> Passages, List<MinutesDecision> Decisions, List<Correction> Corrections,
        List<MinutesMotion> Motions, List<MinutesInterest> Interests, List<MinutesWarning> Warnings);

    private static BodyFacts ReadBody(
        ParsedItems found, List<Block> blocks, List<(PackReport Report, int First, int End)> reports,
        List<Attendee> attendance)
    {
        var facts = new BodyFacts([], [], [], [], [], []);
        var speakers = new SpeakerTracker(attendance);
        var people = new MeetingPeople(attendance);
        var interests = new InterestReader(people, facts.Interests);
        // Where no items were made out all of it is kept as text that answers can use.
        PassageBuilder.Add(
            found.Items.Count == 0 && reports.Count == 0
                ? found.Preamble
                : [.. found.Preamble.Where(b => b.Text.Length > 40 && b.Text.EndsWith('.'))],
            null, null, speakers, facts.Passages);
        if (found.Items.Count == 0)
        {
            DecisionReader.Read(found.Preamble, null, null, facts.Decisions);
            MotionReader.Read(found.Preamble, null, null, people, facts.Motions);
            interests.Read(null, found.Preamble, null, null);
        }

        for (var i = 0; i < found.Items.Count; i++)
        {
            var item = found.Items[i];
            speakers.BeginItem();
            PassageBuilder.Add(item.Body, i, null, speakers, facts.Passages);
            DecisionReader.Read(item.Body, item.Reference, i, facts.Decisions);
            CorrectionReader.Read(item.Body, item.Reference, i, facts.Corrections);
            MotionReader.Read(item.Body, item.Reference, i, people, facts.Motions);
            interests.Read(item.Title, item.Body, item.Reference, i);
            FigureCheck.Check(item.Body, facts.Warnings);
        }

        foreach (var (report, first, end) in reports)
        {
            speakers.BeginItem();
            PassageBuilder.Add(blocks[first..end], null, report.Subject, speakers, facts.Passages);
        }

        return facts;
    }
}
