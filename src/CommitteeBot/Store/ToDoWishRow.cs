namespace CommitteeBot.Store;

/// <summary>Somebody who wants their own actions in their To Do.</summary>
internal sealed class ToDoWishRow
{
    public long PersonId { get; set; }
    public PersonRow? Person { get; set; }

    /// <summary>As <see cref="PlannedActionRow.Source"/> of what is in it.</summary>
    public required string Source { get; set; }

    /// <summary>The list's id in To Do; null while there is none.</summary>
    public string? List { get; set; }

    /// <summary>The account in whose To Do it is; its person may have another by now, or none.</summary>
    public string? Account { get; set; }

    /// <summary>
    /// True where they don't want it any more: what is there is taken out, and then the wish is gone.
    /// </summary>
    public bool Stops { get; set; }

    /// <summary>Not to be looked at again before.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Since when their account has had no To Do; they are told once.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public static string SourceOf(long person) => $"{PlannedActionRow.ToDo}{person}";
}
