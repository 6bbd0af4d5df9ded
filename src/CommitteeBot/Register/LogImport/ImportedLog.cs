using CommitteeBot.Committees;

namespace CommitteeBot.Register.LogImport;

/// <summary>The outcome of each row of a log, in the order of the file.</summary>
/// <param name="Faults">Faults of the whole file; then there are no rows.</param>
/// <param name="IgnoredColumns">Columns whose headers the register doesn't know.</param>
internal sealed record ImportedLog(
    IReadOnlyList<ImportedRow> Rows, IReadOnlyList<string> Faults, IReadOnlyList<string> IgnoredColumns)
{
    /// <summary>True where every row can be used; one unusable row keeps all of them out.</summary>
    public bool IsUsable => Faults.Count == 0 && Rows.All(r => r.Outcome != RowOutcome.Unusable);

    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);
}

/// <param name="Reference">The new action, or the one that was there already.</param>
/// <param name="Remark">A problem or remark; null where there is none.</param>
internal sealed record ImportedRow(
    int Line, RowOutcome Outcome, ActionReference? Reference, string Text, string? Remark);

internal enum RowOutcome
{
    Added,
    AlreadyThere,
    Unusable,
}
