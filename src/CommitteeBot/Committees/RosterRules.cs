namespace CommitteeBot.Committees;

/// <summary>The permissions for changes to a roster.</summary>
internal static class RosterRules
{
    /// <param name="by">The role of the person who makes the change.</param>
    /// <param name="from">The previous role; none for somebody new.</param>
    /// <param name="to">The new role; none for somebody who leaves.</param>
    /// <param name="otherOfficers">The number of the committee's other officers.</param>
    /// <param name="isConsole">
    /// The administrator may leave a committee without an officer; nobody could correct that in chat.
    /// </param>
    /// <returns>The reason for a refusal; null where the change is allowed.</returns>
    public static string? RefusalReason(
        CommitteeRole by, CommitteeRole from, CommitteeRole to, int otherOfficers, bool isConsole)
    {
        if (by < CommitteeRole.Officer)
            return "Only an officer of the committee can change its roster, so nothing was changed. Ask the clerk.";
        return from == CommitteeRole.Officer && to != CommitteeRole.Officer && otherOfficers == 0 && !isConsole
            ? "That is the committee's only officer, so nothing was changed: nobody could look after the "
                + "roster any more. Make somebody else officer first."
            : null;
    }

    /// <summary>The role that people's words mean; null for other words.</summary>
    public static CommitteeRole? ParseRole(string words) => words.Trim().ToLowerInvariant() switch
    {
        "officer" or "clerk" or "secretary" or "democratic services officer" => CommitteeRole.Officer,
        "chair" or "chairman" or "chairwoman" or "chairperson" => CommitteeRole.Chair,
        "member" or "vice-chair" or "vice chair" or "deputy chair" => CommitteeRole.Member,
        "guest" or "observer" or "attendee" => CommitteeRole.Guest,
        _ => null,
    };
}
