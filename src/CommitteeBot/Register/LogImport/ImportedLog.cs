using CommitteeBot.Committees;

namespace CommitteeBot.Register.LogImport;

/// <summary>What came of each row of a log, in the order of the file.</summary>
/// <param name="Faults">What is wrong with the file as a whole; then there are no rows.</param>
/// <param name="IgnoredColumns">Columns whose headers mean nothing to the register.</param>
internal sealed record ImportedLog(IReadOnlyList<ImportedRow> Rows, IReadOnlyList<string> Faults, IReadOnlyList<string> IgnoredColumns)
{
    /// <summary>True where every row can be taken; one that cannot keeps all of them out.</summary>
    public bool IsUsable => Faults.Count == 0 && Rows.All(r => r.Outcome != RowOutcome.Unusable);

    public int Count(RowOutcome outcome) => Rows.Count(r => r.Outcome == outcome);
}

/// <param name="Reference">The action that the row became, or was already.</param>
/// <param name="Remark">What else there is to say of it; null where there is nothing.</param>
internal sealed record ImportedRow(int Line, RowOutcome Outcome, ActionReference? Reference, string Text, string? Remark);

internal enum RowOutcome
{
    Added,
    AlreadyThere,
    Unusable,
}
