namespace CommitteeBot.Committees;

/// <summary>A change of a numbered list of items.</summary>
internal abstract record AgendaEdit
{
    /// <param name="At">The number that it is to have; null for the end of what is open to all.</param>
    /// <param name="Restricted">The ground on which it is to be taken in private; null for an open item.</param>
    internal sealed record Add(string Title, int? At, string? Restricted) : AgendaEdit;

    internal sealed record Remove(int Number) : AgendaEdit;

    internal sealed record Move(int Number, int To) : AgendaEdit;

    internal sealed record Rename(int Number, string Title) : AgendaEdit;

    /// <param name="Ground">Null makes it open.</param>
    internal sealed record Restrict(int Number, string? Ground) : AgendaEdit;

    /// <summary>Back to what stands there without edits.</summary>
    internal sealed record Reset : AgendaEdit;
}
