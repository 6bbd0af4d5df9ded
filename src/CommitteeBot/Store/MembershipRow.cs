using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>A line of a committee's roster.</summary>
internal sealed class MembershipRow
{
    public long Id { get; set; }
    public long CommitteeId { get; set; }
    public long PersonId { get; set; }
    public PersonRow? Person { get; set; }
    public CommitteeRole Role { get; set; }

    /// <summary>The office held, as in <c>Chief Constable</c>.</summary>
    public string? Office { get; set; }

    /// <summary>As in <c>CC</c>.</summary>
    public string? Abbreviation { get; set; }

    /// <summary>The first day on which the person was no longer of the committee.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>The same as <see cref="CommitteeDb.ActiveMembers"/>, for a row that has been read.</summary>
    public bool IsActive(DateOnly day) => LeftOn is null || LeftOn > day;
}
