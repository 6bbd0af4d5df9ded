namespace CommitteeBot.Committees;

/// <summary>A change of a numbered list of items.</summary>
internal abstract record AgendaEdit
{
    /// <param name="At">Its number in the agenda; null for the end of the open items.</param>
    /// <param name="Restricted">The ground for taking it in private; null for an open item.</param>
    internal sealed record Add(string Title, int? At, string? Restricted) : AgendaEdit;

    internal sealed record Remove(int Number) : AgendaEdit;

    internal sealed record Move(int Number, int To) : AgendaEdit;

    internal sealed record Rename(int Number, string Title) : AgendaEdit;

    /// <param name="Ground">Null makes it open.</param>
    internal sealed record Restrict(int Number, string? Ground) : AgendaEdit;

    /// <summary>Undoes all edits.</summary>
    internal sealed record Reset : AgendaEdit;
}
