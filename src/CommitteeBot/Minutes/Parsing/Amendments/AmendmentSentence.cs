using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Amendments;

/// <summary>Every change that one sentence makes, each with its place.</summary>
internal static class AmendmentSentence
{
    private sealed record Change(
        int Start, int End,
        Func<AmendmentPlace, IEnumerable<(AmendmentKind Kind, AmendmentPlace Place, string? Old, string? New)>> Make);

    public static IEnumerable<MinutesAmendment> Read(
        QuotedWords quoted, string sentence, DateOnly? minutesOf, Block block)
    {
        sentence = AmendmentTerms.Mark(sentence, quoted.Quotes);
        var changes = Changes(quoted, sentence);
        AmendmentPlace? known = null;
        for (var i = 0; i < changes.Count; i++)
        {
            var from = i == 0 ? 0 : changes[i - 1].End;
            var to = i + 1 < changes.Count ? changes[i + 1].Start : sentence.Length;
            var place = AmendmentPlaceReader.Read(
                sentence[from..changes[i].Start], sentence[changes[i].Start..changes[i].End], sentence[changes[i].End..to]);
            if (place is { Item: null, Title: null } && known is not null)
                place = place with { Item = known.Item, Title = known.Title, IsInherited = true };
            known = place;
            foreach (var (kind, where, old, @new) in changes[i].Make(place))
            {
                var shown = where with
                {
                    Title = where.Title is { } title ? quoted.Show(title) : null,
                    About = quoted.Show(where.About),
                };
                var printed = quoted.Show(sentence);
                yield return new MinutesAmendment(
                    minutesOf, kind, shown, old, @new, printed, LineOf(block, @new ?? old));
            }
        }
    }

    private static List<Change> Changes(QuotedWords quoted, string sentence)
    {
        var people = AttendanceForms.Find(quoted, sentence);
        var words = AmendmentForms.Find(sentence)
            .Where(w => !people.Exists(p => p.Start < w.End && w.Start < p.End)).ToList();
        var taken = words.Concat(people.Select(p => new AmendmentMatch(p.Start, p.End, null, null, null, false, false)))
            .ToList();
        var parts = PartForms.Find(sentence, taken);
        return
        [
            .. people.Select(p => new Change(p.Start, p.End, place => People(p, place)))
                .Concat(words.Select(w => new Change(w.Start, w.End, place => [Words(quoted, w, place)])))
                .Concat(parts.Select(p => new Change(p.Start, p.End, place => Part(quoted, p, place))))
                .OrderBy(c => c.Start),
        ];
    }

    private static IEnumerable<(AmendmentKind Kind, AmendmentPlace Place, string? Old, string? New)> People(
        AttendanceMatch match, AmendmentPlace place)
    {
        foreach (var name in match.Names)
            yield return (
                AmendmentKind.Attendance, place with { IsPresentList = match.IsPresentList },
                match.IsRemoval ? name : null, match.IsRemoval ? null : name);
    }

    private static (AmendmentKind Kind, AmendmentPlace Place, string? Old, string? New) Words(
        QuotedWords quoted, AmendmentMatch match, AmendmentPlace place)
    {
        var (old, @new) = (Show(quoted, match.Old), Show(quoted, match.New));
        if (match.IsDeletion)
            return (AmendmentKind.Deleted, place with { Part = AmendedPart.None, Ordinal = null }, old, null);
        if (match.Anchor is not null)
            return (
                AmendmentKind.Words, place with { Anchor = Show(quoted, match.Anchor), IsBeforeAnchor = match.IsBefore },
                null, @new);
        return (KindOf(old!, @new!), place, old, @new);
    }

    private static IEnumerable<(AmendmentKind Kind, AmendmentPlace Place, string? Old, string? New)> Part(
        QuotedWords quoted, PartMatch match, AmendmentPlace place)
    {
        var @new = Show(quoted, match.New);
        place = place with
        {
            Part = match.Part == AmendedPart.None ? place.Part : match.Part,
            Ordinal = match.Ordinal ?? place.Ordinal,
            Beginning = Show(quoted, match.Beginning),
            Item = match.Number ?? place.Item,
            About = match.About ?? place.About,
        };
        if (match.IsDeletion)
            yield return (AmendmentKind.Deleted, place, null, null);
        else if (match.Noun is not null)
            yield return (KindOf(@new!, @new!), place with { Part = AmendedPart.None }, null, @new);
        else if (match.Part != AmendedPart.None)
            yield return (AmendmentKind.Words, place, null, @new);
        else if (@new is not null)
            yield return (AmendmentKind.Added, place with { Part = AmendedPart.None, Ordinal = null }, null, @new);
    }

    private static string? Show(QuotedWords quoted, string? text) => text is null ? null : quoted.Show(text);

    private static AmendmentKind KindOf(string old, string @new)
    {
        if (IsDay(old) && IsDay(@new))
            return AmendmentKind.Date;
        if (AmendmentTerms.IsFigure(old) && AmendmentTerms.IsFigure(@new))
            return AmendmentKind.Figure;
        return AmendmentTerms.IsName(old) && AmendmentTerms.IsName(@new) ? AmendmentKind.Name : AmendmentKind.Words;
    }

    private static bool IsDay(string text) =>
        PrintedDate.First(text) is { } day && day.Text.Length >= text.Trim().Length - 4;

    private static int LineOf(Block block, string? words) =>
        words is null ? block.Line : block.LineAt(Math.Max(0, block.Text.IndexOf(words, StringComparison.Ordinal)));
}
