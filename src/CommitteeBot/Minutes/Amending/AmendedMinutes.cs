using CommitteeBot.Committees;
using CommitteeBot.Minutes.Parsing;
using CommitteeBot.Minutes.Parsing.Amendments;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Minutes.Amending;

/// <summary>
/// The record of minutes as later meetings amended them: the printed text is changed and read again, so that whatever
/// is read from it follows. Lines keep their numbers.
/// </summary>
internal static class AmendedMinutes
{
    public static (MinutesRecord Record, IReadOnlyList<AmendmentPlacement> Placements) Read(
        DocumentText printed, string source, IReadOnlyList<MinutesAmendment> amendments)
    {
        var text = printed;
        var placements = new List<AmendmentPlacement>();
        foreach (var amendment in amendments)
        {
            (text, var placement) = amendment.Kind == AmendmentKind.Attendance
                ? InList(text, amendment)
                : InText(text, amendment);
            placements.Add(placement);
        }

        var record = MinutesParser.Parse(text, source);
        var people = amendments.Where(a => a.Kind == AmendmentKind.Attendance)
            .Aggregate(record.Attendance, PeoplePlacer.Apply);
        return (record with { Attendance = people, Document = printed }, placements);
    }

    private static (DocumentText Text, AmendmentPlacement Placement) InText(DocumentText text, MinutesAmendment amendment)
    {
        var outline = MinutesOutline.Read(text);
        var page = new PrintedLines(text.Lines);
        var whole = AmendedScope.For(outline, new AmendmentPlace(), text.Lines.Count)!;
        var scope = AmendedScope.For(outline, amendment.Place, text.Lines.Count);
        var (edits, fault) = scope is null
            ? ([], PlacementFault.NoSuchItem)
            : new WordsPlacer(page, scope, amendment).Place();
        // Old words that stand in one place only are found where the item is not numbered as the later minutes say.
        if (fault is PlacementFault.NoSuchItem or PlacementFault.NotFound && (scope is null || amendment.Place.IsInherited)
            && (amendment.Old ?? amendment.Place.Anchor) is not null)
            (edits, fault) = new WordsPlacer(page, whole, amendment).Place();
        if (fault is not null)
            return (text, AmendmentPlacement.Failed(amendment, fault.Value));

        var line = page.LineAt(edits[0].Start);
        var item = whole.ItemAt(line);
        var old = string.Join(" ", edits.Where(e => e.Length > 0)
            .Select(e => page.Text.Substring(e.Start, e.Length).Replace('\n', ' ')).Distinct());
        return (
            text with { Lines = page.With(edits, whole.EndOfBlock) },
            new AmendmentPlacement(
                amendment, line, item is { } at ? outline.Items.Items[at].Line : null, old.Length > 0 ? old : null,
                edits.Select(e => e.New.Trim()).FirstOrDefault(n => n.Length > 0), null));
    }

    private static (DocumentText Text, AmendmentPlacement Placement) InList(DocumentText text, MinutesAmendment amendment)
    {
        var outline = MinutesOutline.Read(text);
        var after = PeoplePlacer.Apply(outline.Attendance, amendment);
        var name = amendment.New ?? amendment.Old!;
        if (ReferenceEquals(after, outline.Attendance) || after.SequenceEqual(outline.Attendance))
            return (
                text, AmendmentPlacement.Failed(
                    amendment, amendment.New is null ? PlacementFault.NotFound : PlacementFault.AlreadySo));
        var page = new PrintedLines(text.Lines);
        var edits = PeoplePlacer.Edits(page, outline.Attendance, amendment).ToList();
        var lines = edits.Count == 0 ? text.Lines : page.With(edits, line => line);
        var line = after.FirstOrDefault(p => PeoplePlacer.IsSame(p, name))?.Line
            ?? outline.Attendance.FirstOrDefault(p => PeoplePlacer.IsSame(p, name))?.Line ?? 1;
        return (text with { Lines = lines }, new AmendmentPlacement(amendment, line, null, amendment.Old, amendment.New, null));
    }
}
