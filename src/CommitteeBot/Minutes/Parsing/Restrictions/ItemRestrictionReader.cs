using System.Text.RegularExpressions;
using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>
/// Goes through the heading and the text of one item and tells <see cref="RestrictionProgress"/> what it closes.
/// </summary>
internal sealed partial class ItemRestrictionReader(ParsedItem item, int index, RestrictionProgress progress)
{
    private readonly List<PrivacyUnit> units = PrivacyUnit.From(item.Body);
    private readonly HeadingPrivacy heading = HeadingReader.Read(item.Title);

    public void Read()
    {
        var title = new PrivacyUnit(item.Title, item.Line, heading, null, false);
        if (heading == HeadingPrivacy.Open
            || units is [{ Heading: HeadingPrivacy.Open } or { Statement.Kind: PrivacyKind.Reopening }, ..])
            progress.EndPrivate();
        progress.EnterItem(index);
        ReadTitle(title);
        for (var at = 0; at < units.Count; at++)
            ReadUnit(at);
        if (heading == HeadingPrivacy.Exclusion
            && !IsDenied && !units.Exists(u => u.Statement is { Kind: PrivacyKind.Closing }))
            BeginPrivateAfterTitle(title);
    }

    private void ReadTitle(PrivacyUnit title)
    {
        if (heading == HeadingPrivacy.Item && !IsDenied)
            progress.Close(index, title);
        else if (heading == HeadingPrivacy.Part && !IsDenied)
        {
            progress.Close(index, title);
            progress.BeginPrivate(title, onlyNext: false);
        }
        else if (heading == HeadingPrivacy.None
            && PrivacySentence.Read(item.Title) is { Kind: not PrivacyKind.Reopening } statement)
            Apply(title, statement, hasMore: units.Count > 0);
    }

    private void ReadUnit(int at)
    {
        var unit = units[at];
        switch (unit.Heading)
        {
            case HeadingPrivacy.Open:
                progress.EndPrivate();
                return;
            case HeadingPrivacy.Part or HeadingPrivacy.Exclusion when at + 1 < units.Count
                && PrivacyDenial.IsWhole(units[at + 1].Text):
                return;
            case HeadingPrivacy.Part or HeadingPrivacy.Exclusion:
                BeginPrivate(unit, onlyNext: false, HasMore(at));
                return;
            case HeadingPrivacy.Item:
                ReadLabel(unit, at);
                return;
        }

        if (unit.Statement is { } statement)
            Apply(unit, statement, HasMore(at));
    }

    /// <summary>
    /// A label at the end of an item stands over what comes next; one in brackets may belong to either.
    /// </summary>
    private void ReadLabel(PrivacyUnit unit, int at)
    {
        var isLast = !HasMore(at);
        if (at == 0 || !isLast || unit.IsBracketed)
            progress.Close(index, unit);
        if (at > 0 && isLast)
            progress.BeginPrivate(unit, onlyNext: false);
    }

    private void Apply(PrivacyUnit unit, PrivacyStatement statement, bool hasMore)
    {
        switch (statement)
        {
            case { Kind: PrivacyKind.Reopening }:
                progress.EndPrivate();
                break;
            case { Kind: PrivacyKind.Unclear or PrivacyKind.Announced }:
                progress.Doubt(unit, statement.Kind);
                break;
            case { Numbers.Count: > 0 }:
                progress.CloseNumbered(unit, statement.Numbers);
                break;
            case { Kind: PrivacyKind.Mark } when heading == HeadingPrivacy.Exclusion:
                break;
            case { Kind: PrivacyKind.Mark } or { Scope: PrivacyScope.ThisItem } or { PublicReturns: true }:
                progress.Close(index, unit);
                break;
            default:
                BeginPrivate(unit, statement.Scope == PrivacyScope.NextItem, hasMore);
                if (!hasMore
                    && statement.Scope == PrivacyScope.NotStated && heading != HeadingPrivacy.Exclusion
                    && progress.IsLast(index))
                    progress.Doubt(unit, PrivacyKind.Unclear);
                break;
        }
    }

    /// <summary>Text that goes on behind the words was spoken in private, too.</summary>
    private void BeginPrivate(PrivacyUnit unit, bool onlyNext, bool hasMore)
    {
        if (hasMore)
            progress.Close(index, unit);
        progress.BeginPrivate(unit, onlyNext);
    }

    private void BeginPrivateAfterTitle(PrivacyUnit title)
    {
        if (ItemNumbers.Read(item.Title) is { Count: > 0 } numbers)
            progress.CloseNumbered(title, numbers);
        else
            progress.BeginPrivate(title, onlyNext: false);
    }

    private bool IsDenied => units.Exists(u => PrivacyDenial.IsWhole(u.Text) || PrivacyDenial.IsSaid(u.Text));

    private bool HasMore(int at)
    {
        for (var i = at + 1; i < units.Count; i++)
            if (units[i].Statement is null
                && units[i].Heading is HeadingPrivacy.None && units[i].Text.Length > 12 && !IsProcedure(units[i].Text))
                return true;
        return false;
    }

    private static bool IsProcedure(string text) => text.Length < 200 && Procedure().IsMatch(text);

    [GeneratedRegex(
        @"^\W{0,3}(?:proposed|seconded|moved|(?:unanimously\s)?(?:carried|agreed|resolved|approved)\W*$|vot(?:e|" +
        @"ing)\b|all\sin\sfavour|\d+\s(?:votes?|members?)\s(?:for|in)|for\W|against\W|signed|chair\w*\W|date\W|" +
        @"reasons?\W|grounds?\W)|_{3}|\.{5}|" +
        @"\bpublic\sinterest\b|^\W{0,3}the\smeeting\s(?:closed|ended|finished)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Procedure();
}
