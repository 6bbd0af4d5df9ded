using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// Finds the business that was taken in private, by the form of what is printed and over the whole document. It fails
/// closed: words about privacy that close no item keep the whole document closed until an officer has looked at it.
/// </summary>
internal static class RestrictionReader
{
    /// <param name="reports">The blocks of the reports behind the minutes.</param>
    public static DocumentRestrictions Read(ParsedItems found, IReadOnlyList<Block> reports)
    {
        var progress = new RestrictionProgress(found.Items);
        ReadPreamble(PrivacyUnit.From(found.Preamble), progress);
        for (var i = 0; i < found.Items.Count; i++)
            new ItemRestrictionReader(found.Items[i], i, progress).Read();
        ReadReports(PrivacyUnit.From(reports), progress);
        return progress.ToRestrictions();
    }

    /// <summary>Before the first item nothing but the document itself can be meant, unless items are named.</summary>
    private static void ReadPreamble(List<PrivacyUnit> units, RestrictionProgress progress)
    {
        foreach (var unit in units)
        {
            if (unit.Heading is HeadingPrivacy.Item or HeadingPrivacy.Part)
                progress.CloseDocument(unit);
            else if (unit.Heading == HeadingPrivacy.Exclusion)
                progress.BeginPrivate(unit, onlyNext: false);
            else if (unit.Statement is { Kind: PrivacyKind.Closing or PrivacyKind.Mark } statement)
                CloseAll(unit, statement, progress);
            else if (unit.Statement is { } other)
                progress.Doubt(unit, other.Kind);
        }
    }

    private static void CloseAll(PrivacyUnit unit, PrivacyStatement statement, RestrictionProgress progress)
    {
        if (statement.Numbers.Count > 0)
            progress.CloseNumbered(unit, statement.Numbers);
        else
            progress.CloseDocument(unit);
    }

    /// <summary>A passage of a report belongs to no item that could be closed for it.</summary>
    private static void ReadReports(List<PrivacyUnit> units, RestrictionProgress progress)
    {
        if (units.Count > 0 && progress.IsPrivate)
            progress.Doubt(units[0], PrivacyKind.Unclear);
        for (var i = 0; i < units.Count; i++)
        {
            var isDenied = i + 1 < units.Count && PrivacyDenial.IsWhole(units[i + 1].Text);
            if (!isDenied
                && (units[i].Heading is not (HeadingPrivacy.None or HeadingPrivacy.Open)
                || units[i].Statement is { Kind: not PrivacyKind.Reopening }))
                progress.Doubt(units[i], PrivacyKind.Unclear);
        }
    }
}
