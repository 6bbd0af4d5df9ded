using CommitteeBot.Minutes.Parsing.Items;

namespace CommitteeBot.Minutes.Parsing.Restrictions;

/// <summary>The items that are closed so far, and whether the public are out at this point of the document.</summary>
internal sealed class RestrictionProgress(IReadOnlyList<ParsedItem> items)
{
    private readonly string?[] grounds = new string?[items.Count];
    private readonly List<string?> numbers = [.. items.Select(i => i.Number)];
    private readonly List<PrivacyCue> whole = [];
    private readonly List<PrivacyCue> doubts = [];
    private readonly List<PrivacyCue> announced = [];
    private string? ground;
    private bool onlyNext;

    public bool IsPrivate => ground is not null;

    public bool IsLast(int index) => index == items.Count - 1;

    public void EnterItem(int index)
    {
        if (ground is null)
            return;
        grounds[index] ??= ground;
        if (onlyNext)
            EndPrivate();
    }

    public void Close(int index, PrivacyUnit unit) => grounds[index] ??= PrintedGround.Read(unit.Text);

    public void CloseNumbered(PrivacyUnit unit, IReadOnlyList<string> printed)
    {
        foreach (var number in printed)
        {
            var places = ItemNumbers.Find(number, numbers).ToList();
            if (places.Count == 0)
                Doubt(unit, PrivacyKind.Unclear);
            foreach (var place in places)
                Close(place, unit);
        }
    }

    public void BeginPrivate(PrivacyUnit unit, bool onlyNext)
    {
        ground = PrintedGround.Read(unit.Text);
        this.onlyNext = onlyNext;
    }

    public void EndPrivate() => (ground, onlyNext) = (null, false);

    public void CloseDocument(PrivacyUnit unit) =>
        whole.Add(new PrivacyCue(unit.Line, PrintedGround.Shorten(unit.Text)));

    public void Doubt(PrivacyUnit unit, PrivacyKind kind) =>
        (kind == PrivacyKind.Announced ? announced : doubts)
            .Add(new PrivacyCue(unit.Line, PrintedGround.Shorten(unit.Text)));

    public DocumentRestrictions ToRestrictions()
    {
        if (whole.Count > 0)
            return new DocumentRestrictions(
                [.. grounds.Select(g => g ?? PrintedGround.Read(whole[0].Words))],
                new DocumentClosure(IsInDoubt: false, whole));
        var unsettled = grounds.Any(g => g is not null) ? doubts : [.. doubts.Concat(announced).OrderBy(c => c.Line)];
        return new DocumentRestrictions(
            grounds, unsettled.Count == 0 ? null : new DocumentClosure(IsInDoubt: true, unsettled));
    }
}

/// <param name="Grounds">For each item the ground on which it is private, as printed; null for an open one.</param>
internal sealed record DocumentRestrictions(IReadOnlyList<string?> Grounds, DocumentClosure? Closure);
