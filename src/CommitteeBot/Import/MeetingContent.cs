using CommitteeBot.Minutes;
using CommitteeBot.Store;

namespace CommitteeBot.Import;

/// <summary>
/// Writes what a record says of a meeting into the meeting's rows; everything but its actions, which have a life of
/// their own.
/// </summary>
internal static class MeetingContent
{
    public static void Fill(MeetingRow meeting, MinutesRecord record, DateOnly today)
    {
        FillHead(meeting, record, today);
        var items = Items(record);
        meeting.Items.AddRange(items);
        meeting.Passages.AddRange(Passages(record, items));
        meeting.Decisions.AddRange(Decisions(record, items));
        meeting.Corrections.AddRange(Corrections(record, items));
        meeting.Motions.AddRange(MotionContent.Motions(record, items));
        meeting.Interests.AddRange(MotionContent.Interests(record, items));
        meeting.AttendanceChanges.AddRange(AttendanceChanges(record, items));
    }

    /// <summary>All but the items and what belongs to them.</summary>
    public static void FillHead(MeetingRow meeting, MinutesRecord record, DateOnly today)
    {
        meeting.Date = record.Date ?? meeting.Date;
        if (meeting.Date > today)
        {
            // A pack of reports, minutes begun beforehand, or a misprint: none of them has held the meeting, and the
            // calendar keeps what it says of it.
            (meeting.Start, meeting.End, meeting.Venue) = (
                meeting.Start ?? record.Start, meeting.End ?? record.End, meeting.Venue ?? record.Venue);
        }
        else
        {
            (meeting.Start, meeting.End, meeting.Venue) = (
                record.Start ?? meeting.Start, record.End ?? meeting.End, record.Venue ?? meeting.Venue);
            meeting.State = MeetingState.Held;
        }

        meeting.Chair = record.Chair;
        meeting.MinutesStatus = record.Status;
        meeting.PreviousDate = record.PreviousMeeting?.Date;
        meeting.PreviousConfirmed = record.PreviousMeeting?.Confirmed ?? false;
        meeting.NextDate = record.NextMeeting?.Date;
        meeting.NextTime = record.NextMeeting?.Time;
        meeting.NextVenue = record.NextMeeting?.Venue;
        meeting.NextReplaces = record.NextMeeting?.Replaces;
        // The words may stand in private business; the day and the place are no secret.
        meeting.NextText = record.NextMeeting is { } next && !record.IsClosedAt(next.Line) ? next.Text : null;
        meeting.NextLine = record.NextMeeting?.Line;

        meeting.Attendance.AddRange(
            record.Attendance.Where(p => !IsFromPrivateItem(record, p.Line)).Select((person, place) => new AttendanceRow
        {
            Place = place,
            Name = person.Name,
            Role = person.Role,
            Abbreviation = person.Abbreviation,
            Organisation = person.Organisation,
            Presence = person.Presence,
            IsChair = person.IsChair,
            SubstituteFor = person.SubstituteFor,
            Line = person.Line,
        }));
        meeting.FutureItems.AddRange(
            record.FutureItems.Select(
                (future, place) => new FutureItemRow { Place = place, Text = future.Text, Line = future.Line }));
        meeting.Reports.AddRange(record.Reports.Select((report, place) => new ReportRow
        {
            Place = place,
            ItemNumber = report.Item,
            Subject = report.Subject,
            ForMeetingOn = report.MeetingDate,
            Recommendation = report.Recommendation,
            Line = report.Line,
        }));
    }

    public static List<ItemRow> Items(MinutesRecord record) => [.. record.Items.Select((item, place) => new ItemRow
    {
        Place = place,
        Number = item.Number,
        Title = item.Title,
        Line = item.Line,
        Restricted = item.Restricted,
    })];

    public static IEnumerable<PassageRow> Passages(MinutesRecord record, IReadOnlyList<ItemRow> items) =>
        record.Passages.Select((passage, place) => new PassageRow
        {
            Item = Item(items, passage.ItemIndex),
            Place = place,
            Text = passage.Text,
            SearchText = passage.SearchText,
            Speakers = string.Join('\n', passage.Speakers),
            InReport = passage.InReport,
            Line = passage.Line,
            EndLine = passage.EndLine,
            IsRestricted = Item(items, passage.ItemIndex)?.Restricted is not null,
        });

    public static IEnumerable<DecisionRow> Decisions(MinutesRecord record, IReadOnlyList<ItemRow> items) =>
        record.Decisions.Select(decision => new DecisionRow
        {
            Item = Item(items, decision.ItemIndex),
            Kind = decision.Kind,
            Text = decision.Text,
            Line = decision.Line,
            IsRestricted = Item(items, decision.ItemIndex)?.Restricted is not null,
        });

    public static IEnumerable<CorrectionRow> Corrections(MinutesRecord record, IReadOnlyList<ItemRow> items) =>
        record.Corrections.Select(correction => new CorrectionRow
        {
            Item = Item(items, correction.ItemIndex),
            From = correction.From,
            To = correction.To,
            Line = correction.Line,
            IsRestricted = Item(items, correction.ItemIndex)?.Restricted is not null,
        });

    public static IEnumerable<AttendanceChangeRow> AttendanceChanges(
        MinutesRecord record, IReadOnlyList<ItemRow> items) =>
        record.AttendanceChanges.Select(change => new AttendanceChangeRow
        {
            Item = Item(items, change.ItemIndex),
            Person = change.Person,
            Kind = change.Kind,
            Moment = change.Moment,
            About = change.About,
            Text = change.Text,
            Line = change.Line,
        });

    internal static ItemRow? Item(IReadOnlyList<ItemRow> items, int? index) =>
        index is { } i && i < items.Count ? items[i] : null;

    /// <summary>
    /// Attendance isn't restricted, so people who came for private business alone are left out: their names can tell
    /// what it was.
    /// </summary>
    private static bool IsFromPrivateItem(MinutesRecord record, int line) =>
        record.ItemAt(line)?.Restricted is not null;
}
