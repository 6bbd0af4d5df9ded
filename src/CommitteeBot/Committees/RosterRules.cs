namespace CommitteeBot.Committees;

/// <summary>Who may change a roster, and how far.</summary>
internal static class RosterRules
{
    /// <param name="by">What the person who changes it is to the committee.</param>
    /// <param name="from">The role that is given up; none for somebody new.</param>
    /// <param name="to">The role that is given; none for somebody who leaves.</param>
    /// <param name="otherOfficers">How many officers the committee has besides.</param>
    /// <param name="isConsole">The administrator may leave a committee without an officer; nobody could mend it in chat.</param>
    /// <returns>Why not; null where it may be done.</returns>
    public static string? RefusalReason(CommitteeRole by, CommitteeRole from, CommitteeRole to, int otherOfficers, bool isConsole)
    {
        if (by < CommitteeRole.Officer)
            return "Only an officer of the committee can change its roster, so nothing was changed. Ask the clerk.";
        return from == CommitteeRole.Officer && to != CommitteeRole.Officer && otherOfficers == 0 && !isConsole
            ? "That is the committee's only officer, so nothing was changed: nobody could look after the roster any more. Make somebody else officer first."
            : null;
    }

    /// <summary>The words for a role, as people write them.</summary>
    public static CommitteeRole? ParseRole(string words) => words.Trim().ToLowerInvariant() switch
    {
        "officer" or "clerk" or "secretary" or "democratic services officer" => CommitteeRole.Officer,
        "chair" or "chairman" or "chairwoman" or "chairperson" => CommitteeRole.Chair,
        "member" or "vice-chair" or "vice chair" or "deputy chair" => CommitteeRole.Member,
        "guest" or "observer" or "attendee" => CommitteeRole.Guest,
        _ => null,
    };
}
