using System.Text.RegularExpressions;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Minutes.Parsing.Amendments;

namespace CommitteeBot.Minutes.Amending;

/// <summary>
/// Finds in the printed minutes what an amendment replaces, adds to or deletes, and nothing that only may be it.
/// </summary>
internal sealed partial class WordsPlacer(PrintedLines page, AmendedScope scope, MinutesAmendment amendment)
{
    /// <summary>Either the edits, or why there are none.</summary>
    public (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) Place()
    {
        if (amendment.Place.Anchor is { } anchor)
            return Inserted(anchor);
        return amendment switch
        {
            { Kind: AmendmentKind.Added } => AtEnd(),
            { Kind: AmendmentKind.Deleted, Old: { } words } => Deleted(words),
            { Kind: AmendmentKind.Deleted } => Whole(null),
            { Old: { } old, New: { } @new } => Replaced(old, @new),
            { Place.Part: not AmendedPart.None, New: { } @new } => Whole(@new),
            { New: { } @new } => OnlyOne(@new),
            _ => ([], PlacementFault.NotFound),
        };
    }

    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) Replaced(string old, string @new)
    {
        var found = Days(old) is { Count: > 0 } days ? days : Words(old);
        var places = found.ConvertAll(
            f => f with { New = amendment.Kind == AmendmentKind.Date ? DayFor(f, @new) : @new });
        // What comes may hold what goes: "the fence" and "the new fence".
        places.RemoveAll(f => IsWithin(f, @new));
        if (places.Count == 0)
            return ([], Words(@new).Count > 0 ? PlacementFault.AlreadySo : PlacementFault.NotFound);
        return OneItem(places, amendment.Kind == AmendmentKind.Name);
    }

    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) Inserted(string anchor)
    {
        var found = Words(anchor);
        if (found.Count == 0)
            return ([], PlacementFault.NotFound);
        var edits = found.ConvertAll(f => amendment.Place.IsBeforeAnchor
            ? new TextEdit(f.Start, 0, amendment.New + " ")
            : new TextEdit(f.End, 0, (amendment.New![0] is ',' or ';' or '.' ? "" : " ") + amendment.New));
        if (edits.TrueForAll(e => page.Text[Math.Max(0, e.Start - 1)..].TrimStart()
            .StartsWith(amendment.New!, StringComparison.OrdinalIgnoreCase)))
            return ([], PlacementFault.AlreadySo);
        return edits.Count == 1 ? (edits, null) : Narrowed(edits);
    }

    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) AtEnd()
    {
        if (scope.IsWhole || scope.Items.Count > 1)
            return ([], PlacementFault.NoSuchItem);
        if (Words(amendment.New!).Count > 0)
            return ([], PlacementFault.AlreadySo);
        var item = scope.Outline.Items.Items[scope.Items[0]];
        var line = item.Body.FindLast(b => b.Cells.Count == 0 && b.HeadingLevel == 0)?.EndLine ?? item.Line;
        var text = amendment.New!.Trim();
        var sentence = $" {char.ToUpperInvariant(text[0])}{text[1..]}{(text[^1] is '.' or '!' or '?' ? "" : ".")}";
        var end = page.EndOf(line);
        var isEnded = page.Lines[line - 1].TrimEnd() is [.., '.' or ':' or '!' or '?' or ';'];
        return ([new TextEdit(end, 0, isEnded ? sentence : "." + sentence)], null);
    }

    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) Deleted(string words)
    {
        var found = Words(words);
        return found.Count == 0 ? ([], PlacementFault.NotFound)
            : found.Count == 1 ? (found, null)
            : Narrowed(found);
    }

    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) Whole(string? @new)
    {
        var chosen = SentenceChooser.Choose(scope, amendment.Place);
        if (chosen.Count == 0)
            return ([], @new is not null && Words(@new).Count > 0 ? PlacementFault.AlreadySo : PlacementFault.NotFound);
        var edits = chosen.SelectMany(s => page.Find(s.Text, s.Block.Line, s.Block.EndLine).Take(1)).ToList();
        if (edits.Count != chosen.Count)
            return ([], PlacementFault.NotFound);
        if (@new is not null)
            edits[0] = edits[0] with { New = AmendedSentence.Of(chosen[0].Text, @new) };
        return (edits, null);
    }

    /// <summary>"the figure in minute 6 should read …": what goes is the only one of its kind there.</summary>
    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) OnlyOne(string @new)
    {
        if (amendment.Kind is AmendmentKind.Words or AmendmentKind.Name)
            return ([], PlacementFault.NotFound);
        var found = OfKind(@new);
        if (found.Exists(f => Shown(f) == @new))
            return ([], PlacementFault.AlreadySo);
        if (found.Count == 0)
            return ([], PlacementFault.NotFound);
        var edits = found.ConvertAll(
            f => f with { New = amendment.Kind == AmendmentKind.Date ? DayFor(f, @new) : @new });
        return edits.DistinctBy(Shown).Count() == 1 ? OneItem(edits, false) : Narrowed(edits);
    }

    private List<TextEdit> OfKind(string @new)
    {
        if (amendment.Kind == AmendmentKind.Date)
            return AllDays(_ => true);
        var form = @new.StartsWith('£') ? Money() : @new.Contains('%', StringComparison.Ordinal) ? Percent() : Number();
        return [.. scope.Ranges().SelectMany(r =>
        {
            // The heading's own number is none of the figures.
            var from = scope.IsWhole ? page.StartOf(r.First) : page.StartOf(r.First) + HeadLength(r.First);
            return form.Matches(page.Text[from..page.EndOf(r.Last)]).Select(m => new TextEdit(from + m.Index, m.Length, ""));
        })];
    }

    private int HeadLength(int line) => Head().Match(page.Lines[line - 1]).Length;

    private List<TextEdit> Words(string words) => [.. scope.Ranges().SelectMany(r => page.Find(words, r.First, r.Last))];

    private List<TextEdit> Days(string old) =>
        amendment.Kind == AmendmentKind.Date && PrintedDate.First(old) is { } day
            ? AllDays(
                d => d.Day == day.Day && d.Month == day.Month
                && (d.Year is null || day.Year is null || d.Year == day.Year))
            : [];

    private List<TextEdit> AllDays(Func<PrintedDate, bool> that) =>
        [.. scope.Ranges().SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)).SelectMany(
            line => PrintedDate.FindAll(page.Lines[line - 1]).Where(that)
                .Select(d => new TextEdit(page.StartOf(line) + d.Index, d.Text.Length, "")))];

    /// <summary>
    /// The new day with the year that was printed; a weekday that was printed belongs to the old one.
    /// </summary>
    private string DayFor(TextEdit printed, string @new) =>
        PrintedDate.First(Shown(printed))?.Year is { } year && PrintedDate.First(@new) is { Year: null }
            ? $"{@new} {year}" : @new;

    private string Shown(TextEdit edit) => page.Text.Substring(edit.Start, edit.Length);

    private bool IsWithin(TextEdit edit, string @new)
    {
        var from = Math.Max(0, edit.Start - @new.Length);
        var around = page.Text[from..Math.Min(page.Text.Length, edit.End + @new.Length)].Replace('\n', ' ');
        var at = around.IndexOf(@new, StringComparison.Ordinal);
        return @new.Contains(Shown(edit), StringComparison.Ordinal) && at >= 0
            && from + at <= edit.Start && from + at + @new.Length >= edit.End;
    }

    /// <summary>The same words in several items are several things, unless they are a name.</summary>
    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) OneItem(List<TextEdit> edits, bool isName) =>
        isName || !scope.IsWhole || edits.DistinctBy(e => scope.ItemAt(page.LineAt(e.Start))).Count() == 1
            ? (edits, null)
            : Narrowed(edits);

    private (IReadOnlyList<TextEdit> Edits, PlacementFault? Fault) Narrowed(List<TextEdit> edits)
    {
        var place = amendment.Place;
        var chosen = place.Ordinal is not null && !scope.IsWhole
            ? SentenceChooser.Choose(scope, place)
            : SentenceChooser.About(
                [.. scope.Sentences().Where(s => edits.Exists(e => IsIn(e, s)))], place.About, 1);
        var there = edits.FindAll(e => chosen.Exists(s => IsIn(e, s)));
        return there.DistinctBy(Shown).Count() == 1 ? (there, null) : ([], PlacementFault.SeveralPlaces);
    }

    private bool IsIn(TextEdit edit, PlacedSentence sentence) =>
        page.Find(sentence.Text, sentence.Block.Line, sentence.Block.EndLine)
            .Exists(s => s.Start <= edit.Start && edit.End <= s.End);

    [GeneratedRegex(@"£\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|m|bn|k)\b)?")]
    private static partial Regex Money();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?\s?(?:%|per\s?cent\b)")]
    private static partial Regex Percent();

    [GeneratedRegex(@"(?<![\w£/.,])\d[\d,]*(?:\.\d+)?(?![\w/%]|[.,]\d)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\s#*]{0,10}(?:\w{1,8}/)?\d[\d./]{0,12}[).:]?")]
    private static partial Regex Head();
}
