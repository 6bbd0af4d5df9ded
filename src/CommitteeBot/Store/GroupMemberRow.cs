using CommitteeBot.Committees;

namespace CommitteeBot.Store;

/// <summary>What a group of Microsoft 365 said last about one account: only what differs from it is news.</summary>
internal sealed class GroupMemberRow
{
    public long Id { get; set; }

    /// <summary>The group or team, as <see cref="FollowedSourceRow.Key"/>.</summary>
    public required string Source { get; set; }
    public long CommitteeId { get; set; }

    /// <summary>The object id in the directory, in lower case.</summary>
    public required string Account { get; set; }

    /// <summary>Null until an officer has said who it is.</summary>
    public long? PersonId { get; set; }

    /// <summary>What the group makes them.</summary>
    public CommitteeRole Role { get; set; }
    public GroupMemberState State { get; set; }

    /// <summary>The name in the directory, while an officer is asked about it.</summary>
    public string? Name { get; set; }
}

internal enum GroupMemberState
{
    /// <summary>On the roster.</summary>
    Followed,

    /// <summary>The name may be one of the roster's: an officer is asked, and until then nothing is given.</summary>
    Asked,

    /// <summary>No longer of the group.</summary>
    Left,
}
